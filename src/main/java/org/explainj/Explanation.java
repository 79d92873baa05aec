package org.explainj;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.explainj.cam.MethodInfo;
import org.explainj.cam.RawMap;
import org.explainj.frame.SourceFrame;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.LegendFacts;
import org.explainj.heatmap.Verdict;

/**
 * Where a model sees the evidence for one class in one frame, and all that is needed to say how it was found.
 *
 * @param source the frame
 * @param model which model
 * @param prediction what the model says of the frame, or of the volume that it is a slice of
 * @param subject what was explained
 * @param method how
 * @param parameters the method's, by name, the standard ones too; empty if it has none
 * @param layers the explained layers, by PyTorch's names; several are fused
 * @param raw the map on the layer's own grid: signed, before the method's final ReLU and any scaling. Of several
 *     layers: what they are together on the finest grid. D×H×W for a slice of a volume: the whole volume's. Of an
 *     ensemble, whose members' raw values have nothing in common: the heatmap's values
 * @param heatmap the calibrated map on the frame's grid; empty if only the raw map was asked for
 * @param activationInput whether the model ends in a softmax or sigmoid and the class is explained at that op's input
 * @param notes sentences on what else went into the map, such as how layers were fused; a result that differs in them
 *     is another result, so nothing in them was computed
 * @param unverified why the model card can't be said to apply to the frame; empty if it does
 * @param place where the frame is in the volume that it was explained with; empty for an image of its own
 * @param tiles in which the network saw the image; empty if it saw all of it at once
 * @param device where it was computed, such as {@code cpu}
 */
public record Explanation(SourceFrame source, ModelIdentity model, Prediction prediction, Subject subject,
        MethodInfo method, Map<String, String> parameters, List<String> layers, RawMap raw, Optional<Heatmap> heatmap,
        boolean activationInput, List<String> notes, List<String> unverified, Optional<VolumePlace> place,
        Optional<Tiles> tiles, String device) {
    public Explanation {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        layers = List.copyOf(layers);
        notes = List.copyOf(notes);
        unverified = List.copyOf(unverified);
    }

    /**
     * @param other the same frame by another header
     * @return this explanation, of that source
     */
    public Explanation of(SourceFrame other) {
        return new Explanation(other, model, prediction, subject, method, parameters, layers, raw, heatmap,
                activationInput,
                notes, unverified, place, tiles, device);
    }

    /** @return the explained class, 0-based; of a contrast the first of both, of a detector the box */
    public int classIndex() {
        return subject.classIndex();
    }

    /** @return the explained class's name */
    public String label() {
        return subject.label();
    }

    /** @return what of the class was explained */
    public ExplainedTarget target() {
        return subject.target();
    }

    /** @return the explained class's probability, if the model gives one */
    public OptionalDouble probability() {
        return prediction.probabilities().length <= classIndex()
                ? OptionalDouble.empty() : OptionalDouble.of(prediction.probabilities()[classIndex()]);
    }

    /** @return whether there is positive evidence: by the heatmap's verdict, or, without one, a value above zero */
    public boolean hasEvidence() {
        return heatmap.map(map -> map.verdict() == Verdict.POSITIVE).orElse(raw.max() > 0);
    }

    /**
     * @return what is particular to the target and the method, the notes, and why the input is unverified: all that a
     *     reader must know besides the other components
     */
    public List<String> remarks() {
        List<String> remarks = said();
        remarks.addAll(unverified);
        return remarks;
    }

    private List<String> said() {
        List<String> said = new ArrayList<>();
        if (!subject.target().sentence().isEmpty()) {
            said.add(subject.target().sentence());
        }
        if (!parameters.isEmpty()) {
            said.add("Parameters: " + parameters.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue()).collect(Collectors.joining(", ")) + ".");
        }
        place.ifPresent(at -> said.add(at.name() + " " + (at.slice() + 1) + " of " + at.slices() + "."));
        tiles.ifPresent(seen -> said.add(seen.sentence()));
        said.addAll(notes);
        return said;
    }

    /** @return what a legend says beside the colour bar */
    public LegendFacts legendFacts() {
        List<String> said = said();
        if (!subject.reading().isEmpty()) {
            said.add(0, subject.reading());
        }
        return new LegendFacts(model.name(), model.version(), method.title(), layers, subject.title(), probability(),
                prediction.calibrated(), unverified.isEmpty(), said, unverified);
    }

    /** @return the same of one slice of a volume */
    Explanation of(SourceFrame slice, Optional<Heatmap> map, VolumePlace at) {
        return new Explanation(slice, model, prediction, subject, method, parameters, layers, raw, map,
                activationInput, notes, unverified, Optional.of(at), tiles, device);
    }
}
