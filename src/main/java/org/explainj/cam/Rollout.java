package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.explainj.UsageException;
import org.explainj.torch.Attention;
import org.explainj.torch.ClassSelection;
import org.explainj.torch.Derivatives;
import org.explainj.torch.Evidence;
import org.explainj.torch.Layer;
import org.explainj.torch.ModelException;
import org.explainj.torch.Network;
import org.explainj.torch.Score;
import org.explainj.torch.TransformerBlocks;

/** Attention rollout: how much of each patch reaches the class token, through all blocks; the same for every class. */
public final class Rollout implements Method {
    private static final Parameter HEADS = new Parameter("heads", "mean", "how heads are joined: mean, max or min");
    private static final MethodInfo INFO = MethodInfo.of("rollout", "Attention rollout",
            "Abnar and Zuidema, Quantifying Attention Flow in Transformers, ACL 2020, section 3.1",
            "the class token's row of ∏_l Â_l, Â = ½ mean_heads(A) + ½ I, rows summing to 1; without a class token the "
            + "mean of all rows").needing(Need.ATTENTION)
            .costing("2, and 2 to tell the class token from registers", "0").with(HEADS);

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
            List<LayerMap> map = List.of(LayerMap.at(Network.INPUT, grid.map(
                    rolled(attention, classToken(job, attention.blocks(), grid), job.parameters().text(HEADS)))));
            List<List<LayerMap>> maps = new ArrayList<>();
            for (int i = 0; i < outcome.classes().length; i++) {
                maps.add(map);
            }
            return MethodResult.of(outcome, maps);
        }
    }

    /**
     * The first of the tokens beside the patches that the head reads; where there are none or no derivative tells, the
     * first of all.
     */
    private static OptionalInt classToken(Job job, int count, TokenGrid grid) throws ModelException {
        int[] extra = grid.extra();
        List<Layer> blocks = TransformerBlocks.of(job.network().layers(job.shape()), count, grid.tokens());
        if (extra.length < 2 || blocks.isEmpty() || job.network().isQuantised()) {
            return Arrays.stream(extra).findFirst();
        }
        String last = blocks.get(blocks.size() - 1).name();
        try (NDManager scope = job.network().newManager()) {
            NDArray image = job.image(scope);
            Score top = Score.of(ClassSelection.top(1));
            try (Evidence evidence = job.network().explain(image, List.of(last), top, Derivatives.NONE)) {
                float[] read = job.network().gradientsFrom(last, evidence.outputs(last), image, evidence.settled())
                        .get(0).abs().max(new int[] {2}).toFloatArray();
                return IntStream.concat(Arrays.stream(extra).filter(t -> read[t] != 0), Arrays.stream(extra))
                        .findFirst();
            }
        } catch (ModelException | UsageException e) {
            // what follows that block can't be run by itself
            return Arrays.stream(extra).findFirst();
        }
    }

    private static float[] rolled(Attention attention, OptionalInt classToken, String heads) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray product = null;
            for (int block = 0; block < attention.blocks(); block++) {
                NDArray joined = joined(attention.probabilities(block), heads).squeeze(0);
                NDArray mixed = joined.add(joined.getManager().eye((int) joined.getShape().get(0))).div(2);
                NDArray rows = mixed.div(mixed.sum(new int[] {1}, true));
                product = product == null ? rows : rows.matMul(product);
            }
            return classToken.isPresent() ? product.get(classToken.getAsInt()).toFloatArray()
                    : product.mean(new int[] {0}).toFloatArray();
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
