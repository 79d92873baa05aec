package org.explainj.cam;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.explainj.torch.Evidence;
import org.explainj.torch.Network;

/**
 * A sum of tensors of the input's shape, in double precision, for each explained class.
 *
 * @param sums R×(C·H·W)
 */
record Attribution(double[][] sums) {

    /** Zero, for so many classes. */
    static Attribution zero(int classes, int size) {
        return new Attribution(new double[classes][size]);
    }

    /**
     * Adds the gradients at the input of every image of a batch, or a function of them.
     *
     * @param evidence at the input
     * @param weights of the images
     * @param function of a gradient, as w·f(g)
     */
    void add(Evidence evidence, double[] weights, DoubleUnaryOperator function) {
        for (int rank = 0; rank < sums.length; rank++) {
            float[] gradients = evidence.gradients(Network.INPUT, rank).toFloatArray();
            double[] sum = sums[rank];
            for (int image = 0; image < weights.length; image++) {
                int start = image * sum.length;
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += weights[image] * function.applyAsDouble(gradients[start + i]);
                }
            }
        }
    }

    /** The greatest magnitude over the channels, at every pixel. */
    static RawMap greatest(double[] values, int[] extents) {
        return reduced(values, extents, (a, b) -> Math.max(a, Math.abs(b)));
    }

    /** The sum over the channels, at every pixel. */
    static RawMap total(double[] values, int[] extents) {
        return reduced(values, extents, Double::sum);
    }

    private static RawMap reduced(double[] values, int[] extents, DoubleBinaryOperator operator) {
        int pixels = Arrays.stream(extents).reduce(1, (a, b) -> a * b);
        double[] reduced = new double[pixels];
        for (int i = 0; i < values.length; i++) {
            reduced[i % pixels] = operator.applyAsDouble(reduced[i % pixels], values[i]);
        }
        float[] map = new float[pixels];
        for (int i = 0; i < pixels; i++) {
            map[i] = (float) reduced[i];
        }
        return new RawMap(extents, map);
    }
}
