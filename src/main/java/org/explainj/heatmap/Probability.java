package org.explainj.heatmap;

import java.util.Locale;

/** A probability or a detector's score as a reader is told it: three decimals, and never that something is certain. */
public final class Probability {
    /** What rounds to it or beyond is said to lie beyond. */
    private static final double CERTAIN = 0.9995;
    private static final double IMPOSSIBLE = 0.0005;

    private Probability() {
    }

    /**
     * @param value 0 to 1
     * @return such as {@code 0.734}; {@code > 0.999} and {@code < 0.001} for what would round to 1 and 0
     */
    public static String text(double value) {
        return value >= CERTAIN ? "> 0.999" : value < IMPOSSIBLE ? "< 0.001"
                : String.format(Locale.ROOT, "%.3f", value);
    }
}
