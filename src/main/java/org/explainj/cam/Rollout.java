package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.List;
import org.explainj.UsageException;
import org.explainj.torch.Attention;
import org.explainj.torch.Derivatives;
import org.explainj.torch.ModelException;
import org.explainj.torch.Network;

/** Attention rollout: how much of each patch reaches the class token, through all blocks; the same for every class. */
public final class Rollout implements Method {
    private static final Parameter HEADS = new Parameter("heads", "mean", "how heads are joined: mean, max or min");
    private static final MethodInfo INFO = MethodInfo.of("rollout", "Attention rollout",
            "Abnar and Zuidema, Quantifying Attention Flow in Transformers, ACL 2020, section 3.1",
            "the class token's row of ∏_l Â_l, Â = ½ mean_heads(A) + ½ I, rows summing to 1; without a class token the "
            + "mean of all rows").needing(Need.ATTENTION).costing("2", "0").with(HEADS);

    @Override
    public MethodInfo info() {
        return INFO;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        Outcome outcome = Outcome.of(job);
        try (NDManager scope = job.network().newManager();
                Attention attention = job.network().attention(job.image(scope), job.score(), Derivatives.NONE)) {
            TokenGrid grid = TokenGrid.of(job, attention, INFO.name());
            // the class is of no consequence
            List<LayerMap> map = List.of(LayerMap.at(Network.INPUT,
                    grid.map(rolled(attention, grid, job.parameters().text(HEADS)))));
            List<List<LayerMap>> maps = new ArrayList<>();
            for (int i = 0; i < outcome.classes().length; i++) {
                maps.add(map);
            }
            return MethodResult.of(outcome, maps);
        }
    }

    private static float[] rolled(Attention attention, TokenGrid grid, String heads) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray product = null;
            for (int block = 0; block < attention.blocks(); block++) {
                NDArray joined = joined(attention.probabilities(block), heads).squeeze(0);
                NDArray mixed = joined.add(joined.getManager().eye((int) joined.getShape().get(0))).div(2);
                NDArray rows = mixed.div(mixed.sum(new int[] {1}, true));
                product = product == null ? rows : rows.matMul(product);
            }
            return grid.extra() > 0 ? product.get(0).toFloatArray() : product.mean(new int[] {0}).toFloatArray();
        }
    }

    private static NDArray joined(NDArray attention, String heads) {
        return switch (heads) {
            case "mean" -> attention.mean(new int[] {1});
            case "max" -> attention.max(new int[] {1});
            case "min" -> attention.min(new int[] {1});
            default -> throw new UsageException("Heads are joined by mean, max or min, not '" + heads + "'.");
        };
    }
}
