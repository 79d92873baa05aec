package org.explainj.export;

import java.io.IOException;
import org.explainj.dicom.DicomImage;

/** Gives the header by which results are made of an image, in place of the image's own. */
@FunctionalInterface
public interface SourceHeader {
    /**
     * @param image the image as it was explained
     * @return the same image with the other header, such as one without what identifies the patient
     * @throws IOException if there is none for it
     */
    DicomImage of(DicomImage image) throws IOException;
}
