package org.explainj.heatmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The colour bar's axis: where on the bar a calibrated value stands, and what is written beside it.
 *
 * @param low the bar's start, in shown units
 * @param high the bar's end, in shown units
 * @param shownPerValue shown units per unit of the calibrated value
 * @param tail whether the bar is spaced by −log₁₀(1 − value), so that each further nine takes as much room
 * @param unit the shown unit
 * @param ticks in ascending order
 */
public record Axis(double low, double high, double shownPerValue, boolean tail, String unit, List<Tick> ticks) {
    /** The greatest percentile that has a colour of its own. */
    private static final double LAST_PERCENTILE = 0.9999;

    /**
     * @param position on the bar, 0 to 1
     * @param label the value, in shown units
     */
    public record Tick(double position, String label) {
    }

    /**
     * @param low the bar's start, in shown units
     * @param high its end
     * @param shownPerValue shown units per unit of the calibrated value
     * @param unit the shown unit
     * @return an evenly spaced axis with ticks at round values
     */
    static Axis linear(double low, double high, double shownPerValue, String unit) {
        double step = roundStep((high - low) / 4);
        List<Tick> ticks = new ArrayList<>();
        for (long n = (long) Math.ceil(low / step - 1e-9); n * step <= high + 1e-9 * step; n++) {
            double value = BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(n)).doubleValue();
            ticks.add(new Tick((value - low) / (high - low), Numbers.plain(value).replace('-', '−')));
        }
        return new Axis(low, high, shownPerValue, false, unit, List.copyOf(ticks));
    }

    /** @return the axis of percentiles, 0 to 0.9999, spaced by the number of nines */
    static Axis percentile() {
        List<Tick> ticks = new ArrayList<>();
        for (double percentile : new double[] {0, 0.9, 0.99, 0.999, LAST_PERCENTILE}) {
            ticks.add(new Tick(nines(percentile) / nines(LAST_PERCENTILE), percentLabel(percentile)));
        }
        return new Axis(0, LAST_PERCENTILE, 1, true, "percentile", List.copyOf(ticks));
    }

    /** @return whether one bar stands for both, whatever value a shown unit is in each */
    boolean looksLike(Axis other) {
        return low == other.low && high == other.high && tail == other.tail && unit.equals(other.unit)
                && ticks.equals(other.ticks);
    }

    /**
     * @param value calibrated
     * @return its place on the bar, 0 to 1, values beyond the ends at the ends; NaN for NaN
     */
    public double position(double value) {
        double shown = value * shownPerValue;
        double position = tail
                ? nines(Math.min(Math.max(shown, 0), LAST_PERCENTILE)) / nines(LAST_PERCENTILE)
                : (shown - low) / (high - low);
        return Math.min(Math.max(position, 0), 1);
    }

    /**
     * @param position on the bar, 0 to 1
     * @return the calibrated value that stands there
     */
    public double valueAt(double position) {
        return value(tail ? 1 - Math.pow(1 - LAST_PERCENTILE, position) : low + position * (high - low));
    }

    /**
     * @param shown in shown units
     * @return as a tick writes it: 95 %, 0.5
     */
    public String label(double shown) {
        return tail ? percentLabel(shown) : Numbers.rounded(shown, 3).replace('-', '−');
    }

    /**
     * @param shown in shown units
     * @return the calibrated value
     */
    public double value(double shown) {
        return shown / shownPerValue;
    }

    private static String percentLabel(double percentile) {
        return Numbers.rounded(percentile * 100, 4) + " %";
    }

    private static double nines(double percentile) {
        return -Math.log10(1 - percentile);
    }

    private static double roundStep(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            if (factor * power >= atLeast * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
