package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/**
 * Grad-CAM++: a channel's weight is the sum of its positive gradients, each by its own share α. The paper's score is
 * Y = exp(y); the common factor exp(y) of all its derivatives, which only scales the map, is left out, as in every
 * peer.
 */
public final class GradCamPlusPlus implements LinearCam {
    private static final MethodInfo INFO = MethodInfo.of("gradcam++", "Grad-CAM++",
            "Chattopadhyay et al., Grad-CAM++: Improved Visual Explanations for Deep Convolutional Networks, WACV 2018 "
            + "(arXiv:1710.11063), eq. 7 and 19",
            "Σ_c w_c A_c, w_c = Σ α relu(g), α = g²/(2g² + g³ ΣA_c), g = ∂y/∂A_c; α = 0 where g = 0");
    private static final MethodInfo PGC_INFO = INFO.variant("pgc",
            "pytorch-grad-cam adds ε = 1e-6 to α's denominator, which flattens α wherever g² is not far above ε");
    private static final MethodInfo TORCHCAM_INFO = INFO.variant("torchcam",
            "torch-cam divides a copy of α by its denominator, so that w_c = Σ g² relu(g)");
    private static final MethodInfo MONAI_INFO = INFO.variant("monai",
            "MONAI and M3d-CAM have Σ(g³ ⊙ A_c) in α's denominator, not g³ ΣA_c, and add 1e-7 to it");
    private static final double PGC_EPSILON = 1e-6;
    private static final double MONAI_EPSILON = 1e-7;

    private final MethodInfo info;

    private GradCamPlusPlus(MethodInfo info) {
        this.info = info;
    }

    /** @return the paper's */
    static GradCamPlusPlus paper() {
        return new GradCamPlusPlus(INFO);
    }

    /** @return pytorch-grad-cam's */
    static GradCamPlusPlus pgc() {
        return new GradCamPlusPlus(PGC_INFO);
    }

    /** @return torch-cam's */
    static GradCamPlusPlus torchcam() {
        return new GradCamPlusPlus(TORCHCAM_INFO);
    }

    /** @return MONAI's */
    static GradCamPlusPlus monai() {
        return new GradCamPlusPlus(MONAI_INFO);
    }

    @Override
    public MethodInfo info() {
        return info;
    }

    @Override
    public NDArray weights(LayerEvidence evidence) {
        return Channels.total(weighted(evidence));
    }

    @Override
    public NDArray weightMagnitudes(LayerEvidence evidence) {
        return Channels.total(weighted(evidence).abs());
    }

    private NDArray weighted(LayerEvidence evidence) {
        NDArray gradient = evidence.gradient();
        return shares(evidence.activation(), gradient).mul(Activation.relu(gradient));
    }

    private NDArray shares(NDArray activation, NDArray gradient) {
        NDArray square = gradient.mul(gradient);
        if (info == TORCHCAM_INFO) {
            return square;
        }
        if (info == MONAI_INFO) {
            NDArray denominator = square.mul(2).add(Channels.total(square.mul(gradient).mul(activation)));
            NDArray zero = denominator.eq(0).toType(denominator.getDataType(), false);
            return square.div(denominator.add(zero).add(MONAI_EPSILON));
        }
        NDArray denominator = square.mul(2).add(square.mul(gradient).mul(Channels.total(activation)));
        return info == PGC_INFO ? square.div(denominator.add(PGC_EPSILON)) : Channels.ratio(square, denominator);
    }
}
