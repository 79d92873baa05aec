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
        return rank(levels, pixelQuantiles, value);
    }

    /**
     * @param maximum a map's greatest value
     * @return the share of the cohort's images whose maximum is below it (mid-rank)
     */
    public double maximumRank(double maximum) {
        return rank(maximumLevels, maximumQuantiles, maximum);
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

    private static double rank(double[] levels, double[] quantiles, double value) {
        int below = firstNotBelow(quantiles, value);
        if (below == quantiles.length) {
            return levels[levels.length - 1];
        }
        if (quantiles[below] == value) {
            int last = below;
            while (last + 1 < quantiles.length && quantiles[last + 1] == value) {
                last++;
            }
            return (levels[below] + levels[last]) / 2;
        }
        if (below == 0) {
            return levels[0];
        }
        double fraction = (value - quantiles[below - 1]) / (quantiles[below] - quantiles[below - 1]);
        return levels[below - 1] + fraction * (levels[below] - levels[below - 1]);
    }

    private static int firstNotBelow(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
