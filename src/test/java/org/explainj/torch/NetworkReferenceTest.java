package org.explainj.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.google.gson.Gson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.explainj.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores, derivatives and heads against PyTorch's own; see src/test/python/make_torch_references.py. */
class NetworkReferenceTest {
    private static final float TOLERANCE = 1e-4f;

    private record Reference(long[] shape, Map<String, float[]> values) {
        static Reference of(String net) throws Exception {
            return new Gson().fromJson(Files.readString(resource(net + ".json")), Reference.class);
        }

        float[] get(String name) {
            return values.get(name);
        }

        float[] input() {
            return get("input");
        }

        void check(String name, float[] actual) {
            float[] expected = get(name);
            float greatest = 0;
            for (float value : expected) {
                greatest = Math.max(greatest, Math.abs(value));
            }
            assertTrue(greatest > 0, name + " is zero everywhere, which would test nothing");
            assertArrayEquals(expected, actual, TOLERANCE * greatest, name);
        }

        void check(String name, NDArray actual) {
            check(name, actual.toFloatArray());
        }
    }

    private static Path resource(String name) throws Exception {
        return Path.of(NetworkReferenceTest.class.getResource(name).toURI());
    }

    private static Network load(String name) throws Exception {
        return Network.load(resource(name + ".pt"), Device.CPU);
    }

    private static NDArray input(NDManager manager, Reference reference) {
        return manager.create(reference.input()).reshape(new Shape(reference.shape()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"traced", "scripted"})
    void aClassOfADenseOutputIsPooledOverWhatIsAskedFor(String kind) throws Exception {
        Reference reference = Reference.of("segmenter");
        Score one = Score.of(ClassSelection.of(1));
        Map<String, Score> cases = Map.of("mean", one,
                "mask", one.with(Pooling.over(reference.get("mask weights"), 16, 20)),
                "mask sum", one.with(Pooling.sumOver(reference.get("mask weights"), 16, 20)),
                "fine", one.with(Pooling.over(reference.get("fine weights"), 32, 40)),
                "predicted", one.with(Pooling.predicted()),
                "positive", one.with(Pooling.positive()),
                "contrast", Score.of(Combination.contrast(1, 3)),
                "aux", one.with(OutputPart.named("aux")));
        try (Network network = load("segmenter-" + kind); NDManager manager = network.newManager()) {
            NDArray x = input(manager, reference);
            for (Map.Entry<String, Score> test : cases.entrySet()) {
                Score score = test.getValue();
                try (Evidence evidence = network.explain(x, List.of("down"), score, Derivatives.FIRST)) {
                    reference.check(test.getKey(), evidence.scores()[0]);
                    reference.check(test.getKey() + " gradient", evidence.gradients("down", 0));
                }
                reference.check(test.getKey(), network.scores(x, score));
                reference.check(test.getKey(), network.scores(x, network.settled(x, score)));
            }
            UsageException unknown = assertThrows(UsageException.class,
                    () -> network.scores(x, one.with(OutputPart.named("outt"))));
            assertTrue(unknown.getMessage().contains("aux, out"), unknown.getMessage());
            assertThrows(UsageException.class, () -> network.scores(x, Score.of(ClassSelection.of(4))));
            assertThrows(UsageException.class, () -> network.scores(x, Score.of(Combination.contrast(1, 4))));
            assertThrows(UsageException.class, () -> network.scores(x, one.with(OutputPart.at(2))));
        }
    }

    @Test
    void aDetectorsBoxesAreItsClasses() throws Exception {
        Reference reference = Reference.of("detector");
        try (Network network = load("detector-scripted"); NDManager manager = network.newManager()) {
            NDArray x = input(manager, reference);
            assertEquals("body", network.defaultLayer(reference.shape()).name().split("\\.")[0]);
            Score box = Score.of(ClassSelection.of(2));
            try (Evidence evidence = network.explain(x, List.of("body"), box, Derivatives.FIRST)) {
                List<Detection> found = evidence.detections(0);
                reference.check("scores", evidence.logits()[0]);
                assertEquals(reference.get("labels").length, found.size());
                for (int i = 0; i < found.size(); i++) {
                    Detection d = found.get(i);
                    assertArrayEquals(Arrays.copyOfRange(reference.get("boxes"), 4 * i, 4 * i + 4),
                            new float[] {d.left(), d.top(), d.right(), d.bottom()}, 1e-3f);
                    assertEquals(reference.get("labels")[i], d.label());
                }
                reference.check("box gradient", evidence.gradients("body", 0));
            }
            NDArray shifted = manager.create(reference.get("shifted")).reshape(x.getShape());
            reference.check("matched", network.scores(shifted, network.settled(x, box)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"traced", "scripted", "frozen"})
    void guidedBackpropagationClipsEveryKindOfRelu(String kind) throws Exception {
        Reference reference = Reference.of("rectified");
        try (Network network = load("rectified-" + kind); NDManager manager = network.newManager()) {
            NDArray x = input(manager, reference);
            Score both = Score.of(ClassSelection.of(0, 1));
            try (Evidence guided = network.guided(x, both);
                    Evidence plain = network.explain(x, List.of(Network.INPUT), both, Derivatives.FIRST)) {
                for (int index = 0; index < 2; index++) {
                    reference.check("guided " + index, guided.gradient(Network.INPUT, 0, index));
                    reference.check("gradient " + index, plain.gradient(Network.INPUT, 0, index));
                }
            }
            assertEquals(List.of(), network.otherActivations());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"traced", "scripted", "frozen"})
    void implicitBiasesAreWhatLayersGiveForZeros(String kind) throws Exception {
        Reference reference = Reference.of("rectified");
        // freezing has folded what follows a convolution into it
        Map<String, String> names = kind.equals("frozen") ? Map.of("linear_0", "fc")
                : Map.of("conv1", "conv1", "bn1", "bn1", "conv2", "conv2", "conv3", "conv3", "norm", "norm", "fc", "fc");
        try (Network network = load("rectified-" + kind)) {
            List<Bias> biases = network.biases(reference.shape());
            assertEquals(kind.equals("frozen") ? 4 : 6, biases.size());
            for (Bias bias : biases) {
                if (names.containsKey(bias.layer())) {
                    reference.check("bias " + names.get(bias.layer()), bias.values());
                }
            }
            assertTrue(biases.stream().map(Bias::layer).toList().containsAll(names.keySet()), biases::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"training-traced", "training-scripted", "double-scripted", "double-frozen",
            "elsewhere-scripted", "silent-scripted", "auxiliary-traced", "forked-scripted", "forked-frozen"})
    void anArchiveIsEvaluatedHereHoweverItWasExported(String kind) throws Exception {
        Reference reference = Reference.of("unusual");
        try (Network network = load("unusual-" + kind); NDManager manager = network.newManager()) {
            NDArray x = input(manager, reference);
            String layer = network.defaultLayer(reference.shape()).name();
            assertEquals(kind.endsWith("frozen") ? "relu_0" : "body", layer);
            assertEquals(kind.equals("training-traced"), network.tracedInTraining());
            for (int call = 0; call < 2; call++) {
                try (Evidence evidence =
                        network.explain(x, List.of(layer), Score.of(ClassSelection.of(1)), Derivatives.FIRST)) {
                    reference.check("logits", evidence.logits()[0]);
                    reference.check("gradient", evidence.gradients(layer, 0));
                    NDArray scores = network.scoresFrom(layer, evidence.outputs(layer), x,
                            Score.of(ClassSelection.of(0, 1, 2)));
                    reference.check("logits", scores);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"traced", "scripted"})
    void aModuleThatRunsTwiceIsTappedAtItsLastCall(String kind) throws Exception {
        Reference reference = Reference.of("rectified");
        try (Network network = load("rectified-" + kind); NDManager manager = network.newManager()) {
            NDArray x = input(manager, reference);
            Score first = Score.of(ClassSelection.of(0));
            try (Evidence evidence = network.explain(x, List.of("relu"), first, Derivatives.FIRST)) {
                reference.check("reused", evidence.outputs("relu"));
                reference.check("reused gradient", evidence.gradients("relu", 0));
                float[] logits = network.scoresFrom("relu", evidence.outputs("relu"), x,
                        Score.of(ClassSelection.of(0, 1, 2))).toFloatArray();
                reference.check("logits", logits);
            }
        }
    }

    /** Batches of scores have their channels last in memory, and of such a map there is no view. */
    @Test
    void aModelThatAsksForAViewOfAMapIsScoredAsAnyOther() throws Exception {
        Reference reference = Reference.of("viewing");
        try (Network network = load("viewing-traced"); NDManager manager = network.newManager()) {
            NDArray x = input(manager, reference);
            reference.check("logits", network.scores(x, Score.of(ClassSelection.of(0, 1, 2))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"traced", "scripted"})
    void secondDerivativesAndTheHeadAlone(String kind) throws Exception {
        Reference reference = Reference.of("smooth");
        try (Network network = load("smooth-" + kind); NDManager manager = network.newManager()) {
            NDArray x = input(manager, reference);
            List<String> layers = List.of("features");
            try (Evidence evidence = network.explain(x, layers, Score.of(ClassSelection.of(1)), Derivatives.SECOND)) {
                reference.check("gradient", evidence.gradients("features", 0));
                float[] products = new float[reference.get("hessian product").length];
                for (int image = 0; image < 2; image++) {
                    float[] one = evidence.hessianProduct("features", image, 1).toFloatArray();
                    System.arraycopy(one, 0, products, image * one.length, one.length);
                }
                reference.check("hessian product", products);
                NDArray first = evidence.outputs("features").get("0:1");
                NDArray ablated = first.repeat(0, 6);
                for (int channel = 0; channel < 6; channel++) {
                    ablated.get(channel).get(channel).muli(0);
                }
                reference.check("ablated", network.scoresFrom("features", ablated, x.get("0:1"),
                        Score.of(ClassSelection.of(0, 1, 2, 3))));
            }
            assertEquals(List.of("SiLU", "GELU"), network.otherActivations());
            assertThrows(UsageException.class, () -> network.guided(x, Score.of(ClassSelection.of(1))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"traced", "scripted"})
    void volumes(String kind) throws Exception {
        Reference reference = Reference.of("volume");
        try (Network network = load("volume-" + kind); NDManager manager = network.newManager()) {
            NDArray x = input(manager, reference);
            assertEquals("layer2", network.defaultLayer(reference.shape()).name());
            try (Evidence evidence = network.explain(x, List.of("layer2", Network.INPUT),
                    Score.of(ClassSelection.of(1)), Derivatives.FIRST)) {
                reference.check("logits", evidence.logits()[0]);
                reference.check("gradient", evidence.gradients("layer2", 0));
                reference.check("input gradient", evidence.gradients(Network.INPUT, 0));
            }
        }
    }

    @Test
    void aRegressionBesideAMap() throws Exception {
        Reference reference = Reference.of("several");
        try (Network network = load("several-traced"); NDManager manager = network.newManager()) {
            NDArray x = input(manager, reference);
            Score regression = Score.of(ClassSelection.of(1)).with(OutputPart.at(1));
            try (Evidence evidence = network.explain(x, List.of("body"), regression, Derivatives.FIRST)) {
                reference.check("regression", evidence.scores()[0]);
                reference.check("gradient", evidence.gradients("body", 0));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"traced", "scripted"})
    void attentionProbabilitiesAndTheirGradients(String kind) throws Exception {
        Reference reference = Reference.of("transformer");
        try (Network network = load("transformer-" + kind); NDManager manager = network.newManager()) {
            NDArray x = input(manager, reference);
            Score second = Score.of(ClassSelection.of(1));
            try (Attention attention = network.attention(x, second, Derivatives.FIRST)) {
                assertEquals(3, attention.blocks());
                for (int block = 0; block < 3; block++) {
                    assertEquals(new Shape(1, 2, 17, 17), attention.probabilities(block).getShape());
                    reference.check("attention " + block, attention.probabilities(block));
                    reference.check("attention gradient " + block, attention.gradients(block, 0));
                }
            }
            String layer = network.defaultLayer(reference.shape()).name();
            assertEquals("encoder.layers.encoder_layer_2.ln_1", layer);
            try (Evidence evidence = network.explain(x, List.of(layer), second, Derivatives.FIRST)) {
                reference.check("logits", evidence.logits()[0]);
                assertEquals(new Shape(1, 16, 4, 4), evidence.gradients(layer, 0).getShape());
            }
        }
    }

    @Test
    void quantisedModelsHaveActivationsButNoDerivatives() throws Exception {
        Reference reference = Reference.of("quantised");
        try (Network network = load("quantised"); NDManager manager = network.newManager()) {
            NDArray x = input(manager, reference);
            Score first = Score.of(ClassSelection.of(0));
            assertTrue(network.isQuantised());
            try (Evidence evidence = network.explain(x, List.of("module.0"), first, Derivatives.NONE)) {
                reference.check("logits", evidence.logits()[0]);
                reference.check("activation", evidence.activations("module.0"));
            }
            ModelException refused = assertThrows(ModelException.class,
                    () -> network.explain(x, List.of("module.0"), first, Derivatives.FIRST));
            assertTrue(refused.getMessage().contains("quantised"), refused.getMessage());
        }
    }

    @Test
    void filesWithoutWeightsAreRefused() {
        ModelException refused = assertThrows(ModelException.class, () -> load("optimized"));
        assertTrue(refused.getMessage().contains("optimize_for_inference"), refused.getMessage());
    }

    @Test
    void batchesAreBoundedByMemory() throws Exception {
        try (Network network = load("smooth-traced")) {
            assertEquals(16, network.batchSize(false, 1, 3, 12, 16));
            assertTrue(network.batchSize(true, 1, 3, 2048, 2048) < 16);
        }
    }
}
