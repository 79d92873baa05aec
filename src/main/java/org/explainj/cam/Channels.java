package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/**
 * Arithmetic over the channels and the grid of a layer's tensors, 1×C×grid with any number of extents. What is made on
 * the way is freed by the {@link ai.djl.ndarray.NDScope} around it.
 */
final class Channels {
    private Channels() {
    }

    /** Σ_c w_c ⊙ A_c, 1×grid; the weights are 1×C×grid, or 1×C with 1 for each extent. */
    static NDArray weighted(NDArray activation, NDArray weights) {
        return sum(weights.mul(activation));
    }

    /** Σ over the channels, 1×grid. */
    static NDArray sum(NDArray tensor) {
        return tensor.sum(new int[] {1});
    }

    /** Σ over the grid, as 1×C with 1 for each extent. */
    static NDArray total(NDArray tensor) {
        return flat(tensor).sum(new int[] {2}).reshape(perChannel(tensor));
    }

    /** Mean over the grid, as 1×C with 1 for each extent. */
    static NDArray mean(NDArray tensor) {
        // PyTorch's mean takes one axis here
        return flat(tensor).mean(new int[] {2}).reshape(perChannel(tensor));
    }

    /** a / b where b is not 0, and 0 where it is; the shapes may differ as far as they broadcast. */
    static NDArray ratio(NDArray numerator, NDArray denominator) {
        NDArray defined = denominator.neq(0);
        NDArray quotient = numerator.div(NDArrays.where(defined, denominator, denominator.onesLike()));
        return quotient.mul(defined.toType(quotient.getDataType(), false));
    }

    /** 1×C×P, the grid's P places one after the other. */
    static NDArray flat(NDArray tensor) {
        return tensor.reshape(1, tensor.getShape().get(1), -1);
    }

    private static Shape perChannel(NDArray tensor) {
        long[] shape = new long[tensor.getShape().dimension()];
        Arrays.fill(shape, 1);
        shape[1] = tensor.getShape().get(1);
        return new Shape(shape);
    }

    /** A map, 1×grid, on the heap. */
    static RawMap toHeap(NDArray map) {
        Shape shape = map.getShape();
        int[] grid = new int[shape.dimension() - 1];
        for (int i = 0; i < grid.length; i++) {
            grid[i] = Math.toIntExact(shape.get(i + 1));
        }
        return new RawMap(grid, map.toFloatArray());
    }
}
