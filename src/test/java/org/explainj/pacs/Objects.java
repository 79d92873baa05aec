package org.explainj.pacs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomInfo;
import org.explainj.dicom.MessageData;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.VR;

/** Small objects to send around, and what they must still be afterwards. */
public final class Objects {
    /** Computed Radiography Image Storage. */
    public static final String CR = "1.2.840.10008.5.1.4.1.1.1";

    private Objects() {
    }

    /**
     * Writes objects of one series.
     *
     * @param study Study Instance UID
     * @param count how many
     * @return the files
     */
    public static List<Path> write(Path folder, String study, int count) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Path file = folder.resolve(study + "." + i + ".dcm");
            DicomEngine.preferred().write(dataset(study, i), TransferSyntax.EXPLICIT_LITTLE, file);
            files.add(file);
        }
        return files;
    }

    private static Dataset dataset(String study, int number) {
        int size = 16;
        byte[] pixels = new byte[size * size * 2];
        for (int i = 0; i < size * size; i++) {
            pixels[2 * i] = (byte) (i * number);
            pixels[2 * i + 1] = (byte) (i & 0xF);
        }
        return Dataset.empty()
                .set(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192")
                .set(Tag.SOPClassUID, VR.UI, CR)
                .set(Tag.SOPInstanceUID, VR.UI, study + ".1." + number)
                .set(Tag.SeriesInstanceUID, VR.UI, study + ".1")
                .set(Tag.StudyInstanceUID, VR.UI, study)
                .set(Tag.Modality, VR.CS, "CR")
                .set(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY")
                .set(Tag.PatientName, VR.PN, "Müller^Jörg")
                .set(Tag.PatientID, VR.LO, "P" + study)
                .set(Tag.PatientBirthDate, VR.DA, "19700102")
                .set(Tag.PatientSex, VR.CS, "O")
                .set(Tag.StudyDate, VR.DA, "20240102")
                .set(Tag.StudyTime, VR.TM, "101112")
                .set(Tag.StudyID, VR.SH, "S1")
                .set(Tag.AccessionNumber, VR.SH, "A1")
                .set(Tag.ReferringPhysicianName, VR.PN)
                .setInts(Tag.SeriesNumber, VR.IS, 1)
                .setInts(Tag.InstanceNumber, VR.IS, number)
                .setInts(Tag.SamplesPerPixel, VR.US, 1)
                .set(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2")
                .setInts(Tag.Rows, VR.US, size)
                .setInts(Tag.Columns, VR.US, size)
                .setInts(Tag.BitsAllocated, VR.US, 16)
                .setInts(Tag.BitsStored, VR.US, 12)
                .setInts(Tag.HighBit, VR.US, 11)
                .setInts(Tag.PixelRepresentation, VR.US, 0)
                .setBytes(Tag.PixelData, VR.OW, pixels);
    }

    /** @return the data set without the pixels, and a hash of those: what must be the same on both ends */
    public static String content(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MessageData.write(DicomEngine.preferred().read(file).dataset(), TransferSyntax.EXPLICIT_LITTLE, bytes);
        return DicomInfo.of(file).storedValuesSha1() + " " + bytes.toString(StandardCharsets.UTF_8);
    }
}
