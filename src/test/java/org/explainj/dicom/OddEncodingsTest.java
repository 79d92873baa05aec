package org.explainj.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.explainj.dicom.codec.jpeg2000.Jpeg2000Encoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What devices write that PS3.5 does not allow, or no longer does, and that is read all the same. */
class OddEncodingsTest {
    private static final String CT = "1.2.840.10008.5.1.4.1.1.2";

    /** The values of {@link #pixels}. */
    private static final List<Integer> VALUES = List.of(10, 20, 30, 40);

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void anElementWithBlanksForItsVr() throws IOException {
        image(() -> element(0x00280120, "  ", new byte[] {0, (byte) 0xF8}));
        DicomImage read = written();
        assertEquals(VALUES, values(read));
        assertEquals(0xF800, read.dataset().integer(Tag.PixelPaddingValue).orElse(0) & 0xFFFF);
    }

    @Test
    void anItemWhoseSequenceHasNoHead() throws IOException {
        image(() -> {
            raw(0xFFFEE000, 10);
            element(0x00186012, "US", new byte[] {1, 0});
        });
        assertEquals(VALUES, values(written()));
    }

    @Test
    void aTextWhereTheStandardHasASequence() throws IOException {
        bytes.writeBytes(head("1.2.840.10008.1.2"));
        implicit(Tag.SOPClassUID, CT.getBytes(StandardCharsets.US_ASCII));
        implicit(Tag.PurposeOfReferenceCodeSequence, "NAMED TYPE".getBytes(StandardCharsets.US_ASCII));
        implicit(Tag.Rows, new byte[] {2, 0});
        Dataset dataset = DicomEngine.preferred().read(file()).dataset();
        assertEquals(2, dataset.integer(Tag.Rows).orElse(0));
        assertTrue(dataset.sequence(Tag.PurposeOfReferenceCodeSequence).isEmpty());
        assertArrayEquals("NAMED TYPE".getBytes(StandardCharsets.US_ASCII),
                dataset.bytes(Tag.PurposeOfReferenceCodeSequence));
    }

    /** The letters of the prefix are where the prefix would be, but within Station Name. */
    @Test
    void noPreambleAndDicmInTheMidstOfTheData() throws IOException {
        element(Tag.SpecificCharacterSet, "CS", "ISO_IR 100".getBytes(StandardCharsets.US_ASCII));
        element(Tag.SOPClassUID, "UI", (CT + "\0").getBytes(StandardCharsets.US_ASCII));
        int left = 128 - 8 - 8 - bytes.size();
        element(Tag.Manufacturer, "LO", "M".repeat(left).getBytes(StandardCharsets.US_ASCII));
        element(Tag.StationName, "SH", "DICMA1".getBytes(StandardCharsets.US_ASCII));
        assertEquals("DICM", new String(bytes.toByteArray(), 128, 4, StandardCharsets.US_ASCII));
        pixels();
        assertEquals(VALUES, values(written()));
    }

    @Test
    void compressedPixelsInATransferSyntaxWithoutCompressionAreCalledThat() throws IOException {
        bytes.writeBytes(head("1.2.840.10008.1.2.1"));
        describe(2, 2, 16);
        fragments(new byte[] {1, 2, 3, 4});
        DicomException e = assertThrows(DicomException.class, () -> DicomInfo.of(file()));
        assertTrue(e.getMessage().contains("has compressed pixels, but its transfer syntax, Explicit VR Little Endian"),
                e.getMessage());
        assertFalse(e.getMessage().contains("convert"), e.getMessage());
    }

    /** Progressive coding orders the same coefficients otherwise, so that the samples are those of the baseline. */
    @Test
    void progressiveJpegOfEightBits() throws IOException {
        BufferedImage image = new BufferedImage(48, 40, BufferedImage.TYPE_BYTE_GRAY);
        Random random = new Random(3);
        for (int i = 0; i < 48 * 40; i++) {
            image.getRaster().setSample(i % 48, i / 48, 0, i % 48 * 4 + random.nextInt(40));
        }
        int[] baseline = jpegImage("1.2.840.10008.1.2.4.50", jpeg(image, false)).frame(0).values();
        for (String uid : new String[] {"1.2.840.10008.1.2.4.53", "1.2.840.10008.1.2.4.55"}) {
            assertArrayEquals(baseline, jpegImage(uid, jpeg(image, true)).frame(0).values(), uid);
        }
    }

    /** Frames of 15 bits each, which end within a byte, and of 16-bit samples. */
    @Test
    void framesDeflatedOneByOne() throws IOException {
        byte[] native1 = {(byte) 0b1011_0101, 0b0110_0010};
        bytes.writeBytes(head("1.2.840.10008.1.2.8.1"));
        describe(3, 5, 1);
        fragments(deflated(native1));
        assertEquals(List.of(1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0, 0, 0, 1, 1), values(written()));
        bytes.reset();
        bytes.writeBytes(head("1.2.840.10008.1.2.8.1"));
        describe(1, 3, 16);
        fragments(deflated(new byte[] {1, 2, 0, (byte) 0xFF, 7, 0}));
        assertEquals(List.of(0x201, 0xFF00, 7), values(written()));
        bytes.reset();
        bytes.writeBytes(head("1.2.840.10008.1.2.8.1"));
        describe(1, 9, 16);
        fragments(deflated(new byte[] {1, 2, 0, 3}));
        assertTrue(assertThrows(DicomException.class, () -> DicomInfo.of(file())).getMessage()
                .contains("has deflated bytes that end after 4 of 18"));
    }

    /** What a lossy coder made of the brightest pixels must not turn black. */
    @Test
    void jpeg2000BeyondTheBitsStoredStaysAtTheirEnd() throws IOException {
        byte[] cells = new byte[2 * 16 * 16];
        ByteBuffer.wrap(cells).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 4095).putShort((short) 4170)
                .putShort((short) 7);
        bytes.writeBytes(head("1.2.840.10008.1.2.4.91"));
        describe(16, 16, 16);
        element(Tag.BitsStored, "US", new byte[] {12, 0});
        fragments(new Jpeg2000Encoder(16, 16, 1, 16).encode(cells));
        assertEquals(List.of(4095, 4095, 7, 0), values(written()).subList(0, 4));
    }

    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(plain);
        deflater.finish();
        byte[] out = new byte[100];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }

    @Test
    void jpegWithAnAdobeSegmentThatIsTooShort() throws IOException {
        BufferedImage image = new BufferedImage(48, 40, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 48 * 40; i++) {
            image.getRaster().setSample(i % 48, i / 48, 0, i / 48 * 5);
        }
        byte[] plain = jpeg(image, false);
        byte[] segment = {(byte) 0xFF, (byte) 0xEE, 0, 12, 'A', 'd', 'o', 'b', 'e', 0, 0, 0, 0, 0};
        byte[] odd = new byte[plain.length + segment.length];
        System.arraycopy(plain, 0, odd, 0, 2);
        System.arraycopy(segment, 0, odd, 2, segment.length);
        System.arraycopy(plain, 2, odd, 2 + segment.length, plain.length - 2);
        String uid = "1.2.840.10008.1.2.4.50";
        assertArrayEquals(jpegImage(uid, plain).frame(0).values(), jpegImage(uid, odd).frame(0).values());
    }

    private static byte[] jpeg(BufferedImage image, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private DicomImage jpegImage(String uid, byte[] jpeg) throws IOException {
        bytes.reset();
        bytes.writeBytes(head(uid));
        describe(40, 48, 8);
        fragments(jpeg);
        return written();
    }

    private static List<Integer> values(DicomImage image) throws IOException {
        return Arrays.stream(image.frame(0).values()).boxed().toList();
    }

    private void image(Runnable odd) {
        bytes.writeBytes(head("1.2.840.10008.1.2.1"));
        element(Tag.SOPClassUID, "UI", (CT + "\0").getBytes(StandardCharsets.US_ASCII));
        odd.run();
        pixels();
    }

    private void pixels() {
        describe(2, 2, 16);
        element(Tag.PixelData, "OW", new byte[] {10, 0, 20, 0, 30, 0, 40, 0});
    }

    private void describe(int rows, int columns, int bits) {
        element(Tag.Rows, "US", new byte[] {(byte) rows, 0});
        element(Tag.Columns, "US", new byte[] {(byte) columns, 0});
        element(Tag.BitsAllocated, "US", new byte[] {(byte) bits, 0});
    }

    private void fragments(byte[] fragment) {
        bytes.writeBytes(new byte[] {(byte) 0xE0, 0x7F, 0x10, 0, 'O', 'B', 0, 0, -1, -1, -1, -1});
        raw(0xFFFEE000, 0);
        raw(0xFFFEE000, fragment.length + 1 & ~1);
        bytes.writeBytes(Arrays.copyOf(fragment, fragment.length + 1 & ~1));
        raw(0xFFFEE0DD, 0);
    }

    private static byte[] head(String uid) {
        String padded = uid.length() % 2 == 0 ? uid : uid + "\0";
        ByteBuffer head = ByteBuffer.allocate(140 + padded.length()).order(ByteOrder.LITTLE_ENDIAN);
        head.position(128);
        head.put("DICM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 2).putShort((short) 0x10)
                .put("UI".getBytes(StandardCharsets.US_ASCII)).putShort((short) padded.length())
                .put(padded.getBytes(StandardCharsets.US_ASCII));
        return head.array();
    }

    private void element(int tag, String vr, byte[] value) {
        ByteBuffer head = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) (tag >>> 16)).putShort((short) tag).put(vr.getBytes(StandardCharsets.US_ASCII));
        if (vr.equals("OW")) {
            head.putShort((short) 0).putInt(value.length);
        } else {
            head.putShort((short) value.length);
        }
        bytes.write(head.array(), 0, head.position());
        bytes.writeBytes(value);
    }

    private void implicit(int tag, byte[] value) {
        raw(tag, value.length + 1 & ~1);
        bytes.writeBytes(Arrays.copyOf(value, value.length + 1 & ~1));
    }

    /** Tag and length, no VR. */
    private void raw(int tag, int length) {
        bytes.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putShort((short) (tag >>> 16))
                .putShort((short) tag).putInt(length).array());
    }

    private Path file() throws IOException {
        return Files.write(folder.resolve("odd.dcm"), bytes.toByteArray());
    }

    private DicomImage written() throws IOException {
        return DicomImage.open(file());
    }
}
