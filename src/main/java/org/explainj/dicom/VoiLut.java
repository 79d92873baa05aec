package org.explainj.dicom;

import java.util.ArrayList;
import java.util.List;

/** Modality values → 0 (darkest) to 1: a window or a VOI LUT (PS3.3 C.11.2). */
public interface VoiLut {
    /** VOI LUT Function (0028,1056). */
    enum Function { LINEAR, LINEAR_EXACT, SIGMOID }

    /**
     * @param modality a modality value
     * @return the display value, 0 to 1
     */
    double apply(double modality);

    /** @return the explanation that the file gives, or an empty text */
    String explanation();

    /**
     * @param dataset the image
     * @param pixel its Image Pixel module
     * @param frame the frame, 0-based
     * @return all VOI LUTs and then all windows that the file offers for the frame, in its order; empty if it has none
     */
    static List<VoiLut> of(Dataset dataset, ImagePixel pixel, int frame) {
        Dataset home = FunctionalGroups.of(dataset, frame, Tag.FrameVOILUTSequence).orElse(dataset);
        ModalityLut modality = ModalityLut.of(dataset, pixel, frame);
        boolean signed = Math.min(modality.apply(pixel.minimum()), modality.apply(pixel.maximum())) < 0;
        List<VoiLut> found = new ArrayList<>();
        for (Dataset item : home.sequence(Tag.VOILUTSequence)) {
            LookupTable.of(item, signed).filter(table -> table.size() > 0)
                    .ifPresent(table -> found.add(new Table(table, item.string(Tag.LUTExplanation).orElse(""))));
        }
        double[] centers = home.decimals(Tag.WindowCenter);
        double[] widths = home.decimals(Tag.WindowWidth);
        List<String> names = home.strings(Tag.WindowCenterWidthExplanation);
        Function function = function(home.string(Tag.VOILUTFunction).orElse(""));
        for (int i = 0; i < Math.min(centers.length, widths.length); i++) {
            if (widths[i] > 0 && Double.isFinite(centers[i]) && Double.isFinite(widths[i])) {
                // values of small slopes have windows narrower than LINEAR allows, and then the plain line is meant
                Function meant = widths[i] < 1 && function == Function.LINEAR ? Function.LINEAR_EXACT : function;
                found.add(new Window(centers[i], widths[i], meant, i < names.size() ? names.get(i) : ""));
            }
        }
        return found;
    }

    private static Function function(String term) {
        return switch (term) {
            case "LINEAR_EXACT" -> Function.LINEAR_EXACT;
            case "SIGMOID" -> Function.SIGMOID;
            default -> Function.LINEAR;
        };
    }

    /**
     * @param table an item of VOI LUT Sequence
     * @param explanation LUT Explanation, or empty
     */
    record Table(LookupTable table, String explanation) implements VoiLut {
        @Override
        public double apply(double modality) {
            return Math.min(1, table.value(modality) / (Math.scalb(1.0, table.bits()) - 1));
        }
    }

    /**
     * @param center Window Center, in modality units
     * @param width Window Width, ≥ 1 (LINEAR) or &gt; 0
     * @param function how values in between are mapped
     * @param explanation a name, such as {@code BONE}, or empty
     */
    record Window(double center, double width, Function function, String explanation) implements VoiLut {
        @Override
        public double apply(double modality) {
            return switch (function) {
                case LINEAR -> width <= 1 ? modality <= center - 0.5 ? 0 : 1
                        : clamp((modality - (center - 0.5)) / (width - 1) + 0.5);
                case LINEAR_EXACT -> width <= 0 ? modality <= center ? 0 : 1 : clamp((modality - center) / width + 0.5);
                case SIGMOID -> 1 / (1 + Math.exp(-4 * (modality - center) / width));
            };
        }

        private static double clamp(double v) {
            return Math.max(0, Math.min(1, v));
        }
    }
}
