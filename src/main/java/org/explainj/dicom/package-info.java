/**
 * DICOM: bytes ↔ data sets ↔ frames; nothing about networks and heatmaps.
 *
 * <p>{@link org.explainj.dicom.DicomEngine} is the port to a DICOM library; everything else here is written once for
 * all of them. {@link org.explainj.dicom.DicomImage#open} is where reading starts.
 */
package org.explainj.dicom;
