package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.explainj.Progress;
import org.explainj.UsageException;
import org.explainj.torch.ClassSelection;
import org.explainj.torch.ModelException;
import org.explainj.torch.Network;
import org.explainj.torch.Score;

/**
 * Times methods against bare forwards of the same network on the same input, which is Gaussian noise. Both are
 * interleaved, so that whatever else the machine does meets both: of a method of many passes, a bare batch before each
 * of its batches.
 */
public final class Benchmark {
    private static final int WARM_UP = 5;
    /** The warm-up's share of the time for one method. */
    private static final double WARM_UP_SHARE = 0.2;
    private static final int FEWEST_REPEATS = 3;
    /** A method of so many passes is compared with batches too. */
    private static final int MANY_PASSES = 8;
    private static final double NANOSECONDS = 1e6;

    private final Network network;
    private final long[] shape;
    private final int classes;
    private final int repeats;
    private final double mostMs;
    private final float[] input;

    /** What is timed. */
    @FunctionalInterface
    private interface Run {
        void run() throws ModelException;
    }

    /**
     * @param network to be explained
     * @param shape 1×C×H×W or 1×C×D×H×W of the input
     * @param classes how many classes are explained, those of the greatest logits
     * @param repeats how many pairs are timed at most
     * @param mostSeconds about how long one method may take; it is timed three times at least, a method whose first run
     *     takes longer than that only once
     */
    public Benchmark(Network network, long[] shape, int classes, int repeats, double mostSeconds) {
        this.network = network;
        this.shape = shape.clone();
        this.classes = classes;
        this.repeats = repeats;
        this.mostMs = mostSeconds * 1000;
        input = new float[Math.toIntExact(Arrays.stream(shape).reduce(1, (x, y) -> x * y))];
        Random random = new Random(0);
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) random.nextGaussian();
        }
    }

    /**
     * Times one method.
     *
     * @param method the method
     * @param layers where maps are made, as for a {@link Job}
     * @param parameters of the method
     * @param progress told and asked between the repeats and by the method
     * @return the medians
     * @throws ModelException if the network cannot take such an input, or is none that the method works on
     * @throws UsageException if the method needs what the network lacks
     */
    public Timing time(Method method, List<String> layers, MethodParameters parameters, Progress progress)
            throws ModelException {
        Job job = new Job(network, input, shape, layers, Score.of(ClassSelection.top(classes)), parameters, progress);
        List<String> at = new ArrayList<>();
        long start = network.forwards();
        double estimate = milliseconds(() -> at.addAll(layersOf(method.explain(job))));
        // with what is found out once of the network; only whether there are many matters
        boolean batched = network.forwards() - start >= MANY_PASSES
                && method.info().cost().backwards().equals("0");
        if (estimate < mostMs) {
            estimate = milliseconds(() -> method.explain(job));
        }
        int size = batched ? network.batchSize(false, shape) : 1;
        // as many bare batches take as long again
        double once = batched ? 2 * estimate : estimate;
        int warmUp = (int) Math.min(WARM_UP, WARM_UP_SHARE * mostMs / once);
        int timed = once > mostMs ? 1 : (int) Math.min(repeats, Math.max(FEWEST_REPEATS, mostMs / once));
        try (NDManager owner = network.newManager()) {
            BareBatches bare = new BareBatches(job.image(owner).repeat(0, size), progress);
            Job interleaved = batched ? new Job(network, input, shape, layers, job.score(), parameters, bare) : job;
            List<Double> explain = new ArrayList<>();
            List<Double> forward = new ArrayList<>();
            List<Double> bareBatch = new ArrayList<>();
            List<Double> throughput = new ArrayList<>();
            long passes = 0;
            for (int i = -warmUp; i < timed; i++) {
                progress.checkCancelled();
                double alone = milliseconds(() -> network.forward(input, shape));
                bare.reset();
                long before = network.forwards();
                double explained = milliseconds(() -> method.explain(interleaved)) - bare.milliseconds;
                passes = network.forwards() - before;
                if (i >= 0) {
                    forward.add(alone);
                    explain.add(explained);
                    double image = bare.milliseconds / Math.max(1, bare.batches * size);
                    bareBatch.add(image);
                    throughput.add(passes * image / explained);
                }
            }
            boolean compared = batched && passes >= MANY_PASSES;
            return new Timing(method.name(), at, parameters.recorded(method.info()), median(explain), median(forward),
                    compared ? OptionalDouble.of(median(bareBatch)) : OptionalDouble.empty(),
                    compared ? OptionalDouble.of(median(throughput)) : OptionalDouble.empty(),
                    passes, timed, network.device(), JniUtils.getNumThreads());
        }
    }

    /** Runs a bare batch whenever a method reports how far it is, which it does before each of its own. */
    private final class BareBatches implements Progress {
        private final NDArray batch;
        private final Progress outer;
        private double milliseconds;
        private int batches;

        BareBatches(NDArray batch, Progress outer) {
            this.batch = batch;
            this.outer = outer;
        }

        void reset() {
            milliseconds = 0;
            batches = 0;
        }

        @Override
        public void update(double fraction, String what) {
            outer.update(fraction, what);
            try {
                milliseconds += Benchmark.milliseconds(() -> {
                    try (NDList outputs = network.bare(batch)) {
                        outputs.get(0).toByteArray();
                    }
                });
            } catch (ModelException e) {
                throw new UncheckedIOException(e);
            }
            batches++;
        }

        @Override
        public boolean cancelled() {
            return outer.cancelled();
        }
    }

    private static List<String> layersOf(MethodResult result) {
        return result.maps().stream().findFirst()
                .orElseThrow(() -> new UsageException("The model finds nothing in noise, so there is nothing to "
                + "explain."))
                .stream().flatMap(map -> map.layers().stream()).toList();
    }

    private static double milliseconds(Run run) throws ModelException {
        long start = System.nanoTime();
        run.run();
        return (System.nanoTime() - start) / NANOSECONDS;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
