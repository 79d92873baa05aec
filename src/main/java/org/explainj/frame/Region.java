package org.explainj.frame;

import java.util.Arrays;

/**
 * An axis-aligned rectangle on a pixel grid, in {@link PixelTransform}'s coordinates; empty when it has no area.
 *
 * @param left its least x
 * @param top its least y
 * @param right its greatest x
 * @param bottom its greatest y
 */
public record Region(double left, double top, double right, double bottom) {
    /** @return the whole of a grid */
    public static Region of(int rows, int columns) {
        return new Region(0, 0, columns, rows);
    }

    /** @return true if it covers no area */
    public boolean isEmpty() {
        return !(left < right && top < bottom);
    }

    /** @return true if the point lies inside or on the left or top edge */
    public boolean contains(double x, double y) {
        return x >= left && x < right && y >= top && y < bottom;
    }

    /** @return what both cover */
    public Region intersect(Region other) {
        return new Region(Math.max(left, other.left), Math.max(top, other.top),
                Math.min(right, other.right), Math.min(bottom, other.bottom));
    }

    /**
     * @param transform scales, flips, transposes and shifts; with any other rotation the result is the bounding box
     * @return this rectangle on the other grid
     */
    public Region map(PixelTransform transform) {
        double[] xs = {transform.x(left, top), transform.x(right, top),
            transform.x(left, bottom), transform.x(right, bottom)};
        double[] ys = {transform.y(left, top), transform.y(right, top),
            transform.y(left, bottom), transform.y(right, bottom)};
        Arrays.sort(xs);
        Arrays.sort(ys);
        return new Region(xs[0], ys[0], xs[3], ys[3]);
    }
}
