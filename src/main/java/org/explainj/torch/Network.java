package org.explainj.torch;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.util.cuda.CudaUtils;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.explainj.UsageException;

/**
 * A TorchScript model on a device, ready to predict and to be explained at any of its layers. May be used by one thread
 * at a time.
 */
public final class Network implements AutoCloseable {
    /** How PyTorch says that a convolution was given another number of channels than it has weights for. */
    private static final Pattern CHANNELS = Pattern.compile("to have (\\d+) channels, but got (\\d+) channels");
    /** What PyTorch adds where an operator lacks a backend: pages for its own developers. */
    private static final String ADVICE = "\\. This could be because.*";
    /** The name of the network's input among its layers: its activation is the image x, its gradient ∂y/∂x. */
    public static final String INPUT = "<input>";

    /** How far an output may be off an affine function's, relative to how far it moves, for float32's rounding. */
    private static final double AFFINE_TOLERANCE = 1e-3;
    /** The deviation of the activations tried for that, wide enough to meet the bends of what follows the layer. */
    private static final float SPREAD = 30;
    private static final Pattern NO_DERIVATIVE = Pattern.compile("derivative for .* is not implemented"
            + "|don't support automatic differentiation|not implement.* backward|isn't differentiable");
    private static final int SUGGESTIONS = 4;
    private static final Pattern LAST_CHANNELS = Pattern.compile(".*Linear.*|linear|.*LayerNorm|layer_norm");
    private static final Score LOGITS = Score.of(ClassSelection.of());
    /** What stands for a weight in a file that has lost them. */
    private static final String NO_WEIGHTS = "ops.prim.ConstantMKLDNNTensor(";
    /** What stands for a convolution or linear layer in a file made for mobile devices. */
    private static final String PACKED = "ops.prepacked.";
    private static final String OWN_ERROR = "explainj: ";
    private static final String HEAD = "head of ";
    private static final String GUIDED = "guided";
    private static final String ATTENTION = "attention";
    /** How close two runs of the same computation in another batch are, relative to the greatest value. */
    private static final float SAME = 1e-4f;
    /** How many times its greatest activation a forward holds at once. */
    private static final int WORKING_TENSORS = 4;
    private static final int GREATEST_BATCH_CPU = 16;
    private static final int GREATEST_BATCH_GPU = 128;
    private static final long GREATEST_BATCH_BYTES = 1L << 30;
    private static final int SHARE_OF_MEMORY = 8;
    private static final int SHARE_OF_GPU_MEMORY = 2;
    private static final int SCORES = 3;
    private static final int BOXES = 4;

    /** What one forward of zeros shows. */
    private record Shapes(List<Layer> layers, Map<String, Long> calls, long[] output, Optional<Canvas> canvas) { }

    /**
     * What led to a layer, where what follows it uses that: for one image, which meets every activation, or for as
     * many.
     */
    private enum Front { ONCE, REPEATED, NOT_EXACT }

    private final Path file;
    private final String sha256;
    private final LoadedModule module;
    private final SpecialModules special;
    private final Instrumentation instrumentation;
    private final Map<List<Long>, Shapes> shapes = new ConcurrentHashMap<>();
    private final Map<List<Long>, Layer> defaultLayers = new ConcurrentHashMap<>();
    private final Map<OutputPart, Integer> classCounts = new ConcurrentHashMap<>();
    private final Map<List<Long>, Boolean> batches = new ConcurrentHashMap<>();
    private final Map<List<Long>, Boolean> channelsLast = new ConcurrentHashMap<>();
    private final Map<String, Front> fronts = new ConcurrentHashMap<>();
    private final LongAdder forwards = new LongAdder();
    /** Whether the activation that the source ends in is really applied: a flag of the module may switch it off. */
    private boolean endsInActivation;

    private Network(Path file, String sha256, LoadedModule module, Instrumentation instrumentation) {
        this.file = file;
        this.sha256 = sha256;
        this.module = module;
        this.special = new SpecialModules(file, module.manager().getDevice());
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
            if (archive.code().values().stream().anyMatch(source -> source.contains(NO_WEIGHTS))) {
                throw new ModelException("The model file " + file
                        + " was written after torch.jit.optimize_for_inference"
                        + ", which does not save the weights; export it again without that call.");
            }
            if (archive.code().values().stream().anyMatch(source -> source.contains(PACKED))) {
                throw new ModelException("The model file " + file
                        + " was written after optimize_for_mobile, whose packed "
                        + "operations have no derivative; export it again without that call.");
            }
            ai.djl.Device place = place(device);
            Instrumentation instrumentation = Instrumentation.ofTaps(new Program(archive, place));
            LoadedModule module = LoadedModule.load(archive, instrumentation.sources(archive.code()), place);
            return new Network(file, archive.sha256(), module, instrumentation);
        }
    }

    private static ai.djl.Device place(Device device) throws ModelException {
        Engine engine = PyTorch.engine();
        boolean gpu = engine.getGpuCount() > 0;
        if (device == Device.GPU && !gpu) {
            throw new ModelException("PyTorch finds no GPU here: use the device cpu or auto. " + GpuGuide.nextStep());
        }
        return gpu && device != Device.CPU ? ai.djl.Device.gpu() : ai.djl.Device.cpu();
    }

    /** @return the SHA-256 of the model file, 64 lower-case hexadecimal digits */
    public String sha256() {
        return sha256;
    }

    /** @return where the network runs: {@code cpu} or {@code gpu:0} */
    public String device() {
        ai.djl.Device device = module.manager().getDevice();
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

    /** @return whether the activation that the model ends in is a softmax, or its logarithm; false for a sigmoid */
    public boolean endsInSoftmax() {
        return endsInActivation && instrumentation.endsInSoftmax();
    }

    /**
     * Whether the model was traced in training: its dropout and batch normalisation are then run as in evaluation all
     * the same.
     *
     * @return whether it was
     */
    public boolean tracedInTraining() {
        return instrumentation.tracedInTraining();
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
        return run(false, Instrumentation.SHAPES, zeros(inputShape), inputShape, List.of(), LOGITS, tensors -> {
            List<Instrumentation.Site> sites = instrumentation.sites();
            NDArray padded = tensors.get(sites.size() + 1);
            Optional<Canvas> canvas = padded.size() == 0 ? Optional.empty() : Canvas.of(padded.toLongArray());
            long[] under = canvas.map(image -> image.over(inputShape)).orElse(inputShape);
            record Finished(long order, int site, long[] shape) { }
            List<Finished> finished = new ArrayList<>();
            Map<String, Long> calls = new HashMap<>();
            for (int i = 0; i < sites.size(); i++) {
                NDArray tensor = tensors.get(i + 1);
                boolean ran = tensor.size() > 0;
                // its place in the order, how often it ran, its shape
                long[] values = ran ? tensor.toLongArray() : new long[] {Long.MAX_VALUE, 0};
                finished.add(new Finished(values[0], i, Arrays.copyOfRange(values, 2, values.length)));
                calls.put(sites.get(i).name(), values[1]);
            }
            endsInActivation = tensors.size() > sites.size() + 2;
            finished.sort(Comparator.comparingLong(Finished::order));
            List<long[]> found = finished.stream().map(Finished::shape).toList();
            List<Layer> layers = finished.stream().map(one -> new Layer(sites.get(one.site()).name(),
                    sites.get(one.site()).type(), one.shape(), LayerGrid.of(one.shape(), under, found).extents()))
                    .toList();
            return new Shapes(layers, calls, tensors.get(0).toLongArray(), canvas);
        });
    }

    /**
     * What a detector's layers lie over, if that is more than its input: torchvision's detectors scale their images and
     * pad them.
     *
     * @param inputShape N×C×H×W
     * @return the padded image; empty if the layers lie over the input itself
     * @throws ModelException if the model cannot take such an input
     */
    public Optional<Canvas> canvas(long... inputShape) throws ModelException {
        return isDetector() ? shapes(inputShape).canvas() : Optional.empty();
    }

    /**
     * The layer explained by default: the last one with a spatial extent that is not the output itself; of a
     * transformer with a class token, the last block's first norm, since the gradient of the patches after it is zero;
     * of a dense prediction or a detector, the encoder's end. A layer that the scores do not depend on, such as an
     * auxiliary output, is passed over.
     *
     * @param inputShape N×C×H×W or N×C×D×H×W
     * @return the layer
     * @throws ModelException if the model cannot take such an input, or no layer has a spatial extent
     */
    public Layer defaultLayer(long... inputShape) throws ModelException {
        List<Long> key = Arrays.stream(inputShape).boxed().toList();
        Layer known = defaultLayers.get(key);
        if (known == null) {
            known = chosenLayer(inputShape);
            defaultLayers.put(key, known);
        }
        return known;
    }

    private Layer chosenLayer(long[] inputShape) throws ModelException {
        Shapes known = shapes(inputShape);
        Layer first = chosenLayer(known.layers(), known.output(), inputShape).orElseThrow(() -> new ModelException(
                "No layer of the model " + file + " has a spatial extent, so no map can be made of it."));
        try {
            if (isQuantised() || !reached(List.of(first), inputShape).isEmpty()) {
                return first;
            }
            List<Layer> maps = known.layers().stream().filter(Layer::hasGrid).toList();
            return chosenLayer(reached(maps, inputShape), known.output(), inputShape).orElse(first);
        } catch (ModelException | UsageException e) {
            // it has no derivative there; methods that take none can explain it all the same
            return first;
        }
    }

    private Optional<Layer> chosenLayer(List<Layer> layers, long[] output, long[] inputShape) {
        return DefaultLayer.of(layers, output, inputShape, instrumentation.isDetector());
    }

    /** Those of some layers that a gradient reaches from the greatest score of an image of noise. */
    private List<Layer> reached(List<Layer> layers, long[] inputShape) throws ModelException {
        long[] one = oneImage(inputShape);
        try (NDManager scope = newManager()) {
            NDArray noise = noise(scope, one);
            try (Evidence evidence = explain(noise, layers.stream().map(Layer::name).toList(),
                    Score.of(ClassSelection.top(1)), Derivatives.FIRST)) {
                // a detector may find nothing in noise
                return evidence.classes()[0].length == 0 ? layers : layers.stream()
                        .filter(layer -> evidence.gradients(layer.name(), 0).abs().max().getFloat() != 0).toList();
            }
        }
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
        long[] shape = oneImage(inputShape);
        Layer explained = layerWithGrid(layer, shape);
        if (LayerGrid.of(explained.outputShape(), shape, explained.grid()).extraTokens() > 0) {
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

    private static NDArray noise(NDManager scope, long... shape) {
        return scope.create(FloatBuffer.wrap(gaussian(new Random(1), 1, shape)), new Shape(shape));
    }

    private float[] logitsGiven(Layer layer, float[] activation, Random random, long[] inputShape)
            throws ModelException {
        try (NDManager scope = newManager()) {
            NDArray image = scope.create(FloatBuffer.wrap(gaussian(random, 1, inputShape)), new Shape(inputShape));
            NDArray given = scope.create(FloatBuffer.wrap(activation), new Shape(layer.outputShape()));
            return Evidence.rows(given(layer.name(), given, image, LOGITS, 0).get(0))[0];
        }
    }

    /** Runs the whole model with a layer's last output replaced; what it returns is owned by the images' manager. */
    private NDList given(String layer, NDArray activations, NDArray images, Score score, int classes)
            throws ModelException {
        int number = instrumentation.number(layer).orElseThrow();
        long calls = shapes(oneImage(images.getShape().getShape())).calls().get(layer);
        return call(module, Instrumentation.GIVEN, false, images, score, classes,
                host -> new NDList(host.create(new long[] {number}), host.create(new long[] {calls}), activations));
    }

    private static long[] oneImage(long[] shape) {
        long[] one = shape.clone();
        one[0] = 1;
        return one;
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

    /** @return how many images have gone through the whole model, bare forwards and what follows a layer aside */
    public long forwards() {
        return forwards.sum();
    }

    /**
     * A manager of tensors on this network's device, for inputs of the methods that take tensors.
     *
     * @return it, to be closed; whatever it made is freed with it
     */
    public NDManager newManager() {
        return module.manager().newSubManager();
    }

    /**
     * Runs the model.
     *
     * @param input the tensor's values, row by row
     * @param shape N×C×H×W or N×C×D×H×W
     * @return N×K: the logits of each image, before any softmax or sigmoid at the model's end; of a dense output their
     *     means over all positions, of a detector the scores of its boxes
     * @throws ModelException if the model cannot take such an input
     */
    public float[][] predict(float[] input, long... shape) throws ModelException {
        return run(false, Instrumentation.SCORES, input, shape, List.of(), LOGITS,
                tensors -> Evidence.rows(tensors.get(0)));
    }

    /**
     * Runs the model on a batch, without derivatives and without a copy to the heap: what methods that perturb the
     * image call.
     *
     * @param batch N×C×H×W or N×C×D×H×W, on this network's device ({@link #newManager})
     * @param score R scores; top and above choose anew for each image, so name the classes where the same are meant
     * @return N×R on the device, owned by the batch's manager
     * @throws ModelException if the model cannot take such an input
     * @throws UsageException if there is no such class or output
     */
    public NDArray scores(NDArray batch, Score score) throws ModelException {
        return evaluated(takesChannelsLast(oneImage(batch.getShape().getShape()))
                ? Instrumentation.SCORES_CHANNELS_LAST : Instrumentation.SCORES, batch, score, SCORES);
    }

    /**
     * Runs the model on a batch, without derivatives and without a copy to the heap.
     *
     * @param batch N×C×H×W or N×C×D×H×W, on this network's device
     * @return N×K logits on the device, as {@link #predict} gives them; owned by the batch's manager
     * @throws ModelException if the model cannot take such an input
     */
    public NDArray logits(NDArray batch) throws ModelException {
        return evaluated(Instrumentation.SCORES, batch, LOGITS, 0);
    }

    private NDArray evaluated(String method, NDArray batch, Score score, int kept) throws ModelException {
        int classes = classCount(batch, score);
        return kept(kept, call(module, method, false, batch, score, classes, host -> new NDList()));
    }

    /**
     * Whether the model gives the same where an image's channels are last in memory, which is how a CPU's convolutions
     * are fastest. A model that asks for a view of what it has cannot be run so.
     */
    private boolean takesChannelsLast(long[] one) throws ModelException {
        List<Long> key = Arrays.stream(one).boxed().toList();
        Boolean known = channelsLast.get(key);
        if (known == null) {
            known = !module.manager().getDevice().isGpu() && !isDetector() && !isQuantised() && sameChannelsLast(one);
            channelsLast.put(key, known);
        }
        return known;
    }

    private boolean sameChannelsLast(long[] one) throws ModelException {
        try (NDManager scope = newManager()) {
            NDArray noise = noise(scope, one);
            float[] usual = Evidence.rows(logits(noise))[0];
            NDArray last = evaluated(Instrumentation.SCORES_CHANNELS_LAST, noise, LOGITS, 0);
            return isClose(Evidence.rows(last)[0], usual);
        } catch (ModelException e) {
            return false;
        }
    }

    private static NDArray kept(int index, NDList tensors) {
        for (int i = 0; i < tensors.size(); i++) {
            if (i != index) {
                tensors.get(i).close();
            }
        }
        return tensors.get(index);
    }

    /**
     * Runs the model's own forward, as it was before taps were added.
     *
     * @param batch N×C×H×W or N×C×D×H×W, on this network's device
     * @return what the model returns, flat, on the device; owned by the batch's manager
     * @throws ModelException if the model cannot take such an input
     */
    public NDList bare(NDArray batch) throws ModelException {
        try (NDManager host = module.manager().newSubManager(ai.djl.Device.cpu())) {
            return PyTorch.call(false, () -> module.call("forward", false, host, new NDList(batch)));
        } catch (EngineException e) {
            throw cannotRun(batch.getShape().getShape(), e);
        }
    }

    /**
     * As {@link #bare}, from the heap; the first output returns to the heap.
     *
     * @param input the tensor's values, row by row
     * @param shape N×C×H×W or N×C×D×H×W
     * @throws ModelException if the model cannot take such an input
     */
    public void forward(float[] input, long... shape) throws ModelException {
        requireInput(input, shape);
        try (NDManager scope = newManager()) {
            bare(scope.create(FloatBuffer.wrap(input), new Shape(shape))).get(0).toByteArray();
        }
    }

    /**
     * Runs the model once and finds the evidence for the selected classes at some layers.
     *
     * @param input the tensor's values, row by row
     * @param shape N×C×H×W or N×C×D×H×W
     * @param layers names of layers with a grid
     * @param selection which classes
     * @param target what of each class
     * @return the evidence, to be closed
     * @throws ModelException if the model cannot take such an input
     * @throws org.explainj.UsageException if there is no such layer or class
     */
    public Evidence explain(float[] input, long[] shape, List<String> layers, ClassSelection selection, Target target)
            throws ModelException {
        return explain(input, shape, layers, Score.of(selection, target));
    }

    /**
     * As {@link #explain(float[], long[], List, ClassSelection, Target)}, for the logits.
     *
     * @param input the tensor's values, row by row
     * @param shape N×C×H×W or N×C×D×H×W
     * @param layers names of layers with a grid
     * @param selection which classes
     * @return the evidence, to be closed
     * @throws ModelException if the model cannot take such an input
     * @throws org.explainj.UsageException if there is no such layer or class
     */
    public Evidence explain(float[] input, long[] shape, List<String> layers, ClassSelection selection)
            throws ModelException {
        return explain(input, shape, layers, selection, Target.LOGIT);
    }

    /**
     * Runs the model once and finds the evidence for some scores at some layers.
     *
     * @param input the tensor's values, row by row
     * @param shape N×C×H×W or N×C×D×H×W
     * @param layers names of layers with a grid, or {@link #INPUT}
     * @param score what is explained
     * @return the evidence, to be closed
     * @throws ModelException if the model cannot take such an input
     * @throws UsageException if there is no such layer, class or output
     */
    public Evidence explain(float[] input, long[] shape, List<String> layers, Score score) throws ModelException {
        requireInput(input, shape);
        for (String layer : layers) {
            layerWithGrid(layer, shape);
        }
        try (NDManager scope = newManager()) {
            return explain(scope.create(FloatBuffer.wrap(input), new Shape(shape)), layers, score, Derivatives.FIRST);
        }
    }

    /**
     * Runs the model once on a batch that is on the device already, and finds the evidence for some scores at some
     * layers: the activations and derivatives of every image, as the images of a batch do not touch each other.
     *
     * @param batch N×C×H×W or N×C×D×H×W, on this network's device; not altered
     * @param layers names of layers, or {@link #INPUT} for the gradient ∂y/∂x; a layer need not have a grid
     * @param score what is explained; top and above choose for each image
     * @param derivatives which derivatives are taken
     * @return the evidence, to be closed
     * @throws ModelException if the model cannot take such an input
     * @throws UsageException if there is no such layer, class or output
     */
    public Evidence explain(NDArray batch, List<String> layers, Score score, Derivatives derivatives)
            throws ModelException {
        requireDerivatives(derivatives);
        long[] shape = batch.getShape().getShape();
        long[] numbers = new long[layers.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(layers.get(i), shape);
        }
        int classes = classCount(batch, score);
        NDList tensors = call(module, Instrumentation.EXPLAIN, derivatives != Derivatives.NONE, batch, score, classes,
                host -> new NDList(host.create(numbers), host.create(new long[] {derivatives.ordinal()})));
        NDManager owner = newManager();
        tensors.attach(owner);
        Optional<Canvas> canvas = canvas(oneImage(shape));
        List<Layer> explained = new ArrayList<>();
        for (String layer : layers) {
            explained.add(layerOrInput(layer, shape));
        }
        return new Evidence(owner, tensors, explained, canvas.map(image -> image.over(shape)).orElse(shape), score,
                derivatives, endsInActivation());
    }

    /**
     * Runs only what follows a layer, on activations in place of the layer's output: what led to the layer is not
     * computed, except where what follows uses it (skip connections around the layer). Without derivatives.
     *
     * @param layer a layer's name
     * @param activations M of the layer's outputs, in its own layout ({@link Evidence#outputs}), on the device
     * @param image 1×C×H×W or 1×C×D×H×W, on the device: the image whose skip connections are used
     * @param score R scores
     * @return M×R on the device, owned by the activations' manager
     * @throws ModelException if the model cannot be run so
     * @throws UsageException if there is no such layer, class or output
     */
    public NDArray scoresFrom(String layer, NDArray activations, NDArray image, Score score) throws ModelException {
        long[] shape = image.getShape().getShape();
        Layer after = layer(layer, shape);
        int classes = classCount(image, score);
        Front front = front(after, image);
        if (front != Front.NOT_EXACT) {
            NDList scores = headOf(layer, Instrumentation.HEAD, front, activations, image, score, classes);
            scores.attach(activations.getManager());
            return kept(SCORES, scores);
        }
        try (NDManager scope = newManager()) {
            NDArray images = image.repeat(0, activations.getShape().get(0));
            images.attach(scope);
            NDList scores = given(layer, activations, images, score, classes);
            scores.attach(activations.getManager());
            return kept(SCORES, scores);
        }
    }

    /**
     * The gradients of scores with respect to given outputs of a layer, by what follows the layer.
     *
     * @param layer a layer's name
     * @param activations M of the layer's outputs, in its own layout, on the device
     * @param image 1×C×H×W or 1×C×D×H×W, on the device: the image whose skip connections are used
     * @param score R scores
     * @return R tensors of the activations' shape, on the device, owned by the activations' manager
     * @throws ModelException if what follows the layer cannot be run by itself
     * @throws UsageException if there is no such layer, class or output
     */
    public NDList gradientsFrom(String layer, NDArray activations, NDArray image, Score score) throws ModelException {
        requireDerivatives(Derivatives.FIRST);
        int classes = classCount(image, score);
        Front front = front(layer(layer, image.getShape().getShape()), image);
        if (front == Front.NOT_EXACT) {
            throw new ModelException("What follows the layer '" + layer + "' of the model " + file
                    + " cannot be run by itself.");
        }
        NDList tensors = headOf(layer, Instrumentation.HEAD_EVIDENCE, front, activations, image, score, classes);
        NDList gradients = new NDList(tensors.subList(Evidence.FIRST_ACTIVATION, tensors.size()));
        new NDList(tensors.subList(0, Evidence.FIRST_ACTIVATION)).close();
        gradients.attach(activations.getManager());
        return gradients;
    }

    private NDList headOf(String layer, String method, Front front, NDArray activations, NDArray image, Score score,
            int classes) throws ModelException {
        LoadedModule head = special.get(HEAD + layer, program -> Instrumentation.ofHead(program, layer));
        boolean gradients = method.equals(Instrumentation.HEAD_EVIDENCE);
        if (front == Front.ONCE) {
            return call(head, method, gradients, image, score, classes, host -> new NDList(activations));
        }
        long[] shape = image.getShape().getShape();
        shape[0] = activations.getShape().get(0);
        try (NDArray images = image.broadcast(new Shape(shape))) {
            return call(head, method, gradients, images, score, classes, host -> new NDList(activations));
        }
    }

    /**
     * How the head gives, from a layer's own output, what the whole model gives: not at all where a layer runs several
     * times, or what follows it is told its batch by what led to it.
     */
    private Front front(Layer layer, NDArray image) throws ModelException {
        Front known = fronts.get(layer.name());
        if (known == null) {
            known = isExactHead(layer, Front.ONCE, image) ? Front.ONCE
                    : isExactHead(layer, Front.REPEATED, image) ? Front.REPEATED : Front.NOT_EXACT;
            fronts.put(layer.name(), known);
        }
        return known;
    }

    private boolean isExactHead(Layer layer, Front front, NDArray image) throws ModelException {
        try (Evidence whole = explain(image, List.of(layer.name()), LOGITS, Derivatives.NONE);
                NDArray twice = whole.outputs(layer.name()).repeat(0, 2)) {
            NDList tensors = headOf(layer.name(), Instrumentation.HEAD, front, twice, image, LOGITS, 0);
            try {
                float[][] rows = Evidence.rows(tensors.get(0));
                return rows.length == 2 && isClose(rows[0], whole.logits()[0]) && isClose(rows[1], whole.logits()[0]);
            } finally {
                tensors.close();
            }
        } catch (ModelException e) {
            return false;
        }
    }

    private static boolean isClose(float[] a, float[] b) {
        float greatest = 0;
        float off = a.length == b.length ? 0 : Float.POSITIVE_INFINITY;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            greatest = Math.max(greatest, Math.abs(b[i]));
            off = Math.max(off, Math.abs(a[i] - b[i]));
        }
        return off <= SAME * Math.max(greatest, 1);
    }

    /**
     * How many images (or activations, for {@link #scoresFrom}) fit into one call: bounded by memory, and by what still
     * gains speed; 1 of an archive that only takes the batch it was traced with.
     *
     * @param gradients whether derivatives at every layer are to be kept
     * @param imageShape N×C×H×W or N×C×D×H×W of one image
     * @return at least 1
     * @throws ModelException if the model cannot take such an input
     */
    public int batchSize(boolean gradients, long... imageShape) throws ModelException {
        long[] one = oneImage(imageShape);
        if (!takesBatches(one)) {
            return 1;
        }
        long greatest = size(one);
        long total = greatest;
        for (Layer layer : layers(one)) {
            long values = size(layer.outputShape());
            greatest = Math.max(greatest, values);
            total += values;
        }
        long bytes = Float.BYTES * (gradients ? 2 * total : WORKING_TENSORS * greatest);
        boolean gpu = module.manager().getDevice().isGpu();
        return (int) Math.max(1, Math.min(gpu ? GREATEST_BATCH_GPU : GREATEST_BATCH_CPU, memoryForBatches() / bytes));
    }

    private long memoryForBatches() {
        ai.djl.Device device = module.manager().getDevice();
        if (device.isGpu()) {
            MemoryUsage memory = CudaUtils.getGpuMemory(device);
            return (memory.getMax() - memory.getCommitted()) / SHARE_OF_GPU_MEMORY;
        }
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Math.min(GREATEST_BATCH_BYTES, system.getTotalMemorySize() / SHARE_OF_MEMORY);
    }

    /** Whether two images in one call give what each gives alone: a trace may have kept its example's batch. */
    private boolean takesBatches(long[] one) throws ModelException {
        List<Long> key = Arrays.stream(one).boxed().toList();
        Boolean known = batches.get(key);
        if (known == null) {
            Random random = new Random(1);
            long[] two = one.clone();
            two[0] = 2;
            float[] images = gaussian(random, 1, two);
            int length = images.length / 2;
            float[] first = predict(Arrays.copyOf(images, length), one)[0];
            float[] second = predict(Arrays.copyOfRange(images, length, images.length), one)[0];
            try {
                float[][] both = predict(images, two);
                known = both.length == 2 && isClose(both[0], first) && isClose(both[1], second);
            } catch (ModelException e) {
                known = false;
            }
            batches.put(key, known);
        }
        return known;
    }

    /**
     * Guided backpropagation (Springenberg et al., "Striving for Simplicity: The All Convolutional Net", ICLR 2015):
     * the gradient ∂y/∂x with every ReLU's backward clipped to positive gradients.
     *
     * @param batch N×C×H×W or N×C×D×H×W, on the device
     * @param score what is explained
     * @return evidence at {@link #INPUT} alone, whose gradients are the guided ones; to be closed
     * @throws ModelException if the model cannot take such an input
     * @throws UsageException if there is no such class or output, or the model has no ReLU
     */
    public Evidence guided(NDArray batch, Score score) throws ModelException {
        int classes = classCount(batch, score);
        requireDerivatives(Derivatives.FIRST);
        LoadedModule guided = special.get(GUIDED, Instrumentation::ofGuided);
        NDList tensors = call(guided, Instrumentation.GUIDED, true, batch, score, classes, host -> new NDList());
        NDArray cuts = tensors.remove(tensors.size() - 1);
        boolean none = cuts.toLongArray()[0] == 0;
        cuts.close();
        if (none) {
            tensors.close();
            throw new UsageException("The model has no ReLU, so guided backpropagation would be the plain gradient: "
                    + "use the method gradient.");
        }
        NDManager owner = newManager();
        tensors.attach(owner);
        long[] shape = batch.getShape().getShape();
        return new Evidence(owner, tensors, List.of(layerOrInput(INPUT, shape)), shape, score, Derivatives.FIRST,
                endsInActivation());
    }

    /**
     * The activations of the model other than ReLU and ReLU6 (GELU, SiLU, hard-swish, …), whose backward guided
     * backpropagation leaves as it is.
     *
     * @return their kinds, each once, in order; empty if there are none
     */
    public List<String> otherActivations() {
        return instrumentation.otherActivations();
    }

    /**
     * What FullGrad adds to input × gradient: the layers that add a bias. The gradients at their outputs come from
     * {@link #explain(NDArray, List, Score, Derivatives)} with these layers.
     *
     * @param inputShape N×C×H×W or N×C×D×H×W
     * @return every affine layer that ran and whose implicit bias is not zero, in the order in which they ran
     * @throws ModelException if the model cannot take such an input
     */
    public List<Bias> biases(long... inputShape) throws ModelException {
        requireDerivatives(Derivatives.FIRST);
        List<Bias> biases = new ArrayList<>();
        Map<String, float[]> byLayer = run(false, Instrumentation.BIASES, zeros(inputShape), inputShape, List.of(),
                LOGITS, tensors -> {
                    Map<String, float[]> values = new HashMap<>();
                    for (int i = 0; i < tensors.size(); i++) {
                        Instrumentation.Site site = instrumentation.sites().get(instrumentation.affine().get(i));
                        if (tensors.get(i).size() > 0) {
                            values.put(site.name(), perChannel(tensors.get(i), site.type()));
                        }
                    }
                    return values;
                });
        for (Layer layer : layers(inputShape)) {
            float[] values = byLayer.get(layer.name());
            if (values != null && isNotZero(values)) {
                biases.add(new Bias(layer.name(), values));
            }
        }
        return biases;
    }

    /** What a layer gave for zeros is the same at every place, so the first tells all. */
    private static float[] perChannel(NDArray output, String type) {
        Shape shape = output.getShape();
        boolean last = LAST_CHANNELS.matcher(type).matches();
        long channels = shape.get(last ? shape.dimension() - 1 : 1);
        float[] values = output.toFloatArray();
        int stride = last ? 1 : values.length / Math.toIntExact(shape.get(0) * channels);
        float[] perChannel = new float[Math.toIntExact(channels)];
        for (int c = 0; c < perChannel.length; c++) {
            perChannel[c] = values[c * stride];
        }
        return perChannel;
    }

    private static boolean isNotZero(float[] values) {
        for (float value : values) {
            if (value != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The attention probabilities of a transformer and their gradients, as attention rollout and LeGrad need them; also
     * where the archive holds them only inside a fused operation.
     *
     * @param batch N×C×H×W, on the device
     * @param score what is explained
     * @param derivatives whether gradients are taken; not {@link Derivatives#SECOND}
     * @return the attentions, to be closed; none of a model without attention
     * @throws ModelException if the model cannot take such an input
     */
    public Attention attention(NDArray batch, Score score, Derivatives derivatives) throws ModelException {
        int classes = classCount(batch, score);
        requireDerivatives(derivatives);
        LoadedModule attending = special.get(ATTENTION, Instrumentation::ofAttention);
        NDList tensors = call(attending, Instrumentation.ATTENTION, derivatives != Derivatives.NONE, batch, score,
                classes, host -> new NDList(host.create(new long[] {derivatives.ordinal()})));
        NDManager owner = newManager();
        tensors.attach(owner);
        return new Attention(owner, tensors, derivatives);
    }

    /**
     * The attention probabilities of a transformer's blocks and, at each, the gradients of that block's own tokens.
     *
     * @param image 1×C×H×W, on the device
     * @param score what is explained; only how the classes are found depends on it
     * @param blocks names of the layers whose output the tokens are, 1×T×D, one for each attention, in their order
     * @param directions blocks×R×D, on the device: what the gradient of each token is multiplied with, the same for all
     *     tokens of a block: ∂y/∂z
     * @return the attentions, whose gradients are Σ_t,d ∂z_td/∂A·direction_d, z the block's tokens; to be closed
     * @throws ModelException if the model cannot take such an input
     * @throws UsageException if a block's tokens do not depend on its attention
     */
    public Attention attention(NDArray image, Score score, List<String> blocks, NDArray directions)
            throws ModelException {
        int classes = classCount(image, score);
        requireDerivatives(Derivatives.FIRST);
        LoadedModule attending = special.get(ATTENTION, Instrumentation::ofAttention);
        long[] numbers = new long[blocks.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(blocks.get(i), image.getShape().getShape());
        }
        NDList tensors = call(attending, Instrumentation.BLOCKS, true, image, score, classes,
                host -> new NDList(host.create(numbers), directions));
        NDManager owner = newManager();
        tensors.attach(owner);
        return new Attention(owner, tensors, Derivatives.FIRST);
    }

    /**
     * The same score with everything that depends on the image settled by one image: top and above become classes,
     * predicted masks become masks, a detector's boxes become boxes to be matched. What perturbed copies of that image
     * are to be scored by.
     *
     * @param image 1×C×H×W or 1×C×D×H×W, on the device
     * @param score what is explained
     * @return the settled score
     * @throws ModelException if the model cannot take such an input
     * @throws UsageException if there is no such class or output
     */
    public Score settled(NDArray image, Score score) throws ModelException {
        int classes = classCount(image, score);
        try (NDManager owner = newManager()) {
            NDList tensors = call(module, Instrumentation.SCORES, false, image, score, classes, host -> new NDList());
            tensors.attach(owner);
            Evidence evidence = new Evidence(owner, tensors, List.of(), image.getShape().getShape(), score,
                    Derivatives.NONE, endsInActivation());
            return evidence.settled();
        }
    }

    /** @return whether the model gives boxes with scores, as torchvision's detectors do */
    public boolean isDetector() {
        return instrumentation.isDetector();
    }

    /**
     * Whether the output that a model is usually asked for has a number for each class and position.
     *
     * @param inputShape N×C×H×W or N×C×D×H×W
     * @return whether it has
     * @throws ModelException if the model cannot take such an input
     */
    public boolean isDense(long... inputShape) throws ModelException {
        return !isDetector() && shapes(inputShape).output().length > 2;
    }

    /**
     * Whether the model is quantised; it then has activations, but no derivatives.
     *
     * @return whether it has quantised operations
     */
    public boolean isQuantised() {
        return instrumentation.isQuantised();
    }

    private void requireDerivatives(Derivatives derivatives) throws ModelException {
        if (derivatives != Derivatives.NONE && isQuantised()) {
            throw new ModelException("The model " + file
                    + " is quantised, and quantised operations have no derivative: "
                    + "use a method without gradients, such as eigencam, scorecam, occlusion or rise, or the model "
                    + "before it was quantised.");
        }
    }

    private int number(String layer, long[] shape) throws ModelException {
        return layer.equals(INPUT) ? Instrumentation.INPUT
                : instrumentation.number(layer(layer, shape).name()).orElseThrow();
    }

    /**
     * The layer of a name.
     *
     * @param name PyTorch's name of it
     * @param inputShape N×C×H×W or N×C×D×H×W
     * @return the layer
     * @throws ModelException if the model cannot take such an input
     * @throws UsageException if there is none; the message names the nearest
     */
    public Layer layer(String name, long... inputShape) throws ModelException {
        List<Layer> layers = layers(inputShape);
        return layers.stream().filter(candidate -> candidate.name().equals(name)).findFirst()
                .orElseThrow(() -> new UsageException("There is no layer '" + name + "' in the model: "
                        + layers.stream().filter(Layer::hasGrid).map(Layer::name)
                                .sorted(Comparator.comparingInt(other -> distance(name, other))).limit(SUGGESTIONS)
                                .collect(Collectors.joining(", ", "the nearest are ", "")) + "."));
    }

    private Layer layerWithGrid(String name, long[] shape) throws ModelException {
        Layer layer = layerOrInput(name, shape);
        if (!name.equals(INPUT) && !layer.hasGrid()) {
            throw new UsageException("The layer '" + name + "' has no spatial extent (its output is "
                    + layer.shapeText() + "), so no map can be made of it.");
        }
        return layer;
    }

    private Layer layerOrInput(String name, long[] shape) throws ModelException {
        return name.equals(INPUT) ? new Layer(INPUT, "input", shape, LayerGrid.of(shape, shape).extents())
                : layer(name, shape);
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

    /** How many classes the explained output has, where the score's arguments depend on it; else 0. */
    private int classCount(NDArray batch, Score score) throws ModelException {
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
        NDList tensors = call(module, Instrumentation.SCORES, false, batch, LOGITS.with(part), 0, host -> new NDList());
        int count = Math.toIntExact(tensors.get(0).getShape().get(1));
        if (tensors.get(BOXES).size() == 0) {
            // a detector's result has another length for each image
            classCounts.put(part, count);
        }
        tensors.close();
        return count;
    }

    /** Makes the arguments between the image and the score, by a manager on the CPU. */
    @FunctionalInterface
    private interface Arguments {
        NDList create(NDManager host);
    }

    /** Runs a method; what it returns is owned by the batch's manager. */
    private NDList call(LoadedModule called, String method, boolean gradients, NDArray batch, Score score, int classes,
            Arguments arguments)
            throws ModelException {
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
            throw failed(batch.getShape().getShape(), e);
        }
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
            Score score, Reader<T> reader) throws ModelException {
        requireInput(input, shape);
        try (NDManager scope = newManager()) {
            NDArray batch = scope.create(FloatBuffer.wrap(input), new Shape(shape));
            return reader.read(call(module, name, gradients, batch, score, 0, host -> {
                NDList created = new NDList();
                arguments.forEach(argument -> created.add(argument.create(host)));
                return created;
            }));
        }
    }

    private static float[] zeros(long[] shape) {
        return new float[size(shape)];
    }

    private static int size(long... shape) {
        return Math.toIntExact(Arrays.stream(shape).reduce(1, (x, y) -> x * y));
    }

    private static void requireInput(float[] input, long[] shape) {
        if (shape.length < 4 || shape.length > 5 || size(shape) != input.length) {
            throw new UsageException("An input of " + input.length + " values is not of the shape "
                    + text(shape) + ", or that is not N×C×H×W or N×C×D×H×W.");
        }
    }

    private ModelException failed(long[] shape, EngineException e) {
        String line = PyTorch.firstLine(e);
        if (line.startsWith(OWN_ERROR)) {
            throw new UsageException(line.substring(OWN_ERROR.length()));
        }
        return cannotRun(shape, e);
    }

    private ModelException cannotRun(long[] shape, EngineException e) {
        if (NO_DERIVATIVE.matcher(PyTorch.firstLine(e)).find()) {
            return new ModelException("The model " + file + " has an operation without a derivative ("
                    + PyTorch.firstLine(e) + "): use a method without gradients, such as eigencam, scorecam, occlusion "
                    + "or rise, or a layer after that operation.", e);
        }
        Matcher channels = CHANNELS.matcher(PyTorch.firstLine(e));
        if (channels.find()) {
            return new ModelException("The model " + file + " takes " + channels.group(1) + " channels and was given "
                    + channels.group(2) + ": its model.json must say \"input\": {\"channels\": " + channels.group(1)
                    + "} (input.channels) and, for grey images, \"intensity\": {\"grey\": \"replicate\"}.", e);
        }
        return new ModelException("The model " + file + " cannot run on an input of " + text(shape)
                + " (say in its model.json what it expects): " + PyTorch.firstLine(e).replaceFirst(ADVICE, "") + ".",
                e);
    }

    private static String text(long[] shape) {
        return Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining("×"));
    }

    /** Frees the model. */
    @Override
    public void close() {
        special.close();
        module.close();
    }
}
