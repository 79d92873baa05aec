package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import org.explainj.torch.Derivatives;

/** Eigen-CAM: the activations' projection on their first principal component; the same for every class. */
public final class EigenCam implements CamMethod {
    private static final MethodInfo INFO = MethodInfo.of("eigencam", "Eigen-CAM",
            "Muhammad and Yeasin, Eigen-CAM: Class Activation Map using Principal Components, IJCNN 2020, eq. 5",
            "A V₁, A = UΣVᵀ over places × channels; the sign by |min| ≤ |max|")
            .needing(Need.LAYER).costing("1", "0");

    private final MethodInfo info;
    private final boolean centred;

    private EigenCam(MethodInfo info, boolean centred) {
        this.info = info;
        this.centred = centred;
    }

    /** @return the paper's */
    static EigenCam paper() {
        return new EigenCam(INFO, false);
    }

    /** @return pytorch-grad-cam's */
    static EigenCam pgc() {
        return new EigenCam(INFO.variant("pgc", "pytorch-grad-cam takes each channel's mean over the grid off first "
                + "(and leaves the sign to chance)"), true);
    }

    @Override
    public MethodInfo info() {
        return info;
    }

    @Override
    public Derivatives derivatives() {
        return Derivatives.NONE;
    }

    @Override
    public NDArray localised(LayerEvidence evidence) {
        return Projection.linear(evidence.activation(), centred);
    }
}
