package org.explainj.phantom;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.explainj.Progress;
import org.explainj.cam.Job;
import org.explainj.cam.Method;
import org.explainj.cam.MethodParameters;
import org.explainj.cam.Methods;
import org.explainj.card.ModelSource;
import org.explainj.card.NetworkInput;
import org.explainj.card.Preprocessing;
import org.explainj.torch.ClassSelection;
import org.explainj.torch.Device;
import org.explainj.torch.Network;
import org.explainj.torch.Score;
import org.junit.jupiter.api.Test;

/**
 * Grouped Score-CAM against the exact one, on a trained network. {@code -Dexplainj.images=56} looks at as many phantoms
 * and prints what it finds.
 */
class GroupedScoreCamTest {
    private static final int FIRST_SEED = 900_000;
    private static final int LONGER_SIDE = 448;

    @Test
    void itAgreesWithTheExactOneInATenthOfThePasses() throws IOException {
        int images = Integer.getInteger("explainj.images", 3);
        Method exact = Methods.named("scorecam");
        Method grouped = Methods.named("scorecam:grouped");
        List<Double> agreement = new ArrayList<>();
        long exactTime = 0;
        long groupedTime = 0;
        long exactPasses = 0;
        long groupedPasses = 0;
        try (ModelSource source = ModelSource.resolve("phantom-chest");
                Network network = Network.load(source.weights(), Device.CPU)) {
            for (int i = 0; i < images; i++) {
                Phantom phantom = new PhantomGenerator(0.5).draw(FIRST_SEED + i);
                Acquisition field = phantom.acquisition();
                double pixel = Math.max(field.fieldWidth(), field.fieldHeight()) / LONGER_SIDE;
                Radiograph radiograph = new PhantomRenderer().render(phantom,
                        (int) Math.round(field.fieldHeight() / pixel), (int) Math.round(field.fieldWidth() / pixel));
                NetworkInput input = Preprocessing.apply(new PhantomFrame(radiograph), source.card().orElseThrow());
                Job job = new Job(network, input.values(), input.shape(), List.of(PhantomCard.LAYER),
                        Score.of(ClassSelection.top(1)), MethodParameters.STANDARD, Progress.NONE);
                long first = network.forwards();
                long start = System.nanoTime();
                float[] a = map(exact, job);
                long middle = System.nanoTime();
                long second = network.forwards();
                float[] b = map(grouped, job);
                exactTime += middle - start;
                groupedTime += System.nanoTime() - middle;
                exactPasses += second - first;
                groupedPasses += network.forwards() - second;
                agreement.add(correlation(ranks(a), ranks(b)));
            }
        }
        double median = agreement.stream().sorted().toList().get(images / 2);
        if (images > 3) {
            System.out.printf("grouped Score-CAM: %d phantoms, median rank correlation %.3f, %.1f × faster, %.1f × fewer "
                    + "passes%n", images, median, (double) exactTime / groupedTime,
                    (double) exactPasses / groupedPasses);
        }
        assertTrue(10 * groupedPasses <= exactPasses, groupedPasses + " passes, exact " + exactPasses);
        assertTrue(median >= 0.9, "rank correlations " + agreement);
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
