package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/** Element-wise Grad-CAM: the positive part of HiResCAM's products, channel by channel. */
public final class ElementwiseCam implements CamMethod {
    private static final MethodInfo INFO = MethodInfo.of("elementwise", "Grad-CAM element-wise",
            "no paper: pytorch-grad-cam's GradCAMElementWise", "Σ_c relu(∂y/∂A_c ⊙ A_c)");

    @Override
    public MethodInfo info() {
        return INFO;
    }

    @Override
    public NDArray localised(LayerEvidence evidence) {
        return Channels.sum(Activation.relu(evidence.gradient().mul(evidence.activation())));
    }
}
