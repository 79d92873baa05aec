package org.explainj.dicom.codec;

import java.util.Random;

/** Samples to encode: smooth ground, edges, flat areas and noise, over all that the bits can hold. */
public final class TestSamples {
    private TestSamples() {
    }

    /** @return H×W×samples values of so many bits, by pixel, the same at each call */
    public static int[] of(FrameShape shape, int bits, boolean signed) {
        Random random = new Random(shape.rows() * 31L + shape.columns() * 7L + bits);
        int range = 1 << bits;
        int[] values = new int[shape.values()];
        for (int i = 0; i < values.length; i++) {
            int pixel = i / shape.samples();
            int x = pixel % shape.columns();
            int y = pixel / shape.columns();
            int sample = i % shape.samples();
            double value = 0.5 + 0.4 * Math.sin(x / 9.0 + sample) * Math.cos(y / 7.0) + random.nextGaussian() / 64;
            if (x > shape.columns() * 3 / 4) {
                value = y % 16 < 12 ? 1 : 0;
            } else if (y > shape.rows() * 3 / 4) {
                value = 0.25;
            } else if (x < 3 && y < 5) {
                value = random.nextDouble();
            }
            int level = (int) Math.max(0, Math.min(range - 1, Math.floor(value * range)));
            values[i] = signed ? level - range / 2 : level;
        }
        return values;
    }
}
