package org.explainj.deidentify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomException;
import org.explainj.dicom.DicomFile;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Element;
import org.explainj.dicom.Frame;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.export.Sources;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeidentifierTest {
    @TempDir
    private Path folder;

    private Deidentifier deidentifier() throws IOException {
        return new Deidentifier(Pseudonyms.of(folder.resolve("secret")));
    }

    /** What identifies stands in plain elements, in sequences, private elements, overlays and where it must not be. */
    private static Dataset identified() {
        return Sources.dx().set(Tag.StudyInstanceUID, VR.UI, "1.2.777").set(Tag.SeriesInstanceUID, VR.UI, "1.2.777.3")
                .set(Tag.SOPInstanceUID, VR.UI, "1.2.777.3.4")
                .set(Tag.InstitutionName, VR.LO, "Marker Clinic").set(Tag.PatientComments, VR.LT, "Marker comment")
                .set(Tag.PatientAddress, VR.LO, "Marker street").set(Tag.StationName, VR.SH, "MARKER1")
                .set(Tag.OperatorsName, VR.PN, "Marker^Op").set(Tag.DeviceSerialNumber, VR.LO, "MARKER-SN")
                .set(Tag.SeriesDescription, VR.LO, "Chest of Jane Marker").set(Tag.ImageType, VR.CS, "ORIGINAL",
                        "PRIMARY", "Marker text")
                .set(Tag.PatientAge, VR.AS, "053Y").set(Tag.AcquisitionDateTime, VR.DT, "20240102101112.5+0100")
                .setSequence(Tag.RequestAttributesSequence, Dataset.empty().set(Tag.RequestedProcedureID, VR.SH, "MARKER9"))
                .setSequence(Tag.SourceImageSequence, Dataset.empty()
                        .set(Tag.ReferencedSOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.1.1")
                        .set(Tag.ReferencedSOPInstanceUID, VR.UI, "1.2.777.3.5")
                        .set(Tag.TextComments, VR.LT, "Marker nested"))
                .set(Tag.GPSLatitude, VR.DS, "47.11").set(Tag.ModifyingDeviceID, VR.CS, "MARKER")
                .setSequence(Tag.EthnicGroupCodeSequence, marker()).setSequence(Tag.UDISequence, marker())
                .setSequence(Tag.ScheduledStationGeographicLocationCodeSequence, marker())
                // Gender Identity Sequence, younger than the dictionary, and an element that does not exist
                .setSequence(0x00100041, marker()).setSequence(0x0018FFFE, marker())
                .set(0x00090010, VR.LO, "MARKER MAKER").setBytes(0x00091001, VR.UN, "Marker private".getBytes(
                        StandardCharsets.US_ASCII))
                .setBytes(0x60003000, VR.OW, "Marker overlay  ".getBytes(StandardCharsets.US_ASCII));
    }

    private static Dataset marker() {
        return Dataset.empty().set(Tag.CodeValue, VR.SH, "1").set(Tag.CodingSchemeDesignator, VR.SH, "99X")
                .set(Tag.CodeMeaning, VR.LO, "Marker");
    }

    @Test
    void nothingOfWhatIdentifiesIsInTheBytes() throws IOException {
        Path file = deidentifier().deidentify(Sources.write(identified(), folder).file(), folder.resolve("out")).file();
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String lower = bytes.toLowerCase(Locale.ROOT);
        for (String secret : List.of("marker", "doe", "jane", "roe", "1.2.777", "19700102", "20240102", "053y", "p 1",
                "47.11")) {
            assertFalse(lower.contains(secret), secret);
        }
        // the test's source is no complete DX image, before as after
        List<String> before = Tools.dicomErrors(Sources.write(identified(), folder).file());
        assertEquals(List.of(), Tools.dicomErrors(file).stream().filter(line -> !before.contains(line)).toList());
        Dataset read = DicomEngine.preferred().read(file).dataset();
        assertEquals("YES", read.string(Tag.PatientIdentityRemoved).orElseThrow());
        assertEquals("MODIFIED", read.string(Tag.LongitudinalTemporalInformationModified).orElseThrow());
        assertEquals(List.of("113100", "113107"), read.sequence(Tag.DeidentificationMethodCodeSequence).stream()
                .map(item -> item.string(Tag.CodeValue).orElseThrow()).toList());
    }

    @Test
    void uidsAndDatesAgreeBetweenFilesAndPixelsStay() throws IOException {
        DicomImage one = Sources.write(identified(), folder);
        DicomImage two = Sources.write(identified().set(Tag.SOPInstanceUID, VR.UI, "1.2.777.3.5")
                .set(Tag.StudyDate, VR.DA, "20240215"), folder);
        DicomImage a = DicomImage.open(deidentifier().deidentify(one.file(), folder.resolve("out")).file());
        DicomImage b = DicomImage.open(deidentifier().deidentify(two.file(), folder.resolve("out")).file());
        assertEquals(a.dataset().string(Tag.StudyInstanceUID), b.dataset().string(Tag.StudyInstanceUID));
        assertEquals(a.dataset().string(Tag.PatientID), b.dataset().string(Tag.PatientID));
        assertNotEquals(a.sopInstanceUid(), b.sopInstanceUid());
        assertEquals(b.sopInstanceUid(), a.dataset().item(Tag.SourceImageSequence).orElseThrow()
                .string(Tag.ReferencedSOPInstanceUID).orElseThrow());
        DateTimeFormatter format = DateTimeFormatter.BASIC_ISO_DATE;
        assertEquals(44, ChronoUnit.DAYS.between(
                LocalDate.parse(a.dataset().string(Tag.StudyDate).orElseThrow(), format),
                LocalDate.parse(b.dataset().string(Tag.StudyDate).orElseThrow(), format)));
        assertArrayEquals(one.modalityValues(one.frame(0)), a.modalityValues(a.frame(0)));
        Deidentifier other = new Deidentifier(Pseudonyms.of(folder.resolve("other secret")));
        assertNotEquals(a.sopInstanceUid(),
                DicomImage.open(other.deidentify(one.file(), folder.resolve("out")).file()).sopInstanceUid());
    }

    @Test
    void pixelsThatMayNameThePatientAreWarnedOf() throws IOException {
        assertEquals(List.of(), warnings(Sources.dx()));
        assertTrue(warnings(Sources.dx().set(Tag.BurnedInAnnotation, VR.CS, "YES")).get(0).contains("as it says itself"));
        assertTrue(warnings(Sources.us(1)).get(0).contains("may have identity burned"));
        assertTrue(warnings(Sources.mr()).stream().anyMatch(line -> line.contains("face")));
    }

    private List<String> warnings(Dataset source) throws IOException {
        return deidentifier().deidentify(Sources.write(source, folder).file(), folder.resolve("out")).warnings();
    }

    /** Files of many makers: no name, identifier or UID of theirs is left, and the pixels are the same. */
    @Test
    void corpusLosesItsNamesAndKeepsItsPixels() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Tools.corpus().resolve("dicom"))) {
            files = walk.filter(Files::isRegularFile).sorted().filter(path -> path.toFile().length() < 600_000).toList();
        }
        int cleaned = 0;
        for (Path path : files) {
            Path out;
            Set<String> identifying = new HashSet<>();
            DicomFile source;
            try {
                source = DicomEngine.preferred().read(path);
                out = deidentifier().deidentify(path, folder.resolve("out")).file();
            } catch (DicomException e) {
                continue;
            }
            collect(source.dataset(), identifying);
            List<String> kept = new ArrayList<>();
            texts(DicomEngine.preferred().read(out).dataset(), kept);
            for (String text : kept) {
                assertFalse(identifying.contains(text), path + " keeps " + text);
            }
            assertArrayEquals(pixels(path), pixels(out), path.toString());
            Files.delete(out);
            cleaned++;
        }
        assertTrue(cleaned > 100, cleaned + " files");
    }

    private static byte[] pixels(Path file) {
        try {
            DicomImage image = DicomImage.open(file);
            ByteBuffer values = ByteBuffer.allocate(8 * 64);
            Frame frame = image.frame(image.frames() - 1);
            for (int i = 0; i < 64; i++) {
                values.putDouble(frame.value(i * 13));
            }
            return values.array();
        } catch (IOException | RuntimeException e) {
            return new byte[0];
        }
    }

    private static void collect(Dataset dataset, Set<String> into) {
        for (Element element : dataset) {
            element.items().forEach(item -> collect(item, into));
            if (element.vr() == VR.PN || element.vr() == VR.UI || element.tag() == Tag.PatientID
                    || element.tag() == Tag.AccessionNumber || element.tag() == Tag.InstitutionName) {
                element.strings().stream().filter(text -> text.length() > 3 && !text.startsWith("1.2.840.10008."))
                        .forEach(into::add);
            }
        }
    }

    private static void texts(Dataset dataset, List<String> into) {
        for (Element element : dataset) {
            element.items().forEach(item -> texts(item, into));
            // numbers and times may happen to be equal; maker, model and software are kept, whatever else they may be equal to
            if (element.vr().usesCharacterSet() && element.tag() != Tag.Manufacturer && element.tag() != Tag.ManufacturerModelName
                    && element.tag() != Tag.SoftwareVersions) {
                into.addAll(element.strings());
            } else if (element.vr() == VR.UI) {
                into.addAll(element.strings());
            }
        }
    }

    @Test
    void secretThatIsTooShortIsRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("short"), "abc");
        assertTrue(assertThrows(IOException.class, () -> Pseudonyms.of(secret)).getMessage().contains("too few"));
    }
}
