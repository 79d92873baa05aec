package org.explainj.dicom;

import java.io.IOException;

/** Pixels that are written piece by piece, so that a long series never is in memory as a whole. */
public interface PixelSource {
    /** @return Pixel Data or Float Pixel Data */
    int tag();

    /** @return OB, OW or OF; OB for encapsulated pixels */
    VR vr();

    /** @return the bytes of all pieces together, below 2³² − 1; of no account for encapsulated pixels */
    long length();

    /** @return how many pieces there are: the frames, or, if the pixels are not encapsulated, any parts of them */
    int pieces();

    /**
     * @param index the piece, 0-based; asked for in ascending order, once each
     * @return its bytes, little endian; for encapsulated pixels a whole frame in the transfer syntax's encoding
     * @throws IOException if it can't be had
     */
    byte[] piece(int index) throws IOException;

    /**
     * @param tag Pixel Data or Float Pixel Data
     * @param vr OB, OW or OF
     * @param bytes all of the pixels
     * @return a source that has them as one piece
     */
    static PixelSource of(int tag, VR vr, byte[] bytes) {
        return new PixelSource() {
            @Override
            public int tag() {
                return tag;
            }

            @Override
            public VR vr() {
                return vr;
            }

            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public int pieces() {
                return 1;
            }

            @Override
            public byte[] piece(int index) {
                return bytes;
            }
        };
    }
}
