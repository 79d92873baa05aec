package org.explainj.dicom.codec.jpeg2000;

import java.util.Arrays;

/** Codes all bit-planes of code-blocks (T.800 annex D), every pass of a block in one segment. */
final class BlockEncoder {
    // what a coefficient's flags say of its neighbours, and of itself
    private static final int NORTH = 1;
    private static final int EAST = 1 << 1;
    private static final int SOUTH = 1 << 2;
    private static final int WEST = 1 << 3;
    private static final int NORTH_EAST = 1 << 4;
    private static final int SOUTH_EAST = 1 << 5;
    private static final int SOUTH_WEST = 1 << 6;
    private static final int NORTH_WEST = 1 << 7;
    private static final int NEIGHBOURS = 0xFF;
    private static final int CROSS = 0xF;
    /** Where the signs of the neighbours above, below, left and right are. */
    private static final int SIGNS = 8;
    private static final int SIGNIFICANT = 1 << 12;
    private static final int VISITED = 1 << 13;
    private static final int REFINED = 1 << 14;
    private static final int STRIPE = 4;

    /** By orientation and neighbours. */
    private static final byte[][] ZERO_CODING = new byte[4][NEIGHBOURS + 1];
    /** By the cross's significance and, four bits up, its signs. */
    private static final byte[] SIGN_CODING = new byte[256];

    static {
        for (int n = 0; n <= NEIGHBOURS; n++) {
            int h = Integer.bitCount(n & (EAST | WEST));
            int v = Integer.bitCount(n & (NORTH | SOUTH));
            int d = Integer.bitCount(n & ~CROSS);
            ZERO_CODING[0][n] = (byte) BlockDecoder.zeroCoding(h, v, d);
            ZERO_CODING[1][n] = (byte) BlockDecoder.zeroCoding(v, h, d);
            ZERO_CODING[2][n] = ZERO_CODING[0][n];
            ZERO_CODING[3][n] = (byte) BlockDecoder.diagonalZeroCoding(h + v, d);
            int horizontal = contribution(n, EAST) + contribution(n, WEST);
            int vertical = contribution(n, NORTH) + contribution(n, SOUTH);
            SIGN_CODING[n] = (byte) BlockDecoder.signCoding(Integer.signum(horizontal), Integer.signum(vertical));
        }
    }

    private final MqEncoder mq = new MqEncoder(BlockDecoder.CONTEXTS);
    private int[] flags = {};
    private int[] sizes = {};
    private boolean[] negative = {};
    private int width;
    private int height;
    private int stride;
    private byte[] zeroCoding;

    private static int contribution(int cross, int which) {
        return (cross & which) == 0 ? 0 : (cross >> 4 & which) == 0 ? 1 : -1;
    }

    /**
     * Codes a block's coefficients into it.
     *
     * @param plane the coefficients of the tile-component, in the places that {@link Subband} names
     * @param planeWidth its columns
     * @throws ArithmeticException if a coefficient has more bits than the sub-band's quantisation allows
     */
    void encode(int[] plane, int planeWidth, Subband band, CodeBlock block) {
        width = block.area.width();
        height = block.area.height();
        stride = width + 2;
        zeroCoding = ZERO_CODING[band.orientation()];
        if (sizes.length < width * height) {
            sizes = new int[width * height];
            negative = new boolean[width * height];
        }
        int cells = stride * (height + 2);
        if (flags.length < cells) {
            flags = new int[cells];
        }
        Arrays.fill(flags, 0, cells, 0);
        int all = 0;
        int from = (band.y() + block.area.y0() - band.area().y0()) * planeWidth + band.x() + block.area.x0()
                - band.area().x0();
        for (int y = 0, i = 0; y < height; y++, from += planeWidth) {
            for (int x = 0; x < width; x++, i++) {
                int value = plane[from + x];
                sizes[i] = Math.abs(value);
                negative[i] = value < 0;
                all |= sizes[i];
            }
        }
        int planes = 32 - Integer.numberOfLeadingZeros(all);
        block.zeroPlanes = band.planes() - planes;
        if (block.zeroPlanes < 0) {
            throw new ArithmeticException("a coefficient of " + planes + " bits in a sub-band of " + band.planes());
        }
        block.included = planes > 0;
        if (block.included) {
            code(planes);
            block.passes = 3 * planes - 2;
            block.append(mq.bytes(), 1, mq.finish());
        }
    }

    private void code(int planes) {
        for (int context = 0; context < BlockDecoder.CONTEXTS; context++) {
            mq.set(context, BlockDecoder.startState(context));
        }
        mq.start();
        for (int plane = planes - 1; plane >= 0; plane--) {
            if (plane < planes - 1) {
                significance(plane);
                refinement(plane);
            }
            cleanup(plane);
        }
    }

    /** D.3.1. */
    private void significance(int plane) {
        for (int top = 0; top < height; top += STRIPE) {
            int bottom = Math.min(height, top + STRIPE);
            for (int x = 0; x < width; x++) {
                int at = (top + 1) * stride + x + 1;
                for (int y = top; y < bottom; y++, at += stride) {
                    int f = flags[at];
                    if ((f & NEIGHBOURS) == 0 || (f & SIGNIFICANT) != 0) {
                        continue;
                    }
                    int bit = sizes[y * width + x] >> plane & 1;
                    mq.encode(zeroCoding[f & NEIGHBOURS], bit);
                    flags[at] |= VISITED;
                    if (bit == 1) {
                        become(at, y * width + x);
                    }
                }
            }
        }
    }

    /** Makes a coefficient significant, codes its sign (D.3.2), and tells its neighbours. */
    private void become(int at, int index) {
        int f = flags[at];
        int sign = negative[index] ? 1 : 0;
        int coding = SIGN_CODING[f & CROSS | (f >> SIGNS & CROSS) << 4];
        mq.encode(coding & 0x7F, coding < 0 ? sign ^ 1 : sign);
        flags[at] |= SIGNIFICANT;
        flags[at - stride] |= SOUTH | sign * SOUTH << SIGNS;
        flags[at + stride] |= NORTH | sign * NORTH << SIGNS;
        flags[at - 1] |= EAST | sign * EAST << SIGNS;
        flags[at + 1] |= WEST | sign * WEST << SIGNS;
        flags[at - stride - 1] |= SOUTH_EAST;
        flags[at - stride + 1] |= SOUTH_WEST;
        flags[at + stride - 1] |= NORTH_EAST;
        flags[at + stride + 1] |= NORTH_WEST;
    }

    /** D.3.3. */
    private void refinement(int plane) {
        for (int top = 0; top < height; top += STRIPE) {
            int bottom = Math.min(height, top + STRIPE);
            for (int x = 0; x < width; x++) {
                int at = (top + 1) * stride + x + 1;
                for (int y = top; y < bottom; y++, at += stride) {
                    int f = flags[at];
                    if ((f & (SIGNIFICANT | VISITED)) == SIGNIFICANT) {
                        int context = (f & REFINED) != 0 ? 2 : (f & NEIGHBOURS) != 0 ? 1 : 0;
                        mq.encode(BlockDecoder.MAGNITUDE_CONTEXT + context, sizes[y * width + x] >> plane & 1);
                        flags[at] = f | REFINED;
                    }
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
                if (bottom - top == STRIPE && isQuiet(start)) {
                    while (y < bottom && (sizes[y * width + x] >> plane & 1) == 0) {
                        y++;
                    }
                    mq.encode(BlockDecoder.RUN_CONTEXT, y < bottom ? 1 : 0);
                    if (y == bottom) {
                        continue;
                    }
                    mq.encode(BlockDecoder.UNIFORM_CONTEXT, y - top >> 1);
                    mq.encode(BlockDecoder.UNIFORM_CONTEXT, y - top & 1);
                    known = true;
                }
                for (int at = start + (y - top) * stride; y < bottom; y++, at += stride) {
                    int f = flags[at];
                    if (!known && (f & (SIGNIFICANT | VISITED)) != 0) {
                        flags[at] = f & ~VISITED;
                        continue;
                    }
                    int bit = sizes[y * width + x] >> plane & 1;
                    if (!known) {
                        mq.encode(zeroCoding[f & NEIGHBOURS], bit);
                    }
                    if (bit == 1) {
                        become(at, y * width + x);
                    }
                    known = false;
                }
            }
        }
    }

    /** @return whether nothing in the column of the stripe is or has been significant, visited or next to it */
    private boolean isQuiet(int start) {
        int any = flags[start] | flags[start + stride] | flags[start + 2 * stride] | flags[start + 3 * stride];
        return (any & (SIGNIFICANT | VISITED | NEIGHBOURS)) == 0;
    }
}
