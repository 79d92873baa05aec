package org.explainj.heatmap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class IsoContoursTest {
    /** Twice the area by the shoelace formula; positive: counter-clockwise as seen on screen. */
    private static double signedArea(IsoContours.Line line) {
        double area = 0;
        for (int i = 0; i < line.x().length; i++) {
            int next = (i + 1) % line.x().length;
            area -= line.x()[i] * line.y()[next] - line.x()[next] * line.y()[i];
        }
        return area / 2;
    }

    private static float[] cone(int rows, int columns, double x, double y) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) -Math.hypot(i % columns + 0.5 - x, i / columns + 0.5 - y);
        }
        return values;
    }

    @Test
    void circle() {
        List<IsoContours.Line> lines = IsoContours.trace(cone(60, 80, 37.3, 28.9), 60, 80, -20);
        assertEquals(1, lines.size());
        IsoContours.Line circle = lines.get(0);
        assertTrue(circle.closed());
        for (int i = 0; i < circle.x().length; i++) {
            assertEquals(20, Math.hypot(circle.x()[i] - 37.3, circle.y()[i] - 28.9), 0.01);
        }
        assertEquals(Math.PI * 400, signedArea(circle), 3);
    }

    @Test
    void aHoleRunsTheOtherWay() {
        float[] values = cone(60, 60, 30, 30);
        for (int i = 0; i < values.length; i++) {
            values[i] = -Math.abs(values[i] + 15);
        }
        List<IsoContours.Line> lines = IsoContours.trace(values, 60, 60, -5);
        assertEquals(2, lines.size());
        double total = lines.stream().mapToDouble(IsoContoursTest::signedArea).sum();
        assertEquals(Math.PI * (400 - 100), total, 4);
    }

    @Test
    void aLineThroughTheImageIsOpenAndSubPixel() {
        float[] values = new float[5 * 6];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 6;
        }
        List<IsoContours.Line> lines = IsoContours.trace(values, 5, 6, 2.25);
        assertEquals(1, lines.size());
        assertFalse(lines.get(0).closed());
        assertArrayEquals(new double[] {2.75, 2.75, 2.75, 2.75, 2.75}, lines.get(0).x(), 1e-9);
        // higher values lie to the right: with these on its left the line runs down
        assertArrayEquals(new double[] {0.5, 1.5, 2.5, 3.5, 4.5}, lines.get(0).y(), 1e-9);
    }

    /** The bilinear surface between 3, 0, 0 and 2 has its saddle at 6/5: below it the two peaks are joined. */
    @Test
    void saddle() {
        float[] values = {3, 0, 0, 2};
        double saddle = 6 / 5.0;
        List<IsoContours.Line> joined = IsoContours.trace(values, 2, 2, saddle - 0.01);
        List<IsoContours.Line> apart = IsoContours.trace(values, 2, 2, saddle + 0.01);
        assertEquals(2, joined.size());
        assertEquals(2, apart.size());
        assertTrue(joined.stream().allMatch(IsoContoursTest::cutsOffALowCorner));
        assertTrue(apart.stream().noneMatch(IsoContoursTest::cutsOffALowCorner));
    }

    /** Low corners are at top right and bottom left, where x − y is farthest from 0. */
    private static boolean cutsOffALowCorner(IsoContours.Line line) {
        double first = line.x()[0] - line.y()[0];
        double last = line.x()[1] - line.y()[1];
        return first * last > 0;
    }

    @Test
    void linesEndWhereTheModelDidNotSee() {
        float[] values = cone(40, 40, 20, 20);
        for (int i = 0; i < values.length; i++) {
            if (i % 40 < 15) {
                values[i] = Float.NaN;
            }
        }
        List<IsoContours.Line> lines = IsoContours.trace(values, 40, 40, -10);
        assertEquals(1, lines.size());
        IsoContours.Line arc = lines.get(0);
        assertFalse(arc.closed());
        int last = arc.x().length - 1;
        assertEquals(15.5, arc.x()[0], 1e-9);
        assertEquals(15.5, arc.x()[last], 1e-9);
        assertEquals(20 - arc.y()[0], arc.y()[last] - 20, 1e-4);
    }

    @Test
    void nothingAtALevelThatIsNotReached() {
        assertTrue(IsoContours.trace(cone(10, 10, 5, 5), 10, 10, 1).isEmpty());
        assertTrue(IsoContours.trace(new float[] {7}, 1, 1, 3).isEmpty());
    }
}
