package org.explainj.dicom.codec.jpeg2000;

import java.io.IOException;
import java.util.Arrays;

/** Decodes the bit-planes of code-blocks (T.800 annex D). */
final class BlockDecoder {
    // A word tells of four coefficients, one below the other in a stripe, and of what is around them. Its lowest 18
    // bits are the significance of three columns in six rows, row by row from north-west; shifted by three for each
    // row, a coefficient's neighbourhood is in the lowest nine. The upper half has their signs in the same places.
    private static final int WIDTH = 3;
    private static final int NORTH = 1 << 1;
    private static final int WEST = 1 << 3;
    private static final int SIGNIFICANT = 1 << 4;
    private static final int EAST = 1 << 5;
    private static final int SOUTH = 1 << 7;
    private static final int NEIGHBOURHOOD = 0x1FF;
    private static final int NEIGHBOURS = NEIGHBOURHOOD & ~SIGNIFICANT;
    private static final int AROUND = 0x3FFFF;
    /** Where the neighbours are that signs depend on. */
    private static final int CROSS = NORTH | WEST | EAST | SOUTH;
    private static final int SIGNS = 32;
    /** The lowest bits of the four rows' places. */
    private static final int ROWS = 0b1001001001;
    /** How far above those a coefficient's own significance is; and as far above that, what else is known of it. */
    private static final int TO_OWN = 4;
    private static final int TO_REFINED = 16;
    private static final int TO_VISITED = 17;
    private static final int REFINED = SIGNIFICANT << TO_REFINED;
    private static final int VISITED = SIGNIFICANT << TO_VISITED;
    private static final long OWN_VISITED = (long) ROWS << TO_OWN + TO_VISITED;

    private static final int STRIPE = 4;
    private static final int SIGN_CONTEXT = 9;
    static final int MAGNITUDE_CONTEXT = 14;
    static final int RUN_CONTEXT = 17;
    static final int UNIFORM_CONTEXT = 18;
    static final int CONTEXTS = 19;
    private static final int MOST_PLANES = 30;

    /** By orientation and neighbourhood. */
    private static final byte[][] ZERO_CODING = new byte[4][NEIGHBOURHOOD + 1];
    /**
     * By the cross's significance, and its signs one bit below: the context and, in bit 7, whether the sign is
     * inverted.
     */
    private static final byte[] SIGN_CODING = new byte[256];

    static {
        for (int n = 0; n <= NEIGHBOURHOOD; n++) {
            int h = bit(n, EAST) + bit(n, WEST);
            int v = bit(n, NORTH) + bit(n, SOUTH);
            int d = Integer.bitCount(n & NEIGHBOURS & ~CROSS);
            ZERO_CODING[0][n] = (byte) zeroCoding(h, v, d);
            ZERO_CODING[1][n] = (byte) zeroCoding(v, h, d);
            ZERO_CODING[2][n] = ZERO_CODING[0][n];
            ZERO_CODING[3][n] = (byte) diagonalZeroCoding(h + v, d);
        }
        for (int n = 0; n < SIGN_CODING.length; n++) {
            int horizontal = contribution(n, EAST) + contribution(n, WEST);
            int vertical = contribution(n, NORTH) + contribution(n, SOUTH);
            SIGN_CODING[n] = (byte) signCoding(Integer.signum(horizontal), Integer.signum(vertical));
        }
    }

    private final CodingStyle style;
    private final boolean causal;
    private final MqDecoder mq = new MqDecoder(CONTEXTS);
    private final RawBits raw = new RawBits();
    private long[] flags = {};
    private int[] values = {};
    private int width;
    private int height;
    private int stride;
    private byte[] zeroCoding;

    BlockDecoder(CodingStyle style) {
        this.style = style;
        this.causal = style.has(CodingStyle.VERTICALLY_CAUSAL);
    }

    private static int bit(int flags, int which) {
        return (flags & which) == 0 ? 0 : 1;
    }

    /** Table D.1, LL and LH. */
    static int zeroCoding(int h, int v, int d) {
        return h == 2 ? 8 : h == 1 ? v >= 1 ? 7 : d >= 1 ? 6 : 5 : v == 2 ? 4 : v == 1 ? 3 : Math.min(d, 2);
    }

    /** Table D.1, HH. */
    static int diagonalZeroCoding(int hv, int d) {
        return d >= 3 ? 8 : d == 2 ? hv >= 1 ? 7 : 6 : d == 1 ? 3 + Math.min(hv, 2) : Math.min(hv, 2);
    }

    private static int contribution(int cross, int which) {
        return (cross & which) == 0 ? 0 : (cross & which >> 1) == 0 ? 1 : -1;
    }

    /** Table D.3. */
    static int signCoding(int h, int v) {
        int context = h == 0 ? Math.abs(v) : 3 + h * v;
        boolean inverted = h < 0 || h == 0 && v < 0;
        return SIGN_CONTEXT + context | (inverted ? 0x80 : 0);
    }

    /**
     * @return coefficients, row by row, with one bit of fraction: the middle of what was not coded; of use until the
     *     next call
     */
    int[] decode(CodeBlock block, Subband band, int shift) throws IOException {
        width = block.area.width();
        height = block.area.height();
        stride = width + 2;
        zeroCoding = ZERO_CODING[band.orientation()];
        int words = stride * ((height + STRIPE - 1) / STRIPE + 2);
        if (values.length < width * height) {
            values = new int[width * height];
        }
        if (flags.length < words) {
            flags = new long[words];
        }
        Arrays.fill(values, 0, width * height, 0);
        Arrays.fill(flags, 0, words, 0);
        int plane = band.planes() - block.zeroPlanes - 1;
        if (plane > MOST_PLANES - 1 || plane < 0 || block.passes > 3 * plane + 1) {
            throw new IOException("is a JPEG 2000 stream with more bit-planes than it announces");
        }
        resetContexts();
        passes(block, plane);
        if (shift > 0) {
            lowerRegion(values, width * height, shift);
        }
        return values;
    }

    private void resetContexts() {
        for (int context = 0; context < CONTEXTS; context++) {
            mq.set(context, startState(context));
        }
    }

    /** Table D.7. */
    static int startState(int context) {
        return context == 0 ? 4 : context == RUN_CONTEXT ? 3 : context == UNIFORM_CONTEXT ? 46 : 0;
    }

    private void passes(CodeBlock block, int firstPlane) {
        int plane = firstPlane;
        int kind = 2;
        int pass = 0;
        int from = 0;
        for (int s = 0; s < block.segments; s++) {
            int to = Math.min(block.length(), from + block.segmentLengths[s]);
            boolean bypassed = style.has(CodingStyle.BYPASS) && pass >= 10 && kind != 2;
            if (bypassed) {
                raw.start(block.bytes(), from, to);
            } else {
                mq.start(block.bytes(), from, to);
            }
            for (int p = 0; p < block.segmentPasses[s]; p++, pass++) {
                switch (kind) {
                    case 0 -> significance(plane, bypassed);
                    case 1 -> refinement(plane, bypassed);
                    default -> cleanup(plane);
                }
                if (style.has(CodingStyle.RESET)) {
                    resetContexts();
                }
                kind = (kind + 1) % 3;
                plane -= kind == 0 ? 1 : 0;
            }
            from = to;
        }
    }

    /** Brings the coefficients of the region of interest down again (annex H). */
    static void lowerRegion(int[] values, int count, int shift) {
        for (int i = 0; i < count; i++) {
            int size = Math.abs(values[i]);
            if (shift < 31 && size >> 1 >= 1 << shift) {
                values[i] = values[i] < 0 ? -(size >> shift) : size >> shift;
            }
        }
    }

    /** D.3.1. */
    private void significance(int plane, boolean bypassed) {
        for (int top = 0, stripe = stride + 1; top < height; top += STRIPE, stripe += stride) {
            int rows = rows(top);
            for (int x = 0; x < width; x++) {
                long f = flags[stripe + x];
                int any = (int) f & AROUND;
                if (any == 0) {
                    continue;
                }
                any |= any >> 1 | any >> 2;
                any |= any >> WIDTH | any >> 2 * WIDTH;
                int insignificant = ~((int) f >> TO_OWN) & rows;
                int todo = any & insignificant;
                while (todo != 0) {
                    int shift = Integer.numberOfTrailingZeros(todo);
                    todo &= todo - 1;
                    int bit = bypassed ? raw.bit() : mq.decode(zeroCoding[(int) (f >>> shift) & NEIGHBOURHOOD]);
                    f |= (long) VISITED << shift;
                    if (bit != 0) {
                        f = become(f, top, x, shift, plane, bypassed);
                        todo |= 1 << shift + WIDTH & insignificant;
                    }
                }
                flags[stripe + x] = f;
            }
        }
    }

    /**
     * Makes a coefficient significant, and known as such to its neighbours.
     *
     * @param f the word for it
     * @return the word, which is not yet stored
     */
    private long become(long f, int top, int x, int shift, int plane, boolean bypassed) {
        int negative;
        if (bypassed) {
            negative = raw.bit();
        } else {
            int coding = SIGN_CODING[(int) (f >>> shift) & CROSS | ((int) (f >>> SIGNS + shift) & CROSS) >> 1];
            negative = mq.decode(coding & 0x7F) ^ coding >>> 31;
        }
        values[(top + shift / WIDTH) * width + x] = (3 << plane ^ -negative) + negative;
        long mark = 1L | (long) negative << SIGNS;
        int at = (top / STRIPE + 1) * stride + x + 1;
        flags[at - 1] |= mark << shift + 5;
        flags[at + 1] |= mark << shift + 3;
        if (shift == 0 && !causal) {
            int north = at - stride;
            flags[north - 1] |= mark << 17;
            flags[north] |= mark << 16;
            flags[north + 1] |= mark << 15;
        } else if (shift == (STRIPE - 1) * WIDTH) {
            int south = at + stride;
            flags[south - 1] |= mark << 2;
            flags[south] |= mark << 1;
            flags[south + 1] |= mark;
        }
        return f | mark << shift + TO_OWN;
    }

    /** D.3.3. */
    private void refinement(int plane, boolean bypassed) {
        // the middle of the interval moves by a half of its new width
        int half = 1 << plane;
        for (int top = 0, stripe = stride + 1; top < height; top += STRIPE, stripe += stride) {
            for (int x = 0; x < width; x++) {
                int f = (int) flags[stripe + x];
                int todo = (f & ~(f >> TO_VISITED)) >> TO_OWN & ROWS;
                if (todo == 0) {
                    continue;
                }
                flags[stripe + x] |= (long) todo << TO_OWN + TO_REFINED;
                while (todo != 0) {
                    int shift = Integer.numberOfTrailingZeros(todo);
                    todo &= todo - 1;
                    int around = f >> shift;
                    int bit = bypassed ? raw.bit() : mq.decode((around & REFINED) != 0 ? MAGNITUDE_CONTEXT + 2
                            : (around & NEIGHBOURS) != 0 ? MAGNITUDE_CONTEXT + 1 : MAGNITUDE_CONTEXT);
                    int index = (top + shift / WIDTH) * width + x;
                    int value = values[index];
                    int sign = value >> 31;
                    values[index] = value + (((bit << 1) - 1) * half ^ sign) - sign;
                }
            }
        }
    }

    /** D.3.4. */
    private void cleanup(int plane) {
        for (int top = 0, stripe = stride + 1; top < height; top += STRIPE, stripe += stride) {
            int rows = rows(top);
            for (int x = 0; x < width; x++) {
                long f = flags[stripe + x];
                int todo = ~((int) f >> TO_OWN | (int) f >> TO_OWN + TO_VISITED) & rows;
                if (todo == ROWS && ((int) f & AROUND) == 0) {
                    if (mq.decode(RUN_CONTEXT) == 0) {
                        continue;
                    }
                    int row = mq.decode(UNIFORM_CONTEXT) << 1;
                    row |= mq.decode(UNIFORM_CONTEXT);
                    f = become(f, top, x, WIDTH * row, plane, false);
                    todo &= -2 << WIDTH * row;
                }
                while (todo != 0) {
                    int shift = Integer.numberOfTrailingZeros(todo);
                    todo &= todo - 1;
                    if (mq.decode(zeroCoding[(int) (f >>> shift) & NEIGHBOURHOOD]) != 0) {
                        f = become(f, top, x, shift, plane, false);
                    }
                }
                flags[stripe + x] = f & ~OWN_VISITED;
            }
        }
        if (style.has(CodingStyle.SEGMENTATION)) {
            for (int i = 0; i < 4; i++) {
                mq.decode(UNIFORM_CONTEXT);
            }
        }
    }

    /** @return the lowest bits of the places of the rows that the stripe has */
    private int rows(int top) {
        return height - top >= STRIPE ? ROWS : ROWS & (1 << WIDTH * (height - top)) - 1;
    }
}
