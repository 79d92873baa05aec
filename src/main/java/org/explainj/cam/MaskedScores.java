package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.explainj.torch.ModelException;

/**
 * The scores of the image seen through a layer's channels: y(H_k ⊙ x).
 *
 * @param passes through the network
 * @param image x, 1×C×H×W or 1×C×D×H×W, on the device
 * @param activation of the layer
 * @param masks H
 */
record MaskedScores(Passes passes, NDArray image, Activation activation, ChannelMasks masks) {

    /** A change of a mask before the image is seen through it: the mask of sample i becomes a_i·H + δ. */
    interface Change {
        /** How many samples of each channel there are. */
        int samples();

        /** a of a sample. */
        double scale(int sample);

        /** δ of a sample of a channel, of the image's extents; empty if there is none. */
        float[] offset(int sample, int channel);
    }

    /**
     * @param channels which
     * @return for each, R scores
     */
    float[][] of(int... channels) throws ModelException {
        return passes.scores(channels.length, (scope, from, to) ->
                masks.of(scope, Arrays.copyOfRange(channels, from, to)).mul(image));
    }

    /** Every channel's scores; the constant ones, whose masks are all zero, share one. */
    float[][] ofAll() throws ModelException {
        int[] distinct = new int[activation.channels()];
        int[] place = new int[activation.channels()];
        int count = 0;
        int firstConstant = -1;
        for (int c = 0; c < place.length; c++) {
            boolean constant = activation.constant(c);
            if (constant && firstConstant >= 0) {
                place[c] = firstConstant;
            } else {
                firstConstant = constant ? count : firstConstant;
                place[c] = count;
                distinct[count++] = c;
            }
        }
        float[][] scores = of(Arrays.copyOf(distinct, count));
        return Arrays.stream(place).mapToObj(i -> scores[i]).toArray(float[][]::new);
    }

    /**
     * Every channel's scores, changed in several ways and averaged.
     *
     * @param change of the masks
     * @return for each channel, R scores
     */
    float[][] meanOfAll(Change change) throws ModelException {
        int channels = activation.channels();
        float[][] scores = passes.scores(change.samples() * channels, (scope, from, to) -> {
            int[] batch = new int[to - from];
            float[] scales = new float[to - from];
            for (int i = from; i < to; i++) {
                batch[i - from] = i % channels;
                scales[i - from] = (float) change.scale(i / channels);
            }
            NDArray changed = masks.of(scope, batch);
            long[] perImage = new long[changed.getShape().dimension()];
            Arrays.fill(perImage, 1);
            perImage[0] = to - from;
            changed = changed.mul(scope.create(scales, new Shape(perImage)));
            float[][] offsets = new float[to - from][];
            IntStream.range(from, to).parallel().forEach(
                    i -> offsets[i - from] = change.offset(i / channels, i % channels));
            if (offsets[0].length > 0) {
                FloatBuffer all = FloatBuffer.allocate(offsets.length * offsets[0].length);
                for (float[] offset : offsets) {
                    all.put(offset);
                }
                changed = changed.add(scope.create(all.rewind(), changed.getShape()));
            }
            return changed.mul(image);
        });
        float[][] means = new float[channels][scores[0].length];
        for (int c = 0; c < channels; c++) {
            for (int rank = 0; rank < means[c].length; rank++) {
                double sum = 0;
                for (int sample = 0; sample < change.samples(); sample++) {
                    sum += scores[sample * channels + c][rank];
                }
                means[c][rank] = (float) (sum / change.samples());
            }
        }
        return means;
    }
}
