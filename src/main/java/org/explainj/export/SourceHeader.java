package org.explainj.export;

import java.io.IOException;
import org.explainj.Explanation;
import org.explainj.dicom.DicomImage;
import org.explainj.frame.DicomFrame;

/** Gives the header by which results are made of an image, in place of the image's own. */
@FunctionalInterface
public interface SourceHeader {
    /**
     * @param image the image as it was explained
     * @return the same image with the other header, such as one without what identifies the patient
     * @throws IOException if there is none for it
     */
    DicomImage of(DicomImage image) throws IOException;

    /**
     * @param explanation of any source
     * @return the same of the source by the other header; itself if the source is no DICOM image
     * @throws IOException if there is no header for it
     */
    default Explanation of(Explanation explanation) throws IOException {
        return explanation.source() instanceof DicomFrame frame
                ? explanation.of(new DicomFrame(of(frame.image()), frame.stored())) : explanation;
    }
}
