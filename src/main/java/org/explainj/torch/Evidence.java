package org.explainj.torch;

import ai.djl.ndarray.NDArray;

/**
 * What one call of a network yields: the logits, and for every explained layer and class the layer's activation A and
 * the gradient ∂y/∂A. The tensors stay on the device until this is closed.
 */
public final class Evidence implements AutoCloseable {

    Evidence() {
    }

    /** @return N×K: the logits of each image, before any softmax or sigmoid at the model's end */
    public float[][] logits() {
        throw new UnsupportedOperationException();
    }

    /** @return the explained classes of each image, 0-based, in the selection's order; may be empty */
    public int[][] classes() {
        throw new UnsupportedOperationException();
    }

    /** @return what was explained of each class */
    public Target target() {
        throw new UnsupportedOperationException();
    }

    /** @return whether the model itself ends in a softmax or sigmoid, and the logits are the input of that */
    public boolean explainsActivationInput() {
        throw new UnsupportedOperationException();
    }

    /**
     * The activation of a layer, brought to channels first (tokens and channels-last maps are folded to the grid).
     *
     * @param layer one of the explained layers
     * @param image 0-based index in the batch
     * @return 1×C×grid, on the device, owned by this
     */
    public NDArray activation(String layer, int image) {
        throw new UnsupportedOperationException();
    }

    /**
     * The gradient of a class's target with respect to a layer's activation.
     *
     * @param layer one of the explained layers
     * @param image 0-based index in the batch
     * @param classIndex one of {@code classes()[image]}
     * @return 1×C×grid, on the device, owned by this
     */
    public NDArray gradient(String layer, int image, int classIndex) {
        throw new UnsupportedOperationException();
    }

    /** Frees the tensors. */
    @Override
    public void close() {
    }
}
