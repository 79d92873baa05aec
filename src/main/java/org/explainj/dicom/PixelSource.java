package org.explainj.dicom;

import java.io.IOException;

/**
 * Pixels that are written piece by piece, so that a long series never is in memory as a whole.
 *
 * @param tag Pixel Data or Float Pixel Data
 * @param vr OB, OW or OF; OB for encapsulated pixels
 * @param length the bytes of all pieces together, below 2³² − 1; of no account for encapsulated pixels
 * @param pieces how many pieces there are: the frames, or, if the pixels are not encapsulated, any parts of them
 * @param reader gives the pieces
 */
public record PixelSource(int tag, VR vr, long length, int pieces, Reader reader) {
    /** Gives pieces of pixels, each when it is written. */
    @FunctionalInterface
    public interface Reader {
        /**
         * @param index the piece, 0-based; asked for in ascending order, once each
         * @return its bytes, little endian; for encapsulated pixels a whole frame in the transfer syntax's encoding
         * @throws IOException if it can't be had
         */
        byte[] piece(int index) throws IOException;
    }

    /**
     * @param tag Pixel Data or Float Pixel Data
     * @param vr OB, OW or OF
     * @param bytes all of the pixels
     * @return a source that has them as one piece
     */
    public static PixelSource of(int tag, VR vr, byte[] bytes) {
        return new PixelSource(tag, vr, bytes.length, 1, index -> bytes);
    }

    /**
     * @param frames the number of frames
     * @param reader gives each frame, compressed
     * @return encapsulated Pixel Data
     */
    public static PixelSource encapsulated(int frames, Reader reader) {
        return new PixelSource(Tag.PixelData, VR.OB, 0, frames, reader);
    }

    /**
     * @param index the piece, 0-based; asked for in ascending order, once each
     * @return its bytes, as {@link Reader#piece}
     * @throws IOException if it can't be had
     */
    public byte[] piece(int index) throws IOException {
        return reader.piece(index);
    }
}
