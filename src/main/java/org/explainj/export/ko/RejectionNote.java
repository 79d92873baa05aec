package org.explainj.export.ko;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explainj.SoftwareVersion;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomException;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.VR;
import org.explainj.export.Code;
import org.explainj.export.DerivedObject;
import org.explainj.export.Identity;
import org.explainj.export.PatientStudy;
import org.explainj.export.SourceReferences;

/**
 * A rejection note (IHE RAD, Imaging Object Change Management): a Key Object Selection Document that tells a PACS to
 * withdraw objects of one study. ExplainJ writes them on its own results, such as those that newer ones supersede, and
 * reads others' on the images that these were made of.
 */
public final class RejectionNote {
    /** SOP Class UID of Key Object Selection Document Storage. */
    public static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.88.59";

    private static final int SERIES_NUMBER = 15000;
    /** Presentation states and reports, among the objects that ExplainJ writes. */
    private static final List<String> WITHOUT_PIXELS =
            List.of("1.2.840.10008.5.1.4.1.1.11.", "1.2.840.10008.5.1.4.1.1.88.");

    /** Why objects are withdrawn (PS3.16 CID 7010 and 7011). */
    public enum Reason {
        /** The result is wrong or superseded. */
        QUALITY(new Code("113001", "DCM", "Rejected for Quality Reasons")),
        /** Someone may come to harm by it. */
        PATIENT_SAFETY(new Code("113037", "DCM", "Rejected for Patient Safety Reasons")),
        /** It belongs to another patient or order. */
        INCORRECT_WORKLIST_ENTRY(new Code("113038", "DCM", "Incorrect Modality Worklist Entry")),
        /** It need not be kept any longer. */
        RETENTION_EXPIRED(new Code("113039", "DCM", "Data Retention Policy Expired"));

        private final Code title;

        Reason(Code title) {
            this.title = title;
        }

        private static Optional<Reason> of(Dataset title) {
            return Arrays.stream(values()).filter(reason -> title.string(Tag.CodeValue)
                    .filter(reason.title.value()::equals).isPresent() && title.string(Tag.CodingSchemeDesignator)
                            .filter(reason.title.scheme()::equals).isPresent()).findFirst();
        }
    }

    /**
     * What somebody's rejection note says.
     *
     * @param reason why
     * @param sopInstanceUids of the rejected objects that are in the note's own study
     */
    public record Rejection(Reason reason, Set<String> sopInstanceUids) {
        public Rejection {
            sopInstanceUids = Set.copyOf(sopInstanceUids);
        }
    }

    /**
     * @param dataset any object
     * @return what it rejects; empty if it is no rejection note
     */
    public static Optional<Rejection> read(Dataset dataset) {
        if (dataset.string(Tag.SOPClassUID).filter(SOP_CLASS::equals).isEmpty()) {
            return Optional.empty();
        }
        String study = dataset.string(Tag.StudyInstanceUID).orElse("");
        Set<String> uids = new LinkedHashSet<>();
        dataset.sequence(Tag.CurrentRequestedProcedureEvidenceSequence).stream()
                .filter(item -> item.string(Tag.StudyInstanceUID).orElse("").equals(study))
                .flatMap(item -> item.sequence(Tag.ReferencedSeriesSequence).stream())
                .flatMap(series -> series.sequence(Tag.ReferencedSOPSequence).stream())
                .forEach(object -> object.string(Tag.ReferencedSOPInstanceUID).ifPresent(uids::add));
        return dataset.item(Tag.ConceptNameCodeSequence).flatMap(Reason::of)
                .map(reason -> new Rejection(reason, uids));
    }

    private RejectionNote() {
    }

    /**
     * @param objects the data sets of the objects to withdraw, of one study
     * @param reason why
     * @param description for people, such as which result supersedes them; without anything of the patient's
     * @return the note, in a series of its own in that study
     * @throws DicomException if an object lacks a UID, or they are of several studies
     */
    public static DerivedObject of(List<Dataset> objects, Reason reason, String description) throws DicomException {
        if (objects.isEmpty()) {
            throw new IllegalArgumentException("a rejection note names at least one object");
        }
        String study = required(objects.get(0), Tag.StudyInstanceUID);
        List<SourceReferences.Instance> instances = new ArrayList<>();
        for (Dataset object : objects) {
            if (!required(object, Tag.StudyInstanceUID).equals(study)) {
                throw new DicomException("A rejection note is of one study: write one for each study.");
            }
            instances.add(new SourceReferences.Instance(required(object, Tag.SeriesInstanceUID),
                    required(object, Tag.SOPClassUID), required(object, Tag.SOPInstanceUID)));
        }
        return of(objects.get(0), instances, reason, description, 1);
    }

    /**
     * @param inStudy any object of the study, for the patient's and the study's attributes
     * @param instances the objects to withdraw, all of that study; at least one
     * @param reason why
     * @param description for people, such as which result supersedes them; without anything of the patient's
     * @param number counts the study's notes: what has been withdrawn and sent again can be withdrawn again by a note
     *     of another number
     * @return the note, in a series of its own in that study; the same for the same parameters
     * @throws DicomException if the study has no UID
     */
    public static DerivedObject of(Dataset inStudy, List<SourceReferences.Instance> instances, Reason reason,
            String description, int number) throws DicomException {
        String study = required(inStudy, Tag.StudyInstanceUID);
        Dataset note = PatientStudy.of(inStudy)
                .set(Tag.SOPClassUID, VR.UI, SOP_CLASS)
                .set(Tag.Modality, VR.CS, "KO")
                .setInts(Tag.SeriesNumber, VR.IS, SERIES_NUMBER)
                .set(Tag.SeriesDescription, VR.LO, SoftwareVersion.NAME + " rejection note")
                .setInts(Tag.InstanceNumber, VR.IS, number)
                .set(Tag.Manufacturer, VR.LO, SoftwareVersion.NAME)
                .set(Tag.ManufacturerModelName, VR.LO, SoftwareVersion.NAME)
                .set(Tag.SoftwareVersions, VR.LO, SoftwareVersion.VERSION)
                .setSequence(Tag.ReferencedPerformedProcedureStepSequence)
                .set(Tag.ValueType, VR.CS, "CONTAINER")
                .setSequence(Tag.ConceptNameCodeSequence, reason.title.item())
                .set(Tag.ContinuityOfContent, VR.CS, "SEPARATE")
                .setSequence(Tag.ContentTemplateSequence, Dataset.empty().set(Tag.MappingResource, VR.CS, "DCMR")
                        .set(Tag.TemplateIdentifier, VR.CS, "2010"))
                .setSequence(Tag.CurrentRequestedProcedureEvidenceSequence, Dataset.empty()
                        .setSequence(Tag.ReferencedSeriesSequence,
                                SourceReferences.bySeries(instances, Tag.ReferencedSOPSequence))
                        .set(Tag.StudyInstanceUID, VR.UI, study))
                .setSequence(Tag.ContentSequence, content(instances, description));
        Identity identity = new Identity("Rejection note").withAttributes(note);
        note.set(Tag.SOPInstanceUID, VR.UI, identity.uid())
                .set(Tag.SeriesInstanceUID, VR.UI, identity.copy().with("series").uid());
        return new DerivedObject("ko", note, TransferSyntax.EXPLICIT_LITTLE, Optional.empty(),
                (object, created) -> { });
    }

    private static Dataset[] content(List<SourceReferences.Instance> instances, String description) {
        List<Dataset> items = new ArrayList<>();
        if (!description.isEmpty()) {
            items.add(Dataset.empty().set(Tag.RelationshipType, VR.CS, "CONTAINS").set(Tag.ValueType, VR.CS, "TEXT")
                    .setSequence(Tag.ConceptNameCodeSequence,
                            new Code("113012", "DCM", "Key Object Description").item())
                    .set(Tag.TextValue, VR.UT, description));
        }
        for (SourceReferences.Instance instance : instances) {
            boolean composite = WITHOUT_PIXELS.stream().anyMatch(instance.sopClassUid()::startsWith);
            items.add(Dataset.empty().set(Tag.RelationshipType, VR.CS, "CONTAINS")
                    .set(Tag.ValueType, VR.CS, composite ? "COMPOSITE" : "IMAGE")
                    .setSequence(Tag.ReferencedSOPSequence, instance.item()));
        }
        return items.toArray(Dataset[]::new);
    }

    private static String required(Dataset dataset, int tag) throws DicomException {
        return dataset.string(tag).orElseThrow(() -> new DicomException("An object without " + Tag.text(tag)
                + " can't be withdrawn: nothing could name it."));
    }
}
