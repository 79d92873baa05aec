package org.explainj.card;

/** How a resize finds its values, as {@code torch.nn.functional.interpolate} with {@code align_corners=False} does. */
public enum Interpolation {
    /** The pixel at ⌊i·in/out⌋: PyTorch's {@code nearest}, which does not look at a pixel's centre. */
    NEAREST,
    /** The pixel nearest to the centre: PyTorch's {@code nearest-exact}, Pillow's and scikit-image's nearest. */
    NEAREST_EXACT,
    /** Linear between the two neighbours in each direction. */
    BILINEAR,
    /** Cubic convolution over four neighbours in each direction, a = −0.75 (antialiased: −0.5). */
    BICUBIC,
    /** The mean of the source pixels under each target pixel, those at the edge counted whole (adaptive pooling). */
    AREA
}
