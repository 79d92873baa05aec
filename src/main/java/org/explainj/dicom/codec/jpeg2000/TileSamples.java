package org.explainj.dicom.codec.jpeg2000;

import java.io.IOException;
import java.util.List;

/** A tile's components → samples: colour transform and level shift undone (T.800 annex G). */
final class TileSamples {
    private final List<TileComponent> components;
    private final boolean transformed;

    TileSamples(List<TileComponent> components, boolean transformed) throws IOException {
        this.components = components;
        this.transformed = transformed;
        if (transformed && (components.size() < 3 || components.get(0).style().reversible()
                != components.get(1).style().reversible() || components.get(0).style().reversible()
                != components.get(2).style().reversible())) {
            throw new IOException("is a broken JPEG 2000 stream");
        }
    }

    /** Puts the samples where they belong in the image, by pixel. */
    void store(int[] values, Grid tile, ImageSize size) throws IOException {
        int first = 0;
        if (transformed) {
            first = 3;
            if (components.get(0).style().reversible()) {
                int[][] planes = {components.get(0).reversible(), components.get(1).reversible(),
                    components.get(2).reversible()};
                undoReversible(planes[0], planes[1], planes[2]);
                for (int c = 0; c < first; c++) {
                    store(planes[c], c, values, tile, size);
                }
            } else {
                float[][] planes = {components.get(0).irreversible(), components.get(1).irreversible(),
                    components.get(2).irreversible()};
                undoIrreversible(planes[0], planes[1], planes[2]);
                for (int c = 0; c < first; c++) {
                    store(rounded(planes[c]), c, values, tile, size);
                }
            }
        }
        for (int c = first; c < components.size(); c++) {
            TileComponent component = components.get(c);
            store(component.style().reversible() ? component.reversible() : rounded(component.irreversible()), c,
                    values, tile, size);
        }
    }

    private static int[] rounded(float[] plane) {
        int[] rounded = new int[plane.length];
        for (int i = 0; i < plane.length; i++) {
            rounded[i] = (int) Math.rint(plane[i]);
        }
        return rounded;
    }

    /** G.2.2. */
    private static void undoReversible(int[] y, int[] cb, int[] cr) {
        for (int i = 0; i < y.length; i++) {
            int green = y[i] - (cb[i] + cr[i] >> 2);
            int red = cr[i] + green;
            cr[i] = cb[i] + green;
            cb[i] = green;
            y[i] = red;
        }
    }

    /** G.3.2. */
    private static void undoIrreversible(float[] y, float[] cb, float[] cr) {
        for (int i = 0; i < y.length; i++) {
            float red = y[i] + 1.402f * cr[i];
            float green = y[i] - 0.344136f * cb[i] - 0.714136f * cr[i];
            cr[i] = y[i] + 1.772f * cb[i];
            cb[i] = green;
            y[i] = red;
        }
    }

    private void store(int[] plane, int c, int[] values, Grid tile, ImageSize size) {
        ImageSize.Component component = components.get(c).component();
        int middle = component.signed() ? 0 : 1 << component.precision() - 1;
        int lowest = component.signed() ? -(1 << component.precision() - 1) : 0;
        int highest = lowest + (int) ((1L << component.precision()) - 1);
        int count = components.size();
        int from = 0;
        for (int y = tile.y0(); y < tile.y1(); y++) {
            int to = ((y - size.y0()) * size.width() + tile.x0() - size.x0()) * count + c;
            for (int x = tile.x0(); x < tile.x1(); x++, to += count) {
                values[to] = Math.max(lowest, Math.min(highest, plane[from++] + middle));
            }
        }
    }
}
