package org.explainj.export;

import org.explainj.dicom.Dataset;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;

/**
 * A coded concept (PS3.3 section 8).
 *
 * @param value Code Value, at most 16 characters
 * @param scheme Coding Scheme Designator, such as {@code DCM}
 * @param meaning Code Meaning, at most 64 characters
 */
public record Code(String value, String scheme, String meaning) {
    /** CID 7202: what an image was to the one made from it. */
    public static final Code SOURCE_IMAGE =
            new Code("121322", "DCM", "Source image for image processing operation");
    /** CID 7203: the map is brought from the layer's grid to the image's. */
    public static final Code SPATIAL_RESAMPLING = new Code("113085", "DCM", "Spatial resampling");
    /** CID 7203: the pixels at or above a threshold are marked. */
    public static final Code SEGMENTATION = new Code("113076", "DCM", "Segmentation");
    /** CID 7162: the family of the algorithms that make derived objects here. */
    public static final Code ARTIFICIAL_INTELLIGENCE = new Code("123110", "DCM", "Artificial Intelligence");
    /** CID 7005: what a device contributed. */
    public static final Code PROCESSING_EQUIPMENT = new Code("109102", "DCM", "Processing Equipment");

    /** @return the item of a code sequence */
    public Dataset item() {
        return Dataset.empty()
                .set(Tag.CodeValue, VR.SH, value)
                .set(Tag.CodingSchemeDesignator, VR.SH, scheme)
                .set(Tag.CodeMeaning, VR.LO, meaning);
    }
}
