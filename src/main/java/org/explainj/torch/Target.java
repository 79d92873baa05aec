package org.explainj.torch;

/** The number whose evidence is sought, of a class c. */
public enum Target {
    /** the logit y_c */
    LOGIT,
    /**
     * y_c minus the mean of the other logits: what is well defined of a softmax's input, which is known only up to a
     * shift common to all classes
     */
    LOGIT_MINUS_OTHERS
}
