package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A layer's channels as masks of the image, made on the device batch by batch. */
final class ChannelMasks {
    private final Activation activation;
    private final int[] extents;
    private final MaskRule rule;
    /** For each axis of the grid, extent×places: the weights of linear interpolation; transposed for the last axis. */
    private final List<NDArray> interpolation = new ArrayList<>();

    /**
     * @param owner of what is kept on the device
     * @param activation of the layer
     * @param extents H×W or D×H×W of the image
     * @param rule how they are made
     */
    ChannelMasks(NDManager owner, Activation activation, int[] extents, MaskRule rule) {
        this.activation = activation;
        this.extents = extents;
        this.rule = rule;
        for (int axis = 0; axis < extents.length; axis++) {
            NDArray weights = owner.create(weights(activation.grid()[axis], extents[axis], rule.cornersAligned()),
                    new Shape(extents[axis], activation.grid()[axis]));
            interpolation.add(axis == extents.length - 1 ? weights.transpose() : weights);
        }
    }

    private static float[] weights(int places, int extent, boolean cornersAligned) {
        float[] weights = new float[extent * places];
        for (int i = 0; i < extent; i++) {
            double position = cornersAligned ? extent == 1 ? 0 : (double) i * (places - 1) / (extent - 1)
                    : Math.min(Math.max((i + 0.5) * places / extent - 0.5, 0), places - 1);
            int low = (int) position;
            float share = (float) (position - low);
            weights[i * places + low] += 1 - share;
            if (low + 1 < places) {
                weights[i * places + low + 1] += share;
            }
        }
        return weights;
    }

    /**
     * @param scope owner of the result
     * @param channels which; a constant one gives zeros
     * @return N×1×H×W or N×1×D×H×W, 0 to 1
     */
    NDArray of(NDManager scope, int... channels) {
        int places = activation.places();
        FloatBuffer rows = FloatBuffer.allocate(channels.length * places);
        for (int channel : channels) {
            rows.put(row(channel));
        }
        long[] shape = new long[extents.length + 1];
        shape[0] = channels.length;
        for (int axis = 0; axis < extents.length; axis++) {
            shape[axis + 1] = activation.grid()[axis];
        }
        NDArray masks = drawn(scope, scope.create(rows.rewind(), new Shape(shape)));
        long[] result = new long[extents.length + 2];
        Arrays.setAll(result, i -> i == 0 ? channels.length : i == 1 ? 1 : extents[i - 2]);
        return (rule.normalisedFirst() ? masks : normalised(masks, channels.length)).reshape(new Shape(result));
    }

    private float[] row(int channel) {
        float[] values = activation.channel(channel);
        if (activation.constant(channel)) {
            Arrays.fill(values, 0);
        } else if (rule.normalisedFirst()) {
            float min = Float.POSITIVE_INFINITY;
            float max = Float.NEGATIVE_INFINITY;
            for (float value : values) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
            float range = max - min + rule.epsilon();
            for (int i = 0; i < values.length; i++) {
                values[i] = (values[i] - min) / range;
            }
        }
        return values;
    }

    /** Along one axis after the other, each as one product of matrices. */
    private NDArray drawn(NDManager scope, NDArray grids) {
        NDArray result = grids;
        long count = grids.getShape().get(0);
        long before = 1;
        long after = grids.size() / count;
        for (int axis = 0; axis < extents.length; axis++) {
            long places = activation.grid()[axis];
            after /= places;
            if (places != extents[axis]) {
                result = axis == extents.length - 1
                        ? result.reshape(count * before, places).matMul(interpolation.get(axis))
                        : interpolation.get(axis).matMul(result.reshape(count * before, places, after));
                result.attach(scope);
            }
            before *= extents[axis];
        }
        return result;
    }

    private NDArray normalised(NDArray masks, int count) {
        NDArray flat = masks.reshape(count, -1);
        NDArray min = flat.min(new int[] {1}, true);
        NDArray range = flat.max(new int[] {1}, true).sub(min).add(rule.epsilon()).maximum(Float.MIN_NORMAL);
        return flat.sub(min).div(range);
    }
}
