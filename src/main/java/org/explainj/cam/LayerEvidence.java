package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import org.explainj.torch.Evidence;

/**
 * What one call of a network gave at one layer for one class of one image.
 *
 * @param evidence of the network
 * @param layer one of the explained layers
 * @param image 0-based index in the batch
 * @param classIndex one of {@code evidence.classes()[image]}
 */
public record LayerEvidence(Evidence evidence, String layer, int image, int classIndex) {

    /** @return A, 1×C×grid, on the device, owned by the evidence */
    public NDArray activation() {
        return evidence.activation(layer, image);
    }

    /** @return ∂y/∂A, 1×C×grid, on the device, owned by the evidence */
    public NDArray gradient() {
        return evidence.gradient(layer, image, classIndex);
    }

    /** @return H·A with H the Hessian ∂²y/∂A∂A, 1×C×grid, on the device, owned by the evidence */
    public NDArray hessianProduct() {
        return evidence.hessianProduct(layer, image, classIndex);
    }
}
