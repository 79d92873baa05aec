package org.explainj.dicom.codec;

import java.io.IOException;

/**
 * The coding parameters of a JPEG-LS scan (T.87 A.2 and C.2.4.1.1).
 *
 * @param maxval the largest sample value
 * @param near the largest error of a sample; 0 for lossless
 * @param t1 the first threshold of gradients
 * @param t2 the second
 * @param t3 the third
 * @param reset the count at which a context's statistics are halved
 */
record JpegLsParameters(int maxval, int near, int t1, int t2, int t3, int reset) {
    private static final int RESET = 64;

    /**
     * @param presets MAXVAL, T1, T2, T3 and RESET of an LSE segment, 0 for defaults
     * @param highest the largest value that the precision allows
     */
    static JpegLsParameters of(int[] presets, int highest, int near) throws IOException {
        int maxval = presets[0] == 0 ? highest : presets[0];
        if (maxval > highest || near > Math.min(255, maxval / 2)) {
            throw new IOException("is a broken JPEG-LS stream");
        }
        int[] basic = maxval >= 128 ? large(maxval, near) : small(maxval, near);
        int t1 = presets[1] == 0 ? clamp(basic[0], near + 1, maxval) : presets[1];
        int t2 = presets[2] == 0 ? clamp(basic[1], t1, maxval) : presets[2];
        int t3 = presets[3] == 0 ? clamp(basic[2], t2, maxval) : presets[3];
        int reset = presets[4] == 0 ? RESET : presets[4];
        if (t1 < near + 1 || t2 < t1 || t3 < t2 || t3 > maxval || reset < 3) {
            throw new IOException("has JPEG-LS coding parameters that contradict each other");
        }
        return new JpegLsParameters(maxval, near, t1, t2, t3, reset);
    }

    private static int[] large(int maxval, int near) {
        int factor = Math.min(maxval, 4095) + 128 >> 8;
        return new int[] {factor + 2 + 3 * near, factor * 4 + 3 + 5 * near, factor * 17 + 4 + 7 * near};
    }

    private static int[] small(int maxval, int near) {
        int factor = 256 / (maxval + 1);
        return new int[] {Math.max(2, 3 / factor + 3 * near), Math.max(3, 7 / factor + 5 * near),
            Math.max(4, 21 / factor + 7 * near)};
    }

    private static int clamp(int value, int least, int maxval) {
        return value > maxval || value < least ? least : value;
    }

    /** @return the number of different prediction errors, RANGE */
    int range() {
        return (maxval + 2 * near) / (2 * near + 1) + 1;
    }

    /** @return the bits of a prediction error, qbpp */
    int errorBits() {
        return bits(range());
    }

    /** @return the longest code word, LIMIT */
    int limit() {
        int bpp = Math.max(2, bits(maxval + 1));
        return 2 * (bpp + Math.max(8, bpp));
    }

    private static int bits(int count) {
        return 32 - Integer.numberOfLeadingZeros(count - 1);
    }
}
