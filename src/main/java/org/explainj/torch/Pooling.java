package org.explainj.torch;

import java.util.Arrays;
import java.util.List;

/**
 * How the positions of a dense output, N×K×H×W or N×K×D×H×W, become one number for each class. An output N×K has
 * nothing to pool and is taken as it is.
 */
public sealed interface Pooling {

    /** @return the mean over all positions */
    static Pooling mean() {
        return new Mean();
    }

    /**
     * The weighted mean over a mask or region of interest: Σ m·y / Σ m.
     *
     * @param weights m, row by row, 0 outside
     * @param shape H×W or D×H×W: the output's grid, or another grid over the same field (the image's), which is then
     *     averaged over each position of the output
     * @return that mean
     */
    static Pooling over(float[] weights, long... shape) {
        return new Mask(weights, shape, false);
    }

    /**
     * The sum over a mask or region of interest, Σ m·y, as pytorch-grad-cam's SemanticSegmentationTarget has it.
     *
     * @param weights m, row by row, 0 outside
     * @param shape as of {@link #over}
     * @return that sum
     */
    static Pooling sumOver(float[] weights, long... shape) {
        return new Mask(weights, shape, true);
    }

    /**
     * @return each class's mean over the positions where the model predicts it: where it is the greatest, or, of a
     *     single class, positive. Zero if it is predicted nowhere
     */
    static Pooling predicted() {
        return new Predicted(false, false);
    }

    /**
     * @return each class's mean over the positions where its logit is positive, as fits a model whose classes do not
     *     exclude each other
     */
    static Pooling positive() {
        return new Predicted(true, false);
    }

    /**
     * For perturbed copies of an image, in whose results a box need not be at its place: of each sought box, the
     * greatest score × intersection over union among the boxes of the same label (D-RISE, CVPR 2021, section 3.2, for
     * detectors that give one label a box). The sought boxes are then what the classes are.
     *
     * @param sought boxes of the unperturbed image's result
     * @return that pooling
     */
    static Pooling matching(List<Detection> sought) {
        return new Boxes(sought);
    }

    /** The mean over all positions. */
    record Mean() implements Pooling { }

    /**
     * Over given positions.
     *
     * @param weights row by row, not to be altered; of K masks, one class after the other
     * @param shape H×W, D×H×W, or K of these
     * @param sum whether the sum is taken, not the mean
     */
    record Mask(float[] weights, long[] shape, boolean sum) implements Pooling {
        public Mask {
            if (Arrays.stream(shape).reduce(1, (a, b) -> a * b) != weights.length) {
                throw new IllegalArgumentException("a mask of " + weights.length + " values does not have the shape "
                        + Arrays.toString(shape));
            }
        }
    }

    /**
     * Over the positions that the model itself predicts.
     *
     * @param independent whether a class is predicted where its logit is positive, not where it is the greatest
     * @param sum whether the sum is taken, not the mean
     */
    record Predicted(boolean independent, boolean sum) implements Pooling { }

    /**
     * Over the boxes that match.
     *
     * @param sought the boxes that are looked for
     */
    record Boxes(List<Detection> sought) implements Pooling {
        public Boxes {
            sought = List.copyOf(sought);
        }
    }
}
