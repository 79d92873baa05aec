package org.explainj.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every DICOM engine that is present does, and that they all do the same. */
class DicomEngineContractTest {
    private static final Path IMAGE = Path.of("sample-dicom", "ct", "slice-01.dcm");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    static List<DicomEngine> engines() {
        return DicomEngine.present();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void whatIsWrittenIsReadAgainAndByDcmtk(DicomEngine engine) throws IOException {
        for (TransferSyntax syntax : List.of(TransferSyntax.EXPLICIT_LITTLE, TransferSyntax.IMPLICIT_LITTLE)) {
            Path file = folder.resolve(engine.name() + syntax.uid() + ".dcm");
            engine.write(object(), syntax, file);
            DicomFile back = engine.read(file);
            assertEquals(syntax, back.transferSyntax());
            assertEquals("1.2.840.10008.5.1.4.1.1.7", back.meta().string(Tag.MediaStorageSOPClassUID).orElseThrow());
            Dataset dataset = back.dataset();
            assertEquals("Äneas^Łukasz", dataset.string(Tag.PatientName).orElseThrow());
            assertEquals("ISO_IR 192", dataset.string(Tag.SpecificCharacterSet).orElseThrow());
            assertArrayEquals(new double[] {0.5, -1e-7}, dataset.decimals(Tag.PixelSpacing));
            assertEquals("Σ", dataset.item(Tag.ProcedureCodeSequence).orElseThrow().string(Tag.CodeMeaning)
                    .orElseThrow());
            assertEquals(List.of(), dataset.sequence(Tag.ReferencedImageSequence));
            assertTrue(dataset.contains(Tag.ReferencedImageSequence));
            assertFalse(dataset.contains(Tag.PixelData), "pixels are located, not loaded");
            try (FrameReader frames = engine.frames(back)) {
                assertArrayEquals(pixels(0), frames.frame(0).values());
                assertArrayEquals(pixels(1), frames.frame(1).values());
            }
            Tools.require("dcmdump");
            String dump = Tools.run(LIMIT, "dcmdump", "-q", "+U8", file.toString());
            assertTrue(dump.contains("[Äneas^Łukasz]") && dump.contains("[Σ]"), dump);
        }
    }

    @Test
    void allEnginesWriteTheSameBytes() throws IOException {
        for (TransferSyntax syntax : List.of(TransferSyntax.EXPLICIT_LITTLE, TransferSyntax.IMPLICIT_LITTLE)) {
            Path wanted = folder.resolve("wanted.dcm");
            BuiltinEngine.INSTANCE.write(object(), syntax, wanted);
            for (DicomEngine engine : engines()) {
                Path file = folder.resolve("written.dcm");
                engine.write(object(), syntax, file);
                assertArrayEquals(Files.readAllBytes(wanted), Files.readAllBytes(file), engine.name());
                engine.write(object().remove(Tag.PixelData), syntax, PixelSource.of(Tag.PixelData, VR.OW,
                        object().bytes(Tag.PixelData)), file);
                assertArrayEquals(Files.readAllBytes(wanted), Files.readAllBytes(file), engine.name());
            }
        }
    }

    static Stream<String> encodings() {
        return Stream.of("dcmconv +ti", "dcmconv +ti -e", "dcmconv +te -e", "dcmconv +tb", "dcmconv +tb -e",
                "dcmconv +td", "dcmconv -F +ti", "dcmconv -F +te", "dcmconv -F +tb", "dcmcrle", "dcmcjpeg +e1");
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void oneImageIsTheSameInEveryEncodingAndToEveryEngine(String command) throws IOException {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        Tools.require(words.get(0));
        Path written = folder.resolve("encoded.dcm");
        words.add(IMAGE.toString());
        words.add(written.toString());
        Tools.run(LIMIT, words.toArray(String[]::new));
        int[] wanted;
        DicomFile plain = BuiltinEngine.INSTANCE.read(IMAGE);
        try (FrameReader frames = BuiltinEngine.INSTANCE.frames(plain)) {
            wanted = frames.frame(0).values();
        }
        for (DicomEngine engine : engines()) {
            DicomFile file = engine.read(written);
            assertEquals(plain.dataset().strings(Tag.ImagePositionPatient),
                    file.dataset().strings(Tag.ImagePositionPatient), engine.name());
            try (FrameReader frames = engine.frames(file)) {
                assertArrayEquals(wanted, frames.frame(0).values(), engine.name());
            }
            assertSame(BuiltinEngine.INSTANCE.read(written), file, engine);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void whatIsNoDicomIsRefusedInASentence(DicomEngine engine) throws IOException {
        Path text = Files.writeString(folder.resolve("text.dcm"), "no DICOM at all, but long enough to be looked at");
        Path empty = Files.createFile(folder.resolve("empty.dcm"));
        byte[] whole = Files.readAllBytes(IMAGE);
        Path cut = Files.write(folder.resolve("cut.dcm"), Arrays.copyOf(whole, 700));
        for (Path file : List.of(text, empty, cut, folder, folder.resolve("missing.dcm"))) {
            DicomException e = assertThrows(DicomException.class, () -> engine.read(file), file::toString);
            assertTrue(e.getMessage().startsWith(file.toString()) && e.getMessage().endsWith("."), e.getMessage());
        }
    }

    @Test
    void everyFileOfTheCorpusIsTheSameToEveryEngine() throws IOException {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        try (Stream<Path> paths = Files.walk(Tools.corpus().resolve("dicom"))) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                DicomFile wanted;
                try {
                    wanted = BuiltinEngine.INSTANCE.read(path);
                } catch (DicomException e) {
                    for (DicomEngine engine : engines()) {
                        assertThrows(DicomException.class, () -> engine.read(path), engine.name());
                    }
                    continue;
                }
                compared++;
                for (DicomEngine engine : engines()) {
                    try {
                        assertSame(wanted, engine.read(path), engine);
                    } catch (AssertionError e) {
                        differences.add(path.getFileName() + ", " + engine.name() + ": " + e.getMessage());
                    }
                }
            }
        }
        assertTrue(compared > 0);
        assertEquals(List.of(), differences, () -> String.join("\n", differences));
    }

    /** Asserts that two engines found the same in a file. */
    private static void assertSame(DicomFile wanted, DicomFile actual, DicomEngine engine) {
        assertEquals(wanted.transferSyntax(), actual.transferSyntax(), engine.name());
        assertEquals(text(wanted.meta()), text(actual.meta()), engine.name());
        assertEquals(String.join("\n", text(wanted.dataset())), String.join("\n", text(actual.dataset())),
                engine.name());
        assertEquals(wanted.pixels().map(DicomEngineContractTest::text),
                actual.pixels().map(DicomEngineContractTest::text), engine.name());
    }

    private static String text(PixelData pixels) {
        PixelData.Fragments fragments = pixels.fragments();
        return Tag.text(pixels.tag()) + (fragments == null ? " at " + pixels.offset() + " " + pixels.length()
                : " at " + Arrays.toString(fragments.positions()) + Arrays.toString(fragments.lengths())) + " deflated "
                + pixels.deflatedFrom() + " frames " + Arrays.toString(pixels.offsets());
    }

    /** @return every element but group lengths, a line each; the values as they mean, not as they are padded */
    private static List<String> text(Dataset dataset) {
        List<String> lines = new ArrayList<>();
        for (Element element : dataset) {
            if (Tag.element(element.tag()) == 0) {
                continue;
            }
            String value = element.vr().isText() ? element.strings().toString() : Arrays.toString(element.bytes());
            lines.add(Tag.text(element.tag()) + " " + element.vr() + " " + value + element.fragments().map(parts ->
                    parts.stream().map(Arrays::toString).toList().toString()).orElse(""));
            for (Dataset item : element.items()) {
                text(item).forEach(line -> lines.add("> " + line));
            }
        }
        return lines;
    }

    private static int[] pixels(int frame) {
        return IntStream.range(0, 12).map(i -> (i * 977 + frame * 31) & 0xFFF).toArray();
    }

    /** @return two frames of 3 × 4, with text of two scripts, an empty and a nested sequence, and odd lengths */
    private static Dataset object() {
        ByteBuffer bytes = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
        for (int frame = 0; frame < 2; frame++) {
            for (int value : pixels(frame)) {
                bytes.putShort((short) value);
            }
        }
        return Dataset.empty()
                .set(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 100")
                .set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.7")
                .set(Tag.SOPInstanceUID, VR.UI, "2.25.1234567")
                .set(Tag.PatientName, VR.PN, "Äneas^Łukasz")
                .set(Tag.PatientID, VR.LO)
                .set(Tag.ImageType, VR.CS, "DERIVED", "SECONDARY")
                .setDecimals(Tag.PixelSpacing, VR.DS, 0.5, -1e-7)
                .setSequence(Tag.ReferencedImageSequence)
                .setSequence(Tag.ProcedureCodeSequence, Dataset.empty()
                        .set(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 126")
                        .set(Tag.CodeMeaning, VR.LO, "Σ")
                        .setSequence(Tag.PurposeOfReferenceCodeSequence, Dataset.empty(),
                                Dataset.empty().set(Tag.CodeValue, VR.SH, "odd")))
                .setInts(Tag.Rows, VR.US, 3)
                .setInts(Tag.Columns, VR.US, 4)
                .setInts(Tag.SamplesPerPixel, VR.US, 1)
                .set(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2")
                .setInts(Tag.NumberOfFrames, VR.IS, 2)
                .setInts(Tag.BitsAllocated, VR.US, 16)
                .setInts(Tag.BitsStored, VR.US, 12)
                .setInts(Tag.HighBit, VR.US, 11)
                .setInts(Tag.PixelRepresentation, VR.US, 0)
                .setBytes(Tag.PixelData, VR.OW, bytes.array());
    }
}
