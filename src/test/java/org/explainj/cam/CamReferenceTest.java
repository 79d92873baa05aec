package org.explainj.cam;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.annotations.SerializedName;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.explainj.UsageException;
import org.explainj.torch.ClassSelection;
import org.explainj.torch.Device;
import org.explainj.torch.Evidence;
import org.explainj.torch.ModelException;
import org.explainj.torch.Network;
import org.explainj.torch.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Maps against those that PyTorch's hooks and autograd give in Python; see src/test/python/make_cam_references.py. */
class CamReferenceTest {
    private static final double TOLERANCE = 1e-4;

    private record Case(String layer, @SerializedName("class") int classIndex, String method, int[] shape,
            float[] values) { }

    private record Reference(long[] shape, float[] input, float[] logits, float[] bias, List<Case> cases) { }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(CamReferenceTest.class.getResource(name).toURI());
    }

    private static Reference reference(String model) throws Exception {
        return new Gson().fromJson(Files.readString(resource(model + ".json")), Reference.class);
    }

    @ParameterizedTest
    @CsvSource({"residual,traced", "residual,scripted", "softmax,traced", "dense,traced", "dense,scripted",
        "dictionary,traced", "dictionary,scripted"})
    void mapsEqualPyTorchs(String model, String kind) throws Exception {
        Reference reference = reference(model);
        List<String> layers = reference.cases().stream().map(Case::layer).distinct().toList();
        try (Network network = Network.load(resource(model + "-" + kind + ".pt"), Device.CPU)) {
            assertArrayEquals(reference.logits(), network.predict(reference.input(), reference.shape())[0], 1e-5f);
            for (String layer : layers) {
                try (Evidence evidence = network.explain(reference.input(), reference.shape(), List.of(layer),
                        ClassSelection.of(0, 1))) {
                    reference.cases().stream().filter(c -> c.layer().equals(layer))
                            .forEach(c -> check(c, evidence, layer));
                }
            }
            try (Evidence evidence = network.explain(reference.input(), reference.shape(), layers,
                    ClassSelection.of(1, 0))) {
                reference.cases().forEach(c -> check(c, evidence, c.layer()));
            }
            assertEquals(model.equals("softmax"), network.endsInActivation());
        }
    }

    private static void check(Case expected, Evidence evidence, String layer) {
        RawMap map = ((CamMethod) Methods.named(expected.method())).map(evidence, layer, 0, expected.classIndex());
        assertArrayEquals(expected.shape(), map.shape());
        float greatest = 0;
        for (float value : expected.values()) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        assertTrue(greatest > 0, expected.method() + " at " + layer + " is zero everywhere, which would test nothing");
        assertArrayEquals(expected.values(), map.values(), (float) (TOLERANCE * greatest),
                expected.method() + " at " + layer);
    }

    @Test
    void aFrozenModelsLastOperationIsItsLastLayer() throws Exception {
        Reference reference = reference("residual");
        try (Network network = Network.load(resource("residual-frozen.pt"), Device.CPU)) {
            String layer = network.defaultLayer(reference.shape()).name();
            try (Evidence evidence = network.explain(reference.input(), reference.shape(), List.of(layer),
                    ClassSelection.of(0, 1))) {
                reference.cases().stream().filter(c -> c.layer().equals("layer2"))
                        .forEach(c -> check(c, evidence, layer));
            }
        }
    }

    @Test
    void theBiasIsTheHeadsWhereTheRestIsAffine() throws Exception {
        Reference reference = reference("residual");
        try (Network network = Network.load(resource("residual-scripted.pt"), Device.CPU)) {
            assertEquals("layer2", network.defaultLayer(reference.shape()).name());
            assertArrayEquals(reference.bias(), network.bias("layer2", Target.LOGIT, reference.shape()).orElseThrow(),
                    1e-5f);
            assertTrue(network.bias("layer1", Target.LOGIT, reference.shape()).isEmpty());
        }
        try (Network network = Network.load(resource("dense-traced.pt"), Device.CPU)) {
            assertTrue(network.bias("norm", Target.LOGIT, reference.shape()).isEmpty());
        }
    }

    @Test
    void classesAreChosenByLogit() throws Exception {
        Reference reference = reference("residual");
        int best = 0;
        for (int i = 1; i < reference.logits().length; i++) {
            best = reference.logits()[i] > reference.logits()[best] ? i : best;
        }
        try (Network network = Network.load(resource("residual-traced.pt"), Device.CPU)) {
            List<String> layers = List.of("layer2");
            try (Evidence top = network.explain(reference.input(), reference.shape(), layers, ClassSelection.top(1))) {
                assertArrayEquals(new int[] {best}, top.classes()[0]);
            }
            try (Evidence above = network.explain(reference.input(), reference.shape(), layers,
                    ClassSelection.above(reference.logits()[best] - 1e-4f))) {
                assertArrayEquals(new int[] {best}, above.classes()[0]);
            }
            try (Evidence none = network.explain(reference.input(), reference.shape(), layers,
                    ClassSelection.above(1e6f))) {
                assertEquals(0, none.classes()[0].length);
            }
            assertThrows(UsageException.class, () -> network.explain(reference.input(), reference.shape(), layers,
                    ClassSelection.of(5)));
            UsageException unknown = assertThrows(UsageException.class, () -> network.explain(reference.input(),
                    reference.shape(), List.of("layr2"), ClassSelection.top(1)));
            assertTrue(unknown.getMessage().contains("layer2"), unknown.getMessage());
            ModelException channels = assertThrows(ModelException.class,
                    () -> network.predict(new float[32 * 32], 1, 1, 32, 32));
            assertFalse(channels.getMessage().contains("\n"), channels.getMessage());
        }
    }
}
