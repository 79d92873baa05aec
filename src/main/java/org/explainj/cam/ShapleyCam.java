package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import org.explainj.UsageException;
import org.explainj.torch.Derivatives;
import org.explainj.torch.ModelException;

/**
 * Shapley-CAM: Grad-CAM's weights corrected by the second-order term of the score's expansion around the activation.
 * The same as Grad-CAM where only ReLUs and linear layers follow, as their Hessian is zero.
 */
public final class ShapleyCam implements LinearCam {
    private static final MethodInfo INFO = MethodInfo.of("shapleycam", "Shapley-CAM",
            "Cai, CAMs as Shapley Value-based Explainers, The Visual Computer 2025 (arXiv:2501.06261), section 4",
            "Σ_c mean(∂y/∂A_c − ½ (H·A)_c) A_c, H = ∂²y/∂A∂A")
            .needing(Need.LAYER, Need.GRADIENTS, Need.SECOND_DERIVATIVES).costing("1", "2 per class");
    private static final double HALF = 0.5;
    private static final String NO_DERIVATIVE = "is not implemented";

    @Override
    public MethodInfo info() {
        return INFO;
    }

    @Override
    public Derivatives derivatives() {
        return Derivatives.SECOND;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        try {
            return LinearCam.super.explain(job);
        } catch (ModelException e) {
            if (e.getMessage().contains(NO_DERIVATIVE)) {
                throw new UsageException("The method shapleycam needs second derivatives, which an operation of this "
                        + "model does not have (" + e.getMessage().replaceFirst(".*: derivative for ", "")
                        .replaceFirst(" .*", "") + "): use gradcam or hirescam.");
            }
            throw e;
        }
    }

    @Override
    public NDArray weights(LayerEvidence evidence) {
        return Channels.mean(evidence.gradient().sub(evidence.hessianProduct().mul(HALF)));
    }

    @Override
    public NDArray weightMagnitudes(LayerEvidence evidence) {
        return Channels.mean(evidence.gradient().abs().add(evidence.hessianProduct().mul(HALF).abs()));
    }
}
