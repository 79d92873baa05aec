package org.explainj.dicom.codec;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Decodes the lines of one JPEG-LS scan (T.87 annexes A and B); names as there. */
final class JpegLsScan {
    private static final int CONTEXTS = 365;
    private static final int MIN_C = -128;
    private static final int MAX_C = 127;
    /** The code order of run lengths (A.2.1). */
    private static final int[] J = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10,
        11, 12, 13, 14, 15};

    private final BitReader in;
    private final JpegLsParameters parameters;
    private final int width;
    private final boolean bySample;
    private final int maxval;
    private final int near;
    private final int step;
    private final int range;
    private final int errorBits;
    private final int limit;
    private final int reset;
    /** The quantised gradient for each difference from −MAXVAL to MAXVAL. */
    private final byte[] gradients;

    /** A, B, C and N of each context in a row. */
    private final int[] statistics = new int[4 * CONTEXTS];
    /** Run interruption: statistics by RItype. */
    private final int[] runA = new int[2];
    private final int[] runN = new int[2];
    private final int[] runNegative = new int[2];
    private final int[] runIndex;

    /** By component: a sample to the left of the line, the line, and a sample to the right of it. */
    private int[][] current;
    private int[][] previous;
    private int restarts;

    JpegLsScan(byte[] data, int from, JpegLsParameters parameters, int width, int components, boolean bySample) {
        this.in = new BitReader(data, from);
        this.parameters = parameters;
        this.width = width;
        this.bySample = bySample;
        this.maxval = parameters.maxval();
        this.near = parameters.near();
        this.step = 2 * near + 1;
        this.range = parameters.range();
        this.errorBits = parameters.errorBits();
        this.limit = parameters.limit();
        this.reset = parameters.reset();
        this.gradients = gradients();
        this.current = new int[components][width + 2];
        this.previous = new int[components][width + 2];
        this.runIndex = new int[components];
        begin();
    }

    private byte[] gradients() {
        byte[] q = new byte[2 * maxval + 1];
        int[] from = {near + 1, parameters.t1(), parameters.t2(), parameters.t3()};
        for (int level = 1; level <= from.length; level++) {
            Arrays.fill(q, maxval + from[level - 1], q.length, (byte) level);
            Arrays.fill(q, 0, maxval - from[level - 1] + 1, (byte) -level);
        }
        return q;
    }

    private void begin() {
        int first = Math.max(2, range + 32 >> 6);
        for (int q = 0; q < statistics.length; q += 4) {
            statistics[q] = first;
            statistics[q + 1] = 0;
            statistics[q + 2] = 0;
            statistics[q + 3] = 1;
        }
        Arrays.fill(runA, first);
        Arrays.fill(runN, 1);
        Arrays.fill(runNegative, 0);
        Arrays.fill(runIndex, 0);
        for (int i = 0; i < current.length; i++) {
            Arrays.fill(current[i], 0);
            Arrays.fill(previous[i], 0);
        }
    }

    /** Goes over the restart marker that must stand here. */
    void restart() throws IOException {
        in.restart(restarts++ & 7);
        begin();
    }

    /** Decodes the next line of all components. */
    void line() throws IOException {
        int[][] swapped = previous;
        previous = current;
        current = swapped;
        for (int i = 0; i < current.length; i++) {
            previous[i][width + 1] = previous[i][width];
            current[i][0] = previous[i][1];
        }
        if (bySample) {
            pixels();
        } else {
            for (int i = 0; i < current.length; i++) {
                samples(i);
            }
        }
        if (in.isExhausted()) {
            throw new IOException("is a JPEG-LS stream that ends too early");
        }
    }

    /** Copies the line last decoded of one component. */
    void copy(int component, int[] into, int from, int step, int shift) {
        int[] line = current[component];
        for (int x = 1, to = from; x <= width; x++, to += step) {
            into[to] = line[x] << shift;
        }
    }

    /** @return a position in the data behind the scan's */
    int end() {
        return in.position();
    }

    private void samples(int component) throws IOException {
        int[] up = previous[component];
        int[] row = current[component];
        int x = 1;
        while (x <= width) {
            int rc = up[x - 1];
            int rb = up[x];
            int ra = row[x - 1];
            int left = gradients[rb - rc + maxval];
            while (x <= width) {
                int rd = up[x + 1];
                // is the next sample's gradient on the left
                int right = gradients[rd - rb + maxval];
                int q = 81 * right + 9 * left + gradients[rc - ra + maxval];
                if (q == 0) {
                    break;
                }
                ra = regular(q, ra, rb, rc);
                row[x] = ra;
                rc = rb;
                rb = rd;
                left = right;
                x++;
            }
            if (x <= width) {
                int length = runLength(component, width + 1 - x);
                Arrays.fill(row, x, x + length, ra);
                x += length;
                if (x <= width) {
                    row[x] = interruption(component, ra, up[x], Math.abs(ra - up[x]) <= near ? 1 : 0);
                    shortenRuns(component);
                    x++;
                }
            }
        }
    }

    /** Components interleaved by sample: a run is one of pixels, all of whose gradients are zero (B.3). */
    private void pixels() throws IOException {
        int components = current.length;
        int[] q = new int[components];
        int x = 1;
        while (x <= width) {
            int any = 0;
            for (int i = 0; i < components; i++) {
                q[i] = context(current[i][x - 1], previous[i][x], previous[i][x - 1], previous[i][x + 1]);
                any |= q[i];
            }
            if (any != 0) {
                for (int i = 0; i < components; i++) {
                    current[i][x] = regular(q[i], current[i][x - 1], previous[i][x], previous[i][x - 1]);
                }
                x++;
            } else {
                int length = runLength(0, width + 1 - x);
                for (int i = 0; i < components; i++) {
                    Arrays.fill(current[i], x, x + length, current[i][x - 1]);
                }
                x += length;
                if (x <= width) {
                    for (int i = 0; i < components; i++) {
                        current[i][x] = interruption(0, current[i][x - 1], previous[i][x], 0);
                    }
                    shortenRuns(0);
                    x++;
                }
            }
        }
    }

    /** @return the context's number, negative if its sign is */
    private int context(int ra, int rb, int rc, int rd) {
        return 81 * gradients[rd - rb + maxval] + 9 * gradients[rb - rc + maxval] + gradients[rc - ra + maxval];
    }

    /** A.4 to A.6; with as few branches as possible, for hardly one can be foreseen. */
    private int regular(int context, int ra, int rb, int rc) throws IOException {
        // −1 for contexts whose sign is negative
        int sign = context >> 31;
        int q = 4 * ((context ^ sign) - sign);
        int a = statistics[q];
        int b = statistics[q + 1];
        int c = statistics[q + 2];
        int n = statistics[q + 3];
        int predicted = Math.max(Math.min(ra, rb), Math.min(Math.max(ra, rb), ra + rb - rc));
        predicted = Math.max(0, Math.min(maxval, predicted + ((c ^ sign) - sign)));
        int k = golombParameter(n, a);
        int mapped = golomb(k, limit);
        int error = mapped >> 1 ^ -(mapped & 1);
        if (near == 0 && k == 0 && 2 * b <= -n) {
            error = ~error;
        }
        b += error * step;
        a += Math.abs(error);
        if (n == reset) {
            a >>= 1;
            b = b >= 0 ? b >> 1 : -(1 - b >> 1);
            n >>= 1;
        }
        n++;
        if (b <= -n) {
            c = Math.max(MIN_C, c - 1);
            b = Math.max(b + n, 1 - n);
        } else if (b > 0) {
            c = Math.min(MAX_C, c + 1);
            b = Math.min(b - n, 0);
        }
        statistics[q] = a;
        statistics[q + 1] = b;
        statistics[q + 2] = c;
        statistics[q + 3] = n;
        return reconstructed(predicted + ((error ^ sign) - sign) * step);
    }

    /** @return the least k for which n · 2^k ≥ a */
    private static int golombParameter(int n, int a) {
        int k = Math.max(0, Integer.numberOfLeadingZeros(n) - Integer.numberOfLeadingZeros(a));
        return n << k < a ? k + 1 : k;
    }

    private int reconstructed(int value) {
        int wrapped = value < -near ? value + range * step : value > maxval + near ? value - range * step : value;
        return Math.max(0, Math.min(maxval, wrapped));
    }

    /** A.7.1. */
    private int runLength(int component, int left) throws IOException {
        int length = 0;
        while (in.bits(1) == 1) {
            int run = 1 << J[runIndex[component]];
            if (run <= left - length && runIndex[component] < J.length - 1) {
                runIndex[component]++;
            }
            length += Math.min(run, left - length);
            if (length == left) {
                return length;
            }
        }
        length += in.bits(J[runIndex[component]]);
        if (length > left) {
            throw new IOException("is a broken JPEG-LS stream");
        }
        return length;
    }

    private void shortenRuns(int component) {
        runIndex[component] = Math.max(0, runIndex[component] - 1);
    }

    /** A.7.2. */
    private int interruption(int component, int ra, int rb, int type) throws IOException {
        int statistic = runA[type] + (type == 1 ? runN[type] >> 1 : 0);
        int k = golombParameter(runN[type], statistic);
        int mapped = golomb(k, limit - J[runIndex[component]] - 1);
        int temp = mapped + type;
        int size = temp + 1 >> 1;
        boolean map = (temp & 1) != 0;
        boolean negative = (k != 0 || 2 * runNegative[type] >= runN[type]) == map;
        int error = negative ? -size : size;
        if (error < 0) {
            runNegative[type]++;
        }
        runA[type] += mapped + 1 - type >> 1;
        if (runN[type] == reset) {
            runA[type] >>= 1;
            runN[type] >>= 1;
            runNegative[type] >>= 1;
        }
        runN[type]++;
        return type == 1 ? reconstructed(ra + error * step)
                : reconstructed(rb + (rb < ra ? -error : error) * step);
    }

    /** A.5.3: a unary part of at most so many bits, and k bits; or qbpp bits after the longest unary part. */
    private int golomb(int k, int longest) throws IOException {
        int usual = in.golomb(k, longest - errorBits - 1);
        if (usual >= 0) {
            return usual;
        }
        int zeros = in.zeros(longest - errorBits - 1);
        if (k > 24) {
            throw new IOException("is a broken JPEG-LS stream");
        }
        return zeros < longest - errorBits - 1 ? zeros << k | in.bits(k) : in.bits(errorBits) + 1;
    }

    /** Bits with a zero stuffed in after each byte FF; a byte above 7F after FF ends them (A.1). */
    private static final class BitReader {
        private static final VarHandle BIG_ENDIAN = MethodHandles.byteArrayViewVarHandle(long[].class,
                ByteOrder.BIG_ENDIAN);
        private static final long ONES = 0x0101_0101_0101_0101L;

        private final byte[] data;
        private int at;
        private boolean afterFf;
        /** The next bits, from the top. */
        private long cache;
        private int available;
        private int invented;

        BitReader(byte[] data, int from) {
            this.data = data;
            this.at = from;
        }

        int position() {
            // the scan's last bytes may still be in the cache: a marker can't be, so one step back is before it
            return afterFf ? at - 1 : at;
        }

        boolean isExhausted() {
            return available < invented;
        }

        private void fill() {
            if (!afterFf && at + Long.BYTES <= data.length) {
                long next = (long) BIG_ENDIAN.get(data, at);
                // only a byte FF borrows from its complement's top bit
                if ((~next - ONES & next & ONES << 7) == 0) {
                    int bytes = Long.SIZE - available >> 3;
                    int bits = 8 * bytes;
                    cache |= next >>> Long.SIZE - bits << Long.SIZE - bits - available;
                    available += bits;
                    at += bytes;
                    return;
                }
            }
            while (available <= 56) {
                int next = at < data.length ? data[at] & 0xFF : 0xFF;
                if (at >= data.length || afterFf && next > 0x7F || next == 0xFF && at + 1 < data.length
                        && (data[at + 1] & 0xFF) > 0x7F) {
                    // a marker, or the end: zeros from here on
                    available += 8;
                    invented += 8;
                    continue;
                }
                int bits = afterFf ? 7 : 8;
                cache |= (long) next << 64 - bits - available;
                available += bits;
                afterFf = next == 0xFF;
                at++;
            }
        }

        /** @return the value of a code with a unary part shorter than so many bits; −1 if it is an unusual one */
        int golomb(int k, int most) {
            if (available < Integer.SIZE) {
                fill();
            }
            int zeros = Long.numberOfLeadingZeros(cache);
            int length = zeros + 1 + k;
            if (zeros >= most || length > Integer.SIZE) {
                return -1;
            }
            // k may be zero, and no shift is one by 64
            int value = zeros << k | (int) (cache << zeros + 1 >>> 1 >>> Long.SIZE - 1 - k);
            cache <<= length;
            available -= length;
            return value;
        }

        /** @param count 0 to 32 */
        int bits(int count) {
            if (count == 0) {
                return 0;
            }
            if (available < count) {
                fill();
            }
            int value = (int) (cache >>> 64 - count);
            cache <<= count;
            available -= count;
            return value;
        }

        /** @return the number of zeros before the next one, which is taken too; at most so many */
        int zeros(int most) throws IOException {
            if (available <= most) {
                fill();
            }
            int zeros = Long.numberOfLeadingZeros(cache);
            int taken = Math.min(zeros, most);
            if (taken >= available) {
                throw new IOException("is a JPEG-LS stream that ends too early");
            }
            cache <<= taken + 1;
            available -= taken + 1;
            return taken;
        }

        void restart(int number) throws IOException {
            if (isExhausted()) {
                throw new IOException("is a JPEG-LS stream that ends too early");
            }
            while ((data[at] & 0xFF) != 0xFF || (data[at + 1] & 0xFF) <= 0x7F || (data[at + 1] & 0xFF) == 0xFF) {
                at++;
            }
            if ((data[at + 1] & 0xFF) != 0xD0 + number) {
                throw new IOException("is a broken JPEG-LS stream");
            }
            at += 2;
            cache = 0;
            available = 0;
            invented = 0;
            afterFf = false;
        }
    }
}
