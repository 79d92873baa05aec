package org.explainj.cam;

import java.util.Arrays;

/**
 * What is blanked out at one position, and how much its score counts there.
 *
 * @param blank for each place of the window how much of the image is replaced by the baseline, 0 to 1
 * @param weight for each place of the window its weight in the mean
 */
record OcclusionWindow(float[] blank, float[] weight) {
    /** The deviations of MONAI's Gaussians, as parts of the window. */
    private static final double BLANK_DEVIATION = 0.25;
    private static final double WEIGHT_DEVIATION = 0.125;
    /** MONAI lets no place count less than this. */
    private static final float LEAST_WEIGHT = 1e-3f;
    /** Into how many a pixel is divided to integrate over it; even, by Simpson's rule. */
    private static final int PANELS = 16;

    /**
     * @param sides of the window
     * @return one that is blank throughout, every place of it counting alike
     */
    static OcclusionWindow blank(int... sides) {
        float[] ones = new float[Arrays.stream(sides).reduce(1, (a, b) -> a * b)];
        Arrays.fill(ones, 1);
        return new OcclusionWindow(ones, ones);
    }

    /**
     * @param sides of the window
     * @return MONAI's: blank in the middle, and counting most there
     */
    static OcclusionWindow gaussian(int... sides) {
        float[] blank = product(sides, (side, i) -> integral(i - side / 2, BLANK_DEVIATION * side));
        float least = Float.POSITIVE_INFINITY;
        float greatest = 0;
        for (float value : blank) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        for (int i = 0; i < blank.length; i++) {
            blank[i] = greatest > least ? (blank[i] - least) / (greatest - least) : 1;
        }
        float[] weight = product(sides, (side, i) -> density(i - (side - 1) / 2.0, WEIGHT_DEVIATION * side));
        for (int i = 0; i < weight.length; i++) {
            weight[i] = Math.max(weight[i], LEAST_WEIGHT);
        }
        return new OcclusionWindow(blank, weight);
    }

    @FunctionalInterface
    private interface Profile {
        double at(int side, int place);
    }

    /** The product of the profiles along the axes. */
    private static float[] product(int[] sides, Profile profile) {
        float[] product = {1};
        for (int side : sides) {
            float[] grown = new float[product.length * side];
            for (int i = 0; i < grown.length; i++) {
                grown[i] = (float) (product[i / side] * profile.at(side, i % side));
            }
            product = grown;
        }
        return product;
    }

    private static double density(double x, double deviation) {
        return Math.exp(-x * x / (2 * deviation * deviation));
    }

    /** The Gaussian's integral over the pixel at x, up to a factor. */
    private static double integral(int x, double deviation) {
        double sum = 0;
        for (int i = 0; i <= PANELS; i++) {
            int times = i == 0 || i == PANELS ? 1 : i % 2 == 0 ? 2 : 4;
            sum += times * density(x - 0.5 + (double) i / PANELS, deviation);
        }
        return sum;
    }
}
