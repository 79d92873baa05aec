package org.explainj.card;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.explainj.frame.PixelTransform;
import org.explainj.frame.Region;

/**
 * An image on its way from the source's grid to the network's. Each step gives a new one, and carries the transform.
 *
 * @param planes one per channel, H×W row by row
 * @param rows H
 * @param columns W
 * @param fromSource from the source's grid to this one
 * @param seen the part of the source that no crop has cut off, in source coordinates
 */
record Grid(List<float[]> planes, int rows, int columns, PixelTransform fromSource, Region seen) {
    /** @return a source as it is */
    static Grid of(List<float[]> planes, int rows, int columns) {
        return new Grid(planes, rows, columns, PixelTransform.IDENTITY, Region.of(rows, columns));
    }

    Grid reorient(Reorientation reorientation) {
        return new Grid(each(plane -> reorientation.apply(plane, rows, columns)),
                reorientation.transpose() ? columns : rows, reorientation.transpose() ? rows : columns,
                fromSource.then(reorientation.transform(rows, columns)), seen);
    }

    /** The part must lie within the image. */
    Grid crop(int left, int top, int newRows, int newColumns) {
        PixelTransform transform = fromSource.then(shift(-left, -top));
        Region kept = Region.of(newRows, newColumns).map(transform.inverse());
        return new Grid(each(plane -> {
            float[] result = new float[newRows * newColumns];
            for (int row = 0; row < newRows; row++) {
                System.arraycopy(plane, (top + row) * columns + left, result, row * newColumns, newColumns);
            }
            return result;
        }), newRows, newColumns, transform, seen.intersect(kept));
    }

    /** The new image must hold the whole of this one. */
    Grid pad(int left, int top, int newRows, int newColumns, float value) {
        return new Grid(each(plane -> {
            float[] result = new float[newRows * newColumns];
            Arrays.fill(result, value);
            for (int row = 0; row < rows; row++) {
                System.arraycopy(plane, row * columns, result, (top + row) * newColumns + left, columns);
            }
            return result;
        }), newRows, newColumns, fromSource.then(shift(left, top)), seen);
    }

    Grid resize(int newRows, int newColumns, Interpolation interpolation, boolean antialias) {
        if (newRows == rows && newColumns == columns) {
            return this;
        }
        AxisWeights horizontal = AxisWeights.of(columns, newColumns, interpolation, antialias);
        AxisWeights vertical = AxisWeights.of(rows, newRows, interpolation, antialias);
        PixelTransform transform = new PixelTransform(
                (double) newColumns / columns, 0, AxisWeights.shift(columns, newColumns, interpolation),
                0, (double) newRows / rows, AxisWeights.shift(rows, newRows, interpolation));
        return new Grid(each(plane -> resized(plane, horizontal, vertical)), newRows, newColumns,
                fromSource.then(transform), seen);
    }

    private float[] resized(float[] plane, AxisWeights horizontal, AxisWeights vertical) {
        int newColumns = horizontal.first().length;
        int newRows = vertical.first().length;
        float[] narrow = new float[rows * newColumns];
        for (int row = 0, i = 0; row < rows; row++) {
            for (int column = 0; column < newColumns; column++, i++) {
                int start = row * columns + horizontal.first()[column];
                double[] weights = horizontal.weights()[column];
                double sum = 0;
                for (int k = 0; k < weights.length; k++) {
                    sum += weights[k] * plane[start + k];
                }
                narrow[i] = (float) sum;
            }
        }
        float[] result = new float[newRows * newColumns];
        double[] sums = new double[newColumns];
        for (int row = 0; row < newRows; row++) {
            Arrays.fill(sums, 0);
            double[] weights = vertical.weights()[row];
            for (int k = 0; k < weights.length; k++) {
                int start = (vertical.first()[row] + k) * newColumns;
                for (int column = 0; column < newColumns; column++) {
                    sums[column] += weights[k] * narrow[start + column];
                }
            }
            for (int column = 0; column < newColumns; column++) {
                result[row * newColumns + column] = (float) sums[column];
            }
        }
        return result;
    }

    private List<float[]> each(UnaryOperator<float[]> operation) {
        return planes.stream().map(operation).toList();
    }

    private static PixelTransform shift(double x, double y) {
        return new PixelTransform(1, 0, x, 0, 1, y);
    }
}
