package org.explainj.cam;

/**
 * How a channel becomes a mask of the image: drawn to the image's size by linear interpolation, and brought to 0 to 1.
 *
 * @param cornersAligned whether the outermost places lie on the outermost pixels' centres, rather than the grid's edges
 *     on the image's
 * @param normalisedFirst whether it is brought to 0 to 1 before it is drawn larger
 * @param epsilon added to max − min
 */
record MaskRule(boolean cornersAligned, boolean normalisedFirst, float epsilon) {
    /** Score-CAM's paper: s(Up(A)), with s(M) = (M − min M) / (max M − min M). */
    static final MaskRule PAPER = new MaskRule(false, false, 0);
    /** pytorch-grad-cam's. */
    static final MaskRule CORNERS_ALIGNED = new MaskRule(true, false, 1e-8f);
    /** torch-cam's. */
    static final MaskRule NORMALISED_FIRST = new MaskRule(false, true, 1e-8f);
}
