package org.explainj.heatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.OptionalDouble;
import org.explainj.UsageException;
import org.explainj.cam.RawMap;
import org.explainj.frame.PixelTransform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeatmapRendererTest {
    private static final int ROWS = 40;
    private static final int COLUMNS = 50;

    private static Rendering rendering(Palette palette, Opacity opacity, double threshold, Double... contours) {
        return new Rendering(palette, opacity, OptionalDouble.of(threshold), List.of(contours));
    }

    /** A ramp from −1 to 1 over the first 40 columns; the last ten are not seen. */
    private static Heatmap ramp() {
        float[] values = new float[40];
        for (int i = 0; i < values.length; i++) {
            values[i] = -1 + (i + 0.5f) / 20;
        }
        return Heatmap.of(new RawMap(new int[] {1, 40}, values),
                new Resampling(40, 40, PixelTransform.IDENTITY, ROWS, COLUMNS), new Scale.Fixed(-1, 1), true);
    }

    /** All grey levels, in the format whose getRGB is not to be trusted. */
    private static BufferedImage grey() {
        BufferedImage image = new BufferedImage(COLUMNS, ROWS, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            image.getRaster().setSample(i % COLUMNS, i / COLUMNS, 0, i % 256);
        }
        return image;
    }

    private static int level(int x, int y) {
        return (y * COLUMNS + x) % 256 * 0x010101;
    }

    private static int rgb(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xffffff;
    }

    @Test
    void anatomyKeepsItsBrightnessWhereNothingIsDrawn() {
        BufferedImage overlay =
                new HeatmapRenderer(rendering(Palette.CIVIDIS, Opacity.DEFAULT, 0.5)).overlay(grey(), ramp());
        for (int y = 0; y < ROWS; y++) {
            for (int x = 0; x < 30; x++) {
                assertEquals(level(x, y), rgb(overlay, x, y));
            }
            for (int x = 30; x < 40; x++) {
                assertNotEquals(level(x, y), rgb(overlay, x, y));
            }
        }
    }

    /** 0.75·253 + 0.25·100 = 214.75, 0.75·231 + 0.25·100 = 198.25, 0.75·37 + 0.25·100 = 52.75. */
    @Test
    void heatIsBlendedByItsOpacity() {
        Heatmap hottest = Heatmap.of(new RawMap(new int[] {1, 1}, new float[] {5}),
                new Resampling(1, 1, PixelTransform.IDENTITY, 1, 1), new Scale.Fixed(0, 1), false);
        BufferedImage display = new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR);
        display.setRGB(0, 0, 0x646464);
        BufferedImage overlay = new HeatmapRenderer(rendering(Palette.VIRIDIS, Opacity.constant(0.75), 0))
                .overlay(display, hottest);
        int rgb = rgb(overlay, 0, 0);
        assertEquals(214.75, rgb >> 16, 1);
        assertEquals(198.25, rgb >> 8 & 0xff, 1);
        assertEquals(52.75, rgb & 0xff, 1);
    }

    @Test
    void opacityByValueGrowsFromTheThreshold() {
        BufferedImage heat = new HeatmapRenderer(rendering(Palette.CIVIDIS, Opacity.byValue(0.8), 0)).heat(ramp());
        int last = -1;
        for (int x = 20; x < 40; x++) {
            int alpha = heat.getRGB(x, 3) >>> 24;
            assertEquals(0.8 * 255 * ramp().values()[x], alpha, 2);
            assertTrue(alpha >= last);
            last = alpha;
        }
        assertEquals(0, heat.getRGB(19, 3));
    }

    @Test
    void onlyWhatWasNotSeenIsHatched() {
        BufferedImage heat = new HeatmapRenderer(rendering(Palette.CIVIDIS, Opacity.DEFAULT, 2)).heat(ramp());
        int lines = 0;
        for (int y = 0; y < ROWS; y++) {
            for (int x = 0; x < COLUMNS; x++) {
                boolean drawn = heat.getRGB(x, y) != 0;
                assertTrue(x >= 40 || !drawn);
                lines += drawn ? 1 : 0;
            }
        }
        assertTrue(lines > 50 && lines < 200, "pixels of lines: " + lines);
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void blackNeverStandsForAValue(Palette palette) {
        BufferedImage heat = new HeatmapRenderer(rendering(palette, Opacity.DEFAULT, palette.diverging() ? 0 : -1))
                .zeroTransparentHeat(ramp());
        for (int x = 0; x < 40; x++) {
            assertNotEquals(0, rgb(heat, x, 5), "column " + x);
        }
    }

    @Test
    void divergingColoursBothSigns() {
        BufferedImage heat = new HeatmapRenderer(rendering(Palette.DIVERGING, Opacity.constant(1), 0.25)).heat(ramp());
        int against = heat.getRGB(2, 0);
        int inFavour = heat.getRGB(37, 0);
        assertTrue((against & 0xff) > (against >> 16 & 0xff), "blue for evidence against");
        assertTrue((inFavour & 0xff) < (inFavour >> 16 & 0xff), "brown for evidence in favour");
        for (int x = 15; x < 25; x++) {
            assertEquals(0, heat.getRGB(x, 0), "column " + x);
        }
        HeatmapRenderer diverging = new HeatmapRenderer(rendering(Palette.DIVERGING, Opacity.DEFAULT, 0));
        assertThrows(UsageException.class, () -> diverging.heat(LegendTest.heatmap()));
    }

    @Test
    void nothingIsDrawnWithoutEvidence() {
        Heatmap none = Heatmap.of(new RawMap(new int[] {1, 1}, new float[] {-1}),
                new Resampling(ROWS, COLUMNS, PixelTransform.IDENTITY, ROWS, COLUMNS), new Scale.Fixed(-2, 2), false);
        for (Heatmap heatmap : List.of(none, ramp().gatedBy(0.1, 0.2))) {
            HeatmapRenderer renderer = new HeatmapRenderer(rendering(Palette.CIVIDIS, Opacity.DEFAULT, -2, 0.5));
            BufferedImage overlay = renderer.overlay(grey(), heatmap);
            assertTrue(renderer.contours(heatmap).isEmpty());
            for (int x = 0; x < 40; x++) {
                assertEquals(level(x, 7), rgb(overlay, x, 7));
            }
        }
    }

    /** The ramp is 0.5 at x = 30: a white line with a dark casing, there alone. */
    @Test
    void contoursAreDrawnWhereTheValueIs() {
        HeatmapRenderer renderer = new HeatmapRenderer(rendering(Palette.CIVIDIS, Opacity.DEFAULT, 2, 0.5));
        IsoContours.Line line = renderer.contours(ramp()).get(0);
        for (double x : line.x()) {
            assertEquals(30, x, 1e-4);
        }
        BufferedImage overlay = renderer.overlay(grey(), ramp());
        for (int x = 0; x < 40; x++) {
            boolean touched = rgb(overlay, x, 2) != level(x, 2);
            assertEquals(x >= 28 && x <= 31, touched, "column " + x);
        }
    }

    @Test
    void thePictureKeepsTheImageAndSetsTheLegendBesideIt() {
        HeatmapRenderer renderer = new HeatmapRenderer(rendering(Palette.MAGMA, Opacity.DEFAULT, 0.2, 0.5));
        BufferedImage overlay = renderer.overlay(grey(), ramp());
        BufferedImage picture = renderer.picture(grey(), ramp(), LegendTest.FACTS);
        BufferedImage panel = new Legend(ramp(), rendering(Palette.MAGMA, Opacity.DEFAULT, 0.2, 0.5), LegendTest.FACTS)
                .panel(ROWS);
        assertEquals(COLUMNS + panel.getWidth(), picture.getWidth());
        assertEquals(panel.getHeight(), picture.getHeight());
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int expected = x >= COLUMNS ? panel.getRGB(x - COLUMNS, y)
                        : y < ROWS ? overlay.getRGB(x, y) : Legend.BACKGROUND.getRGB();
                assertEquals(expected, picture.getRGB(x, y));
            }
        }
    }

    @Test
    void anImageOfAnotherSizeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new HeatmapRenderer(Rendering.DEFAULT)
                .overlay(new BufferedImage(3, 3, BufferedImage.TYPE_BYTE_GRAY), ramp()));
    }
}
