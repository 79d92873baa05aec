package org.explainj.torch;

/** Which derivatives of a score are taken at the explained layers. */
public enum Derivatives {
    /** none: activations only, which also quantised models give */
    NONE,
    /** the gradient ∂y/∂A */
    FIRST,
    /** the gradient, and the Hessian times the activation, Σ_j ∂²y/∂A_i∂A_j · A_j */
    SECOND
}
