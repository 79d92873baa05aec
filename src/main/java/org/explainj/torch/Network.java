package org.explainj.torch;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.explainj.UsageException;

/**
 * A TorchScript model on a device, ready to predict and to be explained at any of its layers. May be used by one thread
 * at a time.
 *
 * <p>Shapes are N×C×H×W of images and N×C×D×H×W of volumes and cines, in values as the network takes them; layers have
 * the names of PyTorch's {@code named_modules()}. What needs more than one run is in a class of its own: how layers are
 * found ({@link LayerTable}, {@link DefaultLayers}), what is kept of a run ({@link Capture}), what follows a layer
 * ({@link Heads}), how many images go together ({@link BatchSize}).
 */
public final class Network implements AutoCloseable {
    /** The name of the network's input among its layers: its activation is the image x, its gradient ∂y/∂x. */
    public static final String INPUT = "<input>";
    /** What stands for a weight in a file that has lost them. */
    private static final String NO_WEIGHTS = "ops.prim.ConstantMKLDNNTensor(";
    /** What stands for a convolution or linear layer in a file made for mobile devices. */
    private static final String PACKED = "ops.prepacked.";

    private final String sha256;
    private final LoadedModule module;
    private final SpecialModules special;
    private final Instrumentation instrumentation;
    private final Runs runs;
    private final LayerTable layers;
    private final DefaultLayers defaultLayers;
    private final Capture capture;
    private final Heads heads;
    private final MemoryFormat memoryFormat;
    private final BatchSize batchSize;
    private final SumProperty sumProperty;
    private final ImplicitBiases implicitBiases;
    private final PerShape<OutputValues> outputValues;

    private Network(Path file, String sha256, LoadedModule module, Instrumentation instrumentation) {
        this.sha256 = sha256;
        this.module = module;
        this.special = new SpecialModules(file, module.manager().getDevice());
        this.instrumentation = instrumentation;
        this.runs = new Runs(file, module, instrumentation);
        this.layers = new LayerTable(runs, instrumentation);
        this.capture = new Capture(file, runs, layers, special);
        this.defaultLayers = new DefaultLayers(file, runs, layers, instrumentation, capture);
        this.heads = new Heads(file, runs, layers, instrumentation, special, capture);
        this.memoryFormat = new MemoryFormat(runs, instrumentation);
        this.batchSize = new BatchSize(runs, layers);
        this.sumProperty = new SumProperty(runs, layers, heads);
        this.outputValues = new PerShape<>(shape -> OutputValues.tried(runs, shape));
        this.implicitBiases = new ImplicitBiases(runs, layers, instrumentation);
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
        ai.djl.Device device = runs.device();
        return device.isGpu() ? "gpu:" + device.getDeviceId() : "cpu";
    }

    /**
     * Whether the model ends in a softmax or sigmoid; the logits are then what goes into it. Where the model itself
     * decides that while it runs, this is certain from the first call of {@link #layers} on.
     *
     * @return whether it does
     */
    public boolean endsInActivation() {
        return layers.endsInActivation();
    }

    /** @return whether the activation that the model ends in is a softmax, or its logarithm; false for a sigmoid */
    public boolean endsInSoftmax() {
        return endsInActivation() && instrumentation.endsInSoftmax();
    }

    /** @return whether the activation that the model ends in is a sigmoid, or its logarithm; false for a hard sigmoid */
    public boolean endsInSigmoid() {
        return endsInActivation() && instrumentation.endsInSigmoid();
    }

    /**
     * What the model's scores look like, where it is not known to end in a softmax or sigmoid: those of an image, and of
     * some noise where the image's alone do not tell.
     *
     * @param logits K of an image, as {@link #predict} gives them
     * @param inputShape N×C×H×W or N×C×D×H×W of that image
     * @return what they look like; {@link OutputValues#SCORES} of a detector, and where the activation is known
     * @throws ModelException if the model cannot take such an input
     */
    public OutputValues outputValues(float[] logits, long... inputShape) throws ModelException {
        return endsInActivation() || isDetector() || OutputValues.areScores(logits) ? OutputValues.SCORES
                : outputValues.of(InputShape.ofOne(inputShape));
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
        return layers.shapes(inputShape).layers();
    }

    /**
     * Which of a layer's tokens lie on its grid: the others are class tokens, registers and the like.
     *
     * @param layer a layer of tokens, N×L×C, with a grid
     * @param inputShape N×C×H×W or N×C×D×H×W
     * @return the places of the grid's tokens, ascending, row by row
     * @throws ModelException if the model cannot take such an input
     */
    public int[] patchTokens(Layer layer, long... inputShape) throws ModelException {
        return LayerGrid.of(layer.outputShape(), inputShape, layer.grid(), layers.shapes(inputShape).patches()).patches();
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
        return layers.canvas(inputShape);
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
        return defaultLayers.of(inputShape);
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
        return sumProperty.bias(layer, target, inputShape);
    }

    /** @return how many images have gone through the whole model, bare forwards and what follows a layer aside */
    public long forwards() {
        return runs.forwards();
    }

    /**
     * A manager of tensors on this network's device, for inputs of the methods that take tensors.
     *
     * @return it, to be closed; whatever it made is freed with it
     */
    public NDManager newManager() {
        return runs.newManager();
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
        return runs.predict(input, shape);
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
        return runs.evaluated(memoryFormat.scoresMethod(batch.getShape().getShape()), batch, score,
                Evidence.SCORES);
    }

    /**
     * Runs the model on a batch, without derivatives and without a copy to the heap.
     *
     * @param batch N×C×H×W or N×C×D×H×W, on this network's device
     * @return N×K logits on the device, as {@link #predict} gives them; owned by the batch's manager
     * @throws ModelException if the model cannot take such an input
     */
    public NDArray logits(NDArray batch) throws ModelException {
        return runs.evaluated(Instrumentation.SCORES, batch, Runs.LOGITS, 0);
    }

    /**
     * Runs the model's own forward, as it was before taps were added.
     *
     * @param batch N×C×H×W or N×C×D×H×W, on this network's device
     * @return what the model returns, flat, on the device; owned by the batch's manager
     * @throws ModelException if the model cannot take such an input
     */
    public NDList bare(NDArray batch) throws ModelException {
        return runs.bare(batch);
    }

    /**
     * As {@link #bare}, from the heap; the first output returns to the heap.
     *
     * @param input the tensor's values, row by row
     * @param shape N×C×H×W or N×C×D×H×W
     * @throws ModelException if the model cannot take such an input
     */
    public void forward(float[] input, long... shape) throws ModelException {
        InputShape.require(input, shape);
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
        InputShape.require(input, shape);
        for (String layer : layers) {
            this.layers.withGrid(layer, shape);
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
        return capture.explain(batch, layers, score, derivatives);
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
        return heads.scoresFrom(layer, activations, image, score);
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
        return heads.gradientsFrom(layer, activations, image, score);
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
        return batchSize.of(gradients, imageShape);
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
        return capture.guided(batch, score);
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
        return implicitBiases.of(inputShape);
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
        return capture.attention(batch, score, derivatives);
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
        return capture.attention(image, score, blocks, directions);
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
        return capture.settled(image, score);
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
        return !isDetector() && layers.shapes(inputShape).output().length > 2;
    }

    /**
     * Whether the model is quantised; it then has activations, but no derivatives.
     *
     * @return whether it has quantised operations
     */
    public boolean isQuantised() {
        return instrumentation.isQuantised();
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
        return layers.layer(name, inputShape);
    }

    /** Frees the model. */
    @Override
    public void close() {
        special.close();
        module.close();
    }
}
