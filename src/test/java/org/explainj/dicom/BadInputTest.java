package org.explainj.dicom;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no images end in one sentence that names the file and says what to do. */
class BadInputTest {
    private static final Path IMAGE = Path.of("sample-dicom", "ct", "slice-01.dcm");

    @TempDir
    private Path folder;

    @Test
    void text() throws IOException {
        String text = "This is the report of the examination, as plain text.\n".repeat(40);
        assertTrue(refused(text.getBytes(StandardCharsets.UTF_8)).contains("is not a DICOM file"));
    }

    @Test
    void nothing() throws IOException {
        assertTrue(refused(new byte[0]).contains("is empty"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.9, 0.97})
    void cutOff(double part) throws IOException {
        byte[] all = Files.readAllBytes(IMAGE);
        assertTrue(refused(Arrays.copyOf(all, (int) (all.length * part))).contains("cut off"));
    }

    @Test
    void folder() {
        DicomException e = assertThrows(DicomException.class, () -> DicomInfo.of(folder));
        assertTrue(e.getMessage().contains("is a folder"), e.getMessage());
    }

    @Test
    void absent() {
        DicomException e = assertThrows(DicomException.class, () -> DicomInfo.of(folder.resolve("absent.dcm")));
        assertTrue(e.getMessage().contains("does not exist"), e.getMessage());
    }

    @Test
    void noPixels() throws IOException {
        byte[] all = Files.readAllBytes(IMAGE);
        assertTrue(refused(Arrays.copyOf(all, pixelElement(all))).contains("has no pixels"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.840.10008.1.2.4.100", "1.2.840.10008.1.2.4.112", "1.2.840.10008.1.9.99.9"})
    void otherTransferSyntaxIsNamed(String uid) throws IOException {
        String message = refused(encapsulated(uid, new byte[] {1, 2, 3, 4}));
        assertTrue(message.contains("(" + uid + ")"), message);
        assertTrue(message.contains(TransferSyntax.of(uid).name()), message);
    }

    /** Little endian would be a guess, and the values wrong without a sign of it. */
    @ParameterizedTest
    @ValueSource(strings = {"1.2.840.113619.5.2", "1.2.3.4.5.6"})
    void nativePixelsInAnUnknownTransferSyntaxAreNotGuessed(String uid) throws IOException {
        byte[] all = Files.readAllBytes(IMAGE);
        byte[] bytes = joined(head(uid), Arrays.copyOfRange(all, dataset(all), all.length));
        String message = refused(bytes);
        assertTrue(message.contains("(" + uid + ")"), message);
        DicomEngine engine = DicomEngine.preferred();
        DicomFile file = engine.read(Files.write(folder.resolve("unknown.dcm"), bytes));
        DicomException sent = assertThrows(DicomException.class,
                () -> new NativeForm(engine, file, TransferSyntax.EXPLICIT_LITTLE).check());
        assertTrue(sent.getMessage().contains("(" + uid + ")"), sent.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.840.10008.1.2.5", "1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.70"})
    void brokenFrame(String uid) throws IOException {
        byte[] noise = new byte[4096];
        new Random(1).nextBytes(noise);
        refused(encapsulated(uid, noise));
    }

    /** Whatever is broken, nothing but a sentence comes out, and memory is not taken on a file's word. */
    @Test
    void brokenAnywhere() throws IOException {
        byte[] all = Files.readAllBytes(IMAGE);
        int header = pixelElement(all) + 12;
        Random random = new Random(2);
        Path file = folder.resolve("broken.dcm");
        Files.write(file, all);
        for (int i = 0; i < 400; i++) {
            int at = 128 + random.nextInt(header - 128);
            try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
                out.seek(at);
                out.write(random.nextInt(256));
            }
            assertDoesNotThrow(() -> {
                try {
                    DicomInfo.of(file);
                } catch (DicomException e) {
                    isSentence(file, e.getMessage());
                }
            }, () -> "byte " + at);
            try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
                out.seek(at);
                out.write(all[at]);
            }
        }
    }

    private String refused(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("input.dcm"), content);
        String message = assertThrows(DicomException.class, () -> DicomInfo.of(file)).getMessage();
        isSentence(file, message);
        return message;
    }

    private static void isSentence(Path file, String message) {
        assertTrue(message.startsWith(file.toString()), message);
        assertTrue(message.endsWith("."), message);
        assertFalse(message.contains("\n") || message.contains("Exception"), message);
    }

    /** @return the sample image with other pixels, in fragments, and another transfer syntax of as many characters */
    private static byte[] encapsulated(String uid, byte[] fragment) throws IOException {
        byte[] all = Files.readAllBytes(IMAGE);
        int pixels = pixelElement(all);
        byte[] ff = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
        byte[] item = {(byte) 0xFE, (byte) 0xFF, 0, (byte) 0xE0, 0, 0, 0, 0};
        byte[] withLength = item.clone();
        withLength[4] = (byte) fragment.length;
        withLength[5] = (byte) (fragment.length >> 8);
        byte[] end = {(byte) 0xFE, (byte) 0xFF, (byte) 0xDD, (byte) 0xE0, 0, 0, 0, 0};
        return joined(head(uid), Arrays.copyOfRange(all, dataset(all), pixels),
                new byte[] {(byte) 0xE0, 0x7F, 0x10, 0, 'O', 'B', 0, 0}, ff, item, withLength, fragment, end);
    }

    /** @return preamble and File Meta Information, with the transfer syntax alone */
    private static byte[] head(String uid) {
        byte[] padded = Arrays.copyOf(uid.getBytes(StandardCharsets.US_ASCII), uid.length() + 1 & ~1);
        byte[] head = new byte[132 + 8 + padded.length];
        System.arraycopy("DICM".getBytes(StandardCharsets.US_ASCII), 0, head, 128, 4);
        System.arraycopy(new byte[] {2, 0, 0x10, 0, 'U', 'I', (byte) padded.length, 0}, 0, head, 132, 8);
        System.arraycopy(padded, 0, head, 140, padded.length);
        return head;
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /** @return where the data set begins: behind the group length's value */
    private static int dataset(byte[] all) {
        int length = all[140] & 0xFF | (all[141] & 0xFF) << 8;
        return 144 + length;
    }

    private static int pixelElement(byte[] all) {
        for (int i = all.length - 12; i > 0; i--) {
            boolean head = all[i] == (byte) 0xE0 && all[i + 1] == 0x7F && all[i + 2] == 0x10 && all[i + 3] == 0
                    && all[i + 4] == 'O';
            if (head) {
                return i;
            }
        }
        throw new IllegalStateException("no pixels in " + IMAGE);
    }
}
