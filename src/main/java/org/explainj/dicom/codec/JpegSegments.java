package org.explainj.dicom.codec;

import java.io.IOException;

/** A JPEG stream as a sequence of marker segments, with entropy-coded bits after some (ITU-T T.81 section B.1.1). */
final class JpegSegments {
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;

    private final byte[] data;
    private final HuffmanBits bits;

    /** What is done with a segment. */
    @FunctionalInterface
    interface Reader {
        /**
         * @param marker the marker's second byte
         * @param from where the segment's parameters begin, after its length
         * @param end where it ends; of a scan's header, where the bits begin, to which they are set already
         * @return the number of components decoded, 0 for anything but a scan
         */
        int read(int marker, int from, int end) throws IOException;
    }

    /** @param bits of the same bytes */
    JpegSegments(byte[] data, HuffmanBits bits) {
        this.data = data;
        this.bits = bits;
    }

    /** Reads segments until so many components are decoded. */
    void readUntil(int components, Reader reader) throws IOException {
        int at = 2;
        int decoded = 0;
        while (decoded < components) {
            while (u8(at) != 0xFF || u8(at + 1) == 0xFF || u8(at + 1) == 0) {
                at++;
            }
            int marker = u8(at + 1);
            if (marker == END) {
                throw new IOException("is a JPEG stream with too few scans");
            }
            if (marker >= 0xD0 && marker <= 0xD8) {
                // restarts and starts, which have no parameters
                at += 2;
                continue;
            }
            int end = at + 2 + u16(at + 2);
            bits.seek(end);
            decoded += reader.read(marker, at + 4, end);
            at = marker == SCAN ? bits.position() : end;
        }
    }

    /** The byte there. */
    int u8(int index) {
        return data[index] & 0xFF;
    }

    /** The two bytes there, big endian. */
    int u16(int index) {
        return u8(index) << 8 | u8(index + 1);
    }
}
