package org.explainj.cam;

import java.util.Objects;

/**
 * A localisation map on the explained layer's own grid: signed, before the method's final ReLU and any scaling.
 *
 * @param shape H×W, or D×H×W for a volume
 * @param values row by row, in the units of the method (for HiResCAM: logits); not copied, not to be altered
 */
public record RawMap(int[] shape, float[] values) {
    public RawMap {
        Objects.requireNonNull(values);
        long size = 1;
        for (int extent : shape) {
            size *= extent;
        }
        if (shape.length < 2 || shape.length > 3 || size != values.length) {
            throw new IllegalArgumentException("a map of " + values.length + " values does not have the shape given");
        }
    }

    /** @return H */
    public int rows() {
        return shape[shape.length - 2];
    }

    /** @return W */
    public int columns() {
        return shape[shape.length - 1];
    }

    /** @return the least value, or NaN if any value is NaN */
    public float min() {
        float min = Float.POSITIVE_INFINITY;
        for (float value : values) {
            min = Math.min(min, value);
        }
        return min;
    }

    /** @return the greatest value, or NaN if any value is NaN */
    public float max() {
        float max = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    /** @return with negative values set to zero, as the papers' final ReLU does */
    public RawMap rectified() {
        float[] positive = new float[values.length];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = Math.max(values[i], 0);
        }
        return new RawMap(shape, positive);
    }

    /** @return from 0 to 1: less the least value, over the greatest that then is left; zero if all are the same */
    public RawMap normalised() {
        float least = min();
        float span = max() - least;
        float[] normalised = new float[values.length];
        for (int i = 0; i < normalised.length && span > 0; i++) {
            normalised[i] = (values[i] - least) / span;
        }
        return new RawMap(shape, normalised);
    }

    /**
     * The map on another grid over the same field, linearly interpolated between cell centres, values beyond the
     * outermost centres held: PyTorch's {@code interpolate(align_corners=False)}.
     *
     * @param extents H×W or D×H×W, of as many dimensions
     * @return the map on that grid
     */
    public RawMap resized(int... extents) {
        float[] resized = values;
        int[] from = shape.clone();
        for (int axis = 0; axis < from.length; axis++) {
            resized = stretched(resized, from, axis, extents[axis], extents[axis], 0);
            from[axis] = extents[axis];
        }
        return new RawMap(from, resized);
    }

    /**
     * Along one axis: linearly interpolated to {@code whole} samples, of which {@code to} from {@code shift} on are
     * kept.
     */
    static float[] stretched(float[] values, int[] shape, int axis, int to, int whole, int shift) {
        int from = shape[axis];
        int inner = 1;
        for (int i = axis + 1; i < shape.length; i++) {
            inner *= shape[i];
        }
        int outer = values.length / (inner * from);
        float[] result = new float[outer * to * inner];
        for (int i = 0; i < to; i++) {
            double position = Math.min(Math.max((i + shift + 0.5) * from / whole - 0.5, 0), from - 1);
            int low = (int) position;
            int high = Math.min(low + 1, from - 1);
            float share = (float) (position - low);
            for (int o = 0; o < outer; o++) {
                int a = (o * from + low) * inner;
                int b = (o * from + high) * inner;
                int target = (o * to + i) * inner;
                for (int k = 0; k < inner; k++) {
                    result[target + k] = values[a + k] + share * (values[b + k] - values[a + k]);
                }
            }
        }
        return result;
    }
}
