package org.explainj.deidentify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomException;
import org.explainj.dicom.DicomFile;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Dictionary;
import org.explainj.dicom.Element;
import org.explainj.dicom.PixelCopy;
import org.explainj.dicom.PixelSource;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.VR;
import org.explainj.export.Code;

/**
 * De-identifies files by the Basic Application Level Confidentiality Profile with Retain Longitudinal Temporal
 * Information, modified dates (PS3.15 annex E). It is stricter: of everything that may hold free text only a short list
 * stays, and private elements, overlays and curves go. Pixels are copied as they are; what may be burned into them is
 * for people to look at, and a warning says so.
 */
public final class Deidentifier {
    private static final Map<Integer, String> ACTIONS = actions();
    /** Groups about the patient, trials, scheduled studies, visits and interpretations. */
    private static final Set<Integer> OF_PATIENTS = Set.of(0x0010, 0x0012, 0x0032, 0x0038, 0x4008);
    private static final Set<VR> TEXT = Set.of(VR.AE, VR.AS, VR.LO, VR.LT, VR.PN, VR.SH, VR.ST, VR.UC, VR.UN, VR.UR,
            VR.UT);
    /** Bytes that are tables and not documents, signatures or thumbnails. */
    private static final Set<Integer> TABLES = Set.of(Tag.RedPaletteColorLookupTableData,
            Tag.GreenPaletteColorLookupTableData, Tag.BluePaletteColorLookupTableData,
            Tag.SegmentedRedPaletteColorLookupTableData, Tag.SegmentedGreenPaletteColorLookupTableData,
            Tag.SegmentedBluePaletteColorLookupTableData, Tag.LUTData, Tag.ICCProfile);
    private static final Set<String> WITH_FACE = Set.of("HEAD", "HEADNECK", "SKULL", "FACE", "BRAIN", "WHOLEBODY");

    private final Pseudonyms pseudonyms;

    /** @param pseudonyms by the study's secret */
    public Deidentifier(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /**
     * @param file the new file
     * @param warnings sentences on what may still identify the patient
     */
    public record Result(Path file, List<String> warnings) {
    }

    /**
     * @param key ID with issuer
     * @param names parts of the name, and the ID, in lower case: what must not stand in a text that is kept
     */
    private record Patient(String key, List<String> names) {
        private static final int SHORTEST = 3;

        static Patient of(Dataset dataset) {
            String id = dataset.string(Tag.PatientID).orElse("");
            String name = dataset.string(Tag.PatientName).orElse("");
            return new Patient(dataset.string(Tag.IssuerOfPatientID).orElse("") + "\n" + id,
                    Stream.concat(Stream.of(id), Arrays.stream(name.split("[\\^=\\s]+")))
                            .map(part -> part.toLowerCase(Locale.ROOT)).filter(part -> part.length() >= SHORTEST)
                            .toList());
        }

        boolean isNamedIn(Element element) {
            return element.strings().stream().map(text -> text.toLowerCase(Locale.ROOT))
                    .anyMatch(text -> names.stream().anyMatch(text::contains));
        }
    }

    private static Map<Integer, String> actions() {
        Map<Integer, String> actions = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Deidentifier.class.getResourceAsStream("profile.tsv"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).forEach(words ->
                    Dictionary.tag(words[0]).ifPresent(tag -> actions.put(tag, words[1])));
        } catch (IOException e) {
            throw new UncheckedIOException("the de-identification profile inside ExplainJ's jar cannot be read", e);
        }
        return actions;
    }

    /**
     * @param source a DICOM image
     * @param folder where to, made if it does not exist; the file is named by its new SOP Instance UID
     * @return the new file, and what to look at
     * @throws DicomException if the file is no image, so that its meaning is in texts, or can't be read
     * @throws IOException if it can't be written; then nothing is left behind
     */
    public Result deidentify(Path source, Path folder) throws IOException {
        DicomEngine engine = DicomEngine.preferred();
        DicomFile file = engine.read(source);
        PixelSource pixels = PixelCopy.of(file).orElseThrow(() -> new DicomException(source + " has no pixels: reports "
                + "and documents are made of text, which can't be cleaned; leave it out."));
        Dataset clean = header(file.dataset(), file.meta(), source);
        TransferSyntax syntax = file.transferSyntax().encapsulated() ? file.transferSyntax()
                : TransferSyntax.EXPLICIT_LITTLE;
        Files.createDirectories(folder);
        Path target = folder.resolve(clean.string(Tag.SOPInstanceUID).orElseThrow() + ".dcm");
        engine.write(clean, syntax, pixels, target);
        return new Result(target, warnings(source, file.dataset()));
    }

    /**
     * De-identifies an image's header only, for results that are made of it; its file and its pixels stay as they are.
     *
     * @param image a DICOM image
     * @return the image by a header without what identifies the patient
     * @throws DicomException if it has no SOP Class or Instance UID
     */
    public DicomImage deidentify(DicomImage image) throws DicomException {
        return image.withHeader(header(image.dataset(), image.meta(), image.file()));
    }

    /**
     * De-identifies the attributes of an object, whatever its kind.
     *
     * @param dataset its data set, without pixels
     * @param source names it in errors
     * @return what is left of it
     * @throws DicomException if it has no SOP Class or Instance UID
     */
    public Dataset deidentify(Dataset dataset, Path source) throws DicomException {
        return header(dataset, Dataset.empty(), source);
    }

    /**
     * @param image a DICOM image
     * @return sentences on what in its pixels may still identify the patient
     */
    public static List<String> warnings(DicomImage image) {
        return warnings(image.file(), image.dataset());
    }

    private Dataset header(Dataset dataset, Dataset meta, Path source) throws DicomException {
        String sopInstance = dataset.string(Tag.SOPInstanceUID).or(() -> meta.string(Tag.MediaStorageSOPInstanceUID))
                .orElseThrow(() -> new DicomException(source + " has no SOP Instance UID; leave it out."));
        String sopClass = dataset.string(Tag.SOPClassUID).or(() -> meta.string(Tag.MediaStorageSOPClassUID))
                .orElseThrow(() -> new DicomException(source + " has no SOP Class UID; leave it out."));
        return clean(dataset, Patient.of(dataset))
                .set(Tag.SOPInstanceUID, VR.UI, pseudonyms.uid(sopInstance)).set(Tag.SOPClassUID, VR.UI, sopClass)
                .set(Tag.PatientIdentityRemoved, VR.CS, "YES")
                .set(Tag.DeidentificationMethod, VR.LO, "ExplainJ: PS3.15 Basic Profile, dates shifted, texts removed")
                .setSequence(Tag.DeidentificationMethodCodeSequence,
                        new Code("113100", "DCM", "Basic Application Confidentiality Profile").item(),
                        new Code("113107", "DCM", "Retain Longitudinal Temporal Information Modified Dates Option")
                                .item())
                .set(Tag.LongitudinalTemporalInformationModified, VR.CS, "MODIFIED")
                .remove(Tag.SpecificCharacterSet);
    }

    private Dataset clean(Dataset dataset, Patient patient) {
        Dataset clean = Dataset.empty();
        for (Element element : dataset) {
            clean(element, patient).ifPresent(clean::put);
        }
        return clean;
    }

    private Optional<Element> clean(Element element, Patient patient) {
        int tag = element.tag();
        int group = Tag.group(tag);
        boolean repeating = group >= 0x5000 && group <= 0x50FF || group >= 0x6000 && group <= 0x60FF;
        if (Tag.isPrivate(tag) || group == 2 || repeating || Tag.element(tag) == 0 || Dictionary.name(tag).isEmpty()) {
            return Optional.empty();
        }
        String action = ACTIONS.getOrDefault(tag, OF_PATIENTS.contains(group) ? "X" : "");
        VR vr = element.vr();
        switch (action) {
            case "K":
                return patient.isNamedIn(element) ? Optional.empty() : Optional.of(element);
            case "X":
                return Optional.empty();
            case "Z":
                return vr == VR.SQ ? Dataset.empty().setSequence(tag).element(tag)
                        : Dataset.empty().set(tag, Dictionary.vr(tag, false)).element(tag);
            case "P":
                return Dataset.empty().set(tag, Dictionary.vr(tag, false), pseudonyms.patient(patient.key()))
                .element(tag);
            default:
        }
        if (vr == VR.SQ) {
            return Dataset.empty().setSequence(tag, element.items().stream().map(item -> clean(item, patient))
                    .toArray(Dataset[]::new)).element(tag);
        }
        if (vr == VR.UI) {
            return Dataset.empty().set(tag, vr, element.strings().stream().map(pseudonyms::uid)
                    .toArray(String[]::new)).element(tag);
        }
        if (vr == VR.DA || vr == VR.DT) {
            return Dataset.empty().set(tag, vr, element.strings().stream()
                    .map(date -> pseudonyms.date(patient.key(), date).orElse("")).toArray(String[]::new)).element(tag);
        }
        if (vr == VR.CS) {
            // where the rule is broken a text may stand
            return Dataset.empty().set(tag, vr, element.strings().stream()
                    .map(code -> code.matches("[A-Z0-9_ ]{0,16}") ? code : "").toArray(String[]::new)).element(tag);
        }
        boolean number = vr != VR.IS && vr != VR.DS && vr != VR.TM
                || element.strings().stream().allMatch(text -> text.matches("[-+0-9.eE: ]*"));
        boolean bytes = vr == VR.OB || vr == VR.OW || vr == VR.OF || vr == VR.OD || vr == VR.OL || vr == VR.OV;
        return TEXT.contains(vr) || !number || bytes && !TABLES.contains(tag) ? Optional.empty() : Optional.of(element);
    }

    private static List<String> warnings(Path source, Dataset dataset) {
        List<String> warnings = new ArrayList<>();
        String burned = dataset.string(Tag.BurnedInAnnotation).orElse("");
        boolean secondary = dataset.strings(Tag.ImageType).contains("SECONDARY");
        String modality = dataset.string(Tag.Modality).orElse("");
        if (burned.equals("YES")) {
            warnings.add(source + " has identity burned into its pixels, as it says itself: clean them before you "
                    + "share the file.");
        } else if (!burned.equals("NO") || secondary || Set.of("US", "ES", "XC", "OT", "SC").contains(modality)) {
            warnings.add(source + " may have identity burned into its pixels: look at it before you share the file.");
        }
        boolean face = dataset.string(Tag.BodyPartExamined).filter(WITH_FACE::contains).isPresent()
                && Set.of("CT", "MR", "PT").contains(modality);
        if (face || dataset.string(Tag.RecognizableVisualFeatures).filter("YES"::equals).isPresent()) {
            warnings.add(source + " may show a face that can be recognised when slices are rendered together.");
        }
        return warnings;
    }
}
