package org.explainj;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.explainj.cam.RawMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where tiles lie, and how they are blended. */
class TileGridTest {
    /** Each tile the same: so is the blend, whatever the sizes, the overlap and the layer's grid. */
    @ParameterizedTest
    @CsvSource({"75, 101, 32, 24, 12, 4, 8", "33, 64, 32, 32, 16, 2, 3", "64, 65, 32, 32, 0, 2, 3",
        "40, 32, 32, 32, 24, 2, 1", "32, 32, 32, 32, 16, 1, 1", "1000, 57, 56, 57, 1, 19, 1"})
    void theWeightsSumToOneEverywhere(int rows, int columns, int height, int width, int overlap, int down, int across) {
        TileGrid grid = new TileGrid(rows, columns, height, width, overlap);
        assertEquals(down, grid.rows());
        assertEquals(across, grid.columns());
        RawMap blend = grid.blank();
        float[] ones = new float[6];
        Arrays.fill(ones, 1);
        for (int t = 0; t < grid.count(); t++) {
            grid.add(blend, t, new RawMap(new int[] {2, 3}, ones), 1);
        }
        assertArrayEquals(new int[] {rows, columns}, blend.shape());
        for (float value : blend.values()) {
            assertEquals(1, value, 1e-6);
        }
    }

    /** From one pixel to the next the share of a tile never jumps, and no tile is left out of what it covers. */
    @Test
    void theWeightsAreSmooth() {
        TileGrid grid = new TileGrid(16, 57, 16, 16, 8);
        float[] ones = new float[256];
        Arrays.fill(ones, 1);
        for (int t = 0; t < grid.count(); t++) {
            RawMap share = grid.blank();
            grid.add(share, t, new RawMap(new int[] {16, 16}, ones), 1);
            for (int column = 1; column < 57; column++) {
                assertEquals(share.values()[column - 1], share.values()[column], 0.25);
            }
        }
    }

    @Test
    void tilesAreCutOutChannelByChannel() {
        float[] image = new float[2 * 7 * 9];
        for (int i = 0; i < image.length; i++) {
            image[i] = i;
        }
        TileGrid grid = new TileGrid(7, 9, 4, 5, 2);
        assertEquals(3, grid.rows(), "at rows 0, 2 and 3");
        assertEquals(3, grid.columns(), "at columns 0, 3 and 4");
        float[] last = grid.cut(image, 8);
        assertEquals(2 * 4 * 5, last.length);
        assertEquals(3 * 9 + 4, last[0]);
        assertEquals(6 * 9 + 8, last[19]);
        assertEquals(63 + 3 * 9 + 4, last[20]);
        assertTrue(grid.cut(image, 1)[0] == 3);
    }
}
