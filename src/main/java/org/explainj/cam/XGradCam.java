package org.explainj.cam;

import ai.djl.ndarray.NDArray;

/** XGrad-CAM: a channel's weight is the mean of its gradient, each place weighted by its share of the activation. */
public final class XGradCam implements LinearCam {
    private static final MethodInfo INFO = MethodInfo.of("xgradcam", "XGrad-CAM",
            "Fu et al., Axiom-based Grad-CAM: Towards Accurate Visualization and Explanation of CNNs, BMVC 2020, eq. 8",
            "Σ_c w_c A_c, w_c = Σ (A_c/ΣA_c) ∂y/∂A_c; 0 where ΣA_c = 0");

    private final MethodInfo info;
    private final double epsilon;

    private XGradCam(MethodInfo info, double epsilon) {
        this.info = info;
        this.epsilon = epsilon;
    }

    /** @return the paper's */
    static XGradCam paper() {
        return new XGradCam(INFO, 0);
    }

    /** @return pytorch-grad-cam's */
    static XGradCam pgc() {
        return new XGradCam(INFO.variant("pgc", "pytorch-grad-cam adds ε = 1e-7 to ΣA_c"), 1e-7);
    }

    /** @return torch-cam's */
    static XGradCam torchcam() {
        return new XGradCam(INFO.variant("torchcam", "torch-cam adds ε = 1e-8 to ΣA_c"), 1e-8);
    }

    @Override
    public MethodInfo info() {
        return info;
    }

    @Override
    public NDArray weights(LayerEvidence evidence) {
        return shares(evidence, evidence.gradient().mul(evidence.activation()));
    }

    @Override
    public NDArray weightMagnitudes(LayerEvidence evidence) {
        return shares(evidence, evidence.gradient().mul(evidence.activation()).abs()).abs();
    }

    private NDArray shares(LayerEvidence evidence, NDArray products) {
        NDArray total = Channels.total(evidence.activation());
        return epsilon > 0 ? Channels.total(products).div(total.add(epsilon))
                : Channels.ratio(Channels.total(products), total);
    }
}
