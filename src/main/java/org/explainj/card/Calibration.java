package org.explainj.card;

import java.util.Map;

/** How logits are corrected before the activation, so that a probability of 0.8 is right in 8 of 10 images. */
public sealed interface Calibration {
    /**
     * All logits are divided by one number (Guo et al., ICML 2017).
     *
     * @param temperature above 0; 1 changes nothing, above 1 makes the network less sure
     */
    record Temperature(double temperature) implements Calibration {
    }

    /**
     * Each class's logit z becomes slope·z + intercept (Platt, 1999). For sigmoid outputs only; a class that is not
     * listed is left as it is.
     *
     * @param classes by label
     */
    record Platt(Map<String, Line> classes) implements Calibration {
        public Platt {
            classes = Map.copyOf(classes);
        }
    }

    /**
     * A straight line in logit units.
     *
     * @param slope above 0, so that the order of two logits is kept
     * @param intercept in logit units
     */
    record Line(double slope, double intercept) {
    }
}
