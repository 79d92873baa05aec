package org.explainj.pacs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.explainj.SoftwareVersion;
import org.explainj.UsageException;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.Tag;
import org.explainj.export.SourceReferences;
import org.explainj.export.ko.RejectionNote;

/**
 * Rejection notes (IHE RAD, Imaging Object Change Management) on results that are to disappear from a PACS.
 *
 * <p>A superseded result is 'Rejected for Quality Reasons', which is the one of the profile's four titles that is meant
 * for objects that better ones replace.
 */
public final class Withdrawal {
    /** What the note on a superseded result says to people. */
    public static final String SUPERSEDED = "Superseded by a newer result of " + SoftwareVersion.NAME + " "
            + SoftwareVersion.VERSION + " for the same images.";

    /** What the note on results of rejected images says to people. */
    static final String OF_REJECTED = "Made by " + SoftwareVersion.NAME + " of images that were rejected.";

    private Withdrawal() {
    }

    /**
     * Writes a note on results of one study.
     *
     * @param inStudy any object of the study
     * @param results those to withdraw, of that study
     * @param reason why
     * @param description for people
     * @param number counts the study's notes
     * @param folder where to
     * @return the note
     */
    static Path note(Dataset inStudy, List<Instance> results, RejectionNote.Reason reason, String description,
            int number, Path folder) throws IOException {
        List<SourceReferences.Instance> instances = results.stream().map(one -> new SourceReferences.Instance(
                one.seriesUid(), one.sopClassUid(), one.sopInstanceUid())).toList();
        return RejectionNote.of(inStudy, instances, reason, description, number).write(folder);
    }

    /**
     * Writes notes on results.
     *
     * @param files results of ExplainJ
     * @param reason why they are withdrawn
     * @param description for people; without anything of the patient's
     * @param folder where to
     * @return the notes, one for each study
     * @throws UsageException if one was not made by ExplainJ, or is a rejection note itself
     * @throws IOException if one can't be read, or a note not be written
     */
    public static List<Path> notes(List<Path> files, RejectionNote.Reason reason, String description, Path folder)
            throws IOException {
        Map<String, List<Dataset>> studies = new LinkedHashMap<>();
        for (Path file : files) {
            Dataset dataset = DicomEngine.preferred().read(file).dataset();
            if (!isResult(dataset)) {
                throw new UsageException(file + " is no result of " + SoftwareVersion.NAME + ": only its own results "
                        + "can be withdrawn.");
            }
            studies.computeIfAbsent(dataset.string(Tag.StudyInstanceUID).orElse(""), uid -> new ArrayList<>())
                    .add(dataset);
        }
        List<Path> notes = new ArrayList<>();
        for (List<Dataset> objects : studies.values()) {
            notes.add(RejectionNote.of(objects, reason, description).write(folder));
        }
        return notes;
    }

    /** @return whether a data set is one that ExplainJ made, and no rejection note */
    public static boolean isResult(Dataset dataset) {
        return SourceCheck.isOwn(dataset)
                && dataset.string(Tag.SOPClassUID).filter(RejectionNote.SOP_CLASS::equals).isEmpty();
    }
}
