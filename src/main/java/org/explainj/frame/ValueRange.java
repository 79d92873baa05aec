package org.explainj.frame;

/**
 * The least and the greatest modality value that a frame's format can hold, whatever values the frame has.
 *
 * @param low for Bits Stored 12, unsigned, Rescale Intercept −1024 and Rescale Slope 1: −1024
 * @param high in the same example: 3071
 */
public record ValueRange(double low, double high) {
    public ValueRange {
        if (!(low <= high)) {
            throw new IllegalArgumentException("a value range runs from low to high, not from " + low + " to " + high);
        }
    }
}
