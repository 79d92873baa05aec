package org.explainj.study.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlattScalingTest {
    @Test
    void findsTheLineThatMadeTheLabels() {
        SplittableRandom random = new SplittableRandom(1);
        int count = 40_000;
        double[] logits = new double[count];
        boolean[] positive = new boolean[count];
        for (int i = 0; i < count; i++) {
            logits[i] = 4 * random.nextGaussian();
            positive[i] = random.nextDouble() < 1 / (1 + Math.exp(-(0.6 * logits[i] - 1.2)));
        }
        PlattScaling platt = PlattScaling.fit(logits, positive);
        assertEquals(0.6, platt.slope(), 0.02);
        assertEquals(-1.2, platt.intercept(), 0.05);
        assertEquals(0.5, platt.probability(2), 0.02);
    }

    @Test
    void separatedCasesStillHaveAFiniteLine() {
        PlattScaling platt = PlattScaling.fit(new double[] {-30, -20, 20, 30},
                new boolean[] {false, false, true, true});
        assertEquals(0.75, platt.probability(25), 0.05, "Platt's targets for two positives are 3/4");
    }
}
