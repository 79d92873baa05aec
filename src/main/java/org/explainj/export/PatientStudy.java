package org.explainj.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Dictionary;
import org.explainj.dicom.Element;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;

/**
 * The patient and the study that a derived object belongs to, taken from its own source and from nowhere else.
 *
 * <p>Names, identifiers and descriptions are taken as they are, in whatever character set. Dates, times and codes that
 * break the rules of their value representation, which old files do, are written in today's form where that is clear,
 * else left empty or out.
 */
public final class PatientStudy {
    /** Patient, Patient Study and General Study modules: Type 2 attributes, there even if the source lacks them. */
    private static final int[] REQUIRED = {
        Tag.StudyDate, Tag.StudyTime, Tag.AccessionNumber, Tag.ReferringPhysicianName, Tag.PatientName,
        Tag.PatientID, Tag.PatientBirthDate, Tag.PatientSex, Tag.StudyID,
    };

    /** Those that are there if the source has them. */
    private static final int[] OPTIONAL = {
        Tag.TimezoneOffsetFromUTC, Tag.IssuerOfAccessionNumberSequence, Tag.StudyDescription,
        Tag.IssuerOfPatientID, Tag.IssuerOfPatientIDQualifiersSequence, Tag.PatientAge,
        Tag.PatientSpeciesDescription, Tag.PatientSpeciesCodeSequence, Tag.PatientBreedDescription,
        Tag.PatientBreedCodeSequence, Tag.BreedRegistrationSequence, Tag.ResponsiblePerson,
        Tag.ResponsiblePersonRole, Tag.ResponsibleOrganization,
        Tag.PatientIdentityRemoved, Tag.DeidentificationMethod, Tag.DeidentificationMethodCodeSequence,
        Tag.LongitudinalTemporalInformationModified, Tag.StudyInstanceUID,
    };

    /** Of Code Value, an SH. */
    private static final int LONGEST_CODE = 16;
    /** A year that begins with a zero has lost its century. */
    private static final int FIRST_YEAR = 1000;
    /** Type 2C of animals: there, even if the source lacks them (PS3.3 C.7.1.1, C.7.2.2). */
    private static final int[] OF_ANIMALS = {
        Tag.PatientBreedDescription, Tag.PatientBreedCodeSequence, Tag.BreedRegistrationSequence, Tag.ResponsiblePerson,
        Tag.ResponsibleOrganization, Tag.PatientSexNeutered,
    };

    private static final Set<String> SEXES = Set.of("M", "F", "O");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern TIME =
            Pattern.compile("([01]\\d|2[0-3])([0-5]\\d(([0-5]\\d|60)(\\.\\d{1,6})?)?)?");
    private static final Pattern AGE = Pattern.compile("\\d{3}[DWMY]");
    private static final Pattern CODE_STRING = Pattern.compile("[A-Z0-9_ ]{1,16}");
    private static final Pattern OFFSET = Pattern.compile("[+-][01]\\d[0-5]\\d");

    private PatientStudy() {
    }

    /**
     * @param source the source image's data set
     * @return its patient and study, every Type 2 attribute present
     */
    public static Dataset of(Dataset source) {
        Dataset target = Dataset.empty();
        for (int tag : REQUIRED) {
            target.set(tag, Dictionary.vr(tag, false));
            source.element(tag).flatMap(PatientStudy::valid).ifPresent(target::put);
        }
        for (int tag : OPTIONAL) {
            source.element(tag).filter(element -> !element.isEmpty()).flatMap(PatientStudy::valid)
                    .ifPresent(target::put);
        }
        if (target.contains(Tag.PatientSpeciesDescription) || target.contains(Tag.PatientSpeciesCodeSequence)) {
            for (int tag : OF_ANIMALS) {
                VR vr = Dictionary.vr(tag, false);
                Element empty = (vr == VR.SQ ? Dataset.empty().setSequence(tag) : Dataset.empty().set(tag, vr))
                        .element(tag).orElseThrow();
                target.put(source.element(tag).flatMap(PatientStudy::valid).or(() -> target.element(tag))
                        .orElse(empty));
            }
        }
        boolean anonymous = target.string(Tag.PatientIdentityRemoved).filter("YES"::equals).isPresent();
        if (anonymous && !target.contains(Tag.DeidentificationMethod)
                && !target.contains(Tag.DeidentificationMethodCodeSequence)) {
            target.set(Tag.DeidentificationMethod, VR.LO, "Not stated by the source image");
        }
        return target;
    }

    private static Optional<Element> valid(Element element) {
        VR vr = Dictionary.vr(element.tag(), false);
        Optional<String> first = element.strings().stream().findFirst();
        return switch (vr) {
            case SQ -> element.vr() == VR.SQ ? longCodes(element) : Optional.empty();
            case DA -> text(element.tag(), vr, first.flatMap(PatientStudy::date));
            case TM -> text(element.tag(), vr, first.flatMap(PatientStudy::time));
            case AS -> text(element.tag(), vr, first.filter(age -> AGE.matcher(age).matches()));
            case CS -> text(element.tag(), vr, first.filter(code -> element.tag() == Tag.PatientSex
                    ? SEXES.contains(code) : CODE_STRING.matcher(code).matches()));
            case SH -> element.tag() == Tag.TimezoneOffsetFromUTC
                    ? text(element.tag(), vr, first.filter(offset -> OFFSET.matcher(offset).matches()))
                    : asItIs(element, vr);
            case UI -> text(element.tag(), vr, first);
            default -> asItIs(element, vr);
        };
    }

    /** A code of more characters than Code Value holds is a Long Code Value (PS3.3 8.8), whoever wrote it as the former. */
    private static Optional<Element> longCodes(Element sequence) {
        Dataset[] items = sequence.items().stream().map(item -> item.string(Tag.CodeValue)
                .filter(code -> code.length() > LONGEST_CODE)
                .map(code -> item.copy().remove(Tag.CodeValue).set(Tag.LongCodeValue, VR.UC, code)).orElse(item))
                .toArray(Dataset[]::new);
        return Dataset.empty().setSequence(sequence.tag(), items).element(sequence.tag());
    }

    /** Keeps the bytes and their character set, unless the source gave them another value representation. */
    private static Optional<Element> asItIs(Element element, VR vr) {
        return element.vr() == vr ? Optional.of(element)
                : text(element.tag(), vr, Optional.of(String.join("\\", element.strings())));
    }

    private static Optional<Element> text(int tag, VR vr, Optional<String> value) {
        return value.flatMap(text -> Dataset.empty().set(tag, vr, text).element(tag));
    }

    /** ACR-NEMA wrote dates as 1997.04.24 (PS3.5 table 6.2-1, note to DA). */
    private static Optional<String> date(String text) {
        return Optional.of(text.replaceFirst("^(\\d{4})\\.(\\d{2})\\.(\\d{2})$", "$1$2$3"))
                .filter(PatientStudy::isDate);
    }

    private static boolean isDate(String date) {
        try {
            return LocalDate.parse(date, DATE).getYear() >= FIRST_YEAR;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** ACR-NEMA wrote times as 10:20:30 (PS3.5 table 6.2-1, note to TM). */
    private static Optional<String> time(String text) {
        return Optional.of(text.replaceFirst("^(\\d{2}):(\\d{2}):(\\d{2})", "$1$2$3"))
                .filter(time -> TIME.matcher(time).matches());
    }
}
