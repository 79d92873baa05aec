package org.explainj.dicom.codec.jpeg2000;

import java.io.IOException;

/** A tag tree (T.800 B.10.2) as it becomes known. */
final class TagTree {
    private final int width;
    /** By level from the leaves up: where it starts, and its width. */
    private final int[] starts = new int[16];
    private final int[] widths = new int[16];
    private final int levels;
    private final int[] values;
    /** What the value is at least. */
    private final int[] lows;

    TagTree(int width, int height) {
        this.width = width;
        int w = width;
        int h = height;
        int total = 0;
        int level = 0;
        while (true) {
            starts[level] = total;
            widths[level] = w;
            total += w * h;
            level++;
            if (w <= 1 && h <= 1) {
                break;
            }
            w = w + 1 >> 1;
            h = h + 1 >> 1;
        }
        levels = level;
        values = new int[total];
        java.util.Arrays.fill(values, Integer.MAX_VALUE);
        lows = new int[total];
    }

    /**
     * Reads as many bits as tell whether the leaf's value is below the threshold.
     *
     * @return whether it is
     */
    boolean isBelow(int leaf, int threshold, HeaderBits in) throws IOException {
        int x = leaf % width;
        int y = leaf / width;
        int low = 0;
        for (int level = levels - 1; level >= 0; level--) {
            int node = starts[level] + (y >> level) * widths[level] + (x >> level);
            low = Math.max(low, lows[node]);
            while (low < threshold && low < values[node]) {
                if (in.bit() == 1) {
                    values[node] = low;
                } else {
                    low++;
                }
            }
            lows[node] = low;
        }
        return values[starts[0] + leaf] < threshold;
    }
}
