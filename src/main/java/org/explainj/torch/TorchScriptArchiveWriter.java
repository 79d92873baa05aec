package org.explainj.torch;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the zip that libtorch reads: every entry stored, its data aligned to 64 bytes, all under one folder. The same
 * entries make the same bytes.
 */
public final class TorchScriptArchiveWriter implements Closeable {
    private static final int ALIGNMENT = 64;
    private static final int LOCAL_HEADER_LENGTH = 30;
    private static final int EXTRA_HEADER_LENGTH = 4;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final String folder;
    private final CountingStream counter;
    private final ZipOutputStream zip;

    /**
     * @param out where to write; closed with this
     * @param folder the name of the folder that holds all entries, usually the model's
     */
    public TorchScriptArchiveWriter(OutputStream out, String folder) {
        this.folder = folder;
        this.counter = new CountingStream(out);
        this.zip = new ZipOutputStream(counter);
    }

    /**
     * Adds an entry.
     *
     * @param name its path inside the folder: {@code code/__torch__.py}
     * @param content its bytes
     * @throws IOException if it cannot be written
     */
    public void add(String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        begin(name, content.length, crc.getValue());
        zip.write(content);
        zip.closeEntry();
    }

    /**
     * Adds an entry from a stream.
     *
     * @param name its path inside the folder
     * @param content exactly {@code size} bytes; not closed
     * @param size how many bytes
     * @param crc their CRC-32
     * @throws IOException if it cannot be read or written
     */
    public void add(String name, InputStream content, long size, long crc) throws IOException {
        begin(name, size, crc);
        content.transferTo(zip);
        zip.closeEntry();
    }

    private void begin(String name, long size, long crc) throws IOException {
        ZipEntry entry = new ZipEntry(folder + "/" + name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size);
        entry.setCrc(crc);
        entry.setTimeLocal(NO_TIME);
        long dataStart = counter.count + LOCAL_HEADER_LENGTH + EXTRA_HEADER_LENGTH
                + entry.getName().getBytes(StandardCharsets.UTF_8).length;
        int padding = (int) ((ALIGNMENT - dataStart % ALIGNMENT) % ALIGNMENT);
        byte[] extra = new byte[EXTRA_HEADER_LENGTH + padding];
        extra[0] = 'F';
        extra[1] = 'B';
        extra[2] = (byte) padding;
        entry.setExtra(extra);
        zip.putNextEntry(entry);
    }

    /** Writes the directory and closes the stream. */
    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class CountingStream extends FilterOutputStream {
        private long count;

        CountingStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }
    }
}
