package org.explainj.frame;

/**
 * An affine map between two pixel grids, x' = xx·x + xy·y + tx and y' = yx·x + yy·y + ty.
 *
 * <p>Coordinates are continuous, 0-based, with the origin at the first pixel's corner: the centre of column c is
 * c + 0.5. Orientation, crop, pad and resize are all of this form, so any chain of them has an exact inverse.
 */
public record PixelTransform(double xx, double xy, double tx, double yx, double yy, double ty) {
    /** Maps every point to itself. */
    public static final PixelTransform IDENTITY = new PixelTransform(1, 0, 0, 0, 1, 0);

    /** @return x' of a point */
    public double x(double x, double y) {
        return xx * x + xy * y + tx;
    }

    /** @return y' of a point */
    public double y(double x, double y) {
        return yx * x + yy * y + ty;
    }

    /** @return this transform followed by {@code next} */
    public PixelTransform then(PixelTransform next) {
        return new PixelTransform(
                next.xx * xx + next.xy * yx, next.xx * xy + next.xy * yy, next.x(tx, ty),
                next.yx * xx + next.yy * yx, next.yx * xy + next.yy * yy, next.y(tx, ty));
    }

    /**
     * @return the transform that undoes this one
     * @throws ArithmeticException if this transform is singular
     */
    public PixelTransform inverse() {
        double determinant = xx * yy - xy * yx;
        if (determinant == 0) {
            throw new ArithmeticException("a singular pixel transform has no inverse");
        }
        double ixx = yy / determinant;
        double ixy = -xy / determinant;
        double iyx = -yx / determinant;
        double iyy = xx / determinant;
        return new PixelTransform(ixx, ixy, -(ixx * tx + ixy * ty), iyx, iyy, -(iyx * tx + iyy * ty));
    }
}
