package org.explainj.dicom.codec.jpeg2000;

import java.util.List;

/** The 5-3 wavelet of a tile-component that begins at the origin, in place (T.800 F.4.2, F.4.8.1). */
final class ForwardWavelet {
    private final int[] plane;
    private final int stride;
    private final int[] line;

    ForwardWavelet(int[] plane, int stride) {
        this.plane = plane;
        this.stride = stride;
        this.line = new int[Math.max(stride, plane.length / Math.max(1, stride))];
    }

    /** Takes the plane apart, the finest resolution first: columns, then rows. */
    void decompose(List<Resolution> resolutions) {
        for (int r = resolutions.size() - 1; r > 0; r--) {
            Grid area = resolutions.get(r).area();
            columns(area.width(), area.height());
            for (int y = 0; y < area.height(); y++) {
                row(y * stride, area.width());
            }
        }
    }

    /** Whole rows at a time, which are together in memory; then those of low pass come first. */
    private void columns(int width, int height) {
        if (height < 2) {
            return;
        }
        for (int y = 1; y < height; y += 2) {
            int below = y + 1 < height ? y + 1 : y - 1;
            for (int x = 0; x < width; x++) {
                plane[y * stride + x] -= plane[(y - 1) * stride + x] + plane[below * stride + x] >> 1;
            }
        }
        for (int y = 0; y < height; y += 2) {
            int above = y > 0 ? y - 1 : 1;
            int below = y + 1 < height ? y + 1 : y - 1;
            for (int x = 0; x < width; x++) {
                plane[y * stride + x] += plane[above * stride + x] + plane[below * stride + x] + 2 >> 2;
            }
        }
        int low = height + 1 >> 1;
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                line[(y & 1) * low + (y >> 1)] = plane[y * stride + x];
            }
            for (int y = 0; y < height; y++) {
                plane[y * stride + x] = line[y];
            }
        }
    }

    private void row(int from, int width) {
        if (width < 2) {
            return;
        }
        for (int x = 1; x < width; x += 2) {
            int right = x + 1 < width ? x + 1 : x - 1;
            plane[from + x] -= plane[from + x - 1] + plane[from + right] >> 1;
        }
        int low = width + 1 >> 1;
        for (int x = 0; x < width; x += 2) {
            int left = x > 0 ? x - 1 : 1;
            int right = x + 1 < width ? x + 1 : x - 1;
            line[x >> 1] = plane[from + x] + (plane[from + left] + plane[from + right] + 2 >> 2);
        }
        for (int x = 1; x < width; x += 2) {
            line[low + (x >> 1)] = plane[from + x];
        }
        System.arraycopy(line, 0, plane, from, width);
    }
}
