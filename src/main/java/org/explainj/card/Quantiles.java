package org.explainj.card;

import java.util.Objects;

/**
 * A distribution, known at some of its quantiles and straight between them.
 *
 * @param probabilities from 0 to 1, rising
 * @param values the distribution's quantiles there, never falling; not copied, not to be altered
 */
public record Quantiles(double[] probabilities, double[] values) {
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
     * The share of the distribution that lies below a value, plus half of what equals it (mid-rank).
     *
     * @return 0 to 1; below the first quantile 0, above the last 1; NaN for NaN
     */
    public double rank(double value) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        int last = values.length - 1;
        if (value < values[0]) {
            return 0;
        }
        if (value > values[last]) {
            return 1;
        }
        int first = lowerBound(value);
        if (values[first] > value) {
            double share = (value - values[first - 1]) / (values[first] - values[first - 1]);
            return probabilities[first - 1] + share * (probabilities[first] - probabilities[first - 1]);
        }
        int end = first;
        while (end < last && values[end + 1] == value) {
            end++;
        }
        return (probabilities[first] + probabilities[end]) / 2;
    }

    /**
     * @param probability 0 to 1
     * @return the value below which that share of the distribution lies
     */
    public double value(double probability) {
        int last = values.length - 1;
        if (probability <= probabilities[0]) {
            return values[0];
        }
        for (int i = 1; i <= last; i++) {
            if (probability <= probabilities[i]) {
                double share = (probability - probabilities[i - 1]) / (probabilities[i] - probabilities[i - 1]);
                return values[i - 1] + share * (values[i] - values[i - 1]);
            }
        }
        return values[last];
    }

    /** @return the first index whose value is not below the one given */
    private int lowerBound(double value) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
