package org.explainj.card;

import java.util.Optional;
import org.explainj.frame.PixelTransform;

/**
 * How an image is brought from one orientation to another without resampling: first transposed, then flipped.
 *
 * @param transpose whether rows become columns
 * @param flipX whether the order of columns is then reversed
 * @param flipY whether the order of rows is then reversed
 */
record Reorientation(boolean transpose, boolean flipX, boolean flipY) {
    /** @return empty if the two do not lie in the same plane of the patient */
    static Optional<Reorientation> between(Orientation from, Orientation to) {
        boolean straight = from.row().sameAxis(to.row()) && from.column().sameAxis(to.column());
        boolean crossed = from.row().sameAxis(to.column()) && from.column().sameAxis(to.row());
        if (straight) {
            return Optional.of(new Reorientation(false, from.row() != to.row(), from.column() != to.column()));
        }
        return crossed
                ? Optional.of(new Reorientation(true, from.column() != to.row(), from.row() != to.column()))
                : Optional.empty();
    }

    /** @return from a rows×columns grid to the reoriented one */
    PixelTransform transform(int rows, int columns) {
        PixelTransform transposed = transpose ? new PixelTransform(0, 1, 0, 1, 0, 0) : PixelTransform.IDENTITY;
        int newRows = transpose ? columns : rows;
        int newColumns = transpose ? rows : columns;
        PixelTransform flipped = new PixelTransform(
                flipX ? -1 : 1, 0, flipX ? newColumns : 0, 0, flipY ? -1 : 1, flipY ? newRows : 0);
        return transposed.then(flipped);
    }

    /** @return the plane reoriented */
    float[] apply(float[] plane, int rows, int columns) {
        int newRows = transpose ? columns : rows;
        int newColumns = transpose ? rows : columns;
        float[] result = new float[plane.length];
        for (int row = 0, i = 0; row < newRows; row++) {
            int y = flipY ? newRows - 1 - row : row;
            for (int column = 0; column < newColumns; column++, i++) {
                int x = flipX ? newColumns - 1 - column : column;
                result[i] = transpose ? plane[x * columns + y] : plane[y * columns + x];
            }
        }
        return result;
    }
}
