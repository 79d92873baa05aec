package org.explainj.study.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class IntervalTest {
    /** Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 1998, table I. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void wilsonIntervalsAreThePublishedOnes(int hits, int count, double low, double high) {
        Interval interval = Interval.proportion(hits, count);
        assertEquals((double) hits / count, interval.value(), 1e-12);
        assertEquals(low, interval.low(), 6e-5);
        assertEquals(high, interval.high(), 6e-5);
    }

    @Test
    void nothingCountedLeavesEverythingOpen() {
        Interval interval = Interval.proportion(0, 0);
        assertTrue(Double.isNaN(interval.value()));
        assertEquals(0, interval.low());
        assertEquals(1, interval.high());
    }
}
