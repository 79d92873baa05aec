package org.explainj;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.explainj.cam.Method;
import org.explainj.cam.RawMap;
import org.explainj.frame.SourceFrame;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.LegendFacts;
import org.explainj.heatmap.Verdict;
import org.explainj.torch.Target;

/**
 * Where a model sees the evidence for one class in one frame, and all that is needed to say how it was found.
 *
 * @param source the frame
 * @param model which model
 * @param prediction what the model says of the frame, or of the volume that it is a slice of
 * @param classIndex the explained class, 0-based
 * @param target what of the class was explained
 * @param method how
 * @param layers the explained layers, by PyTorch's names; several are fused
 * @param raw the map on the layer's own grid: signed, before the method's final ReLU and any scaling. Of several
 *     layers: what they are together on the finest grid. D×H×W for a slice of a volume: the whole volume's
 * @param heatmap the calibrated map on the frame's grid; empty if only the raw map was asked for
 * @param activationInput whether the model ends in a softmax or sigmoid and the class is explained at that op's input
 * @param notes sentences on what else went into the map, such as how layers were fused; a result that differs in them
 *     is another result
 * @param unverified why the model card can't be said to apply to the frame; empty if it does
 * @param place where the frame is in the volume that it was explained with; empty for an image of its own
 * @param device where it was computed, such as {@code cpu}
 */
public record Explanation(SourceFrame source, ModelIdentity model, Prediction prediction, int classIndex,
        Target target, Method method, List<String> layers, RawMap raw, Optional<Heatmap> heatmap,
        boolean activationInput, List<String> notes, List<String> unverified, Optional<VolumePlace> place,
        String device) {
    public Explanation {
        layers = List.copyOf(layers);
        notes = List.copyOf(notes);
        unverified = List.copyOf(unverified);
    }

    /** @return the explained class's name */
    public String label() {
        return prediction.labels().get(classIndex);
    }

    /** @return the explained class's probability, if the model gives one */
    public OptionalDouble probability() {
        return prediction.probabilities().length == 0
                ? OptionalDouble.empty() : OptionalDouble.of(prediction.probabilities()[classIndex]);
    }

    /** @return whether there is positive evidence: by the heatmap's verdict, or, without one, a value above zero */
    public boolean hasEvidence() {
        return heatmap.map(map -> map.verdict() == Verdict.POSITIVE).orElse(raw.max() > 0);
    }

    /** @return the notes, and why the input is unverified: all that a reader must know besides the other components */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>(notes);
        remarks.addAll(unverified);
        return remarks;
    }

    /** @return what a legend says beside the colour bar */
    public LegendFacts legendFacts() {
        List<String> said = new ArrayList<>(notes);
        place.ifPresent(at -> said.add(0, "Slice " + (at.slice() + 1) + " of " + at.slices() + "."));
        return new LegendFacts(model.name(), model.version(), method.title(), layers, label(), probability(),
                prediction.calibrated(), unverified.isEmpty(), said, unverified);
    }

    /** A slice's explanation. */
    Explanation of(SourceFrame slice, Optional<Heatmap> map, VolumePlace at) {
        return new Explanation(slice, model, prediction, classIndex, target, method, layers, raw, map,
                activationInput, notes, unverified, Optional.of(at), device);
    }
}
