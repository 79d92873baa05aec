package org.explainj.dicom;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Bytes at positions: a file, an inflated part of one, or an array. */
interface ByteSource extends Closeable {
    /** The length of a source whose end is not known before it is reached. */
    long UNKNOWN = Long.MAX_VALUE;

    /** @return how many bytes there are, or {@link #UNKNOWN} */
    long length();

    /** @return how many bytes were read, at least one, or −1 at the end */
    int read(long position, byte[] into, int from, int length) throws IOException;

    @Override
    void close() throws IOException;

    /**
     * @return exactly the bytes asked for; memory is taken only as bytes arrive
     * @throws EOFException if there are fewer
     */
    default byte[] bytes(long position, long length) throws IOException {
        if (length > Integer.MAX_VALUE - 16 || length() != UNKNOWN && length > length() - position) {
            throw new EOFException();
        }
        byte[] bytes = new byte[(int) (length() == UNKNOWN ? Math.min(length, 1 << 16) : length)];
        int done = 0;
        while (done < length) {
            if (done == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(length, 2L * done));
            }
            int n = read(position + done, bytes, done, bytes.length - done);
            if (n < 0) {
                throw new EOFException();
            }
            done += n;
        }
        return bytes;
    }

    /**
     * @param file the file
     * @param deflatedFrom the position from which the file is deflated and positions count; −1 for a plain file
     */
    static ByteSource open(Path file, long deflatedFrom) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            ByteSource plain = new Plain(channel, channel.size());
            return deflatedFrom < 0 ? plain : new Inflated(plain, deflatedFrom);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** A file. */
    record Plain(FileChannel channel, long length) implements ByteSource {
        @Override
        public int read(long position, byte[] into, int from, int length) throws IOException {
            return channel.read(ByteBuffer.wrap(into, from, length), position);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** An array. */
    record Memory(byte[] all) implements ByteSource {
        @Override
        public long length() {
            return all.length;
        }

        @Override
        public int read(long position, byte[] into, int from, int length) {
            int n = (int) Math.min(length, all.length - position);
            if (n <= 0) {
                return -1;
            }
            System.arraycopy(all, (int) position, into, from, n);
            return n;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /** A raw deflate stream (RFC 1951). Going forward is cheap; going back starts again. */
    final class Inflated implements ByteSource {
        private final ByteSource deflated;
        private final long start;
        private final Inflater inflater = new Inflater(true);
        private final byte[] in = new byte[1 << 14];
        private final byte[] skipped = new byte[1 << 16];
        private long inPosition;
        private long position;

        Inflated(ByteSource deflated, long start) {
            this.deflated = deflated;
            this.start = start;
            this.inPosition = start;
        }

        @Override
        public long length() {
            return UNKNOWN;
        }

        @Override
        public int read(long wanted, byte[] into, int from, int length) throws IOException {
            if (wanted < position) {
                inflater.reset();
                inPosition = start;
                position = 0;
            }
            while (position < wanted) {
                if (inflate(skipped, 0, (int) Math.min(skipped.length, wanted - position)) < 0) {
                    return -1;
                }
            }
            return inflate(into, from, length);
        }

        private int inflate(byte[] into, int from, int length) throws IOException {
            try {
                while (true) {
                    int n = inflater.inflate(into, from, length);
                    if (n > 0) {
                        position += n;
                        return n;
                    }
                    if (inflater.finished() || inflater.needsDictionary()) {
                        return -1;
                    }
                    int got = deflated.read(inPosition, in, 0, in.length);
                    if (got < 0) {
                        return -1;
                    }
                    inPosition += got;
                    inflater.setInput(in, 0, got);
                }
            } catch (DataFormatException e) {
                throw new EOFException("broken deflate stream");
            }
        }

        @Override
        public void close() throws IOException {
            inflater.end();
            deflated.close();
        }
    }
}
