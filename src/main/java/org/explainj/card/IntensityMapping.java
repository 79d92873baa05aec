package org.explainj.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.VoiLut;
import org.explainj.frame.SourceFrame;
import org.explainj.frame.ValueRange;
import org.explainj.torch.ModelException;

/** Modality values to the network's range, before mean and standard deviation. */
final class IntensityMapping {
    private final ModelCard card;
    private final Intensity intensity;
    private final SourceFrame frame;
    private final boolean invert;

    /** @param invert whether low values are meant to be shown white, and the network wants them high */
    IntensityMapping(ModelCard card, SourceFrame frame, boolean invert) {
        this.card = card;
        this.intensity = card.intensity();
        this.frame = frame;
        this.invert = invert;
    }

    /**
     * Maps in place. Padding takes no part in percentiles.
     *
     * @param planes H×W modality values each
     * @param padding which pixels are padding
     * @return the low end, which padding has become: of the range, or the least value if there is no range
     */
    float apply(List<float[]> planes, BitSet padding) throws ModelException {
        boolean unchanged = intensity.mapping() instanceof Mapping.Unchanged;
        List<DoubleUnaryOperator> mappings = mappings(planes);
        float least = Float.POSITIVE_INFINITY;
        for (int c = 0; c < planes.size(); c++) {
            float[] plane = planes.get(c);
            DoubleUnaryOperator mapping = mappings.get(Math.min(c, mappings.size() - 1));
            for (int i = 0; i < plane.length; i++) {
                if (!padding.get(i)) {
                    plane[i] = (float) mapping.applyAsDouble(plane[i]);
                    least = Math.min(least, plane[i]);
                }
            }
        }
        float lowEnd = unchanged ? Float.isInfinite(least) ? 0 : least : (float) intensity.outputLow();
        for (float[] plane : planes) {
            for (int i = padding.nextSetBit(0); i >= 0; i = padding.nextSetBit(i + 1)) {
                plane[i] = lowEnd;
            }
        }
        return lowEnd;
    }

    /** One for all planes, or one for each. */
    private List<DoubleUnaryOperator> mappings(List<float[]> planes) throws ModelException {
        if (intensity.mapping() instanceof Mapping.Unchanged) {
            return List.of(unchanged());
        }
        List<Mapping> each = intensity.mapping() instanceof Mapping.Channels several ? several.channels()
                : List.of(intensity.mapping());
        List<DoubleUnaryOperator> mappings = new ArrayList<>();
        for (Mapping mapping : each) {
            mappings.add(toOutputRange(toUnit(mapping, planes)));
        }
        return mappings;
    }

    private DoubleUnaryOperator unchanged() throws ModelException {
        if (!invert) {
            return DoubleUnaryOperator.identity();
        }
        ValueRange range = valueRange("is MONOCHROME1 and can't be inverted");
        return value -> range.low() + range.high() - value;
    }

    /** MONOCHROME1 is mirrored within the ends, so that inversion and mapping are one step and neither is done twice. */
    private DoubleUnaryOperator toOutputRange(DoubleUnaryOperator toUnit) {
        double start = invert ? intensity.outputHigh() : intensity.outputLow();
        double end = invert ? intensity.outputLow() : intensity.outputHigh();
        boolean clip = intensity.clip();
        return value -> {
            double unit = toUnit.applyAsDouble(value);
            return start + (clip ? Math.max(0, Math.min(1, unit)) : unit) * (end - start);
        };
    }

    /** @return 0 for the low end and 1 for the high end of the modality values, neither clipped nor inverted */
    private DoubleUnaryOperator toUnit(Mapping mapping, List<float[]> planes) throws ModelException {
        if (mapping instanceof Mapping.Window window) {
            return window(window);
        }
        if (mapping instanceof Mapping.DicomWindow window) {
            return dicomWindow(window, planes);
        }
        if (mapping instanceof Mapping.Range range) {
            return line(range.low(), range.high());
        }
        if (mapping instanceof Mapping.Percentiles percentiles) {
            return percentiles(percentiles, planes);
        }
        ValueRange range = valueRange("can't be mapped by \"bits-stored\"");
        return line(range.low(), range.high());
    }

    private ValueRange valueRange(String problem) throws ModelException {
        return frame.valueRange().orElseThrow(() -> new ModelException(frame.file() + " " + problem
                + ", because floating-point pixels have no range of their own: the card of " + card.name()
                + " must say a window, range or percentiles in intensity.mapping."));
    }

    private static DoubleUnaryOperator window(Mapping.Window window) {
        double centre = window.center();
        double width = window.width();
        return switch (window.function()) {
            // straight lines, and not VoiLut's, so that a card that does not clip gets the values beyond the window
            case LINEAR -> width > 1 ? line(centre - 0.5 - (width - 1) / 2, centre - 0.5 + (width - 1) / 2)
                    : new VoiLut.Window(centre, width, VoiLut.Function.LINEAR, "")::apply;
            case LINEAR_EXACT -> line(centre - width / 2, centre + width / 2);
            case SIGMOID -> new VoiLut.Window(centre, width, VoiLut.Function.SIGMOID, "")::apply;
        };
    }

    private DoubleUnaryOperator dicomWindow(Mapping.DicomWindow window, List<float[]> planes) throws ModelException {
        List<VoiLut> own = frame.dicom().map(this::voiLuts).orElse(List.of());
        if (!own.isEmpty()) {
            return own.get(0)::apply;
        }
        return toUnit(window.otherwise().orElseThrow(() -> new ModelException(frame.file() + " has no window, and the "
                + "card of " + card.name() + " does not say what to do then: add intensity.mapping.otherwise.")),
                planes);
    }

    private List<VoiLut> voiLuts(DicomImage image) {
        return VoiLut.of(image.dataset(), image.pixel(), frame.frame());
    }

    /** Of the image as the network is to see it: inverted, the 99th percentile is the 1st of the stored values. */
    private DoubleUnaryOperator percentiles(Mapping.Percentiles percentiles, List<float[]> planes) {
        float[] sorted = sorted(planes);
        double low = percentile(sorted, invert ? 100 - percentiles.high() : percentiles.low());
        double high = percentile(sorted, invert ? 100 - percentiles.low() : percentiles.high());
        // an image of one value has no contrast to stretch: the network sees the low end
        return high > low ? line(low, high) : value -> invert ? 1 : 0;
    }

    private static float[] sorted(List<float[]> planes) {
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
        double position = percent / 100 * (sorted.length - 1);
        int below = (int) position;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (position - below) * (above - sorted[below]);
    }

    private static DoubleUnaryOperator line(double low, double high) {
        return value -> (value - low) / (high - low);
    }
}
