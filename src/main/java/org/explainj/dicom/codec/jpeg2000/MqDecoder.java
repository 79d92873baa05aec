package org.explainj.dicom.codec.jpeg2000;

/** The arithmetic decoder (T.800 annex C). */
final class MqDecoder {
    /** Table C.2: Qe, next state after the more and the less probable symbol, and whether to switch. */
    private static final int[][] STATES = {
        {0x5601, 1, 1, 1}, {0x3401, 2, 6, 0}, {0x1801, 3, 9, 0}, {0x0AC1, 4, 12, 0}, {0x0521, 5, 29, 0},
        {0x0221, 38, 33, 0}, {0x5601, 7, 6, 1}, {0x5401, 8, 14, 0}, {0x4801, 9, 14, 0}, {0x3801, 10, 14, 0},
        {0x3001, 11, 17, 0}, {0x2401, 12, 18, 0}, {0x1C01, 13, 20, 0}, {0x1601, 29, 21, 0}, {0x5601, 15, 14, 1},
        {0x5401, 16, 14, 0}, {0x5101, 17, 15, 0}, {0x4801, 18, 16, 0}, {0x3801, 19, 17, 0}, {0x3401, 20, 18, 0},
        {0x3001, 21, 19, 0}, {0x2801, 22, 19, 0}, {0x2401, 23, 20, 0}, {0x2201, 24, 21, 0}, {0x1C01, 25, 22, 0},
        {0x1801, 26, 23, 0}, {0x1601, 27, 24, 0}, {0x1401, 28, 25, 0}, {0x1201, 29, 26, 0}, {0x1101, 30, 27, 0},
        {0x0AC1, 31, 28, 0}, {0x09C1, 32, 29, 0}, {0x08A1, 33, 30, 0}, {0x0521, 34, 31, 0}, {0x0441, 35, 32, 0},
        {0x02A1, 36, 33, 0}, {0x0221, 37, 34, 0}, {0x0141, 38, 35, 0}, {0x0111, 39, 36, 0}, {0x0085, 40, 37, 0},
        {0x0049, 41, 38, 0}, {0x0025, 42, 39, 0}, {0x0015, 43, 40, 0}, {0x0009, 44, 41, 0}, {0x0005, 45, 42, 0},
        {0x0001, 45, 43, 0}, {0x5601, 46, 46, 0}};
    /** By state and more probable symbol (index 2·state + mps). */
    private static final int[] QE = new int[2 * STATES.length];
    private static final byte[] NEXT_MPS = new byte[2 * STATES.length];
    private static final byte[] NEXT_LPS = new byte[2 * STATES.length];

    static {
        for (int s = 0; s < STATES.length; s++) {
            for (int mps = 0; mps < 2; mps++) {
                QE[2 * s + mps] = STATES[s][0];
                NEXT_MPS[2 * s + mps] = (byte) (2 * STATES[s][1] + mps);
                NEXT_LPS[2 * s + mps] = (byte) (2 * STATES[s][2] + (mps ^ STATES[s][3]));
            }
        }
    }

    private final byte[] states;
    private byte[] data = {};
    private int at;
    private int end;
    private int a;
    private int c;
    private int ct;

    MqDecoder(int contexts) {
        states = new byte[contexts];
    }

    void set(int context, int state) {
        states[context] = (byte) (2 * state);
    }

    /** INITDEC, on a part of an array; behind its end come ones. */
    void start(byte[] bytes, int from, int to) {
        data = bytes;
        at = from;
        end = to;
        c = (from < to ? data[from] & 0xFF : 0xFF) << 16;
        byteIn();
        c <<= 7;
        ct -= 7;
        a = 0x8000;
    }

    private void byteIn() {
        int current = at < end ? data[at] & 0xFF : 0xFF;
        int next = at + 1 < end ? data[at + 1] & 0xFF : 0xFF;
        if (current == 0xFF) {
            if (next > 0x8F) {
                c += 0xFF00;
                ct = 8;
            } else {
                at++;
                c += next << 9;
                ct = 7;
            }
        } else {
            at++;
            c += next << 8;
            ct = 8;
        }
    }

    int decode(int context) {
        int state = states[context];
        int qe = QE[state];
        int bit = state & 1;
        a -= qe;
        if (c >>> 16 < qe) {
            // the lower sub-interval, that of the less probable symbol unless it is the larger one
            if (a < qe) {
                states[context] = NEXT_MPS[state];
            } else {
                bit ^= 1;
                states[context] = NEXT_LPS[state];
            }
            a = qe;
        } else {
            c -= qe << 16;
            if ((a & 0x8000) != 0) {
                return bit;
            }
            if (a < qe) {
                bit ^= 1;
                states[context] = NEXT_LPS[state];
            } else {
                states[context] = NEXT_MPS[state];
            }
        }
        do {
            if (ct == 0) {
                byteIn();
            }
            a <<= 1;
            c <<= 1;
            ct--;
        } while (a < 0x8000);
        return bit;
    }
}
