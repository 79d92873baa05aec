package org.explainj.heatmap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReferenceBuilderTest {
    /** Maps as a CAM has them: many exact zeros, a skewed rest, some pixels not seen. */
    private static List<float[]> cohort(int images, int pixels) {
        Random random = new Random(11);
        List<float[]> maps = new ArrayList<>();
        for (int n = 0; n < images; n++) {
            float heat = (float) Math.exp(random.nextGaussian());
            float[] map = new float[pixels];
            for (int i = 0; i < pixels; i++) {
                double gaussian = random.nextGaussian();
                map[i] = i % 17 == 0 ? Float.NaN : (float) (heat * gaussian * gaussian * gaussian);
            }
            maps.add(map);
        }
        return maps;
    }

    private static ReferenceDistribution build(List<float[]> maps) {
        ReferenceBuilder builder = new ReferenceBuilder();
        maps.forEach(builder::add);
        return builder.build("cohort");
    }

    /** All values that count, ascending. */
    private static double[] pooled(List<float[]> maps) {
        return maps.stream().flatMapToDouble(map -> {
            double[] values = new double[map.length];
            for (int i = 0; i < map.length; i++) {
                values[i] = Float.isNaN(map[i]) ? Double.NaN : Math.max(map[i], 0);
            }
            return Arrays.stream(values).filter(value -> !Double.isNaN(value));
        }).sorted().toArray();
    }

    private static double midRank(double[] sorted, double value) {
        long below = Arrays.stream(sorted).filter(other -> other < value).count();
        long equal = Arrays.stream(sorted).filter(other -> other == value).count();
        return (below + equal / 2.0) / sorted.length;
    }

    @Test
    void percentileIsTheMidRank() {
        List<float[]> maps = cohort(40, 20_000);
        double[] sorted = pooled(maps);
        ReferenceDistribution distribution = build(maps);
        assertTrue(midRank(sorted, 0) > 0.2);
        assertEquals(midRank(sorted, 0), distribution.pixels().rank(0), 1e-6);
        for (double level : new double[] {0.55, 0.6, 0.75, 0.9, 0.97, 0.99, 0.995, 0.999, 0.9995, 0.9998}) {
            double value = sorted[(int) (level * sorted.length)];
            assertEquals(midRank(sorted, value), distribution.pixels().rank(value), 0.01 * (1 - level), "level " + level);
        }
        assertEquals(0.9999, distribution.pixels().rank(1e6));
        assertEquals(40, distribution.images());
    }

    @Test
    void percentileNeverFalls() {
        ReferenceDistribution distribution = build(cohort(10, 5_000));
        double last = -1;
        for (int i = -20; i < 4000; i++) {
            double percentile = distribution.pixels().rank(i / 200.0);
            assertTrue(percentile >= last);
            last = percentile;
        }
    }

    @Test
    void orderDoesNotMatter() {
        List<float[]> maps = cohort(12, 3_000);
        ReferenceDistribution forwards = build(maps);
        Collections.reverse(maps);
        assertArrayEquals(forwards.pixels().values(), build(maps).pixels().values());
        assertArrayEquals(forwards.maxima().values(), build(maps).maxima().values());
    }

    /** Maxima 1 to 21: the 0.95 quantile is the 20th, 0.5 the 11th; two of 21 lie at or above it. */
    @Test
    void maxima() {
        ReferenceBuilder builder = new ReferenceBuilder();
        for (int n = 21; n >= 1; n--) {
            builder.add(new float[] {0, n, Float.NaN, -50, n / 2f});
        }
        ReferenceDistribution distribution = builder.build("cohort");
        assertEquals(20, distribution.maxima().quantile(0.95), 1e-9);
        assertEquals(11, distribution.maxima().quantile(0.5), 1e-9);
        assertEquals(10.5, distribution.maxima().quantile(0.475), 1e-9);
        assertEquals(0.95, distribution.maxima().rank(20), 1e-9);
        assertEquals(1, distribution.maxima().rank(30));
    }

    @Test
    void allZero() {
        ReferenceBuilder builder = new ReferenceBuilder();
        builder.add(new float[100]);
        ReferenceDistribution distribution = builder.build("cohort");
        assertEquals(0.5, distribution.pixels().rank(0), 1e-3);
        assertEquals(0.9999, distribution.pixels().rank(0.1));
    }

    @Test
    void nothingToCount() {
        assertThrows(IllegalStateException.class, () -> new ReferenceBuilder().build("cohort"));
        assertThrows(IllegalArgumentException.class, () -> new ReferenceBuilder().add(new float[] {Float.NaN}));
        assertThrows(IllegalArgumentException.class,
                () -> new ReferenceBuilder().add(new float[] {Float.POSITIVE_INFINITY}));
    }

    @Test
    void badTablesAreRefused() {
        double[] two = {0, 1};
        for (double[] quantiles : new double[][] {{1, 0}, {0}, {0, Double.NaN}, {}}) {
            assertThrows(IllegalArgumentException.class, () -> new Quantiles(two, quantiles));
        }
        assertThrows(IllegalArgumentException.class,
                () -> new Quantiles(new double[] {0, 1.1}, two));
        assertThrows(IllegalArgumentException.class, () -> new ReferenceDistribution(new Quantiles(two, two),
                new Quantiles(two, two), "cohort", 0));
    }
}
