package org.explainj.cam;

import ai.djl.ndarray.NDArray;

/** Grad-CAM: a channel's weight is the mean of its gradient over the grid. */
public final class GradCam implements LinearCam {
    private static final MethodInfo INFO = MethodInfo.of("gradcam", "Grad-CAM",
            "Selvaraju et al., Grad-CAM: Visual Explanations from Deep Networks via Gradient-based Localization, "
            + "ICCV 2017, eq. 1 and 2", "Σ_c mean(∂y/∂A_c) A_c");

    @Override
    public MethodInfo info() {
        return INFO;
    }

    @Override
    public NDArray weights(LayerEvidence evidence) {
        return Channels.mean(evidence.gradient());
    }

    @Override
    public NDArray weightMagnitudes(LayerEvidence evidence) {
        return Channels.mean(evidence.gradient().abs());
    }
}
