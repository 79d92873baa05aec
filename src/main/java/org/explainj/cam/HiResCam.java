package org.explainj.cam;

import ai.djl.ndarray.NDArray;

/**
 * HiResCAM: every place of every channel is weighted by its own gradient, so that the map sums to the logit minus its
 * bias wherever an affine head follows (Draelos and Carin, "Use HiResCAM instead of Grad-CAM for faithful explanations
 * of convolutional neural networks", arXiv:2011.08891, section 3).
 */
public final class HiResCam implements CamMethod {
    @Override
    public String name() {
        return "hirescam";
    }

    @Override
    public String title() {
        return "HiResCAM";
    }

    @Override
    public NDArray weights(NDArray activation, NDArray gradient) {
        return gradient.duplicate();
    }
}
