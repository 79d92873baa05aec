package org.explainj.dicom.codec.jpeg2000;

import java.io.ByteArrayOutputStream;

/** Writes the bits of a packet header: after a byte FF, seven to a byte (T.800 B.10.1). */
final class HeaderWriter {
    private static final int WHOLE = 8;

    private final ByteArrayOutputStream out;
    private int current;
    private int left = WHOLE;

    HeaderWriter(ByteArrayOutputStream out) {
        this.out = out;
    }

    void bit(int bit) {
        current = current << 1 | bit;
        if (--left == 0) {
            next();
        }
    }

    void bits(int value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            bit(value >> i & 1);
        }
    }

    private void next() {
        int value = current << left;
        out.write(value);
        left = value == 0xFF ? WHOLE - 1 : WHOLE;
        current = 0;
    }

    /** Fills the last byte; a header never ends in FF. */
    void finish() {
        while (left < WHOLE) {
            next();
        }
    }
}
