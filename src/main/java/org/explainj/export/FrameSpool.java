package org.explainj.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.explainj.dicom.PixelSource;
import org.explainj.dicom.VR;

/**
 * Frames that wait until the object they belong to is complete: in memory while they are few, then in a file without a
 * name of its own, which is gone when this is closed or the program ends.
 */
public final class FrameSpool implements Closeable {
    private static final int IN_MEMORY = 8 << 20;

    private final Path folder;
    private final List<Long> offsets = new ArrayList<>();
    private final List<byte[]> memory = new ArrayList<>();
    private FileChannel file;
    private long length;

    /** @param folder where the file is made, should there be need of one */
    public FrameSpool(Path folder) {
        this.folder = folder;
        offsets.add(0L);
    }

    /**
     * @param frame its bytes; kept
     * @return the frame's index
     * @throws IOException if the file can't be written
     */
    public int add(byte[] frame) throws IOException {
        if (file == null && length + frame.length > IN_MEMORY) {
            Files.createDirectories(folder);
            Path path = Files.createTempFile(folder, ".explainj-", ".tmp");
            file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            for (int i = 0; i < memory.size(); i++) {
                write(memory.get(i), offsets.get(i));
            }
            memory.clear();
        }
        if (file == null) {
            memory.add(frame);
        } else {
            write(frame, length);
        }
        length += frame.length;
        offsets.add(length);
        return offsets.size() - 2;
    }

    private void write(byte[] bytes, long position) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            file.write(buffer, position + buffer.position());
        }
    }

    /** @return how many frames there are */
    public int size() {
        return offsets.size() - 1;
    }

    /** @return a frame's bytes' number */
    public int length(int frame) {
        return (int) (offsets.get(frame + 1) - offsets.get(frame));
    }

    /** @return a frame; not to be altered */
    public byte[] get(int frame) throws IOException {
        if (file == null) {
            return memory.get(frame);
        }
        ByteBuffer bytes = ByteBuffer.allocate(length(frame));
        while (bytes.hasRemaining()) {
            if (file.read(bytes, offsets.get(frame) + bytes.position()) < 0) {
                throw new IOException("The frames that waited in " + folder + " are cut off.");
            }
        }
        return bytes.array();
    }

    /**
     * @param tag Pixel Data or Float Pixel Data
     * @param vr OB, OW or OF
     * @param order the frames' indices, in the order in which they are written
     * @return the frames as an object's pixels, each a piece; read as they are written
     */
    public PixelSource inOrder(int tag, VR vr, int[] order) {
        return new PixelSource(tag, vr, Arrays.stream(order).mapToLong(this::length).sum(), order.length,
                index -> get(order[index]));
    }

    @Override
    public void close() throws IOException {
        memory.clear();
        if (file != null) {
            file.close();
        }
    }
}
