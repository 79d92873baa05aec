package org.explainj.study.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RocAucTest {
    @Test
    void areaAndIntervalAreThoseOfTheDefinition() {
        SplittableRandom random = new SplittableRandom(4);
        int count = 80;
        double[] scores = new double[count];
        boolean[] positive = new boolean[count];
        for (int i = 0; i < count; i++) {
            positive[i] = random.nextInt(3) == 0;
            scores[i] = Math.round(2 * random.nextGaussian() + (positive[i] ? 2 : 0));
        }
        double[] expected = byDefinition(scores, positive);
        Interval interval = RocAuc.of(scores, positive);
        assertEquals(expected[0], interval.value(), 1e-12);
        double logit = Math.log(expected[0] / (1 - expected[0]));
        double half = 1.959964 * expected[1] / (expected[0] * (1 - expected[0]));
        assertEquals(1 / (1 + Math.exp(-(logit - half))), interval.low(), 1e-6);
        assertEquals(1 / (1 + Math.exp(-(logit + half))), interval.high(), 1e-6);
    }

    /** DeLong's structural components from the kernel ψ of every pair, without any ranks. */
    private static double[] byDefinition(double[] scores, boolean[] positive) {
        int n = scores.length;
        double area = 0;
        int m = 0;
        double[] component = new double[n];
        for (int i = 0; i < n; i++) {
            m += positive[i] ? 1 : 0;
            int others = 0;
            for (int j = 0; j < n; j++) {
                if (positive[i] != positive[j]) {
                    double with = positive[i] ? scores[i] : scores[j];
                    double without = positive[i] ? scores[j] : scores[i];
                    component[i] += with > without ? 1 : with == without ? 0.5 : 0;
                    others++;
                }
            }
            component[i] /= others;
            area += positive[i] ? component[i] : 0;
        }
        area /= m;
        double with = 0;
        double without = 0;
        for (int i = 0; i < n; i++) {
            double square = (component[i] - area) * (component[i] - area);
            with += positive[i] ? square : 0;
            without += positive[i] ? 0 : square;
        }
        return new double[] {area, Math.sqrt(with / (m - 1) / m + without / (n - m - 1) / (n - m))};
    }

    @Test
    void separatedScoresHaveTheWholeArea() {
        assertEquals(1, RocAuc.of(new double[] {1, 2, 3, 4}, new boolean[] {false, false, true, true}).value());
    }

    @Test
    void bothKindsOfCasesAreNeeded() {
        assertThrows(IllegalArgumentException.class,
                () -> RocAuc.of(new double[] {1, 2}, new boolean[] {true, true}));
    }
}
