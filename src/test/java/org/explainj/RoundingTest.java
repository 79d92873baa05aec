package org.explainj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.explainj.cam.Averaged;
import org.explainj.cam.Method;
import org.explainj.cam.MethodParameters;
import org.explainj.cam.Methods;
import org.explainj.frame.TensorFrame;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.Palette;
import org.explainj.heatmap.ScaleChoice;
import org.explainj.heatmap.Verdict;
import org.explainj.phantom.TwoClassNet;
import org.explainj.torch.Device;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is zero in mathematics is no evidence, however it would look on its own scale; what is only weak, or left of a
 * difference, is. The networks' maps can be told by hand.
 */
class RoundingTest {
    private static final int SIDE = 20;
    private static final String EACH_CHANNEL = "torch.relu(torch.instance_norm(h, None, None, None, None, True, 0.1, "
            + "1e-05, False))";
    private static final String EACH_CHANNEL_AS_GROUP = "torch.gelu(torch.group_norm(h, 6, None, None, 1e-05, False))";
    private static final String EACH_PLACE = "torch.relu(torch.permute(torch.layer_norm(torch.permute(h, [0, 2, 3, 1]), "
            + "[6], None, None, 0., False), [0, 3, 1, 2]))";
    private static final String NOTHING = "torch.relu(h)";

    @TempDir
    Path folder;

    /** Between 0 and 1, and nothing regular. */
    private static float[] irregular(int count, double seed) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            double wave = Math.sin((i + seed) * 12.9898) * 43758.5453;
            values[i] = (float) (wave - Math.floor(wave));
        }
        return values;
    }

    private Path net(String after, double headScale) throws IOException {
        float[] stem = irregular(6 * 9, 1);
        for (int i = 0; i < stem.length; i++) {
            stem[i] -= 0.4f;
        }
        float[] head = irregular(12, 5);
        for (int i = 0; i < head.length; i++) {
            head[i] = (float) ((head[i] - 0.5) * headScale);
        }
        return TwoClassNet.write(folder.resolve("net.pt"), 3, stem, after, head);
    }

    private static Explanation explain(Path net, String method, MethodParameters parameters, float brightness)
            throws IOException {
        float[] image = irregular(SIDE * SIDE, 9);
        for (int i = 0; i < image.length; i++) {
            image[i] *= brightness;
        }
        try (Explainer explainer = Explainer.open(net.toString(), Device.CPU)) {
            Method chosen = Averaged.asked(Methods.named(method), parameters);
            ExplainOptions options = new ExplainOptions("1", new TargetChoice.Classes(), chosen, parameters,
                    List.of("stem"), false, LayerFusion.MEAN, Optional.of(new ScaleChoice.Image()), true, false,
                    false);
            return explainer.explain(new TensorFrame(net, 0, 1, 1, SIDE, SIDE, image), options).explanations().get(0);
        }
    }

    private static void assertNoEvidence(Explanation explanation) {
        Heatmap heatmap = explanation.heatmap().orElseThrow();
        assertEquals(Verdict.NONE, heatmap.verdict());
        assertFalse(explanation.hasEvidence());
        for (Palette palette : Palette.values()) {
            assertFalse(heatmap.shownIn(palette), palette.keyword());
        }
        assertTrue(explanation.raw().max() == 0 && explanation.raw().min() == 0);
        assertTrue(explanation.notes().stream().anyMatch(note -> note.contains("map at stem is zero but for rounding")),
                explanation.notes().toString());
    }

    /** A mean over the grid does not change when a channel that is normalised by itself is shifted: its gradient sums to 0. */
    @ParameterizedTest
    @CsvSource({"gradcam,1", "gradcam,0.001", "gradcam,1000", "finercam,1", "shapleycam,1", "guided-gradcam,1",
        "xgradcam,1000"})
    void beforeANormalisationOfEachChannelTheMeanGradientIsNoEvidence(String method, float brightness) throws IOException {
        assertNoEvidence(explain(net(EACH_CHANNEL, 1), method, MethodParameters.STANDARD, brightness));
        if (!method.equals("guided-gradcam")) {
            assertNoEvidence(explain(net(EACH_CHANNEL_AS_GROUP, 1e-3), method, MethodParameters.STANDARD, brightness));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"samples", "flips"})
    void anAverageOfSuchMapsIsNone(String average) throws IOException {
        assertNoEvidence(explain(net(EACH_CHANNEL, 1), "gradcam", MethodParameters.STANDARD.with(average,
                average.equals("samples") ? "2" : "x"), 1));
    }

    /** What is normalised place by place does not change with the place's own length: its share of the logit is 0. */
    @ParameterizedTest
    @ValueSource(floats = {0.001f, 1, 1000})
    void beforeANormalisationOfEachPlaceItsContributionIsNone(float brightness) throws IOException {
        assertNoEvidence(explain(net(EACH_PLACE, 1), "hirescam", MethodParameters.STANDARD, brightness));
    }

    /** The same networks where the sums are of something, however small all of it is; and without normalisation. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"layercam|c|1", "layercam|c|1e-6", "gradcam++|c|1", "elementwise|c|1",
        "hirescam|c|1", "hirescam|c|1e-6", "layercam|p|1", "gradcam|p|1", "gradcam|p|1e-6", "xgradcam|p|1", "gradcam++|p|1",
        "gradcam|n|1", "gradcam|n|1e-6", "hirescam|n|1e-6", "xgradcam|n|1e-6", "layercam|n|1e-6", "shapleycam|n|1e-6",
        "finercam|n|1e-6", "gradcam++|n|1e-6"})
    void weakMapsAreShown(String method, char after, double headScale) throws IOException {
        Path net = net(after == 'c' ? EACH_CHANNEL : after == 'p' ? EACH_PLACE : NOTHING, headScale);
        Explanation explanation = explain(net, method, MethodParameters.STANDARD, 1);
        assertEquals(Verdict.POSITIVE, explanation.heatmap().orElseThrow().verdict());
        assertTrue(explanation.raw().max() > 0);
        assertTrue(explanation.notes().stream().noneMatch(note -> note.contains("rounding")));
    }

    /** Two channels of opposite weight are the same but for the share: what is left of them is the share, and is real. */
    @ParameterizedTest
    @CsvSource({"gradcam,0.01", "gradcam,0.0003", "hirescam,0.0003", "xgradcam,0.0003"})
    void whatIsLeftOfADifferenceIsShown(String method, float share) throws IOException {
        Path net = TwoClassNet.write(folder.resolve("net.pt"), 1, new float[] {1, 1 - share}, "h * 1", new float[] {
            0, 0, 1, -1});
        Explanation explanation = explain(net, method, MethodParameters.STANDARD, 1);
        float[] image = irregular(SIDE * SIDE, 9);
        for (int i = 0; i < image.length; i++) {
            assertEquals(share * image[i] / image.length, explanation.raw().values()[i], 0.01 * share / image.length);
        }
        assertEquals(Verdict.POSITIVE, explanation.heatmap().orElseThrow().verdict());
    }
}
