package org.explainj.card;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.explainj.dicom.VoiLut;
import org.explainj.frame.SourceFrame;
import org.explainj.frame.ValueRange;

/**
 * The values of one frame.
 *
 * @param frame the frame
 * @param planes its values as they are to be mapped, padding NaN
 */
record FrameValues(SourceFrame frame, List<float[]> planes) implements ModalityValues {
    @Override
    public Path file() {
        return frame.file();
    }

    @Override
    public Optional<ValueRange> range() {
        return frame.valueRange();
    }

    @Override
    public Optional<ValueRange> extremes() {
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (float[] plane : planes) {
            for (float value : plane) {
                // comparisons with NaN are false
                least = value < least ? value : least;
                greatest = value > greatest ? value : greatest;
            }
        }
        return least > greatest ? Optional.empty() : Optional.of(new ValueRange(least, greatest));
    }

    @Override
    public List<VoiLut> voiLuts() {
        return frame.dicom().map(image -> VoiLut.of(image.dataset(), image.pixel(), frame.frame())).orElse(List.of());
    }

    @Override
    public double[] percentiles(double... percents) {
        float[] sorted = sorted();
        return Arrays.stream(percents).map(percent -> percentile(sorted, percent)).toArray();
    }

    private float[] sorted() {
        float[] values = new float[planes.stream().mapToInt(plane -> plane.length).sum()];
        int count = 0;
        for (float[] plane : planes) {
            for (float value : plane) {
                if (!Float.isNaN(value)) {
                    values[count++] = value;
                }
            }
        }
        float[] known = Arrays.copyOf(values, count);
        Arrays.parallelSort(known);
        return known;
    }

    private static double percentile(float[] sorted, double percent) {
        if (sorted.length == 0) {
            return 0;
        }
        double place = ModalityValues.place(percent, sorted.length);
        int below = (int) place;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (place - below) * (above - sorted[below]);
    }
}
