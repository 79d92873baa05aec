package org.explainj.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.Random;

/** How a model is tried: it is given noise in two ways, and shall give the same. */
final class Probe {
    /** How close two runs of the same computation in another batch are, relative to the greatest value. */
    private static final float SAME = 1e-4f;

    private Probe() {
    }

    /** @return normally distributed values of mean 0, as many as the shape has */
    static float[] gaussian(Random random, float deviation, long... shape) {
        float[] values = new float[InputShape.size(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = deviation * (float) random.nextGaussian();
        }
        return values;
    }

    /** @return normally distributed values of mean 0 and deviation 1, the same in every run; owned by the scope */
    static NDArray noise(NDManager scope, long... shape) {
        return scope.create(FloatBuffer.wrap(gaussian(new Random(1), 1, shape)), new Shape(shape));
    }

    /** @return whether two runs gave the same but for float32's rounding */
    static boolean isClose(float[] a, float[] b) {
        float greatest = 0;
        float off = a.length == b.length ? 0 : Float.POSITIVE_INFINITY;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            greatest = Math.max(greatest, Math.abs(b[i]));
            off = Math.max(off, Math.abs(a[i] - b[i]));
        }
        return off <= SAME * Math.max(greatest, 1);
    }
}
