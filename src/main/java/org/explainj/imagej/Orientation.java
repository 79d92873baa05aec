package org.explainj.imagej;

import java.awt.geom.AffineTransform;

/**
 * The eight ways in which a pixel grid lies on itself after flips and quarter turns: an optional transposition, then
 * optional flips of the new axes.
 */
enum Orientation {
    IDENTITY(false, false, false),
    FLIP_HORIZONTAL(false, true, false),
    FLIP_VERTICAL(false, false, true),
    ROTATE_180(false, true, true),
    TRANSPOSE(true, false, false),
    ROTATE_RIGHT(true, true, false),
    ROTATE_LEFT(true, false, true),
    ANTI_TRANSPOSE(true, true, true);

    private final boolean transposed;
    private final boolean flippedX;
    private final boolean flippedY;

    Orientation(boolean transposed, boolean flippedX, boolean flippedY) {
        this.transposed = transposed;
        this.flippedX = flippedX;
        this.flippedY = flippedY;
    }

    /** @return the width that an image of {@code width}×{@code height} has in this orientation */
    int width(int width, int height) {
        return transposed ? height : width;
    }

    /** @return the height that an image of {@code width}×{@code height} has in this orientation */
    int height(int width, int height) {
        return transposed ? width : height;
    }

    /** @return where pixel (x, y) of a {@code width}×{@code height} image lies, as a row-by-row index */
    int index(int x, int y, int width, int height) {
        int newWidth = width(width, height);
        int newX = transposed ? y : x;
        int newY = transposed ? x : y;
        if (flippedX) {
            newX = newWidth - 1 - newX;
        }
        if (flippedY) {
            newY = height(width, height) - 1 - newY;
        }
        return newY * newWidth + newX;
    }

    /** @return the same map for continuous coordinates that count from the first pixel's corner */
    AffineTransform transform(int width, int height) {
        AffineTransform transform = new AffineTransform();
        transform.translate(flippedX ? width(width, height) : 0, flippedY ? height(width, height) : 0);
        transform.scale(flippedX ? -1 : 1, flippedY ? -1 : 1);
        if (transposed) {
            transform.concatenate(new AffineTransform(0, 1, 1, 0, 0, 0));
        }
        return transform;
    }
}
