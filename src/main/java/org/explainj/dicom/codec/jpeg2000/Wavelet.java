package org.explainj.dicom.codec.jpeg2000;

import java.util.List;

/**
 * Undoes the decompositions of a tile-component in place (T.800 annex F). The low-pass and the high-pass half of a line
 * are lifted where they stand and interleaved after. Rows are lines of values; columns are lifted side by side, as
 * lines of rows.
 *
 * <p>Beyond its ends a line is continued by reflection, at every step: a value at an end has the same neighbour twice.
 */
abstract class Wavelet {
    /** So many columns are lifted at a time, for what is worked on to stay in the processor's cache. */
    private static final int STRIP = 128;

    /** The array of int or float. */
    private final Object plane;
    private final int stride;

    Wavelet(Object plane, int stride) {
        this.plane = plane;
        this.stride = stride;
    }

    /** @return the number of lifting steps: the first is of low-pass values, the next of high-pass ones, and so on */
    abstract int steps();

    /** Lifts values by the sum of their two neighbours. */
    abstract void lift(int step, int at, int neighbours, int others, int count);

    /** Brings values to the scale of lifting. */
    abstract void scale(int at, int count, boolean highPass);

    /** Halves values. */
    abstract void halve(int at, int count);

    /** Puts a row's low-pass and high-pass values in turns. */
    abstract void interleave(int at, int low, int high, boolean odd);

    /** @return an array of the plane's type */
    abstract Object buffer(int length);

    void reconstruct(List<Resolution> resolutions) {
        for (int r = 1; r < resolutions.size(); r++) {
            Grid area = resolutions.get(r).area();
            Grid below = resolutions.get(r - 1).area();
            if (area.isEmpty()) {
                continue;
            }
            rows(area, below.width());
            columns(area, below.height());
        }
    }

    private void rows(Grid area, int low) {
        boolean odd = (area.x0() & 1) == 1;
        for (int y = 0; y < area.height(); y++) {
            line(y * stride, low, area.width() - low, odd, 1, 1);
            interleave(y * stride, low, area.width() - low, odd);
        }
    }

    private void columns(Grid area, int low) {
        int high = area.height() - low;
        boolean odd = (area.y0() & 1) == 1;
        Object rows = buffer(area.height() * Math.min(STRIP, area.width()));
        for (int x = 0; x < area.width(); x += STRIP) {
            int count = Math.min(STRIP, area.width() - x);
            line(x, low, high, odd, stride, count);
            for (int y = 0; y < area.height(); y++) {
                int from = (y & 1) == (odd ? 0 : 1) ? low + (y >> 1) : y >> 1;
                System.arraycopy(plane, x + from * stride, rows, y * count, count);
            }
            for (int y = 0; y < area.height(); y++) {
                System.arraycopy(rows, y * count, plane, x + y * stride, count);
            }
        }
    }

    /**
     * Lifts the halves of a line.
     *
     * @param at where it begins
     * @param low how many of its values are low-pass ones
     * @param high how many are high-pass ones
     * @param odd whether it begins at an odd coordinate, with a high-pass value
     * @param pitch the distance of its values
     * @param count the number of lines side by side; for a row, whose values are lifted together, 1
     */
    private void line(int at, int low, int high, boolean odd, int pitch, int count) {
        if (low + high == 1) {
            if (odd) {
                halve(at, count);
            }
            return;
        }
        int highAt = at + low * pitch;
        for (int i = 0; i < (pitch == 1 ? 1 : low); i++) {
            scale(at + i * pitch, pitch == 1 ? low : count, false);
        }
        for (int i = 0; i < (pitch == 1 ? 1 : high); i++) {
            scale(highAt + i * pitch, pitch == 1 ? high : count, true);
        }
        for (int step = 0; step < steps(); step++) {
            boolean ofHigh = (step & 1) == 1;
            // a low-pass value that begins a line has its high-pass neighbours before it and at its own number
            int first = ofHigh == odd ? -1 : 0;
            if (ofHigh) {
                half(step, highAt, high, at, low, first, pitch, count);
            } else {
                half(step, at, low, highAt, high, first, pitch, count);
            }
        }
    }

    /** Lifts one half: value i by the other half's i + first and i + first + 1, as far as there are. */
    private void half(int step, int at, int length, int other, int others, int first, int pitch, int count) {
        int inner = Math.min(length, others - first - 1);
        int i = 0;
        if (first < 0) {
            lift(step, at, other, other, count);
            i = 1;
        }
        if (pitch == 1) {
            lift(step, at + i, other + i + first, other + i + first + 1, Math.max(0, inner - i));
            i = Math.max(i, inner);
        }
        for (; i < length; i++) {
            int before = other + Math.min(i + first, others - 1) * pitch;
            int after = other + Math.min(i + first + 1, others - 1) * pitch;
            lift(step, at + i * pitch, before, after, count);
        }
    }
}
