package org.explainj.cam;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.explainj.UsageException;
import org.explainj.torch.Attention;
import org.explainj.torch.Layer;
import org.explainj.torch.ModelException;

/**
 * How the tokens of a transformer's attention lie on the image.
 *
 * @param extents H×W
 * @param patches the places of the grid's tokens among all, ascending
 * @param tokens how many tokens there are, class, distillation and registers included
 */
record TokenGrid(int[] extents, int[] patches, int tokens) {

    /**
     * @param job the image
     * @param attention of the network
     * @param method's name, for the message
     * @return the grid that all of the attentions share
     * @throws UsageException if the network has no attention over one set of tokens
     */
    static TokenGrid of(Job job, Attention attention, String method) throws ModelException {
        if (attention.blocks() == 0) {
            throw new UsageException("The method " + method
                    + " needs a transformer, and the model has no attention: use "
                    + "gradcam or layercam.");
        }
        long tokens = attention.probabilities(0).getShape().get(3);
        for (int block = 0; block < attention.blocks(); block++) {
            long[] shape = attention.probabilities(block).getShape().getShape();
            if (shape[0] != 1 || shape[2] != tokens || shape[3] != tokens) {
                throw new UsageException("The method " + method
                        + " needs attention over all tokens in every block, and "
                        + "this model's is windowed or changes: use gradcam or layercam.");
            }
        }
        for (Layer layer : job.network().layers(job.shape())) {
            if (layer.hasGrid() && layer.outputShape().length == 3 && layer.outputShape()[1] == tokens) {
                return new TokenGrid(layer.grid(), job.network().patchTokens(layer, job.shape()), (int) tokens);
            }
        }
        throw new UsageException("The method " + method + " cannot tell how the model's " + tokens
                + " tokens lie on the image: use gradcam or layercam.");
    }

    /** The places of the tokens that are none of the grid's, ascending. */
    int[] extra() {
        return IntStream.range(0, tokens).filter(t -> Arrays.binarySearch(patches, t) < 0).toArray();
    }

    /** A value of every token, those of the grid as a map. */
    RawMap map(float[] values) {
        float[] map = new float[patches.length];
        for (int i = 0; i < map.length; i++) {
            map[i] = values[patches[i]];
        }
        return new RawMap(extents, map);
    }
}
