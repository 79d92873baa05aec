package org.explainj.torch;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.explainj.UsageException;

/**
 * A TorchScript model on a device, ready to predict and to be explained at any of its layers. May be used by one thread
 * at a time.
 */
public final class Network implements AutoCloseable {
    private static final int BY_INDEX = 0;
    private static final int TOP = 1;
    private static final int ABOVE = 2;
    /** How far an output may be off an affine function's, relative to how far it moves, for float32's rounding. */
    private static final double AFFINE_TOLERANCE = 1e-3;
    /** The deviation of the activations tried for that, wide enough to meet the bends of what follows the layer. */
    private static final float SPREAD = 30;
    private static final int SUGGESTIONS = 4;

    /** What one forward of zeros shows. */
    private record Shapes(List<Layer> layers, long[] output) { }

    private final Path file;
    private final String sha256;
    private final PtNDManager manager;
    private final PtSymbolBlock block;
    private final Instrumentation instrumentation;
    private final Map<List<Long>, Shapes> shapes = new ConcurrentHashMap<>();
    private int classCount = -1;
    /** Whether the activation that the source ends in is really applied: a flag of the module may switch it off. */
    private boolean endsInActivation;

    private Network(Path file, String sha256, PtNDManager manager, PtSymbolBlock block,
            Instrumentation instrumentation) {
        this.file = file;
        this.sha256 = sha256;
        this.manager = manager;
        this.block = block;
        this.instrumentation = instrumentation;
        this.endsInActivation = instrumentation.endsInActivation();
    }

    /**
     * Loads a model.
     *
     * @param file a TorchScript archive
     * @param device where to run it
     * @return the network, to be closed
     * @throws ModelException if the file is not a usable model, or the device is not there
     */
    public static Network load(Path file, Device device) throws ModelException {
        try (TorchScriptArchive archive = TorchScriptArchive.open(file)) {
            Instrumentation instrumentation = new Instrumentation(new Program(archive.code(), archive.rootClass()));
            Engine engine = PyTorch.engine();
            ai.djl.Device place = place(engine, device);
            Path instrumented = Files.createTempFile("explainj-model", ".pt");
            try {
                archive.copyTo(instrumented, instrumentation.sources(archive.code()));
                return PyTorch.call(true, () -> {
                    PtNDManager manager = (PtNDManager) engine.newBaseManager(place);
                    try {
                        return new Network(file, archive.sha256(), manager, loadBlock(manager, instrumented),
                                instrumentation);
                    } catch (EngineException e) {
                        manager.close();
                        throw e;
                    }
                });
            } finally {
                Files.deleteIfExists(instrumented);
            }
        } catch (ModelException e) {
            throw e;
        } catch (EngineException e) {
            throw new ModelException("PyTorch cannot load the model file " + file + ": " + PyTorch.firstLine(e) + ".", e);
        } catch (IOException e) {
            throw new ModelException("The model file " + file + " cannot be copied to the folder for temporary files: "
                    + e.getMessage() + ".", e);
        }
    }

    private static PtSymbolBlock loadBlock(PtNDManager manager, Path instrumented) {
        // with trainParam, or the weights are inference tensors, which autograd refuses
        PtSymbolBlock block = JniUtils.loadModule(manager, instrumented, true, new String[0], new String[0], true);
        JniUtils.enableInferenceMode(block);
        // or the layers before the explained ones would be recorded too
        block.freezeParameters(true);
        return block;
    }

    private static ai.djl.Device place(Engine engine, Device device) throws ModelException {
        boolean gpu = engine.getGpuCount() > 0;
        if (device == Device.GPU && !gpu) {
            throw new ModelException("PyTorch finds no GPU here: use the device cpu or auto, or install the CUDA build "
                    + "of libtorch as the documentation describes.");
        }
        return gpu && device != Device.CPU ? ai.djl.Device.gpu() : ai.djl.Device.cpu();
    }

    /** @return the SHA-256 of the model file, 64 lower-case hexadecimal digits */
    public String sha256() {
        return sha256;
    }

    /** @return where the network runs: {@code cpu} or {@code gpu:0} */
    public String device() {
        ai.djl.Device device = manager.getDevice();
        return device.isGpu() ? "gpu:" + device.getDeviceId() : "cpu";
    }

    /**
     * Whether the model ends in a softmax or sigmoid; the logits are then what goes into it. Where the model itself
     * decides that while it runs, this is certain from the first call of {@link #layers} on.
     *
     * @return whether it does
     */
    public boolean endsInActivation() {
        return endsInActivation;
    }

    /**
     * The layers in the order in which they finish, found by one forward of zeros.
     *
     * @param inputShape N×C×H×W or N×C×D×H×W
     * @return every layer, those that did not run last
     * @throws ModelException if the model cannot take such an input
     */
    public List<Layer> layers(long... inputShape) throws ModelException {
        return shapes(inputShape).layers();
    }

    private Shapes shapes(long[] inputShape) throws ModelException {
        List<Long> key = Arrays.stream(inputShape).boxed().toList();
        Shapes known = shapes.get(key);
        if (known == null) {
            known = measured(inputShape);
            shapes.put(key, known);
        }
        return known;
    }

    private Shapes measured(long[] inputShape) throws ModelException {
        return run(false, Instrumentation.SHAPES, zeros(inputShape), inputShape, List.of(), tensors -> {
            List<Instrumentation.Site> sites = instrumentation.sites();
            record Finished(long order, Layer layer) { }
            List<Finished> finished = new ArrayList<>();
            for (int i = 0; i < sites.size(); i++) {
                NDArray tensor = tensors.get(i + 1);
                boolean ran = tensor.size() > 0;
                long[] values = ran ? tensor.toLongArray() : new long[] {Long.MAX_VALUE};
                long[] shape = Arrays.copyOfRange(values, 1, values.length);
                finished.add(new Finished(values[0], new Layer(sites.get(i).name(), sites.get(i).type(), shape,
                        LayerGrid.of(shape, inputShape).extents())));
            }
            endsInActivation = tensors.size() > sites.size() + 1;
            finished.sort(Comparator.comparingLong(Finished::order));
            return new Shapes(finished.stream().map(Finished::layer).toList(), tensors.get(0).toLongArray());
        });
    }

    /**
     * The layer explained by default: the last one with a spatial extent that is not the output itself; of a
     * transformer with a class token, the last block's first norm, since the gradient of the patches after it is zero;
     * of a dense prediction, the encoder's end.
     *
     * @param inputShape N×C×H×W or N×C×D×H×W
     * @return the layer
     * @throws ModelException if the model cannot take such an input, or no layer has a spatial extent
     */
    public Layer defaultLayer(long... inputShape) throws ModelException {
        Shapes known = shapes(inputShape);
        return DefaultLayer.of(known.layers(), known.output(), inputShape).orElseThrow(() -> new ModelException(
                "No layer of the model " + file + " has a spatial extent, so no map can be made of it."));
    }

    /**
     * The biases of the classes, if what follows a layer is an affine function of its activation alone; then, and only
     * then, A ⊙ ∂y/∂A sums to the logit minus its bias (HiResCAM, section 'completeness').
     *
     * @param layer a layer's name
     * @param target what is explained of a class
     * @param inputShape N×C×H×W or N×C×D×H×W
     * @return a bias for each class, or nothing if the sum property does not hold at this layer
     * @throws ModelException if the model cannot take such an input
     */
    public Optional<float[]> bias(String layer, Target target, long... inputShape) throws ModelException {
        long[] shape = inputShape.clone();
        shape[0] = 1;
        Layer explained = layerWithGrid(layer, shape);
        if (LayerGrid.of(explained.outputShape(), shape).extraTokens() > 0) {
            return Optional.empty();
        }
        // affine in the activation, and nothing but it: f(0) + f(a + b) = f(a) + f(b) whatever the input
        Random random = new Random(1);
        float[] a = gaussian(random, SPREAD, explained.outputShape());
        float[] b = gaussian(random, SPREAD, explained.outputShape());
        float[] sum = new float[a.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[i] + b[i];
        }
        float[] atZero = logitsGiven(explained, new float[a.length], random, shape);
        float[] atA = logitsGiven(explained, a, random, shape);
        float[] atB = logitsGiven(explained, b, random, shape);
        float[] atSum = logitsGiven(explained, sum, random, shape);
        double moved = 0;
        double off = 0;
        for (int c = 0; c < atZero.length; c++) {
            moved = Math.max(moved, Math.max(Math.abs(atA[c] - atZero[c]), Math.abs(atB[c] - atZero[c])));
            off = Math.max(off, Math.abs((double) atZero[c] + atSum[c] - atA[c] - atB[c]));
        }
        return moved > 0 && off <= AFFINE_TOLERANCE * moved
                ? Optional.of(targets(atZero, target)) : Optional.empty();
    }

    private static float[] gaussian(Random random, float deviation, long... shape) {
        float[] values = new float[size(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = deviation * (float) random.nextGaussian();
        }
        return values;
    }

    private float[] logitsGiven(Layer layer, float[] activation, Random random, long[] inputShape)
            throws ModelException {
        int number = instrumentation.number(layer.name()).orElseThrow();
        return run(true, Instrumentation.EXPLAIN, gaussian(random, 1, inputShape), inputShape,
                List.of(host -> host.create(new long[] {number}),
                        host -> host.create(FloatBuffer.wrap(activation), new Shape(layer.outputShape()))
                                .toDevice(manager.getDevice(), false),
                        host -> host.create(new long[] {BY_INDEX}),
                        host -> host.create(new Shape(0), DataType.INT64),
                        host -> host.create(new long[] {0})),
                tensors -> Evidence.rows(tensors.get(0))[0]);
    }

    private static float[] targets(float[] logits, Target target) {
        if (target == Target.LOGIT || logits.length < 2) {
            return logits;
        }
        double total = 0;
        for (float logit : logits) {
            total += logit;
        }
        float[] targets = new float[logits.length];
        for (int c = 0; c < logits.length; c++) {
            targets[c] = (float) (logits[c] - (total - logits[c]) / (logits.length - 1));
        }
        return targets;
    }

    /**
     * Runs the model.
     *
     * @param input the tensor's values, row by row
     * @param shape N×C×H×W or N×C×D×H×W
     * @return N×K: the logits of each image, before any softmax or sigmoid at the model's end
     * @throws ModelException if the model cannot take such an input
     */
    public float[][] predict(float[] input, long... shape) throws ModelException {
        float[][] logits = run(false, Instrumentation.LOGITS, input, shape, List.of(),
                tensors -> Evidence.rows(tensors.get(0)));
        classCount = logits[0].length;
        return logits;
    }

    /** Runs the model's own forward, as it was before taps were added; the output stays on the device. */
    void forward(float[] input, long... shape) throws ModelException {
        run(false, "forward", input, shape, List.of(), tensors -> tensors.get(0).toByteArray());
    }

    /**
     * Runs the model once and finds the evidence for the selected classes at some layers.
     *
     * @param input the tensor's values, row by row
     * @param shape N×C×H×W or N×C×D×H×W
     * @param layers names of layers
     * @param selection which classes
     * @param target what of each class
     * @return the evidence, to be closed
     * @throws ModelException if the model cannot take such an input
     * @throws org.explainj.UsageException if there is no such layer or class
     */
    public Evidence explain(float[] input, long[] shape, List<String> layers, ClassSelection selection, Target target)
            throws ModelException {
        if (classCount < 0) {
            predict(input, shape);
        }
        long[] numbers = new long[layers.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = instrumentation.number(layerWithGrid(layers.get(i), shape).name()).orElseThrow();
        }
        requireInput(input, shape);
        NDManager owner = manager.newSubManager();
        try {
            return PyTorch.call(true, () -> {
                NDManager host = owner.newSubManager(ai.djl.Device.cpu());
                NDList inputs = new NDList(owner.create(FloatBuffer.wrap(input), new Shape(shape)),
                        host.create(numbers), host.create(new Shape(0)), host.create(new long[] {mode(selection)}),
                        selected(selection, host), host.create(new long[] {target == Target.LOGIT ? 0 : 1}),
                        method(host, Instrumentation.EXPLAIN));
                NDList tensors = IValueUtils.forward(block, inputs, true);
                host.close();
                return new Evidence(owner, tensors, layers, shape, target, endsInActivation());
            });
        } catch (EngineException e) {
            owner.close();
            throw cannotRun(shape, e);
        }
    }

    private static int mode(ClassSelection selection) {
        if (selection instanceof ClassSelection.Indices) {
            return BY_INDEX;
        }
        return selection instanceof ClassSelection.Top ? TOP : ABOVE;
    }

    private NDArray selected(ClassSelection selection, NDManager host) {
        if (selection instanceof ClassSelection.Indices indices) {
            for (int index : indices.classes()) {
                if (index < 0 || index >= classCount) {
                    throw new UsageException("there is no class " + index + ": the model has " + classCount
                            + " classes, 0 to " + (classCount - 1));
                }
            }
            return indices.classes().length == 0 ? host.create(new Shape(0), DataType.INT64)
                    : host.create(Arrays.stream(indices.classes()).asLongStream().toArray());
        }
        if (selection instanceof ClassSelection.Top top) {
            return host.create(new long[] {top.count()});
        }
        float[] thresholds = ((ClassSelection.Above) selection).logits();
        if (thresholds.length != 1 && thresholds.length != classCount) {
            throw new UsageException("there are " + thresholds.length + " thresholds for " + classCount + " classes");
        }
        return host.create(thresholds);
    }

    /**
     * As {@link #explain(float[], long[], List, ClassSelection, Target)}, for the logits.
     *
     * @param input the tensor's values, row by row
     * @param shape N×C×H×W or N×C×D×H×W
     * @param layers names of layers
     * @param selection which classes
     * @return the evidence, to be closed
     * @throws ModelException if the model cannot take such an input
     * @throws org.explainj.UsageException if there is no such layer or class
     */
    public Evidence explain(float[] input, long[] shape, List<String> layers, ClassSelection selection)
            throws ModelException {
        return explain(input, shape, layers, selection, Target.LOGIT);
    }

    private Layer layerWithGrid(String name, long[] shape) throws ModelException {
        List<Layer> layers = layers(shape);
        Layer layer = layers.stream().filter(candidate -> candidate.name().equals(name)).findFirst()
                .orElseThrow(() -> new UsageException("there is no layer '" + name + "' in the model: "
                        + layers.stream().filter(Layer::hasGrid).map(Layer::name)
                                .sorted(Comparator.comparingInt(other -> distance(name, other))).limit(SUGGESTIONS)
                                .collect(Collectors.joining(", ", "the nearest are ", ""))));
        if (!layer.hasGrid()) {
            throw new UsageException("the layer '" + name + "' has no spatial extent (its output is "
                    + layer.shapeText() + "), so no map can be made of it");
        }
        return layer;
    }

    /** Levenshtein's. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    /** An argument that follows the image, made by a manager on the CPU. */
    @FunctionalInterface
    private interface Argument {
        NDArray create(NDManager host);
    }

    /** Reads what a method returned, before it is freed. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(NDList tensors);
    }

    private <T> T run(boolean gradients, String name, float[] input, long[] shape, List<Argument> arguments,
            Reader<T> reader) throws ModelException {
        requireInput(input, shape);
        try {
            return PyTorch.call(gradients, () -> {
                try (NDManager scope = manager.newSubManager();
                        NDManager host = scope.newSubManager(ai.djl.Device.cpu())) {
                    NDList inputs = new NDList(scope.create(FloatBuffer.wrap(input), new Shape(shape)));
                    arguments.forEach(argument -> inputs.add(argument.create(host)));
                    inputs.add(method(host, name));
                    return reader.read(IValueUtils.forward(block, inputs, gradients));
                }
            });
        } catch (EngineException e) {
            throw cannotRun(shape, e);
        }
    }

    /** A nameless tensor whose name tells DJL's engine which method to run. */
    private static NDArray method(NDManager manager, String name) {
        NDArray array = manager.zeros(new Shape(1));
        array.setName("module_method:" + name);
        return array;
    }

    private static float[] zeros(long[] shape) {
        return new float[size(shape)];
    }

    private static int size(long... shape) {
        return Math.toIntExact(Arrays.stream(shape).reduce(1, (x, y) -> x * y));
    }

    private static void requireInput(float[] input, long[] shape) {
        if (shape.length < 4 || shape.length > 5 || size(shape) != input.length) {
            throw new UsageException("an input of " + input.length + " values is not of the shape "
                    + text(shape) + ", or that is not N×C×H×W or N×C×D×H×W");
        }
    }

    private ModelException cannotRun(long[] shape, EngineException e) {
        return new ModelException("The model " + file + " cannot run on an input of " + text(shape)
                + " (say in its model.json what it expects): " + PyTorch.firstLine(e) + ".", e);
    }

    private static String text(long[] shape) {
        return Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining("×"));
    }

    /** Frees the model. */
    @Override
    public void close() {
        block.close();
        manager.close();
    }
}
