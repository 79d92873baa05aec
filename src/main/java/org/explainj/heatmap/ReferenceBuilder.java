package org.explainj.heatmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gathers the maps of a cohort without the finding into a {@link ReferenceDistribution}.
 *
 * <p>Memory does not grow with the number of pixels: values are counted in bins of one 2048th of their own size
 * (4 MB), so a quantile is right to 0.05 %. Zero, to which a final ReLU ties many pixels, has a bin of its own.
 * The result does not depend on the order of the maps.
 */
public final class ReferenceBuilder {
    /** Bits of a float's mantissa that the bins drop. */
    private static final int DROPPED_BITS = 12;
    private static final double[] MAXIMUM_LEVELS = maximumLevels();

    /** Index: the upper bits of a value that is zero or positive. */
    private final long[] counts = new long[(Float.floatToIntBits(Float.POSITIVE_INFINITY) >> DROPPED_BITS) + 1];
    private final List<Float> maxima = new ArrayList<>();
    private long pixels;

    /**
     * Adds one image's map, as the {@code reference} scale sees it: negative values count as 0, NaN is left out.
     *
     * @param values raw values on the source's grid, such as {@link Resampling#bilinear} gives
     * @throws IllegalArgumentException if a value is infinite, or all are NaN
     */
    public void add(float[] values) {
        float maximum = -1;
        for (float value : values) {
            if (Float.isNaN(value)) {
                continue;
            }
            if (Float.isInfinite(value)) {
                throw new IllegalArgumentException("a reference map holds an infinite value");
            }
            float positive = value > 0 ? value : 0;
            counts[bin(positive)]++;
            pixels++;
            maximum = Math.max(maximum, positive);
        }
        if (maximum < 0) {
            throw new IllegalArgumentException("a reference map holds no value that the model saw");
        }
        maxima.add(maximum);
    }

    /**
     * @param cohort the cohort's name, for the legend
     * @return the distribution of what was added: pixel quantiles up to level 0.9999
     * @throws IllegalStateException if nothing was added
     */
    public ReferenceDistribution build(String cohort) {
        if (maxima.isEmpty()) {
            throw new IllegalStateException("a reference distribution needs at least one map");
        }
        double zeros = (double) counts[0] / pixels;
        double[] levels = pixelLevels(zeros);
        double[] quantiles = new double[levels.length];
        double below = 0;
        int bin = 0;
        for (int i = 0; i < levels.length; i++) {
            double rank = levels[i] * pixels;
            while (bin < counts.length - 1 && below + counts[bin] < rank) {
                below += counts[bin++];
            }
            quantiles[i] = bin == 0 ? 0 : within(bin, (rank - below) / counts[bin]);
        }
        return new ReferenceDistribution(new Quantiles(levels, quantiles),
                new Quantiles(MAXIMUM_LEVELS, maximumQuantiles()), cohort, maxima.size());
    }

    private static double within(int bin, double fraction) {
        double low = Float.intBitsToFloat(bin << DROPPED_BITS);
        double high = Float.intBitsToFloat(bin + 1 << DROPPED_BITS);
        return low + Math.min(Math.max(fraction, 0), 1) * (high - low);
    }

    private static int bin(float value) {
        return Float.floatToIntBits(value) >> DROPPED_BITS;
    }

    /** 0 to 0.9999, four times as dense with each nine; with the share of zeros, where the tie at zero ends. */
    private static double[] pixelLevels(double zeros) {
        List<Double> levels = new ArrayList<>();
        for (int i = 0; i < 180; i++) {
            levels.add(i / 200.0);
        }
        for (int nines = 1; nines <= 3; nines++) {
            double step = Math.pow(10, -nines) / 100;
            double start = 1 - Math.pow(10, -nines);
            for (int i = 0; i < 90; i++) {
                levels.add(start + i * step);
            }
        }
        levels.add(0.9999);
        if (zeros > 0 && zeros < 0.9999) {
            levels.add(Math.floor(zeros * 1e9) / 1e9);
        }
        return levels.stream().mapToDouble(level -> Math.round(level * 1e9) / 1e9).distinct().sorted().toArray();
    }

    private static double[] maximumLevels() {
        double[] levels = new double[101];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = i / 100.0;
        }
        return levels;
    }

    /** Linear between order statistics (Hyndman and Fan's type 7). */
    private double[] maximumQuantiles() {
        double[] sorted = maxima.stream().mapToDouble(Float::doubleValue).sorted().toArray();
        return Arrays.stream(MAXIMUM_LEVELS).map(level -> {
            double place = level * (sorted.length - 1);
            int below = (int) place;
            double above = sorted[Math.min(below + 1, sorted.length - 1)];
            return sorted[below] + (place - below) * (above - sorted[below]);
        }).toArray();
    }
}
