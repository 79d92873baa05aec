package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/** Arithmetic over the channels and the grid of a layer's tensors, 1×C×grid with any number of extents. */
final class Channels {
    private Channels() {
    }

    /** Σ_c w_c ⊙ A_c, 1×grid; the weights are 1×C×grid, or 1×C with 1 for each extent, and are closed. */
    static NDArray weighted(NDArray activation, NDArray weights) {
        try (weights; NDArray weighted = weights.mul(activation)) {
            return weighted.sum(new int[] {1});
        }
    }

    /** Σ over the grid, as 1×C with 1 for each extent. */
    static NDArray total(NDArray tensor) {
        try (NDArray flat = flat(tensor); NDArray sum = flat.sum(new int[] {2})) {
            return sum.reshape(perChannel(tensor));
        }
    }

    /** Mean over the grid, as 1×C with 1 for each extent. */
    static NDArray mean(NDArray tensor) {
        // PyTorch's mean takes one axis here
        try (NDArray flat = flat(tensor); NDArray mean = flat.mean(new int[] {2})) {
            return mean.reshape(perChannel(tensor));
        }
    }

    private static NDArray flat(NDArray tensor) {
        return tensor.reshape(1, tensor.getShape().get(1), -1);
    }

    private static Shape perChannel(NDArray tensor) {
        long[] shape = new long[tensor.getShape().dimension()];
        Arrays.fill(shape, 1);
        shape[1] = tensor.getShape().get(1);
        return new Shape(shape);
    }
}
