package org.explainj.card;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the network gives.
 *
 * @param kind what its outputs stand for
 * @param labels one name per output, in the network's order; empty if the classes are known by index only
 * @param activation what turns logits into probabilities
 * @param operatingPoints by label: the value (a calibrated probability, or without activation the output itself) from
 *     which the class counts as found; a class that is not listed has none
 * @param calibration applied to the logits before the activation
 * @param unit the unit of a regression's outputs, in UCUM notation, such as {@code a} for years
 */
public record Output(Kind kind, List<String> labels, Activation activation, Map<String, Double> operatingPoints,
        Optional<Calibration> calibration, Optional<String> unit) {
    /** What a network's outputs stand for. */
    public enum Kind {
        /** One logit per class and image. */
        CLASSIFICATION,
        /** One number per output and image. */
        REGRESSION,
        /** One logit per class and pixel. */
        SEGMENTATION,
        /** A list of boxes with a class and a score each. */
        DETECTION
    }

    public Output {
        labels = List.copyOf(labels);
        operatingPoints = Map.copyOf(operatingPoints);
    }

    /** @return the label of an output, or its index where the card has no labels */
    public String label(int index) {
        return index < labels.size() ? labels.get(index) : Integer.toString(index);
    }
}
