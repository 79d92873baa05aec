package org.explainj.export;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.explainj.Explanation;
import org.explainj.RefusedException;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomException;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Geometry;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.VR;
import org.explainj.frame.SourceFrame;

/**
 * The image that a derived object is made from, and what the object inherits from it besides patient and study.
 *
 * @param image the image
 * @param frame its explained frame, 0-based
 */
public record SourceImage(DicomImage image, int frame) {
    /** Body parts of which there is one, by their terms in PS3.16 annex L: they have no Laterality. */
    private static final Set<String> UNPAIRED = Set.of(
            "ABDOMEN", "ABDOMENPELVIS", "AORTA", "BACK", "BLADDER", "BRAIN", "CEREBELLUM", "CERVIX", "CHEST",
            "CHESTABDOMEN", "CHESTABDPELVIS", "CIRCLEOFWILLIS", "COCCYX", "COLON", "CORONARYARTERY", "CSPINE",
            "CTSPINE", "DUODENUM", "ESOPHAGUS", "FACE", "GALLBLADDER", "HEAD", "HEADNECK", "HEART", "ILEUM", "JAW", "JEJUNUM", "LARYNX", "LIVER", "LSPINE", "LSSPINE", "MAXILLA", "MEDIASTINUM", "MOUTH",
            "NECK", "NECKCHEST", "NECKCHESTABDOMEN", "NECKCHESTABDPELV", "NOSE", "PANCREAS", "PELVIS", "PENIS",
            "PHARYNX", "PROSTATE", "RECTUM", "SCALP", "SKULL", "SPINE", "SPLEEN", "SSPINE", "STERNUM", "STOMACH",
            "THYMUS", "THYROID", "TLSPINE", "TONGUE", "TRACHEA", "TSPINE", "URETHRA", "UTERUS", "VAGINA",
            "VULVA", "WHOLEBODY");
    /** SOP classes whose instances have one frame by definition, though files with several exist. */
    private static final Set<String> SINGLE_FRAME = Set.of("1.2.840.10008.5.1.4.1.1.1",
            "1.2.840.10008.5.1.4.1.1.1.1", "1.2.840.10008.5.1.4.1.1.1.1.1", "1.2.840.10008.5.1.4.1.1.1.2",
            "1.2.840.10008.5.1.4.1.1.1.2.1", "1.2.840.10008.5.1.4.1.1.1.3", "1.2.840.10008.5.1.4.1.1.1.3.1",
            "1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.4", "1.2.840.10008.5.1.4.1.1.6.1",
            "1.2.840.10008.5.1.4.1.1.7", "1.2.840.10008.5.1.4.1.1.128");
    private static final String DIRECTION = "[LRAPHF]{1,3}";
    private static final Set<String> WITH_FACE = Set.of("HEAD", "HEADNECK", "SKULL", "FACE", "BRAIN", "WHOLEBODY");
    private static final Set<String> RADIOGRAPHY = Set.of("CR", "DX", "DR", "RG", "RF", "XA", "MG", "IO", "PX");
    private static final Set<String> SECTIONAL = Set.of("CT", "MR", "PT");

    /**
     * @param explanation of a DICOM frame
     * @param kind names what is to be made, for the error
     * @return its source
     * @throws RefusedException if the source is not DICOM
     * @throws DicomException if it lacks a UID without which nothing can refer to it or join its study
     */
    public static SourceImage of(Explanation explanation, String kind) throws IOException {
        SourceFrame frame = explanation.source();
        DicomImage image = frame.dicom().orElseThrow(() ->
                new RefusedException(frame.file() + " is no DICOM image, so a "
                + kind + " would belong to no patient and study: write png instead."));
        SourceImage source = new SourceImage(image, frame.frame());
        source.requireUids();
        return source;
    }

    /**
     * @throws DicomException if the image lacks a UID without which nothing can refer to it or join its study
     */
    public void requireUids() throws DicomException {
        require(image.sopClassUid(), "SOP Class UID");
        require(image.sopInstanceUid(), "SOP Instance UID");
        require(image.dataset().string(Tag.StudyInstanceUID).orElse(""), "Study Instance UID");
    }

    private void require(String uid, String name) throws DicomException {
        if (uid.isEmpty()) {
            throw new DicomException(image.file() + " has no " + name
                    + ", so no DICOM object can refer to it: export a picture instead.");
        }
    }

    /** @return Study Instance UID of the source */
    public String studyUid() {
        return image.dataset().string(Tag.StudyInstanceUID).orElseThrow();
    }

    /** @return Series Instance UID of the source, empty text if it lacks one */
    public String seriesUid() {
        return image.dataset().string(Tag.SeriesInstanceUID).orElse("");
    }

    /** @return Frame of Reference UID of the source, empty text if it lacks one */
    public String frameOfReferenceUid() {
        return image.dataset().string(Tag.FrameOfReferenceUID).orElse("");
    }

    /**
     * @param sameGrid whether the derived object has the source's pixel grid: no margin, no crop, no scaling
     * @return an item of Source Image Sequence (0008,2112), which names the source by its <em>Referenced</em> UIDs
     */
    public Dataset reference(boolean sameGrid) {
        return frameReference()
                .set(Tag.SpatialLocationsPreserved, VR.CS, sameGrid ? "YES" : "NO")
                .setSequence(Tag.PurposeOfReferenceCodeSequence, Code.SOURCE_IMAGE.item());
    }

    /** @return an item that names the image by its <em>Referenced</em> UIDs, and its frame if it has several */
    public Dataset frameReference() {
        Dataset item = Dataset.empty()
                .set(Tag.ReferencedSOPClassUID, VR.UI, image.sopClassUid())
                .set(Tag.ReferencedSOPInstanceUID, VR.UI, image.sopInstanceUid());
        if (image.frames() > 1 && !SINGLE_FRAME.contains(image.sopClassUid())) {
            item.setInts(Tag.ReferencedFrameNumber, VR.IS, frame + 1);
        }
        return item;
    }

    /** @return the code of what the source shows, where it says so */
    public Optional<Dataset> anatomicRegion() {
        Optional<Dataset> own = image.functionalGroup(frame, Tag.FrameAnatomySequence);
        return own.or(() -> Optional.of(image.dataset())).flatMap(home -> code(home, Tag.AnatomicRegionSequence));
    }

    /** @return the code of the procedure that the source was made in, where it says so */
    public Optional<Dataset> procedure() {
        return code(image.dataset(), Tag.ProcedureCodeSequence);
    }

    /** Only value, scheme with version, and meaning: an item may hold more. */
    private static Optional<Dataset> code(Dataset home, int sequence) {
        return home.item(sequence).filter(item -> item.string(Tag.CodeValue).isPresent()
                && item.string(Tag.CodingSchemeDesignator).isPresent() && item.string(Tag.CodeMeaning).isPresent())
                .map(item -> Dataset.empty().copyFrom(item, Tag.CodeValue, Tag.CodingSchemeDesignator,
                        Tag.CodingSchemeVersion, Tag.CodeMeaning));
    }

    /**
     * Body Part Examined and Laterality, of the series. A side is copied and never guessed; where a part may be paired
     * and the side is unknown, Laterality is there and empty; an unpaired one has none (Type 2C).
     */
    public void copyAnatomy(Dataset target) {
        Optional<String> part = bodyPart();
        part.ifPresent(value -> target.set(Tag.BodyPartExamined, VR.CS, value));
        if (part.filter(UNPAIRED::contains).isEmpty()) {
            String side = image.geometry(frame).laterality();
            boolean known = side.equals("L") || side.equals("R");
            target.set(Tag.Laterality, VR.CS, known ? new String[] {side} : new String[0]);
        }
    }

    private Optional<String> bodyPart() {
        return image.dataset().string(Tag.BodyPartExamined).map(String::toUpperCase)
                .filter(part -> part.matches("[A-Z0-9_ ]{1,16}"));
    }

    /** Patient Orientation (Type 2C), for a picture that is neither turned nor mirrored: the source's or empty. */
    public void copyOrientation(Dataset target) {
        Geometry geometry = image.geometry(frame);
        if (!geometry.rowLetters().matches(DIRECTION) || !geometry.columnLetters().matches(DIRECTION)) {
            target.set(Tag.PatientOrientation, VR.CS);
        } else {
            target.set(Tag.PatientOrientation, VR.CS, geometry.rowLetters(), geometry.columnLetters());
        }
    }

    /**
     * What the source says of its spacing, attribute by attribute, for pixels that are the source's own one to one:
     * Imager Pixel Spacing, a detector's, never becomes Pixel Spacing, which is the patient's.
     */
    public void copySpacing(Dataset target) {
        Dataset measures = image.functionalGroup(frame, Tag.PixelMeasuresSequence).orElse(image.dataset());
        copyPositive(measures, target, Tag.PixelSpacing);
        copyPositive(image.dataset(), target, Tag.ImagerPixelSpacing);
        copyPositive(image.dataset(), target, Tag.NominalScannedPixelSpacing);
        // the type has no meaning without the description that it demands
        if (target.contains(Tag.PixelSpacing)
                && image.dataset().string(Tag.PixelSpacingCalibrationDescription).isPresent()) {
            target.copyFrom(image.dataset(), Tag.PixelSpacingCalibrationType, Tag.PixelSpacingCalibrationDescription);
        }
        int[] ratio = image.dataset().ints(Tag.PixelAspectRatio);
        boolean spaced = target.contains(Tag.PixelSpacing) || target.contains(Tag.ImagerPixelSpacing)
                || target.contains(Tag.NominalScannedPixelSpacing);
        if (!spaced && ratio.length == 2 && ratio[0] > 0 && ratio[1] > 0 && ratio[0] != ratio[1]) {
            target.setInts(Tag.PixelAspectRatio, VR.IS, ratio);
        }
    }

    private static void copyPositive(Dataset source, Dataset target, int tag) {
        double[] spacing = source.decimals(tag);
        if (spacing.length == 2 && spacing[0] > 0 && spacing[1] > 0) {
            target.setDecimals(tag, VR.DS, spacing);
        }
    }

    /**
     * What stays true of pixels whatever is made of them: identity burned into them, a recognisable face, and what a
     * lossy compression took away. What the source does not say is left open. Overlay planes are shown in a picture of
     * the source, so that what is in them is burned in from then on.
     */
    public void copyHistory(Dataset target) {
        yesOrNo(Tag.BurnedInAnnotation).ifPresent(value -> target.set(Tag.BurnedInAnnotation, VR.CS, value));
        if (image.rendering().showsOverlays()) {
            target.set(Tag.BurnedInAnnotation, VR.CS, "YES");
        }
        yesOrNo(Tag.RecognizableVisualFeatures).or(this::recognizable)
                .ifPresent(value -> target.set(Tag.RecognizableVisualFeatures, VR.CS, value));
        copyLossy(target);
    }

    /**
     * As {@link #copyLossy}, for objects that must say whether anything was lost: what the source does not say is no.
     */
    public void copyLossyOrNone(Dataset target) {
        copyLossy(target);
        if (!target.contains(Tag.LossyImageCompression)) {
            target.set(Tag.LossyImageCompression, VR.CS, "00");
        }
    }

    /** What a lossy compression took away stays lost; what the source does not say is left open. */
    public void copyLossy(Dataset target) {
        boolean lossyNow = lossyMethod().isPresent();
        image.dataset().string(Tag.LossyImageCompression).filter(flag -> flag.equals("01") || flag.equals("00"))
                .ifPresent(flag -> target.set(Tag.LossyImageCompression, VR.CS, flag));
        if (lossyNow) {
            target.set(Tag.LossyImageCompression, VR.CS, "01");
        }
        if (target.string(Tag.LossyImageCompression).filter("01"::equals).isPresent()) {
            for (int tag : new int[] {Tag.LossyImageCompressionRatio, Tag.LossyImageCompressionMethod}) {
                if (image.dataset().string(tag).isPresent()) {
                    target.copyFrom(image.dataset(), tag);
                }
            }
            if (!target.contains(Tag.LossyImageCompressionMethod)) {
                lossyMethod().ifPresent(method -> target.set(Tag.LossyImageCompressionMethod, VR.CS, method));
            }
        }
    }

    private Optional<String> yesOrNo(int tag) {
        return image.dataset().string(tag).filter(value -> value.equals("YES") || value.equals("NO"));
    }

    private Optional<String> recognizable() {
        if (RADIOGRAPHY.contains(image.modality())) {
            return Optional.of("NO");
        }
        return SECTIONAL.contains(image.modality()) ? bodyPart().map(p -> WITH_FACE.contains(p) ? "YES" : "NO")
                : Optional.empty();
    }

    /** The defined terms of Lossy Image Compression Method (0028,2114); JPEG 2000 (91) may be lossless, so not here. */
    private Optional<String> lossyMethod() {
        TransferSyntax syntax = image.transferSyntax();
        if (syntax.equals(TransferSyntax.JPEG_BASELINE) || syntax.equals(TransferSyntax.JPEG_EXTENDED)) {
            return Optional.of("ISO_10918_1");
        }
        return syntax.equals(TransferSyntax.JPEG_LS_NEAR_LOSSLESS) ? Optional.of("ISO_14495_1") : Optional.empty();
    }
}
