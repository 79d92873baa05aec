package org.explainj;

import java.util.List;

/**
 * What the model says of one image.
 *
 * @param labels one name per output, in the network's order; the index where the model has no card
 * @param logits as many, before any activation
 * @param probabilities as many, calibrated where the card does so; empty if the activation is not known or there is
 *     none
 * @param calibrated whether the card calibrates its probabilities
 * @param positive the indices of the classes at or above their operating point, the most probable first
 */
public record Prediction(List<String> labels, float[] logits, double[] probabilities, boolean calibrated,
        List<Integer> positive) {
    public Prediction {
        labels = List.copyOf(labels);
        positive = List.copyOf(positive);
    }
}
