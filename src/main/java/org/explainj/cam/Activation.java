package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;

/**
 * A layer's activation on the heap.
 *
 * @param channels C
 * @param grid H×W or D×H×W of the layer
 * @param values C×grid
 */
record Activation(int channels, int[] grid, float[] values) {

    /** Of a tensor 1×C×grid. */
    static Activation of(NDArray tensor) {
        long[] shape = tensor.getShape().getShape();
        int[] grid = Arrays.stream(shape).skip(2).mapToInt(Math::toIntExact).toArray();
        return new Activation(Math.toIntExact(shape[1]), grid, tensor.toFloatArray());
    }

    /** How many places the grid has. */
    int places() {
        return values.length / channels;
    }

    /** One channel's values. */
    float[] channel(int index) {
        return Arrays.copyOfRange(values, index * places(), (index + 1) * places());
    }

    /** One channel brought to 0 to 1; a constant one to 0. */
    float[] normalised(int index) {
        float[] channel = channel(index);
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (float value : channel) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        for (int i = 0; i < channel.length; i++) {
            channel[i] = max > min ? (channel[i] - min) / (max - min) : 0;
        }
        return channel;
    }

    /** Whether a channel has the same value everywhere, as a dead one has. */
    boolean constant(int channel) {
        int start = channel * places();
        for (int i = start + 1; i < start + places(); i++) {
            if (values[i] != values[start]) {
                return false;
            }
        }
        return true;
    }

    /** Σ_c w_c A_c. */
    RawMap weighted(double[] weights) {
        double[] sum = new double[places()];
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weights[c] * values[c * sum.length + i];
            }
        }
        float[] map = new float[sum.length];
        for (int i = 0; i < map.length; i++) {
            map[i] = (float) sum[i];
        }
        return new RawMap(grid, map);
    }
}
