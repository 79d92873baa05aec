package org.explainj.dicom.codec;

/**
 * A frame as the data set describes it.
 *
 * @param rows H
 * @param columns W
 * @param samples samples per pixel
 * @param bitsAllocated 1, or a multiple of 8 up to 32
 */
public record FrameShape(int rows, int columns, int samples, int bitsAllocated) {
    /** @return H × W × samples */
    public int values() {
        return Math.multiplyExact(Math.multiplyExact(rows, columns), samples);
    }
}
