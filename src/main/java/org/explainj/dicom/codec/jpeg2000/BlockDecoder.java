package org.explainj.dicom.codec.jpeg2000;

import java.io.IOException;
import java.util.Arrays;

/** Decodes the bit-planes of code-blocks (T.800 annex D). */
final class BlockDecoder {
    // what a coefficient's flags say of its neighbours, and of itself
    private static final int NORTH_EAST = 1;
    private static final int SOUTH_EAST = 1 << 1;
    private static final int SOUTH_WEST = 1 << 2;
    private static final int NORTH_WEST = 1 << 3;
    private static final int NORTH = 1 << 4;
    private static final int EAST = 1 << 5;
    private static final int SOUTH = 1 << 6;
    private static final int WEST = 1 << 7;
    private static final int NEIGHBOURS = 0xFF;
    private static final int NORTH_NEGATIVE = 1 << 8;
    private static final int EAST_NEGATIVE = 1 << 9;
    private static final int SOUTH_NEGATIVE = 1 << 10;
    private static final int WEST_NEGATIVE = 1 << 11;
    private static final int SIGNIFICANT = 1 << 12;
    private static final int VISITED = 1 << 13;
    private static final int REFINED = 1 << 14;
    /** What the last row of a stripe doesn't see of the next with vertically causal contexts. */
    private static final int BELOW = SOUTH | SOUTH_EAST | SOUTH_WEST | SOUTH_NEGATIVE;

    private static final int STRIPE = 4;
    private static final int SIGN_CONTEXT = 9;
    private static final int MAGNITUDE_CONTEXT = 14;
    private static final int RUN_CONTEXT = 17;
    private static final int UNIFORM_CONTEXT = 18;
    private static final int CONTEXTS = 19;
    private static final int MOST_PLANES = 30;

    /** By orientation and neighbours. */
    private static final byte[][] ZERO_CODING = new byte[4][256];
    /** By the flags from NORTH on: the context and, in bit 7, whether the sign is inverted. */
    private static final byte[] SIGN_CODING = new byte[256];

    static {
        for (int n = 0; n < 256; n++) {
            int h = bit(n, EAST) + bit(n, WEST);
            int v = bit(n, NORTH) + bit(n, SOUTH);
            int d = bit(n, NORTH_EAST) + bit(n, SOUTH_EAST) + bit(n, SOUTH_WEST) + bit(n, NORTH_WEST);
            ZERO_CODING[0][n] = (byte) zeroCoding(h, v, d);
            ZERO_CODING[1][n] = (byte) zeroCoding(v, h, d);
            ZERO_CODING[2][n] = ZERO_CODING[0][n];
            ZERO_CODING[3][n] = (byte) diagonalZeroCoding(h + v, d);
            int flags = n << 4;
            int horizontal = contribution(flags, EAST, EAST_NEGATIVE) + contribution(flags, WEST, WEST_NEGATIVE);
            int vertical = contribution(flags, NORTH, NORTH_NEGATIVE) + contribution(flags, SOUTH, SOUTH_NEGATIVE);
            SIGN_CODING[n] = (byte) signCoding(Integer.signum(horizontal), Integer.signum(vertical));
        }
    }

    private final CodingStyle style;
    private final MqDecoder mq = new MqDecoder(CONTEXTS);
    private final RawBits raw = new RawBits();
    private int[] flags = {};
    private int[] values = {};
    private int width;
    private int height;
    private int stride;
    private byte[] zeroCoding;

    BlockDecoder(CodingStyle style) {
        this.style = style;
    }

    private static int bit(int flags, int which) {
        return (flags & which) == 0 ? 0 : 1;
    }

    /** Table D.1, LL and LH. */
    private static int zeroCoding(int h, int v, int d) {
        return h == 2 ? 8 : h == 1 ? v >= 1 ? 7 : d >= 1 ? 6 : 5 : v == 2 ? 4 : v == 1 ? 3 : Math.min(d, 2);
    }

    /** Table D.1, HH. */
    private static int diagonalZeroCoding(int hv, int d) {
        return d >= 3 ? 8 : d == 2 ? hv >= 1 ? 7 : 6 : d == 1 ? 3 + Math.min(hv, 2) : Math.min(hv, 2);
    }

    private static int contribution(int flags, int significant, int negative) {
        return (flags & significant) == 0 ? 0 : (flags & negative) == 0 ? 1 : -1;
    }

    /** Table D.3. */
    private static int signCoding(int h, int v) {
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
        if (values.length < width * height) {
            values = new int[width * height];
            flags = new int[stride * (height + 2)];
        }
        if (flags.length < stride * (height + 2)) {
            flags = new int[stride * (height + 2)];
        }
        Arrays.fill(values, 0, width * height, 0);
        Arrays.fill(flags, 0, stride * (height + 2), 0);
        int plane = band.planes() - block.zeroPlanes - 1;
        if (plane > MOST_PLANES - 1 || plane < 0 || block.passes > 3 * plane + 1) {
            throw new IOException("is a JPEG 2000 stream with more bit-planes than it announces");
        }
        resetContexts();
        passes(block, plane);
        if (shift > 0) {
            lowerRegion(shift);
        }
        return values;
    }

    private void resetContexts() {
        for (int context = 0; context < CONTEXTS; context++) {
            mq.set(context, context == 0 ? 4 : context == RUN_CONTEXT ? 3 : context == UNIFORM_CONTEXT ? 46 : 0);
        }
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
    private void lowerRegion(int shift) {
        for (int i = 0; i < width * height; i++) {
            int size = Math.abs(values[i]);
            if (shift < 31 && size >> 1 >= 1 << shift) {
                values[i] = values[i] < 0 ? -(size >> shift) : size >> shift;
            }
        }
    }

    private int seen(int f, int y) {
        boolean hidden = style.has(CodingStyle.VERTICALLY_CAUSAL) && (y & STRIPE - 1) == STRIPE - 1;
        return hidden ? f & ~BELOW : f;
    }

    /** D.3.1. */
    private void significance(int plane, boolean bypassed) {
        for (int top = 0; top < height; top += STRIPE) {
            int bottom = Math.min(height, top + STRIPE);
            for (int x = 0; x < width; x++) {
                int at = (top + 1) * stride + x + 1;
                for (int y = top; y < bottom; y++, at += stride) {
                    int f = flags[at];
                    if ((f & NEIGHBOURS) == 0 || (f & SIGNIFICANT) != 0) {
                        continue;
                    }
                    f = seen(f, y);
                    if ((f & NEIGHBOURS) == 0) {
                        continue;
                    }
                    int bit = bypassed ? raw.bit() : mq.decode(zeroCoding[f & NEIGHBOURS]);
                    if (bit == 1) {
                        become(at, y * width + x, plane, bypassed ? raw.bit() : sign(f));
                    }
                    flags[at] |= VISITED;
                }
            }
        }
    }

    /** D.3.2. @return 1 for negative */
    private int sign(int f) {
        int coding = SIGN_CODING[f >> 4 & 0xFF];
        int bit = mq.decode(coding & 0x7F);
        return coding < 0 ? bit ^ 1 : bit;
    }

    /** Makes a coefficient significant, and known as such to its neighbours. */
    private void become(int at, int index, int plane, int negative) {
        int size = 3 << plane;
        values[index] = negative == 1 ? -size : size;
        flags[at] |= SIGNIFICANT;
        flags[at - stride - 1] |= SOUTH_EAST;
        flags[at - stride + 1] |= SOUTH_WEST;
        flags[at + stride - 1] |= NORTH_EAST;
        flags[at + stride + 1] |= NORTH_WEST;
        if (negative == 1) {
            flags[at - stride] |= SOUTH | SOUTH_NEGATIVE;
            flags[at + stride] |= NORTH | NORTH_NEGATIVE;
            flags[at - 1] |= EAST | EAST_NEGATIVE;
            flags[at + 1] |= WEST | WEST_NEGATIVE;
        } else {
            flags[at - stride] |= SOUTH;
            flags[at + stride] |= NORTH;
            flags[at - 1] |= EAST;
            flags[at + 1] |= WEST;
        }
    }

    /** D.3.3. */
    private void refinement(int plane, boolean bypassed) {
        for (int top = 0; top < height; top += STRIPE) {
            int bottom = Math.min(height, top + STRIPE);
            for (int x = 0; x < width; x++) {
                int at = (top + 1) * stride + x + 1;
                for (int y = top; y < bottom; y++, at += stride) {
                    int f = flags[at];
                    if ((f & (SIGNIFICANT | VISITED)) != SIGNIFICANT) {
                        continue;
                    }
                    int bit;
                    if (bypassed) {
                        bit = raw.bit();
                    } else {
                        bit = mq.decode((f & REFINED) != 0 ? MAGNITUDE_CONTEXT + 2
                                : (seen(f, y) & NEIGHBOURS) != 0 ? MAGNITUDE_CONTEXT + 1 : MAGNITUDE_CONTEXT);
                    }
                    // the middle of the interval moves by a half of its new width
                    int half = 1 << plane;
                    int index = y * width + x;
                    values[index] += bit == 1 == values[index] > 0 ? half : -half;
                    flags[at] = f | REFINED;
                }
            }
        }
    }

    /** D.3.4. */
    private void cleanup(int plane) {
        for (int top = 0; top < height; top += STRIPE) {
            int bottom = Math.min(height, top + STRIPE);
            for (int x = 0; x < width; x++) {
                int start = (top + 1) * stride + x + 1;
                int y = top;
                boolean known = false;
                if (bottom - top == STRIPE && isQuiet(start, top)) {
                    if (mq.decode(RUN_CONTEXT) == 0) {
                        continue;
                    }
                    y += mq.decode(UNIFORM_CONTEXT) << 1;
                    y += mq.decode(UNIFORM_CONTEXT);
                    known = true;
                }
                int at = start + (y - top) * stride;
                for (; y < bottom; y++, at += stride) {
                    int f = flags[at];
                    if (!known && (f & (SIGNIFICANT | VISITED)) != 0) {
                        flags[at] = f & ~VISITED;
                        continue;
                    }
                    f = seen(f, y);
                    if (known || mq.decode(zeroCoding[f & NEIGHBOURS]) == 1) {
                        become(at, y * width + x, plane, sign(f));
                    }
                    known = false;
                }
            }
        }
        if (style.has(CodingStyle.SEGMENTATION)) {
            for (int i = 0; i < 4; i++) {
                mq.decode(UNIFORM_CONTEXT);
            }
        }
    }

    /** @return whether nothing in the column of the stripe is or has been significant, visited or next to it */
    private boolean isQuiet(int start, int top) {
        int any = flags[start] | flags[start + stride] | flags[start + 2 * stride]
                | seen(flags[start + 3 * stride], top + STRIPE - 1);
        return (any & (SIGNIFICANT | VISITED | NEIGHBOURS)) == 0;
    }
}
