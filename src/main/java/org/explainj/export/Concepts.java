package org.explainj.export;

import org.explainj.dicom.Dataset;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;

/** ExplainJ's own coded concepts, for what no public coding scheme has, under a private designator (PS3.16 8.2). */
public final class Concepts {
    /** Coding Scheme Designator. */
    public static final String SCHEME = "99EXPLAINJ";
    /** Where the map of a class is at or above a threshold: where a model looks, not what is there. */
    public static final Code EVIDENCE_REGION = new Code("EVIDENCE", SCHEME, "Region of model evidence");
    /** The map's value in the units of its scale. */
    public static final Code EVIDENCE_VALUE = new Code("EVIDENCEVALUE", SCHEME, "Model evidence");
    /** An area in the plane of the detector, which magnification makes larger than in the patient. */
    public static final Code DETECTOR_AREA = new Code("DETECTORAREA", SCHEME, "Area at detector");
    /** An area on a scanned film. */
    public static final Code FILM_AREA = new Code("FILMAREA", SCHEME, "Area on film");

    private static final int LONGEST_VALUE = 16;

    private Concepts() {
    }

    /**
     * A model's class as a concept. The value is the label, or, where a code value can't hold that, a hash of it.
     *
     * @param label the class
     * @return its code
     */
    public static Code label(String label) {
        String value = label.matches("[\\w .+-]{1," + LONGEST_VALUE + "}") ? label
                : "L" + Long.toString(Integer.toUnsignedLong(label.hashCode()), 36);
        return new Code(value, SCHEME + "L", AttributeText.longString(label));
    }

    /** Says what the private designators are (PS3.3 C.12.1.1.7). */
    public static void describeSchemes(Dataset target) {
        target.setSequence(Tag.CodingSchemeIdentificationSequence, scheme(SCHEME, "ExplainJ's concepts"),
                scheme(SCHEME + "L", "Labels of the explained model"));
    }

    private static Dataset scheme(String designator, String name) {
        return Dataset.empty().set(Tag.CodingSchemeDesignator, VR.SH, designator)
                .set(Tag.CodingSchemeName, VR.ST, name)
                .set(Tag.CodingSchemeResponsibleOrganization, VR.ST, "ExplainJ");
    }
}
