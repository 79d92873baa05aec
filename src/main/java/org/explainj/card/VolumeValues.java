package org.explainj.card;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.explainj.dicom.VoiLut;
import org.explainj.frame.SourceFrame;
import org.explainj.frame.SourceVolume;
import org.explainj.frame.ValueRange;

/**
 * The values of a volume or cine, all slices together. They are never in memory at once: what is asked of them is
 * counted while the slices are read one after another. Percentiles are exact; they take two such passes.
 */
final class VolumeValues implements ModalityValues {
    private static final int BUCKETS = 1 << 16;

    /** Gives a slice's values as they are to be mapped. */
    @FunctionalInterface
    interface Planes {
        List<float[]> of(SourceFrame slice) throws IOException;
    }

    private final SourceVolume volume;
    private final Planes planes;
    private Survey survey;

    VolumeValues(SourceVolume volume, Planes planes) {
        this.volume = volume;
        this.planes = planes;
    }

    /** What one pass finds: the values' number and extremes, how many share their first 16 bits, and their bounds. */
    private static final class Survey {
        private final long[] counts = new long[BUCKETS];
        private long count;
        private float least = Float.POSITIVE_INFINITY;
        private float greatest = Float.NEGATIVE_INFINITY;
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;
        private boolean bounded = true;
    }

    @FunctionalInterface
    private interface Each {
        void of(float value);
    }

    private Survey survey() throws IOException {
        if (survey == null) {
            Survey found = new Survey();
            each(value -> {
                found.count++;
                found.counts[key(value) >>> 16]++;
                found.least = Math.min(found.least, value);
                found.greatest = Math.max(found.greatest, value);
            }, found);
            survey = found;
        }
        return survey;
    }

    private void each(Each visitor, Survey ranges) throws IOException {
        volume.stream((index, slice) -> {
            if (ranges != null) {
                Optional<ValueRange> range = slice.valueRange();
                ranges.bounded &= range.isPresent();
                ranges.low = Math.min(ranges.low, range.map(ValueRange::low).orElse(ranges.low));
                ranges.high = Math.max(ranges.high, range.map(ValueRange::high).orElse(ranges.high));
            }
            for (float[] plane : planes.of(slice)) {
                for (float value : plane) {
                    if (!Float.isNaN(value)) {
                        visitor.of(value);
                    }
                }
            }
        });
    }

    /** Floats in their order as unsigned integers. */
    private static int key(float value) {
        int bits = Float.floatToIntBits(value);
        return bits < 0 ? ~bits : bits | 0x80000000;
    }

    private static float value(int key) {
        return Float.intBitsToFloat(key < 0 ? key & 0x7FFFFFFF : ~key);
    }

    @Override
    public Path file() {
        return volume.file();
    }

    @Override
    public Optional<ValueRange> range() throws IOException {
        Survey found = survey();
        return found.bounded ? Optional.of(new ValueRange(found.low, found.high)) : Optional.empty();
    }

    @Override
    public Optional<ValueRange> extremes() throws IOException {
        Survey found = survey();
        return found.count == 0 ? Optional.empty() : Optional.of(new ValueRange(found.least, found.greatest));
    }

    /** @return those of the first slice: one window for all of them */
    @Override
    public List<VoiLut> voiLuts() throws IOException {
        return new FrameValues(volume.slice(0), List.of()).voiLuts();
    }

    @Override
    public double[] percentiles(double... percents) throws IOException {
        Survey found = survey();
        if (found.count == 0) {
            return new double[percents.length];
        }
        long[] ranks = new long[2 * percents.length];
        for (int i = 0; i < percents.length; i++) {
            ranks[2 * i] = (long) ModalityValues.place(percents[i], found.count);
            ranks[2 * i + 1] = Math.min(ranks[2 * i] + 1, found.count - 1);
        }
        float[] ordered = ordered(found, ranks);
        double[] result = new double[percents.length];
        for (int i = 0; i < percents.length; i++) {
            double fraction = ModalityValues.place(percents[i], found.count) - ranks[2 * i];
            result[i] = ordered[2 * i] + fraction * ((double) ordered[2 * i + 1] - ordered[2 * i]);
        }
        return result;
    }

    /** @return the values at these places of the sorted volume: first by their upper 16 bits, then by the lower */
    private float[] ordered(Survey found, long... ranks) throws IOException {
        int[] buckets = new int[ranks.length];
        long[] before = new long[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            while (before[i] + found.counts[buckets[i]] <= ranks[i]) {
                before[i] += found.counts[buckets[i]++];
            }
        }
        int[] distinct = Arrays.stream(buckets).sorted().distinct().toArray();
        long[][] lower = new long[distinct.length][BUCKETS];
        each(value -> {
            int key = key(value);
            int at = Arrays.binarySearch(distinct, key >>> 16);
            if (at >= 0) {
                lower[at][key & 0xFFFF]++;
            }
        }, null);
        float[] values = new float[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            long[] counts = lower[Arrays.binarySearch(distinct, buckets[i])];
            long seen = before[i];
            int low = 0;
            while (seen + counts[low] <= ranks[i]) {
                seen += counts[low++];
            }
            values[i] = value(buckets[i] << 16 | low);
        }
        return values;
    }
}
