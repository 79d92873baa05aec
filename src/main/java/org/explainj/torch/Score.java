package org.explainj.torch;

import java.util.List;
import java.util.Objects;

/**
 * What is explained: which of the model's outputs, how its positions are pooled to one number for each class, which
 * classes or combinations of classes, and what of each class. A detector's classes are the boxes of its result, in its
 * order; a regression's are its outputs.
 *
 * @param part which of the tensors that the model returns
 * @param pooling how the positions of a dense output are pooled
 * @param selection which classes
 * @param target what of each class; of combinations always the combination itself
 */
public record Score(OutputPart part, Pooling pooling, ClassSelection selection, Target target) {
    public Score {
        Objects.requireNonNull(part);
        Objects.requireNonNull(pooling);
        Objects.requireNonNull(selection);
        Objects.requireNonNull(target);
    }

    /**
     * @param selection which classes
     * @param target what of each
     * @return the score of classes
     */
    public static Score of(ClassSelection selection, Target target) {
        return new Score(OutputPart.usual(), Pooling.mean(), selection, target);
    }

    /**
     * @param selection which classes
     * @return their logits
     */
    public static Score of(ClassSelection selection) {
        return of(selection, Target.LOGIT);
    }

    /**
     * @param combinations linear functionals of the class table
     * @return these
     */
    public static Score of(Combination... combinations) {
        return of(new ClassSelection.Combined(List.of(combinations)));
    }

    /**
     * @param other another selection
     * @return the same of other classes
     */
    public Score with(ClassSelection other) {
        return new Score(part, pooling, other, target);
    }

    /**
     * @param other another pooling
     * @return the same, pooled otherwise
     */
    public Score with(Pooling other) {
        return new Score(part, other, selection, target);
    }

    /**
     * @param other another of the model's outputs
     * @return the same of that output
     */
    public Score with(OutputPart other) {
        return new Score(other, pooling, selection, target);
    }
}
