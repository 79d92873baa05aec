package org.explainj.phantom;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.explainj.Progress;
import org.explainj.cam.Job;
import org.explainj.cam.Method;
import org.explainj.cam.MethodParameters;
import org.explainj.cam.Methods;
import org.explainj.card.ModelSource;
import org.explainj.card.NetworkInput;
import org.explainj.card.Preprocessing;
import org.explainj.frame.Npy;
import org.explainj.torch.ClassSelection;
import org.explainj.torch.Device;
import org.explainj.torch.Network;
import org.explainj.torch.Score;
import org.junit.jupiter.api.Test;

/**
 * Grouped Score-CAM against the exact one, on a trained network. {@code -Dexplainj.images=56} looks at as many phantoms
 * and prints what it finds; {@code -Dexplainj.model=FILE -Dexplainj.tensors=FOLDER} looks at another model and at the
 * .npy files there, each 1×C×H×W.
 */
class GroupedScoreCamTest {
    private static final int FIRST_SEED = 900_000;
    private static final int LONGER_SIDE = 448;
    private static final int FEW = 3;
    private static final Method EXACT = Methods.named("scorecam");
    private static final Method GROUPED = Methods.named("scorecam:grouped");

    private final List<Double> agreement = new ArrayList<>();
    private long exactTime;
    private long groupedTime;
    private long exactPasses;
    private long groupedPasses;

    @Test
    void itAgreesWithTheExactOneInATenthOfThePasses() throws IOException {
        String model = System.getProperty("explainj.model", "phantom-chest");
        String tensors = System.getProperty("explainj.tensors", "");
        try (ModelSource source = ModelSource.resolve(model);
                Network network = Network.load(source.weights(), Device.CPU)) {
            if (tensors.isEmpty()) {
                int images = Integer.getInteger("explainj.images", FEW);
                for (int i = 0; i < images; i++) {
                    NetworkInput input = Preprocessing.apply(frame(FIRST_SEED + i), source.card().orElseThrow());
                    compare(network, PhantomCard.LAYER, input.values(), input.shape());
                }
            } else {
                try (Stream<Path> files = Files.list(Path.of(tensors))) {
                    for (Path file : files.sorted().toList()) {
                        Npy tensor = Npy.read(file);
                        long[] shape = Arrays.stream(tensor.shape()).asLongStream().toArray();
                        compare(network, network.defaultLayer(shape).name(), tensor.values(), shape);
                    }
                }
            }
        }
        agreement.sort(null);
        int images = agreement.size();
        double median = agreement.get(images / 2);
        if (images > FEW) {
            System.out.printf("grouped Score-CAM: %d images, median rank correlation %.3f, quartiles %.2f and %.3f, "
                    + "%.1f × faster (%d and %d ms), %.1f × fewer passes%n", images, median, agreement.get(images / 4),
                    agreement.get(images * 3 / 4), (double) exactTime / groupedTime, exactTime / images / 1_000_000,
                    groupedTime / images / 1_000_000, (double) exactPasses / groupedPasses);
        }
        assertTrue(10 * groupedPasses <= exactPasses, groupedPasses + " passes, exact " + exactPasses);
        assertTrue(median >= 0.9, "rank correlations " + agreement);
    }

    private static PhantomFrame frame(int seed) {
        Phantom phantom = new PhantomGenerator(0.5).draw(seed);
        Acquisition field = phantom.acquisition();
        double pixel = Math.max(field.fieldWidth(), field.fieldHeight()) / LONGER_SIDE;
        return new PhantomFrame(new PhantomRenderer().render(phantom, (int) Math.round(field.fieldHeight() / pixel),
                (int) Math.round(field.fieldWidth() / pixel)));
    }

    private void compare(Network network, String layer, float[] values, long[] shape) throws IOException {
        Job job = new Job(network, values, shape, List.of(layer), Score.of(ClassSelection.top(1)),
                MethodParameters.STANDARD, Progress.NONE);
        if (agreement.isEmpty()) {
            // the first pass of a process, and of a batch size, is slow
            map(GROUPED, job);
        }
        long first = network.forwards();
        long start = System.nanoTime();
        float[] exact = map(EXACT, job);
        long middle = System.nanoTime();
        long second = network.forwards();
        float[] grouped = map(GROUPED, job);
        exactTime += middle - start;
        groupedTime += System.nanoTime() - middle;
        exactPasses += second - first;
        groupedPasses += network.forwards() - second;
        agreement.add(correlation(ranks(exact), ranks(grouped)));
    }

    private static float[] map(Method method, Job job) throws IOException {
        return method.explain(job).maps().get(0).get(0).map().values();
    }

    private static double[] ranks(float[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (x, y) -> Float.compare(values[x], values[y]));
        double[] ranks = new double[values.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i - (order.length - 1) / 2.0;
        }
        return ranks;
    }

    private static double correlation(double[] a, double[] b) {
        double ab = 0;
        double aa = 0;
        for (int i = 0; i < a.length; i++) {
            ab += a[i] * b[i];
            aa += a[i] * a[i];
        }
        return ab / aa;
    }
}
