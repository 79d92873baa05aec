package org.explainj.dicom;

import java.util.List;

/**
 * Images of one series, in order: along the slices' normal where they have positions, else by Instance Number.
 *
 * @param uid Series Instance UID
 * @param images the images
 */
public record Series(String uid, List<DicomImage> images) {
}
