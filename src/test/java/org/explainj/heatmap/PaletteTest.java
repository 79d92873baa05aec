package org.explainj.heatmap;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;
import org.explainj.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PaletteTest {
    private static final int LAST = Palette.SIZE - 1;
    /** More than a tenth of the bar apart. */
    private static final int APART = 26;
    /** Steps are measured over so many entries: over one, the rounding to 8 bits hides how even they are. */
    private static final int STRIDE = 8;

    /** What makes a palette readable, in CAM02-UCS units, for one kind of colour vision. */
    private record Quality(double drawdown, double span, double leastDifference, double unevenness) {
        static Quality of(IntUnaryOperator palette, ColourVision vision) {
            double[][] colours = new double[Palette.SIZE][];
            for (int i = 0; i < colours.length; i++) {
                colours[i] = vision.ucs(palette.applyAsInt(i));
            }
            double highest = Double.NEGATIVE_INFINITY;
            double drawdown = 0;
            double least = Double.POSITIVE_INFINITY;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < colours.length; i++) {
                highest = Math.max(highest, colours[i][0]);
                drawdown = Math.max(drawdown, highest - colours[i][0]);
                for (int j = i + APART; j < colours.length; j++) {
                    least = Math.min(least, ColourVision.difference(colours[i], colours[j]));
                }
                if (i >= STRIDE) {
                    double step = ColourVision.difference(colours[i - STRIDE], colours[i]);
                    sum += step;
                    squares += step * step;
                }
            }
            int steps = colours.length - STRIDE;
            double mean = sum / steps;
            return new Quality(drawdown, colours[LAST][0] - colours[0][0], least,
                    Math.sqrt(squares / steps - mean * mean) / mean);
        }

        boolean keepsOrder() {
            return drawdown <= 0.5;
        }

        boolean keepsApart() {
            return leastDifference >= 4;
        }
    }

    private static int entry(Palette palette, int i) {
        return palette.rgb((double) i / LAST);
    }

    @ParameterizedTest
    @EnumSource(names = "DIVERGING", mode = Mode.EXCLUDE)
    void isReadableWithAnyColourVision(Palette palette) {
        for (ColourVision vision : ColourVision.values()) {
            Quality quality = Quality.of(i -> entry(palette, i), vision);
            assertAll(palette + " " + vision + " " + quality,
                    () -> assertTrue(quality.keepsOrder()),
                    () -> assertTrue(quality.keepsApart()),
                    () -> assertTrue(quality.span() >= 60),
                    () -> assertTrue(vision != ColourVision.NORMAL || palette == Palette.GRAY
                            || quality.unevenness() <= 0.1));
        }
    }

    /** The rainbow that most heatmaps use must not pass. */
    @Test
    void jetIsNotReadable() {
        for (ColourVision vision : ColourVision.values()) {
            Quality jet = Quality.of(PaletteTest::jet, vision);
            assertFalse(jet.keepsOrder(), vision + " " + jet);
            assertTrue(jet.drawdown() > 50, vision + " " + jet);
            assertTrue(jet.span() < 60, vision + " " + jet);
            assertTrue(jet.unevenness() > 0.3, vision + " " + jet);
        }
        assertTrue(Arrays.stream(ColourVision.values())
                .anyMatch(vision -> !Quality.of(PaletteTest::jet, vision).keepsApart()));
    }

    private static int jet(int i) {
        double x = 4.0 * i / LAST;
        return ramp(1.5 - Math.abs(x - 3)) << 16 | ramp(1.5 - Math.abs(x - 2)) << 8 | ramp(1.5 - Math.abs(x - 1));
    }

    private static int ramp(double value) {
        return (int) Math.round(255 * Math.min(Math.max(value, 0), 1));
    }

    @Test
    void divergingArmsAreEqualAndDistinct() {
        for (int i = 0; i < Palette.SIZE / 2; i++) {
            double[] against = ColourVision.NORMAL.ucs(entry(Palette.DIVERGING, i));
            double[] inFavour = ColourVision.NORMAL.ucs(entry(Palette.DIVERGING, LAST - i));
            assertEquals(against[0], inFavour[0], 1, "lightness at ±" + i);
        }
        for (ColourVision vision : ColourVision.values()) {
            Quality against = Quality.of(i -> entry(Palette.DIVERGING, i / 2), vision);
            Quality inFavour = Quality.of(i -> entry(Palette.DIVERGING, LAST - i / 2), vision);
            assertTrue(against.keepsOrder() && against.span() >= 60, vision + " " + against);
            assertTrue(inFavour.keepsOrder() && inFavour.span() >= 60, vision + " " + inFavour);
            double halfway = ColourVision.difference(
                    vision.ucs(Palette.DIVERGING.rgb(0.25)), vision.ucs(Palette.DIVERGING.rgb(0.75)));
            assertTrue(halfway >= 10, vision + " " + halfway);
        }
    }

    /** At the default opacity a reader can still order the values, whatever lies below. */
    @ParameterizedTest
    @EnumSource(names = "DIVERGING", mode = Mode.EXCLUDE)
    void keepsItsOrderOverAnatomy(Palette palette) {
        float[] values = new float[Palette.SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i + 1) / 256f;
        }
        Heatmap heatmap = new Heatmap(values, 1, values.length, new Scale.Fixed(0, 1), false, Verdict.POSITIVE,
                new Heatmap.Statistics(0, 1, 1, 0, 0, values.length),
                new Heatmap.Statistics(0, 1, 1, 0, 0, values.length), Optional.empty(), List.of());
        Rendering rendering = new Rendering(palette, Opacity.DEFAULT, OptionalDouble.of(0), List.of());
        for (int underlay : new int[] {0, 128, 255}) {
            BufferedImage display = new BufferedImage(
                    values.length, 1, BufferedImage.TYPE_BYTE_GRAY);
            for (int x = 0; x < values.length; x++) {
                display.getRaster().setSample(x, 0, 0, underlay);
            }
            BufferedImage overlay = new HeatmapRenderer(rendering).overlay(display, heatmap);
            for (ColourVision vision : ColourVision.values()) {
                Quality quality = Quality.of(i -> overlay.getRGB(i, 0) & 0xffffff, vision);
                assertTrue(quality.keepsOrder(), palette + " over " + underlay + ", " + vision + ": " + quality);
                assertTrue(quality.span() >= 20, palette + " over " + underlay + ", " + vision + ": " + quality);
            }
        }
    }

    /** Ends and middle as published. */
    @ParameterizedTest
    @CsvSource({"CIVIDIS, 00224e, 7d7c78, fee838", "VIRIDIS, 440154, 21918c, fde725",
        "INFERNO, 000004, bc3754, fcffa4", "MAGMA, 000004, b73779, fcfdbf", "GRAY, 000000, 808080, ffffff"})
    void isThePublishedTable(Palette palette, String first, String middle, String last) {
        assertEquals(first, String.format("%06x", palette.rgb(0)));
        assertEquals(middle, String.format("%06x", palette.rgb(0.5)));
        assertEquals(last, String.format("%06x", palette.rgb(1)));
    }

    @Test
    void unknownPaletteNamesTheKnownOnes() {
        assertEquals(Palette.CIVIDIS, Palette.parse("cividis"));
        String message = assertThrows(UsageException.class, () -> Palette.parse("jet")).getMessage();
        assertTrue(message.contains("jet") && message.contains("cividis, viridis, inferno, magma, gray, diverging"));
    }

    @Test
    void divergingNeedsZeroInTheMiddle() {
        Palette.DIVERGING.requireFits(new Scale.Fixed(-2, 2));
        Palette.DIVERGING.requireFits(new Scale.Image());
        Palette.DIVERGING.requireFits(new Scale.Evidence(1, OptionalDouble.empty()));
        Palette.CIVIDIS.requireFits(new Scale.Fixed(0, 2));
        assertThrows(UsageException.class, () -> Palette.DIVERGING.requireFits(new Scale.Fixed(0, 2)));
        Scale reference = new Scale.Reference(List.of(new ReferenceDistribution(new Quantiles(new double[] {0, 1}, new double[] {0, 1}),
                new Quantiles(new double[] {0, 1}, new double[] {0, 1}), "c", 3)));
        assertThrows(UsageException.class, () -> Palette.DIVERGING.requireFits(reference));
    }
}
