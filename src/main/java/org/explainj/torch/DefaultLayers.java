package org.explainj.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.explainj.UsageException;

/** The layers explained by default: what {@link DefaultLayer} chooses of those that the scores depend on. */
final class DefaultLayers {
    private final Path file;
    private final Runs runs;
    private final LayerTable layers;
    private final Instrumentation instrumentation;
    private final Capture capture;
    private final PerShape<Layer> chosen = new PerShape<>(this::chosen);

    DefaultLayers(Path file, Runs runs, LayerTable layers, Instrumentation instrumentation, Capture capture) {
        this.file = file;
        this.runs = runs;
        this.layers = layers;
        this.instrumentation = instrumentation;
        this.capture = capture;
    }

    /** As {@link Network#defaultLayer}. */
    Layer of(long... inputShape) throws ModelException {
        return chosen.of(inputShape);
    }

    private Layer chosen(long[] inputShape) throws ModelException {
        LayerTable.Shapes known = layers.shapes(inputShape);
        Layer first = chosenOf(known.layers(), known.output(), inputShape).orElseThrow(() -> new ModelException(
                "No layer of the model " + file + " has a spatial extent, so no map can be made of it."));
        try {
            if (instrumentation.isQuantised() || !reached(List.of(first), inputShape).isEmpty()) {
                return first;
            }
            List<Layer> maps = known.layers().stream().filter(Layer::hasGrid).toList();
            return chosenOf(reached(maps, inputShape), known.output(), inputShape).orElse(first);
        } catch (ModelException | UsageException e) {
            // it has no derivative there; methods that take none can explain it all the same
            return first;
        }
    }

    private Optional<Layer> chosenOf(List<Layer> candidates, long[] output, long[] inputShape) {
        return DefaultLayer.of(candidates, output, inputShape, instrumentation.isDetector());
    }

    /** Those of some layers that a gradient reaches from the greatest score of an image of noise. */
    private List<Layer> reached(List<Layer> candidates, long[] inputShape) throws ModelException {
        try (NDManager scope = runs.newManager()) {
            NDArray noise = Probe.noise(scope, InputShape.ofOne(inputShape));
            try (Evidence evidence = capture.explain(noise, candidates.stream().map(Layer::name).toList(),
                    Score.of(ClassSelection.top(1)), Derivatives.FIRST)) {
                // a detector may find nothing in noise
                return evidence.classes()[0].length == 0 ? candidates : candidates.stream()
                        .filter(layer -> evidence.gradients(layer.name(), 0).abs().max().getFloat() != 0).toList();
            }
        }
    }
}
