package org.explainj.dicom;

import java.util.List;
import java.util.stream.Stream;

/**
 * The images of one patient and one Study Instance UID.
 *
 * @param patient whose it is
 * @param uid Study Instance UID
 * @param series its series, in the order in which they were first met
 * @param conflicts what contradicts itself, a sentence each; with any, nothing may be exported into the study
 * @param remarks what is odd and harmless: gaps, duplicates, mixed orientations
 */
public record Study(PatientKey patient, String uid, List<Series> series, List<String> conflicts,
        List<String> remarks) {
    /** @return whether results may be written for it */
    public boolean mayExport() {
        return conflicts.isEmpty();
    }

    /**
     * @param prior an earlier study, to compare with
     * @throws DicomException if it is not known to be the same patient's: the ID or its issuer is another or missing,
     *     or name, birth date or sex contradict it
     */
    public void requireSamePatient(Study prior) throws DicomException {
        if (!patient.isKnownToBe(prior.patient)) {
            throw new DicomException("The prior study is of another patient, or it isn't known whose it is: Patient ID "
                    + "or its issuer differ, or are missing; compare studies of one patient only.");
        }
        List<String> conflicting = StudyAssembly.differing(Stream.of(this, prior)
                .flatMap(study -> study.series.stream())
                .flatMap(each -> each.images().stream()).toList());
        if (!conflicting.isEmpty()) {
            throw new DicomException("The prior study has the same Patient ID, but the " + conflicting.get(0)
                    + " is another: correct the files, or compare studies of one patient only.");
        }
    }
}
