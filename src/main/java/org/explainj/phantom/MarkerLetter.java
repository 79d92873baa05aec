package org.explainj.phantom;

/** The lead letter that marks a side, drawn from its own strokes. */
final class MarkerLetter {
    private static final double[][] R = {
        {0, 0, 0, 1}, {0, 0, 0.45, 0}, {0.45, 0, 0.6, 0.14}, {0.6, 0.14, 0.6, 0.36}, {0.6, 0.36, 0.45, 0.5},
        {0.45, 0.5, 0, 0.5}, {0.3, 0.5, 0.62, 1}};
    private static final double[][] L = {{0, 0, 0, 1}, {0, 1, 0.55, 1}};

    private final double[][] strokes;
    private final Plane plane;
    private final double left;
    private final double top;
    private final double height;

    MarkerLetter(Acquisition acquisition, Plane plane) {
        this.strokes = acquisition.marker() == Side.LEFT ? L : R;
        this.plane = plane;
        this.height = acquisition.markerHeight();
        this.left = acquisition.markerX() * acquisition.fieldWidth() - 0.3 * height;
        this.top = acquisition.markerY() * acquisition.fieldHeight() - 0.5 * height;
    }

    /** @return 0 to 1, how much of a pixel is lead */
    double at(int row, int column) {
        double x = ((column + 0.5) * plane.columnSpacing() - left) / height;
        double y = ((row + 0.5) * plane.rowSpacing() - top) / height;
        if (x < -0.3 || x > 0.9 || y < -0.3 || y > 1.3) {
            return 0;
        }
        double nearest = Double.MAX_VALUE;
        for (double[] s : strokes) {
            double dx = s[2] - s[0];
            double dy = s[3] - s[1];
            double t = ((x - s[0]) * dx + (y - s[1]) * dy) / (dx * dx + dy * dy);
            t = Math.max(0, Math.min(1, t));
            nearest = Math.min(nearest, Anatomy.distance(x - s[0] - t * dx, y - s[1] - t * dy));
        }
        return Anatomy.ramp(0.08 - nearest, Math.max(0.03, plane.pixel() / height));
    }
}
