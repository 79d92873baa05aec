package org.explainj.cam;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The masks of RISE (Petsiuk et al., "RISE: Randomized Input Sampling for Explanation of Black-box Models", BMVC 2018,
 * section 3.2): a small grid of cells that are kept with probability p, drawn larger by linear interpolation and cut
 * out with a random shift of less than a cell.
 *
 * @param cells s: the grid has s cells along each axis
 * @param probability p
 * @param extents H×W or D×H×W of the network's input
 */
record RiseMasks(int cells, double probability, int... extents) {

    /**
     * @param random the mask's own generator
     * @return a mask, 0 to 1, of the input's extents, row by row
     */
    float[] draw(SplittableRandom random) {
        int axes = extents.length;
        int count = (int) Math.pow(cells, axes);
        float[] grid = new float[count];
        for (int i = 0; i < count; i++) {
            grid[i] = random.nextDouble() < probability ? 1 : 0;
        }
        int[] from = new int[axes];
        Arrays.fill(from, cells);
        float[] mask = grid;
        for (int axis = 0; axis < axes; axis++) {
            int cell = (extents[axis] + cells - 1) / cells;
            mask = RawMap.stretched(mask, from, axis, extents[axis], (cells + 1) * cell, random.nextInt(cell));
            from[axis] = extents[axis];
        }
        return mask;
    }
}
