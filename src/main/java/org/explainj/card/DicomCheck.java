package org.explainj.card;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.frame.SourceFrame;

/** Compares what a DICOM image says of itself with what a card was made for. */
final class DicomCheck {
    /** Anatomic Region Sequence codes (CID 4031, SNOMED CT and SRT) by the term of Body Part Examined. */
    private static final Map<String, String> REGIONS = Map.ofEntries(
            Map.entry("51185008", "CHEST"), Map.entry("T-D3000", "CHEST"), Map.entry("43799004", "CHEST"),
            Map.entry("818981001", "ABDOMEN"), Map.entry("113345001", "ABDOMEN"), Map.entry("T-D4000", "ABDOMEN"),
            Map.entry("76752008", "BREAST"), Map.entry("T-04000", "BREAST"), Map.entry("69536005", "HEAD"),
            Map.entry("T-D1100", "HEAD"), Map.entry("12921003", "PELVIS"), Map.entry("T-D6000", "PELVIS"),
            Map.entry("85562004", "HAND"), Map.entry("T-D8700", "HAND"));
    /** View Code Sequence codes (CID 4010) by the term of View Position. */
    private static final Map<String, String> VIEWS = Map.of("272479007", "PA", "R-10214", "PA", "399348003", "AP",
            "R-10206", "AP", "399173006", "LL", "R-10236", "LL", "399198007", "RL", "R-10232", "RL");
    private static final String DX_FOR_PROCESSING = "1.2.840.10008.5.1.4.1.1.1.1.1";
    private static final double DAYS_PER_YEAR = 365.25;

    private final SourceFrame frame;
    private final DicomImage image;
    private final Dataset dataset;
    private final ModelCard card;
    private final List<String> unverified = new ArrayList<>();
    private String refusal;

    DicomCheck(SourceFrame frame, DicomImage image, ModelCard card) {
        this.frame = frame;
        this.image = image;
        this.dataset = image.dataset();
        this.card = card;
    }

    Applicability result() {
        AppliesTo demands = card.appliesTo();
        demand("modality", demands.modality(), dataset.string(Tag.Modality));
        demand("SOP class", demands.sopClass(), Optional.of(image.sopClassUid()));
        demand("body part", demands.bodyPart(), bodyPart());
        demand("view", demands.view(), view());
        intent(demands.presentationIntent());
        demand("photometric interpretation", demands.photometricInterpretation(),
                dataset.string(Tag.PhotometricInterpretation));
        demands.ageYears().ifPresent(this::age);
        polarity();
        card.geometry().orientation().ifPresent(this::orientation);
        return new Applicability(Optional.ofNullable(refusal), unverified);
    }

    private void refuse(String reason) {
        if (refusal == null) {
            refusal = frame.file() + " was not explained: " + reason + ".";
        }
    }

    private void demand(String what, List<String> allowed, Optional<String> value) {
        if (allowed.isEmpty()) {
            return;
        }
        if (value.isEmpty() || value.get().isBlank()) {
            unverified.add("the " + what + " is not known");
        } else if (allowed.stream().noneMatch(value.get()::equalsIgnoreCase)) {
            refuse(card.name() + " was made for " + what + " " + String.join(" or ", allowed) + ", and this image has "
                    + value.get());
        }
    }

    private Optional<String> bodyPart() {
        return dataset.string(Tag.BodyPartExamined).filter(part -> !part.isBlank())
                .or(() -> code(Tag.AnatomicRegionSequence, REGIONS));
    }

    private Optional<String> view() {
        return dataset.string(Tag.ViewPosition).filter(view -> !view.isBlank())
                .or(() -> code(Tag.ViewCodeSequence, VIEWS));
    }

    private Optional<String> code(int sequence, Map<String, String> terms) {
        return dataset.sequence(sequence).stream().findFirst().flatMap(item -> item.string(Tag.CodeValue))
                .map(terms::get);
    }

    /** Without the attribute only DX, MG and IO could be for processing: other modalities have no such images. */
    private void intent(List<String> allowed) {
        Optional<String> intent = dataset.string(Tag.PresentationIntentType).filter(value -> !value.isBlank());
        boolean processing = intent.map(value -> value.equalsIgnoreCase("FOR PROCESSING"))
                .orElse(image.sopClassUid().equals(DX_FOR_PROCESSING));
        String value = processing ? "FOR PROCESSING" : "FOR PRESENTATION";
        boolean known = intent.isPresent() || processing
                || !List.of("DX", "MG", "IO").contains(image.modality().toUpperCase(Locale.ROOT));
        if (!known) {
            unverified.add("the presentation intent is not known");
        } else if (allowed.stream().noneMatch(value::equalsIgnoreCase)) {
            refuse("it is " + value + ", and " + card.name() + " was made for images " + String.join(" or ", allowed));
        }
    }

    private void polarity() {
        boolean inverted = dataset.string(Tag.PhotometricInterpretation).filter("MONOCHROME1"::equals).isPresent();
        if (inverted && card.intensity().monochrome1() == Intensity.Monochrome1.REFUSE) {
            refuse(card.name() + " takes no MONOCHROME1 images");
        }
    }

    private void age(AppliesTo.AgeYears range) {
        OptionalDouble age = ageYears();
        if (age.isEmpty()) {
            unverified.add("the patient's age is not known");
        } else if (age.getAsDouble() < range.min().orElse(0)
                || age.getAsDouble() >= range.max().orElse(Double.POSITIVE_INFINITY)) {
            refuse(card.name() + " was made for patients " + ageText(range) + ", and this patient's age is another");
        }
    }

    private static String ageText(AppliesTo.AgeYears range) {
        String from = range.min().isPresent() ? "of at least " + years(range.min().getAsDouble()) : "";
        String to = range.max().isPresent() ? "below " + years(range.max().getAsDouble()) : "";
        return (from + (from.isEmpty() || to.isEmpty() ? "" : " and ") + to) + " years";
    }

    private static String years(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private OptionalDouble ageYears() {
        Optional<String> age = dataset.string(Tag.PatientAge).filter(text -> text.matches("[0-9]{3}[DWMY]"));
        if (age.isPresent()) {
            int number = Integer.parseInt(age.get().substring(0, 3));
            return OptionalDouble.of(switch (age.get().charAt(3)) {
                case 'D' -> number / DAYS_PER_YEAR;
                case 'W' -> number * 7 / DAYS_PER_YEAR;
                case 'M' -> number / 12.0;
                default -> number;
            });
        }
        Optional<LocalDate> birth = date(Tag.PatientBirthDate);
        Optional<LocalDate> study = date(Tag.StudyDate);
        return birth.isPresent() && study.isPresent() && !birth.get().isAfter(study.get())
                ? OptionalDouble.of(ChronoUnit.MONTHS.between(birth.get(), study.get()) / 12.0)
                : OptionalDouble.empty();
    }

    private Optional<LocalDate> date(int tag) {
        try {
            return dataset.string(tag).map(text -> LocalDate.parse(text.strip(), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void orientation(Orientation expected) {
        Optional<Orientation> own = Orientation.of(image.geometry(frame.frame()));
        if (own.isEmpty()) {
            unverified.add("the orientation is not known");
        } else if (Reorientation.between(own.get(), expected).isEmpty()) {
            refuse("it is oriented " + own.get() + ", which can't be turned to " + expected + " for " + card.name());
        }
    }
}
