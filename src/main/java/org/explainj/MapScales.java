package org.explainj;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.explainj.cam.LayerMap;
import org.explainj.cam.Method;
import org.explainj.card.ModelCard;
import org.explainj.card.ModelSource;
import org.explainj.card.Reference;
import org.explainj.heatmap.Fusion;
import org.explainj.heatmap.ReferenceDistribution;
import org.explainj.heatmap.Scale;
import org.explainj.heatmap.ScaleChoice;
import org.explainj.torch.ModelException;
import org.explainj.torch.Network;

/** What a colour means on an answer's maps: the chosen scale with the card's distributions, or the logit's bias. */
final class MapScales {
    /** How far Σ map may be from logit − bias, relative to the latter (or 1), to be called a sum of contributions. */
    private static final double SUM_TOLERANCE = 1e-3;

    private final ModelSource source;
    private final Network network;
    private final TileAnswers tiles;

    MapScales(ModelSource source, Network network, TileAnswers tiles) {
        this.source = source;
        this.network = network;
        this.tiles = tiles;
    }

    /**
     * @param shape of the network's input
     * @param options the chosen scale and fusion
     * @param answer the network's
     * @param maps whose colours it is for
     * @return the scale; one that falls back, and says so, where the card has no distribution for these maps
     * @throws ModelException if the network can't be run
     * @throws UsageException if the scale has no meaning for these maps
     */
    Scale of(long[] shape, ExplainOptions options, Answer answer, SubjectMaps maps) throws ModelException {
        ScaleChoice choice = options.scale().orElseThrow();
        boolean several = maps.layers().size() > 1;
        if (choice instanceof ScaleChoice.Evidence && several && options.fusing() == Fusion.MAX) {
            throw new UsageException("The scale 'evidence' has no meaning here: the greatest of several layers' values "
                    + "do not sum to the logit. Fuse them by their mean, or not at all.");
        }
        List<ReferenceDistribution> distributions = choice instanceof ScaleChoice.Reference
                ? distributions(answer, maps, options) : List.of();
        OptionalDouble bias = choice instanceof ScaleChoice.Evidence
                ? OptionalDouble.of(bias(shape, answer, maps, options.method())) : OptionalDouble.empty();
        return choice.with(distributions, options.fusing(), bias);
    }

    /** Empty unless the card has a distribution for every layer. */
    private List<ReferenceDistribution> distributions(Answer answer, SubjectMaps maps,
            ExplainOptions options) {
        // of a mean over frames each map is divided by their number: another thing than what was measured
        Optional<Reference> reference = answer.averaged() ? Optional.empty()
                : source.card().flatMap(ModelCard::reference);
        // maps of tiles are another thing than maps of whole images, unless the card itself has tiles
        String preprocessing = (answer.tiles().isPresent() ? tiles.card(options) : source.card())
                .map(ModelCard::preprocessingKey).orElse("");
        List<ReferenceDistribution> found = new ArrayList<>();
        for (LayerMap layer : maps.layers()) {
            Reference.Key key = new Reference.Key(source.sha256(), maps.subject().label(),
                    maps.subject().target().keyword(), layer.layers(),
                    preprocessing, options.method().name(),
                    options.parameters().recorded(options.method().info()));
            Optional<Reference.Entry> entry = reference.flatMap(measured -> measured.entry(key));
            if (entry.isEmpty()) {
                return List.of();
            }
            found.add(new ReferenceDistribution(entry.get().pixels(), entry.get().maxima(), reference.get().cohort(),
                    entry.get().images()));
        }
        return found;
    }

    /** The bias of what is explained, when each layer's map sums to it without that. */
    private double bias(long[] shape, Answer answer, SubjectMaps maps, Method method) throws ModelException {
        double bias = 0;
        for (LayerMap explained : maps.layers()) {
            String layer = String.join(", ", explained.layers());
            if (explained.layers().size() > 1 || layer.equals(Network.INPUT) || !answer.scoring().ofTheTable()) {
                throw noSum(method, layer);
            }
            float[] biases = network.bias(layer, answer.scoring().asked().target(), shape)
                    .orElseThrow(() -> noSum(method, layer));
            double own = answer.scoring().combined(biases, maps.subject());
            double expected = maps.subject().score() - own;
            double sum = 0;
            for (float value : explained.map().values()) {
                sum += value;
            }
            if (Math.abs(sum - expected) > SUM_TOLERANCE * Math.max(1, Math.abs(expected))) {
                throw noSum(method, layer);
            }
            bias += own / maps.layers().size();
        }
        return bias;
    }

    private static UsageException noSum(Method method, String layer) {
        return new UsageException("The scale 'evidence' has no meaning here: a " + method.title() + " map at " + layer
                + " does not sum to the logit without its bias. Use hirescam at a layer that only global average "
                + "pooling and a linear layer follow, or another scale.");
    }
}
