package org.explainj.dicom.codec;

import java.io.IOException;
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

    private final int[] a = new int[CONTEXTS];
    private final int[] b = new int[CONTEXTS];
    private final int[] c = new int[CONTEXTS];
    private final int[] n = new int[CONTEXTS];
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
        for (int d = -maxval; d <= maxval; d++) {
            int size = Math.abs(d);
            int level = size >= parameters.t3() ? 4 : size >= parameters.t2() ? 3 : size >= parameters.t1() ? 2
                    : size > near ? 1 : 0;
            q[d + maxval] = (byte) (d < 0 ? -level : level);
        }
        return q;
    }

    private void begin() {
        int first = Math.max(2, range + 32 >> 6);
        Arrays.fill(a, first);
        Arrays.fill(b, 0);
        Arrays.fill(c, 0);
        Arrays.fill(n, 1);
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
            int ra = row[x - 1];
            int rb = up[x];
            int q = context(ra, rb, up[x - 1], up[x + 1]);
            if (q != 0) {
                row[x] = regular(q, ra, rb, up[x - 1]);
                x++;
            } else {
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

    /** A.4 to A.6. */
    private int regular(int context, int ra, int rb, int rc) throws IOException {
        int sign = context < 0 ? -1 : 1;
        int q = context * sign;
        int predicted = rc >= Math.max(ra, rb) ? Math.min(ra, rb) : rc <= Math.min(ra, rb) ? Math.max(ra, rb)
                : ra + rb - rc;
        predicted = Math.max(0, Math.min(maxval, predicted + sign * c[q]));
        int k = 0;
        while (n[q] << k < a[q]) {
            k++;
        }
        int mapped = golomb(k, limit);
        int error;
        if (near == 0 && k == 0 && 2 * b[q] <= -n[q]) {
            error = (mapped & 1) != 0 ? mapped >> 1 : -(mapped >> 1) - 1;
        } else {
            error = (mapped & 1) != 0 ? -(mapped + 1 >> 1) : mapped >> 1;
        }
        update(q, error);
        return reconstructed(predicted + sign * error * step);
    }

    private void update(int q, int error) {
        b[q] += error * step;
        a[q] += Math.abs(error);
        if (n[q] == reset) {
            a[q] >>= 1;
            b[q] = b[q] >= 0 ? b[q] >> 1 : -(1 - b[q] >> 1);
            n[q] >>= 1;
        }
        n[q]++;
        if (b[q] <= -n[q]) {
            c[q] = Math.max(MIN_C, c[q] - 1);
            b[q] = Math.max(b[q] + n[q], 1 - n[q]);
        } else if (b[q] > 0) {
            c[q] = Math.min(MAX_C, c[q] + 1);
            b[q] = Math.min(b[q] - n[q], 0);
        }
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
        int k = 0;
        while (runN[type] << k < statistic) {
            k++;
        }
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
        int zeros = in.zeros(longest - errorBits - 1);
        if (k > 24) {
            throw new IOException("is a broken JPEG-LS stream");
        }
        return zeros < longest - errorBits - 1 ? zeros << k | in.bits(k) : in.bits(errorBits) + 1;
    }

    /** Bits with a zero stuffed in after each byte FF; a byte above 7F after FF ends them (A.1). */
    private static final class BitReader {
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
