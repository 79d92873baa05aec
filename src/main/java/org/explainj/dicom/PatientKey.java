package org.explainj.dicom;

/**
 * Who a patient is: an ID is unique only within its issuer (PS3.3 C.2.2).
 *
 * @param id Patient ID, empty if the file lacks it
 * @param issuer Issuer of Patient ID, empty if the file lacks it
 */
public record PatientKey(String id, String issuer) {
    static PatientKey of(Dataset dataset) {
        return new PatientKey(dataset.string(Tag.PatientID).orElse(""),
                dataset.string(Tag.IssuerOfPatientID).orElse(""));
    }

    /**
     * @return whether both are known to be one patient; without an ID, nobody is known to be anybody
     */
    public boolean isKnownToBe(PatientKey other) {
        return !id.isEmpty() && equals(other);
    }
}
