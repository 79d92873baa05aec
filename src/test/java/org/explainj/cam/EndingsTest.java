package org.explainj.cam;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.explainj.Progress;
import org.explainj.UsageException;
import org.explainj.torch.ClassSelection;
import org.explainj.torch.Device;
import org.explainj.torch.Evidence;
import org.explainj.torch.ModelException;
import org.explainj.torch.Network;
import org.explainj.torch.OutputValues;
import org.explainj.torch.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One network with every ending, and quantised, as src/test/python/oracle/endings.py writes it. */
class EndingsTest {
    private record Reference(Oracle.Array input, int[] classes, Oracle.Array logits, Oracle.Array activation,
            Oracle.Array gradients, List<Archive> archives, List<Archive> pairs, List<Archive> plain,
            List<Archive> labels, Map<String, Quantised> quantised) {
        static Reference read() throws IOException {
            try (Reader reader = new InputStreamReader(Oracle.open("endings.json"), StandardCharsets.UTF_8)) {
                return new Gson().fromJson(reader, Reference.class);
            }
        }

        long[] shape() {
            return input.extents();
        }

        Job job(Network network, String layer) {
            return new Job(network, input.floats(), shape(), List.of(layer), Score.of(ClassSelection.of(classes)),
                    MethodParameters.STANDARD, Progress.NONE);
        }
    }

    private record Archive(String name, String form, String ending, int positive, String remark) {
        String layer() {
            return form.startsWith("frozen") ? "relu_0" : "body";
        }
    }

    private record Quantised(String layer, Oracle.Array logits, Oracle.Array activation, Oracle.Array ablated) { }

    private static void assertClose(float[] expected, float[] actual, double tolerance, String what) {
        double greatest = 0;
        for (float value : expected) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        assertTrue(greatest > 0, what);
        assertArrayEquals(expected, actual, (float) (tolerance * greatest), what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"traced", "scripted", "frozen", "frozen-script"})
    void everyEndingIsExplainedAtWhatGoesIntoIt(String form) throws IOException {
        Reference reference = Reference.read();
        int seen = 0;
        for (Archive archive : reference.archives()) {
            if (!archive.form().equals(form)) {
                continue;
            }
            seen++;
            try (Network network = Network.load(Oracle.archive(archive.name()), Device.CPU)) {
                String layer = archive.layer();
                try (Evidence evidence = network.explain(reference.input().floats(), reference.shape(), List.of(layer),
                        Score.of(ClassSelection.of(reference.classes())))) {
                    assertEquals(!archive.ending().isEmpty(), network.endsInActivation(), archive.name());
                    assertEquals(archive.ending().equals("softmax"), network.endsInSoftmax(), archive.name());
                    assertEquals(archive.ending().equals("sigmoid"), network.endsInSigmoid(), archive.name());
                    assertEquals(!archive.ending().isEmpty(), evidence.explainsActivationInput(), archive.name());
                    assertClose(reference.logits().floats(), evidence.logits()[0], 1e-5, archive.name());
                    assertClose(reference.activation().floats(), evidence.activations(layer).toFloatArray(), 1e-5,
                            archive.name());
                    float[] gradients = reference.gradients().floats();
                    int size = gradients.length / reference.classes().length;
                    for (int rank = 0; rank < reference.classes().length; rank++) {
                        assertClose(Arrays.copyOfRange(gradients, rank * size, (rank + 1) * size),
                                evidence.gradients(layer, rank).toFloatArray(), 1e-4, archive.name());
                    }
                }
            }
        }
        assertEquals(22, seen);
    }

    /** cat(1 - σ(y), σ(y)) has the logits -y and y. */
    @Test
    void aProbabilityAndItsComplementAreExplainedAtTheirOneLogit() throws IOException {
        Reference reference = Reference.read();
        float y = reference.logits().floats()[2];
        float[] gradients = reference.gradients().floats();
        float[] positive = Arrays.copyOfRange(gradients, gradients.length / 2, gradients.length);
        float[] negative = positive.clone();
        for (int i = 0; i < negative.length; i++) {
            negative[i] = -positive[i];
        }
        for (Archive archive : reference.pairs()) {
            try (Network network = Network.load(Oracle.archive(archive.name()), Device.CPU);
                    Evidence evidence = network.explain(reference.input().floats(), reference.shape(),
                            List.of(archive.layer()), Score.of(ClassSelection.of(0, 1)))) {
                assertTrue(evidence.explainsActivationInput(), archive.name());
                assertTrue(network.endsInSigmoid(), archive.name());
                assertClose(archive.positive() == 1 ? new float[] {-y, y} : new float[] {y, -y}, evidence.logits()[0],
                        1e-5, archive.name());
                for (int c = 0; c < 2; c++) {
                    assertClose(c == archive.positive() ? positive : negative,
                            evidence.gradients(archive.layer(), c).toFloatArray(), 1e-4, archive.name());
                }
            }
        }
        assertEquals(12, reference.pairs().size());
    }

    @Test
    void whatIsExplainedAsItIsIsKnownForProbabilities() throws IOException {
        Reference reference = Reference.read();
        Map<String, OutputValues> expected = Map.of("sum to 1", OutputValues.SHARES, "between 0 and 1",
                OutputValues.PROBABILITIES, "logarithms", OutputValues.LOG_SHARES, "", OutputValues.SCORES);
        for (Archive archive : reference.plain()) {
            try (Network network = Network.load(Oracle.archive(archive.name()), Device.CPU)) {
                assertFalse(network.endsInActivation(), archive.name());
                float[] scores = network.predict(reference.input().floats(), reference.shape())[0];
                assertEquals(expected.get(archive.remark()), network.outputValues(scores, reference.shape()),
                        archive.name());
            }
        }
        assertEquals(20, reference.plain().size());
    }

    /** An argmax and thresholded scores have no gradient; an auxiliary layer's zero is another thing. */
    @Test
    void labelsAreRefusedWhereAGradientIsNeeded() throws IOException {
        Reference reference = Reference.read();
        List<String> wrong = new ArrayList<>();
        for (Archive archive : reference.labels()) {
            try (Network network = Network.load(Oracle.archive(archive.name()), Device.CPU)) {
                float[] labels = network.predict(reference.input().floats(), reference.shape())[0];
                assertEquals(OutputValues.LABELS, network.outputValues(labels, reference.shape()), archive.name());
                Job job = new Job(network, reference.input().floats(), reference.shape(), List.of(archive.layer()),
                        Score.of(ClassSelection.of(0)), MethodParameters.STANDARD, Progress.NONE);
                for (Method method : Methods.all()) {
                    if (method.info().needs().contains(Need.ATTENTION)
                            || method.info().needs().contains(Need.POOLED_LINEAR_HEAD)
                            || !method.info().needs().contains(Need.GRADIENTS)) {
                        continue;
                    }
                    Job asked = method.info().needs().contains(Need.LAYERS)
                            ? job.at(List.of(archive.layer(), archive.layer())) : job;
                    try {
                        method.explain(asked);
                        wrong.add(archive.name() + " " + method.name() + " gives a map");
                    } catch (ModelException | UsageException e) {
                        // an argmax is one class, which some methods take before any gradient
                        if (!e.getMessage().contains("has no gradient, as labels")
                                && !e.getMessage().contains("the model has only one")) {
                            wrong.add(archive.name() + " " + method.name() + ": " + e.getMessage());
                        }
                    }
                }
                Methods.named("occlusion").explain(job);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(8, reference.labels().size());
    }

    /** Methods without gradients work; the others say why not. */
    @ParameterizedTest
    @ValueSource(strings = {"dynamic", "fbgemm", "qnnpack"})
    void quantisedArchives(String form) throws IOException {
        Reference reference = Reference.read();
        Quantised expected = reference.quantised().get(form);
        try (Network network = Network.load(Oracle.archive("quantised-" + form), Device.CPU)) {
            assertTrue(network.isQuantised());
            Job job = reference.job(network, expected.layer());
            MethodResult ablation = Methods.named("ablationcam").explain(job);
            assertClose(expected.logits().floats(), ablation.outcome().logits(), 1e-5, form);
            float[] activation = expected.activation().floats();
            float[] logits = expected.logits().floats();
            float[] ablated = expected.ablated().floats();
            int places = activation.length / 4;
            float[] map = new float[places];
            for (int i = 0; i < activation.length; i++) {
                int c = reference.classes()[1];
                map[i % places] += (logits[c] - ablated[i / places * 3 + c]) / logits[c] * activation[i];
            }
            // what one engine has packed another packs anew, and may round a step otherwise
            assertClose(map, ablation.maps().get(1).get(0).map().values(), form.equals("qnnpack") ? 0.05 : 1e-4, form);
            for (Method method : Methods.all()) {
                if (method.info().needs().contains(Need.ATTENTION)) {
                    continue;
                }
                if (method.info().needs().contains(Need.POOLED_LINEAR_HEAD)) {
                    assertThrows(UsageException.class, () -> method.explain(job), method.name());
                } else if (method.info().needs().contains(Need.GRADIENTS)) {
                    Job asked = method.info().needs().contains(Need.LAYERS)
                            ? job.at(List.of(expected.layer().replace("2", "0"), expected.layer())) : job;
                    ModelException refused = assertThrows(ModelException.class, () -> method.explain(asked),
                            method.name());
                    assertTrue(refused.getMessage().contains("is quantised"), refused.getMessage());
                } else {
                    RawMap found = method.explain(job).maps().get(0).get(0).map();
                    assertNotEquals(found.min(), found.max(), method.name());
                    assertTrue(Float.isFinite(found.min()) && Float.isFinite(found.max()), method.name());
                }
            }
        }
    }

    @Test
    void anOperatorThatPyTorchLacksIsNamed() {
        ModelException refused = assertThrows(ModelException.class,
                () -> Network.load(Oracle.archive("deformable-scripted"), Device.CPU));
        assertTrue(refused.getMessage().endsWith(
                " needs the operator torchvision::deform_conv2d, which PyTorch itself does not have: export a model "
                + "without it."), refused.getMessage());
    }
}
