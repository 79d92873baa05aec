package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/**
 * LayerCAM: every place of every channel is weighted by its own positive gradient (Jiang et al., "LayerCAM: Exploring
 * Hierarchical Class Activation Maps for Localization", IEEE TIP 2021, eq. 5 and 6).
 */
public final class LayerCam implements CamMethod {
    @Override
    public String name() {
        return "layercam";
    }

    @Override
    public String title() {
        return "LayerCAM";
    }

    @Override
    public NDArray weights(NDArray activation, NDArray gradient) {
        return Activation.relu(gradient);
    }
}
