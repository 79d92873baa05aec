package org.explainj.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.explainj.UsageException;

/**
 * What one call of a network yields: the logits, and for every explained layer and class the layer's activation A and
 * the gradient ∂y/∂A. The tensors stay on the device until this is closed.
 */
public final class Evidence implements AutoCloseable {
    /** The explain method returns these before the layers' tensors. */
    private static final int TABLE = 0;
    private static final int CLASSES = 1;
    private static final int COUNTS = 2;
    static final int SCORES = 3;
    static final int BOXES = 4;
    private static final int LABELS = 5;
    private static final int BOX_COUNTS = 6;
    private static final int MASK = 7;
    static final int FIRST_ACTIVATION = 8;
    private static final int EDGES = 4;

    private final NDManager manager;
    private final NDList tensors;
    private final List<String> layers;
    private final List<LayerGrid> grids;
    private final Score score;
    private final Derivatives derivatives;
    private final boolean activationInput;
    private final float[][] logits;
    private final int[][] classes;

    /**
     * @param manager of the tensors, closed with this
     * @param tensors what the explain method returned
     * @param layers the explained layers, in order
     * @param inputShape of what the layers lie over: the network's input, of a detector that pads it the padded image
     * @param known which tokens of the layers are patches
     * @param score what was explained
     * @param derivatives which derivatives were taken
     * @param activationInput whether the logits are the input of the model's softmax or sigmoid
     */
    Evidence(NDManager manager, NDList tensors, List<Layer> layers, long[] inputShape, PatchTokens known,
            Score score, Derivatives derivatives, boolean activationInput) {
        this.manager = manager;
        this.tensors = tensors;
        this.layers = layers.stream().map(Layer::name).toList();
        this.score = score;
        this.derivatives = derivatives;
        this.activationInput = activationInput;
        this.logits = rows(tensors.get(TABLE));
        this.classes = classes(tensors);
        this.grids = IntStream.range(0, layers.size())
                .mapToObj(i -> LayerGrid.of(tensors.get(FIRST_ACTIVATION + i).getShape().getShape(), inputShape,
                        layers.get(i).grid(), known)).toList();
    }

    /** A table's rows. */
    static float[][] rows(NDArray table) {
        float[] values = table.toFloatArray();
        int width = Math.toIntExact(table.getShape().get(1));
        float[][] rows = new float[Math.toIntExact(table.getShape().get(0))][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(values, i * width, (i + 1) * width);
        }
        return rows;
    }

    /** The explained classes of each image, of the tensors that the added methods begin with. */
    static int[][] classes(NDList tensors) {
        return classes(tensors.get(CLASSES), tensors.get(COUNTS));
    }

    private static int[][] classes(NDArray table, NDArray counts) {
        int width = Math.toIntExact(table.getShape().get(1));
        long[] count = counts.toLongArray();
        long[] indices = width == 0 ? new long[0] : table.toLongArray();
        int[][] classes = new int[count.length][];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = Arrays.stream(indices, i * width, i * width + (int) count[i]).mapToInt(Math::toIntExact)
                    .toArray();
        }
        return classes;
    }

    /**
     * @return N×K: the logits of each image, before any softmax or sigmoid at the model's end; of a dense output the
     *     pooled ones, of a detector the scores of its boxes (0 where an image of the batch has fewer)
     */
    public float[][] logits() {
        return logits;
    }

    /**
     * @return the explained classes of each image, 0-based, in the selection's order; may be empty. Of combinations
     *     their places in the list, of a detector the places of the boxes in its result
     */
    public int[][] classes() {
        return classes;
    }

    /** @return N×R: the explained score of each image and rank, that is of {@code classes()[image][rank]} */
    public float[][] scores() {
        return rows(tensors.get(SCORES));
    }

    /** @return what was explained */
    public Score score() {
        return score;
    }

    /** @return what was explained of each class */
    public Target target() {
        return score.target();
    }

    /** @return whether the model itself ends in a softmax or sigmoid, and the logits are the input of that */
    public boolean explainsActivationInput() {
        return activationInput;
    }

    /**
     * What a detector found.
     *
     * @param image 0-based index in the batch
     * @return its boxes, in the order of its result; none of a model that is no detector
     */
    public List<Detection> detections(int image) {
        if (tensors.get(BOXES).size() == 0) {
            return List.of();
        }
        float[] edges = tensors.get(BOXES).get(image).toFloatArray();
        long[] labels = tensors.get(LABELS).get(image).toLongArray();
        List<Detection> found = new ArrayList<>();
        for (int i = 0; i < tensors.get(BOX_COUNTS).getLong(image); i++) {
            found.add(new Detection(edges[EDGES * i], edges[EDGES * i + 1], edges[EDGES * i + 2],
                    edges[EDGES * i + 3], Math.toIntExact(labels[i]), logits[image][i]));
        }
        return found;
    }

    /**
     * @return what was explained, with everything that depends on the (first) image settled, as
     *     {@link Network#settled} has it
     */
    public Score settled() {
        List<Detection> boxes = detections(0);
        if (!boxes.isEmpty() && !(score.pooling() instanceof Pooling.Boxes)) {
            List<Detection> sought = Arrays.stream(classes[0]).mapToObj(boxes::get).toList();
            return score.with(Pooling.matching(sought)).with(ClassSelection.of(IntStream.range(0, sought.size())
                    .toArray()));
        }
        Score settled = score.selection() instanceof ClassSelection.Combined ? score
                : score.with(ClassSelection.of(classes[0]));
        if (score.pooling() instanceof Pooling.Predicted predicted && tensors.get(MASK).size() > 0) {
            try (NDArray mask = tensors.get(MASK).get(0)) {
                return settled.with(new Pooling.Mask(mask.toFloatArray(), mask.getShape().getShape(), predicted.sum()));
            }
        }
        return settled;
    }

    /**
     * The activation of a layer, brought to channels first (tokens and channels-last maps are folded to the grid).
     *
     * @param layer one of the explained layers
     * @param image 0-based index in the batch
     * @return 1×C×grid, on the device, owned by this
     */
    public NDArray activation(String layer, int image) {
        int index = index(layer);
        return grids.get(index).channelsFirst(tensors.get(FIRST_ACTIVATION + index), image);
    }

    /**
     * The activations of a layer, brought to channels first.
     *
     * @param layer one of the explained layers
     * @return N×C×grid, on the device, owned by this; as the layer gave it where it has no grid
     */
    public NDArray activations(String layer) {
        int index = index(layer);
        return grids.get(index).channelsFirst(tensors.get(FIRST_ACTIVATION + index));
    }

    /**
     * The outputs of a layer as the layer gave them: tokens as tokens, channels last where it has them last.
     *
     * @param layer one of the explained layers
     * @return N×…, on the device, owned by this
     */
    public NDArray outputs(String layer) {
        return tensors.get(FIRST_ACTIVATION + index(layer));
    }

    /**
     * @param layer one of the explained layers
     * @return the axis of the channels in {@link #outputs}: 1, or the last
     */
    public int channelAxis(String layer) {
        LayerGrid grid = grids.get(index(layer));
        return grid.order() == LayerGrid.Order.CHANNELS_FIRST || grid.order() == LayerGrid.Order.NONE ? 1
                : outputs(layer).getShape().dimension() - 1;
    }

    /**
     * The gradient of a class's score with respect to a layer's activation.
     *
     * @param layer one of the explained layers
     * @param image 0-based index in the batch
     * @param classIndex one of {@code classes()[image]}
     * @return 1×C×grid, on the device, owned by this
     */
    public NDArray gradient(String layer, int image, int classIndex) {
        int index = index(layer);
        return grids.get(index).channelsFirst(derivative(Derivatives.FIRST, index, rank(image, classIndex)), image);
    }

    /**
     * The gradients of a score with respect to a layer's activation, of every image.
     *
     * @param layer one of the explained layers
     * @param rank 0-based place of the class in {@code classes()[image]}
     * @return N×C×grid, on the device, owned by this; as the layer's output is shaped where it has no grid
     */
    public NDArray gradients(String layer, int rank) {
        int index = index(layer);
        return grids.get(index).channelsFirst(derivative(Derivatives.FIRST, index, rank));
    }

    /**
     * The Hessian of a class's score with respect to a layer's activation, times that activation (Cai, "CAMs as Shapley
     * Value-based Explainers", 2025): H·A. Taken with {@link Derivatives#SECOND} only.
     *
     * @param layer one of the explained layers
     * @param image 0-based index in the batch
     * @param classIndex one of {@code classes()[image]}
     * @return 1×C×grid, on the device, owned by this
     */
    public NDArray hessianProduct(String layer, int image, int classIndex) {
        int index = index(layer);
        return grids.get(index).channelsFirst(derivative(Derivatives.SECOND, index, rank(image, classIndex)), image);
    }

    private NDArray derivative(Derivatives order, int layer, int rank) {
        if (order.compareTo(derivatives) > 0) {
            throw new IllegalStateException("the evidence was asked for with the derivatives " + derivatives);
        }
        int orders = derivatives.ordinal();
        return tensors.get(FIRST_ACTIVATION
                + layers.size() * (1 + rank * orders + order.ordinal() - 1) + layer);
    }

    private int rank(int image, int classIndex) {
        for (int rank = 0; rank < classes[image].length; rank++) {
            if (classes[image][rank] == classIndex) {
                return rank;
            }
        }
        throw new UsageException("Class " + classIndex + " of image " + image + " has not been explained.");
    }

    private int index(String layer) {
        int index = layers.indexOf(layer);
        if (index < 0) {
            throw new UsageException("The layer '" + layer + "' has not been explained.");
        }
        return index;
    }

    /** Frees the tensors. */
    @Override
    public void close() {
        manager.close();
    }
}
