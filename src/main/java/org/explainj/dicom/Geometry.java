package org.explainj.dicom;

import java.util.Optional;

/**
 * Where a frame's pixels are, and how big.
 *
 * @param rowSpacing distance between the centres of adjacent rows (vertical), mm; NaN if unknown
 * @param columnSpacing distance between the centres of adjacent columns (horizontal), mm; NaN if unknown
 * @param spacingKind what the spacing is good for
 * @param position Image Position (Patient): x, y, z of the first pixel's centre, mm; null if absent
 * @param orientation Image Orientation (Patient): direction cosines of a row, then of a column; null if absent
 * @param rowLetters the patient's direction towards which columns run, such as {@code L} or {@code LF}: the first
 *     value of Patient Orientation, or derived from the orientation; empty if unknown
 * @param columnLetters the same for rows, such as {@code F}
 * @param laterality Image Laterality or Laterality: {@code L}, {@code R}, {@code B}, {@code U}; empty if not given
 */
public record Geometry(double rowSpacing, double columnSpacing, SpacingKind spacingKind, double[] position,
        double[] orientation, String rowLetters, String columnLetters, String laterality) {
    /** What a pixel spacing means. */
    public enum SpacingKind {
        /** Pixel Spacing of a cross-sectional image, or one that is calibrated for magnification: in the patient. */
        PATIENT,
        /** Pixel Spacing calibrated by a fiducial or a known geometry (Pixel Spacing Calibration Type). */
        CALIBRATED,
        /** Imager Pixel Spacing, or Pixel Spacing equal to it: at the detector, so larger than in the patient. */
        DETECTOR,
        /** Nominal Scanned Pixel Spacing: on a scanned film. */
        FILM,
        /** No spacing; only Pixel Aspect Ratio, as spacings of that ratio, or square pixels. */
        NONE
    }

    static Geometry of(Dataset dataset, int frame) {
        throw new UnsupportedOperationException(dataset.toString() + frame);
    }

    /** @return the unit vector across the slice, rows × columns, in the patient's system; empty without orientation */
    public Optional<double[]> normal() {
        return Optional.empty();
    }
}
