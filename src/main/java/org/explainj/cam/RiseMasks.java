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
            mask = stretched(mask, from, axis, (cells + 1) * cell, random.nextInt(cell));
            from[axis] = extents[axis];
        }
        return mask;
    }

    /** Along one axis: drawn to {@code whole} samples, of which the extent's many from {@code shift} on are kept. */
    private float[] stretched(float[] values, int[] shape, int axis, int whole, int shift) {
        int from = shape[axis];
        int to = extents[axis];
        int inner = 1;
        for (int i = axis + 1; i < shape.length; i++) {
            inner *= shape[i];
        }
        int outer = values.length / (inner * from);
        float[] result = new float[outer * to * inner];
        for (int i = 0; i < to; i++) {
            double position = Math.min(Math.max((i + shift + 0.5) * from / whole - 0.5, 0), from - 1);
            int low = (int) position;
            int high = Math.min(low + 1, from - 1);
            float share = (float) (position - low);
            for (int o = 0; o < outer; o++) {
                int a = (o * from + low) * inner;
                int b = (o * from + high) * inner;
                int target = (o * to + i) * inner;
                for (int k = 0; k < inner; k++) {
                    result[target + k] = values[a + k] + share * (values[b + k] - values[a + k]);
                }
            }
        }
        return result;
    }
}
