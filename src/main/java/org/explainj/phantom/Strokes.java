package org.explainj.phantom;

/**
 * Tubes projected onto a plane: each pixel keeps the greatest value that a tube's profile has there, so that the joints
 * of a polyline don't add up.
 */
final class Strokes {
    /** What a tube adds to the beam at a distance from its axis. */
    @FunctionalInterface
    interface Profile {
        /**
         * @param distance from the axis, mm
         * @param radius of the tube there, mm
         * @return the value, 0 outside
         */
        double at(double distance, double radius);
    }

    private final Plane plane;
    private final float[] values;
    private int firstRow = Integer.MAX_VALUE;
    private int lastRow = -1;
    private int firstColumn = Integer.MAX_VALUE;
    private int lastColumn = -1;

    Strokes(Plane plane) {
        this.plane = plane;
        this.values = new float[plane.rows() * plane.columns()];
    }

    /**
     * Length of the beam's way through a round tube. A tube thinner than a pixel is widened to one and thinned in
     * proportion, as a detector's pixel averages it.
     */
    Profile chord() {
        double half = 0.5 * plane.pixel();
        return (distance, radius) -> {
            double wide = Math.sqrt(radius * radius + half * half);
            double inside = wide * wide - distance * distance;
            return inside <= 0 ? 0 : 2 * Math.sqrt(inside) * radius * radius / (wide * wide);
        };
    }

    /** Draws one straight piece, from radius r0 at one end to r1 at the other. */
    void segment(double x0, double y0, double r0, double x1, double y1, double r1, Profile profile) {
        double reach = Math.max(r0, r1) + plane.pixel();
        double c0 = plane.column(x0, y0);
        double c1 = plane.column(x1, y1);
        double q0 = plane.row(x0, y0);
        double q1 = plane.row(x1, y1);
        double reachX = reach / plane.columnSpacing();
        double reachY = reach / plane.rowSpacing();
        int left = Math.max(0, (int) Math.floor(Math.min(c0, c1) - reachX));
        int right = Math.min(plane.columns() - 1, (int) Math.ceil(Math.max(c0, c1) + reachX));
        int top = Math.max(0, (int) Math.floor(Math.min(q0, q1) - reachY));
        int bottom = Math.min(plane.rows() - 1, (int) Math.ceil(Math.max(q0, q1) + reachY));
        if (left > right || top > bottom) {
            return;
        }
        firstRow = Math.min(firstRow, top);
        lastRow = Math.max(lastRow, bottom);
        firstColumn = Math.min(firstColumn, left);
        lastColumn = Math.max(lastColumn, right);
        double dx = (c1 - c0) * plane.columnSpacing();
        double dy = (q1 - q0) * plane.rowSpacing();
        double length2 = Math.max(1e-9, dx * dx + dy * dy);
        for (int row = top; row <= bottom; row++) {
            double py = (row + 0.5 - q0) * plane.rowSpacing();
            for (int column = left; column <= right; column++) {
                double px = (column + 0.5 - c0) * plane.columnSpacing();
                double t = Math.max(0, Math.min(1, (px * dx + py * dy) / length2));
                double ex = px - t * dx;
                double ey = py - t * dy;
                double d2 = ex * ex + ey * ey;
                if (d2 < reach * reach) {
                    float value = (float) profile.at(Math.sqrt(d2), r0 + t * (r1 - r0));
                    int i = row * plane.columns() + column;
                    if (value > values[i]) {
                        values[i] = value;
                    }
                }
            }
        }
    }

    /** Adds what was drawn, times a factor, to a canvas, and clears this one. */
    void addTo(float[] canvas, double factor) {
        for (int row = firstRow; row <= lastRow; row++) {
            for (int i = row * plane.columns() + firstColumn; i <= row * plane.columns() + lastColumn; i++) {
                canvas[i] += (float) (factor * values[i]);
                values[i] = 0;
            }
        }
        firstRow = Integer.MAX_VALUE;
        lastRow = -1;
        firstColumn = Integer.MAX_VALUE;
        lastColumn = -1;
    }
}
