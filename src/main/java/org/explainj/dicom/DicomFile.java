package org.explainj.dicom;

import java.nio.file.Path;

/**
 * A parsed file: everything but the pixels.
 *
 * @param path where it is
 * @param meta the File Meta Information, group 0002; empty if the file has none
 * @param dataset the data set without Pixel Data, Float Pixel Data and Double Float Pixel Data
 * @param transferSyntax how it is encoded; for a file without meta information, what was found out
 * @param pixels the tag of the pixel data element, 0 if there is none
 */
public record DicomFile(Path path, Dataset meta, Dataset dataset, TransferSyntax transferSyntax, int pixels) {
    /** @return whether the file has pixels */
    public boolean hasPixels() {
        return pixels != 0;
    }
}
