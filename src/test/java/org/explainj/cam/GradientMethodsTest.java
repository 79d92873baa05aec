package org.explainj.cam;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.explainj.Progress;
import org.explainj.UsageException;
import org.explainj.torch.ClassSelection;
import org.explainj.torch.Network;
import org.explainj.torch.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The methods on activations and gradients against grad-cam, torchcam and the papers' formulas. */
class GradientMethodsTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "residual", "dense", "inverted", "grouped", "branches", "vit", "volume",
        "segmentation", "reused"})
    void mapsEqualTheLibraries(String net) throws IOException {
        Oracle oracle = Oracle.of(net, "gradients");
        for (String kind : List.of("traced", "scripted")) {
            try (Network network = oracle.load(kind)) {
                List<String> wrong = new ArrayList<>();
                Map<String, Double> worst = new TreeMap<>();
                for (Oracle.Case expected : oracle.cases()) {
                    double error = oracle.error(network, expected);
                    worst.merge(expected.method() + " by " + expected.source(), error, Math::max);
                    if (!(error <= expected.tolerance())) {
                        wrong.add(expected + ": " + error);
                    }
                }
                assertTrue(wrong.isEmpty(), net + " " + kind + ":\n" + String.join("\n", wrong));
            }
        }
    }

    @Test
    void eigenCamDoesNotDependOnTheClass() throws IOException {
        Oracle oracle = Oracle.of("residual", "gradients");
        try (Network network = oracle.load("traced")) {
            for (String name : List.of("eigencam", "kpcacam")) {
                Method method = Methods.named(name);
                float[] of0 = values(method, oracle.job(network, List.of("layer2"), 0, MethodParameters.STANDARD));
                float[] of3 = values(method, oracle.job(network, List.of("layer2"), 3, MethodParameters.STANDARD));
                assertArrayEquals(of0, of3, name);
            }
        }
    }

    @Test
    void camIsGradCamTimesTheNumberOfPlacesWherePoolingAndALinearLayerFollow() throws IOException {
        Oracle oracle = Oracle.of("plain", "gradients");
        try (Network network = oracle.load("scripted")) {
            Job job = oracle.job(network, List.of("features.10"), 3, MethodParameters.STANDARD);
            float[] cam = values(Methods.named("cam"), job);
            float[] gradCam = values(Methods.named("gradcam"), job);
            float greatest = 0;
            for (int i = 0; i < cam.length; i++) {
                gradCam[i] *= cam.length;
                greatest = Math.max(greatest, Math.abs(cam[i]));
            }
            assertArrayEquals(gradCam, cam, 1e-5f * greatest);
            UsageException refused = assertThrows(UsageException.class, () -> Methods.named("cam")
                    .explain(oracle.job(network, List.of("features.7"), 3, MethodParameters.STANDARD)));
            assertTrue(refused.getMessage().contains("features.7"), refused.getMessage());
        }
    }

    @Test
    void severalClassesAndLayersComeFromOneJob() throws IOException {
        Oracle oracle = Oracle.of("residual", "gradients");
        try (Network network = oracle.load("traced")) {
            List<String> layers = List.of("layer1", "layer2");
            Job all = new Job(network, oracle.input().floats(), oracle.shape(), layers,
                    Score.of(ClassSelection.of(4, 1)), MethodParameters.STANDARD,
                    Progress.NONE);
            for (Method method : Methods.all()) {
                if (method.info().needs().contains(Need.LAYER) && !(method instanceof Cam)) {
                    MethodResult result = method.explain(all);
                    assertArrayEquals(new int[] {4, 1}, result.outcome().classes(), method.name());
                    LayerMap last = result.maps().get(1).get(1);
                    assertEquals(List.of("layer2"), last.layers());
                    float[] alone = values(method, oracle.job(network, List.of("layer2"), 1,
                            MethodParameters.STANDARD));
                    assertArrayEquals(alone, last.map().values(), 1e-5f * Math.max(1, last.map().max()), method.name());
                }
            }
        }
    }

    @Test
    void whatDoesNotExistIsNamed() throws IOException {
        UsageException unknown = assertThrows(UsageException.class, () -> Methods.named("gradcam+++"));
        assertTrue(unknown.getMessage().contains("gradcam++, "), unknown.getMessage());
        UsageException variant = assertThrows(UsageException.class, () -> Methods.named("xgradcam:captum"));
        assertTrue(variant.getMessage().contains("xgradcam:pgc, xgradcam:torchcam"), variant.getMessage());
        UsageException parameter = assertThrows(UsageException.class,
                () -> MethodParameters.STANDARD.with("sigma", 1).recorded(Methods.named("finercam").info()));
        assertTrue(parameter.getMessage().contains("gamma, references, base"), parameter.getMessage());
        assertEquals(Map.of("gamma", "0.5", "references", "3", "base", "gradcam"),
                MethodParameters.STANDARD.with("gamma", 0.5).recorded(Methods.named("finercam").info()));
    }

    @Test
    void legradNeedsBlocksOnlyForTheirOwnScores() throws IOException {
        Oracle oracle = Oracle.of("plain", "gradients");
        try (Network network = oracle.load("traced")) {
            for (String name : List.of("legrad", "legrad:final", "rollout")) {
                UsageException refused = assertThrows(UsageException.class, () -> Methods.named(name)
                        .explain(oracle.job(network, List.of(), 3, MethodParameters.STANDARD)));
                assertTrue(refused.getMessage().contains("needs a transformer"), refused.getMessage());
            }
        }
    }

    private static float[] values(Method method, Job job) throws IOException {
        return method.explain(job).maps().get(0).get(0).map().values();
    }
}
