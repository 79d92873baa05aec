package org.explainj.dicom.codec.jpeg2000;

import java.io.IOException;
import java.util.Arrays;

/**
 * Decodes high-throughput code-blocks (T.814). Of several sets of passes the last is decoded, since each tells
 * all of a block down to its bit-plane.
 */
final class HighThroughputDecoder {
    /** With a sign and a half, as many as fit an int. */
    private static final int MOST_PLANES = 30;
    private static final int LONGEST_SUFFIX = 4079;
    private static final int ROWS = 0xF;

    // by the zeros before the first one of a code word of u: how long the word is, what it stands for, and how many
    // bits are to be added (T.814 table 3)
    private static final int[] PREFIX_LENGTH = {1, 2, 3, 3};
    private static final int[] PREFIX = {1, 2, 3, 5};
    private static final int[] SUFFIX_LENGTH = {0, 0, 1, 5};

    private final boolean causal;
    private final RunEvents events = new RunEvents();
    private final BackwardBits codes = new BackwardBits();
    private final ForwardBits magnitudes = new ForwardBits(0xFF);
    private final ForwardBits propagated = new ForwardBits(0);
    private final BackwardBits refined = new BackwardBits();
    private int[] values = {};
    private int width;
    private int height;
    private int quads;
    /** Of a row of quads, what the codes say of each; u; and rho of the row above, one place on. */
    private int[] symbols = {};
    private int[] excesses = {};
    private int[] above = {};
    /** By quad, the magnitudes in the lowest row above it, its own left one and the right one of the quad before it. */
    private int[] bottoms = {};
    /** Which rows of a stripe are significant, by column, one place on; a stripe of none before the first. */
    private byte[] columns = {};
    private byte[] found = {};
    private int stride;

    HighThroughputDecoder(CodingStyle style) {
        causal = style.has(CodingStyle.VERTICALLY_CAUSAL);
    }

    /**
     * @return coefficients, row by row, with one bit of fraction: the middle of what was not coded; of use until the
     *     next call
     */
    int[] decode(CodeBlock block, Subband band, int shift) throws IOException {
        width = block.area.width();
        height = block.area.height();
        if (values.length < width * height) {
            values = new int[width * height];
        }
        Arrays.fill(values, 0, width * height, 0);
        int cleanup = -1;
        int start = 0;
        int pass = 0;
        for (int s = 0, from = 0, before = block.placeholders; s < block.segments; s++) {
            if (before % 3 == 0 && block.segmentLengths[s] > 0) {
                cleanup = s;
                start = from;
                pass = before;
            }
            before += block.segmentPasses[s];
            from += block.segmentLengths[s];
        }
        if (cleanup < 0) {
            return values;
        }
        int skipped = block.zeroPlanes + pass / 3;
        int plane = band.planes() - 1 - skipped;
        int passes = 1;
        int middle = start + block.segmentLengths[cleanup];
        int end = middle;
        if (cleanup + 1 < block.segments && block.segmentLengths[cleanup + 1] > 0) {
            passes += block.segmentPasses[cleanup + 1];
            end += block.segmentLengths[cleanup + 1];
        }
        if (band.planes() > MOST_PLANES || plane < 0 || passes > 1 && plane == 0 || end > block.length()) {
            throw new IOException("is a JPEG 2000 stream with more bit-planes than it announces");
        }
        cleanup(block.bytes(), start, middle, plane, skipped + 2, passes > 1);
        if (passes > 1) {
            significance(block.bytes(), middle, end, plane - 1);
        }
        if (passes > 2) {
            refinement(block.bytes(), middle, end, plane - 1);
        }
        if (shift > 0) {
            BlockDecoder.lowerRegion(values, width * height, shift);
        }
        return values;
    }

    /** The cleanup pass: quads, of two rows and two columns, row by row. */
    private void cleanup(byte[] bytes, int from, int to, int plane, int mostBits, boolean marks) throws IOException {
        if (to - from < 2) {
            throw new IOException("is a broken JPEG 2000 stream");
        }
        int suffix = (bytes[to - 1] & 0xFF) << 4 | bytes[to - 2] & 0xF;
        if (suffix < 2 || suffix > Math.min(to - from, LONGEST_SUFFIX)) {
            throw new IOException("is a broken JPEG 2000 stream");
        }
        magnitudes.start(bytes, from, to - suffix);
        events.start(bytes, to - suffix, to - 1);
        codes.startWithHalf(bytes, to - suffix, to - 1);
        quads = (width + 1) / 2;
        if (symbols.length < quads + 1) {
            symbols = new int[quads + 1];
            excesses = new int[quads + 1];
            above = new int[quads + 3];
            bottoms = new int[quads + 1];
        }
        Arrays.fill(bottoms, 0);
        Arrays.fill(above, 0);
        if (marks) {
            stride = width + 2;
            int size = stride * ((height + 3) / 4 + 2);
            columns = columns.length < size ? new byte[size] : columns;
            Arrays.fill(columns, 0, size, (byte) 0);
        }
        for (int y = 0; y < height; y += 2) {
            if (y == 0) {
                firstCodes();
            } else {
                otherCodes();
            }
            magnitudes(y, plane, mostBits);
            for (int q = 0; q < quads; q++) {
                above[q + 1] = QuadCodes.significance(symbols[q]);
            }
            if (marks) {
                mark(y);
            }
        }
    }

    /** Reads the codes of the first row, two quads at a time. */
    private void firstCodes() {
        int context = 0;
        for (int q = 0; q < quads; q += 2) {
            int left = symbol(QuadCodes.FIRST, context);
            context = firstContext(left);
            int right = 0;
            if (q + 1 < quads) {
                right = symbol(QuadCodes.FIRST, context);
                context = firstContext(right);
            }
            symbols[q] = left;
            symbols[q + 1] = right;
            boolean both = (QuadCodes.offset(left) & QuadCodes.offset(right)) == 1;
            if (both && events.next() == 1) {
                excesses(q, left, right);
                excesses[q] += 2;
                excesses[q + 1] += 2;
            } else if (both && (codes.peek() & 3) == 0) {
                // the left one is more than 2, the right one is not
                int word = (int) codes.peek();
                int kind = prefix(word);
                int suffix = word >> PREFIX_LENGTH[kind] + 1 & (1 << SUFFIX_LENGTH[kind]) - 1;
                excesses[q] = PREFIX[kind] + suffix;
                excesses[q + 1] = 1 + (word >> PREFIX_LENGTH[kind] & 1);
                codes.skip(PREFIX_LENGTH[kind] + 1 + SUFFIX_LENGTH[kind]);
            } else {
                excesses(q, left, right);
            }
        }
    }

    /** Equation 1. */
    private static int firstContext(int west) {
        int rho = QuadCodes.significance(west);
        return rho >> 1 | rho & 1;
    }

    private void otherCodes() {
        int west = 0;
        for (int q = 0; q < quads; q += 2) {
            int left = symbol(QuadCodes.OTHER, otherContext(q, west));
            west = QuadCodes.significance(left);
            int right = 0;
            if (q + 1 < quads) {
                right = symbol(QuadCodes.OTHER, otherContext(q + 1, west));
                west = QuadCodes.significance(right);
            }
            symbols[q] = left;
            symbols[q + 1] = right;
            excesses(q, left, right);
        }
    }

    /** Equation 2. */
    private int otherContext(int q, int west) {
        int north = above[q + 1];
        return above[q] >> 3 | north >> 1 & 1 | (west >> 2 | west >> 3) << 1 & 2
                | (north >> 3 | above[q + 2] >> 1 & 1) << 2;
    }

    private int symbol(short[] table, int context) {
        if (context == 0 && events.next() == 0) {
            return 0;
        }
        int symbol = table[context << QuadCodes.BITS | (int) codes.peek() & (1 << QuadCodes.BITS) - 1];
        codes.skip(QuadCodes.length(symbol));
        return symbol;
    }

    /** Reads u of two quads: the prefixes of both, then what is to be added (U-VLC). */
    private void excesses(int q, int left, int right) {
        int first = 0;
        int second = 0;
        if ((QuadCodes.offset(left) | QuadCodes.offset(right)) != 0) {
            int word = (int) codes.peek();
            int used = 0;
            int firstSuffix = 0;
            int secondSuffix = 0;
            if (QuadCodes.offset(left) != 0) {
                int kind = prefix(word);
                used = PREFIX_LENGTH[kind];
                first = PREFIX[kind];
                firstSuffix = SUFFIX_LENGTH[kind];
            }
            if (QuadCodes.offset(right) != 0) {
                int kind = prefix(word >> used);
                used += PREFIX_LENGTH[kind];
                second = PREFIX[kind];
                secondSuffix = SUFFIX_LENGTH[kind];
            }
            first += word >> used & (1 << firstSuffix) - 1;
            used += firstSuffix;
            second += word >> used & (1 << secondSuffix) - 1;
            codes.skip(used + secondSuffix);
        }
        excesses[q] = first;
        excesses[q + 1] = second;
    }

    private static int prefix(int word) {
        return Integer.numberOfTrailingZeros(word | 8);
    }

    /** Reads the signs and magnitudes of a row of quads. */
    private void magnitudes(int y, int plane, int mostBits) throws IOException {
        boolean first = y == 0;
        boolean second = y + 1 < height;
        int right = 0;
        for (int q = 0, at = y * width; q < quads; q++, at += 2) {
            int symbol = symbols[q];
            int rho = QuadCodes.significance(symbol);
            int left = 0;
            int before = right;
            right = 0;
            if (rho != 0) {
                // what is predicted from above counts where several are significant
                int predicted = first || (rho & rho - 1) == 0 ? 1
                        : 31 - Integer.numberOfLeadingZeros(bottoms[q] | bottoms[q + 1] | 2);
                int bits = excesses[q] + predicted;
                if (bits > mostBits) {
                    throw new IOException("is a broken JPEG 2000 stream");
                }
                if ((rho & 1) != 0) {
                    values[at] = value(magnitude(symbol, 0, bits), plane);
                }
                if ((rho & 2) != 0) {
                    left = magnitude(symbol, 1, bits);
                    if (second) {
                        values[at + width] = value(left, plane);
                    }
                }
                if (2 * q + 1 < width) {
                    if ((rho & 4) != 0) {
                        values[at + 1] = value(magnitude(symbol, 2, bits), plane);
                    }
                    if ((rho & 8) != 0) {
                        right = magnitude(symbol, 3, bits);
                        if (second) {
                            values[at + width + 1] = value(right, plane);
                        }
                    }
                }
            }
            bottoms[q] = before | left;
        }
        bottoms[quads] = right;
    }

    /** @return twice the magnitude less one, with the sign for a lowest bit */
    private int magnitude(int symbol, int n, int bits) {
        int count = bits - (QuadCodes.known(symbol) >> n & 1);
        int coded = (int) magnitudes.peek() & (1 << count) - 1;
        magnitudes.skip(count);
        return coded | (QuadCodes.highest(symbol) >> n & 1) << count;
    }

    private static int value(int magnitude, int plane) {
        int value = (magnitude | 1) + 2 << plane;
        return (magnitude & 1) == 0 ? value : -value;
    }

    /** Notes which coefficients of a row of quads are significant, stripe by stripe. */
    private void mark(int y) {
        int rows = y + 1 < height ? 3 : 1;
        int to = (y / 4 + 1) * stride + 1;
        for (int q = 0; q < quads; q++) {
            int rho = above[q + 1];
            columns[to + 2 * q] |= (byte) ((rho & rows) << (y & 2));
            if (2 * q + 1 < width) {
                columns[to + 2 * q + 1] |= (byte) ((rho >> 2 & rows) << (y & 2));
            }
        }
    }

    /** SigProp: in stripes of four rows, the bits of four columns and then their signs. */
    private void significance(byte[] bytes, int from, int to, int plane) {
        propagated.start(bytes, from, to);
        found = found.length < columns.length ? new byte[columns.length] : found;
        Arrays.fill(found, 0, stride, (byte) 0);
        int value = 3 << plane;
        for (int top = 0, stripe = stride + 1; top < height; top += 4, stripe += stride) {
            int rows = ROWS >> Math.max(0, top + 4 - height);
            Arrays.fill(found, stripe - 1, stripe - 1 + stride, (byte) 0);
            for (int x = 0; x < width; x += 4) {
                int end = Math.min(x + 4, width);
                int any = 0;
                for (int column = x; column < end; column++) {
                    any |= found[stripe + column] = (byte) found(stripe + column, rows);
                }
                for (int column = x; any != 0 && column < end; column++) {
                    for (int left = found[stripe + column]; left != 0; left &= left - 1) {
                        int at = (top + Integer.numberOfTrailingZeros(left)) * width + column;
                        values[at] = (propagated.peek() & 1) == 0 ? value : -value;
                        propagated.skip(1);
                    }
                }
            }
        }
    }

    /** @return the rows of a column that become significant */
    private int found(int at, int rows) {
        int own = columns[at];
        // a row above the stripe and one below it are the lowest and the highest of six
        int near = around(at) | around(at + 1) | around(at - 1)
                | found[at - 1] << 1 | above(found, at) | above(found, at + 1) | above(found, at - 1);
        int candidates = (near | near << 1 | near >> 1) >> 1 & rows & ~own;
        int open = ~own & rows;
        int found = 0;
        while (candidates != 0) {
            int row = candidates & -candidates;
            candidates ^= row;
            if ((propagated.peek() & 1) != 0) {
                found |= row;
                candidates |= row << 1 & open;
            }
            propagated.skip(1);
        }
        return found;
    }

    private int around(int at) {
        return columns[at] << 1 | above(columns, at) | (causal ? 0 : (columns[at + stride] & 1) << 5);
    }

    private int above(byte[] significant, int at) {
        return significant[at - stride] >> 3;
    }

    /** MagRef: column by column, a bit for each coefficient that the cleanup pass made significant. */
    private void refinement(byte[] bytes, int from, int to, int plane) {
        refined.start(bytes, from, to);
        for (int top = 0, stripe = stride + 1; top < height; top += 4, stripe += stride) {
            for (int x = 0; x < width; x++) {
                for (int left = columns[stripe + x]; left != 0; left &= left - 1) {
                    int at = (top + Integer.numberOfTrailingZeros(left)) * width + x;
                    // the middle of the interval moves by a half of its new width
                    int move = (refined.peek() & 1) == 0 ? -(1 << plane) : 1 << plane;
                    values[at] += values[at] < 0 ? -move : move;
                    refined.skip(1);
                }
            }
        }
    }
}
