package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.explainj.torch.Evidence;

/**
 * A class activation mapping: a weighted sum of a layer's activation over its channels. A method only says how the
 * channels are weighted.
 */
public interface CamMethod {

    /** @return the name on the command line and in every output */
    String name();

    /** @return the name as papers spell it */
    String title();

    /**
     * The weight of every channel, or of every channel at every place.
     *
     * @param activation A, 1×C×grid
     * @param gradient ∂y/∂A, 1×C×grid
     * @return 1×C×grid, or 1×C with 1 for each extent of the grid; made by the same manager as the gradient
     */
    NDArray weights(NDArray activation, NDArray gradient);

    /**
     * The map of one class of one image. It is computed on the device; only the map returns to the heap.
     *
     * @param evidence of a network
     * @param layer one of the explained layers
     * @param image 0-based index in the batch
     * @param classIndex one of {@code evidence.classes()[image]}
     * @return Σ_channels weights ⊙ A: signed, the method's final ReLU not yet applied
     */
    default RawMap map(Evidence evidence, String layer, int image, int classIndex) {
        NDArray activation = evidence.activation(layer, image);
        NDArray gradient = evidence.gradient(layer, image, classIndex);
        try (NDArray weights = weights(activation, gradient);
                NDArray weighted = weights.mul(activation);
                NDArray sum = weighted.sum(new int[] {1})) {
            Shape shape = sum.getShape();
            int[] grid = new int[shape.dimension() - 1];
            for (int i = 0; i < grid.length; i++) {
                grid[i] = Math.toIntExact(shape.get(i + 1));
            }
            return new RawMap(grid, sum.toFloatArray());
        }
    }
}
