package org.explainj.imagej;

import java.util.Locale;
import java.util.stream.Collectors;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Dictionary;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Element;
import org.explainj.dicom.Geometry;
import org.explainj.dicom.StandardizedUptake;
import org.explainj.dicom.VR;

/**
 * A DICOM header as ImageJ's own reader writes it into Info and slice labels, one {@code gggg,eeee  Name: value} a
 * line, so that macros find a tag there by its number.
 */
final class HeaderText {
    private static final int LONGEST_VALUE = 1024;

    private HeaderText() {
    }

    /** @param frame the frame whose pixel size is described, 0-based */
    static String of(DicomImage image, int frame) {
        StringBuilder text = new StringBuilder();
        append(text, image.meta(), "");
        append(text, image.dataset(), "");
        return text.append(spacingNote(image.geometry(frame)))
                .append(StandardizedUptake.of(image).map(HeaderText::uptakeNote).orElse("")).toString();
    }

    private static String uptakeNote(StandardizedUptake suvbw) {
        return suvbw.factor() != null
                ? String.format(Locale.ROOT, "ExplainJ: SUVbw = modality value × %.6g g/ml.%n", suvbw.factor())
                        .replace(System.lineSeparator(), "\n")
                : "ExplainJ: there is no SUVbw, for " + suvbw.reason() + ".\n";
    }

    private static void append(StringBuilder text, Dataset dataset, String nesting) {
        for (Element element : dataset) {
            String name = Dictionary.name(element.tag());
            text.append(String.format("%04X,%04X  %s%s: %s%n", element.tag() >>> 16, element.tag() & 0xffff, nesting,
                    name.isEmpty() ? "---" : name, value(element)).replace(System.lineSeparator(), "\n"));
            for (Dataset item : element.items()) {
                append(text, item, nesting + ">");
            }
        }
    }

    private static String value(Element element) {
        if (element.vr() == VR.SQ || element.vr().name().startsWith("O") || element.vr() == VR.UN) {
            return "";
        }
        String value = element.strings().stream().collect(Collectors.joining("\\")).replaceAll("\\p{Cntrl}+", " ");
        return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    }

    private static String spacingNote(Geometry geometry) {
        return switch (geometry.spacingKind()) {
            case DETECTOR -> "ExplainJ: the pixel size is that at the detector (Imager Pixel Spacing); what is in the "
                    + "patient is smaller.\n";
            case FILM -> "ExplainJ: the pixel size is that on the scanned film.\n";
            case CALIBRATED -> "ExplainJ: the pixel size was calibrated on an object in the image; it holds in that "
                    + "object's plane.\n";
            default -> "";
        };
    }
}
