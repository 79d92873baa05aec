package org.explainj.dicom.codec.jpeg2000;

import java.util.Arrays;

/** The arithmetic encoder (T.800 C.2). */
final class MqEncoder {
    private static final int[][] STATES = MqDecoder.STATES;
    private static final int HALF = 0x8000;
    private static final int CARRY = 1 << 27;

    private final int[] states;
    private final int[] probable;
    /** The byte before the first is where a carry could go to, which it never does. */
    private byte[] bytes = new byte[1 << 12];
    private int at;
    private int a;
    private int c;
    private int ct;

    MqEncoder(int contexts) {
        states = new int[contexts];
        probable = new int[contexts];
    }

    void set(int context, int state) {
        states[context] = state;
        probable[context] = 0;
    }

    /** INITENC. */
    void start() {
        at = 0;
        bytes[0] = 0;
        a = HALF;
        c = 0;
        ct = 12;
    }

    /** @param bit 0 or 1 */
    void encode(int context, int bit) {
        int[] state = STATES[states[context]];
        int qe = state[0];
        a -= qe;
        if (bit == probable[context]) {
            if ((a & HALF) != 0) {
                c += qe;
                return;
            }
            if (a < qe) {
                a = qe;
            } else {
                c += qe;
            }
            states[context] = state[1];
        } else {
            if (a < qe) {
                c += qe;
            } else {
                a = qe;
            }
            probable[context] ^= state[3];
            states[context] = state[2];
        }
        do {
            a <<= 1;
            c <<= 1;
            if (--ct == 0) {
                byteOut();
            }
        } while ((a & HALF) == 0);
    }

    private void byteOut() {
        if (at + 2 > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        boolean stuffed = bytes[at] == (byte) 0xFF;
        if (!stuffed && c >= CARRY) {
            bytes[at]++;
            c &= CARRY - 1;
            stuffed = bytes[at] == (byte) 0xFF;
        }
        ct = stuffed ? 7 : 8;
        int shift = 27 - ct;
        bytes[++at] = (byte) (c >> shift);
        c &= (1 << shift) - 1;
    }

    /**
     * FLUSH.
     *
     * @return how many bytes there are
     */
    int finish() {
        int end = c + a;
        c |= 0xFFFF;
        if (c >= end) {
            c -= HALF;
        }
        c <<= ct;
        byteOut();
        c <<= ct;
        byteOut();
        return bytes[at] == (byte) 0xFF ? at - 1 : at;
    }

    /** @return the coded bytes, from index 1 on; of use until the next start */
    byte[] bytes() {
        return bytes;
    }
}
