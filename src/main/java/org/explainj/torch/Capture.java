package org.explainj.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.explainj.UsageException;

/** Keeps what a whole forward and its backwards show: at layers, at ReLUs, in attention. The methods are Network's. */
final class Capture {
    private static final String GUIDED = "guided";
    private static final String ATTENTION = "attention";

    private final Path file;
    private final Runs runs;
    private final LayerTable layers;
    private final SpecialModules special;

    /** @param file the model's */
    Capture(Path file, Runs runs, LayerTable layers, SpecialModules special) {
        this.file = file;
        this.runs = runs;
        this.layers = layers;
        this.special = special;
    }

    /** As {@link Network#explain(NDArray, List, Score, Derivatives)}. */
    Evidence explain(NDArray batch, List<String> names, Score score, Derivatives derivatives) throws ModelException {
        runs.requireDerivatives(derivatives);
        long[] shape = batch.getShape().getShape();
        List<Layer> explained = layers.layersOrInput(names, shape);
        long[] numbers = layers.numbers(explained);
        int classes = runs.classCount(batch, score);
        NDList tensors = runs.call(Instrumentation.EXPLAIN, derivatives != Derivatives.NONE, batch, score, classes,
                host -> new NDList(host.create(numbers), host.create(new long[] {derivatives.ordinal()})));
        boolean reached = tensors.get(tensors.size() - 1).toLongArray()[0] != 0;
        tensors.remove(tensors.size() - 1).close();
        NDManager owner = owner(tensors);
        if (!reached) {
            try {
                requireGradient(batch, names, score);
            } catch (ModelException e) {
                owner.close();
                throw e;
            }
        }
        Optional<Canvas> canvas = layers.canvas(InputShape.ofOne(shape));
        return new Evidence(owner, tensors, explained, canvas.map(image -> image.over(shape)).orElse(shape),
                layers.patches(explained, shape), score, derivatives, layers.endsInActivation());
    }

    /** The scores may not depend on these layers alone, such as those of an auxiliary output; or on nothing at all. */
    private void requireGradient(NDArray batch, List<String> names, Score score) throws ModelException {
        if (names.contains(Network.INPUT)) {
            throw RunFailure.ofLabels(file);
        }
        explain(batch, List.of(Network.INPUT), score, Derivatives.FIRST).close();
    }

    /** As {@link Network#settled}. */
    Score settled(NDArray image, Score score) throws ModelException {
        int classes = runs.classCount(image, score);
        NDList tensors = runs.call(Instrumentation.SCORES, false, image, score, classes, Runs.NO_ARGUMENTS);
        try (Evidence evidence = new Evidence(owner(tensors), tensors, List.of(), image.getShape().getShape(),
                PatchTokens.UNKNOWN, score, Derivatives.NONE, layers.endsInActivation())) {
            return evidence.settled();
        }
    }

    /** As {@link Network#guided}. */
    Evidence guided(NDArray batch, Score score) throws ModelException {
        int classes = runs.classCount(batch, score);
        runs.requireDerivatives(Derivatives.FIRST);
        LoadedModule guided = special.get(GUIDED, Instrumentation::ofGuided);
        NDList tensors = runs.call(guided, Instrumentation.GUIDED, true, batch, score, classes, Runs.NO_ARGUMENTS);
        NDArray cuts = tensors.remove(tensors.size() - 1);
        boolean none = cuts.toLongArray()[0] == 0;
        cuts.close();
        if (none) {
            tensors.close();
            throw new UsageException("The model has no ReLU, so guided backpropagation would be the plain gradient: "
                    + "use the method gradient.");
        }
        long[] shape = batch.getShape().getShape();
        return new Evidence(owner(tensors), tensors, List.of(layers.layerOrInput(Network.INPUT, shape)), shape,
                PatchTokens.UNKNOWN, score, Derivatives.FIRST, layers.endsInActivation());
    }

    /** As {@link Network#attention(NDArray, Score, Derivatives)}. */
    Attention attention(NDArray batch, Score score, Derivatives derivatives) throws ModelException {
        int classes = runs.classCount(batch, score);
        runs.requireDerivatives(derivatives);
        LoadedModule attending = special.get(ATTENTION, Instrumentation::ofAttention);
        NDList tensors = runs.call(attending, Instrumentation.ATTENTION, derivatives != Derivatives.NONE, batch, score,
                classes, host -> new NDList(host.create(new long[] {derivatives.ordinal()})));
        return new Attention(owner(tensors), tensors, derivatives);
    }

    /** As {@link Network#attention(NDArray, Score, List, NDArray)}. */
    Attention attention(NDArray image, Score score, List<String> blocks, NDArray directions) throws ModelException {
        int classes = runs.classCount(image, score);
        runs.requireDerivatives(Derivatives.FIRST);
        LoadedModule attending = special.get(ATTENTION, Instrumentation::ofAttention);
        long[] numbers = layers.numbers(layers.layersOrInput(blocks, image.getShape().getShape()));
        NDList tensors = runs.call(attending, Instrumentation.BLOCKS, true, image, score, classes,
                host -> new NDList(host.create(numbers), directions));
        return new Attention(owner(tensors), tensors, Derivatives.FIRST);
    }

    /** A manager that the tensors now belong to, so that they outlive the batch. */
    private NDManager owner(NDList tensors) {
        NDManager owner = runs.newManager();
        tensors.attach(owner);
        return owner;
    }
}
