package org.explainj.heatmap;

import java.util.Arrays;
import java.util.List;
import org.explainj.cam.RawMap;
import org.explainj.frame.PixelTransform;

/** How the maps of several layers become one, place by place, each on the scale first. */
public enum Fusion {
    /** their mean */
    MEAN("mean", "Mean"),
    /** the greatest of them */
    MAX("max", "Greatest");

    private final String keyword;
    private final String word;

    Fusion(String keyword, String word) {
        this.keyword = keyword;
        this.word = word;
    }

    /** @return {@code mean} or {@code max} */
    public String keyword() {
        return keyword;
    }

    /** @return the word that begins a legend's sentence */
    String word() {
        return word;
    }

    /**
     * @param maps raw maps of the same input, H×W or D×H×W each
     * @param shape the grid to bring them to, of as many dimensions
     * @return what they are together on that grid
     */
    public RawMap onGrid(List<RawMap> maps, int[] shape) {
        int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        float[] fused = new float[size];
        Arrays.fill(fused, start());
        for (RawMap map : maps) {
            float[] values = brought(map, shape);
            for (int i = 0; i < size; i++) {
                fused[i] = add(fused[i], values[i], maps.size());
            }
        }
        return new RawMap(shape, fused);
    }

    private static float[] brought(RawMap map, int[] shape) {
        int rows = shape[shape.length - 2];
        int columns = shape[shape.length - 1];
        Resampling plane = new Resampling(rows, columns, PixelTransform.IDENTITY, rows, columns);
        if (shape.length == 2) {
            return plane.bilinear(map);
        }
        float[] values = new float[shape[0] * rows * columns];
        DepthAxis depth = DepthAxis.identity(shape[0]);
        for (int k = 0; k < shape[0]; k++) {
            System.arraycopy(plane.bilinear(depth.plane(map, k)), 0, values, k * rows * columns, rows * columns);
        }
        return values;
    }

    /** What n values become when they come one after the other. */
    float add(float so, float value, int count) {
        return this == MEAN ? so + value / count : Math.max(so, value);
    }

    /** @return what {@link #add} starts from */
    float start() {
        return this == MEAN ? 0 : Float.NEGATIVE_INFINITY;
    }
}
