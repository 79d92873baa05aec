package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A layer's channels as masks of the image, made on the device batch by batch. */
final class ChannelMasks {
    private final Activation activation;
    private final int[] extents;
    private final MaskRule rule;
    /** For each axis of the grid, extent×places: the weights of linear interpolation; transposed for the last axis. */
    private final List<NDArray> interpolation = new ArrayList<>();
    /** Of these, the rows of the outermost pixels between two places: there a mask is least and greatest. */
    private final List<NDArray> extremes = new ArrayList<>();

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
            int places = activation.grid()[axis];
            double[] positions = positions(places, extents[axis], rule.cornersAligned());
            interpolation.add(matrix(owner, axis, places, positions));
            extremes.add(matrix(owner, axis, places, outermost(positions)));
        }
    }

    /** Where each pixel lies among the places. */
    private static double[] positions(int places, int extent, boolean cornersAligned) {
        return IntStream.range(0, extent).mapToDouble(i -> cornersAligned
                ? extent == 1 ? 0 : (double) i * (places - 1) / (extent - 1)
                : Math.min(Math.max((i + 0.5) * places / extent - 0.5, 0), places - 1)).toArray();
    }

    /** Between two places a mask is linear along an axis: nothing is lost for its extremes. */
    private static double[] outermost(double... positions) {
        int last = positions.length - 1;
        return IntStream.rangeClosed(0, last).filter(i -> i == 0 || i == last
                || (int) positions[i] != (int) positions[i - 1] || (int) positions[i] != (int) positions[i + 1])
                .mapToDouble(i -> positions[i]).toArray();
    }

    private NDArray matrix(NDManager owner, int axis, int places, double... positions) {
        float[] weights = new float[positions.length * places];
        for (int i = 0; i < positions.length; i++) {
            int low = (int) positions[i];
            float share = (float) (positions[i] - low);
            weights[i * places + low] += 1 - share;
            if (low + 1 < places) {
                weights[i * places + low + 1] += share;
            }
        }
        NDArray matrix = owner.create(weights, new Shape(positions.length, places));
        return axis == extents.length - 1 ? matrix.transpose() : matrix;
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
        NDArray grids = scope.create(rows.rewind(), new Shape(shape));
        NDArray masks = drawn(scope, rule.normalisedFirst() ? grids : normalised(scope, grids), interpolation);
        long[] result = new long[extents.length + 2];
        Arrays.setAll(result, i -> i == 0 ? channels.length : i == 1 ? 1 : extents[i - 2]);
        return masks.reshape(new Shape(result));
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
    private NDArray drawn(NDManager scope, NDArray grids, List<NDArray> matrices) {
        NDArray result = grids;
        long before = grids.getShape().get(0);
        long after = grids.size() / before;
        for (int axis = 0; axis < extents.length; axis++) {
            long places = activation.grid()[axis];
            boolean last = axis == extents.length - 1;
            NDArray matrix = matrices.get(axis);
            after /= places;
            if (places != extents[axis]) {
                result = last ? result.reshape(before, places).matMul(matrix)
                        : matrix.matMul(result.reshape(before, places, after));
                result.attach(scope);
            }
            before *= places == extents[axis] ? places : matrix.getShape().get(last ? 1 : 0);
        }
        return result;
    }

    /** Brought to 0 to 1 as they will be when drawn, which is linear: a hundredth of the work of doing so then. */
    private NDArray normalised(NDManager scope, NDArray grids) {
        long count = grids.getShape().get(0);
        NDArray drawn = drawn(scope, grids, extremes).reshape(count, -1);
        NDArray min = drawn.min(new int[] {1}, true);
        NDArray range = drawn.max(new int[] {1}, true).sub(min).add(rule.epsilon()).maximum(Float.MIN_NORMAL);
        return grids.reshape(count, -1).sub(min).div(range);
    }
}
