package org.explainj.phantom;

/**
 * The detector's pixel grid over the patient's plane.
 *
 * @param rows H
 * @param columns W
 * @param rowSpacing distance between rows, mm in the patient's plane
 * @param columnSpacing distance between columns, mm
 * @param centreX the patient's point at the grid's centre, mm
 * @param centreY likewise
 * @param cos cosine of the patient's rotation
 * @param sin sine of the patient's rotation
 */
record Plane(int rows, int columns, double rowSpacing, double columnSpacing, double centreX, double centreY,
        double cos, double sin) {

    static Plane of(Acquisition acquisition, int rows, int columns) {
        return new Plane(rows, columns, acquisition.fieldHeight() / rows, acquisition.fieldWidth() / columns,
                acquisition.centreX(), acquisition.centreY(),
                Math.cos(acquisition.rotation()), Math.sin(acquisition.rotation()));
    }

    /** @return the patient's x, mm, at a pixel's centre */
    double x(int row, int column) {
        return centreX + cos * u(column) + sin * v(row);
    }

    /** @return the patient's y, mm, at a pixel's centre */
    double y(int row, int column) {
        return centreY - sin * u(column) + cos * v(row);
    }

    /** @return continuous column (corner origin) of a point of the patient */
    double column(double x, double y) {
        return (cos * (x - centreX) - sin * (y - centreY)) / columnSpacing + 0.5 * columns;
    }

    /** @return continuous row (corner origin) of a point of the patient */
    double row(double x, double y) {
        return (sin * (x - centreX) + cos * (y - centreY)) / rowSpacing + 0.5 * rows;
    }

    /** @return mm, a pixel's size (geometric mean) */
    double pixel() {
        return Math.sqrt(rowSpacing * columnSpacing);
    }

    private double u(int column) {
        return (column + 0.5 - 0.5 * columns) * columnSpacing;
    }

    private double v(int row) {
        return (row + 0.5 - 0.5 * rows) * rowSpacing;
    }
}
