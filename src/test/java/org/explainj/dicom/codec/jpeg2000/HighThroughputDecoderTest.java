package org.explainj.dicom.codec.jpeg2000;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.codec.HighThroughputStream;
import org.explainj.dicom.codec.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Streams that OpenJPH made of formula images ({@code make_codec_streams.py}), against the formula; and streams with passes
 * that it does not write, against OpenJPEG's decoder.
 */
class HighThroughputDecoderTest {
    private static final int BLOCK = 64;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"61x83x1-8", "45x70x1-12-small-blocks", "40x90x1-16-wide-blocks", "50x60x3-8-colour",
        "47x59x3-10-tiles", "33x65x1-9-layout", "1x1x1-8", "1x67x1-12", "37x41x1-16s", "38x42x1-8s"})
    void losslessStreamsAreWhatWentIn(String name) throws IOException {
        HighThroughputStream encoded = HighThroughputStream.of(name);
        Samples decoded = new Jpeg2000Decoder().decode(encoded.bytes(), encoded.shape());
        assertArrayEquals(encoded.image(), decoded.values());
        assertEquals(encoded.bits(), decoded.bits());
        assertEquals(encoded.signed(), decoded.signed());
        assertEquals(encoded.shape().samples() == 3, decoded.isRgb());
    }

    @ParameterizedTest
    @CsvSource({"60x72x1-12-lossy, 8", "60x72x3-8-lossy, 20"})
    void lossyStreamsAreWithinOneLevelOfOpenJpegAndNearWhatWentIn(String name, int most) throws IOException {
        HighThroughputStream encoded = HighThroughputStream.of(name);
        int[] decoded = new Jpeg2000Decoder().decode(encoded.bytes(), encoded.shape()).values();
        int[] image = encoded.image();
        int[] expected = OpenJpeg.decode(encoded.bytes(), encoded.shape(), folder);
        double square = 0;
        for (int i = 0; i < decoded.length; i++) {
            assertTrue(Math.abs(decoded[i] - expected[i]) <= 1, i + ": " + decoded[i] + " and not " + expected[i]);
            square += Math.pow(decoded[i] - image[i], 2) / decoded.length;
        }
        assertTrue(square > 0 && square < most, "mean square error " + square);
    }

    static Stream<List<Integer>> refinements() {
        // the passes of each layer, of a cleanup pass, SigProp and MagRef
        return Stream.of(List.of(1), List.of(2), List.of(3), List.of(1, 1), List.of(1, 2), List.of(2, 1), List.of(1, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("refinements")
    void refinedBlocksAreWhatOpenJpegDecodes(List<Integer> layers) throws IOException {
        HighThroughputStream encoded = HighThroughputStream.of("64x64x1-8-block");
        Block block = Block.of(encoded.bytes());
        int[] coarse = new Jpeg2000Decoder().decode(stream(block, new byte[0], List.of(1), false), encoded.shape()).values();
        for (boolean causal : new boolean[] {false, true}) {
            for (int seed = 0; seed < 3; seed++) {
                byte[] refinement = refinement(700 + 300 * seed, seed);
                // OpenJPEG wants them in one layer
                int passes = layers.stream().mapToInt(Integer::intValue).sum();
                byte[] joined = stream(block, refinement, List.of(passes), causal);
                int[] decoded = new Jpeg2000Decoder().decode(stream(block, refinement, layers, causal), encoded.shape())
                        .values();
                assertArrayEquals(OpenJpeg.decode(joined, encoded.shape(), folder), decoded, layers + ", seed " + seed);
                assertEquals(layers.equals(List.of(1)), Arrays.equals(coarse, decoded));
            }
        }
    }

    /** Bits of any kind, stuffed as both directions want. */
    private static byte[] refinement(int length, int seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        for (int i = 0; i < length; i += 29) {
            bytes[i] = (byte) 0xFF;
        }
        for (int i = 1; i < length; i++) {
            if (bytes[i - 1] == (byte) 0xFF) {
                bytes[i] &= 0x7F;
            }
        }
        for (int i = length - 2; i >= 0; i--) {
            // read backwards, such a byte has seven bits, of which the highest is to be 0
            if ((bytes[i + 1] & 0xFF) > 0x8F && bytes[i] == (byte) 0xFF) {
                bytes[i] = 0x7F;
            }
        }
        bytes[length - 1] &= 0x7F;
        return bytes;
    }

    /** What a stream of one code-block says of it. */
    private record Block(int zeroPlanes, byte[] cleanup) {
        static Block of(byte[] stream) throws IOException {
            int at = 0;
            while (stream[at] != (byte) 0xFF || stream[at + 1] != (byte) 0x93) {
                at++;
            }
            Bytes in = new Bytes(stream, at + 2, stream.length);
            HeaderBits header = new HeaderBits(in);
            assertEquals(0b11, header.bits(2));
            int zeroPlanes = 0;
            while (header.bit() == 0) {
                zeroPlanes++;
            }
            assertEquals(0, header.bit());
            int bits = 3;
            while (header.bit() == 1) {
                bits++;
            }
            int length = header.bits(bits);
            header.finish();
            return new Block(zeroPlanes, Arrays.copyOfRange(stream, in.position(), in.position() + length));
        }
    }

    /** One block whose cleanup pass ends a bit-plane above the last, refined by passes in layers of their own. */
    private static byte[] stream(Block block, byte[] refinement, List<Integer> layers, boolean causal) {
        MarkerWriter out = new MarkerWriter(1000);
        out.marker(Codestream.SOC);
        out.segment(Codestream.SIZ, 41);
        out.int16(0x4000);
        for (int value : new int[] {BLOCK, BLOCK, 0, 0, BLOCK, BLOCK, 0, 0}) {
            out.int32(value);
        }
        out.int16(1);
        out.int8(9, 1, 1);
        out.segment(0xFF50, 8);
        out.int32(1 << 17);
        out.int16(3);
        out.segment(Codestream.COD, 12);
        out.int8(0, 0);
        out.int16(layers.size());
        out.int8(0, 0, 4, 4, CodingStyle.HIGH_THROUGHPUT | (causal ? CodingStyle.VERTICALLY_CAUSAL : 0), 1);
        out.segment(0xFF5C, 4);
        // one guard bit: as many bit-planes as the exponent says, one more than are empty
        out.int8(1 << 5, block.zeroPlanes + 2 << 3);
        ByteArrayOutputStream packets = new ByteArrayOutputStream();
        int parts = layers.stream().mapToInt(Integer::intValue).sum() - 1;
        int pass = 0;
        int lengthBits = 3;
        for (int layer = 0; layer < layers.size(); layer++) {
            HeaderWriter header = new HeaderWriter(packets);
            header.bits(0b11, 2);
            if (layer == 0) {
                header.bits(1, block.zeroPlanes + 1);
            }
            int passes = layers.get(layer);
            header.bits(passes == 1 ? 0 : passes == 2 ? 0b10 : 0b1100, passes == 1 ? 1 : passes == 2 ? 2 : 4);
            header.bits((1 << 14 - lengthBits) - 1 << 1, 15 - lengthBits);
            lengthBits = 14;
            int refining = pass == 0 ? passes - 1 : passes;
            // a segment's bytes may be cut anywhere between the layers that bring them
            int from = refinement.length * Math.max(0, pass - 1) / Math.max(1, parts);
            int to = refinement.length * (pass + passes - 1) / Math.max(1, parts);
            if (pass == 0) {
                header.bits(block.cleanup.length, lengthBits);
            }
            if (refining > 0) {
                header.bits(to - from, lengthBits + (refining == 2 ? 1 : 0));
            }
            header.finish();
            if (pass == 0) {
                packets.writeBytes(block.cleanup);
            }
            packets.write(refinement, from, to - from);
            pass += passes;
        }
        out.segment(Codestream.SOT, 10);
        out.int16(0);
        out.int32(Codestream.SHORTEST_TILE + packets.size());
        out.int8(0, 1);
        out.marker(Codestream.SOD);
        out.bytes(packets);
        out.marker(Codestream.EOC);
        return out.toByteArray();
    }

    @Test
    void aFileIsReadLikeAnyOther() throws IOException {
        HighThroughputStream encoded = HighThroughputStream.of("45x70x1-12-small-blocks");
        for (TransferSyntax syntax : List.of(TransferSyntax.HTJ2K_LOSSLESS, TransferSyntax.HTJ2K_LOSSLESS_RPCL,
                TransferSyntax.HTJ2K)) {
            Path file = encoded.write(syntax, folder.resolve("image.dcm"));
            assertArrayEquals(encoded.image(), DicomImage.open(file).frame(0).values());
        }
    }

    @Test
    void whatIsBrokenIsRefused() throws IOException {
        HighThroughputStream encoded = HighThroughputStream.of("61x83x1-8");
        byte[] half = Arrays.copyOf(encoded.bytes(), encoded.bytes().length / 2);
        assertThrows(IOException.class, () -> new Jpeg2000Decoder().decode(half, encoded.shape()));
        HighThroughputStream whole = HighThroughputStream.of("64x64x1-8-block");
        byte[] suffix = whole.bytes().clone();
        // the last bytes of the only block, before EOC, say how long its codes are
        suffix[suffix.length - 3] = (byte) 0xFF;
        IOException broken = assertThrows(IOException.class, () -> new Jpeg2000Decoder().decode(suffix, whole.shape()));
        assertEquals("is a broken JPEG 2000 stream", broken.getMessage());
        byte[] part2 = whole.bytes().clone();
        int capabilities = 2 + 2 + 41 + 4;
        assertEquals(2, part2[capabilities + 1]);
        part2[capabilities] |= 0x40;
        assertTrue(assertThrows(IOException.class, () -> new Jpeg2000Decoder().decode(part2, whole.shape())).getMessage()
                .contains("needs Part 2 of the standard"));
        assertFalse(Arrays.equals(part2, whole.bytes()));
    }
}
