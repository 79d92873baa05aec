package org.explainj.pacs;

import java.io.IOException;
import java.nio.file.Path;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomException;
import org.explainj.dicom.Dictionary;
import org.explainj.dicom.Tag;

/**
 * An object in a PACS, by its UIDs.
 *
 * @param studyUid Study Instance UID
 * @param seriesUid Series Instance UID
 * @param sopClassUid SOP Class UID
 * @param sopInstanceUid SOP Instance UID
 */
public record Instance(String studyUid, String seriesUid, String sopClassUid, String sopInstanceUid) {
    /**
     * @param file a DICOM file
     * @return which object it holds
     * @throws DicomException if it is no DICOM file, or one of these UIDs is missing or malformed
     * @throws IOException if it can't be read
     */
    public static Instance of(Path file) throws IOException {
        Dataset dataset = DicomEngine.preferred().read(file).dataset();
        return new Instance(uid(dataset, Tag.StudyInstanceUID, file), uid(dataset, Tag.SeriesInstanceUID, file),
                uid(dataset, Tag.SOPClassUID, file), uid(dataset, Tag.SOPInstanceUID, file));
    }

    private static String uid(Dataset dataset, int tag, Path file) throws DicomException {
        return dataset.string(tag).filter(Instance::isUid).orElseThrow(() -> new DicomException(file
                + " has no valid " + Dictionary.name(tag) + ", so a PACS can't keep it."));
    }

    /** @return whether a text is a UID: digits and dots, at most 64 characters; safe as a file's name */
    public static boolean isUid(String text) {
        return text.length() <= 64 && text.matches("[0-9]+(\\.[0-9]+)*");
    }
}
