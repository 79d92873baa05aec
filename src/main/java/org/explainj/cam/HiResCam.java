package org.explainj.cam;

import ai.djl.ndarray.NDArray;

/**
 * HiResCAM: every place of every channel is weighted by its own gradient, so that the map sums to the logit minus its
 * bias wherever an affine head follows.
 */
public final class HiResCam implements LinearCam {
    private static final MethodInfo INFO = MethodInfo.of("hirescam", "HiResCAM",
            "Draelos and Carin, Use HiResCAM instead of Grad-CAM for faithful explanations of convolutional neural "
            + "networks, arXiv:2011.08891, section 3", "Σ_c ∂y/∂A_c ⊙ A_c");

    @Override
    public MethodInfo info() {
        return INFO;
    }

    @Override
    public NDArray weights(LayerEvidence evidence) {
        return evidence.gradient().duplicate();
    }
}
