package org.explainj.dicom;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
        /**
         * Imager Pixel Spacing, or a radiograph's Pixel Spacing that is equal to it or not told to be corrected: at
         * the detector, so larger than in the patient.
         */
        DETECTOR,
        /** Nominal Scanned Pixel Spacing: on a scanned film. */
        FILM,
        /** No spacing; only Pixel Aspect Ratio, as spacings of that ratio, or square pixels. */
        NONE
    }

    private static final Set<String> PROJECTION = Set.of("CR", "DX", "MG", "IO", "PX", "RF", "XA", "RG");
    /** Direction cosines up to this are rounding errors. */
    private static final double NEGLIGIBLE = 1e-4;

    /**
     * @param dataset the image
     * @param frame the frame, 0-based; its functional groups come first (PS3.3 C.7.6.16)
     */
    static Geometry of(Dataset dataset, int frame) {
        double[] position = numbers(group(dataset, frame, Tag.PlanePositionSequence), Tag.ImagePositionPatient, 3);
        double[] orientation = numbers(group(dataset, frame, Tag.PlaneOrientationSequence),
                Tag.ImageOrientationPatient, 6);
        List<String> letters = dataset.strings(Tag.PatientOrientation);
        if (letters.size() != 2) {
            letters = orientation == null ? List.of("", "") : List.of(letters(orientation, 0), letters(orientation, 3));
        }
        String laterality = group(dataset, frame, Tag.FrameAnatomySequence).string(Tag.FrameLaterality)
                .or(() -> dataset.string(Tag.ImageLaterality)).or(() -> dataset.string(Tag.Laterality)).orElse("");
        Dataset measures = group(dataset, frame, Tag.PixelMeasuresSequence);
        SpacingKind kind = kind(dataset, measures);
        double[] spacing = switch (kind) {
            case PATIENT, CALIBRATED -> spacing(measures, Tag.PixelSpacing);
            case DETECTOR -> Optional.ofNullable(spacing(dataset, Tag.ImagerPixelSpacing))
                    .orElseGet(() -> spacing(measures, Tag.PixelSpacing));
            case FILM -> spacing(dataset, Tag.NominalScannedPixelSpacing);
            case NONE -> Optional.ofNullable(spacing(dataset, Tag.PixelAspectRatio)).orElse(new double[] {1, 1});
        };
        return new Geometry(spacing[0], spacing[1], kind, position, orientation, letters.get(0), letters.get(1),
                laterality);
    }

    /** PS3.3 section 10.7.1.3; a radiograph's Pixel Spacing counts as the detector's unless the file says more. */
    private static SpacingKind kind(Dataset dataset, Dataset measures) {
        double[] pixel = spacing(measures, Tag.PixelSpacing);
        double[] imager = spacing(dataset, Tag.ImagerPixelSpacing);
        if (pixel == null) {
            return imager != null ? SpacingKind.DETECTOR
                    : spacing(dataset, Tag.NominalScannedPixelSpacing) != null ? SpacingKind.FILM : SpacingKind.NONE;
        }
        if (dataset.string(Tag.PixelSpacingCalibrationType).isPresent()) {
            return SpacingKind.CALIBRATED;
        }
        boolean detector = imager == null ? PROJECTION.contains(dataset.string(Tag.Modality).orElse(""))
                : same(pixel[0], imager[0]) && same(pixel[1], imager[1]);
        return detector ? SpacingKind.DETECTOR : SpacingKind.PATIENT;
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) <= 1e-4 * Math.max(a, b);
    }

    private static Dataset group(Dataset dataset, int frame, int macro) {
        return FunctionalGroups.of(dataset, frame, macro).orElse(dataset);
    }

    private static double[] numbers(Dataset dataset, int tag, int count) {
        double[] values = dataset.decimals(tag);
        return values.length == count && Arrays.stream(values).allMatch(Double::isFinite) ? values : null;
    }

    private static double[] spacing(Dataset dataset, int tag) {
        double[] values = numbers(dataset, tag, 2);
        return values != null && values[0] > 0 && values[1] > 0 ? values : null;
    }

    /** @return the anatomical directions of a vector, the largest component first (PS3.3 C.7.6.1.1.1) */
    private static String letters(double[] cosines, int from) {
        return IntStream.range(0, 3).boxed()
                .filter(axis -> Math.abs(cosines[from + axis]) > NEGLIGIBLE)
                .sorted(Comparator.comparingDouble(axis -> -Math.abs(cosines[from + axis])))
                .map(axis -> (cosines[from + axis] > 0 ? "LPH" : "RAF").substring(axis, axis + 1))
                .collect(Collectors.joining());
    }

    /**
     * @return the orientation, its vectors brought to the length of 1 where rounding left them another; null if absent
     */
    public double[] unitOrientation() {
        if (orientation == null) {
            return null;
        }
        double[] unit = orientation.clone();
        for (int from = 0; from < unit.length; from += 3) {
            double length = Math.sqrt(unit[from] * unit[from] + unit[from + 1] * unit[from + 1]
                    + unit[from + 2] * unit[from + 2]);
            for (int i = from; i < from + 3 && length > 0 && Math.abs(length - 1) > NEGLIGIBLE / 2; i++) {
                unit[i] /= length;
            }
        }
        return unit;
    }

    /** @return the unit vector across the slice, rows × columns, in the patient's system; empty without orientation */
    public Optional<double[]> normal() {
        if (orientation == null) {
            return Optional.empty();
        }
        double[] o = orientation;
        double[] normal = {o[1] * o[5] - o[2] * o[4], o[2] * o[3] - o[0] * o[5], o[0] * o[4] - o[1] * o[3]};
        double length = Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]);
        return length < NEGLIGIBLE ? Optional.empty()
                : Optional.of(Arrays.stream(normal).map(component -> component / length).toArray());
    }
}
