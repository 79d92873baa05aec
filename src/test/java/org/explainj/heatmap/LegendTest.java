package org.explainj.heatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.OptionalDouble;
import org.explainj.cam.RawMap;
import org.explainj.frame.PixelTransform;
import org.junit.jupiter.api.Test;

class LegendTest {
    static final Rendering WITH_CONTOURS =
            new Rendering(Palette.CIVIDIS, Opacity.DEFAULT, OptionalDouble.empty(), List.of(0.95, 0.99));
    static final LegendFacts FACTS = new LegendFacts("phantom-chest", "1.0.0", "LayerCAM", List.of("stage3", "stage4"),
            "Pleural effusion", OptionalDouble.of(0.93456), true, true, List.of("Layers fused: mean."), List.of());
    private static final LegendFacts UNVERIFIED = new LegendFacts("phantom-chest", "", "Grad-CAM", List.of("stage4"),
            "Pleural effusion", OptionalDouble.empty(), false, false, List.of(),
            List.of("The view position is unknown."));
    private static final double[] LEVELS = {0, 1};
    private static final ReferenceDistribution NORMALS = new ReferenceDistribution(
            new Quantiles(LEVELS, new double[] {0, 10}), new Quantiles(LEVELS, new double[] {0, 10}), "held-out normals", 200);

    /** 64×64, hottest value 9.9, the last eight columns not seen. */
    static Heatmap heatmap() {
        return heatmap(new Scale.Reference(List.of(NORMALS)), 9.9f);
    }

    private static Heatmap heatmap(Scale scale, float hottest) {
        return Heatmap.of(new RawMap(new int[] {2, 2}, new float[] {hottest, -1, -2, 1}),
                new Resampling(56, 56, PixelTransform.IDENTITY, 64, 64), scale, false);
    }

    private static String text(Heatmap heatmap, Rendering rendering, LegendFacts facts) {
        return String.join("\n", new Legend(heatmap, rendering, facts).sentences());
    }

    @Test
    void saysWhatTheColoursMean() {
        String text = text(heatmap(), WITH_CONTOURS, FACTS);
        for (String part : List.of("Research use only. Not for diagnostic use.", "Pleural effusion",
                "Probability 0.935 (calibrated)", "percentile", "200 images without the finding (held-out normals)",
                "hotter than 99 % of the pixels", "About 1 in 100 of those images", "Contours at 95 %, 99 %.",
                "Drawn from 95 % up, opacity 50 %.", "Not seen by the model", "Method: LayerCAM",
                "Layers: stage3, stage4", "Model: phantom-chest 1.0.0")) {
            assertTrue(text.contains(part), part + " in:\n" + text);
        }
        assertFalse(text.contains("No positive evidence") || text.contains("Unverified"), text);
    }

    @Test
    void dropsItsClaimsWhereTheCardIsNotKnownToApply() {
        String text = text(heatmap(), Rendering.DEFAULT, UNVERIFIED);
        assertTrue(text.contains("Unverified input\nThe view position is unknown."), text);
        assertFalse(text.contains("hotter than") || text.contains("this hot") || text.contains("Probability"), text);
    }

    @Test
    void saysWhyNothingIsDrawn() {
        assertTrue(text(heatmap(new Scale.Reference(List.of(NORMALS)), 5), Rendering.DEFAULT, FACTS)
                .contains("No positive evidence"));
        String gated = text(heatmap().gatedBy(0.2, 0.45), Rendering.DEFAULT, FACTS);
        assertTrue(gated.contains("hidden: the probability is below the operating point of 0.45."), gated);
        assertFalse(gated.contains("No positive evidence"), gated);
    }

    @Test
    void evidenceGivesBothSumsAndTheBias() {
        Heatmap heatmap = Heatmap.of(new RawMap(new int[] {1, 2}, new float[] {3, -1.25f}),
                new Resampling(1, 2, PixelTransform.IDENTITY, 1, 2),
                new Scale.Evidence(1, OptionalDouble.of(-0.5)), true);
        assertTrue(text(heatmap, Rendering.DEFAULT, FACTS)
                .contains("Sum in favour +3.00, against −1.25, bias −0.50 logits."));
    }

    @Test
    void perImageScaleSaysSo() {
        assertTrue(text(heatmap(new Scale.Image(), 1), Rendering.DEFAULT, FACTS).contains("Relative to this image"));
    }

    @Test
    void isLegibleBesideAnyImage() {
        Legend legend = new Legend(heatmap(), WITH_CONTOURS, UNVERIFIED);
        BufferedImage small = legend.panel(64);
        BufferedImage large = legend.panel(3000);
        assertTrue(small.getHeight() > 64);
        assertEquals(3000, large.getHeight());
        assertTrue(large.getWidth() > 3 * small.getWidth());
        for (BufferedImage panel : List.of(small, large)) {
            assertMarginIsFree(panel);
        }
    }

    /** Nothing is cut off at the right or the bottom. */
    private static void assertMarginIsFree(BufferedImage panel) {
        int background = Legend.BACKGROUND.getRGB();
        for (int y = 0; y < panel.getHeight(); y++) {
            assertEquals(background, panel.getRGB(panel.getWidth() - 2, y));
        }
        for (int x = 0; x < panel.getWidth(); x++) {
            assertEquals(background, panel.getRGB(x, panel.getHeight() - 2));
        }
    }

    @Test
    void longTextIsWrappedAndComplete() {
        String sentence = "A short start, then_a_class_name_that_is_much_too_long_for_one_line_of_a_panel, and an end.";
        LegendBlock.Text text = new LegendBlock.Text(sentence, 1, Color.WHITE);
        List<String> lines = text.lines(12);
        assertTrue(lines.size() >= 3);
        lines.forEach(line -> assertTrue(GlyphText.width(line, 1) <= 12, line));
        assertEquals(sentence.replace(" ", ""), String.join("", lines).replace(" ", ""));
    }
}
