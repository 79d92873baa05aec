package org.explainj.torch;

/**
 * The implicit bias of a layer: what an affine layer (convolution, linear, normalisation by running statistics) gives
 * for an input of zeros, one value a channel. Of a batch normalisation it is β − μγ/σ (Srinivas and Fleuret, "Full-
 * Gradient Representation for Neural Network Visualization", NeurIPS 2019, section 3.3 and appendix B).
 *
 * @param layer the layer's name
 * @param values C values, not to be altered
 */
public record Bias(String layer, float[] values) { }
