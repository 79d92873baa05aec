package org.explainj.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Finds DICOM files below folders and puts images together to series. */
public final class DicomFolder {
    private DicomFolder() {
    }

    /**
     * @param path a file, which is given back as it is, or a folder
     * @return the DICOM files in the folder and below, sorted by path, without DICOMDIRs and other files
     * @throws IOException if the folder cannot be read
     */
    public static List<Path> files(Path path) throws IOException {
        return List.of(path);
    }

    /**
     * @param images images of any series
     * @return the series, in the order in which they were first met
     */
    public static List<Series> series(List<DicomImage> images) {
        return List.of();
    }
}
