package org.explainj.torch;

import java.nio.file.Path;

/**
 * What an explanation costs over a bare forward of the same model and input.
 *
 * @param forwardMs median of a bare forward through DJL, in milliseconds
 * @param explainMs median of logits plus one LayerCAM map of the top class, on the heap, in milliseconds
 * @param ratio {@code explainMs / forwardMs}
 * @param device {@code cpu} or {@code gpu:0}
 * @param threads the threads that PyTorch uses inside one operation
 */
public record Benchmark(double forwardMs, double explainMs, double ratio, String device, int threads) {

    /**
     * Times the two, interleaved, after a warm-up.
     *
     * @param model a TorchScript archive
     * @param device where to run
     * @param classes how many classes are explained
     * @param repeats how many pairs are timed
     * @param inputShape N×C×H×W
     * @return the medians
     * @throws ModelException if the model cannot be used
     */
    public static Benchmark run(Path model, Device device, int classes, int repeats, long... inputShape)
            throws ModelException {
        throw new UnsupportedOperationException();
    }
}
