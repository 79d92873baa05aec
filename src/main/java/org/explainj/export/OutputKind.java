package org.explainj.export;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.explainj.UsageException;

/** What can be written of an explanation. */
public enum OutputKind {
    /** A DICOM Secondary Capture: the overlay with its legend. */
    SC,
    /** A DICOM Segmentation: where the evidence is at or above the threshold; nothing where there is none. */
    SEG,
    /** A DICOM Structured Report: the class as finding, its probability, the regions of evidence and their sizes. */
    SR,
    /** A DICOM Parametric Map: the calibrated values, where the source has a place in a frame of reference. */
    PM,
    /** A DICOM presentation state: contours over the untouched source; nothing where there is no evidence. */
    PR,
    /** A DICOM Blending Softcopy Presentation State: {@link #HEAT}, coloured, over the untouched grey source. */
    BPR,
    /**
     * A DICOM Secondary Capture in grey: the calibrated map on the source's grid; nothing where there is no evidence.
     */
    HEAT,
    /** The same picture as PNG. */
    PNG,
    /** The map on the layer's own grid, float32 {@code .npy}: signed, before the final ReLU and any scaling. */
    RAW,
    /** The calibrated map on the source's pixel grid, float32 {@code .npy}; NaN where the model did not see. */
    MAP;

    /** @return the name in options and JSON */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return what it is called in sentences */
    public String title() {
        return switch (this) {
            case SC -> "secondary capture";
            case SEG -> "segmentation";
            case SR -> "report";
            case PM -> "parametric map";
            case PR -> "presentation state";
            case BPR -> "blending presentation state";
            case HEAT -> "grey heat image";
            case PNG -> "picture";
            case RAW -> "raw map";
            case MAP -> "calibrated map";
        };
    }

    /** @return whether it is a DICOM object, which needs a DICOM image as its source */
    public boolean isDicom() {
        return switch (this) {
            case PNG, RAW, MAP -> false;
            default -> true;
        };
    }

    /**
     * @param list keywords with commas between them
     * @return the kinds
     * @throws UsageException for an unknown one
     */
    public static Set<OutputKind> parse(String list) {
        Set<OutputKind> kinds = EnumSet.noneOf(OutputKind.class);
        for (String word : list.split(",")) {
            kinds.add(Arrays.stream(values()).filter(kind -> kind.keyword().equalsIgnoreCase(word.strip())).findFirst()
                    .orElseThrow(() -> new UsageException("Can't write '" + word.strip() + "': use "
                            + Arrays.stream(values()).map(OutputKind::keyword).collect(Collectors.joining(", "))
                            + ".")));
        }
        return kinds;
    }
}
