package org.explainj.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DicomFolderTest {
    @TempDir
    private Path folder;

    private Path image(String name, String series, int number) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        DicomWriter.write(Dataset.empty().set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.7")
                .set(Tag.SOPInstanceUID, VR.UI, "1.2." + number).set(Tag.SeriesInstanceUID, VR.UI, series)
                .setInts(Tag.InstanceNumber, VR.IS, number).setInts(Tag.SamplesPerPixel, VR.US, 1)
                .set(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2").setInts(Tag.Rows, VR.US, 1)
                .setInts(Tag.Columns, VR.US, 2).setInts(Tag.BitsAllocated, VR.US, 8)
                .setInts(Tag.BitsStored, VR.US, 8).setInts(Tag.HighBit, VR.US, 7)
                .setInts(Tag.PixelRepresentation, VR.US, 0).setBytes(Tag.PixelData, VR.OB, new byte[2]),
                TransferSyntax.IMPLICIT_LITTLE, file);
        return file;
    }

    @Test
    void onlyDicomFilesAreFoundInOrder() throws IOException {
        Path second = image("b/1", "1.2.3", 1);
        Path first = image("a/x.dcm", "1.2.3", 2);
        image("a/DICOMDIR", "1.2.3", 3);
        byte[] whole = Files.readAllBytes(first);
        int meta = 132 + 12 + (whole[140] & 0xFF | (whole[141] & 0xFF) << 8);
        Path bare = Files.write(folder.resolve("c"), Arrays.copyOfRange(whole, meta, whole.length));
        Files.writeString(folder.resolve("notes.txt"), "no DICOM here, but a text that is longer than its start");
        Files.createFile(folder.resolve("empty"));
        assertEquals(List.of(first, second, bare), DicomFolder.files(folder));
    }

    @Test
    void aFileIsGivenBackAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "text");
        assertEquals(List.of(file), DicomFolder.files(file));
    }

    @Test
    void seriesComeAsMetAndTheirImagesByNumber() throws IOException {
        DicomImage late = DicomImage.open(image("late", "1.2.9", 12));
        DicomImage other = DicomImage.open(image("other", "1.2.8", 1));
        DicomImage early = DicomImage.open(image("early", "1.2.9", 3));
        assertEquals(List.of(new Series("1.2.9", List.of(early, late)), new Series("1.2.8", List.of(other))),
                DicomFolder.series(List.of(late, other, early)));
    }
}
