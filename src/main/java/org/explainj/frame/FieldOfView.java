package org.explainj.frame;

import java.util.BitSet;

/**
 * What a network saw of a source frame.
 *
 * @param rows the source's H
 * @param columns the source's W
 * @param seen the part that was left after all crops, in source coordinates
 * @param padding the source's padding pixels, row by row: seen, but not anatomy; not to be altered
 */
public record FieldOfView(int rows, int columns, Region seen, BitSet padding) {
    /** @return all of a frame without padding */
    public static FieldOfView whole(int rows, int columns) {
        return new FieldOfView(rows, columns, Region.of(rows, columns), new BitSet());
    }

    /** @return true if the centre of the source's pixel was within the network's input */
    public boolean seen(int row, int column) {
        return seen.contains(column + 0.5, row + 0.5);
    }

    /** @return true if the pixel was seen and is no padding: only such pixels enter a statistic */
    public boolean counts(int row, int column) {
        return seen(row, column) && !padding.get(row * columns + column);
    }
}
