package org.explainj.heatmap;

import java.util.Arrays;
import org.explainj.cam.RawMap;
import org.explainj.frame.FieldOfView;
import org.explainj.frame.PixelTransform;

/**
 * Brings a map from the explained layer's grid to the source's pixel grid.
 *
 * <p>The layer's h×w cells tile the network's input: cell (i, j) covers input rows i·H/h to (i+1)·H/h, and likewise
 * for columns, so its value stands at the cell's centre. A source pixel takes the value at its own centre, carried to
 * the input by {@code sourceToInput}. For a plain resize this is PyTorch's {@code interpolate(mode="bilinear",
 * align_corners=False)}: no half-cell shift, values beyond the outermost cell centres held.
 *
 * @param inputRows H of the network's input, padding included
 * @param inputColumns W of the network's input, padding included
 * @param sourceToInput from the source's pixel grid to the network's input: orientation, crop, resize and pad
 * @param fieldOfView the source's grid, and what the network saw of it
 */
public record Resampling(int inputRows, int inputColumns, PixelTransform sourceToInput, FieldOfView fieldOfView) {
    /** A centre this far outside the input, in input pixels, still counts as on its edge: rounding, not a crop. */
    private static final double EDGE_TOLERANCE = 1e-6;

    /**
     * Evidence spread over source pixels so that nothing is lost: the sum of the values that are not NaN, plus
     * {@code outside}, is the sum of the raw map.
     *
     * @param values rows×columns of the source; NaN where the model did not see the pixel
     * @param outside the evidence that lies in the input's padding, beyond the source image
     */
    public record Conserved(float[] values, double outside) {
    }

    public Resampling {
        if (inputRows < 1 || inputColumns < 1 || fieldOfView.rows() < 1 || fieldOfView.columns() < 1) {
            throw new IllegalArgumentException("a grid needs at least one row and one column");
        }
    }

    /**
     * The whole source was seen, as far as the network's input reaches.
     *
     * @param inputRows H of the network's input, padding included
     * @param inputColumns W of the network's input, padding included
     * @param sourceToInput from the source's pixel grid to the network's input
     * @param rows rows of the source
     * @param columns columns of the source
     */
    public Resampling(int inputRows, int inputColumns, PixelTransform sourceToInput, int rows, int columns) {
        this(inputRows, inputColumns, sourceToInput, FieldOfView.whole(rows, columns));
    }

    /** @return rows of the source */
    public int rows() {
        return fieldOfView.rows();
    }

    /** @return columns of the source */
    public int columns() {
        return fieldOfView.columns();
    }

    /**
     * @param map H×W, on the layer's grid
     * @return rows×columns values of the source's grid, NaN where the network did not see the pixel
     */
    public float[] bilinear(RawMap map) {
        int rows = rows();
        int columns = columns();
        Cells cells = new Cells(map);
        float[] values = map.values();
        float[] result = new float[rows * columns];
        for (int row = 0, i = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++, i++) {
                result[i] = fieldOfView.seen(row, column) && cells.moveTo(column, row)
                        ? (float) cells.interpolate(values) : Float.NaN;
            }
        }
        return result;
    }

    /**
     * Spreads each cell's value over the source pixels around it, in proportion to their bilinear weights. Pixels the
     * image would have, were it to go on into the input's padding, take their share too: {@link Conserved#outside}.
     *
     * @param map H×W, on the layer's grid; each value is an amount (such as a share of a logit), not a density
     * @return amounts per source pixel
     */
    public Conserved conserving(RawMap map) {
        Cells cells = new Cells(map);
        int[] lattice = latticeOverInput();
        double[] weight = new double[map.values().length];
        for (int row = lattice[1]; row < lattice[3]; row++) {
            for (int column = lattice[0]; column < lattice[2]; column++) {
                if (cells.moveTo(column, row)) {
                    cells.addWeights(weight);
                }
            }
        }
        float[] perWeight = new float[weight.length];
        for (int cell = 0; cell < weight.length; cell++) {
            perWeight[cell] = weight[cell] > 0 ? (float) (map.values()[cell] / weight[cell]) : 0;
        }
        float[] result = bilinear(new RawMap(map.shape(), perWeight));
        depositUnreached(map, weight, result);
        double inside = 0;
        for (float value : result) {
            inside += Float.isNaN(value) ? 0 : value;
        }
        double all = 0;
        for (float value : map.values()) {
            all += value;
        }
        return new Conserved(result, all - inside);
    }

    /** Where cells are finer than source pixels some touch no pixel centre: all of such a cell goes to one pixel. */
    private void depositUnreached(RawMap map, double[] weight, float[] result) {
        PixelTransform inputToSource = sourceToInput.inverse();
        for (int cell = 0; cell < weight.length; cell++) {
            if (weight[cell] > 0) {
                continue;
            }
            double x = (cell % map.columns() + 0.5) * inputColumns / map.columns();
            double y = (cell / map.columns() + 0.5) * inputRows / map.rows();
            int column = (int) Math.floor(inputToSource.x(x, y));
            int row = (int) Math.floor(inputToSource.y(x, y));
            if (row >= 0 && row < rows() && column >= 0 && column < columns()
                    && !Float.isNaN(result[row * columns() + column])) {
                result[row * columns() + column] += map.values()[cell];
            }
        }
    }

    /** The source's pixel grid, continued until it covers the whole input: first and last column and row. */
    private int[] latticeOverInput() {
        PixelTransform inputToSource = sourceToInput.inverse();
        double[] x = new double[4];
        double[] y = new double[4];
        for (int corner = 0; corner < 4; corner++) {
            double inputX = (corner & 1) * (double) inputColumns;
            double inputY = (corner >> 1) * (double) inputRows;
            x[corner] = inputToSource.x(inputX, inputY);
            y[corner] = inputToSource.y(inputX, inputY);
        }
        Arrays.sort(x);
        Arrays.sort(y);
        return new int[] {(int) Math.floor(x[0]), (int) Math.floor(y[0]),
            (int) Math.ceil(x[3]), (int) Math.ceil(y[3])};
    }

    /** The four cells around a source pixel's centre, and their weights. */
    private final class Cells {
        private final int mapRows;
        private final int mapColumns;
        private final double cellsPerColumn;
        private final double cellsPerRow;
        private int topLeft;
        private int right;
        private int down;
        private double fractionX;
        private double fractionY;

        Cells(RawMap map) {
            if (map.shape().length != 2) {
                throw new IllegalArgumentException("a volume's map is resampled slice by slice");
            }
            mapRows = map.rows();
            mapColumns = map.columns();
            cellsPerColumn = (double) mapColumns / inputColumns;
            cellsPerRow = (double) mapRows / inputRows;
        }

        /** @return whether the pixel's centre lies inside the network's input */
        boolean moveTo(int column, int row) {
            double x = sourceToInput.x(column + 0.5, row + 0.5);
            double y = sourceToInput.y(column + 0.5, row + 0.5);
            if (!(x >= -EDGE_TOLERANCE && x <= inputColumns + EDGE_TOLERANCE
                    && y >= -EDGE_TOLERANCE && y <= inputRows + EDGE_TOLERANCE)) {
                return false;
            }
            double cellX = Math.min(Math.max(x * cellsPerColumn - 0.5, 0), mapColumns - 1);
            double cellY = Math.min(Math.max(y * cellsPerRow - 0.5, 0), mapRows - 1);
            int left = (int) cellX;
            int top = (int) cellY;
            fractionX = cellX - left;
            fractionY = cellY - top;
            topLeft = top * mapColumns + left;
            right = left < mapColumns - 1 ? 1 : 0;
            down = top < mapRows - 1 ? mapColumns : 0;
            return true;
        }

        double interpolate(float[] values) {
            double top = values[topLeft] * (1 - fractionX) + values[topLeft + right] * fractionX;
            double bottom = values[topLeft + down] * (1 - fractionX) + values[topLeft + down + right] * fractionX;
            return top * (1 - fractionY) + bottom * fractionY;
        }

        void addWeights(double[] weight) {
            weight[topLeft] += (1 - fractionX) * (1 - fractionY);
            weight[topLeft + right] += fractionX * (1 - fractionY);
            weight[topLeft + down] += (1 - fractionX) * fractionY;
            weight[topLeft + down + right] += fractionX * fractionY;
        }
    }
}
