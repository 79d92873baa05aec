package org.explainj.torch;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.explainj.UsageException;

/** Runs the methods that a model has got from {@link Instrumentation}, and counts the images that go through it. */
final class Runs {
    /** What is asked where only the class table matters. */
    static final Score LOGITS = Score.of(ClassSelection.of());
    /** Of a method that takes nothing but the image and the score. */
    static final Arguments NO_ARGUMENTS = host -> new NDList();

    /** Makes the arguments between the image and the score, by a manager on the CPU. */
    @FunctionalInterface
    interface Arguments {
        /** @return the arguments, in order */
        NDList create(NDManager host);
    }

    /** Reads what a method returned, before it is freed. */
    @FunctionalInterface
    interface Reader<T> {
        /** @return what was read, on the heap */
        T read(NDList tensors);
    }

    private final Path file;
    private final LoadedModule module;
    private final Instrumentation instrumentation;
    private final Map<OutputPart, Integer> classCounts = new ConcurrentHashMap<>();
    private final LongAdder forwards = new LongAdder();

    /**
     * @param file the model's
     * @param module it, with taps
     * @param instrumentation of that module
     */
    Runs(Path file, LoadedModule module, Instrumentation instrumentation) {
        this.file = file;
        this.module = module;
        this.instrumentation = instrumentation;
    }

    /** @return how many images have gone through the whole model, bare forwards and what follows a layer aside */
    long forwards() {
        return forwards.sum();
    }

    /** @return a manager of tensors on the model's device, to be closed */
    NDManager newManager() {
        return module.manager().newSubManager();
    }

    /** @return where the model runs */
    ai.djl.Device device() {
        return module.manager().getDevice();
    }

    /**
     * Runs a method of the module with taps; what it returns is owned by the batch's manager.
     *
     * @param method its name
     * @param gradients whether autograd records
     * @param batch N×C×H×W or N×C×D×H×W, on the device
     * @param score what is asked
     * @param classes {@link #classCount} of it
     * @param arguments what the method takes between the batch and the score
     * @return what it returned
     * @throws ModelException if the model cannot take such an input
     * @throws UsageException if there is no such class or output
     */
    NDList call(String method, boolean gradients, NDArray batch, Score score, int classes, Arguments arguments)
            throws ModelException {
        return call(module, method, gradients, batch, score, classes, arguments);
    }

    /** As the above, of the same model loaded for another purpose. */
    NDList call(LoadedModule called, String method, boolean gradients, NDArray batch, Score score, int classes,
            Arguments arguments) throws ModelException {
        Score resolved = score.part() instanceof OutputPart.Named named
                ? instrumentation.outputField(named.key()).map(index -> score.with(OutputPart.at(index))).orElse(score)
                : score;
        if (!method.equals(Instrumentation.HEAD) && !method.equals(Instrumentation.HEAD_EVIDENCE)) {
            forwards.add(batch.getShape().get(0));
        }
        try {
            return PyTorch.call(gradients, () -> {
                try (NDManager host = module.manager().newSubManager(ai.djl.Device.cpu())) {
                    NDList inputs = new NDList(batch);
                    inputs.addAll(arguments.create(host));
                    inputs.addAll(ScoreArguments.of(resolved, classes, host));
                    return called.call(method, gradients, host, inputs);
                }
            });
        } catch (EngineException e) {
            throw RunFailure.of(file, batch.getShape().getShape(), e);
        }
    }

    /**
     * Runs a method without derivatives on an input from the heap, and frees what it returned.
     *
     * @param method its name
     * @param input the tensor's values, row by row
     * @param shape N×C×H×W or N×C×D×H×W
     * @param reader what is kept of what it returned
     * @return what was kept
     * @throws ModelException if the model cannot take such an input
     */
    <T> T read(String method, float[] input, long[] shape, Reader<T> reader) throws ModelException {
        InputShape.require(input, shape);
        try (NDManager scope = newManager()) {
            NDArray batch = scope.create(FloatBuffer.wrap(input), new Shape(shape));
            return reader.read(call(method, false, batch, LOGITS, 0, NO_ARGUMENTS));
        }
    }

    /** As {@link #read}, on an input of zeros. */
    <T> T readOfZeros(String method, long[] shape, Reader<T> reader) throws ModelException {
        return read(method, new float[InputShape.size(shape)], shape, reader);
    }

    /** The logits of each image, as {@link Network#predict} has them. */
    float[][] predict(float[] input, long... shape) throws ModelException {
        return read(Instrumentation.SCORES, input, shape, tensors -> Evidence.rows(tensors.get(0)));
    }

    /**
     * Runs a method without derivatives, and keeps one of the tensors that it returns.
     *
     * @param method its name; it takes nothing but the image and the score
     * @param batch N×C×H×W or N×C×D×H×W, on the device
     * @param score what is asked
     * @param kept which one is kept, 0-based
     * @return that one, owned by the batch's manager
     * @throws ModelException if the model cannot take such an input
     */
    NDArray evaluated(String method, NDArray batch, Score score, int kept) throws ModelException {
        int classes = classCount(batch, score);
        return kept(kept, call(method, false, batch, score, classes, NO_ARGUMENTS));
    }

    /** Frees all tensors but one. */
    static NDArray kept(int index, NDList tensors) {
        for (int i = 0; i < tensors.size(); i++) {
            if (i != index) {
                tensors.get(i).close();
            }
        }
        return tensors.get(index);
    }

    /** Runs the model's own forward, as {@link Network#bare} has it. */
    NDList bare(NDArray batch) throws ModelException {
        try (NDManager host = module.manager().newSubManager(ai.djl.Device.cpu())) {
            return PyTorch.call(false, () -> module.call("forward", false, host, new NDList(batch)));
        } catch (EngineException e) {
            throw RunFailure.ofForward(file, batch.getShape().getShape(), e);
        }
    }

    /** @throws ModelException if derivatives are asked of a model that has none */
    void requireDerivatives(Derivatives derivatives) throws ModelException {
        if (derivatives != Derivatives.NONE && instrumentation.isQuantised()) {
            throw new ModelException("The model " + file
                    + " is quantised, and quantised operations have no derivative: "
                    + "use a method without gradients, such as eigencam, scorecam, occlusion or rise, or the model "
                    + "before it was quantised.");
        }
    }

    /**
     * How many classes the explained output has, where the score's arguments depend on it; else 0.
     *
     * @param batch N×C×H×W or N×C×D×H×W, on the device: run once for each output, if that is not known yet
     * @param score what is asked
     * @return the number
     * @throws ModelException if the model cannot take such an input
     * @throws UsageException if there is no such class or output
     */
    int classCount(NDArray batch, Score score) throws ModelException {
        ClassSelection selection = score.selection();
        if (score.pooling() instanceof Pooling.Boxes boxes) {
            return boxes.sought().size();
        }
        if (selection instanceof ClassSelection.Indices indices) {
            for (int index : indices.classes()) {
                if (index < 0) {
                    throw new UsageException("There is no class " + index + ".");
                }
            }
            return 0;
        }
        if (selection instanceof ClassSelection.Top) {
            return 0;
        }
        int count = outputCount(batch, score.part());
        if (selection instanceof ClassSelection.Above above && above.logits().length != 1
                && above.logits().length != count) {
            throw new UsageException("There are " + above.logits().length + " thresholds for " + count + " classes.");
        }
        if (selection instanceof ClassSelection.Combined combined) {
            for (Combination combination : combined.combinations()) {
                for (int index : combination.classes()) {
                    if (index < 0 || index >= count) {
                        throw new UsageException("There is no class " + index + ": the model has " + count
                                + " classes, 0 to " + (count - 1) + ".");
                    }
                }
            }
        }
        return count;
    }

    private int outputCount(NDArray batch, OutputPart part) throws ModelException {
        Integer known = classCounts.get(part);
        if (known != null) {
            return known;
        }
        NDList tensors = call(Instrumentation.SCORES, false, batch, LOGITS.with(part), 0, NO_ARGUMENTS);
        int count = Math.toIntExact(tensors.get(0).getShape().get(1));
        if (tensors.get(Evidence.BOXES).size() == 0) {
            // a detector's result has another length for each image
            classCounts.put(part, count);
        }
        tensors.close();
        return count;
    }
}
