package org.explainj.dicom;

/** A DICOM image file. */
public final class DicomImage {
    private DicomImage() {
    }
}
