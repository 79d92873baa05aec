package org.explainj.heatmap;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as the legend prints them, independent of the locale. */
final class Numbers {
    private Numbers() {
    }

    /** @return the shortest decimal form, without an exponent for everyday magnitudes: 0.05, 2, 12.5 */
    static String plain(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        double magnitude = Math.abs(value);
        return magnitude >= 1e-4 && magnitude < 1e7 ? decimal.toPlainString() : decimal.toString();
    }

    /**
     * @param digits significant digits to keep
     * @return the value, rounded
     */
    static String rounded(double value, int digits) {
        return plain(new BigDecimal(value).round(new MathContext(digits)).doubleValue());
    }
}
