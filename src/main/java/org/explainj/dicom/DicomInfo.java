package org.explainj.dicom;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What {@code explainj dicom info} tells of an image; the fields are the JSON's.
 *
 * @param file the file, as given
 * @param sopClassUid SOP Class UID
 * @param transferSyntaxUid Transfer Syntax UID
 * @param modality Modality
 * @param photometricInterpretation Photometric Interpretation
 * @param rows H
 * @param columns W
 * @param frames Number of Frames
 * @param bitsStored Bits Stored
 * @param pixelRepresentation 0 unsigned, 1 signed
 * @param storedValuesSha1 SHA-1, in hex, of all frames' stored values as little-endian int32, colour by pixel
 */
public record DicomInfo(String file, String sopClassUid, String transferSyntaxUid, String modality,
        String photometricInterpretation, int rows, int columns, int frames, int bitsStored, int pixelRepresentation,
        String storedValuesSha1) {
    /**
     * Reads all frames, one at a time.
     *
     * @throws DicomException if the file is no image that can be read
     * @throws IOException if the file cannot be read
     */
    public static DicomInfo of(Path file) throws IOException {
        throw new DicomException(file + " cannot be read yet.");
    }
}
