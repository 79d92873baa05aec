package org.explainj.dicom;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What turns the modality values of a PET image into standardised uptake values by body weight, SUVbw, in g/ml:
 *
 * <p>SUVbw = modality value (Bq/ml) · weight (g) / (injected dose (Bq) · 2<sup>−t / half-life</sup>)
 *
 * <p>where t is the time from the injection to what the values are decay-corrected to: the scan's start (Decay
 * Correction START) or the injection itself (ADMIN, so t = 0). This follows PS3.3 C.8.9.1 and the recommendation of the
 * Quantitative Imaging Biomarkers Alliance: the scan begins at Series Date and Time; where those are after the
 * acquisition (a series made later), at GE's private scan time, or at the acquisition less Frame Reference Time, which
 * is the moment within the frame at which the activity is its average.
 *
 * @param factor what modality values are multiplied by; null if the file doesn't allow it
 * @param reason why not, as a part of a sentence; null if it does
 */
public record StandardizedUptake(Double factor, String reason) {
    private static final double GRAMS = 1000;
    /** No PET tracer is injected in less; a smaller number is one of MBq. */
    private static final double LEAST_DOSE = 1e5;
    /** After so many half-lives nothing is left to see: one of the times is wrong. */
    private static final double MOST_HALF_LIVES = 10;

    /**
     * @param image an image
     * @return its factor, or why there is none; empty if its Modality is not PT
     */
    public static Optional<StandardizedUptake> of(DicomImage image) {
        return image.modality().equals("PT") ? Optional.of(of(image.dataset())) : Optional.empty();
    }

    static StandardizedUptake of(Dataset dataset) {
        try {
            return new StandardizedUptake(factor(dataset), null);
        } catch (Impossible e) {
            return new StandardizedUptake(null, e.getMessage());
        }
    }

    private static final class Impossible extends Exception {
        private static final long serialVersionUID = 1;

        Impossible(String reason) {
            super(reason);
        }
    }

    private static double factor(Dataset dataset) throws Impossible {
        String units = dataset.string(Tag.Units).orElseThrow(() -> new Impossible("Units (0054,1001) is missing"));
        switch (units) {
            case "GML" -> {
                String type = dataset.string(Tag.SUVType).orElse("BW");
                if (!type.equals("BW")) {
                    throw new Impossible("its values are SUV of another kind (SUV Type " + printable(type) + ")");
                }
                return 1;
            }
            case "BQML" -> {
                return perBecquerel(dataset);
            }
            case "CNTS" -> {
                String philips = "Philips PET Private Group";
                OptionalDouble suv = privateNumber(dataset, 0x7053, philips, 0x00);
                if (suv.isPresent() && suv.getAsDouble() > 0) {
                    return suv.getAsDouble();
                }
                OptionalDouble activity = privateNumber(dataset, 0x7053, philips, 0x09);
                if (activity.isPresent() && activity.getAsDouble() > 0) {
                    return activity.getAsDouble() * perBecquerel(dataset);
                }
                throw new Impossible("its values are counts, and it has none of the factors that Philips gives for "
                        + "them");
            }
            default -> throw new Impossible("its values are in the unit " + printable(units));
        }
    }

    private static double perBecquerel(Dataset dataset) throws Impossible {
        List<String> corrections = dataset.strings(Tag.CorrectedImage);
        if (!corrections.contains("ATTN")) {
            throw new Impossible("it isn't corrected for attenuation (Corrected Image has no ATTN)");
        }
        // DECY is the standard's term
        if (!corrections.contains("DECY") && !corrections.contains("DECAY")) {
            throw new Impossible("it isn't corrected for decay (Corrected Image has no DECY)");
        }
        Dataset tracer = dataset.item(Tag.RadiopharmaceuticalInformationSequence).orElseThrow(() -> new Impossible(
                "Radiopharmaceutical Information Sequence (0054,0016) is missing"));
        double weight = positive(dataset, Tag.PatientWeight);
        double dose = positive(tracer, Tag.RadionuclideTotalDose);
        if (dose < LEAST_DOSE) {
            throw new Impossible("Radionuclide Total Dose (0018,1074) is too small to be in Bq, as it must be");
        }
        String correction = dataset.string(Tag.DecayCorrection).orElse("");
        if (correction.equals("ADMIN")) {
            return weight * GRAMS / dose;
        }
        if (!correction.equals("START")) {
            throw new Impossible("Decay Correction (0054,1102) is neither START nor ADMIN");
        }
        double halfLife = positive(tracer, Tag.RadionuclideHalfLife);
        LocalDateTime scan = scanStart(dataset, halfLife);
        double seconds = seconds(Duration.between(injection(tracer, scan), scan));
        if (seconds < 0 || seconds > MOST_HALF_LIVES * halfLife) {
            throw new Impossible("the scan doesn't follow the injection within ten half-lives, so one of the times is "
                    + "wrong");
        }
        return weight * GRAMS / (dose * Math.pow(2, -seconds / halfLife));
    }

    private static double positive(Dataset dataset, int tag) throws Impossible {
        double value = dataset.decimal(tag).orElse(Double.NaN);
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new Impossible(Dictionary.name(tag) + " " + Tag.text(tag) + " is missing or not above 0");
        }
        return value;
    }

    private static LocalDateTime scanStart(Dataset dataset, double halfLife) throws Impossible {
        Optional<LocalDateTime> series = Moment.of(dataset, Tag.SeriesDate, Tag.SeriesTime);
        LocalDateTime acquisition = Moment.of(dataset, Tag.AcquisitionDate, Tag.AcquisitionTime).orElseThrow(
                () -> new Impossible("Acquisition Date and Time (0008,0022) (0008,0032) are missing"));
        if (series.isPresent() && !series.get().isAfter(acquisition)) {
            return series.get();
        }
        Optional<LocalDateTime> ge = privateText(dataset, 0x0009, "GEMS_PETD_01", 0x0D)
                .flatMap(StandardizedUptake::moment);
        if (ge.isPresent()) {
            return ge.get();
        }
        OptionalDouble reference = dataset.decimal(Tag.FrameReferenceTime);
        double duration = dataset.decimal(Tag.ActualFrameDuration).orElse(0) / 1000;
        if (reference.isEmpty() || !(duration > 0)) {
            throw new Impossible("the series is dated after its acquisition, and nothing else tells when the scan "
                    + "began");
        }
        // the mean of 2^(−t / half-life) over the frame is reached at −log2(mean) half-lives
        double decays = Math.log(2) * duration / halfLife;
        double average = halfLife / Math.log(2) * Math.log(decays / -Math.expm1(-decays));
        return acquisition.plusNanos(Math.round((average - reference.getAsDouble() / 1000) * 1e9));
    }

    /** The time alone has no date: the day is the scan's, or the one before, if it would be after the scan. */
    private static LocalDateTime injection(Dataset tracer, LocalDateTime scan) throws Impossible {
        Optional<LocalDateTime> whole = tracer.string(Tag.RadiopharmaceuticalStartDateTime)
                .flatMap(StandardizedUptake::moment);
        if (whole.isPresent()) {
            return whole.get();
        }
        LocalTime time = tracer.string(Tag.RadiopharmaceuticalStartTime).flatMap(Moment::time).orElseThrow(
                () -> new Impossible("Radiopharmaceutical Start Time (0018,1072) is missing"));
        LocalDateTime sameDay = scan.toLocalDate().atTime(time);
        return sameDay.isAfter(scan) ? sameDay.minusDays(1) : sameDay;
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }

    /** DT to the second at least, and without an offset from UTC, which times beside it don't have. */
    private static Optional<LocalDateTime> moment(String text) {
        return text.matches("\\d{14}(\\.\\d{1,6})?")
                ? Moment.date(text.substring(0, 8)).flatMap(d -> Moment.time(text.substring(8)).map(d::atTime))
                : Optional.empty();
    }

    private static OptionalDouble privateNumber(Dataset dataset, int group, String creator, int element) {
        try {
            return privateText(dataset, group, creator, element).map(Double::valueOf).map(OptionalDouble::of)
                    .orElse(OptionalDouble.empty());
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** @return a private element's text, whose VR is UN where the file doesn't have it (PS3.5 7.8.1) */
    private static Optional<String> privateText(Dataset dataset, int group, String creator, int element) {
        for (int block = 0x10; block <= 0xFF; block++) {
            int tag = group << 16 | block;
            boolean own = dataset.contains(tag) && text(dataset, tag).equals(creator);
            if (own && dataset.contains(group << 16 | block << 8 | element)) {
                return Optional.of(text(dataset, group << 16 | block << 8 | element));
            }
        }
        return Optional.empty();
    }

    private static String text(Dataset dataset, int tag) {
        return new String(dataset.bytes(tag), StandardCharsets.US_ASCII).replace('\0', ' ').strip();
    }

    private static String printable(String text) {
        return text.matches("[A-Z0-9_]{1,16}") ? text : "that isn't known";
    }
}
