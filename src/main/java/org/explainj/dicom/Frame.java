package org.explainj.dicom;

/**
 * The stored values of one frame, decompressed and nothing more: no modality LUT, no window, no colour conversion.
 *
 * @param index the frame's index, 0-based
 * @param rows H
 * @param columns W
 * @param samples samples per pixel: 1, or 3 for colour
 * @param photometricInterpretation what the values are: as in the data set, but YBR_FULL where chroma was subsampled
 *     and RGB where JPEG 2000's own colour transform was undone
 * @param bitsStored the meaningful bits of a value; bits above them are masked off, signed values sign-extended
 * @param signed whether values are in two's complement; if not, 32-bit values use all bits of the int
 * @param values H×W×samples values, row by row, colour by pixel; empty for float pixels
 * @param reals H×W values of Float or Double Float Pixel Data, null for whole numbers
 * @param cells H×W cells of Pixel Data with the bits that no stored value uses, if overlay planes are in those (PS3.3
 *     C.9.2); null otherwise
 */
public record Frame(int index, int rows, int columns, int samples, String photometricInterpretation, int bitsStored,
        boolean signed, int[] values, double[] reals, int[] cells) {
    /** A frame without overlay planes in its cells. */
    public Frame(int index, int rows, int columns, int samples, String photometricInterpretation, int bitsStored,
            boolean signed, int[] values, double[] reals) {
        this(index, rows, columns, samples, photometricInterpretation, bitsStored, signed, values, reals, null);
    }

    /** @return whether the pixels are floating point numbers */
    public boolean isReal() {
        return reals != null;
    }

    /**
     * @param i an index into the values
     * @return the value as a number, whatever its kind
     */
    public double value(int i) {
        if (reals != null) {
            return reals[i];
        }
        return signed ? values[i] : values[i] & 0xFFFF_FFFFL;
    }
}
