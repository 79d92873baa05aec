package org.explainj.torch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A TorchScript model on a device, ready to predict and to be explained at any of its layers. May be used by one thread
 * at a time.
 */
public final class Network implements AutoCloseable {

    private Network() {
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
        throw new UnsupportedOperationException();
    }

    /** @return the SHA-256 of the model file, 64 lower-case hexadecimal digits */
    public String sha256() {
        throw new UnsupportedOperationException();
    }

    /** @return where the network runs: {@code cpu} or {@code gpu:0} */
    public String device() {
        throw new UnsupportedOperationException();
    }

    /** @return whether the model ends in a softmax or sigmoid; the logits are then what goes into it */
    public boolean endsInActivation() {
        throw new UnsupportedOperationException();
    }

    /**
     * The layers in the order in which they finish, found by one forward of zeros.
     *
     * @param inputShape N×C×H×W or N×C×D×H×W
     * @return every layer, those that did not run last
     * @throws ModelException if the model cannot take such an input
     */
    public List<Layer> layers(long... inputShape) throws ModelException {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
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

    /** Frees the model. */
    @Override
    public void close() {
    }
}
