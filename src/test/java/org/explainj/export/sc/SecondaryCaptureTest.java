package org.explainj.export.sc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomException;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.export.Derivation;
import org.explainj.export.DerivedObject;
import org.explainj.export.FirstCreation;
import org.explainj.export.Sources;
import org.explainj.test.Tools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SecondaryCaptureTest {
    static final Derivation DESCRIPTION = new Derivation("phantom-chest", "1.0", "ab".repeat(32),
            "cd".repeat(32), "nodule", "logit", "layercam", List.of("samples 8"), List.of("layer3"), "reference",
            "palette cividis, opacity 0.5, threshold of the scale", "window centre 2048.0 width 4096.0 LINEAR",
            "positive", List.of());
    private static final int PANEL = 25;
    private static final Duration SHORT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;
    private FirstCreation memory;

    @BeforeEach
    void forget() {
        memory = new FirstCreation(folder.resolve("memory"));
    }

    static BufferedImage picture(int columns, int rows) {
        BufferedImage picture = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        return picture;
    }

    /** 65 × 49 × 3 is odd: the pixels need a padding byte. */
    static BufferedImage withPanel() {
        return picture(Sources.COLUMNS + PANEL, Sources.ROWS + 1);
    }

    private DerivedObject capture(Dataset source) throws IOException {
        return SecondaryCapture.of(Sources.write(source, folder), 0, withPanel(), DESCRIPTION);
    }

    static Stream<Arguments> sources() {
        return Stream.of(Arguments.of("DX", Sources.dx()), Arguments.of("CR", Sources.cr()),
                Arguments.of("CT", Sources.ct()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void validatorFindsNoError(String name, Dataset source) throws IOException {
        assertEquals(List.of(), Tools.dicomErrors(capture(source).write(folder, memory)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void pydicomReadsWhatWasDrawn(String name, Dataset source) throws IOException {
        Tools.requirePython("pydicom, numpy");
        BufferedImage picture = withPanel();
        Path file = SecondaryCapture.of(Sources.write(source, folder), 0, picture, DESCRIPTION)
                .write(folder, memory);
        String read = Tools.run(SHORT, "python3", "-c", """
                import sys, pydicom
                d = pydicom.dcmread(sys.argv[1])
                p = d.pixel_array
                print(p.shape, [hex(int(p[y, x, 0]) << 16 | int(p[y, x, 1]) << 8 | int(p[y, x, 2]))
                                for y, x in ((0, 0), (48, 64), (17, 3))])
                s = d.SourceImageSequence[0]
                print(s.ReferencedSOPClassUID == sys.argv[2], s.ReferencedSOPInstanceUID,
                      s.SpatialLocationsPreserved, s.PurposeOfReferenceCodeSequence[0].CodeValue,
                      'SOPInstanceUID' in s)
                print(d.StudyInstanceUID, d.PatientName, d.PatientID, d.StudyID, d.AccessionNumber, list(d.ImageType))
                print(d.SeriesInstanceUID != '1.2.3', d.Manufacturer, d.ManufacturerModelName,
                      d.ContributingEquipmentSequence[0].PurposeOfReferenceCodeSequence[0].CodeValue)
                """, file.toString(), source.string(Tag.SOPClassUID).orElseThrow());
        assertEquals("(49, 65, 3) ['" + hex(picture, 0, 0) + "', '" + hex(picture, 64, 48) + "', '"
                + hex(picture, 3, 17) + "']\n"
                + "True 1.2.3.4 NO 121322 False\n"
                + "1.2 Doe^Jane P 1 S1 A1 ['DERIVED', 'SECONDARY', 'OTHER']\n"
                + "True ExplainJ ExplainJ 109102\n", read);
    }

    private static String hex(BufferedImage picture, int x, int y) {
        return "0x" + Integer.toHexString(picture.getRGB(x, y) & 0xFFFFFF);
    }

    @Test
    void dcmtkReadsIt() throws IOException {
        Tools.require("dcmdump");
        Path file = capture(Sources.dx()).write(folder, memory);
        String dump = Tools.run(SHORT, "dcmdump", "+L", file.toString());
        assertTrue(dump.contains("Not for diagnostic use"), dump);
        assertTrue(dump.contains("phantom-chest 1.0, SHA-256 " + "ab".repeat(32)), dump);
    }

    @Test
    void sameGridIsSaidOnlyWithoutLegend() throws IOException {
        DicomImage image = Sources.write(Sources.dx(), folder);
        BufferedImage bare = picture(Sources.COLUMNS, Sources.ROWS);
        assertEquals("YES", sourceItem(SecondaryCapture.of(image, 0, bare, DESCRIPTION))
                .string(Tag.SpatialLocationsPreserved).orElseThrow());
        assertEquals("NO", sourceItem(SecondaryCapture.of(image, 0, withPanel(), DESCRIPTION))
                .string(Tag.SpatialLocationsPreserved).orElseThrow());
    }

    private Dataset sourceItem(DerivedObject capture) throws IOException {
        return read(capture).sequence(Tag.SourceImageSequence).get(0);
    }

    private Dataset read(DerivedObject capture) throws IOException {
        return DicomImage.open(capture.write(folder, memory)).dataset();
    }

    @Test
    void detectorSpacingNeverBecomesPatientSpacing() throws IOException {
        Dataset dx = read(capture(Sources.dx()));
        assertFalse(dx.contains(Tag.PixelSpacing));
        assertArrayEquals(new double[] {0.143, 0.143}, dx.decimals(Tag.ImagerPixelSpacing));
        Dataset ct = read(capture(Sources.ct()));
        assertArrayEquals(new double[] {0.7, 0.7}, ct.decimals(Tag.PixelSpacing));
        assertFalse(ct.contains(Tag.ImagerPixelSpacing));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "CHEST, -, -, -", "HAND, R, -, R", "BREAST, -, L, L", "HAND, -, -, ''", "-, -, -, ''", "BREAST, -, B, ''",
    })
    void sideIsCopiedAndNeverGuessed(String part, String series, String image, String expected) throws IOException {
        Dataset source = Sources.dx().remove(Tag.BodyPartExamined).remove(Tag.ImageLaterality);
        if (part != null) {
            source.set(Tag.BodyPartExamined, VR.CS, part);
        }
        if (series != null) {
            source.set(Tag.Laterality, VR.CS, series);
        }
        if (image != null) {
            source.set(Tag.ImageLaterality, VR.CS, image);
        }
        DerivedObject capture = capture(source);
        Dataset read = read(capture);
        assertEquals(expected != null, read.contains(Tag.Laterality));
        assertEquals(expected == null ? "" : expected, read.string(Tag.Laterality).orElse(""));
        assertEquals(List.of(), Tools.dicomErrors(folder.resolve(capture.fileName())));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"YES, YES", "NO, NO", "-, -", "MAYBE, -"})
    void burnedInAnnotationIsInherited(String inSource, String expected) throws IOException {
        Dataset source = Sources.dx().remove(Tag.BurnedInAnnotation);
        if (inSource != null) {
            source.set(Tag.BurnedInAnnotation, VR.CS, inSource);
        }
        assertEquals(expected, read(capture(source)).string(Tag.BurnedInAnnotation).orElse(null));
    }

    @Test
    void lossyHistoryIsInherited() throws IOException {
        Dataset source = Sources.dx().set(Tag.LossyImageCompression, VR.CS, "01")
                .setDecimals(Tag.LossyImageCompressionRatio, VR.DS, 12.5)
                .set(Tag.LossyImageCompressionMethod, VR.CS, "ISO_10918_1");
        DerivedObject capture = capture(source);
        Dataset read = read(capture);
        assertEquals("01", read.string(Tag.LossyImageCompression).orElseThrow());
        assertEquals(12.5, read.decimal(Tag.LossyImageCompressionRatio).orElseThrow());
        assertEquals(List.of(), Tools.dicomErrors(folder.resolve(capture.fileName())));
    }

    @Test
    void oldDatesAreBroughtIntoTodaysForm() throws IOException {
        Dataset source = Sources.cr().set(Tag.StudyDate, VR.DA, "1997.04.24").set(Tag.StudyTime, VR.TM, "10:20:30")
                .set(Tag.PatientBirthDate, VR.DA, "19701399").set(Tag.PatientSex, VR.CS, "FEMALE");
        DerivedObject capture = capture(source);
        Dataset read = read(capture);
        assertEquals("19970424", read.string(Tag.StudyDate).orElseThrow());
        assertEquals("102030", read.string(Tag.StudyTime).orElseThrow());
        assertEquals(List.of(), read.strings(Tag.PatientBirthDate));
        assertEquals(List.of(), read.strings(Tag.PatientSex));
        assertEquals(List.of(), Tools.dicomErrors(folder.resolve(capture.fileName())));
    }

    @Test
    void patientOrientationOfAnAxialSliceFollowsFromItsCosines() throws IOException {
        assertEquals(List.of("L", "P"), read(capture(Sources.ct())).strings(Tag.PatientOrientation));
        assertEquals(List.of("L", "F"), read(capture(Sources.dx())).strings(Tag.PatientOrientation));
    }

    @ParameterizedTest
    @CsvSource({
        "ISO_IR 100, Müller^Jörg", "ISO_IR 144, Люкceмбypг", "ISO_IR 126, Διονυσιος",
        "ISO_IR 127, قباني^لنزار", "ISO_IR 138, שרון^דבורה", "ISO_IR 166, นามสกุล^ชื่อ",
        "GB18030, Wang^XiaoDong=王^小东",
        "ISO_IR 192, Wang^XiaoDong=王^小東", "\\ISO 2022 IR 87, Yamada^Tarou=山田^太郎",
        "\\ISO 2022 IR 149, Hong^Gildong=洪^吉洞=홍^길동",
    })
    void namesSurviveInAnyScript(String characterSet, String patient) throws IOException {
        Tools.requirePython("pydicom");
        Path source = Sources.write(Sources.dx(), folder).file();
        Path name = Files.writeString(folder.resolve("name.txt"), patient);
        Tools.run(SHORT, "python3", "-c", """
                import sys, pydicom
                d = pydicom.dcmread(sys.argv[1])
                d.SpecificCharacterSet = sys.argv[3].split('\\\\')
                d.PatientName = open(sys.argv[2], encoding='utf-8').read()
                d.save_as(sys.argv[1])
                """, source.toString(), name.toString(), characterSet);
        Path file = SecondaryCapture.of(DicomImage.open(source), 0, withPanel(), DESCRIPTION).write(folder, memory);
        Tools.run(SHORT, "python3", "-c", """
                import sys, pydicom
                with open(sys.argv[2], 'w', encoding='utf-8') as out:
                    out.write(str(pydicom.dcmread(sys.argv[1]).PatientName))
                """, file.toString(), name.toString());
        assertEquals(patient, Files.readString(name));
        assertEquals(List.of(), Tools.dicomErrors(file));
    }

    @Test
    void uidsFollowFromWhatAReaderCanTellApart() throws Exception {
        DicomImage image = Sources.write(Sources.dx(), folder);
        DerivedObject first = SecondaryCapture.of(image, 0, withPanel(), DESCRIPTION);
        Set<String> uids = new HashSet<>(Set.of(first.sopInstanceUid(), first.seriesInstanceUid()));
        assertEquals(2, uids.size());
        for (Derivation other : others()) {
            assertTrue(uids.add(SecondaryCapture.of(image, 0, withPanel(), other).sopInstanceUid()), other.toString());
        }
        assertTrue(uids.add(SecondaryCapture.of(image, 1, withPanel(), DESCRIPTION).sopInstanceUid()));
        assertTrue(uids.add(SecondaryCapture.of(image, 0, withPanel(), DESCRIPTION, "DX").sopInstanceUid()));
        for (int tag : new int[] {Tag.SOPInstanceUID, Tag.SeriesInstanceUID, Tag.StudyInstanceUID}) {
            Dataset source = Sources.dx().set(tag, VR.UI, "1.2.3.4.5");
            assertTrue(uids.add(capture(source).sopInstanceUid()), Tag.text(tag));
        }
        assertTrue(uids.add(capture(Sources.dx().set(Tag.PatientName, VR.PN, "Doe^Janet")).sopInstanceUid()));
        assertTrue(uids.stream().allMatch(uid -> uid.matches("2\\.25\\.[1-9]\\d{20,38}")), uids.toString());
    }

    /** The description with one component changed, for each of them. */
    private static List<Derivation> others() throws ReflectiveOperationException {
        RecordComponent[] components = Derivation.class.getRecordComponents();
        Constructor<?> constructor = Derivation.class.getConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        Derivation[] others = new Derivation[components.length];
        for (int changed = 0; changed < components.length; changed++) {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                Object value = components[i].getAccessor().invoke(DESCRIPTION);
                values[i] = i != changed ? value : value instanceof List ? List.of("other") : value + "x";
            }
            others[changed] = (Derivation) constructor.newInstance(values);
        }
        return List.of(others);
    }

    @Test
    void pixelsAndPlaceDoNotMakeAnotherInstance(@TempDir Path elsewhere) throws IOException {
        BufferedImage other = withPanel();
        other.setRGB(3, 3, ~other.getRGB(3, 3));
        DerivedObject moved = SecondaryCapture.of(Sources.write(Sources.dx(), elsewhere), 0, other, DESCRIPTION);
        DerivedObject first = capture(Sources.dx());
        assertEquals(first.sopInstanceUid(), moved.sopInstanceUid());
        assertEquals(first.seriesInstanceUid(), moved.seriesInstanceUid());
    }

    @Test
    void framesOfOneSeriesExplainedAlikeFormOneSeries() throws IOException {
        DerivedObject first = capture(Sources.ct());
        DerivedObject next = capture(Sources.ct().set(Tag.SOPInstanceUID, VR.UI, "1.2.3.5")
                .setInts(Tag.InstanceNumber, VR.IS, 8));
        assertEquals(first.seriesInstanceUid(), next.seriesInstanceUid());
        assertNotEquals(first.sopInstanceUid(), next.sopInstanceUid());
        assertNotEquals(first.seriesInstanceUid(), capture(
                Sources.ct().set(Tag.SeriesInstanceUID, VR.UI, "1.2.9")).seriesInstanceUid());

        Tools.require("dcentvfy");
        String findings = Tools.exec(SHORT, "dcentvfy", first.write(folder, memory).toString(),
                next.write(folder, memory).toString()).output();
        assertEquals("", findings);
    }

    @Test
    void exportedAgainItIsTheSameFile(@TempDir Path elsewhere) throws Exception {
        Path file = capture(Sources.dx()).write(folder, memory);
        byte[] bytes = Files.readAllBytes(file);
        // DICOM times are in whole seconds
        Thread.sleep(1100);
        assertArrayEquals(bytes, Files.readAllBytes(capture(Sources.dx()).write(folder, memory)));
        assertArrayEquals(bytes, Files.readAllBytes(capture(Sources.dx()).write(elsewhere, memory)));

        FirstCreation empty = new FirstCreation(elsewhere.resolve("memory"));
        assertArrayEquals(bytes, Files.readAllBytes(capture(Sources.dx()).write(folder, empty)));
        Path taken = Files.createFile(elsewhere.resolve("no folder"));
        assertArrayEquals(bytes, Files.readAllBytes(capture(Sources.dx()).write(folder, new FirstCreation(taken))));
    }

    @Test
    void nameOfTheFileTellsNothingOfThePatient() throws IOException {
        assertTrue(capture(Sources.dx()).fileName().matches("sc-[0-9.]+\\.dcm"));
    }

    @Test
    void sourceWithoutStudyIsRefusedInOneSentence() throws IOException {
        DicomImage image = Sources.write(Sources.dx().remove(Tag.StudyInstanceUID), folder);
        DicomException refusal = assertThrows(DicomException.class,
                () -> SecondaryCapture.of(image, 0, withPanel(), DESCRIPTION));
        assertTrue(refusal.getMessage().startsWith(image.file() + " has no Study Instance UID"), refusal.getMessage());
    }

    @Test
    void longTextsAreCutBehindTheResearchMark() throws IOException {
        Derivation wordy = new Derivation("m", "1", "ab".repeat(32), "", "a \\ very ".repeat(50), "logit",
                "gradcam", List.of(), List.of("layer.".repeat(200)), "image", "palette gray", "no window", "none", List.of());
        DerivedObject capture = SecondaryCapture.of(Sources.write(Sources.dx(), folder), 0, withPanel(), wordy);
        Path file = capture.write(folder, memory);
        Dataset read = DicomImage.open(file).dataset();
        assertEquals(List.of(), Tools.dicomErrors(file));
        String series = read.string(Tag.SeriesDescription).orElseThrow();
        assertTrue(series.length() <= 64 && series.endsWith("... - Not for diagnostic use"), series);
        String derivation = read.string(Tag.DerivationDescription).orElseThrow();
        assertTrue(derivation.length() <= 1024 && derivation.startsWith("Research use only. Not for diagnostic use."),
                derivation);
    }
}
