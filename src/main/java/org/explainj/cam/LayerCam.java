package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/** LayerCAM: every place of every channel is weighted by its own positive gradient. */
public final class LayerCam implements LinearCam {
    private static final MethodInfo INFO = MethodInfo.of("layercam", "LayerCAM",
            "Jiang et al., LayerCAM: Exploring Hierarchical Class Activation Maps for Localization, IEEE TIP 2021, "
            + "eq. 5 and 6", "Σ_c relu(∂y/∂A_c) ⊙ A_c");

    @Override
    public MethodInfo info() {
        return INFO;
    }

    @Override
    public NDArray weights(LayerEvidence evidence) {
        return Activation.relu(evidence.gradient());
    }

    @Override
    public NDArray weightMagnitudes(LayerEvidence evidence) {
        // none is negative
        return weights(evidence);
    }
}
