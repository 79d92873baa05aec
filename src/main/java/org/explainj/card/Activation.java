package org.explainj.card;

/** What turns the network's outputs (logits) into probabilities. */
public enum Activation {
    /** One probability per class, each for itself (multi-label, or a single output). */
    SIGMOID,
    /** One probability distribution over all classes. */
    SOFTMAX,
    /** Nothing: the outputs are the result, in their own unit. */
    NONE
}
