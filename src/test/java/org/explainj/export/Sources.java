package org.explainj.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

    public static Dataset mg() {
        return common("1.2.840.10008.5.1.4.1.1.1.2", "MG")
                .set(Tag.BodyPartExamined, VR.CS, "BREAST")
                .set(Tag.ImageLaterality, VR.CS, "L")
                .set(Tag.PatientOrientation, VR.CS, "A", "FR")
                .setDecimals(Tag.ImagerPixelSpacing, VR.DS, 0.07, 0.07)
                .set(Tag.PresentationLUTShape, VR.CS, "IDENTITY")
                .set(Tag.BurnedInAnnotation, VR.CS, "NO");
    }

    public static Dataset mr() {
        return spatial(common("1.2.840.10008.5.1.4.1.1.4", "MR"), 0).set(Tag.BodyPartExamined, VR.CS, "BRAIN");
    }

    /** One of the CT slices of a series, with a frame of reference. */
    public static Dataset ctSlice(int number) {
        return spatial(ct(), number).set(Tag.SOPInstanceUID, VR.UI, "1.2.3.4." + (number + 1))
                .setInts(Tag.InstanceNumber, VR.IS, number + 1);
    }

    private static Dataset spatial(Dataset dataset, int slice) {
        return dataset.set(Tag.FrameOfReferenceUID, VR.UI, "1.2.3.9")
                .setDecimals(Tag.PixelSpacing, VR.DS, 0.7, 0.7)
                .setDecimals(Tag.SliceThickness, VR.DS, 2.5)
                .setDecimals(Tag.ImagePositionPatient, VR.DS, -100, -100, 20 + 2.5 * slice)
                .setDecimals(Tag.ImageOrientationPatient, VR.DS, 1, 0, 0, 0, 1, 0);
    }

    /** An Enhanced MR Image of so many frames, with what matters to objects derived from it. */
    public static Dataset enhancedMr(int frames) {
        Dataset dataset = common("1.2.840.10008.5.1.4.1.1.4.1", "MR");
        Dataset[] groups = new Dataset[frames];
        for (int i = 0; i < frames; i++) {
            groups[i] = Dataset.empty()
                    .setSequence(Tag.PlanePositionSequence, Dataset.empty()
                            .setDecimals(Tag.ImagePositionPatient, VR.DS, -100, -100, 20 + 3 * i))
                    .setSequence(Tag.FrameVOILUTSequence, Dataset.empty()
                            .setDecimals(Tag.WindowCenter, VR.DS, 1000 + i).setDecimals(Tag.WindowWidth, VR.DS, 800));
        }
        Dataset shared = Dataset.empty()
                .setSequence(Tag.PixelMeasuresSequence, Dataset.empty()
                        .setDecimals(Tag.PixelSpacing, VR.DS, 0.9, 0.9).setDecimals(Tag.SliceThickness, VR.DS, 3))
                .setSequence(Tag.PlaneOrientationSequence, Dataset.empty()
                        .setDecimals(Tag.ImageOrientationPatient, VR.DS, 1, 0, 0, 0, 1, 0))
                .setSequence(Tag.PixelValueTransformationSequence, Dataset.empty()
                        .setDecimals(Tag.RescaleIntercept, VR.DS, 0).setDecimals(Tag.RescaleSlope, VR.DS, 2)
                        .set(Tag.RescaleType, VR.LO, "US"));
        return frames(dataset, frames).set(Tag.FrameOfReferenceUID, VR.UI, "1.2.3.9")
                .set(Tag.BodyPartExamined, VR.CS, "BRAIN")
                .setSequence(Tag.SharedFunctionalGroupsSequence, shared)
                .setSequence(Tag.PerFrameFunctionalGroupsSequence, groups);
    }

    /** An ultrasound cine loop in RGB: no frame of reference and no spacing. */
    public static Dataset us(int frames) {
        return common("1.2.840.10008.5.1.4.1.1.3.1", "US")
                .setInts(Tag.SamplesPerPixel, VR.US, 3)
                .set(Tag.PhotometricInterpretation, VR.CS, "RGB")
                .setInts(Tag.PlanarConfiguration, VR.US, 0)
                .setInts(Tag.BitsAllocated, VR.US, 8)
                .setInts(Tag.BitsStored, VR.US, 8)
                .setInts(Tag.HighBit, VR.US, 7)
                .setInts(Tag.NumberOfFrames, VR.IS, frames)
                .setDecimals(Tag.FrameTime, VR.DS, 40)
                .setInts(Tag.FrameIncrementPointer, VR.AT, Tag.FrameTime)
                .set(Tag.LossyImageCompression, VR.CS, "01")
                .setBytes(Tag.PixelData, VR.OB, new byte[ROWS * COLUMNS * 3 * frames]);
    }

    public static Dataset nm(int frames) {
        return frames(common("1.2.840.10008.5.1.4.1.1.20", "NM"), frames)
                .setDecimals(Tag.PixelSpacing, VR.DS, 3.3, 3.3);
    }

    public static Dataset pt() {
        return spatial(common("1.2.840.10008.5.1.4.1.1.128", "PT"), 0)
                .setDecimals(Tag.RescaleIntercept, VR.DS, 0).setDecimals(Tag.RescaleSlope, VR.DS, 0.37)
                .set(Tag.Units, VR.CS, "BQML").set(Tag.CorrectedImage, VR.CS, "ATTN", "DECY")
                .setDecimals(Tag.FrameReferenceTime, VR.DS, 1000);
    }

    /** An angiography run: no frame of reference, the detector's spacing. */
    public static Dataset xa(int frames) {
        return frames(common("1.2.840.10008.5.1.4.1.1.12.1", "XA"), frames)
                .setDecimals(Tag.ImagerPixelSpacing, VR.DS, 0.3, 0.3)
                .set(Tag.PatientOrientation, VR.CS, "L", "F")
                .setDecimals(Tag.FrameTime, VR.DS, 66).setInts(Tag.FrameIncrementPointer, VR.AT, Tag.FrameTime);
    }

    /** An Enhanced CT Image, with another window and rescale for each frame, and its dimensions in disorder. */
    public static Dataset enhancedCt(int frames) {
        Dataset dataset = enhancedMr(frames).set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.2.1")
                .set(Tag.Modality, VR.CS, "CT").set(Tag.BodyPartExamined, VR.CS, "ABDOMEN");
        List<Dataset> groups = dataset.sequence(Tag.PerFrameFunctionalGroupsSequence);
        for (int i = 0; i < groups.size(); i++) {
            groups.get(i).setSequence(Tag.PixelValueTransformationSequence, Dataset.empty()
                            .setDecimals(Tag.RescaleIntercept, VR.DS, -1024 - i).setDecimals(Tag.RescaleSlope, VR.DS, 1 + i)
                            .set(Tag.RescaleType, VR.LO, "HU"))
                    .setSequence(Tag.FrameContentSequence, Dataset.empty()
                            .setInts(Tag.DimensionIndexValues, VR.UL, frames - i, 1)
                            .setInts(Tag.FrameAcquisitionNumber, VR.US, 1));
        }
        dataset.item(Tag.SharedFunctionalGroupsSequence).orElseThrow().remove(Tag.PixelValueTransformationSequence);
        return dataset;
    }

    private static Dataset frames(Dataset dataset, int frames) {
        byte[] pixels = new byte[ROWS * COLUMNS * 2 * frames];
        for (int i = 0; i < pixels.length; i += 2) {
            // a ramp from frame to frame, so that a frame can be told from its neighbours
            pixels[i] = (byte) (i % 251);
            pixels[i + 1] = (byte) (i / 2 / (ROWS * COLUMNS));
        }
        return dataset.setInts(Tag.NumberOfFrames, VR.IS, frames).setBytes(Tag.PixelData, VR.OW, pixels);
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
        Path file = folder.resolve("source-" + source.string(Tag.SOPInstanceUID).orElse("") + ".dcm");
        DicomEngine.preferred().write(source, TransferSyntax.EXPLICIT_LITTLE, file);
        return DicomImage.open(file);
    }
}
