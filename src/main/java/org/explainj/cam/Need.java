package org.explainj.cam;

/** What a method asks of the network. */
public enum Need {
    /** a layer with a spatial extent, at which the map is made */
    LAYER,
    /** several such layers */
    LAYERS,
    /** derivatives, which quantised models do not have */
    GRADIENTS,
    /** second derivatives */
    SECOND_DERIVATIVES,
    /** ReLU activations */
    RELU,
    /** attention, as transformers have it */
    ATTENTION,
    /** a head of global average pooling and one linear layer right after the explained layer */
    POOLED_LINEAR_HEAD;

    /** @return the name in JSON: {@code pooled-linear-head} */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
