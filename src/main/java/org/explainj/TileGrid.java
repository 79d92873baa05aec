package org.explainj;

import org.explainj.cam.RawMap;

/**
 * Where the tiles lie on a prepared image, and how much each counts where they overlap.
 *
 * <p>Along an axis the tiles begin at multiples of the tile's side less the overlap; the last one ends with the image.
 * A tile's weight is Hann's window, sin², about its centre, over the sum of those of all tiles there: a smooth
 * partition of unity. In two dimensions it is the product of both axes'.
 */
final class TileGrid {
    private final Axis down;
    private final Axis across;

    /** One direction: the length to be covered, the tile's side, and where each tile begins. */
    private record Axis(int length, int side, int[] starts, float[][] weights) {
        static Axis of(int length, int side, int overlap) {
            int step = side - overlap;
            int[] starts = new int[(length - side + step - 1) / step + 1];
            for (int i = 0; i < starts.length; i++) {
                starts[i] = Math.min(i * step, length - side);
            }
            double[] sum = new double[length];
            for (int start : starts) {
                for (int i = 0; i < side; i++) {
                    sum[start + i] += hann(i, side);
                }
            }
            float[][] weights = new float[starts.length][side];
            for (int t = 0; t < starts.length; t++) {
                for (int i = 0; i < side; i++) {
                    weights[t][i] = (float) (hann(i, side) / sum[starts[t] + i]);
                }
            }
            return new Axis(length, side, starts, weights);
        }

        /** At the pixel's centre, where it is above zero, so that every pixel has a weight. */
        private static double hann(int i, int side) {
            double sine = Math.sin(Math.PI * (i + 0.5) / side);
            return sine * sine;
        }
    }

    /**
     * @param rows of the prepared image, at least a tile's
     * @param columns of the prepared image, at least a tile's
     * @param height H of a tile
     * @param width W of a tile
     * @param overlap what neighbours share at least, less than a tile's shorter side
     */
    TileGrid(int rows, int columns, int height, int width, int overlap) {
        this.down = Axis.of(rows, height, overlap);
        this.across = Axis.of(columns, width, overlap);
    }

    /** @return how many tiles lie below one another */
    int rows() {
        return down.starts().length;
    }

    /** @return how many tiles lie beside one another */
    int columns() {
        return across.starts().length;
    }

    /** @return how many tiles there are; they are counted row by row */
    int count() {
        return rows() * columns();
    }

    /**
     * @param image C×rows×columns
     * @param tile which, from 0
     * @return C×H×W, a copy
     */
    float[] cut(float[] image, int tile) {
        int size = down.length() * across.length();
        int channels = image.length / size;
        int height = down.side();
        int width = across.side();
        float[] cut = new float[channels * height * width];
        int from = top(tile) * across.length() + left(tile);
        for (int c = 0; c < channels; c++) {
            for (int row = 0; row < height; row++) {
                System.arraycopy(image, c * size + from + row * across.length(), cut, (c * height + row) * width,
                        width);
            }
        }
        return cut;
    }

    /** @return nothing blended yet, rows×columns */
    RawMap blank() {
        return new RawMap(new int[] {down.length(), across.length()}, new float[down.length() * across.length()]);
    }

    /**
     * Adds a tile's map to a blend.
     *
     * @param blend of {@link #blank()}; altered
     * @param tile which, from 0
     * @param map on the layer's grid; taken to the tile's pixels as {@link RawMap#resized} does
     * @param factor by which it is multiplied
     */
    void add(RawMap blend, int tile, RawMap map, double factor) {
        float[] values = map.resized(down.side(), across.side()).values();
        float[] below = down.weights()[tile / columns()];
        float[] beside = across.weights()[tile % columns()];
        for (int row = 0, i = 0; row < below.length; row++) {
            int at = (top(tile) + row) * across.length() + left(tile);
            for (int column = 0; column < beside.length; column++, i++) {
                blend.values()[at + column] += (float) (factor * below[row] * beside[column] * values[i]);
            }
        }
    }

    private int top(int tile) {
        return down.starts()[tile / columns()];
    }

    private int left(int tile) {
        return across.starts()[tile % columns()];
    }
}
