package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;

/** The projection of a layer's channels on their first principal component. */
final class Projection {
    private Projection() {
    }

    /**
     * X·v₁ with X the P×C matrix of the grid's places and v₁ its first right singular vector. It is found from the
     * smaller of XᵀX and XXᵀ, in double precision.
     *
     * @param tensor 1×C×grid
     * @param centred whether each channel's mean over the grid is taken off first
     * @return 1×grid; of the two signs the one whose extreme is positive
     */
    static NDArray linear(NDArray tensor, boolean centred) {
        NDArray x = centred ? tensor.sub(Channels.mean(tensor)) : tensor;
        NDArray channels = Channels.flat(x).get(0).toType(DataType.FLOAT64, false);
        int c = Math.toIntExact(channels.getShape().get(0));
        int p = Math.toIntExact(channels.getShape().get(1));
        NDArray projected;
        if (c <= p) {
            double[] v = component(channels.matMul(channels.transpose()), c).vector();
            projected = double1d(tensor, v).reshape(1, c).matMul(channels);
        } else {
            // X v = σ u, with u the eigenvector of XXᵀ and σ² its eigenvalue
            PrincipalComponent first = component(channels.transpose().matMul(channels), p);
            projected = double1d(tensor, first.vector()).mul(Math.sqrt(Math.max(first.value(), 0)));
        }
        return grid(projected, tensor);
    }

    /** The component of a symmetric n×n tensor. */
    static PrincipalComponent component(NDArray symmetric, int size) {
        return new PrincipalComponent(symmetric.toDoubleArray(), size);
    }

    private static NDArray double1d(NDArray like, double[] values) {
        return like.getManager().create(DoubleBuffer.wrap(values), new Shape(values.length), DataType.FLOAT64)
                .toDevice(like.getDevice(), false);
    }

    private static NDArray grid(NDArray projected, NDArray tensor) {
        return grid(projected.toDoubleArray(), tensor);
    }

    /** Values of the places as 1×grid, of the two signs the one whose extreme is positive. */
    static NDArray grid(double[] values, NDArray tensor) {
        double least = 0;
        double greatest = 0;
        for (double value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        double sign = -least > greatest ? -1 : 1;
        float[] signed = new float[values.length];
        for (int i = 0; i < signed.length; i++) {
            signed[i] = (float) (sign * values[i]);
        }
        long[] full = tensor.getShape().getShape();
        long[] shape = new long[full.length - 1];
        shape[0] = 1;
        System.arraycopy(full, 2, shape, 1, shape.length - 1);
        return tensor.getManager().create(FloatBuffer.wrap(signed), new Shape(shape));
    }
}
