/**
 * A TorchScript file → logits, activations and gradients at any layer, on CPU or GPU, through DJL's PyTorch engine. The
 * archive is instrumented as it is loaded: see {@link org.explainj.torch.Network}.
 */
package org.explainj.torch;
