package org.explainj.export;

import java.io.IOException;
import java.nio.file.Path;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.VR;

/** Small source images with the attributes that derived objects inherit. */
public final class Sources {
    public static final int ROWS = 48;
    public static final int COLUMNS = 40;

    private Sources() {
    }

    public static Dataset dx() {
        return common("1.2.840.10008.5.1.4.1.1.1.1", "DX")
                .set(Tag.BodyPartExamined, VR.CS, "CHEST")
                .set(Tag.PatientOrientation, VR.CS, "L", "F")
                .set(Tag.ImageLaterality, VR.CS, "U")
                .setDecimals(Tag.ImagerPixelSpacing, VR.DS, 0.143, 0.143)
                .set(Tag.BurnedInAnnotation, VR.CS, "NO")
                .set(Tag.LossyImageCompression, VR.CS, "00");
    }

    public static Dataset cr() {
        return common("1.2.840.10008.5.1.4.1.1.1", "CR")
                .set(Tag.BodyPartExamined, VR.CS, "HAND")
                .set(Tag.Laterality, VR.CS, "R")
                .set(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME1")
                .setDecimals(Tag.PixelSpacing, VR.DS, 0.2, 0.2);
    }

    public static Dataset ct() {
        return common("1.2.840.10008.5.1.4.1.1.2", "CT")
                .set(Tag.BodyPartExamined, VR.CS, "HEAD")
                .setDecimals(Tag.PixelSpacing, VR.DS, 0.7, 0.7)
                .setDecimals(Tag.ImagePositionPatient, VR.DS, -100, -100, 20)
                .setDecimals(Tag.ImageOrientationPatient, VR.DS, 1, 0, 0, 0, 1, 0)
                .setDecimals(Tag.RescaleIntercept, VR.DS, -1024)
                .setDecimals(Tag.RescaleSlope, VR.DS, 1);
    }

    private static Dataset common(String sopClass, String modality) {
        return Dataset.empty()
                .set(Tag.SOPClassUID, VR.UI, sopClass)
                .set(Tag.SOPInstanceUID, VR.UI, "1.2.3.4")
                .set(Tag.SeriesInstanceUID, VR.UI, "1.2.3")
                .set(Tag.StudyInstanceUID, VR.UI, "1.2")
                .set(Tag.Modality, VR.CS, modality)
                .set(Tag.PatientName, VR.PN, "Doe^Jane")
                .set(Tag.PatientID, VR.LO, "P 1")
                .set(Tag.PatientBirthDate, VR.DA, "19700102")
                .set(Tag.PatientSex, VR.CS, "F")
                .set(Tag.StudyDate, VR.DA, "20240102")
                .set(Tag.StudyTime, VR.TM, "101112")
                .set(Tag.StudyID, VR.SH, "S1")
                .set(Tag.AccessionNumber, VR.SH, "A1")
                .set(Tag.ReferringPhysicianName, VR.PN, "Roe^Richard")
                .set(Tag.Manufacturer, VR.LO, "Scanner maker")
                .setInts(Tag.SeriesNumber, VR.IS, 3)
                .setInts(Tag.InstanceNumber, VR.IS, 7)
                .setInts(Tag.SamplesPerPixel, VR.US, 1)
                .set(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2")
                .setInts(Tag.Rows, VR.US, ROWS)
                .setInts(Tag.Columns, VR.US, COLUMNS)
                .setInts(Tag.BitsAllocated, VR.US, 16)
                .setInts(Tag.BitsStored, VR.US, 12)
                .setInts(Tag.HighBit, VR.US, 11)
                .setInts(Tag.PixelRepresentation, VR.US, 0)
                .setBytes(Tag.PixelData, VR.OW, new byte[ROWS * COLUMNS * 2]);
    }

    public static DicomImage write(Dataset source, Path folder) throws IOException {
        Path file = folder.resolve("source.dcm");
        DicomEngine.preferred().write(source, TransferSyntax.EXPLICIT_LITTLE, file);
        return DicomImage.open(file);
    }
}
