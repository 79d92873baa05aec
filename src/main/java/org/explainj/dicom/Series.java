package org.explainj.dicom;

import java.util.List;

/**
 * Images of one series, in order: along the slices' normal where they have positions, else by Instance Number.
 *
 * @param uid Series Instance UID
 * @param images the images
 */
public record Series(String uid, List<DicomImage> images) {
    /** @return the series taken apart into stacks of parallel slices, each place once; frames count as slices */
    public List<Stack> stacks() {
        return Stacks.of(images);
    }
}
