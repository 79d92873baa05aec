package org.explainj.heatmap;

import java.util.List;

/** Lines of equal value through a map, by marching squares between pixel centres. */
public final class IsoContours {
    private IsoContours() {
    }

    /**
     * @param x x of each vertex, source coordinates (0-based, a pixel's centre at +0.5)
     * @param y y of each vertex
     * @param closed whether the last vertex joins the first; open lines end at the border of what the model saw
     */
    public record Line(double[] x, double[] y, boolean closed) {
    }

    /**
     * @param values rows×columns, NaN where the model did not see
     * @param rows rows
     * @param columns columns
     * @param level the value to follow, in the map's units
     * @return the lines, the higher side to their left
     */
    public static List<Line> trace(float[] values, int rows, int columns, double level) {
        throw new UnsupportedOperationException();
    }
}
