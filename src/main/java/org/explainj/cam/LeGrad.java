package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.List;
import org.explainj.torch.Attention;
import org.explainj.torch.Derivatives;
import org.explainj.torch.ModelException;
import org.explainj.torch.Network;

/**
 * LeGrad: how a transformer's score answers to its attention. The paper gives every block a score of its own, by the
 * head on that block's tokens; a TorchScript file does not say what its head is, so that here the model's own score is
 * differentiated at every block.
 */
public final class LeGrad implements Method {
    private static final MethodInfo INFO = MethodInfo.of("legrad", "LeGrad",
            "Bousselham et al., LeGrad: An Explainability Method for Vision Transformers via Feature Formation "
            + "Sensitivity, ICCV 2025 (arXiv:2404.03214), section 3; with the model's final score at every block, not "
            + "a score of each block's own tokens",
            "mean over blocks, heads and queries of relu(∂y/∂A_l), A the attention after its softmax")
            .needing(Need.ATTENTION, Need.GRADIENTS).costing("2", "1 per class");

    @Override
    public MethodInfo info() {
        return INFO;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        Outcome outcome = Outcome.of(job);
        try (NDManager scope = job.network().newManager();
                Attention attention = job.network().attention(job.image(scope), job.score(), Derivatives.FIRST)) {
            TokenGrid grid = TokenGrid.of(job, attention, INFO.name());
            List<List<LayerMap>> maps = new ArrayList<>();
            for (int rank = 0; rank < outcome.classes().length; rank++) {
                maps.add(List.of(LayerMap.at(Network.INPUT, grid.map(relevance(attention, rank)))));
            }
            return MethodResult.of(outcome, maps);
        }
    }

    private static float[] relevance(Attention attention, int rank) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray sum = null;
            for (int block = 0; block < attention.blocks(); block++) {
                NDArray positive = Activation.relu(attention.gradients(block, rank));
                NDArray byKey = positive.mean(new int[] {1}).mean(new int[] {1});
                sum = sum == null ? byKey : sum.add(byKey);
            }
            return sum.div(attention.blocks()).toFloatArray();
        }
    }
}
