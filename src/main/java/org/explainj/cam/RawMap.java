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
}
