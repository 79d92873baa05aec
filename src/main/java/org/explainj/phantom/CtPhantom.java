package org.explainj.phantom;

import java.util.SplittableRandom;

/** A short axial CT series of a made-up chest: body, two lungs with vessels, heart, spine and ribs, table and noise. */
final class CtPhantom {
    /** Rows and columns. */
    static final int SIZE = 192;
    /** Slices, from the feet upwards. */
    static final int SLICES = 8;
    /** Pixel spacing, mm. */
    static final double SPACING = 2;
    /** Distance and thickness of the slices, mm. */
    static final double THICKNESS = 12;

    private static final double NOISE = 14;

    private final long seed;

    CtPhantom(long seed) {
        this.seed = seed;
    }

    /** @return SIZE×SIZE stored values of a slice: Hounsfield units + 1024, 0 to 4095 */
    int[] stored(int slice) {
        SplittableRandom random = PhantomRenderer.stream(seed, "ct" + slice);
        Noise lung = new Noise(PhantomRenderer.stream(seed, "ct lung" + slice), 16, 3);
        int[] stored = new int[SIZE * SIZE];
        for (int row = 0, i = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++, i++) {
                double x = (column - 0.5 * (SIZE - 1)) * SPACING;
                double y = (row - 0.5 * (SIZE - 1)) * SPACING;
                double value = hounsfield(x, y, slice, lung) + NOISE * random.nextGaussian();
                stored[i] = (int) Math.max(0, Math.min(4095, Math.round(value) + 1024));
            }
        }
        return stored;
    }

    private static double hounsfield(double x, double y, int slice, Noise lung) {
        double height = (double) slice / (SLICES - 1);
        double body = radius(x, y, 0, 0, 168, 112);
        if (body > 1) {
            return y > 122 && y < 128 && Math.abs(x) < 180 ? -100 : -1000;
        }
        double value = body > 0.93 ? -90 : 45;
        for (int side = -1; side <= 1; side += 2) {
            double wall = radius(x, y, side * 74, -2, 62 - 14 * height, 86 - 16 * height);
            double bone = Math.abs(wall - 1.1);
            if (bone < 0.045 && Math.floorMod((int) Math.floor(Math.atan2(y, x) * 4 + 0.9 * slice), 2) == 0) {
                value = 500;
            }
            if (wall < 1) {
                value = -850 + 40 * Math.max(0, lung.at(x, y)) + (lung.at(1.7 * x, 1.7 * y) > 2.1 ? 700 : 0);
            }
        }
        if (radius(x, y, 22, -30, 58 - 25 * height, 46 - 14 * height) < 1) {
            value = 50;
        }
        if (radius(x, y, 22, 38, 13, 13) < 1) {
            value = 60;
        }
        double vertebra = radius(x, y, 0, 62, 22, 18);
        if (vertebra < 1) {
            value = vertebra > 0.85 ? 600 : 220;
        }
        if (radius(x, y, 0, 86, 8, 8) < 1) {
            value = 30;
        } else if (radius(x, y, 0, 86, 13, 13) < 1 || Math.abs(x) < 4 && y > 86 && y < 106) {
            value = 500;
        }
        if (height > 0.5 && radius(x, y, 0, 20, 9, 8) < 1) {
            value = -1000;
        }
        return value;
    }

    private static double radius(double x, double y, double cx, double cy, double a, double b) {
        return Math.hypot((x - cx) / a, (y - cy) / b);
    }
}
