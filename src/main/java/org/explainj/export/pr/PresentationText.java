package org.explainj.export.pr;

import org.explainj.Explanation;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.export.AttributeText;
import org.explainj.export.Derivation;
import org.explainj.heatmap.Probability;

/** The text that every presentation state shows in a corner, and the graphic layer that it is in. */
final class PresentationText {
    /** Graphic Layer (0070,0002). */
    static final String LAYER = "EVIDENCE";

    /** Yellow: L* 84, a* 3, b* 84 as PCS values of CIELab (PS3.3 C.10.7.1.1). */
    private static final int[] COLOUR = {55050, 33667, 54484};

    private PresentationText() {
    }

    /**
     * @param shown what the evidence is shown by
     * @return an item of Text Object Sequence (0070,0008)
     */
    static Dataset of(Explanation explanation, Derivation derivation, String shown) {
        String probability = explanation.probability().isEmpty() ? ""
                : ", " + (explanation.prediction().calibrated() ? "probability " : "uncalibrated output ")
                        + Probability.text(explanation.probability().getAsDouble());
        String text = "ExplainJ: research use only, not for diagnostic use\r\n"
                + "Evidence for '" + derivation.label() + "'" + probability + "\r\n"
                + derivation.method() + " at " + String.join(", ", derivation.layers()) + ", " + shown + "\r\n"
                + "Model " + (derivation.model() + " " + derivation.modelVersion()).strip()
                + (explanation.unverified().isEmpty() ? "" : "\r\nUnverified input");
        return Dataset.empty()
                .set(Tag.BoundingBoxAnnotationUnits, VR.CS, "DISPLAY")
                .set(Tag.UnformattedTextValue, VR.ST, AttributeText.cut(text, 1024))
                .setDecimals(Tag.BoundingBoxTopLeftHandCorner, VR.FL, 0.01, 0.01)
                .setDecimals(Tag.BoundingBoxBottomRightHandCorner, VR.FL, 0.75, 0.16)
                .set(Tag.BoundingBoxTextHorizontalJustification, VR.CS, "LEFT");
    }

    /** @return the item of Graphic Layer Sequence (0070,0060) */
    static Dataset layer() {
        return Dataset.empty()
                .set(Tag.GraphicLayer, VR.CS, LAYER)
                .setInts(Tag.GraphicLayerOrder, VR.IS, 1)
                .setInts(Tag.GraphicLayerRecommendedDisplayGrayscaleValue, VR.US, 0xFFFF)
                .setInts(Tag.GraphicLayerRecommendedDisplayCIELabValue, VR.US, COLOUR)
                .set(Tag.GraphicLayerDescription, VR.LO, "Research use only. Not for diagnostic use.");
    }
}
