package org.explainj.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What a model's scores look like by their values. */
public enum OutputValues {
    /** Anything. */
    SCORES,
    /** Between 0 and 1, as each class's own probability is. */
    PROBABILITIES,
    /** Between 0 and 1 with the sum 1, as a softmax's are. */
    SHARES,
    /** The logarithms of such. */
    LOG_SHARES,
    /** Whole numbers, as labels are. */
    LABELS;

    /** How far off 1 a sum of float32 or float16 may be. */
    private static final double SUM_TOLERANCE = 2e-3;
    /** How much noise is tried: scores that nothing bounds leave any bounds. */
    private static final float[] DEVIATIONS = {0, 1, 30, 1000};

    /**
     * @param rows scores of images
     * @return what all of them look like
     */
    static OutputValues of(List<float[]> rows) {
        if (rows.stream().allMatch(OutputValues::isWhole)) {
            // zeros alone show nothing
            return rows.stream().anyMatch(OutputValues::hasMore) ? LABELS : SCORES;
        }
        if (rows.stream().allMatch(OutputValues::isBounded)) {
            return rows.stream().allMatch(row -> sumsToOne(row, false)) ? SHARES : PROBABILITIES;
        }
        return rows.stream().allMatch(row -> sumsToOne(row, true)) ? LOG_SHARES : SCORES;
    }

    /** Whether an image's scores are none but scores; else noise is to be tried. */
    static boolean areScores(float[] row) {
        return !isWhole(row) && of(List.of(row)) == SCORES;
    }

    /** What the scores of noise look like. */
    static OutputValues tried(Runs runs, long[] shape) throws ModelException {
        List<float[]> rows = new ArrayList<>();
        Random random = new Random(1);
        for (float deviation : DEVIATIONS) {
            rows.add(runs.predict(Probe.gaussian(random, deviation, shape), shape)[0]);
        }
        return of(rows);
    }

    private static boolean isWhole(float[] row) {
        for (float value : row) {
            if (value != Math.rint(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasMore(float[] row) {
        for (float value : row) {
            if (value != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBounded(float[] row) {
        for (float value : row) {
            if (!(value >= 0 && value <= 1)) {
                return false;
            }
        }
        return row.length > 0;
    }

    private static boolean sumsToOne(float[] row, boolean logarithms) {
        double sum = 0;
        for (float value : row) {
            sum += logarithms ? Math.exp(value) : value;
        }
        return row.length > 1 && Math.abs(sum - 1) <= SUM_TOLERANCE;
    }
}
