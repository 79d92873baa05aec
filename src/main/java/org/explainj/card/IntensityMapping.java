package org.explainj.card;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.explainj.dicom.VoiLut;
import org.explainj.frame.ValueRange;
import org.explainj.torch.ModelException;

/** Modality values to the network's range, before mean and standard deviation. */
final class IntensityMapping {
    private final ModelCard card;
    private final Intensity intensity;
    private final ModalityValues values;
    private final boolean invert;
    private final List<DoubleUnaryOperator> mappings;
    private final float lowEnd;

    /**
     * @param values what is to be mapped, all of it
     * @param invert whether low values are meant to be shown white, and the network wants them high
     * @throws ModelException if the card does not say enough for such values
     * @throws IOException if the values cannot be read
     */
    IntensityMapping(ModelCard card, ModalityValues values, boolean invert) throws IOException {
        this.card = card;
        this.intensity = card.intensity();
        this.values = values;
        this.invert = invert;
        this.mappings = mappings();
        this.lowEnd = intensity.mapping() instanceof Mapping.Unchanged ? least() : (float) intensity.outputLow();
    }

    /** @return the low end, which padding becomes: of the range, or the least value if there is no range */
    float lowEnd() {
        return lowEnd;
    }

    /**
     * Maps in place. Padding takes no part in percentiles, and becomes the low end.
     *
     * @param planes H×W modality values each
     * @param padding which pixels are padding
     */
    void apply(List<float[]> planes, BitSet padding) {
        for (int c = 0; c < planes.size(); c++) {
            float[] plane = planes.get(c);
            DoubleUnaryOperator mapping = mappings.get(Math.min(c, mappings.size() - 1));
            for (int i = 0; i < plane.length; i++) {
                plane[i] = padding.get(i) ? lowEnd : (float) mapping.applyAsDouble(plane[i]);
            }
        }
    }

    /** Of values that are left as they are, or mirrored. */
    private float least() throws IOException {
        Optional<ValueRange> extremes = values.extremes();
        return extremes.isEmpty() ? 0 : (float) mappings.get(0).applyAsDouble(
                invert ? extremes.get().high() : extremes.get().low());
    }

    /** One for all planes, or one for each. */
    private List<DoubleUnaryOperator> mappings() throws IOException {
        if (intensity.mapping() instanceof Mapping.Unchanged) {
            return List.of(unchanged());
        }
        List<Mapping> each = intensity.mapping() instanceof Mapping.Channels several ? several.channels()
                : List.of(intensity.mapping());
        List<DoubleUnaryOperator> all = new ArrayList<>();
        for (Mapping mapping : each) {
            all.add(toOutputRange(toUnit(mapping)));
        }
        return all;
    }

    private DoubleUnaryOperator unchanged() throws IOException {
        if (!invert) {
            return DoubleUnaryOperator.identity();
        }
        ValueRange range = valueRange("is MONOCHROME1 and can't be inverted");
        return value -> range.low() + range.high() - value;
    }

    /**
     * MONOCHROME1 is mirrored within the ends, so that inversion and mapping are one step and neither is done twice.
     */
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
    private DoubleUnaryOperator toUnit(Mapping mapping) throws IOException {
        if (mapping instanceof Mapping.Window window) {
            return window(window);
        }
        if (mapping instanceof Mapping.DicomWindow window) {
            return dicomWindow(window);
        }
        if (mapping instanceof Mapping.Range range) {
            return line(range.low(), range.high());
        }
        if (mapping instanceof Mapping.Percentiles percentiles) {
            return percentiles(percentiles);
        }
        ValueRange range = valueRange("can't be mapped by \"bits-stored\"");
        return line(range.low(), range.high());
    }

    private ValueRange valueRange(String problem) throws IOException {
        return values.range().orElseThrow(() -> new ModelException(values.file() + " " + problem
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

    private DoubleUnaryOperator dicomWindow(Mapping.DicomWindow window) throws IOException {
        List<VoiLut> own = values.voiLuts();
        if (!own.isEmpty()) {
            return own.get(0)::apply;
        }
        return toUnit(window.otherwise().orElseThrow(() -> new ModelException(values.file() + " has no window, and the "
                + "card of " + card.name() + " does not say what to do then: add intensity.mapping.otherwise.")));
    }

    /** Of the image as the network is to see it: inverted, the 99th percentile is the 1st of the stored values. */
    private DoubleUnaryOperator percentiles(Mapping.Percentiles percentiles) throws IOException {
        double[] ends = values.percentiles(invert ? 100 - percentiles.high() : percentiles.low(),
                invert ? 100 - percentiles.low() : percentiles.high());
        // an image of one value has no contrast to stretch: the network sees the low end
        return ends[1] > ends[0] ? line(ends[0], ends[1]) : value -> invert ? 1 : 0;
    }

    private static DoubleUnaryOperator line(double low, double high) {
        return value -> (value - low) / (high - low);
    }
}
