package org.explainj.frame;

import java.util.BitSet;

/**
 * What a network saw of a source frame.
 *
 * @param rows the source's H
 * @param columns the source's W
 * @param area the part that was left after all crops, in source coordinates
 * @param padding the source's padding pixels, row by row, which hold no image; not to be altered
 */
public record FieldOfView(int rows, int columns, Region area, BitSet padding) {
    /** @return all of a frame without padding */
    public static FieldOfView whole(int rows, int columns) {
        return new FieldOfView(rows, columns, Region.of(rows, columns), new BitSet());
    }

    /** @return true if the centre of the source's pixel was in the network's input and the pixel is no padding */
    public boolean seen(int row, int column) {
        return area.contains(column + 0.5, row + 0.5) && !padding.get(row * columns + column);
    }
}
