package org.explainj.cam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.explainj.Progress;
import org.explainj.torch.ClassSelection;
import org.explainj.torch.Network;
import org.explainj.torch.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Nothing native is left behind by explanations: the resident memory of a machine of 48 MB of heap stays as it is after a
 * third of them. {@code -Dexplainj.explanations=1000} makes more of them and prints what it finds.
 */
@EnabledOnOs(OS.LINUX)
class ResidentMemoryTest {
    private static final int FEW = 120;
    /** Of few explanations, which are not many times what warms up. */
    private static final double TOLERANCE_OF_FEW = 1.1;
    private static final double TOLERANCE = 1.05;
    private static final String RESIDENT = "VmRSS:";

    @Test
    void residentMemoryStaysFlat() throws IOException, InterruptedException {
        int explanations = Integer.getInteger("explainj.explanations", FEW);
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms48m", "-Xmx48m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), Explanations.class.getName(), Integer.toString(explanations))
                .redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        List<Long> resident = output.lines().filter(line -> line.startsWith(RESIDENT))
                .map(line -> Long.parseLong(line.substring(RESIDENT.length()).strip())).toList();
        List<Long> later = resident.subList(resident.size() / 3, resident.size());
        long warm = later.get(0);
        long most = later.stream().mapToLong(Long::longValue).max().orElseThrow();
        if (explanations > FEW) {
            System.out.printf("%d explanations: %d MB after a third of them, %d MB at most after that (%+.1f %%), %d MB at "
                    + "the end%n", explanations, warm >> 10, most >> 10, 100.0 * most / warm - 100,
                    later.get(later.size() - 1) >> 10);
        }
        assertTrue(most <= warm * (explanations > FEW ? TOLERANCE : TOLERANCE_OF_FEW), "kB: " + resident);
    }

    /** What the machine of little heap does. */
    static final class Explanations {
        private static final List<String> METHODS = List.of("layercam", "gradcam++", "scorecam", "scorecam:grouped",
                "ablationcam", "eigencam", "shapleycam", "fullgrad", "guided-gradcam", "smoothgrad", "rise",
                "integrated-gradients", "sscam", "smoothgradcam++", "occlusion", "random");
        private static final int READINGS = 30;

        private Explanations() {
        }

        public static void main(String[] arguments) throws IOException {
            int count = Integer.parseInt(arguments[0]);
            int done = 0;
            while (done < count) {
                // each network is loaded anew every round
                for (String net : List.of("residual", "inverted", "volume")) {
                    Oracle oracle = Oracle.of(net, "perturbations");
                    try (Network network = oracle.load("scripted")) {
                        for (String method : METHODS) {
                            if (done < count) {
                                explain(network, oracle.shape(), Methods.named(method), done);
                                done++;
                            }
                            if (done % Math.max(1, count / READINGS) == 0) {
                                System.gc();
                                System.out.println(RESIDENT + resident());
                            }
                        }
                    }
                }
            }
        }

        private static void explain(Network network, long[] usual, Method method, int number) throws IOException {
            // every other round of methods has another shape
            long[] shape = usual.clone();
            shape[shape.length - 1] += number / METHODS.size() % 2 * shape[shape.length - 1] / 2;
            float[] input = new float[Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b))];
            Random random = new Random(number);
            for (int i = 0; i < input.length; i++) {
                input[i] = (float) random.nextGaussian();
            }
            MethodParameters parameters = MethodParameters.STANDARD;
            if (method.info().parameters().stream().anyMatch(parameter -> parameter.name().equals("samples"))) {
                parameters = parameters.with("samples", 2);
            }
            MethodResult result = method.explain(new Job(network, input, shape,
                    List.of(network.defaultLayer(shape).name()), Score.of(ClassSelection.top(2)), parameters,
                    Progress.NONE));
            if (result.maps().size() != 2) {
                throw new IllegalStateException(method.name() + " gave " + result.maps().size() + " maps");
            }
        }

        private static long resident() throws IOException {
            List<String> status = new ArrayList<>(Files.readAllLines(Path.of("/proc/self/status")));
            status.removeIf(line -> !line.startsWith(RESIDENT));
            return Long.parseLong(status.get(0).replaceAll("\\D", ""));
        }
    }
}
