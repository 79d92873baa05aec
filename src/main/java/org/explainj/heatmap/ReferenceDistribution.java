package org.explainj.heatmap;

import java.util.Objects;

/**
 * How hot maps of images <em>without</em> the finding are: quantiles of their pixels, and of each image's maximum.
 * Maps are taken on the source's grid, negative values set to 0 first, inside the model's field of view:
 * {@link ReferenceBuilder} makes one.
 *
 * @param levels ascending, 0 to at most 1: the shares of pixels at or below {@code pixelQuantiles}
 * @param pixelQuantiles ascending, in the raw map's units, one for each level; equal values mark a tie
 * @param maximumLevels ascending, 0 to 1: the shares of images whose maximum is at or below {@code maximumQuantiles}
 * @param maximumQuantiles ascending, in the raw map's units, one for each maximum level
 * @param cohort the cohort's name, for the legend
 * @param images how many images it has
 */
public record ReferenceDistribution(double[] levels, double[] pixelQuantiles, double[] maximumLevels,
        double[] maximumQuantiles, String cohort, int images) {
    /** @throws IllegalArgumentException if a table is empty, uneven, not ascending or not finite */
    public ReferenceDistribution {
        checkTable("pixel", levels, pixelQuantiles);
        checkTable("maximum", maximumLevels, maximumQuantiles);
        Objects.requireNonNull(cohort);
        if (images < 1) {
            throw new IllegalArgumentException("a reference cohort has at least one image, not " + images);
        }
    }

    /**
     * @param value a map's value
     * @return the share of the cohort's pixels below it, half of those equal to it included (mid-rank); never above
     *     the last level of the table
     */
    public double percentile(double value) {
        return rank(levels, pixelQuantiles, value, firstNotBelow(pixelQuantiles, value, 0));
    }

    /**
     * @param values a map's values, NaN where the model did not see
     * @return the {@link #percentile} of each, NaN for NaN
     */
    public float[] percentiles(float[] values) {
        float[] percentiles = new float[values.length];
        int place = 0;
        for (int i = 0; i < values.length; i++) {
            if (Float.isNaN(values[i])) {
                percentiles[i] = Float.NaN;
            } else if (i > 0 && values[i] == values[i - 1]) {
                percentiles[i] = percentiles[i - 1];
            } else {
                // neighbouring pixels have neighbouring values: the last one's place is the best guess
                place = firstNotBelow(pixelQuantiles, values[i], place);
                percentiles[i] = (float) rank(levels, pixelQuantiles, values[i], place);
            }
        }
        return percentiles;
    }

    /**
     * @param maximum a map's greatest value
     * @return the share of the cohort's images whose maximum is below it (mid-rank)
     */
    public double maximumRank(double maximum) {
        return rank(maximumLevels, maximumQuantiles, maximum, firstNotBelow(maximumQuantiles, maximum, 0));
    }

    /**
     * @param level 0 to 1
     * @return the value that this share of the cohort's image maxima does not exceed
     */
    public double maximumQuantile(double level) {
        if (level <= maximumLevels[0]) {
            return maximumQuantiles[0];
        }
        for (int i = 1; i < maximumLevels.length; i++) {
            if (level <= maximumLevels[i]) {
                double fraction = (level - maximumLevels[i - 1]) / (maximumLevels[i] - maximumLevels[i - 1]);
                return maximumQuantiles[i - 1] + fraction * (maximumQuantiles[i] - maximumQuantiles[i - 1]);
            }
        }
        return maximumQuantiles[maximumQuantiles.length - 1];
    }

    /** @param place of the first quantile that is not below the value */
    private static double rank(double[] levels, double[] quantiles, double value, int place) {
        if (place == quantiles.length) {
            return levels[levels.length - 1];
        }
        if (quantiles[place] == value) {
            int last = place;
            while (last + 1 < quantiles.length && quantiles[last + 1] == value) {
                last++;
            }
            return (levels[place] + levels[last]) / 2;
        }
        if (place == 0) {
            return levels[0];
        }
        double fraction = (value - quantiles[place - 1]) / (quantiles[place] - quantiles[place - 1]);
        return levels[place - 1] + fraction * (levels[place] - levels[place - 1]);
    }

    private static int firstNotBelow(double[] sorted, double value, int guess) {
        int place = guess;
        while (place < sorted.length && sorted[place] < value) {
            place++;
        }
        while (place > 0 && sorted[place - 1] >= value) {
            place--;
        }
        return place;
    }

    private static void checkTable(String name, double[] levels, double[] quantiles) {
        if (levels.length == 0 || levels.length != quantiles.length) {
            throw new IllegalArgumentException("the " + name + " quantiles need one value for each of their levels");
        }
        for (int i = 0; i < levels.length; i++) {
            boolean inRange = levels[i] >= 0 && levels[i] <= 1 && Double.isFinite(quantiles[i]);
            if (!inRange || i > 0 && (levels[i] <= levels[i - 1] || quantiles[i] < quantiles[i - 1])) {
                throw new IllegalArgumentException("the " + name + " quantiles must be finite and ascending, their "
                        + "levels within 0 to 1 and strictly ascending");
            }
        }
    }
}
