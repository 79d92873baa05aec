package org.explainj.dicom.codec.jpeg2000;

/** The adaptive run-length code of events, most of which are 0 (T.814, MEL). */
final class RunEvents {
    /** How long a run is expected to be, as a power of two. */
    private static final int[] EXPONENTS = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5};

    private byte[] data = {};
    private int at;
    private int last;
    private int current;
    private int left;
    private int state;
    private int zeros;
    private boolean one;

    /**
     * @param from the first byte
     * @param to behind the last byte, whose lower half belongs to another code; behind it come ones
     */
    void start(byte[] bytes, int from, int to) {
        data = bytes;
        at = from;
        last = to - 1;
        current = 0;
        left = 0;
        state = 0;
        zeros = 0;
        one = false;
    }

    /** @return 0 or 1 */
    int next() {
        if (zeros == 0 && !one) {
            run();
        }
        if (zeros > 0) {
            zeros--;
            return 0;
        }
        one = false;
        return 1;
    }

    private void run() {
        int exponent = EXPONENTS[state];
        if (bit() == 1) {
            zeros = 1 << exponent;
            state = Math.min(state + 1, EXPONENTS.length - 1);
        } else {
            for (int i = 0; i < exponent; i++) {
                zeros = zeros << 1 | bit();
            }
            one = true;
            state = Math.max(state - 1, 0);
        }
    }

    /** After a byte FF, seven to a byte. */
    private int bit() {
        if (left == 0) {
            left = current == 0xFF ? 7 : 8;
            current = at < last ? data[at] & 0xFF : at == last ? data[at] & 0xFF | 0xF : 0xFF;
            at++;
        }
        left--;
        return current >> left & 1;
    }
}
