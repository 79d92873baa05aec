package org.explainj.dicom.codec.jpeg2000;

/** Bits from the lowest of each byte on, seven in a byte after FF (T.814 7.3.1 for MagSgn, 7.3.5 for SigProp). */
final class ForwardBits {
    private static final int FEWEST = 32;

    private final int beyond;
    private byte[] data = {};
    private int at;
    private int end;
    private boolean stuffed;
    private long bits;
    private int count;

    /** @param beyond the byte that comes again and again behind the end */
    ForwardBits(int beyond) {
        this.beyond = beyond;
    }

    void start(byte[] bytes, int from, int to) {
        data = bytes;
        at = from;
        end = to;
        stuffed = false;
        bits = 0;
        count = 0;
    }

    /** @return the next 32 bits at least, which are still to be skipped */
    long peek() {
        if (count < FEWEST) {
            fill();
        }
        return bits;
    }

    void skip(int used) {
        bits >>>= used;
        count -= used;
    }

    private void fill() {
        while (count <= Long.SIZE - Byte.SIZE) {
            int next = at < end ? data[at] & 0xFF : beyond;
            at++;
            bits |= (long) next << count;
            count += stuffed ? 7 : 8;
            stuffed = next == 0xFF;
        }
    }
}
