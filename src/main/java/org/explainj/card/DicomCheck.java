package org.explainj.card;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Geometry;
import org.explainj.dicom.Moment;
import org.explainj.dicom.Tag;
import org.explainj.frame.SourceFrame;

/** Compares what a DICOM image says of itself with what a card was made for. */
final class DicomCheck {
    /** Modalities whose images come for processing and for presentation, in SOP classes of their own. */
    private static final Set<String> TWO_INTENTS = Set.of("DX", "MG", "IO");
    /** DX, MG and IO Image Storage – For Processing. */
    private static final Set<String> FOR_PROCESSING = Set.of("1.2.840.10008.5.1.4.1.1.1.1.1",
            "1.2.840.10008.5.1.4.1.1.1.2.1", "1.2.840.10008.5.1.4.1.1.1.3.1");
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
        if (demands.modality().isEmpty()) {
            unverified.add("the model card does not say for which modality the model was made");
        }
        demand("modality", demands.modality(), dataset.string(Tag.Modality));
        demand("SOP class", demands.sopClass(), Optional.of(image.sopClassUid()));
        demand("body part", demands.bodyPart(), Terms.BODY_PART);
        demand("view", demands.view(), Terms.VIEW);
        intent(demands.presentationIntent());
        demand("photometric interpretation", demands.photometricInterpretation(),
                Optional.of(image.pixel().photometricInterpretation()));
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

    private void demand(String what, List<String> allowed, Terms terms) {
        Optional<String> value = terms.in(dataset);
        boolean comparable = value.isEmpty() || terms.words().contains(value.get())
                || allowed.stream().anyMatch(value.get()::equalsIgnoreCase);
        if (comparable) {
            demand(what, allowed, value);
        } else if (!allowed.isEmpty()) {
            unverified.add("the " + what + " is given in no term of the standard");
        }
    }

    /** Without the attribute only DX, MG and IO could be for processing: other modalities have no such images. */
    private void intent(List<String> allowed) {
        Optional<String> intent = dataset.string(Tag.PresentationIntentType).filter(value -> !value.isBlank());
        boolean processing = intent.filter("FOR PROCESSING"::equalsIgnoreCase).isPresent()
                || FOR_PROCESSING.contains(image.sopClassUid());
        String value = processing ? "FOR PROCESSING" : "FOR PRESENTATION";
        boolean known = intent.isPresent() || processing || !TWO_INTENTS.contains(image.modality());
        if (!known) {
            unverified.add("the presentation intent is not known");
        } else if (allowed.stream().noneMatch(value::equalsIgnoreCase)) {
            refuse("it is " + value + ", and " + card.name() + " was made for images " + String.join(" or ", allowed));
        }
    }

    /** Presentation LUT Shape is INVERSE with MONOCHROME1 and IDENTITY with all others (PS3.3 C.7.6.1, C.8.11.3). */
    private void polarity() {
        boolean inverted = Preprocessing.isMonochrome1(frame);
        if (inverted && card.intensity().monochrome1() == Intensity.Monochrome1.REFUSE) {
            refuse(card.name() + " takes no MONOCHROME1 images");
        }
        Optional<String> shape = dataset.string(Tag.PresentationLUTShape).filter(value -> !value.isBlank());
        if (shape.isPresent() && inverted != shape.get().equals("INVERSE")) {
            unverified.add("Photometric Interpretation and Presentation LUT Shape contradict each other");
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
        Optional<LocalDate> birth = Moment.date(dataset, Tag.PatientBirthDate);
        Optional<LocalDate> study = Moment.date(dataset, Tag.StudyDate);
        return birth.isPresent() && study.isPresent() && !birth.get().isAfter(study.get())
                ? OptionalDouble.of(ChronoUnit.MONTHS.between(birth.get(), study.get()) / 12.0)
                : OptionalDouble.empty();
    }

    private void orientation(Orientation expected) {
        Geometry geometry = image.geometry(frame.frame());
        Optional<Orientation> own = Orientation.of(geometry);
        if (own.isPresent() && Reorientation.between(own.get(), expected).isEmpty()) {
            refuse("it is oriented " + own.get() + ", which can't be turned to " + expected + " for " + card.name());
        } else if (own.isEmpty()) {
            boolean given = geometry.orientation() != null && !geometry.rowLetters().isEmpty();
            unverified.add(given ? "Patient Orientation and Image Orientation (Patient) can't be brought together"
                    : "the orientation is not known");
        }
    }
}
