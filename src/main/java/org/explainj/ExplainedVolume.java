package org.explainj;

import java.util.List;
import org.explainj.frame.SourceVolume;

/**
 * What came of a volume or sequence.
 *
 * @param source the volume
 * @param model which model
 * @param prediction what the model says of it
 * @param explanations one per chosen class (and layer, where layers are not fused), in the order of the choice; empty
 *     if only positive classes were asked for and none is
 * @param unverified why the model card can't be said to apply; empty if it does
 */
public record ExplainedVolume(SourceVolume source, ModelIdentity model, Prediction prediction,
        List<VolumeExplanation> explanations, List<String> unverified) {
    public ExplainedVolume {
        explanations = List.copyOf(explanations);
        unverified = List.copyOf(unverified);
    }
}
