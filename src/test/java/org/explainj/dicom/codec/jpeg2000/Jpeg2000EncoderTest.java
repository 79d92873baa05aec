package org.explainj.dicom.codec.jpeg2000;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.codec.FrameDecoder;
import org.explainj.dicom.codec.FrameShape;
import org.explainj.dicom.codec.RleEncoder;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Jpeg2000EncoderTest {
    @TempDir
    private Path folder;

    /** Kinds of content: noise of all values, smooth, flat, and edges between extremes, whose differences are longest. */
    private enum Content { NOISE, SMOOTH, FLAT, EDGES }

    private static byte[] frame(int rows, int columns, int samples, Content content) {
        Random random = new Random(rows * 31L + columns);
        byte[] frame = new byte[rows * columns * samples];
        for (int y = 0, i = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                for (int c = 0; c < samples; c++, i++) {
                    frame[i] = (byte) switch (content) {
                        case NOISE -> random.nextInt(256);
                        case SMOOTH -> (int) (127 + 100 * Math.sin((x + 3 * c) / 23.0) * Math.cos(y / 17.0));
                        case FLAT -> 77 + c;
                        case EDGES -> ((x + c) / 3 + y / 2) % 2 == 0 ? 0 : 255;
                    };
                }
            }
        }
        return frame;
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,9", "9,1", "2,2", "3,5", "17,33", "64,64", "65,63", "130,257", "1,70000"})
    void openJpegAndTheDecoderHereGiveTheSameFrame(int rows, int columns) throws IOException {
        Tools.require("opj_decompress");
        for (int samples : new int[] {1, 3}) {
            for (Content content : Content.values()) {
                byte[] frame = frame(rows, columns, samples, content);
                byte[] encoded = new Jpeg2000Encoder(rows, columns, samples, 8).encode(frame);
                int[] values = new Jpeg2000Decoder().decode(encoded, new FrameShape(rows, columns, samples, 8)).values();
                byte[] back = new byte[values.length];
                byte[] planar = new byte[values.length];
                for (int i = 0; i < values.length; i++) {
                    back[i] = (byte) values[i];
                    planar[i % samples * rows * columns + i / samples] = frame[i];
                }
                String what = rows + "×" + columns + "×" + samples + " " + content;
                assertArrayEquals(frame, back, what);
                if (rows * columns > 1 && content != Content.FLAT) {
                    Path stream = Files.write(folder.resolve("frame.j2k"), encoded);
                    Path raw = folder.resolve("frame.raw");
                    Tools.run(Duration.ofSeconds(60), "opj_decompress", "-quiet", "-i", stream.toString(), "-o",
                            raw.toString());
                    assertArrayEquals(planar, Files.readAllBytes(raw), what);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,9", "9,1", "17,33", "64,64", "65,63", "130,257"})
    void soItIsWithSixteenBits(int rows, int columns) throws IOException {
        Tools.require("opj_decompress");
        for (int samples : new int[] {1, 3}) {
            for (Content content : Content.values()) {
                // twice as many samples of 8 bits; extremes stay extremes
                byte[] frame = frame(rows, 2 * columns, samples, content);
                if (content == Content.EDGES) {
                    for (int i = 0; i < frame.length; i += 2) {
                        frame[i + 1] = frame[i];
                    }
                }
                int[] expected = new int[frame.length / 2];
                for (int i = 0; i < expected.length; i++) {
                    expected[i] = frame[2 * i] & 0xFF | (frame[2 * i + 1] & 0xFF) << 8;
                }
                FrameShape shape = new FrameShape(rows, columns, samples, 16);
                byte[] stream = new Jpeg2000Encoder(rows, columns, samples, 16).encode(frame);
                byte[] runs = new RleEncoder(rows, columns, samples, 16).encode(frame);
                String what = rows + "×" + columns + "×" + samples + " " + content;
                assertArrayEquals(expected, new Jpeg2000Decoder().decode(stream, shape).values(), what);
                assertArrayEquals(expected, OpenJpeg.decode(stream, shape, folder), what);
                assertArrayEquals(expected, FrameDecoder.of(TransferSyntax.RLE.uid()).orElseThrow().decode(runs, shape)
                        .values(), what);
            }
        }
    }

    @Test
    void picturesBecomeSmallerThanByRle() {
        byte[] smooth = frame(256, 256, 3, Content.SMOOTH);
        int jpeg2000 = new Jpeg2000Encoder(256, 256, 3, 8).encode(smooth).length;
        assertTrue(2 * jpeg2000 < new RleEncoder(256, 256, 3, 8).encode(smooth).length, jpeg2000 + " bytes");
    }
}
