package org.explainj;

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
 * @param prediction what the model says of the frame
 * @param classIndex the explained class, 0-based
 * @param target what of the class was explained
 * @param method how
 * @param layers the explained layers, by PyTorch's names; several are fused
 * @param raw the map on the layer's own grid: signed, before the method's final ReLU and any scaling. Of several
 *     layers: their mean on the finest grid
 * @param heatmap the calibrated map on the frame's grid; empty if only the raw map was asked for
 * @param activationInput whether the model ends in a softmax or sigmoid and the class is explained at that op's input
 * @param unverified why the model card can't be said to apply to the frame; empty if it does
 * @param device where it was computed, such as {@code cpu}
 */
public record Explanation(SourceFrame source, ModelIdentity model, Prediction prediction, int classIndex,
        Target target, Method method, List<String> layers, RawMap raw, Optional<Heatmap> heatmap,
        boolean activationInput, List<String> unverified, String device) {
    public Explanation {
        layers = List.copyOf(layers);
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

    /** @return what a legend says beside the colour bar */
    public LegendFacts legendFacts() {
        return new LegendFacts(model.name(), model.version(), method.title(), layers, label(), probability(),
                prediction.calibrated(), unverified.isEmpty(), unverified);
    }
}
