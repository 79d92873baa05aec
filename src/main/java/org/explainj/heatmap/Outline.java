package org.explainj.heatmap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The outer border of a set of pixels that hangs together by their sides: a closed polygon along the pixels' edges,
 * clockwise as seen on screen, holes filled.
 *
 * @param x x of each vertex, source coordinates (0 is the left edge of the first pixel); the last joins the first
 * @param y y of each vertex
 */
public record Outline(double[] x, double[] y) {
    /** How far, in pixels, {@link #simplified} may stray from the pixels' edges. */
    public static final double TOLERANCE = 0.75;

    private static final int[] DX = {1, 0, -1, 0};
    private static final int[] DY = {0, 1, 0, -1};

    /**
     * @param pixels the set, row by row
     * @param first its first pixel
     */
    static Outline of(BitSet pixels, int first, int rows, int columns) {
        List<int[]> corners = new ArrayList<>();
        int startX = first % columns;
        int startY = first / columns;
        int x = startX;
        int y = startY;
        int direction = 0;
        do {
            x += DX[direction];
            y += DY[direction];
            int turn = turn(pixels, x, y, direction, rows, columns);
            if (turn != 0) {
                corners.add(new int[] {x, y});
                direction = Math.floorMod(direction + turn, 4);
            }
        } while (x != startX || y != startY || direction != 0);
        return new Outline(corners.stream().mapToDouble(corner -> corner[0]).toArray(),
                corners.stream().mapToDouble(corner -> corner[1]).toArray());
    }

    /** @return 1 to turn right, −1 left, 0 to go on; the inside stays on the right */
    private static int turn(BitSet pixels, int x, int y, int direction, int rows, int columns) {
        // the pixels ahead, to the right and to the left of the edge walked on
        int ahead = DX[direction] + DY[direction];
        boolean forward = ahead > 0;
        boolean right;
        boolean left;
        if (DX[direction] != 0) {
            int column = forward ? x : x - 1;
            right = contains(pixels, column, forward ? y : y - 1, rows, columns);
            left = contains(pixels, column, forward ? y - 1 : y, rows, columns);
        } else {
            int row = forward ? y : y - 1;
            right = contains(pixels, forward ? x - 1 : x, row, rows, columns);
            left = contains(pixels, forward ? x : x - 1, row, rows, columns);
        }
        if (!right) {
            return 1;
        }
        return left ? -1 : 0;
    }

    private static boolean contains(BitSet pixels, int x, int y, int rows, int columns) {
        return x >= 0 && y >= 0 && x < columns && y < rows && pixels.get(y * columns + x);
    }

    /** @return this polygon with fewer vertices (Douglas and Peucker, 1973), at most {@link #TOLERANCE} pixel off */
    public Outline simplified() {
        int n = x.length;
        int opposite = 0;
        for (int i = 1; i < n; i++) {
            opposite = squared(0, i) > squared(0, opposite) ? i : opposite;
        }
        BitSet kept = new BitSet(n);
        kept.set(0);
        kept.set(opposite);
        keep(kept, 0, opposite);
        keep(kept, opposite, n);
        if (kept.cardinality() < 3) {
            return this;
        }
        return new Outline(kept.stream().mapToDouble(i -> x[i]).toArray(), kept.stream().mapToDouble(i -> y[i])
                .toArray());
    }

    private double squared(int a, int b) {
        double dx = x[a] - x[b];
        double dy = y[a] - y[b];
        return dx * dx + dy * dy;
    }

    /** Marks what must stay between two kept vertices; an index n is the first vertex again. */
    private void keep(BitSet kept, int from, int to) {
        List<int[]> spans = new ArrayList<>(List.of(new int[] {from, to}));
        while (!spans.isEmpty()) {
            int[] span = spans.remove(spans.size() - 1);
            double farthest = TOLERANCE;
            int at = -1;
            for (int i = span[0] + 1; i < span[1]; i++) {
                double distance = distance(i, span[0], span[1] % x.length);
                if (distance > farthest) {
                    farthest = distance;
                    at = i;
                }
            }
            if (at >= 0) {
                kept.set(at);
                spans.add(new int[] {span[0], at});
                spans.add(new int[] {at, span[1]});
            }
        }
    }

    private double distance(int vertex, int a, int b) {
        double length = Math.sqrt(squared(a, b));
        return length == 0 ? Math.sqrt(squared(vertex, a))
                : Math.abs((x[b] - x[a]) * (y[a] - y[vertex]) - (x[a] - x[vertex]) * (y[b] - y[a])) / length;
    }
}
