package org.explainj.card;

import java.util.Arrays;
import java.util.Optional;

/**
 * In which order a network of volumes or sequences takes the three axes: slices (D; of a sequence the frames), rows (H)
 * and columns (W). Most take D×H×W; what is trained on volumes that are stored by patient axes often takes W×H×D.
 */
public final class AxisOrder {
    /** Slices, rows, columns: nothing to do. */
    public static final AxisOrder DHW = new AxisOrder("DHW");

    private static final String LETTERS = "DHW";

    private final String letters;
    private final int[] from = new int[3];

    private AxisOrder(String letters) {
        this.letters = letters;
        for (int i = 0; i < 3; i++) {
            from[i] = LETTERS.indexOf(letters.charAt(i));
        }
    }

    /**
     * @param letters D, H and W in the network's order, the slowest first
     * @return empty if it is anything else
     */
    public static Optional<AxisOrder> parse(String letters) {
        boolean each = letters.length() == 3 && LETTERS.chars().allMatch(letter -> letters.indexOf(letter) >= 0);
        return each ? Optional.of(new AxisOrder(letters)) : Optional.empty();
    }

    /** @return whether there is nothing to do */
    public boolean isIdentity() {
        return letters.equals(LETTERS);
    }

    /**
     * @param shape …×D×H×W
     * @return the same in the network's order
     */
    public long[] toNetwork(long... shape) {
        long[] result = shape.clone();
        int first = shape.length - 3;
        for (int i = 0; i < 3; i++) {
            result[first + i] = shape[first + from[i]];
        }
        return result;
    }

    /**
     * @param shape D×H×W in the network's order
     * @return in the order D, H, W
     */
    public int[] fromNetwork(int... shape) {
        int[] result = new int[3];
        for (int i = 0; i < 3; i++) {
            result[from[i]] = shape[i];
        }
        return result;
    }

    /**
     * @param values …×D×H×W; the same array is returned where there is nothing to do
     * @param dhw D, H and W
     * @return the same in the network's order
     */
    public float[] toNetwork(float[] values, int... dhw) {
        if (isIdentity()) {
            return values;
        }
        float[] result = new float[values.length];
        int[] strides = {dhw[1] * dhw[2], dhw[2], 1};
        copy(dhw[from[0]], dhw[from[1]], dhw[from[2]], strides[from[0]], strides[from[1]], strides[from[2]],
                (network, own) -> result[network] = values[own], values.length);
        return result;
    }

    /**
     * @param values …× the three axes in the network's order; the same array is returned where there is nothing to do
     * @param shape those three axes' extents
     * @return the same as …×D×H×W
     */
    public float[] fromNetwork(float[] values, int... shape) {
        if (isIdentity()) {
            return values;
        }
        float[] result = new float[values.length];
        int[] dhw = fromNetwork(shape);
        int[] strides = {dhw[1] * dhw[2], dhw[2], 1};
        copy(shape[0], shape[1], shape[2], strides[from[0]], strides[from[1]], strides[from[2]],
                (network, own) -> result[own] = values[network], values.length);
        return result;
    }

    @FunctionalInterface
    private interface Move {
        void of(int network, int own);
    }

    private static void copy(int a, int b, int c, int strideA, int strideB, int strideC, Move move, int length) {
        int size = a * b * c;
        for (int start = 0, network = 0; start < length; start += size) {
            for (int i = 0; i < a; i++) {
                for (int j = 0; j < b; j++) {
                    for (int k = 0; k < c; k++) {
                        move.of(network++, start + i * strideA + j * strideB + k * strideC);
                    }
                }
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AxisOrder order && Arrays.equals(from, order.from);
    }

    @Override
    public int hashCode() {
        return letters.hashCode();
    }

    /** @return the letters, such as {@code DHW} */
    @Override
    public String toString() {
        return letters;
    }
}
