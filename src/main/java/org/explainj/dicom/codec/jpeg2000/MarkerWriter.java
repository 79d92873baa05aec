package org.explainj.dicom.codec.jpeg2000;

import java.io.ByteArrayOutputStream;

/** Writes the markers and segments of a codestream, whose numbers are big endian (T.800 annex A). */
final class MarkerWriter {
    private final ByteArrayOutputStream out;

    MarkerWriter(int size) {
        out = new ByteArrayOutputStream(size);
    }

    void marker(int marker) {
        int16(marker);
    }

    /** @param length of the segment, with these two bytes and without its marker */
    void segment(int marker, int length) {
        int16(marker);
        int16(length);
    }

    void int8(int... values) {
        for (int value : values) {
            out.write(value);
        }
    }

    void int16(int value) {
        int8(value >> 8, value);
    }

    void int32(int value) {
        int16(value >> 16);
        int16(value);
    }

    void bytes(ByteArrayOutputStream bytes) {
        out.writeBytes(bytes.toByteArray());
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }
}
