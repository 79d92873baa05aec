package org.explainj.dicom.codec.jpeg2000;

import java.util.List;

/**
 * Undoes the decompositions of a tile-component in place (T.800 annex F). Rows and columns are lifted several at a
 * time: a buffer holds {@link #LANES} of them side by side.
 */
abstract class Wavelet {
    static final int LANES = 16;
    /** How far a line is continued beyond its ends. */
    static final int MARGIN = 4;

    private final int stride;

    Wavelet(int stride) {
        this.stride = stride;
    }

    /** Copies a value of a line into the buffer, for each lane, the lines being a distance apart in the plane. */
    abstract void load(int position, int from, int distance, int lanes);

    /** Copies back. */
    abstract void store(int position, int to, int distance, int lanes);

    /** Copies a position's values to another in the buffer. */
    abstract void repeat(int position, int as);

    /** Makes room for a line. */
    abstract void prepare(int length);

    /** @param odd whether the line begins at an odd coordinate, with a high-pass value */
    abstract void lift(int length, boolean odd);

    /** Halves the single value of a line that begins at an odd coordinate. */
    abstract void halve();

    /** @return the first position, from this one on, of the same parity as the other number */
    static int first(int from, int parity) {
        return from + ((from ^ parity) & 1);
    }

    void reconstruct(List<Resolution> resolutions) {
        for (int r = 1; r < resolutions.size(); r++) {
            Grid area = resolutions.get(r).area();
            Grid below = resolutions.get(r - 1).area();
            if (area.isEmpty()) {
                continue;
            }
            lines(area.width(), below.width(), (area.x0() & 1) == 1, 1, area.height(), stride);
            lines(area.height(), below.height(), (area.y0() & 1) == 1, stride, area.width(), 1);
        }
    }

    /**
     * @param length of a line
     * @param low how many of its values are low-pass ones
     * @param step the distance of a line's values in the plane
     * @param count the number of lines
     * @param distance of lines
     */
    private void lines(int length, int low, boolean odd, int step, int count, int distance) {
        prepare(length);
        int first = odd ? 1 : 0;
        for (int line = 0; line < count; line += LANES) {
            int lanes = Math.min(LANES, count - line);
            int at = line * distance;
            for (int i = 0; i < low; i++) {
                load(MARGIN + 2 * i + first, at + i * step, distance, lanes);
            }
            for (int i = 0; i < length - low; i++) {
                load(MARGIN + 2 * i + 1 - first, at + (low + i) * step, distance, lanes);
            }
            if (length == 1) {
                if (odd) {
                    halve();
                }
            } else {
                int period = 2 * (length - 1);
                for (int i = 1; i <= MARGIN; i++) {
                    int before = i % period;
                    repeat(MARGIN + Math.min(before, period - before), MARGIN - i);
                    int after = (length - 1 + i) % period;
                    repeat(MARGIN + Math.min(after, period - after), MARGIN + length - 1 + i);
                }
                lift(length, odd);
            }
            for (int i = 0; i < length; i++) {
                store(MARGIN + i, at + i * step, distance, lanes);
            }
        }
    }
}
