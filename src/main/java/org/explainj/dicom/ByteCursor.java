package org.explainj.dicom;

import java.io.EOFException;
import java.io.IOException;

/** Goes through a {@link ByteSource} from front to back, buffered. */
final class ByteCursor {
    private final ByteSource source;
    private final byte[] buffer = new byte[1 << 13];
    private long bufferAt;
    private int buffered;
    private long position;

    ByteCursor(ByteSource source, long position) {
        this.source = source;
        this.position = position;
    }

    long position() {
        return position;
    }

    void seek(long to) {
        position = to;
    }

    /** @return the source's length, or {@link ByteSource#UNKNOWN} */
    long length() {
        return source.length();
    }

    /** @return whether so many bytes follow */
    boolean has(int count) throws IOException {
        if (position >= bufferAt && position + count <= bufferAt + buffered) {
            return true;
        }
        bufferAt = position;
        buffered = 0;
        while (buffered < count) {
            int n = source.read(position + buffered, buffer, buffered, buffer.length - buffered);
            if (n < 0) {
                return false;
            }
            buffered += n;
        }
        return true;
    }

    /** @return the byte so far ahead, after {@link #has} */
    int peek(int ahead) {
        return buffer[(int) (position - bufferAt) + ahead] & 0xFF;
    }

    int u16(boolean bigEndian) throws IOException {
        require(2);
        int value = bigEndian ? peek(0) << 8 | peek(1) : peek(1) << 8 | peek(0);
        position += 2;
        return value;
    }

    long u32(boolean bigEndian) throws IOException {
        require(4);
        long value = bigEndian ? (long) peek(0) << 24 | peek(1) << 16 | peek(2) << 8 | peek(3)
                : (long) peek(3) << 24 | peek(2) << 16 | peek(1) << 8 | peek(0);
        position += 4;
        return value;
    }

    int tag(boolean bigEndian) throws IOException {
        int group = u16(bigEndian);
        return group << 16 | u16(bigEndian);
    }

    byte[] bytes(long count) throws IOException {
        byte[] bytes;
        if (count <= buffer.length && has((int) count)) {
            bytes = new byte[(int) count];
            System.arraycopy(buffer, (int) (position - bufferAt), bytes, 0, bytes.length);
        } else {
            bytes = source.bytes(position, count);
        }
        position += count;
        return bytes;
    }

    private void require(int count) throws IOException {
        if (!has(count)) {
            throw new EOFException();
        }
    }
}
