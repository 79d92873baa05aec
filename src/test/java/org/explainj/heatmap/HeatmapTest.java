package org.explainj.heatmap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.explainj.cam.RawMap;
import org.explainj.frame.PixelTransform;
import org.junit.jupiter.api.Test;

class HeatmapTest {
    private static final Scale FIXED = new Scale.Fixed(0, 1);
    private static final Scale EVIDENCE = new Scale.Evidence(1, OptionalDouble.empty());
    private static final float NAN = Float.NaN;

    /** Values 0 to 10 evenly; the maxima of 101 images 0 to 10 evenly, so that 1 in 20 exceeds 9.5. */
    private static final ReferenceDistribution EVEN = new ReferenceDistribution(new Quantiles(new double[] {0, 1}, new double[] {0, 10}),
                new Quantiles(new double[] {0, 1}, new double[] {0, 10}), "normals", 101);

    /** A source of one row, one pixel for each cell. */
    private static Resampling row(int columns) {
        return new Resampling(1, columns, PixelTransform.IDENTITY, 1, columns);
    }

    private static RawMap map(float... values) {
        return new RawMap(new int[] {1, values.length}, values);
    }

    private static Heatmap of(Scale scale, boolean signed, float... values) {
        return Heatmap.of(map(values), row(values.length), scale, signed);
    }

    @Test
    void noEvidenceWithoutAPositiveValue() {
        assertEquals(Verdict.POSITIVE, of(FIXED, false, -3, 1e-9f).verdict());
        for (Scale scale : List.of(FIXED, EVIDENCE, new Scale.Image(), new Scale.Reference(List.of(EVEN)))) {
            Heatmap none = of(scale, true, -3, 0, -0.5f);
            assertEquals(Verdict.NONE, none.verdict(), scale.option());
            assertFalse(none.shownIn(Palette.CIVIDIS), scale.option());
        }
    }

    @Test
    void noEvidenceBelowTheNegativesMaxima() {
        Scale reference = new Scale.Reference(List.of(EVEN));
        assertEquals(Verdict.NONE, of(reference, false, 1, 9.4f).verdict());
        assertEquals(Verdict.POSITIVE, of(reference, false, 1, 9.6f).verdict());
    }

    /** The only heat lies where a crop cut the image off: the last pixels are not in the network's input. */
    @Test
    void whatIsNotSeenCountsForNothing() {
        Heatmap heatmap = Heatmap.of(map(1, 2, 3), new Resampling(1, 3, PixelTransform.IDENTITY, 1, 5), FIXED, false);
        assertArrayEquals(new float[] {1, 2, 3, NAN, NAN}, heatmap.values());
        assertEquals(new Heatmap.Statistics(1, 3, 6, 0, 0, 3), heatmap.statistics());

        PixelTransform hotCellInPadding = new PixelTransform(1, 0, 2, 0, 1, 0);
        Heatmap none = Heatmap.of(map(9, -1, -1), new Resampling(1, 3, hotCellInPadding, 1, 1), FIXED, false);
        assertEquals(Verdict.NONE, none.verdict());

        Heatmap unseen = Heatmap.of(map(4), new Resampling(1, 1, new PixelTransform(1, 0, 7, 0, 1, 0), 1, 2),
                new Scale.Image(), false);
        assertArrayEquals(new float[] {NAN, NAN}, unseen.values());
        assertEquals(Verdict.NONE, unseen.verdict());
        assertEquals(new Heatmap.Statistics(0, 0, 0, 0, 0, 0), unseen.statistics());
    }

    /** The papers' final ReLU comes before the upsampling: halfway from −1 to 1 is a half, not zero. */
    @Test
    void positiveEvidenceIsClippedOnTheLayersGrid() {
        Resampling between = new Resampling(1, 2, new PixelTransform(1, 0, 0.5, 0, 1, 0), 1, 1);
        assertArrayEquals(new float[] {0.5f}, Heatmap.of(map(-1, 1), between, FIXED, false).values());
        assertArrayEquals(new float[] {0}, Heatmap.of(map(-1, 1), between, FIXED, true).values());
    }

    @Test
    void scales() {
        assertArrayEquals(new float[] {0, 0.05f, 0.99f},
                of(new Scale.Reference(List.of(EVEN)), true, -4, 0.5f, 9.9f).values(), 1e-6f);
        assertArrayEquals(new float[] {0, 0.5f, 7}, of(FIXED, false, -4, 0.5f, 7).values());
        assertArrayEquals(new float[] {-4, 0.5f, 7}, of(new Scale.Fixed(-1, 1), false, -4, 0.5f, 7).values());
        assertArrayEquals(new float[] {0, 0.25f, 1}, of(new Scale.Image(), false, -4, 0.5f, 2).values());
        assertArrayEquals(new float[] {-1, 0.125f, 0.5f}, of(new Scale.Image(), true, -4, 0.5f, 2).values());
    }

    @Test
    void evidenceSumsToTheLogitWithoutItsBias() {
        Heatmap heatmap = Heatmap.of(new RawMap(new int[] {2, 2}, new float[] {2, -1, 0.5f, 0.25f}),
                new Resampling(8, 8, new PixelTransform(0.08, 0, 0, 0, 0.1, 0), 80, 100), EVIDENCE, false);
        double sum = 0;
        for (float value : heatmap.values()) {
            sum += value;
        }
        assertEquals(1.75, sum, 1e-4);
        assertEquals(1.75, heatmap.statistics().positiveSum() + heatmap.statistics().negativeSum(), 1e-4);
        assertTrue(heatmap.statistics().negativeSum() < -0.5);
    }

    /** One logit evenly over the image is 0.01 per 1 % of it, at any resolution. */
    @Test
    void evidenceDoesNotDependOnResolution() {
        for (int size : new int[] {10, 200}) {
            Heatmap heatmap = Heatmap.of(new RawMap(new int[] {1, 1}, new float[] {1}),
                    new Resampling(4, 4, new PixelTransform(4.0 / size, 0, 0, 0, 4.0 / size, 0), size, size), EVIDENCE,
                    false);
            assertEquals(0.01, heatmap.axis(Palette.CIVIDIS).position(heatmap.values()[0]), 1e-6);
        }
    }

    @Test
    void fusedLayersAverageTheirPercentiles() {
        ReferenceDistribution tenfold = new ReferenceDistribution(new Quantiles(new double[] {0, 1}, new double[] {0, 100}),
                new Quantiles(new double[] {0, 1}, new double[] {0, 100}), "normals", 50);
        Scale reference = new Scale.Reference(List.of(EVEN, tenfold));
        Heatmap heatmap = Heatmap.fused(List.of(map(1, 2), map(30, 96)), row(2), reference, Fusion.MEAN, false);
        assertArrayEquals(new float[] {0.2f, 0.58f}, heatmap.values(), 1e-6f);
        assertEquals(Verdict.POSITIVE, heatmap.verdict());
        assertArrayEquals(new float[] {0.375f, 1},
                Heatmap.fused(List.of(map(1, 2), map(10, 40)), row(2), new Scale.Image(), Fusion.MEAN, false).values());
        assertThrows(IllegalArgumentException.class, () -> Heatmap.fused(List.of(map(1)), row(1), reference, Fusion.MEAN, false));
    }

    @Test
    void theGateHidesButDoesNotJudge() {
        Heatmap heatmap = of(FIXED, false, 1);
        Heatmap hidden = heatmap.gatedBy(0.3, 0.5);
        assertEquals(Verdict.POSITIVE, hidden.verdict());
        assertFalse(hidden.shownIn(Palette.CIVIDIS));
        assertTrue(heatmap.gatedBy(0.5, 0.5).shownIn(Palette.CIVIDIS));
    }

    @Test
    void evidenceAgainstIsShownOnADivergingPalette() {
        Heatmap against = of(new Scale.Fixed(-1, 1), true, -0.5f, 0);
        assertEquals(Verdict.NONE, against.verdict());
        assertTrue(against.shownIn(Palette.DIVERGING));
        assertFalse(against.shownIn(Palette.VIRIDIS));
    }

    @Test
    void claims() {
        Scale reference = new Scale.Reference(List.of(EVEN));
        assertEquals(List.of("Hottest spot: hotter than 95 % of the pixels of 101 images without the finding.",
                "About 1 in 20 of those images has a spot this hot."), of(reference, false, 9.5f).claims());
        assertEquals("None of those images has a spot this hot.", of(reference, false, 11).claims().get(1));
        assertEquals("Most of those images have a spot this hot.", of(reference, false, 3).claims().get(1));
        assertEquals(List.of(), of(FIXED, false, 1).claims());
    }

    @Test
    void percentilesAreSpacedByTheirNines() {
        Axis axis = new Scale.Reference(List.of(EVEN)).axis(false, 1);
        assertEquals(0.25, axis.position(0.9), 1e-9);
        assertEquals(0.5, axis.position(0.99), 1e-9);
        assertEquals(0.75, axis.position(0.999), 1e-9);
        assertEquals(1, axis.position(1));
        assertEquals(0.99, axis.valueAt(0.5), 1e-9);
        assertEquals(List.of("0 %", "90 %", "99 %", "99.9 %", "99.99 %"),
                axis.ticks().stream().map(Axis.Tick::label).toList());
    }

    @Test
    void ticksStandAtRoundNumbers() {
        Axis axis = new Scale.Fixed(-0.3, 0.9).axis(false, 1);
        assertEquals(List.of("0", "0.5"), axis.ticks().stream().map(Axis.Tick::label).toList());
        assertEquals(0.25, axis.ticks().get(0).position(), 1e-9);
        assertEquals(List.of("−2", "−1", "0", "1", "2"),
                new Scale.Fixed(-2, 2).axis(true, 1).ticks().stream().map(Axis.Tick::label).toList());
    }
}
