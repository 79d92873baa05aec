package org.explainj.cam;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.explainj.torch.ModelException;

/**
 * The negative control: a map that knows nothing of the image. What a metric gives a method must beat what it gives
 * this.
 */
public final class RandomMap implements Method {
    private static final MethodInfo INFO = MethodInfo.of("random", "Random map",
            "a negative control, as in Adebayo et al., Sanity Checks for Saliency Maps, NeurIPS 2018",
            "every place by itself equally distributed between −1 and 1").needing(Need.LAYER).costing("1", "0")
            .with(Parameter.SEED);

    private final MethodInfo info;
    private final boolean weights;

    private RandomMap(MethodInfo info, boolean weights) {
        this.info = info;
        this.weights = weights;
    }

    /** @return the map without any structure, and pytorch-grad-cam's, which has the activations' */
    static List<Method> forms() {
        return List.of(new RandomMap(INFO, false), new RandomMap(INFO.variant("pgc", "Σ_k w_k A_k with weights equally "
                + "distributed between −1 and 1, as pytorch-grad-cam's RandomCAM has it: as smooth as the "
                + "activations"), true));
    }

    @Override
    public MethodInfo info() {
        return info;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        Noise noise = Noise.of(job.parameters());
        long[] row = {0};
        return LayerScoring.explain(job, title(), (passes, scope, image, evidence, layer, subject) -> {
            Activation activation = Activation.of(evidence.activation(layer, 0));
            List<RawMap> maps = new ArrayList<>();
            for (int classIndex : subject.outcome().classes()) {
                // of a seed, a map does not depend on which others are made beside it
                maps.add(map(noise, noise.rows().isPresent() ? row[0]++ : sample(layer, classIndex), activation));
            }
            return maps;
        });
    }

    private static long sample(String layer, int classIndex) {
        return ((long) layer.hashCode() << Integer.SIZE) + classIndex;
    }

    private RawMap map(Noise noise, long sample, Activation activation) {
        if (weights) {
            float[] drawn = noise.uniform(sample, activation.channels());
            return activation.weighted(IntStream.range(0, drawn.length).mapToDouble(c -> drawn[c]).toArray());
        }
        long[] grid = IntStream.of(activation.grid()).asLongStream().toArray();
        return new RawMap(activation.grid(), noise.uniform(sample, grid));
    }
}
