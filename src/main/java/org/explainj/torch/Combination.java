package org.explainj.torch;

/**
 * A linear functional of the class table: Σ w_k·y_k, over the classes named and 0 for all others.
 *
 * @param classes 0-based indices, not to be altered
 * @param weights w, one for each of these classes, not to be altered
 */
public record Combination(int[] classes, float[] weights) {
    public Combination {
        if (classes.length != weights.length) {
            throw new IllegalArgumentException("there are " + weights.length + " weights for " + classes.length
                    + " classes");
        }
    }

    /**
     * @param a a class
     * @param b another class
     * @return y_a − y_b: why a rather than b
     */
    public static Combination contrast(int a, int b) {
        return new Combination(new int[] {a, b}, new float[] {1, -1});
    }

    /**
     * @param c a class
     * @return −y_c: what speaks against it
     */
    public static Combination against(int c) {
        return new Combination(new int[] {c}, new float[] {-1});
    }

    /**
     * Finer-CAM's target (Zhang et al., "Finer-CAM: Spotting the Difference Reveals Finer Details for Visual
     * Explanation", CVPR 2025): y_c − γ·mean of the similar classes.
     *
     * @param c a class
     * @param gamma γ, 0 to 1
     * @param similar the classes that c is told from
     * @return y_c − γ·Σ y_s / S
     */
    public static Combination finer(int c, float gamma, int... similar) {
        int[] classes = new int[similar.length + 1];
        float[] weights = new float[classes.length];
        classes[0] = c;
        weights[0] = 1;
        for (int i = 0; i < similar.length; i++) {
            classes[i + 1] = similar[i];
            weights[i + 1] = -gamma / similar.length;
        }
        return new Combination(classes, weights);
    }
}
