package org.explainj.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.explainj.test.Tools;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One image as DCMTK writes it in every lossless way: the stored values stay what they are. */
class TransferSyntaxTest {
    private static final Path IMAGE = Path.of("sample-dicom", "ct", "slice-01.dcm");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"dcmconv +ti", "dcmconv +ti -e", "dcmconv +te -e", "dcmconv +tb", "dcmconv +tb -e",
            "dcmconv +td", "dcmconv -F +ti", "dcmconv -F +te", "dcmconv -F +tb", "dcmcrle", "dcmcjpeg +e1",
            "dcmcjpeg +el +sv 1", "dcmcjpeg +el +sv 2", "dcmcjpeg +el +sv 3", "dcmcjpeg +el +sv 4",
            "dcmcjpeg +el +sv 5", "dcmcjpeg +el +sv 6", "dcmcjpeg +el +sv 7", "dcmcjpeg +el +fs 1 +ot"})
    void storedValuesStay(String command) throws IOException {
        assertEquals(DicomInfo.of(IMAGE).storedValuesSha1(), DicomInfo.of(written(command, IMAGE)).storedValuesSha1());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+el +sv 1 +pt 2", "+el +sv 6 +pt 3", "+ee +be"})
    void lossyOnesAreWhatDcmtkDecodes(String options) throws IOException {
        Path compressed = written("dcmcjpeg " + options, IMAGE);
        Path decoded = written("dcmdjpeg", compressed);
        assertEquals(DicomInfo.of(decoded).storedValuesSha1(), DicomInfo.of(compressed).storedValuesSha1());
    }

    /** Frames then begin and end within 16-bit words. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void cellsOfAByteOrLessInBigEndianWordsStay(int bits) throws IOException {
        byte[] pixels = new byte[(3 * 5 * 7 * bits + 7) / 8 + 1 & ~1];
        new Random(bits).nextBytes(pixels);
        Dataset dataset = Dataset.empty().set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.7")
                .set(Tag.SOPInstanceUID, VR.UI, "2.25.1").setInts(Tag.NumberOfFrames, VR.IS, 3)
                .setInts(Tag.SamplesPerPixel, VR.US, 1).set(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2")
                .setInts(Tag.Rows, VR.US, 5).setInts(Tag.Columns, VR.US, 7).setInts(Tag.BitsAllocated, VR.US, bits)
                .setInts(Tag.BitsStored, VR.US, bits).setInts(Tag.HighBit, VR.US, bits - 1)
                .setInts(Tag.PixelRepresentation, VR.US, 0).setBytes(Tag.PixelData, VR.OW, pixels);
        Path little = folder.resolve("little.dcm");
        DicomEngine.preferred().write(dataset, TransferSyntax.EXPLICIT_LITTLE, little);
        assertEquals(DicomInfo.of(little).storedValuesSha1(),
                DicomInfo.of(written("dcmconv +tb", little)).storedValuesSha1());
    }

    private Path written(String command, Path image) throws IOException {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        Tools.require(words.get(0));
        Path written = Files.createTempFile(folder, "written", ".dcm");
        words.add(image.toString());
        words.add(written.toString());
        Tools.run(Duration.ofSeconds(60), words.toArray(String[]::new));
        return written;
    }
}
