package org.explainj.cam;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.explainj.Progress;
import org.explainj.UsageException;
import org.explainj.frame.Npy;
import org.explainj.torch.ClassSelection;
import org.explainj.torch.Network;
import org.explainj.torch.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The methods that perturb or sample against grad-cam, torchcam, captum and the papers' formulas. */
class PerturbationMethodsTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "residual", "dense", "inverted", "grouped", "branches", "vit", "volume",
        "segmentation", "reused"})
    void mapsEqualTheLibraries(String net) throws IOException {
        Oracle oracle = Oracle.of(net, "perturbations");
        for (String kind : List.of("traced", "scripted")) {
            try (Network network = oracle.load(kind)) {
                List<String> wrong = new ArrayList<>();
                for (Oracle.Case expected : oracle.cases()) {
                    double error = oracle.error(network, expected);
                    if (!(error <= expected.tolerance())) {
                        wrong.add(expected + ": " + error);
                    }
                }
                assertTrue(wrong.isEmpty(), net + " " + kind + ":\n" + String.join("\n", wrong));
            }
        }
    }

    @Test
    void mapsOfVolumesEqualMonaiAndM3dCam() throws IOException {
        Oracle oracle = Oracle.of("monai-densenet", "volumes");
        for (String kind : List.of("traced", "scripted")) {
            try (Network network = oracle.load(kind)) {
                assertEquals(oracle.defaultLayer(), network.defaultLayer(oracle.shape()).name(), kind);
                List<String> wrong = new ArrayList<>();
                for (Oracle.Case expected : oracle.cases()) {
                    double error = oracle.error(network, expected);
                    if (!(error <= expected.tolerance())) {
                        wrong.add(expected + ": " + error);
                    }
                }
                assertTrue(wrong.isEmpty(), kind + ":\n" + String.join("\n", wrong));
            }
        }
    }

    private static Job job(Oracle oracle, Network network, MethodParameters parameters, Progress progress) {
        return new Job(network, oracle.input().floats(), oracle.shape(), List.of("layer2"),
                Score.of(ClassSelection.of(3)), parameters, progress);
    }

    private static float[] values(String method, Oracle oracle, Network network, MethodParameters parameters)
            throws IOException {
        return Methods.named(method).explain(job(oracle, network, parameters, Progress.NONE)).maps().get(0).get(0)
                .map().values();
    }

    @Test
    void aSeedRepeatsAMapBitForBit() throws IOException {
        Oracle oracle = Oracle.of("residual", "perturbations");
        try (Network network = oracle.load("traced")) {
            for (String method : List.of("smoothgrad", "rise", "random", "sscam")) {
                MethodParameters parameters = MethodParameters.STANDARD.with("seed", 5);
                parameters = method.equals("random") ? parameters : parameters.with("samples", 3);
                float[] first = values(method, oracle, network, parameters);
                assertArrayEquals(first, values(method, oracle, network, parameters), 0f, method);
                float[] other = values(method, oracle, network, parameters.with("seed", 6));
                assertFalse(Arrays.equals(first, other), method);
            }
        }
    }

    @Test
    void aSeedRepeatsAMapWithOneThreadAndWithTwo() throws IOException {
        Oracle oracle = Oracle.of("residual", "perturbations");
        int before = JniUtils.getNumThreads();
        try (Network network = oracle.load("traced")) {
            for (String method : List.of("smoothgrad", "smoothgradcam++", "rise", "random", "sscam")) {
                MethodParameters parameters = MethodParameters.STANDARD.with("seed", 5);
                parameters = method.equals("random") ? parameters : parameters.with("samples", 3);
                JniUtils.setNumThreads(1);
                float[] one = values(method, oracle, network, parameters);
                JniUtils.setNumThreads(2);
                float[] two = values(method, oracle, network, parameters);
                assertArrayEquals(two, values(method, oracle, network, parameters), 0f, method);
                float greatest = 0;
                for (float value : one) {
                    greatest = Math.max(greatest, Math.abs(value));
                }
                assertTrue(greatest > 0, method);
                assertArrayEquals(one, two, 1e-5f * greatest, method);
            }
        } finally {
            JniUtils.setNumThreads(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "residual", "dense", "inverted", "grouped", "branches", "vit", "volume"})
    void integratedGradientsSumToTheScoresDifferenceFromTheBaselines(String net) throws IOException {
        Oracle oracle = Oracle.of(net, "perturbations");
        try (Network network = oracle.load("scripted")) {
            float[] input = oracle.input().floats();
            float[] logits = network.predict(input, oracle.shape())[0];
            float[] atBaseline = network.predict(new float[input.length], oracle.shape())[0];
            Job job = oracle.job(network, List.of(), 3, MethodParameters.STANDARD);
            MethodResult result = Methods.named("integrated-gradients").explain(job);
            double sum = 0;
            for (float value : result.maps().get(0).get(0).map().values()) {
                sum += value;
            }
            double difference = logits[3] - atBaseline[3];
            assertEquals(difference, sum, 0.01 * Math.abs(difference), net);
            assertEquals(List.of(), result.remarks());
        }
    }

    /** Every method is tried on one of the three: `cam` on pooling and a linear layer, those of attention on a ViT. */
    @ParameterizedTest
    @CsvSource({"plain,features.10", "residual,layer2", "vit,encoder.layers.encoder_layer_2.ln_1"})
    void randomMapsAgreeWithNoMethod(String net, String layer) throws IOException {
        Oracle oracle = Oracle.of(net, "perturbations");
        List<Method> methods = Methods.all().stream().filter(method -> !method.name().equals("random")
                && net.equals(method.name().equals("cam") ? "plain"
                : method.info().needs().contains(Need.ATTENTION) ? "vit" : "residual")).toList();
        assertEquals(Map.of("plain", 1, "vit", 2).getOrDefault(net, Methods.all().size() - 4), methods.size());
        try (Network network = oracle.load("traced")) {
            int[] grid = network.layer(layer, oracle.shape()).grid();
            Job job = oracle.job(network, List.of(layer), 3, MethodParameters.STANDARD);
            List<float[]> random = new ArrayList<>();
            for (int seed = 0; seed < 500; seed++) {
                random.add(ranks(map("random", job.with(MethodParameters.STANDARD.with("seed", seed))).values()));
            }
            for (Method method : methods) {
                Job own = job.with(few(method)).at(method.info().needs().contains(Need.LAYERS)
                        ? List.of("layer1", layer) : List.of(layer));
                float[] ranks = ranks(averaged(map(method.name(), own), grid));
                double mean = random.stream().mapToDouble(other -> correlation(ranks, other)).average().orElseThrow();
                assertEquals(0, mean, 0.05, method.name());
            }
        }
    }

    private static RawMap map(String method, Job job) throws IOException {
        return Methods.named(method).explain(job).maps().get(0).get(0).map();
    }

    /** The means over the cells of a grid that the map's divides evenly. */
    private static float[] averaged(RawMap map, int[] grid) {
        int rows = map.shape()[0] / grid[0];
        int columns = map.shape()[1] / grid[1];
        float[] means = new float[grid[0] * grid[1]];
        for (int i = 0; i < map.values().length; i++) {
            int row = i / map.shape()[1] / rows;
            int column = i % map.shape()[1] / columns;
            means[row * grid[1] + column] += map.values()[i] / (rows * columns);
        }
        return means;
    }

    /** What takes many passes needs few of them here. */
    private static MethodParameters few(Method method) {
        boolean samples = method.info().parameters().stream().anyMatch(parameter -> parameter.name().equals("samples"));
        return samples ? MethodParameters.STANDARD.with("samples", 4) : MethodParameters.STANDARD;
    }

    private static float[] ranks(float[] values) {
        float[] ranks = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            for (float other : values) {
                ranks[i] += other < values[i] ? 1 : other == values[i] ? 0.5f : 0;
            }
        }
        return ranks;
    }

    private static double correlation(float[] a, float[] b) {
        double mean = a.length / 2.0;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - mean) * (b[i] - mean);
            aa += (a[i] - mean) * (a[i] - mean);
            bb += (b[i] - mean) * (b[i] - mean);
        }
        return ab / Math.sqrt(aa * bb);
    }

    @Test
    void aMethodEndsWhenItIsCancelled() throws IOException {
        Oracle oracle = Oracle.of("residual", "perturbations");
        List<Double> told = new ArrayList<>();
        Progress impatient = new Progress() {
            @Override
            public void update(double fraction, String what) {
                told.add(fraction);
            }

            @Override
            public boolean cancelled() {
                return !told.isEmpty();
            }
        };
        MethodParameters oneByOne = new MethodParameters(Map.of(), Optional.empty(), OptionalInt.of(1));
        try (Network network = oracle.load("traced")) {
            for (String method : List.of("scorecam", "ablationcam", "rise", "occlusion", "smoothgrad")) {
                told.clear();
                Job job = job(oracle, network, oneByOne, impatient);
                assertThrows(CancellationException.class, () -> Methods.named(method).explain(job), method);
                assertEquals(List.of(0.0), told, method);
            }
        }
    }

    private static Npy noise(int... shape) {
        int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) Math.abs(Math.sin(i * 0.37));
        }
        return new Npy(shape, values);
    }

    /** The layer has 16 channels on a grid of 5×7, the image 3 channels of 20×28. */
    @ParameterizedTest
    @CsvSource({"rise,20×28", "sscam,16×20×28", "sscam:torchcam,16×20×28", "smoothgrad,3×20×28", "smoothgrad:variance,3×20×28",
        "smoothgradcam++,3×20×28", "random,5×7", "random:pgc,16"})
    void noiseOfAnotherShapeIsRefused(String method, String needed) throws IOException {
        Oracle oracle = Oracle.of("residual", "perturbations");
        int[] right = Arrays.stream(("2×" + needed).split("×")).mapToInt(Integer::parseInt).toArray();
        try (Network network = oracle.load("traced")) {
            float[] map = values(method, oracle, network, MethodParameters.STANDARD.with(noise(right)));
            assertTrue(map.length > 0);
            for (int axis = 1; axis < right.length; axis++) {
                int[] wrong = right.clone();
                wrong[axis] += axis == 1 ? 1 : -1;
                UsageException refused = assertThrows(UsageException.class,
                        () -> values(method, oracle, network, MethodParameters.STANDARD.with(noise(wrong))));
                assertEquals("The noise has the shape " + Arrays.stream(wrong).mapToObj(String::valueOf)
                        .collect(Collectors.joining("×")) + "; this method needs N×" + needed + " here.",
                        refused.getMessage());
            }
            Npy undefined = noise(right);
            undefined.values()[3] = Float.NaN;
            assertThrows(UsageException.class,
                    () -> values(method, oracle, network, MethodParameters.STANDARD.with(undefined)));
        }
    }

    /** What says how numbers are drawn can't change numbers that are given. */
    @ParameterizedTest
    @CsvSource({"rise,kept,0.3", "rise,cells,5", "rise,seed,1", "sscam,sigma,1", "smoothgrad,samples,5"})
    void whatNoiseFromOutsideLeavesWithoutEffectIsRefused(String method, String parameter, String value) {
        MethodParameters set = MethodParameters.STANDARD.with(noise(2, 20, 28)).with(parameter, value);
        String refused = assertThrows(UsageException.class, () -> set.recorded(Methods.named(method).info()))
                .getMessage();
        assertTrue(refused.endsWith("leave out " + parameter + "."), refused);
        assertEquals("2", MethodParameters.STANDARD.with(noise(2, 20, 28)).with("samples", 2)
                .recorded(Methods.named(method).info()).get("samples"));
    }

    @Test
    void flippedCopiesGiveMapsThatFollowAFlippedImage() throws IOException {
        Oracle oracle = Oracle.of("residual", "perturbations");
        try (Network network = oracle.load("traced")) {
            Method method = Averaged.overFlips(Methods.named("gradcam"));
            Job job = job(oracle, network, MethodParameters.STANDARD.with("flips", "xy"), Progress.NONE);
            float[] upright = method.explain(job).maps().get(0).get(0).map().values();
            float[] turned = job.input().clone();
            for (int channel = 0; channel < 3; channel++) {
                for (int i = 0; i < 20 * 28; i++) {
                    turned[(channel + 1) * 20 * 28 - 1 - i] = job.input()[channel * 20 * 28 + i];
                }
            }
            float[] followed = method.explain(job.on(turned)).maps().get(0).get(0).map().values();
            float greatest = 0;
            for (int i = 0; i < upright.length; i++) {
                greatest = Math.max(greatest, Math.abs(upright[i]));
            }
            for (int i = 0; i < upright.length; i++) {
                assertEquals(upright[i], followed[upright.length - 1 - i], 1e-4f * greatest);
            }
        }
    }

    @Test
    void noisyCopiesAreAveraged() throws IOException {
        Oracle oracle = Oracle.of("residual", "perturbations");
        try (Network network = oracle.load("traced")) {
            Method plain = Methods.named("gradcam");
            Method averaged = Averaged.overNoise(plain);
            float[] noise = Noise.seeded(3).gaussian(0, 0.1, 2, 3, 20, 28);
            Job job = job(oracle, network, MethodParameters.STANDARD.with(new Npy(new int[] {2, 3, 20, 28}, noise)),
                    Progress.NONE);
            float[] mean = averaged.explain(job).maps().get(0).get(0).map().values();
            float[] expected = new float[mean.length];
            float greatest = 0;
            for (int copy = 0; copy < 2; copy++) {
                float[] image = job.input().clone();
                for (int i = 0; i < image.length; i++) {
                    image[i] += noise[copy * image.length + i];
                }
                float[] map = plain.explain(job.with(MethodParameters.STANDARD).on(image)).maps().get(0).get(0).map()
                        .values();
                for (int i = 0; i < map.length; i++) {
                    expected[i] += map[i] / 2;
                    greatest = Math.max(greatest, Math.abs(expected[i]));
                }
            }
            assertArrayEquals(expected, mean, 1e-5f * greatest);
            assertEquals("{samples=4, sigma=0.1, seed=0}",
                    MethodParameters.STANDARD.with("samples", 4).recorded(averaged.info()).toString());
            assertThrows(UsageException.class, () -> Averaged.overNoise(Methods.named("smoothgrad")));
        }
    }
}
