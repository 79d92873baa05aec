package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.List;
import org.explainj.UsageException;
import org.explainj.torch.Attention;
import org.explainj.torch.Derivatives;
import org.explainj.torch.Evidence;
import org.explainj.torch.Layer;
import org.explainj.torch.ModelException;
import org.explainj.torch.Network;
import org.explainj.torch.Score;
import org.explainj.torch.TransformerBlocks;

/**
 * LeGrad: how the score of each of a transformer's blocks answers to that block's attention. A block's score is what
 * follows the last block, on that block's tokens: each of them is replaced by their mean, so that whichever token the
 * head takes, or whichever it averages, it is their mean that is scored.
 */
public final class LeGrad implements Method {
    private static final MethodInfo INFO = MethodInfo.of("legrad", "LeGrad",
            "Bousselham et al., LeGrad: An Explainability Method for Vision Transformers via Feature Formation "
            + "Sensitivity, ICCV 2025 (arXiv:2404.03214), section 3",
            "mean over blocks l, heads and queries of relu(∂y_l/∂A_l), A_l the attention after its softmax, y_l the "
            + "head on the mean of block l's tokens")
            .needing(Need.ATTENTION, Need.GRADIENTS).costing("3, and 1 of the head per block", "1 per class");
    private static final MethodInfo FINAL_INFO = INFO.variant("final", "the model's own score at every block: "
            + "relu(∂y/∂A_l); needs no head, so that it also works on frozen archives");

    private final MethodInfo info;

    private LeGrad(MethodInfo info) {
        this.info = info;
    }

    /** @return the paper's, and the one by the model's own score */
    static List<Method> forms() {
        return List.of(new LeGrad(INFO), new LeGrad(FINAL_INFO));
    }

    @Override
    public MethodInfo info() {
        return info;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        Derivatives derivatives = info == INFO ? Derivatives.NONE : Derivatives.FIRST;
        try (NDManager scope = job.network().newManager()) {
            NDArray image = job.image(scope);
            try (Attention attention = job.network().attention(image, job.score(), derivatives)) {
                TokenGrid grid = TokenGrid.of(job, attention, info.name());
                return info == INFO ? ofBlocks(job, image, attention.blocks(), grid)
                        : MethodResult.of(Outcome.of(job), maps(attention, grid));
            }
        }
    }

    private MethodResult ofBlocks(Job job, NDArray image, int count, TokenGrid grid) throws ModelException {
        List<String> blocks = TransformerBlocks.of(job.network().layers(job.shape()), count, grid.tokens()).stream()
                .map(Layer::name).toList();
        if (blocks.isEmpty()) {
            throw new UsageException("The method legrad cannot tell which of the model's modules are its transformer's "
                    + "blocks: use legrad:final, which does not need to.");
        }
        try (Evidence evidence = job.network().explain(image, blocks, job.score(), Derivatives.NONE)) {
            if (evidence.classes()[0].length == 0) {
                return MethodResult.of(Outcome.of(evidence), List.of());
            }
            NDArray directions = directions(job, image, blocks, evidence);
            try (Attention attention = job.network().attention(image, evidence.settled(), blocks, directions)) {
                return MethodResult.of(Outcome.of(evidence), maps(attention, grid));
            }
        }
    }

    /** For each block and class ∂y_l/∂z, z any of the block's tokens; blocks×R×D. */
    private static NDArray directions(Job job, NDArray image, List<String> blocks, Evidence evidence)
            throws ModelException {
        String last = blocks.get(blocks.size() - 1);
        Score score = evidence.settled();
        NDList directions = new NDList();
        for (String block : blocks) {
            NDArray tokens = evidence.outputs(block);
            NDArray mean = tokens.mean(new int[] {1}, true).repeat(1, tokens.getShape().get(1));
            NDList ofClasses = new NDList();
            for (NDArray gradient : job.network().gradientsFrom(last, mean, image, score)) {
                // a token's share in the mean, times what the mean's copies are worth together
                ofClasses.add(gradient.mean(new int[] {1}).squeeze(0));
            }
            directions.add(NDArrays.stack(ofClasses));
        }
        return NDArrays.stack(directions);
    }

    private static List<List<LayerMap>> maps(Attention attention, TokenGrid grid) {
        List<List<LayerMap>> maps = new ArrayList<>();
        for (int rank = 0; rank < attention.classes()[0].length; rank++) {
            maps.add(List.of(LayerMap.at(Network.INPUT, grid.map(relevance(attention, rank)))));
        }
        return maps;
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
