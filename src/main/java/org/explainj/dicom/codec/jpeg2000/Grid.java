package org.explainj.dicom.codec.jpeg2000;

/**
 * A rectangle on some grid of T.800 annex B: x0 ≤ x &lt; x1, y0 ≤ y &lt; y1.
 */
record Grid(int x0, int y0, int x1, int y1) {
    static int ceilDiv(long value, long by) {
        return Math.toIntExact(-Math.floorDiv(-value, by));
    }

    /** @return ⌈value / 2^shift⌉ */
    static int ceilShift(long value, int shift) {
        return (int) (value + (1L << shift) - 1 >> shift);
    }

    int width() {
        return Math.max(0, x1 - x0);
    }

    int height() {
        return Math.max(0, y1 - y0);
    }

    boolean isEmpty() {
        return x1 <= x0 || y1 <= y0;
    }

    /** @return this rectangle on a grid coarser by these factors */
    Grid divided(int xStep, int yStep) {
        return new Grid(ceilDiv(x0, xStep), ceilDiv(y0, yStep), ceilDiv(x1, xStep), ceilDiv(y1, yStep));
    }

    /** @return this rectangle after so many decompositions (B-14) */
    Grid reduced(int levels) {
        return new Grid(ceilShift(x0, levels), ceilShift(y0, levels), ceilShift(x1, levels), ceilShift(y1, levels));
    }

    /** @return its sub-band at a decomposition level ≥ 1; the offsets are 1 for high-pass (B-15) */
    Grid band(int level, int xOffset, int yOffset) {
        long x = (long) xOffset << level - 1;
        long y = (long) yOffset << level - 1;
        return new Grid(ceilShift(x0 - x, level), ceilShift(y0 - y, level), ceilShift(x1 - x, level),
                ceilShift(y1 - y, level));
    }

    Grid intersection(long left, long top, long right, long bottom) {
        return new Grid((int) Math.max(x0, left), (int) Math.max(y0, top), (int) Math.min(x1, right),
                (int) Math.min(y1, bottom));
    }
}
