package org.explainj.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Consistency of one DICOM image, as far as explaining it and writing results into its study depend on it, and what the
 * objects that ExplainJ writes must have. No substitute for a validator of whole information objects.
 */
public final class Validation {
    /** Modalities of reports and presentation states. */
    private static final Set<String> PIXELLESS = Set.of("SR", "KO", "PR");
    private static final Set<String> CROSS_SECTIONAL = Set.of("CT", "MR", "PT");

    /** Whose items name an instance each (PS3.3 table 10-11). */
    private static final Set<Integer> REFERENCES = Set.of(Tag.SourceImageSequence, Tag.ReferencedImageSequence,
            Tag.ReferencedSOPSequence, Tag.ReferencedInstanceSequence);
    /** Of patient and study, what has a form (PS3.5 table 6.2-1; dates of ACR-NEMA too), and which. */
    private static final Map<Integer, Pattern> FORMS = new TreeMap<>(Map.of(
            Tag.PatientAge, Pattern.compile("\\d{3}[DWMY]"),
            Tag.PatientBirthDate, Pattern.compile("\\d{8}|\\d{4}\\.\\d\\d\\.\\d\\d"),
            Tag.StudyDate, Pattern.compile("\\d{8}|\\d{4}\\.\\d\\d\\.\\d\\d"),
            Tag.StudyTime, Pattern.compile("\\d\\d(:?\\d\\d(:?\\d\\d(\\.\\d{1,6})?)?)?"),
            Tag.PatientSex, Pattern.compile("[MFO]")));

    private final Path file;
    private final List<String> findings = new ArrayList<>();

    private Validation(Path file) {
        this.file = file;
    }

    /**
     * Reads the header and, of images, every frame.
     *
     * @param file a DICOM image, report or presentation state
     * @return what is wrong, a sentence each; empty if nothing was found
     * @throws DicomException if the file can't be read
     * @throws IOException if the file can't be read
     */
    public static List<String> of(Path file) throws IOException {
        Validation validation = new Validation(file);
        DicomFile content = DicomEngine.preferred().read(file);
        if (content.pixels().isEmpty() && PIXELLESS.contains(content.dataset().string(Tag.Modality).orElse(""))) {
            validation.identity(content.dataset(), content.meta());
            return List.copyOf(validation.findings);
        }
        DicomImage image = DicomImage.inspect(file, DicomEngine.preferred());
        validation.findings.addAll(image.remarks());
        validation.identity(image.dataset(), image.meta());
        validation.pixels(image);
        validation.geometry(image);
        return List.copyOf(validation.findings);
    }

    private void add(String finding) {
        findings.add(file + " " + finding + ".");
    }

    private void identity(Dataset dataset, Dataset meta) {
        if (meta.size() == 0) {
            add("has no File Meta Information; its encoding was guessed");
        }
        for (int tag : new int[] {Tag.SOPClassUID, Tag.SOPInstanceUID, Tag.StudyInstanceUID, Tag.SeriesInstanceUID,
            Tag.Modality}) {
            if (dataset.string(tag).isEmpty()) {
                add("has no " + Dictionary.name(tag) + " " + Tag.text(tag));
            }
        }
        for (int tag : new int[] {Tag.SOPInstanceUID, Tag.StudyInstanceUID, Tag.SeriesInstanceUID}) {
            dataset.string(tag).filter(uid -> uid.length() > 64 || !uid.matches("(0|[1-9]\\d*)(\\.(0|[1-9]\\d*))*"))
                    .ifPresent(uid -> add("has a malformed " + Dictionary.name(tag) + ", " + uid));
        }
        meta.string(Tag.MediaStorageSOPInstanceUID)
                .filter(uid -> dataset.string(Tag.SOPInstanceUID).filter(own -> !own.equals(uid)).isPresent())
                .ifPresent(uid -> add("has another SOP Instance UID in its File Meta Information than in its data "
                + "set"));
        meta.string(Tag.MediaStorageSOPClassUID)
                .filter(uid -> dataset.string(Tag.SOPClassUID).filter(own -> !own.equals(uid)).isPresent())
                .ifPresent(uid -> add("has another SOP Class UID in its File Meta Information than in its data set"));
        List<String> missing = RequiredAttributes.missing(dataset);
        if (!missing.isEmpty()) {
            add("lacks " + String.join(", ", missing) + ", which the standard wants to be there");
        }
        FORMS.forEach((tag, form) -> dataset.string(tag).filter(value -> !form.matcher(value).matches())
                .ifPresent(value -> add("has a malformed " + Dictionary.name(tag) + " " + Tag.text(tag)
                        + ", which results leave empty or out")));
        if (refersToNothing(dataset)) {
            add("refers to an image or an object without saying which, by SOP Class and SOP Instance UID");
        }
        if (dataset.string(Tag.PatientID).isEmpty()) {
            add("has no Patient ID (0010,0020), so it can't be matched with other studies of the patient");
        }
    }

    private static boolean refersToNothing(Dataset dataset) {
        for (Element element : dataset) {
            for (Dataset item : dataset.sequence(element.tag())) {
                boolean named = item.string(Tag.ReferencedSOPClassUID).isPresent()
                        && item.string(Tag.ReferencedSOPInstanceUID).isPresent();
                if (!named && REFERENCES.contains(element.tag()) || refersToNothing(item)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void pixels(DicomImage image) throws IOException {
        Dataset dataset = image.dataset();
        ImagePixel pixel = image.pixel();
        int stored = dataset.integer(Tag.BitsStored).orElse(0);
        if (stored != pixel.bitsStored() && !image.modality().isEmpty() && stored != 0) {
            add("says " + stored + " bits stored of " + pixel.bitsAllocated() + " allocated, which can't be");
        }
        dataset.integer(Tag.HighBit).stream().filter(high -> high != pixel.bitsStored() - 1)
                .forEach(high -> add("has High Bit " + high + ", not Bits Stored − 1, which the standard wants"));
        boolean colour = pixel.photometricInterpretation().matches("RGB|YBR.*");
        if (colour != pixel.samples() >= 3) {
            add("is " + pixel.photometricInterpretation() + " with " + pixel.samples() + " samples per pixel");
        }
        if (dataset.string(Tag.PhotometricInterpretation).isEmpty()) {
            add("has no Photometric Interpretation (0028,0004)");
        }
        double[] widths = dataset.decimals(Tag.WindowWidth);
        if (widths.length != dataset.decimals(Tag.WindowCenter).length) {
            add("has " + widths.length + " window widths and another number of window centers");
        }
        dataset.decimal(Tag.RescaleSlope).stream().filter(slope -> slope == 0)
                .forEach(slope -> add("has Rescale Slope 0, so every value is the same"));
        int groups = dataset.sequence(Tag.PerFrameFunctionalGroupsSequence).size();
        if (groups > 0 && groups != image.frames()) {
            add("has functional groups for " + groups + " of " + image.frames() + " frames");
        }
        try (FrameReader reader = image.reader()) {
            for (int f = 0; f < image.frames(); f++) {
                reader.frame(f);
            }
        }
    }

    private void geometry(DicomImage image) {
        boolean patient = CROSS_SECTIONAL.contains(image.modality());
        for (int f = 0; f < image.frames(); f++) {
            Geometry geometry = image.geometry(f);
            String where = image.frames() > 1 ? " of frame " + (f + 1) : "";
            if (patient && (geometry.position() == null || geometry.orientation() == null)) {
                add("has no position or orientation" + where + ", so slices can't be ordered by place");
                return;
            }
            double[] o = geometry.orientation();
            if (o == null) {
                return;
            }
            double row = o[0] * o[0] + o[1] * o[1] + o[2] * o[2];
            double column = o[3] * o[3] + o[4] * o[4] + o[5] * o[5];
            double across = o[0] * o[3] + o[1] * o[4] + o[2] * o[5];
            if (Math.abs(row - 1) > 1e-3 || Math.abs(column - 1) > 1e-3 || Math.abs(across) > 1e-3) {
                add("has an Image Orientation (Patient)" + where + " whose rows and columns aren't at right angles");
                return;
            }
        }
        if (patient && image.geometry(0).spacingKind() == Geometry.SpacingKind.NONE) {
            add("has no Pixel Spacing, so nothing can be measured");
        }
    }
}
