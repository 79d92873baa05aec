package org.explainj.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DicomWriterTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String LONG_TEXT = "x".repeat(70_001);

    @TempDir
    private Path folder;

    private static Dataset image() {
        return Dataset.empty()
                .set(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 100")
                .set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.7")
                .set(Tag.SOPInstanceUID, VR.UI, "1.2.345")
                .set(Tag.Modality, VR.CS, "OT")
                .set(Tag.PatientName, VR.PN, "Müller^Jörg")
                .set(Tag.ImageComments, VR.LT, "odd")
                .set(Tag.TextValue, VR.UT, LONG_TEXT)
                .setSequence(Tag.ReferencedImageSequence,
                        Dataset.empty().set(Tag.ReferencedSOPInstanceUID, VR.UI, "1.2.3")
                                .setSequence(Tag.PurposeOfReferenceCodeSequence,
                                        Dataset.empty().set(Tag.CodeMeaning, VR.LO, "größer")),
                        Dataset.empty())
                .setInts(Tag.SamplesPerPixel, VR.US, 1)
                .set(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2")
                .setInts(Tag.Rows, VR.US, 1)
                .setInts(Tag.Columns, VR.US, 3)
                .setInts(Tag.BitsAllocated, VR.US, 8)
                .setInts(Tag.BitsStored, VR.US, 8)
                .setInts(Tag.HighBit, VR.US, 7)
                .setInts(Tag.PixelRepresentation, VR.US, 0)
                .setBytes(Tag.PixelData, VR.OB, new byte[] {1, (byte) 200, 3});
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.840.10008.1.2", "1.2.840.10008.1.2.1"})
    void pydicomReadsWhatWasWritten(String syntax) throws IOException {
        Tools.requirePython("pydicom");
        Path file = folder.resolve("a.dcm");
        DicomWriter.write(image(), TransferSyntax.of(syntax), file);
        String read = Tools.run(LIMIT, "python3", "-c", """
                import sys, pydicom
                d = pydicom.dcmread(sys.argv[1])
                i = d.ReferencedImageSequence
                print(d.file_meta.TransferSyntaxUID, d.file_meta.MediaStorageSOPInstanceUID,
                      d.file_meta.ImplementationVersionName, d.file_meta.ImplementationClassUID, d.SOPInstanceUID,
                      ascii(str(d.PatientName)), d.ImageComments, len(d.TextValue), len(i), len(i[1]),
                      i[0].ReferencedSOPInstanceUID,
                      ascii(i[0].PurposeOfReferenceCodeSequence[0].CodeMeaning), list(d.PixelData))
                """, file.toString()).strip();
        assertEquals(syntax + " 1.2.345 EXPLAINJ_010 " + DicomWriter.IMPLEMENTATION_CLASS_UID + " 1.2.345 "
                + "'M\\xfcller^J\\xf6rg' odd 70001 2 0 1.2.3 'gr\\xf6\\xdfer' [1, 200, 3, 0]", read);
    }

    /** Texts are padded with spaces; NULs at their end, which some devices write, are no part of them. */
    @Test
    void nulsAtTheEndOfTextsAreNotWritten() throws IOException {
        Path file = folder.resolve("nuls.dcm");
        Dataset dataset = Dataset.empty().set(Tag.SOPClassUID, VR.UI, "1.2.3").set(Tag.SOPInstanceUID, VR.UI, "1.2.3.4")
                .setBytes(Tag.PatientID, VR.LO, new byte[] {'P', 0, 0, 0})
                .setBytes(Tag.ImageComments, VR.LT, new byte[] {0, 0});
        DicomEngine.preferred().write(dataset, TransferSyntax.EXPLICIT_LITTLE, file);
        Dataset read = DicomEngine.preferred().read(file).dataset();
        assertArrayEquals(new byte[] {'P', ' '}, read.bytes(Tag.PatientID));
        assertArrayEquals(new byte[0], read.bytes(Tag.ImageComments));
    }

    @Test
    void dcmdumpReadsItToo() throws IOException {
        Tools.require("dcmdump");
        Path file = folder.resolve("a.dcm");
        DicomWriter.write(image(), TransferSyntax.EXPLICIT_LITTLE, file);
        String dump = Tools.run(LIMIT, "dcmdump", "-q", file.toString());
        assertTrue(dump.contains("(0010,0010) PN"), dump);
        assertTrue(dump.contains("(0020,4000) LT [odd]"), dump);
        assertTrue(dump.contains("(7fe0,0010) OB 01\\c8\\03\\00"), dump);
    }

    @Test
    void textOutsideTheCharacterSetMakesItUnicode() throws IOException {
        Tools.requirePython("pydicom");
        Path file = folder.resolve("a.dcm");
        DicomWriter.write(image().set(Tag.PatientID, VR.LO, "山田"), TransferSyntax.EXPLICIT_LITTLE, file);
        String read = Tools.run(LIMIT, "python3", "-c", """
                import sys, pydicom
                d = pydicom.dcmread(sys.argv[1])
                c = d.ReferencedImageSequence[0].PurposeOfReferenceCodeSequence[0].CodeMeaning
                print(d.SpecificCharacterSet, ascii(d.PatientID), ascii(str(d.PatientName)), ascii(c))
                """, file.toString()).strip();
        assertEquals("ISO_IR 192 '\\u5c71\\u7530' 'M\\xfcller^J\\xf6rg' 'gr\\xf6\\xdfer'", read);
    }

    @Test
    void theImageOpensAgain() throws IOException {
        Path file = folder.resolve("a.dcm");
        DicomEngine.preferred().write(image(), TransferSyntax.EXPLICIT_LITTLE, file);
        DicomImage read = DicomImage.open(file);
        assertArrayEquals(new int[] {1, 200, 3}, read.frame(0).values());
        assertEquals("Müller^Jörg", read.dataset().string(Tag.PatientName).orElseThrow());
        assertEquals(LONG_TEXT, read.dataset().string(Tag.TextValue).orElseThrow());
    }

    @Test
    void failureLeavesNothingAndKeepsTheEarlierFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.dcm"), "earlier");
        Dataset compressed = image().put(Element.ofFragments(Tag.PixelData, VR.OB, List.of(new byte[2])));
        assertThrows(IOException.class, () -> DicomWriter.write(compressed, TransferSyntax.EXPLICIT_LITTLE, file));
        assertEquals("earlier", Files.readString(file));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }
}
