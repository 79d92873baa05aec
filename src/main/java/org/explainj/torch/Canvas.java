package org.explainj.torch;

import java.util.Optional;

/**
 * A detector's scaled image among the padding at its right and at its bottom, in pixels.
 *
 * @param rows H of the image
 * @param columns W of the image
 * @param paddedRows H with the padding
 * @param paddedColumns W with the padding
 */
public record Canvas(int rows, int columns, int paddedRows, int paddedColumns) {

    /** Nothing if there is no padding. */
    static Optional<Canvas> of(long[] sizes) {
        Canvas canvas = new Canvas((int) sizes[0], (int) sizes[1], (int) sizes[2], (int) sizes[3]);
        return canvas.rows < canvas.paddedRows || canvas.columns < canvas.paddedColumns ? Optional.of(canvas)
                : Optional.empty();
    }

    /** The shape of an input that is as large as this with its padding. */
    long[] over(long[] inputShape) {
        return new long[] {inputShape[0], inputShape[1], paddedRows, paddedColumns};
    }
}
