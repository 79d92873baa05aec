package org.explainj.card;

import java.util.Arrays;

/** What turns the network's outputs (logits) into probabilities. */
public enum Activation {
    /** One probability per class, each for itself (multi-label, or a single output). */
    SIGMOID,
    /** One probability distribution over all classes. */
    SOFTMAX,
    /** Nothing: the outputs are the result, in their own unit. */
    NONE;

    /**
     * @param logits a model's outputs for one image, calibrated or not
     * @return as many values, 0 to 1; with {@link #NONE} the outputs as they are
     */
    public double[] apply(double[] logits) {
        return switch (this) {
            case SIGMOID -> Arrays.stream(logits).map(logit -> 1 / (1 + Math.exp(-logit))).toArray();
            case SOFTMAX -> {
                double greatest = Arrays.stream(logits).max().orElse(0);
                double[] powers = Arrays.stream(logits).map(logit -> Math.exp(logit - greatest)).toArray();
                double sum = Arrays.stream(powers).sum();
                yield Arrays.stream(powers).map(power -> power / sum).toArray();
            }
            case NONE -> logits.clone();
        };
    }
}
