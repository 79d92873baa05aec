package org.explainj.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a data set's last element, its pixels, at the end of a file (PS3.5 section 8 and annex A.4). */
final class PixelWriter {
    private static final int UNDEFINED_LENGTH = -1;
    private static final long LONGEST = 0xFFFF_FFFEL;

    private final PixelSource pixels;

    PixelWriter(PixelSource pixels) {
        this.pixels = pixels;
    }

    /**
     * @param explicit whether the VR is written
     * @param encapsulated whether each piece is a compressed frame
     * @param file a file that ends before its pixels
     */
    void append(boolean explicit, boolean encapsulated, Path file) throws IOException {
        if (encapsulated) {
            appendEncapsulated(file);
            return;
        }
        if (pixels.length() + pixels.length() % 2 > LONGEST) {
            throw new IOException("Pixels of " + pixels.length() + " bytes do not fit into one DICOM element of "
                    + file.getFileName() + ": write fewer frames to a file.");
        }
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            int padding = (int) (pixels.length() % 2);
            out.write(header(explicit, (int) (pixels.length() + padding)));
            long written = 0;
            for (int i = 0; i < pixels.pieces(); i++) {
                byte[] piece = pixels.piece(i);
                out.write(piece);
                written += piece.length;
            }
            if (written != pixels.length()) {
                throw new IllegalStateException(written + " bytes of pixels are not the " + pixels.length()
                        + " announced");
            }
            out.write(new byte[padding]);
        }
    }

    /** Frames as one fragment each, with a Basic Offset Table where 32 bits hold the offsets. */
    private void appendEncapsulated(Path file) throws IOException {
        long[] offsets = new long[pixels.pieces()];
        long table;
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            out.write(header(true, UNDEFINED_LENGTH));
            out.write(item(Tag.Item, 4 * offsets.length));
            table = Files.size(file);
            out.write(new byte[4 * offsets.length]);
            long offset = 0;
            for (int i = 0; i < offsets.length; i++) {
                byte[] frame = pixels.piece(i);
                int padding = frame.length % 2;
                offsets[i] = offset;
                out.write(item(Tag.Item, frame.length + padding));
                out.write(frame);
                out.write(new byte[padding]);
                offset += 8L + frame.length + padding;
            }
            out.write(item(Tag.SequenceDelimitationItem, 0));
        }
        if (offsets[offsets.length - 1] > LONGEST) {
            throw new IOException("The compressed frames of " + file.getFileName() + " exceed 4 GB: write fewer "
                    + "frames to a file.");
        }
        ByteBuffer entries = ByteBuffer.allocate(4 * offsets.length).order(ByteOrder.LITTLE_ENDIAN);
        for (long offset : offsets) {
            entries.putInt((int) offset);
        }
        entries.flip();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            while (entries.hasRemaining()) {
                channel.write(entries, table + entries.position());
            }
        }
    }

    private byte[] header(boolean explicit, int length) {
        ByteBuffer header = ByteBuffer.allocate(explicit ? 12 : 8).order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) Tag.group(pixels.tag())).putShort((short) Tag.element(pixels.tag()));
        if (explicit) {
            header.put(pixels.vr().name().getBytes(StandardCharsets.US_ASCII)).putShort((short) 0);
        }
        return header.putInt(length).array();
    }

    private static byte[] item(int tag, int length) {
        return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putShort((short) Tag.group(tag))
                .putShort((short) Tag.element(tag)).putInt(length).array();
    }
}
