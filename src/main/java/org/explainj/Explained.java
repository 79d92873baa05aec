package org.explainj;

import java.util.List;
import org.explainj.frame.SourceFrame;

/**
 * What came of one frame.
 *
 * @param source the frame
 * @param model which model
 * @param prediction what the model says of it
 * @param explanations one per chosen class, in the order of the choice; empty if only positive classes were asked for
 *     and none is
 * @param unverified why the model card can't be said to apply to the frame; empty if it does
 */
public record Explained(SourceFrame source, ModelIdentity model, Prediction prediction,
        List<Explanation> explanations, List<String> unverified) {
    public Explained {
        explanations = List.copyOf(explanations);
        unverified = List.copyOf(unverified);
    }
}
