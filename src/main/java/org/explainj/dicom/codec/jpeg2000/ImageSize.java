package org.explainj.dicom.codec.jpeg2000;

import java.io.IOException;

/**
 * The image and its tiles on the reference grid (T.800 A.5.1 and B.2, B.3).
 *
 * @param x1 Xsiz
 * @param y1 Ysiz
 * @param x0 XOsiz
 * @param y0 YOsiz
 * @param tileWidth XTsiz
 * @param tileHeight YTsiz
 * @param tileX0 XTOsiz
 * @param tileY0 YTOsiz
 * @param components the components
 */
record ImageSize(int x1, int y1, int x0, int y0, int tileWidth, int tileHeight, int tileX0, int tileY0,
        Component[] components) {
    /**
     * @param precision bits of a sample
     * @param signed whether samples are signed
     * @param xStep XRsiz
     * @param yStep YRsiz
     */
    record Component(int precision, boolean signed, int xStep, int yStep) {
    }

    static ImageSize read(Bytes in) throws IOException {
        in.int16();
        int[] grid = new int[8];
        for (int i = 0; i < grid.length; i++) {
            grid[i] = in.int32();
            if (grid[i] < 0) {
                throw new IOException("is a broken JPEG 2000 stream");
            }
        }
        Component[] components = new Component[in.int16()];
        for (int c = 0; c < components.length; c++) {
            int depth = in.int8();
            components[c] = new Component((depth & 0x7F) + 1, depth >> 7 == 1, in.int8(), in.int8());
            if (components[c].precision > 31 || components[c].xStep == 0 || components[c].yStep == 0) {
                throw new IOException("has JPEG 2000 samples of " + components[c].precision
                        + " bits, which ExplainJ does not decode");
            }
        }
        ImageSize size = new ImageSize(grid[0], grid[1], grid[2], grid[3], grid[4], grid[5], grid[6], grid[7],
                components);
        boolean sound = size.x0 < size.x1 && size.y0 < size.y1 && size.tileWidth > 0 && size.tileHeight > 0
                && size.tileX0 <= size.x0 && size.tileY0 <= size.y0
                && (long) size.tileX0 + size.tileWidth > size.x0 && (long) size.tileY0 + size.tileHeight > size.y0;
        if (!sound || components.length == 0) {
            throw new IOException("is a broken JPEG 2000 stream");
        }
        return size;
    }

    int width() {
        return x1 - x0;
    }

    int height() {
        return y1 - y0;
    }

    int tilesAcross() {
        return Grid.ceilDiv((long) x1 - tileX0, tileWidth);
    }

    int tilesDown() {
        return Grid.ceilDiv((long) y1 - tileY0, tileHeight);
    }

    /** @return the tile's rectangle: x0, y0, x1, y1 */
    Grid tile(int index) {
        long left = tileX0 + (long) (index % tilesAcross()) * tileWidth;
        long top = tileY0 + (long) (index / tilesAcross()) * tileHeight;
        return new Grid((int) Math.max(left, x0), (int) Math.max(top, y0), (int) Math.min(left + tileWidth, x1),
                (int) Math.min(top + tileHeight, y1));
    }
}
