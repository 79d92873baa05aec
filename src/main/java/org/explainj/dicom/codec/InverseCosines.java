package org.explainj.dicom.codec;

/**
 * The inverse discrete cosine transform of 8×8 coefficients (ITU-T T.81 A.3.3), after Loeffler, Ligtenberg and Moschytz
 * (1989), in whole numbers with 13 bits for the constants, as most decoders do it, so that results agree to the last
 * bit.
 */
final class InverseCosines {
    private static final int SIZE = 8;
    private static final int CONSTANT_BITS = 13;
    private static final int C_0298 = constant(0.298631336);
    private static final int C_0390 = constant(0.390180644);
    private static final int C_0541 = constant(0.541196100);
    private static final int C_0765 = constant(0.765366865);
    private static final int C_0899 = constant(0.899976223);
    private static final int C_1175 = constant(1.175875602);
    private static final int C_1501 = constant(1.501321110);
    private static final int C_1847 = constant(1.847759065);
    private static final int C_1961 = constant(1.961570560);
    private static final int C_2053 = constant(2.053119869);
    private static final int C_2562 = constant(2.562915447);
    private static final int C_3072 = constant(3.072711026);

    private InverseCosines() {
    }

    private static int constant(double value) {
        return (int) Math.round(value * (1 << CONSTANT_BITS));
    }

    /**
     * @param block 64 dequantised coefficients, row by row; used as working memory
     * @param precision the samples' bits, 8 or 12
     * @param samples takes the samples, 0 to 2^precision − 1
     * @param from where the block's first sample goes
     * @param stride the distance of rows
     */
    static void transform(int[] block, int precision, char[] samples, int from, int stride) {
        int extra = precision > SIZE ? 1 : 2;
        for (int x = 0; x < SIZE; x++) {
            pass(block, x, SIZE, CONSTANT_BITS - extra);
        }
        int middle = 1 << precision - 1;
        int highest = 2 * middle - 1;
        for (int y = 0; y < SIZE; y++) {
            pass(block, y * SIZE, 1, CONSTANT_BITS + extra + 3);
            for (int x = 0; x < SIZE; x++) {
                samples[from + y * stride + x] = (char) Math.max(0, Math.min(highest, block[y * SIZE + x] + middle));
            }
        }
    }

    /** Eight coefficients, a step apart, in place; the results are divided by 2^shift, rounded. */
    private static void pass(int[] v, int from, int step, int shift) {
        // in 64 bits, so that coefficients of broken streams can't wrap around to something plausible
        long s0 = v[from];
        long s1 = v[from + step];
        long s2 = v[from + 2 * step];
        long s3 = v[from + 3 * step];
        long s4 = v[from + 4 * step];
        long s5 = v[from + 5 * step];
        long s6 = v[from + 6 * step];
        long s7 = v[from + 7 * step];

        long even = (s2 + s6) * C_0541;
        long e2 = even - s6 * C_1847;
        long e3 = even + s2 * C_0765;
        long e0 = s0 + s4 << CONSTANT_BITS;
        long e1 = s0 - s4 << CONSTANT_BITS;
        long t10 = e0 + e3;
        long t13 = e0 - e3;
        long t11 = e1 + e2;
        long t12 = e1 - e2;

        long z5 = (s7 + s3 + s5 + s1) * C_1175;
        long z1 = -(s7 + s1) * C_0899;
        long z2 = -(s5 + s3) * C_2562;
        long z3 = z5 - (s7 + s3) * C_1961;
        long z4 = z5 - (s5 + s1) * C_0390;
        long o0 = s7 * C_0298 + z1 + z3;
        long o1 = s5 * C_2053 + z2 + z4;
        long o2 = s3 * C_3072 + z2 + z3;
        long o3 = s1 * C_1501 + z1 + z4;

        long half = 1L << shift - 1;
        v[from] = (int) (t10 + o3 + half >> shift);
        v[from + 7 * step] = (int) (t10 - o3 + half >> shift);
        v[from + step] = (int) (t11 + o2 + half >> shift);
        v[from + 6 * step] = (int) (t11 - o2 + half >> shift);
        v[from + 2 * step] = (int) (t12 + o1 + half >> shift);
        v[from + 5 * step] = (int) (t12 - o1 + half >> shift);
        v[from + 3 * step] = (int) (t13 + o0 + half >> shift);
        v[from + 4 * step] = (int) (t13 - o0 + half >> shift);
    }
}
