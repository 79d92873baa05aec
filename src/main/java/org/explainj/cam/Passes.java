package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.explainj.torch.Derivatives;
import org.explainj.torch.Evidence;
import org.explainj.torch.ModelException;
import org.explainj.torch.Network;
import org.explainj.torch.Score;

/**
 * Many variations of a job's image on their way through the network: batch by batch, telling the progress and asking
 * between the batches whether to go on. Everything but the small results stays on the device and is freed batch by
 * batch.
 *
 * @param job the job
 * @param score what is explained, settled by the image itself
 * @param title of the method
 */
record Passes(Job job, Score score, String title) {

    /** Makes the variations of a batch. */
    @FunctionalInterface
    interface Batch {
        /**
         * @param scope owner of the batch, freed with it
         * @param from the first variation's number
         * @param to the number after the last's
         * @return (to − from)×C×H×W or ×C×D×H×W, on the device
         */
        NDArray make(NDManager scope, int from, int to);
    }

    /** Makes a single variation. */
    @FunctionalInterface
    interface Variation {
        /**
         * @param number of the variation
         * @return C×H×W or C×D×H×W
         */
        float[] make(int number);
    }

    /** Reads what a batch with derivatives gave. */
    @FunctionalInterface
    interface Reader {
        /**
         * @param evidence at the network's input
         * @param from the first variation's number
         * @param to the number after the last's
         */
        void read(Evidence evidence, int from, int to);
    }

    /**
     * The scores of variations.
     *
     * @param count how many
     * @param batch makes them
     * @return count×R
     */
    float[][] scores(int count, Batch batch) throws ModelException {
        return scored(count, (scope, from, to) -> job.network().scores(batch.make(scope, from, to), score));
    }

    /**
     * The scores when a layer's output is replaced by variations of it.
     *
     * @param layer the layer
     * @param image 1×C×H×W, on the device
     * @param count how many variations
     * @param batch makes them, in the layer's own layout
     * @return count×R
     */
    float[][] scoresFrom(String layer, NDArray image, int count, Batch batch) throws ModelException {
        return scored(count, (scope, from, to) ->
                job.network().scoresFrom(layer, batch.make(scope, from, to), image, score));
    }

    /** A table of scores. */
    @FunctionalInterface
    private interface Scores {
        NDArray of(NDManager scope, int from, int to) throws ModelException;
    }

    private float[][] scored(int count, Scores scores) throws ModelException {
        float[][] all = new float[count][];
        int size = batchSize(false);
        for (int from = 0; from < count; from += size) {
            int to = Math.min(count, from + size);
            report(from, count);
            try (NDManager scope = job.network().newManager()) {
                NDArray table = scores.of(scope, from, to);
                int ranks = Math.toIntExact(table.getShape().get(1));
                FloatBuffer values = FloatBuffer.wrap(table.toFloatArray());
                for (int i = from; i < to; i++) {
                    all[i] = new float[ranks];
                    values.get(all[i]);
                }
            }
        }
        return all;
    }

    /**
     * The derivatives at the input of variations.
     *
     * @param count how many
     * @param batch makes them
     * @param reader reads them
     */
    void derivatives(int count, Batch batch, Reader reader) throws ModelException {
        int size = batchSize(true);
        for (int from = 0; from < count; from += size) {
            int to = Math.min(count, from + size);
            report(from, count);
            try (NDManager scope = job.network().newManager();
                    Evidence evidence = job.network().explain(batch.make(scope, from, to), List.of(Network.INPUT),
                            score, Derivatives.FIRST)) {
                reader.read(evidence, from, to);
            }
        }
    }

    /** A batch of variations that are made on the heap, in parallel. */
    Batch onHeap(Variation variation) {
        return (scope, from, to) -> {
            float[][] made = new float[to - from][];
            IntStream.range(from, to).parallel().forEach(i -> made[i - from] = variation.make(i));
            FloatBuffer all = FloatBuffer.allocate(made.length * made[0].length);
            for (float[] one : made) {
                all.put(one);
            }
            long[] shape = job.shape().clone();
            shape[0] = made.length;
            return scope.create(all.rewind(), new Shape(shape));
        };
    }

    private int batchSize(boolean gradients) throws ModelException {
        int fitting = job.network().batchSize(gradients, job.shape());
        return Math.min(fitting, job.parameters().batch().orElse(fitting));
    }

    private void report(int done, int count) {
        job.progress().checkCancelled();
        job.progress().update((double) done / count, String.format(Locale.ROOT, "%s: %d of %d", title, done, count));
    }
}
