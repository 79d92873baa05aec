package org.explainj.dicom;

/**
 * The Image Pixel module (PS3.3 C.7.6.3), checked.
 *
 * @param rows H
 * @param columns W
 * @param frames Number of Frames
 * @param samples Samples per Pixel, 1 to 4
 * @param photometricInterpretation Photometric Interpretation
 * @param bitsAllocated 1 to 64
 * @param bitsStored 1 to Bits Allocated
 * @param highBit the number of the topmost meaningful bit
 * @param signed whether Pixel Representation is 1
 * @param planar whether Planar Configuration is 1: all red, all green, all blue
 */
public record ImagePixel(int rows, int columns, int frames, int samples, String photometricInterpretation,
        int bitsAllocated, int bitsStored, int highBit, boolean signed, boolean planar) {
    /**
     * @param file a parsed file
     * @throws DicomException if the file has no pixels or doesn't describe them
     */
    public static ImagePixel of(DicomFile file) throws DicomException {
        throw new DicomException(file.path() + " cannot be read yet.");
    }

    /** @return whether there is one grey value per pixel: MONOCHROME1 or MONOCHROME2 */
    public boolean isMonochrome() {
        return photometricInterpretation.startsWith("MONOCHROME");
    }

    /** @return the smallest stored value that the bits allow */
    public double minimum() {
        return signed ? -Math.scalb(1.0, bitsStored - 1) : 0;
    }

    /** @return the largest stored value that the bits allow */
    public double maximum() {
        return Math.scalb(1.0, signed ? bitsStored - 1 : bitsStored) - 1;
    }
}
