package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import org.explainj.UsageException;
import org.explainj.torch.ModelException;
import org.explainj.torch.Target;

/**
 * CAM: the linear head's own weights. Only where global average pooling and one linear layer follow the explained
 * layer; there the gradient is the weight divided by the number of places, everywhere, so that summing it gives the
 * weight.
 */
public final class Cam implements LinearCam {
    private static final MethodInfo INFO = MethodInfo.of("cam", "CAM",
            "Zhou et al., Learning Deep Features for Discriminative Localization, CVPR 2016, eq. 2", "Σ_c w_c A_c, "
            + "w the weights of the linear layer after global average pooling")
            .needing(Need.LAYER, Need.GRADIENTS, Need.POOLED_LINEAR_HEAD);
    /** How far a gradient may vary over the grid, relative to its greatest value, for float32's rounding. */
    private static final float CONSTANT = 1e-4f;

    @Override
    public MethodInfo info() {
        return INFO;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        job.requireGrids();
        for (String layer : job.layers()) {
            if (job.network().bias(layer, Target.LOGIT, job.shape()).isEmpty()) {
                throw notPooled(layer);
            }
        }
        return LinearCam.super.explain(job);
    }

    @Override
    public NDArray weights(LayerEvidence evidence) {
        NDArray gradient = evidence.gradient();
        NDArray flat = Channels.flat(gradient);
        float spread = flat.max(new int[] {2}).sub(flat.min(new int[] {2})).max().getFloat();
        if (spread > CONSTANT * flat.abs().max().getFloat()) {
            throw notPooled(evidence.layer());
        }
        return Channels.total(gradient);
    }

    private static UsageException notPooled(String layer) {
        return new UsageException("The method cam needs global average pooling and one linear layer right "
                + "after the explained layer, which '" + layer + "' does not have: use gradcam, which is the same up "
                + "to a factor where both can be had.");
    }
}
