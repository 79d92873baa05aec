package org.explainj.heatmap;

import java.util.Objects;

/**
 * A distribution, known at some of its quantiles and straight between them.
 *
 * @param probabilities from 0 to 1, rising
 * @param values the distribution's quantiles there, never falling; equal ones mark a tie; not copied, not to be altered
 */
public record Quantiles(double[] probabilities, double[] values) {
    /** @throws IllegalArgumentException if there are fewer than two, not one for each, or they do not rise */
    public Quantiles {
        Objects.requireNonNull(probabilities);
        Objects.requireNonNull(values);
        if (probabilities.length != values.length || values.length < 2) {
            throw new IllegalArgumentException("quantiles need as many values as probabilities, and two at least");
        }
        for (int i = 0; i < values.length; i++) {
            boolean rising = i == 0
                    ? probabilities[0] >= 0
                    : probabilities[i] > probabilities[i - 1] && values[i] >= values[i - 1];
            if (!rising || !(probabilities[i] <= 1) || !Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "quantiles need probabilities that rise within 0 to 1 and finite values that never fall");
            }
        }
    }

    /**
     * @param value in the distribution's unit
     * @return the share of the distribution below it, half of what equals it included (mid-rank); never above the last
     *     probability of the table
     */
    public double rank(double value) {
        return rank(value, firstNotBelow(value, 0));
    }

    /**
     * @param values in the distribution's unit
     * @return the {@link #rank} of each, NaN for NaN
     */
    public float[] ranks(float[] values) {
        float[] ranks = new float[values.length];
        int place = 0;
        for (int i = 0; i < values.length; i++) {
            if (Float.isNaN(values[i])) {
                ranks[i] = Float.NaN;
            } else if (i > 0 && values[i] == values[i - 1]) {
                ranks[i] = ranks[i - 1];
            } else {
                // neighbouring pixels have neighbouring values: the last one's place is the best guess
                place = firstNotBelow(values[i], place);
                ranks[i] = (float) rank(values[i], place);
            }
        }
        return ranks;
    }

    /**
     * @param probability 0 to 1
     * @return the value that this share of the distribution does not exceed
     */
    public double quantile(double probability) {
        if (probability <= probabilities[0]) {
            return values[0];
        }
        for (int i = 1; i < probabilities.length; i++) {
            if (probability <= probabilities[i]) {
                double fraction = (probability - probabilities[i - 1]) / (probabilities[i] - probabilities[i - 1]);
                return values[i - 1] + fraction * (values[i] - values[i - 1]);
            }
        }
        return values[values.length - 1];
    }

    /** @param place of the first quantile that is not below the value */
    private double rank(double value, int place) {
        if (place == values.length) {
            return probabilities[probabilities.length - 1];
        }
        if (values[place] == value) {
            int last = place;
            while (last + 1 < values.length && values[last + 1] == value) {
                last++;
            }
            return (probabilities[place] + probabilities[last]) / 2;
        }
        if (place == 0) {
            return probabilities[0];
        }
        double fraction = (value - values[place - 1]) / (values[place] - values[place - 1]);
        return probabilities[place - 1] + fraction * (probabilities[place] - probabilities[place - 1]);
    }

    private int firstNotBelow(double value, int guess) {
        int place = guess;
        while (place < values.length && values[place] < value) {
            place++;
        }
        while (place > 0 && values[place - 1] >= value) {
            place--;
        }
        return place;
    }
}
