package org.explainj.heatmap;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines of equal value through a map: marching squares (Lorensen and Cline, 1987) between pixel centres. */
public final class IsoContours {
    /** A square's sides: top, right, bottom, left. */
    private static final int T = 0;
    private static final int R = 1;
    private static final int B = 2;
    private static final int L = 3;
    /**
     * Sides where a line enters and leaves a square, the inside on its left; by which corners are inside: top left 8,
     * top right 4, bottom right 2, bottom left 1. For the two saddles (5 and 10): the corners inside stand apart.
     */
    private static final int[][] LINES = {
        {}, {B, L}, {R, B}, {R, L}, {T, R}, {T, R, B, L}, {T, B}, {T, L},
        {L, T}, {B, T}, {L, T, R, B}, {R, T}, {L, R}, {B, R}, {L, B}, {}};
    /** The saddles where the corners inside are joined through the square's centre. */
    private static final int[] JOINED_5 = {T, L, B, R};
    private static final int[] JOINED_10 = {R, T, L, B};

    private final float[] values;
    private final int columns;
    private final double level;
    /** From the side where a line enters a square to the side where it leaves. */
    private final Map<Integer, Integer> next = new HashMap<>();

    private IsoContours(float[] values, int columns, double level) {
        this.values = values;
        this.columns = columns;
        this.level = level;
    }

    /**
     * @param x x of each vertex, source coordinates (0-based, a pixel's centre at +0.5)
     * @param y y of each vertex
     * @param closed whether the last vertex joins the first; open lines end at the border of what the model saw
     */
    public record Line(double[] x, double[] y, boolean closed) {
        /** @return the line as a path, in source coordinates */
        public Path2D path() {
            Path2D.Double path = new Path2D.Double();
            path.moveTo(x[0], y[0]);
            for (int i = 1; i < x.length; i++) {
                path.lineTo(x[i], y[i]);
            }
            if (closed) {
                path.closePath();
            }
            return path;
        }
    }

    /**
     * Values between four pixel centres are held to be bilinear, which also says how a saddle's corners join. Squares
     * with a NaN corner hold no line.
     *
     * @param values rows×columns, NaN where the model did not see
     * @param rows rows
     * @param columns columns
     * @param level the value to follow, in the map's units; a value equal to it lies inside
     * @return the lines, the inside to their left as seen on screen
     */
    public static List<Line> trace(float[] values, int rows, int columns, double level) {
        IsoContours contours = new IsoContours(values, columns, level);
        for (int row = 0; row + 1 < rows; row++) {
            for (int column = 0; column + 1 < columns; column++) {
                contours.visit(row, column);
            }
        }
        return contours.lines();
    }

    private void visit(int row, int column) {
        int corner = row * columns + column;
        float topLeft = values[corner];
        float topRight = values[corner + 1];
        float bottomRight = values[corner + columns + 1];
        float bottomLeft = values[corner + columns];
        int inside = (topLeft >= level ? 8 : 0) | (topRight >= level ? 4 : 0)
                | (bottomRight >= level ? 2 : 0) | (bottomLeft >= level ? 1 : 0);
        if (inside == 0 || inside == 15 || Float.isNaN(topLeft + topRight + bottomRight + bottomLeft)) {
            return;
        }
        int[] sides = LINES[inside];
        if (sides.length > 2) {
            double saddle = ((double) topLeft * bottomRight - (double) topRight * bottomLeft)
                    / ((double) topLeft + bottomRight - topRight - bottomLeft);
            if (saddle >= level) {
                sides = inside == 5 ? JOINED_5 : JOINED_10;
            }
        }
        for (int i = 0; i < sides.length; i += 2) {
            next.put(side(corner, sides[i]), side(corner, sides[i + 1]));
        }
    }

    /** A number for each side of each square, shared by the two squares that meet there: 2·pixel, +1 if vertical. */
    private int side(int corner, int side) {
        return switch (side) {
            case T -> 2 * corner;
            case R -> 2 * (corner + 1) + 1;
            case B -> 2 * (corner + columns);
            default -> 2 * corner + 1;
        };
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        Set<Integer> entered = new HashSet<>(next.values());
        for (int start : next.keySet().stream().filter(side -> !entered.contains(side)).sorted().toList()) {
            lines.add(follow(start));
        }
        for (int start : next.keySet().stream().sorted().toList()) {
            if (next.containsKey(start)) {
                lines.add(follow(start));
            }
        }
        return lines;
    }

    private Line follow(int start) {
        List<Integer> sides = new ArrayList<>();
        Integer side = start;
        do {
            sides.add(side);
            side = next.remove(side);
        } while (side != null && side != start);
        boolean closed = side != null;
        double[] x = new double[sides.size()];
        double[] y = new double[sides.size()];
        for (int i = 0; i < x.length; i++) {
            int pixel = sides.get(i) / 2;
            boolean vertical = sides.get(i) % 2 == 1;
            double from = values[pixel];
            double fraction = (level - from) / (values[vertical ? pixel + columns : pixel + 1] - from);
            x[i] = pixel % columns + 0.5 + (vertical ? 0 : fraction);
            y[i] = pixel / columns + 0.5 + (vertical ? fraction : 0);
        }
        return new Line(x, y, closed);
    }
}
