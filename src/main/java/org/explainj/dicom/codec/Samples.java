package org.explainj.dicom.codec;

/**
 * A decoded frame.
 *
 * @param values H×W×samples, colour by pixel
 * @param bits the bits of a sample that the stream has: those of {@code values} above are copies of the sign, or 0
 * @param signed whether the stream itself says that samples are signed
 * @param isRgb whether the stream's own colour transform was undone, so that three samples are red, green and blue
 */
public record Samples(int[] values, int bits, boolean signed, boolean isRgb) {
}
