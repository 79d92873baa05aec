package org.explainj.dicom.codec.jpeg2000;

/**
 * The arithmetic decoder (T.800 annex C). The registers A and C are kept 40 bits up, and C has up to 40 bits of the
 * bytes to come below; A is kept less its least value, so that one look at two signs tells whether a symbol is the more
 * probable one and needs no renormalisation.
 */
final class MqDecoder {
    /** Table C.2: Qe, next state after the more and the less probable symbol, and whether to switch. */
    static final int[][] STATES = {
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
    /** A state is Qe above eight bits of its index: its number in Table C.2, and the more probable symbol. */
    private static final int INDEX = 0xFF;
    private static final int[] START = new int[2 * STATES.length];
    /** By index, the state after a more probable symbol; and {@link #LESS} above, after a less probable one. */
    private static final int[] NEXT = new int[2 * 128];
    private static final int LESS = 128;

    private static final int UP = 40;
    private static final long LEAST = 0x8000L << UP;
    private static final int LEADING = Long.numberOfLeadingZeros(LEAST);
    /** The longest shift of a renormalisation. */
    private static final int LONGEST = 15;

    static {
        for (int s = 0; s < STATES.length; s++) {
            for (int mps = 0; mps < 2; mps++) {
                START[2 * s + mps] = STATES[s][0] << 8 | 2 * s + mps;
            }
        }
        for (int s = 0; s < STATES.length; s++) {
            for (int mps = 0; mps < 2; mps++) {
                NEXT[2 * s + mps] = START[2 * STATES[s][1] + mps];
                NEXT[LESS + 2 * s + mps] = START[2 * STATES[s][2] + (mps ^ STATES[s][3])];
            }
        }
    }

    private final int[] states;
    private byte[] data = {};
    private int at;
    private int end;
    /** A − 0x8000. */
    private long a;
    private long c;
    /** How many bits of C below its sixteen are known. */
    private int ct;

    MqDecoder(int contexts) {
        states = new int[contexts];
    }

    void set(int context, int state) {
        states[context] = START[2 * state];
    }

    /** INITDEC, on a part of an array; behind its end come ones. */
    void start(byte[] bytes, int from, int to) {
        data = bytes;
        at = from;
        end = to;
        c = (from < to ? data[from] & 0xFFL : 0xFF) << UP;
        ct = 0;
        fill();
        c <<= 7;
        ct -= 7;
        a = 0;
    }

    /** BYTEIN, as often as there is room. */
    private void fill() {
        while (ct <= UP - 8) {
            int current = at < end ? data[at] & 0xFF : 0xFF;
            int next = at + 1 < end ? data[at + 1] & 0xFF : 0xFF;
            int bits = 8;
            if (current != 0xFF) {
                at++;
            } else if (next > 0x8F) {
                next = 0xFF;
            } else {
                at++;
                bits = 7;
            }
            c += (long) next << UP - bits - ct;
            ct += bits;
        }
    }

    int decode(int context) {
        int state = states[context];
        long qe = (long) (state >>> 8) << UP;
        a -= qe;
        c -= qe;
        return (a | c) >= 0 ? state & 1 : exchanged(context, state, qe);
    }

    /**
     * The less probable symbol, or one after which the interval is too small. Has no branches: none can be foreseen.
     */
    private int exchanged(int context, int state, long qe) {
        // all ones in the lower sub-interval, that of the less probable symbol unless it is the larger one
        long lower = c >> 63;
        long upper = a + LEAST;
        int less = (int) (upper - qe >>> 63 ^ lower) & 1;
        long interval = upper & ~lower | qe & lower;
        states[context] = NEXT[state & INDEX | less * LESS];
        int shift = Long.numberOfLeadingZeros(interval) - LEADING;
        a = (interval << shift) - LEAST;
        c = c + (qe & lower) << shift;
        ct -= shift;
        if (ct < LONGEST) {
            fill();
        }
        return state & 1 ^ less;
    }
}
