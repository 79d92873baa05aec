package org.explainj.dicom;

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
        return List.of();
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
