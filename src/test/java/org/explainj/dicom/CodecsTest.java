package org.explainj.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
import org.explainj.dicom.codec.FrameDecoder;
import org.explainj.dicom.codec.FrameShape;
import org.explainj.dicom.codec.TestSamples;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images of every depth, compressed by DCMTK's and GDCM's encoders. */
class CodecsTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    static IntStream depths() {
        return IntStream.rangeClosed(2, 16);
    }

    @ParameterizedTest
    @MethodSource("depths")
    void losslessOnesOfEveryDepthAreWhatWentIn(int bits) throws IOException {
        for (boolean signed : new boolean[] {false, true}) {
            int[] values = TestSamples.of(new FrameShape(68, 51, 1, 16), bits, signed);
            Path image = image(68, 51, 1, bits, signed, values);
            for (String command : List.of("dcmcjpls +el", "dcmcrle", "gdcmconv --j2k", "gdcmconv --rle",
                    bits > 7 ? "dcmcjpeg +e1" : "dcmcrle")) {
                assertArrayEquals(values, read(written(command, image)), command + " of " + bits + " bits"
                        + (signed ? ", signed" : ""));
            }
        }
    }

    static Stream<String> jpegLs() {
        return Stream.of("+el", "+el +il", "+el +is", "+el +in", "+el +t1 5 +t2 9 +t3 30 +rs 40 +pc", "+el +rs 255 +pc");
    }

    @ParameterizedTest
    @MethodSource("jpegLs")
    void jpegLsInEveryInterleavingIsWhatWentIn(String options) throws IOException {
        for (int samples : new int[] {1, 3}) {
            int[] values = TestSamples.of(new FrameShape(64, 90, samples, 8), 8, false);
            Path image = image(64, 90, samples, 8, false, values);
            assertArrayEquals(values, read(written("dcmcjpls " + options, image)), options);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+en +md 1", "+en +md 2 +is", "+en +md 5 +il", "+en +md 20 +in"})
    void nearLosslessJpegLsIsWhatDcmtkDecodes(String options) throws IOException {
        for (int samples : new int[] {1, 3}) {
            for (int bits : samples == 1 ? new int[] {8, 12, 16} : new int[] {8}) {
                int[] values = TestSamples.of(new FrameShape(64, 90, samples, 16), bits, false);
                Path compressed = written("dcmcjpls " + options, image(64, 90, samples, bits, false, values));
                assertArrayEquals(read(written("dcmdjpls", compressed)), read(compressed), options);
            }
        }
    }

    /** No encoder at hand writes restart intervals; each is coded as if it were an image, so two images make one. */
    @Test
    void jpegLsWithRestartIntervals() throws IOException {
        int[] values = TestSamples.of(new FrameShape(64, 90, 1, 16), 12, false);
        List<byte[]> halves = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            int[] part = Arrays.copyOfRange(values, half * values.length / 2, (half + 1) * values.length / 2);
            halves.add(stream(written("dcmcjpls +el", image(32, 90, 1, 12, false, part))));
        }
        int scan = indexOf(halves.get(0), 0xDA);
        int body = scan + 2 + halves.get(0)[scan + 3];
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(halves.get(0), 0, scan);
        whole.write(new byte[] {(byte) 0xFF, (byte) 0xDD, 0, 4, 0, 32});
        whole.write(halves.get(0), scan, body - scan);
        whole.write(halves.get(0), body, lastMarker(halves.get(0)) - body);
        whole.write(new byte[] {(byte) 0xFF, (byte) 0xD0});
        whole.write(halves.get(1), body, halves.get(1).length - body);
        byte[] joined = whole.toByteArray();
        int frame = indexOf(joined, 0xF7);
        joined[frame + 6] = 64;
        assertArrayEquals(values, FrameDecoder.of(TransferSyntax.JPEG_LS_LOSSLESS.uid()).orElseThrow()
                .decode(joined, new FrameShape(64, 90, 1, 16)).values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+ee +bt", "+ee +bt +q 40", "+ee +be", "+eb"})
    void lossyJpegIsWhatDcmtkDecodes(String options) throws IOException {
        int[] values = TestSamples.of(new FrameShape(68, 51, 1, 16), 12, false);
        Path image = image(68, 51, 1, options.contains("bt") ? 12 : 8, false,
                options.contains("bt") ? values : Arrays.stream(values).map(value -> value >> 4).toArray());
        Path compressed = written("dcmcjpeg " + options, image);
        assertArrayEquals(read(written("dcmdjpeg", compressed)), read(compressed), options);
    }

    @ParameterizedTest
    @ValueSource(ints = {66, 51, 5, 4, 3, 1})
    void subsampledColourOfTwelveBitsIsWhatDcmtkDecodes(int columns) throws IOException {
        int[] values = TestSamples.of(new FrameShape(45, columns, 3, 16), 12, false);
        Path compressed = written("dcmcjpeg +ee +bt +s2", image(45, columns, 3, 12, false, values));
        assertArrayEquals(read(written("dcmdjpeg +cn", compressed)), read(compressed));
    }

    /** Streams of make_codec_streams.py; DCMTK's encoder halves columns alone. */
    @ParameterizedTest
    @ValueSource(strings = {"45x66", "46x51", "9x4", "7x5", "5x1"})
    void colourOfHalfTheColumnsAndRowsOfTwelveBitsIsWhatDcmtkDecodes(String name) throws IOException {
        int[] sides = Arrays.stream(name.split("x")).mapToInt(Integer::parseInt).toArray();
        Dataset dataset = dataset(sides[0], sides[1], 3, 12, false).set(Tag.PhotometricInterpretation, VR.CS,
                "YBR_FULL_422");
        Path file = folder.resolve("subsampled.dcm");
        try (InputStream in = FrameDecoder.class.getResourceAsStream("jpeg12/" + name + ".jpg")) {
            byte[] stream = in.readAllBytes();
            DicomEngine.preferred().write(dataset, TransferSyntax.JPEG_EXTENDED,
                    PixelSource.encapsulated(1, index -> stream), file);
        }
        assertArrayEquals(read(written("dcmdjpeg +cn", file)), read(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dcmcjpls +el", "dcmcrle", "gdcmconv --j2k", "gdcmconv --rle", "dcmcjpeg +e1"})
    void colourOfEightBitsIsWhatWentIn(String command) throws IOException {
        int[] values = TestSamples.of(new FrameShape(45, 66, 3, 8), 8, false);
        assertArrayEquals(values, read(written(command, image(45, 66, 3, 8, false, values))), command);
    }

    private Path image(int rows, int columns, int samples, int bits, boolean signed, int[] values)
            throws IOException {
        int allocated = bits > 8 ? 16 : 8;
        ByteBuffer pixels = ByteBuffer.allocate(values.length * allocated / 8 + 1).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            // dcmtk's encoders want the bits above Bits Stored to be empty or the sign
            if (allocated == 8) {
                pixels.put((byte) value);
            } else {
                pixels.putShort((short) value);
            }
        }
        byte[] bytes = Arrays.copyOf(pixels.array(), pixels.position() + (pixels.position() & 1));
        Dataset dataset = dataset(rows, columns, samples, bits, signed).setBytes(Tag.PixelData, VR.OW, bytes);
        Path file = folder.resolve("image.dcm");
        DicomEngine.preferred().write(dataset, TransferSyntax.EXPLICIT_LITTLE, file);
        return file;
    }

    private static Dataset dataset(int rows, int columns, int samples, int bits, boolean signed) {
        Dataset dataset = Dataset.empty()
                .set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.7").set(Tag.SOPInstanceUID, VR.UI, "2.25.7")
                .set(Tag.StudyInstanceUID, VR.UI, "2.25.8").set(Tag.SeriesInstanceUID, VR.UI, "2.25.9")
                .set(Tag.Modality, VR.CS, "OT").setInts(Tag.SamplesPerPixel, VR.US, samples)
                .set(Tag.PhotometricInterpretation, VR.CS, samples == 3 ? "RGB" : "MONOCHROME2")
                .setInts(Tag.Rows, VR.US, rows).setInts(Tag.Columns, VR.US, columns)
                .setInts(Tag.BitsAllocated, VR.US, bits > 8 ? 16 : 8).setInts(Tag.BitsStored, VR.US, bits)
                .setInts(Tag.HighBit, VR.US, bits - 1).setInts(Tag.PixelRepresentation, VR.US, signed ? 1 : 0);
        if (samples == 3) {
            dataset.setInts(Tag.PlanarConfiguration, VR.US, 0);
        }
        return dataset;
    }

    private static int[] read(Path file) throws IOException {
        return DicomImage.open(file).frame(0).values();
    }

    private Path written(String command, Path image) throws IOException {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        Tools.require(words.get(0));
        Path written = Files.createTempFile(folder, "written", ".dcm");
        words.add(image.toString());
        words.add(written.toString());
        Tools.run(LIMIT, words.toArray(String[]::new));
        return written;
    }

    private static byte[] stream(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        for (int from = 0; from < all.length - 3; from++) {
            if ((all[from] & 0xFF) == 0xFF && (all[from + 1] & 0xFF) == 0xD8 && (all[from + 2] & 0xFF) == 0xFF) {
                return Arrays.copyOfRange(all, from, all.length);
            }
        }
        throw new AssertionError("no stream");
    }

    private static int indexOf(byte[] stream, int marker) {
        int at = 0;
        while ((stream[at] & 0xFF) != 0xFF || (stream[at + 1] & 0xFF) != marker) {
            at++;
        }
        return at;
    }

    private static int lastMarker(byte[] stream) {
        int at = stream.length - 2;
        while ((stream[at] & 0xFF) != 0xFF || (stream[at + 1] & 0xFF) != 0xD9) {
            at--;
        }
        assertTrue(at > 0);
        assertEquals(0xD9, stream[at + 1] & 0xFF);
        return at;
    }
}
