package org.explainj.heatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {
    private static final double SCIPY = 0.19885368120992467;

    /** scipy.stats.spearmanr([3, 1, 4, 1, 5, 9, 2, 6], [2, 7, 1, 8, 2, 8, 1, 8]) and of the first with itself. */
    @Test
    void isWhatScipyFindsTiesIncluded() {
        float[] a = {3, 1, 4, 1, 5, 9, 2, 6};
        float[] b = {2, 7, 1, 8, 2, 8, 1, 8};
        assertEquals(SCIPY, RankCorrelation.of(a, b).getAsDouble(), 1e-12);
        assertEquals(1, RankCorrelation.of(a, a).getAsDouble(), 1e-12);
        assertEquals(-1, RankCorrelation.of(a, new float[] {-3, -1, -4, -1, -5, -9, -2, -6}).getAsDouble(), 1e-12);
    }

    @Test
    void aMapThatIsTheSameEverywhereHasNoOrder() {
        assertTrue(RankCorrelation.of(new float[] {1, 2, 3}, new float[3]).isEmpty());
    }
}
