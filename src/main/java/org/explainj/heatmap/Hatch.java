package org.explainj.heatmap;

/**
 * Diagonal lines that mark what the model did not see; they scale with the image. Each is half light, half dark, to be
 * seen on anatomy of any brightness.
 */
final class Hatch {
    private static final int LIGHT = 0x70dcdcdc;
    private static final int DARK = 0x70282828;

    private final int period;
    private final int width;

    /** @param rows of the image */
    Hatch(int rows) {
        width = Math.max(1, rows / 700);
        period = Math.max(8, rows / 64);
    }

    /** 0xAARRGGBB, 0 between the lines. */
    int argb(int column, int row) {
        int across = Math.floorMod(column + row, period);
        return across < width ? LIGHT : across < 2 * width ? DARK : 0;
    }
}
