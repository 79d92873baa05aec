package org.explainj.torch;

import ai.djl.pytorch.jni.JniUtils;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.explainj.Progress;
import org.explainj.cam.CamMethod;
import org.explainj.cam.LayerCam;

/**
 * What an explanation costs over a bare forward of the same model and input.
 *
 * @param forwardMs median of a bare forward through DJL, in milliseconds
 * @param explainMs median of logits plus one LayerCAM map of each explained class, on the heap, in milliseconds
 * @param ratio {@code explainMs / forwardMs}
 * @param device {@code cpu} or {@code gpu:0}
 * @param threads the threads that PyTorch uses inside one operation
 */
public record Benchmark(double forwardMs, double explainMs, double ratio, String device, int threads) {
    private static final int WARM_UP = 5;
    private static final double NANOSECONDS = 1e6;

    /** What is timed. */
    @FunctionalInterface
    private interface Run {
        void run() throws ModelException;
    }

    /**
     * Times the two, interleaved, after a warm-up.
     *
     * @param model a TorchScript archive
     * @param device where to run
     * @param classes how many classes are explained
     * @param repeats how many pairs are timed
     * @param progress may cancel
     * @param inputShape N×C×H×W
     * @return the medians
     * @throws ModelException if the model cannot be used
     */
    public static Benchmark run(Path model, Device device, int classes, int repeats, Progress progress,
            long... inputShape)
            throws ModelException {
        try (Network network = Network.load(model, device)) {
            Random random = new Random(0);
            float[] input = new float[Math.toIntExact(Arrays.stream(inputShape).reduce(1, (x, y) -> x * y))];
            for (int i = 0; i < input.length; i++) {
                input[i] = (float) random.nextGaussian();
            }
            String layer = network.defaultLayer(inputShape).name();
            double[] forward = new double[repeats];
            double[] explain = new double[repeats];
            for (int i = -WARM_UP; i < repeats; i++) {
                progress.checkCancelled();
                progress.update((double) (i + WARM_UP) / (repeats + WARM_UP), "Timing");
                double bare = milliseconds(() -> network.forward(input, inputShape));
                double explained = milliseconds(() -> explain(network, input, inputShape, layer, classes));
                if (i >= 0) {
                    forward[i] = bare;
                    explain[i] = explained;
                }
            }
            double forwardMs = median(forward);
            double explainMs = median(explain);
            return new Benchmark(forwardMs, explainMs, explainMs / forwardMs, network.device(),
                    JniUtils.getNumThreads());
        }
    }

    private static void explain(Network network, float[] input, long[] shape, String layer, int classes)
            throws ModelException {
        CamMethod method = new LayerCam();
        try (Evidence evidence = network.explain(input, shape, List.of(layer), ClassSelection.top(classes))) {
            for (int image = 0; image < evidence.classes().length; image++) {
                for (int classIndex : evidence.classes()[image]) {
                    method.map(evidence, layer, image, classIndex);
                }
            }
        }
    }

    private static double milliseconds(Run run) throws ModelException {
        long start = System.nanoTime();
        run.run();
        return (System.nanoTime() - start) / NANOSECONDS;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
