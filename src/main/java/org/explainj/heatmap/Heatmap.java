package org.explainj.heatmap;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.explainj.cam.RawMap;

/**
 * A localisation map on the source's pixel grid, in the units of its scale.
 *
 * <p>A map of positive evidence is clipped at zero on the layer's grid, as the papers' final ReLU does, and then
 * resampled; a signed map keeps its negative values. Statistics leave out what the model did not see.
 *
 * @param values rows×columns calibrated values: percentile 0–1 ({@code reference}), logits per pixel
 *     ({@code evidence}, always signed), raw values ({@code fixed}) or shares of the maximum ({@code image}); NaN where
 *     the model did not see the pixel. Not copied, not to be altered
 * @param rows rows of the source
 * @param columns columns of the source
 * @param scale what the values mean
 * @param signed whether negative values are kept
 * @param verdict whether there is positive evidence
 * @param statistics of the map before scaling
 * @param whole of all that was explained together, before scaling: of a volume's slice those of the volume, else the
 *     same
 * @param gate the probability that hides this map, if one does
 * @param marks what is drawn on the image besides
 */
public record Heatmap(float[] values, int rows, int columns, Scale scale, boolean signed, Verdict verdict,
        Statistics statistics, Statistics whole, Optional<Gate> gate, List<Mark> marks) {
    /** Under {@code reference}, a map must be as hot as this share of the negatives' maxima to count as evidence. */
    public static final double NEGATIVE_MAXIMUM_LEVEL = 0.95;

    /**
     * Of the map on the source's grid, before scaling, without what the model did not see; mean over fused layers.
     *
     * @param min least value
     * @param max greatest value
     * @param positiveSum sum of the values above zero
     * @param negativeSum sum of the values below zero
     * @param outside under {@code evidence}: what lies in the input's padding, outside the image; else 0
     * @param seen how many pixels the model saw
     */
    public record Statistics(double min, double max, double positiveSum, double negativeSum, double outside, int seen) {
    }

    /**
     * The model's own answer hides the map: the class is less probable than its operating point.
     *
     * @param probability 0 to 1
     * @param operatingPoint 0 to 1
     */
    public record Gate(double probability, double operatingPoint) {
    }

    public Heatmap {
        Objects.requireNonNull(scale);
        Objects.requireNonNull(verdict);
        Objects.requireNonNull(statistics);
        Objects.requireNonNull(whole);
        Objects.requireNonNull(gate);
        marks = List.copyOf(marks);
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(values.length + " values are not " + rows + "×" + columns);
        }
    }

    /**
     * @param map one layer's raw map
     * @param grid how it lies on the source
     * @param scale what its values shall mean
     * @param signed whether to keep negative values; {@code evidence} and a fixed range from below zero always do,
     *     {@code reference} never
     * @return the calibrated map
     */
    public static Heatmap of(RawMap map, Resampling grid, Scale scale, boolean signed) {
        return fused(List.of(map), grid, scale, Fusion.MEAN, signed);
    }

    /**
     * Fuses several layers: the mean or the greatest of their values on the scale. Under {@code reference} these are
     * percentiles, each layer's within its own distribution; under {@code image} each layer is first taken to its own
     * maximum. There is evidence if one of the layers has it.
     *
     * @param maps each layer's raw map, at least one
     * @param grid how they lie on the source
     * @param scale what the values shall mean
     * @param fusion how they become one
     * @param signed whether to keep negative values; {@code evidence} and a fixed range from below zero always do,
     *     {@code reference} never
     * @return the calibrated map
     */
    public static Heatmap fused(List<RawMap> maps, Resampling grid, Scale scale, Fusion fusion, boolean signed) {
        return Calibration.apply(maps, grid, scale, fusion, signed);
    }

    /**
     * @param probability the class's
     * @param operatingPoint the least probability at which the map is shown
     * @return this map, hidden if the class is less probable than that
     */
    public Heatmap gatedBy(double probability, double operatingPoint) {
        Optional<Gate> hiding = probability < operatingPoint
                ? Optional.of(new Gate(probability, operatingPoint)) : Optional.empty();
        return new Heatmap(values, rows, columns, scale, signed, verdict, statistics, whole, hiding, marks);
    }

    /**
     * @param drawn what is drawn on the image besides
     * @return this map, with these marks
     */
    public Heatmap withMarks(List<Mark> drawn) {
        return new Heatmap(values, rows, columns, scale, signed, verdict, statistics, whole, gate, drawn);
    }

    /**
     * @param palette the colours
     * @return whether there is anything to draw: positive evidence (or, on a diverging palette, negative), and no gate
     */
    public boolean shownIn(Palette palette) {
        boolean evidence = verdict == Verdict.POSITIVE || palette.diverging() && statistics.min() < 0;
        return evidence && gate.isEmpty();
    }

    /**
     * @param palette the colours
     * @return the colour bar's axis
     */
    public Axis axis(Palette palette) {
        return scale.axis(palette.diverging(), whole.seen());
    }

    /** @return whether the model saw every pixel */
    boolean seenWhole() {
        return statistics.seen() == values.length;
    }

    /** @return the greatest calibrated value, 0 if the model saw nothing */
    public float maximum() {
        float maximum = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            if (value > maximum) {
                maximum = value;
            }
        }
        return maximum == Float.NEGATIVE_INFINITY ? 0 : maximum;
    }

    /**
     * What may be claimed of this map against its reference cohort.
     *
     * @return sentences; empty for scales without a cohort
     */
    public List<String> claims() {
        return scale instanceof Scale.Reference reference ? ReferenceClaims.of(reference, this) : List.of();
    }
}
