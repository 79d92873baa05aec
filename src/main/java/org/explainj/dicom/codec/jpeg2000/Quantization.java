package org.explainj.dicom.codec.jpeg2000;

import java.io.IOException;

/**
 * How coefficients are quantised (T.800 A.6.4 and annex E).
 *
 * @param guardBits G
 * @param derived whether the steps of all sub-bands follow from the first
 * @param exponents ε by sub-band: LL, then HL, LH, HH of each resolution
 * @param mantissas μ, likewise
 */
record Quantization(int guardBits, boolean derived, int[] exponents, int[] mantissas) {
    static Quantization read(Bytes in, int end) throws IOException {
        int style = in.int8();
        int kind = style & 0x1F;
        int size = kind == 0 ? 1 : 2;
        int count = (end - in.position()) / size;
        if (kind > 2 || count < 1) {
            throw new IOException("is a broken JPEG 2000 stream");
        }
        int[] exponents = new int[count];
        int[] mantissas = new int[count];
        for (int b = 0; b < count; b++) {
            int value = size == 1 ? in.int8() << 8 : in.int16();
            exponents[b] = value >> 11;
            mantissas[b] = value & 0x7FF;
        }
        return new Quantization(style >> 5, kind == 1, exponents, mantissas);
    }

    /**
     * @param resolution 0 for the sub-band LL
     * @param orientation 0 LL, 1 HL, 2 LH, 3 HH
     */
    int exponent(int resolution, int orientation) {
        return derived ? exponents[0] - Math.max(0, resolution - 1) : exponents[index(resolution, orientation)];
    }

    /** @return Δ (E-3), for samples of that precision */
    double step(int resolution, int orientation, int precision) {
        int mantissa = mantissas[derived ? 0 : index(resolution, orientation)];
        int gain = orientation == 0 ? 0 : orientation == 3 ? 2 : 1;
        return Math.scalb(1 + mantissa / 2048.0, precision + gain - exponent(resolution, orientation));
    }

    private static int index(int resolution, int orientation) {
        return resolution == 0 ? 0 : 3 * (resolution - 1) + orientation;
    }
}
