package org.explainj.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import org.explainj.UsageException;

/**
 * What one call of a network yields: the logits, and for every explained layer and class the layer's activation A and
 * the gradient ∂y/∂A. The tensors stay on the device until this is closed.
 */
public final class Evidence implements AutoCloseable {
    /** The explain method returns logits, classes and how many of them count, before the layers' tensors. */
    private static final int FIRST_ACTIVATION = 3;

    private final NDManager manager;
    private final NDList tensors;
    private final List<String> layers;
    private final List<LayerGrid> grids;
    private final Target target;
    private final boolean activationInput;
    private final float[][] logits;
    private final int[][] classes;

    /**
     * @param manager of the tensors, closed with this
     * @param tensors what the explain method returned
     * @param layers the explained layers, in order
     * @param inputShape the network's input
     * @param target what was explained
     * @param activationInput whether the logits are the input of the model's softmax or sigmoid
     */
    Evidence(NDManager manager, NDList tensors, List<String> layers, long[] inputShape, Target target,
            boolean activationInput) {
        this.manager = manager;
        this.tensors = tensors;
        this.layers = List.copyOf(layers);
        this.target = target;
        this.activationInput = activationInput;
        this.logits = rows(tensors.get(0));
        this.classes = classes(tensors.get(1), tensors.get(2));
        this.grids = tensors.subList(FIRST_ACTIVATION, FIRST_ACTIVATION + layers.size()).stream()
                .map(tensor -> LayerGrid.of(tensor.getShape().getShape(), inputShape)).toList();
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

    /** @return N×K: the logits of each image, before any softmax or sigmoid at the model's end */
    public float[][] logits() {
        return logits;
    }

    /** @return the explained classes of each image, 0-based, in the selection's order; may be empty */
    public int[][] classes() {
        return classes;
    }

    /** @return what was explained of each class */
    public Target target() {
        return target;
    }

    /** @return whether the model itself ends in a softmax or sigmoid, and the logits are the input of that */
    public boolean explainsActivationInput() {
        return activationInput;
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
     * The gradient of a class's target with respect to a layer's activation.
     *
     * @param layer one of the explained layers
     * @param image 0-based index in the batch
     * @param classIndex one of {@code classes()[image]}
     * @return 1×C×grid, on the device, owned by this
     */
    public NDArray gradient(String layer, int image, int classIndex) {
        int index = index(layer);
        int rank = 0;
        while (rank < classes[image].length && classes[image][rank] != classIndex) {
            rank++;
        }
        if (rank == classes[image].length) {
            throw new UsageException("class " + classIndex + " of image " + image + " has not been explained");
        }
        return grids.get(index).channelsFirst(
                tensors.get(FIRST_ACTIVATION + layers.size() * (rank + 1) + index), image);
    }

    private int index(String layer) {
        int index = layers.indexOf(layer);
        if (index < 0) {
            throw new UsageException("the layer '" + layer + "' has not been explained");
        }
        return index;
    }

    /** Frees the tensors. */
    @Override
    public void close() {
        manager.close();
    }
}
