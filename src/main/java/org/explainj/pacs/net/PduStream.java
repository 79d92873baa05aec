package org.explainj.pacs.net;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;

/** PDUs on a connection (PS3.8 section 9.3.1). Lengths are bounded, and a PDU's bytes are taken as they arrive. */
final class PduStream implements AutoCloseable {
    static final int ASSOCIATE_RQ = 1;
    static final int ASSOCIATE_AC = 2;
    static final int ASSOCIATE_RJ = 3;
    static final int P_DATA = 4;
    static final int RELEASE_RQ = 5;
    static final int RELEASE_RP = 6;
    static final int ABORT = 7;

    /** The longest P-DATA-TF PDU that this side takes. */
    static final int MAXIMUM_LENGTH = 1 << 17;
    private static final int LONGEST_ASSOCIATE = 1 << 19;
    private static final int CONTROL_LENGTH = 4;
    private static final int HEAD = 6;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final Watch watch;
    private final Timeouts timeouts;

    /** What a PDU begins with. */
    record Head(int type, int length) {
    }

    PduStream(Socket socket, Watch watch, Timeouts timeouts) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        this.out = socket.getOutputStream();
        this.watch = watch;
        this.timeouts = timeouts;
    }

    /**
     * Waits for a PDU.
     *
     * @param seconds how long
     * @return its head, the length being one that its type may have
     * @throws EOFException if the peer has closed the connection
     */
    Head head(int seconds) throws IOException {
        watch.allow(seconds);
        try {
            int type = in.read();
            if (type < 0) {
                throw new EOFException();
            }
            watch.allow(timeouts.pdu());
            long length = ByteBuffer.wrap(exactly(HEAD - 1)).position(1).getInt() & 0xFFFF_FFFFL;
            return new Head(type, checked(type, length));
        } finally {
            watch.suspend();
        }
    }

    private static int checked(int type, long length) throws ProtocolException {
        boolean fits = switch (type) {
            case ASSOCIATE_RQ, ASSOCIATE_AC -> length <= LONGEST_ASSOCIATE;
            case P_DATA -> length <= MAXIMUM_LENGTH;
            case ASSOCIATE_RJ, RELEASE_RQ, RELEASE_RP, ABORT -> length == CONTROL_LENGTH;
            default -> throw new ProtocolException("sent something that is not DICOM",
                    ProtocolException.UNRECOGNISED_PDU);
        };
        if (!fits) {
            throw new ProtocolException("sent a PDU of " + length + " bytes, which it may not");
        }
        return (int) length;
    }

    /** @return whether the peer sends something within so many seconds; the connection stays as it is */
    boolean arrives(int seconds) throws IOException {
        socket.setSoTimeout(Math.max(1, seconds * 1000));
        in.mark(1);
        try {
            if (in.read() < 0) {
                throw new EOFException();
            }
            in.reset();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } finally {
            if (!socket.isClosed()) {
                socket.setSoTimeout(0);
            }
        }
    }

    /** @return so many of the PDU's bytes */
    byte[] bytes(int count) throws IOException {
        watch.allow(timeouts.pdu());
        try {
            return exactly(count);
        } finally {
            watch.suspend();
        }
    }

    private byte[] exactly(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new ProtocolException("closed the connection in the middle of a message",
                    ProtocolException.NOTHING_TO_SAY);
        }
        return bytes;
    }

    /** Reads into an array what is there, at most {@code length} bytes and at least one. */
    int some(byte[] into, int offset, int length) throws IOException {
        watch.allow(timeouts.pdu());
        try {
            int count = in.read(into, offset, length);
            if (count < 0) {
                throw new ProtocolException("closed the connection in the middle of a message",
                        ProtocolException.NOTHING_TO_SAY);
            }
            return count;
        } finally {
            watch.suspend();
        }
    }

    void write(int type, byte[] content) throws IOException {
        ByteBuffer pdu = ByteBuffer.allocate(HEAD + content.length).put((byte) type).put((byte) 0)
                .putInt(content.length).put(content);
        write(pdu.array(), pdu.capacity());
    }

    /** Writes the first bytes of an array, which are a whole PDU. */
    void write(byte[] pdu, int length) throws IOException {
        watch.allow(timeouts.pdu());
        try {
            out.write(pdu, 0, length);
            out.flush();
        } finally {
            watch.suspend();
        }
    }

    boolean expired() {
        return watch.expired();
    }

    @Override
    public void close() {
        watch.close();
    }
}
