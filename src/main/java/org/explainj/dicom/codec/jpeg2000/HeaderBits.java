package org.explainj.dicom.codec.jpeg2000;

import java.io.EOFException;
import java.io.IOException;

/** The bits of a packet header: after a byte FF, seven to a byte (T.800 B.10.1). */
final class HeaderBits {
    private final Bytes in;
    private int current;
    private int left;

    HeaderBits(Bytes in) {
        this.in = in;
    }

    int bit() throws IOException {
        if (left == 0) {
            next();
        }
        left--;
        return current >> left & 1;
    }

    int bits(int count) throws IOException {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | bit();
        }
        return value;
    }

    /** Goes to the byte after the header. */
    void finish() throws IOException {
        if (current == 0xFF) {
            next();
        }
        left = 0;
    }

    private void next() throws IOException {
        if (in.left() < 1) {
            throw new EOFException();
        }
        left = current == 0xFF ? 7 : 8;
        current = in.int8();
    }
}
