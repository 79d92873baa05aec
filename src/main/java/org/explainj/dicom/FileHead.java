package org.explainj.dicom;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a Part 10 file says before its data set begins, which is all that sending it as it is needs (PS3.10 section
 * 7.1).
 *
 * @param sopClassUid Media Storage SOP Class UID
 * @param sopInstanceUid Media Storage SOP Instance UID
 * @param syntax how the data set is encoded
 * @param datasetOffset the position of the data set's first byte in the file
 */
public record FileHead(String sopClassUid, String sopInstanceUid, TransferSyntax syntax, long datasetOffset) {
    private static final int PREAMBLE = 128;
    private static final int LONGEST_VALUE = 1 << 16;

    /**
     * @param file a file
     * @return its head; empty if it has no File Meta Information or one that lacks something
     * @throws IOException if the file can't be read
     */
    public static Optional<FileHead> read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] start = in.readNBytes(PREAMBLE + 4);
            if (start.length < PREAMBLE + 4
                    || !new String(start, PREAMBLE, 4, StandardCharsets.US_ASCII).equals("DICM")) {
                return Optional.empty();
            }
            return meta(in);
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private static Optional<FileHead> meta(InputStream in) throws IOException {
        Dataset meta = Dataset.empty();
        long position = PREAMBLE + 4;
        while (true) {
            ByteBuffer head = ByteBuffer.wrap(in.readNBytes(8)).order(ByteOrder.LITTLE_ENDIAN);
            if (head.capacity() < 8 || head.getShort() != 2) {
                break;
            }
            int tag = 2 << 16 | head.getShort() & 0xFFFF;
            VR vr = VR.of(head.get(), head.get());
            if (vr == null) {
                return Optional.empty();
            }
            long length = head.getShort() & 0xFFFF;
            position += 8;
            if (vr.hasLongLength()) {
                length = ByteBuffer.wrap(exactly(in, 4)).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xFFFF_FFFFL;
                position += 4;
            }
            if (length > LONGEST_VALUE) {
                return Optional.empty();
            }
            meta.put(Element.ofBytes(tag, vr, exactly(in, (int) length), CharacterSet.DEFAULT));
            position += length;
        }
        long offset = position;
        return meta.string(Tag.MediaStorageSOPClassUID).flatMap(sopClass ->
                meta.string(Tag.MediaStorageSOPInstanceUID).flatMap(instance ->
                        meta.string(Tag.TransferSyntaxUID).map(syntax ->
                                new FileHead(sopClass, instance, TransferSyntax.of(syntax), offset))));
    }

    private static byte[] exactly(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    /** @return the bytes of such a head as ExplainJ writes it: preamble, prefix and File Meta Information */
    public static byte[] bytes(String sopClassUid, String sopInstanceUid, TransferSyntax syntax) throws IOException {
        return DicomWriter.head(sopClassUid, sopInstanceUid, syntax.uid());
    }
}
