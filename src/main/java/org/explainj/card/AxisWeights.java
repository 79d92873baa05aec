package org.explainj.card;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * One axis of a separable resize: output i is Σ weights[i][k] · input[first[i] + k].
 *
 * <p>The weights are those of {@code torch.nn.functional.interpolate} with {@code align_corners=False}.
 *
 * @param first the first input that each output takes from
 * @param weights of each output, summing to 1
 */
record AxisWeights(int[] first, double[][] weights) {
    /** Keys' cubic convolution as PyTorch has it, without and with antialiasing. */
    private static final double CUBIC = -0.75;
    private static final double CUBIC_ANTIALIASED = -0.5;

    static AxisWeights of(int in, int out, Interpolation interpolation, boolean antialias) {
        return switch (interpolation) {
            case NEAREST -> nearest(in, out, 0);
            case NEAREST_EXACT -> nearest(in, out, 0.5);
            case AREA -> area(in, out);
            case BILINEAR -> antialias
                    ? widened(in, out, 1, x -> Math.max(0, 1 - Math.abs(x)))
                    : clamped(in, out, 1, x -> Math.max(0, 1 - Math.abs(x)));
            case BICUBIC -> antialias
                    ? widened(in, out, 2, x -> cubic(x, CUBIC_ANTIALIASED))
                    : clamped(in, out, 2, x -> cubic(x, CUBIC));
        };
    }

    /**
     * PyTorch's nearest takes the pixel at ⌊i·s⌋, s = in/out, and not the one at the centre of what output i covers.
     * With s = p/q in lowest terms ⌊i·s⌋ falls short of i·s by (q−1)/2q on average, so that output centres i + ½ stand
     * for the inputs' i·s − (q−1)/2q + ½.
     *
     * @return what to add to in-coordinates scaled by out/in, to get where they are in the output
     */
    static double shift(int in, int out, Interpolation interpolation) {
        return interpolation == Interpolation.NEAREST ? 0.5 - 0.5 * greatestCommonDivisor(in, out) / in : 0;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    private static AxisWeights nearest(int in, int out, double offset) {
        int[] first = new int[out];
        double[][] weights = new double[out][];
        for (int i = 0; i < out; i++) {
            // in whole numbers, lest ⌊i·in/out⌋ fall short of an integer by rounding
            first[i] = (int) Math.min(((2L * i + Math.round(2 * offset)) * in) / (2L * out), in - 1);
            weights[i] = new double[] {1};
        }
        return new AxisWeights(first, weights);
    }

    private static AxisWeights area(int in, int out) {
        int[] first = new int[out];
        double[][] weights = new double[out][];
        for (int i = 0; i < out; i++) {
            first[i] = (int) ((long) i * in / out);
            int end = (int) (((i + 1L) * in + out - 1) / out);
            weights[i] = new double[end - first[i]];
            Arrays.fill(weights[i], 1.0 / weights[i].length);
        }
        return new AxisWeights(first, weights);
    }

    /** Without antialiasing: the kernel keeps its width, and takes the edge's value for what lies beyond it. */
    private static AxisWeights clamped(int in, int out, int support, DoubleUnaryOperator kernel) {
        int[] first = new int[out];
        double[][] weights = new double[out][];
        for (int i = 0; i < out; i++) {
            double centre = (i + 0.5) * in / out - 0.5;
            int start = (int) Math.floor(centre) - support + 1;
            int left = Math.max(0, Math.min(start, in - 1));
            int right = Math.max(0, Math.min(start + 2 * support - 1, in - 1));
            first[i] = left;
            weights[i] = new double[right - left + 1];
            for (int k = start; k < start + 2 * support; k++) {
                weights[i][Math.max(left, Math.min(k, right)) - left] += kernel.applyAsDouble(k - centre);
            }
        }
        return new AxisWeights(first, weights);
    }

    /** With antialiasing: the kernel widens when the image shrinks, and is cut off at the edge and normalised. */
    private static AxisWeights widened(int in, int out, int support, DoubleUnaryOperator kernel) {
        int[] first = new int[out];
        double[][] weights = new double[out][];
        double scale = (double) in / out;
        double width = Math.max(scale, 1);
        for (int i = 0; i < out; i++) {
            double centre = (i + 0.5) * scale;
            first[i] = (int) Math.max(0, (long) (centre - support * width + 0.5));
            int end = (int) Math.min(in, (long) (centre + support * width + 0.5));
            weights[i] = new double[end - first[i]];
            double sum = 0;
            for (int k = 0; k < weights[i].length; k++) {
                weights[i][k] = kernel.applyAsDouble((first[i] + k - centre + 0.5) / width);
                sum += weights[i][k];
            }
            for (int k = 0; k < weights[i].length; k++) {
                weights[i][k] /= sum;
            }
        }
        return new AxisWeights(first, weights);
    }

    private static double cubic(double x, double a) {
        double t = Math.abs(x);
        if (t < 1) {
            return ((a + 2) * t - (a + 3)) * t * t + 1;
        }
        return t < 2 ? a * (((t - 5) * t + 8) * t - 4) : 0;
    }
}
