package org.explainj.torch;

import java.util.Locale;

/** The number whose evidence is sought, of a class c. */
public enum Target {
    /** the logit y_c */
    LOGIT,
    /**
     * y_c minus the mean of the other logits: what is well defined of a softmax's input, which is known only up to a
     * shift common to all classes
     */
    LOGIT_MINUS_OTHERS;

    /** @return the name as a model card spells it: {@code logit}, {@code logit-minus-others} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
