package org.explainj.heatmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The pixels of a heatmap that are at or above a threshold of positive evidence: what a picture of it draws hot. Empty
 * where a picture would be, because there is no evidence or a gate hides it.
 */
public final class EvidenceRegion {
    private final int rows;
    private final int columns;
    private final float[] values;
    private final BitSet mask;
    private final Axis axis;
    private final double threshold;

    private EvidenceRegion(Heatmap heatmap, Axis axis, double threshold) {
        this.rows = heatmap.rows();
        this.columns = heatmap.columns();
        this.values = heatmap.values();
        this.axis = axis;
        this.threshold = threshold;
        this.mask = new BitSet(rows * columns);
    }

    /**
     * A part of the region that hangs together by its pixels' sides.
     *
     * @param pixels how many
     * @param maximum the greatest calibrated value
     * @param centroidX mean x of its pixels, in source coordinates (0-based, a pixel's centre at +0.5)
     * @param centroidY mean y
     * @param outline its outer border along the pixels' edges
     */
    public record Spot(int pixels, float maximum, double centroidX, double centroidY, Outline outline) {
    }

    /**
     * @param heatmap the map
     * @param rendering its threshold decides, or the scale's own where it names none
     * @return the region
     */
    public static EvidenceRegion of(Heatmap heatmap, Rendering rendering) {
        boolean diverging = rendering.palette().diverging();
        Axis axis = heatmap.axis(rendering.palette());
        double threshold = rendering.threshold().orElse(heatmap.scale().defaultThreshold(diverging));
        EvidenceRegion region = new EvidenceRegion(heatmap, axis, threshold);
        if (heatmap.verdict() == Verdict.POSITIVE && heatmap.gate().isEmpty()) {
            for (int i = 0; i < region.values.length; i++) {
                // as Colouring draws it; false for NaN
                double shown = region.values[i] * axis.shownPerValue();
                if (shown >= threshold && shown > (diverging ? 0 : axis.low())) {
                    region.mask.set(i);
                }
            }
        }
        return region;
    }

    /** @return the pixels, row by row */
    public BitSet mask() {
        return (BitSet) mask.clone();
    }

    /** @return whether no pixel belongs to it */
    public boolean isEmpty() {
        return mask.isEmpty();
    }

    /** @return how many pixels belong to it */
    public int pixels() {
        return mask.cardinality();
    }

    /** @return the threshold in words, such as {@code 95 % (percentile)}; without a cohort or a probability */
    public String threshold() {
        return axis.label(threshold) + " (" + axis.unit() + ")";
    }

    /** @return the threshold, in the colour bar's units */
    public double level() {
        return threshold;
    }

    /** @return its connected parts, the one with the greatest value first */
    public List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        BitSet left = mask();
        int[] stack = new int[16];
        for (int start = left.nextSetBit(0); start >= 0; start = left.nextSetBit(start)) {
            BitSet spot = new BitSet();
            int count = 0;
            stack[count++] = start;
            left.clear(start);
            int pixels = 0;
            float maximum = Float.NEGATIVE_INFINITY;
            double sumX = 0;
            double sumY = 0;
            while (count > 0) {
                int pixel = stack[--count];
                int x = pixel % columns;
                int y = pixel / columns;
                spot.set(pixel);
                pixels++;
                sumX += x;
                sumY += y;
                maximum = Math.max(maximum, values[pixel]);
                if (count + 4 > stack.length) {
                    stack = Arrays.copyOf(stack, 2 * stack.length);
                }
                count = take(left, x > 0, pixel - 1, stack, count);
                count = take(left, x + 1 < columns, pixel + 1, stack, count);
                count = take(left, y > 0, pixel - columns, stack, count);
                count = take(left, y + 1 < rows, pixel + columns, stack, count);
            }
            spots.add(new Spot(pixels, maximum, sumX / pixels + 0.5, sumY / pixels + 0.5,
                    Outline.of(spot, start, rows, columns)));
        }
        // hotter first; of equals, as clipped percentiles may be, the larger, then the upper
        spots.sort(Comparator.<Spot>comparingDouble(spot -> -spot.maximum()).thenComparing(spot -> -spot.pixels())
                .thenComparing(Spot::centroidY).thenComparing(Spot::centroidX));
        return spots;
    }

    private static int take(BitSet left, boolean inside, int pixel, int[] stack, int count) {
        if (!inside || !left.get(pixel)) {
            return count;
        }
        left.clear(pixel);
        stack[count] = pixel;
        return count + 1;
    }
}
