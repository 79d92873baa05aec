package org.explainj.heatmap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Random;
import org.explainj.cam.RawMap;
import org.explainj.frame.FieldOfView;
import org.explainj.frame.PixelTransform;
import org.explainj.frame.Region;
import org.junit.jupiter.api.Test;

class ResamplingTest {
    private static RawMap map(int rows, int columns, float... values) {
        return new RawMap(new int[] {rows, columns}, values);
    }

    private static RawMap random(int rows, int columns) {
        Random random = new Random(7);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return map(rows, columns, values);
    }

    private static PixelTransform resize(int rows, int columns, int inputRows, int inputColumns) {
        return new PixelTransform((double) inputColumns / columns, 0, 0, 0, (double) inputRows / rows, 0);
    }

    private static Resampling plain(int inputRows, int inputColumns, int rows, int columns) {
        return new Resampling(inputRows, inputColumns, resize(rows, columns, inputRows, inputColumns), rows, columns);
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += Float.isNaN(value) ? 0 : value;
        }
        return sum;
    }

    /** The example of PyTorch's documentation of Upsample(scale_factor=2, mode='bilinear'). */
    @Test
    void doublesAsPyTorchDoes() {
        assertArrayEquals(new float[] {1, 1.25f, 1.75f, 2, 1.5f, 1.75f, 2.25f, 2.5f,
            2.5f, 2.75f, 3.25f, 3.5f, 3, 3.25f, 3.75f, 4},
                plain(2, 2, 4, 4).bilinear(map(2, 2, 1, 2, 3, 4)), 1e-6f);
    }

    /** PyTorch 2.7.1, interpolate(size=(5, 7), mode='bilinear', align_corners=False). */
    @Test
    void resizesByAnyFactorAsPyTorchDoes() {
        float[] expected = {0.0f, 1.071429f, 2.785714f, 1.0f, -0.785714f, 0.928572f, 2.0f,
            2.0f, 2.071429f, 2.185714f, 1.6f, 0.957143f, 0.614286f, 0.4f,
            5.0f, 3.571428f, 1.285714f, 2.5f, 3.571427f, 0.142856f, -2.0f,
            3.2f, 1.557142f, -1.071429f, 1.900001f, 4.814285f, 1.728571f, -0.2f,
            2.0f, 0.214285f, -2.642857f, 1.500001f, 5.642856f, 2.785713f, 1.0f};
        assertArrayEquals(expected,
                plain(96, 128, 5, 7).bilinear(map(3, 4, 0, 3, -1, 2, 5, 1, 4, -2, 2, -3, 6, 1)), 1e-5f);
    }

    /** A plane over the input, given at the cells' centres, is that plane at every pixel centre between them. */
    @Test
    void ramp() {
        int rows = 300;
        int columns = 210;
        PixelTransform toInput = new PixelTransform(0.9, 0, 12, 0, 0.7, -6);
        float[] cells = new float[7 * 9];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (float) (0.03 * (i % 9 + 0.5) * 216 / 9 - 0.02 * (i / 9 + 0.5) * 196 / 7);
        }
        float[] result = new Resampling(196, 216, toInput, rows, columns).bilinear(map(7, 9, cells));
        int checked = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = toInput.x(column + 0.5, row + 0.5);
                double y = toInput.y(column + 0.5, row + 0.5);
                if (x >= 12 && x <= 204 && y >= 14 && y <= 182) {
                    assertEquals(0.03 * x - 0.02 * y, result[row * columns + column], 1e-5);
                    checked++;
                }
            }
        }
        assertTrue(checked > 40000);
    }

    /** No half-cell shift: a cell's heat is centred where the cell is. */
    @Test
    void centroidOfACellIsItsCentre() {
        float[] cells = new float[49];
        cells[2 * 7 + 4] = 1;
        float[] result = plain(224, 224, 448, 336).bilinear(map(7, 7, cells));
        double x = 0;
        double y = 0;
        for (int i = 0; i < result.length; i++) {
            x += (i % 336 + 0.5) * result[i];
            y += (i / 336 + 0.5) * result[i];
        }
        assertEquals(4.5 * 48, x / sum(result), 1e-3);
        assertEquals(2.5 * 64, y / sum(result), 1e-3);
    }

    @Test
    void flipsAndTransposesAreCarried() {
        RawMap map = random(5, 6);
        float[] upright = plain(50, 60, 100, 90).bilinear(map);
        PixelTransform toInput = resize(100, 90, 50, 60);
        PixelTransform flip = new PixelTransform(-1, 0, 90, 0, 1, 0);
        float[] flipped = new Resampling(50, 60, flip.then(toInput), 100, 90).bilinear(map);
        PixelTransform transpose = new PixelTransform(0, 1, 0, 1, 0, 0);
        float[] transposed = new Resampling(50, 60, transpose.then(toInput), 90, 100).bilinear(map);
        for (int row = 0; row < 100; row++) {
            for (int column = 0; column < 90; column++) {
                float value = upright[row * 90 + column];
                assertEquals(value, flipped[row * 90 + 89 - column], 1e-5);
                assertEquals(value, transposed[column * 100 + row], 1e-5);
            }
        }
    }

    @Test
    void whatACropCutsOffIsNotSeen() {
        PixelTransform crop = new PixelTransform(1, 0, -3, 0, 1, -2);
        float[] result = new Resampling(4, 4, crop, 8, 9).bilinear(random(2, 2));
        for (int i = 0; i < result.length; i++) {
            boolean seen = i / 9 >= 2 && i / 9 < 6 && i % 9 >= 3 && i % 9 < 7;
            assertEquals(!seen, Float.isNaN(result[i]), "pixel " + i % 9 + ", " + i / 9);
        }
    }

    @Test
    void sumsAreKept() {
        RawMap map = random(7, 7);
        for (Resampling grid : new Resampling[] {plain(224, 224, 500, 400), plain(224, 224, 5, 3),
            plain(224, 224, 7, 7), plain(224, 224, 224, 300),
            new Resampling(224, 224, new PixelTransform(0, -0.4, 224, 0.5, 0, 0), 560, 448)}) {
            Resampling.Conserved conserved = grid.conserving(map);
            assertEquals(sum(map.values()), sum(conserved.values()), 2e-5, grid.toString());
            assertEquals(0, conserved.outside(), 2e-5, grid.toString());
        }
    }

    /**
     * Four pixels in the left half of an input of eight, two cells. Of the left cell's weights 1, 1, 7/8, 5/8, 3/8, 1/8
     * the image has 7/8, of the right cell's 1/8.
     */
    @Test
    void evidenceInThePaddingIsReported() {
        Resampling leftHalf = new Resampling(1, 8, PixelTransform.IDENTITY, 1, 4);
        Resampling.Conserved conserved = leftHalf.conserving(map(1, 2, 3, 1));
        float[] expected = {3 / 4f, 3 / 4f, (3 * 7 + 1) / 32f, (3 * 5 + 3) / 32f};
        assertArrayEquals(expected, conserved.values(), 1e-6f);
        assertEquals(3 / 8.0 + 7 / 8.0, conserved.outside(), 1e-6);
    }

    @Test
    void evidenceOutsideACropIsReported() {
        RawMap map = random(6, 6);
        Resampling.Conserved conserved =
                new Resampling(96, 96, new PixelTransform(1, 0, 20, 0, 1, 10), 200, 50).conserving(map);
        assertEquals(sum(map.values()), sum(conserved.values()) + conserved.outside(), 1e-5);
        assertTrue(Math.abs(conserved.outside()) > 0.1);
    }

    @Test
    void aVolumeIsRefused() {
        RawMap volume = new RawMap(new int[] {2, 2, 2}, new float[8]);
        assertThrows(IllegalArgumentException.class, () -> plain(4, 4, 4, 4).bilinear(volume));
    }

    /** A crop that is padded again: what was cut off lies within the network's input, but under the padding. */
    @Test
    void whatACropCutOffIsNotSeenEvenWherePaddingTookItsPlace() {
        BitSet padding = new BitSet();
        padding.set(3 * 6 + 2);
        FieldOfView middle = new FieldOfView(6, 6, new Region(1, 2, 5, 4), padding);
        Resampling grid = new Resampling(6, 6, PixelTransform.IDENTITY, middle);
        RawMap map = map(2, 2, 1, 2, 3, 4);
        float[] result = grid.bilinear(map);
        float[] whole = new Resampling(6, 6, PixelTransform.IDENTITY, 6, 6).bilinear(map);
        for (int row = 0; row < 6; row++) {
            for (int column = 0; column < 6; column++) {
                boolean seen = column >= 1 && column < 5 && row >= 2 && row < 4 && !(row == 3 && column == 2);
                assertEquals(seen ? whole[row * 6 + column] : Float.NaN, result[row * 6 + column]);
            }
        }
    }
}
