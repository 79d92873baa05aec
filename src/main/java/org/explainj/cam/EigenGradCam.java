package org.explainj.cam;

import ai.djl.ndarray.NDArray;

/** Eigen-Grad-CAM: the first principal component of HiResCAM's products. */
public final class EigenGradCam implements CamMethod {
    private static final MethodInfo INFO = MethodInfo.of("eigengradcam", "Eigen-Grad-CAM",
            "no paper: pytorch-grad-cam's EigenGradCAM", "M V₁, M = A ⊙ ∂y/∂A, each channel less its mean, over places "
            + "× channels, M = UΣVᵀ; the sign by |min| ≤ |max|");

    @Override
    public MethodInfo info() {
        return INFO;
    }

    @Override
    public NDArray localised(LayerEvidence evidence) {
        return Projection.linear(evidence.gradient().mul(evidence.activation()), true);
    }
}
