package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.explainj.Progress;
import org.explainj.UsageException;
import org.explainj.torch.Layer;
import org.explainj.torch.ModelException;
import org.explainj.torch.Network;
import org.explainj.torch.Score;

/**
 * What a method is asked to do: one image, one or more classes.
 *
 * @param network the network
 * @param input the image as the network takes it, row by row; not to be altered
 * @param shape 1×C×H×W or 1×C×D×H×W; not to be altered
 * @param layers names of the layers at which maps are wanted; methods that work on the input take no notice
 * @param score which classes, and what of them
 * @param parameters what the user has set
 * @param progress told as it goes by methods that take many passes, and asked whether to go on
 */
public record Job(Network network, float[] input, long[] shape, List<String> layers, Score score,
        MethodParameters parameters, Progress progress) {
    public Job {
        Objects.requireNonNull(network);
        Objects.requireNonNull(input);
        if (shape.length < 4 || shape.length > 5 || shape[0] != 1) {
            throw new UsageException("A method explains one image, 1×C×H×W or 1×C×D×H×W, not "
                    + Arrays.toString(shape) + ".");
        }
        layers = List.copyOf(layers);
        Objects.requireNonNull(score);
        Objects.requireNonNull(parameters);
        Objects.requireNonNull(progress);
    }

    /**
     * @param other another score
     * @return the same job for it
     */
    public Job with(Score other) {
        return new Job(network, input, shape, layers, other, parameters, progress);
    }

    /**
     * @param other other layers
     * @return the same job at them
     */
    public Job at(List<String> other) {
        return new Job(network, input, shape, other, score, parameters, progress);
    }

    /**
     * @param other another image of the same shape
     * @return the same job on it
     */
    public Job on(float[] other) {
        return new Job(network, other, shape, layers, score, parameters, progress);
    }

    /**
     * @param other other parameters
     * @return the same job with them
     */
    public Job with(MethodParameters other) {
        return new Job(network, input, shape, layers, score, other, progress);
    }

    /** @return H×W or D×H×W of the image */
    public int[] extents() {
        return Arrays.stream(shape).skip(2).mapToInt(Math::toIntExact).toArray();
    }

    /**
     * @param manager of the network's device, see {@link Network#newManager()}
     * @return the image there, 1×C×H×W or 1×C×D×H×W, owned by the manager
     */
    public NDArray image(NDManager manager) {
        return manager.create(FloatBuffer.wrap(input), new Shape(shape));
    }

    /**
     * Asserts that a map can be made at each of the layers.
     *
     * @throws UsageException if one of them does not exist, or has no spatial extent
     * @throws ModelException if the network cannot take such an input
     */
    public void requireGrids() throws ModelException {
        for (String name : layers) {
            Layer layer = network.layer(name, shape);
            if (!layer.hasGrid()) {
                throw new UsageException("The layer '" + name + "' has no spatial extent (its output is "
                        + layer.shapeText() + "), so no map can be made of it.");
            }
        }
    }

    /**
     * Asserts that a layer's map can be laid over the image, as a method does that is on the image and on layers.
     *
     * @param method its name
     * @throws UsageException if the network is a detector that pads its images
     * @throws ModelException if the network cannot take such an input
     */
    void requireNoPadding(String method) throws ModelException {
        if (network.canvas(shape).isPresent()) {
            throw new UsageException("The method " + method + " lays layers over the image, which this detector pads: "
                    + "use layercam or rise, or square images of a size that it does not pad.");
        }
    }
}
