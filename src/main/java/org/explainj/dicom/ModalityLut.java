package org.explainj.dicom;

import java.util.Optional;

/** Stored values → modality values: Modality LUT Sequence, or Rescale Slope and Intercept (PS3.3 C.11.1). */
public final class ModalityLut {
    private final double slope;
    private final double intercept;
    private final LookupTable table;
    private final String units;

    private ModalityLut(double slope, double intercept, LookupTable table, String units) {
        this.slope = slope;
        this.intercept = intercept;
        this.table = table;
        this.units = units;
    }

    /**
     * @param dataset the image
     * @param pixel its Image Pixel module
     * @param frame the frame, 0-based: enhanced images have the transformation in functional groups
     */
    public static ModalityLut of(Dataset dataset, ImagePixel pixel, int frame) {
        Dataset home = FunctionalGroups.of(dataset, frame, Tag.PixelValueTransformationSequence).orElse(dataset);
        Optional<LookupTable> table = dataset.item(Tag.ModalityLUTSequence)
                .flatMap(item -> LookupTable.of(item, pixel.signed()));
        String units = table.isPresent()
                ? dataset.item(Tag.ModalityLUTSequence).flatMap(item -> item.string(Tag.ModalityLUTType)).orElse("US")
                : home.string(Tag.RescaleType).orElse(defaultUnits(dataset, home));
        return new ModalityLut(home.decimal(Tag.RescaleSlope).orElse(1), home.decimal(Tag.RescaleIntercept).orElse(0),
                table.orElse(null), units);
    }

    private static String defaultUnits(Dataset dataset, Dataset home) {
        boolean ct = dataset.string(Tag.Modality).filter("CT"::equals).isPresent();
        boolean localizer = dataset.strings(Tag.ImageType).contains("LOCALIZER");
        return ct && !localizer && home.contains(Tag.RescaleIntercept) ? "HU" : "US";
    }

    /** @return the slope of a linear transformation; 1 if there is a table */
    public double slope() {
        return table == null ? slope : 1;
    }

    /** @return the intercept of a linear transformation; 0 if there is a table */
    public double intercept() {
        return table == null ? intercept : 0;
    }

    /** @return whether a table is used and not slope and intercept */
    public boolean isTable() {
        return table != null;
    }

    /** @return whether values stay as stored */
    public boolean isIdentity() {
        return table == null && slope == 1 && intercept == 0;
    }

    /** @return Rescale Type or Modality LUT Type: {@code HU}, {@code OD}, {@code US} (unspecified), … */
    public String units() {
        return units;
    }

    /**
     * @param stored a stored value
     * @return the modality value
     */
    public double apply(double stored) {
        return table != null ? table.value(stored) : stored * slope + intercept;
    }

    /**
     * @param frame a frame with one sample per pixel
     * @return H×W modality values; padding is not treated
     */
    public float[] apply(Frame frame) {
        int n = frame.rows() * frame.columns();
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) apply(frame.value(i));
        }
        return values;
    }
}
