package org.explainj.dicom.codec.jpeg2000;

import java.io.IOException;

/** A tag tree (T.800 B.10.2), as it becomes known to a reader or is made known by a writer. */
final class TagTree {
    private final int width;
    /** By level from the leaves up: where it starts, and its width. */
    private final int[] starts = new int[16];
    private final int[] widths = new int[16];
    private final int levels;
    private final int[] values;
    /** What the value is known to be at least. */
    private final int[] lows;
    /** Of a tree that is written, whether the value is known. */
    private final boolean[] written;

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
        written = new boolean[total];
    }

    /**
     * Reads as many bits as tell whether the leaf's value is below the threshold.
     *
     * @return whether it is
     */
    boolean isBelow(int leaf, int threshold, HeaderBits in) throws IOException {
        int low = 0;
        for (int level = levels - 1; level >= 0; level--) {
            int node = node(leaf, level);
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

    /** Gives a leaf its value, once, before anything is written. */
    void set(int leaf, int value) {
        for (int level = 0; level < levels; level++) {
            int node = node(leaf, level);
            values[node] = Math.min(values[node], value);
        }
    }

    /** Writes as many bits as tell whether the leaf's value is below the threshold. */
    void write(int leaf, int threshold, HeaderWriter out) {
        int low = 0;
        for (int level = levels - 1; level >= 0; level--) {
            int node = node(leaf, level);
            low = Math.max(low, lows[node]);
            while (low < threshold && !written[node]) {
                written[node] = low == values[node];
                out.bit(written[node] ? 1 : 0);
                low += written[node] ? 0 : 1;
            }
            lows[node] = low;
        }
    }

    private int node(int leaf, int level) {
        return starts[level] + (leaf / width >> level) * widths[level] + (leaf % width >> level);
    }
}
