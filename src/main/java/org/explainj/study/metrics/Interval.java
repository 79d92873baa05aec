package org.explainj.study.metrics;

/**
 * A figure with its 95 % confidence interval.
 *
 * @param value the estimate; NaN if there was nothing to estimate it from
 * @param low lower limit
 * @param high upper limit
 */
public record Interval(double value, double low, double high) {
    /** The normal distribution's 0.975 quantile. */
    static final double Z = 1.959963984540054;

    /**
     * A proportion with Wilson's score interval (Wilson, JASA 1927).
     *
     * @param hits of {@code count}
     * @param count at least 0
     */
    public static Interval proportion(int hits, int count) {
        if (count == 0) {
            return new Interval(Double.NaN, 0, 1);
        }
        double p = (double) hits / count;
        double z2 = Z * Z / count;
        double centre = (p + z2 / 2) / (1 + z2);
        double half = Z / (1 + z2) * Math.sqrt(p * (1 - p) / count + z2 / (4.0 * count));
        return new Interval(p, Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
