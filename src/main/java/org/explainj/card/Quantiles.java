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
}
