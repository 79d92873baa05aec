package org.explainj.pacs.net;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Cuts a command or data set into fragments, each a P-DATA-TF PDU (PS3.8 section 9.3.5). */
final class MessageOutput extends OutputStream {
    private static final int HEAD = 12;

    private final PduStream pdus;
    private final int contextId;
    private final boolean command;
    private final byte[] pdu;
    private int filled = HEAD;
    private boolean failed;

    /** @param maximumLength the longest PDU that the peer takes */
    MessageOutput(PduStream pdus, int contextId, boolean command, int maximumLength) {
        this.pdus = pdus;
        this.contextId = contextId;
        this.command = command;
        this.pdu = new byte[6 + maximumLength];
    }

    @Override
    public void write(int b) throws IOException {
        if (filled == pdu.length) {
            send(false);
        }
        pdu[filled++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == pdu.length) {
                send(false);
            }
            int count = Math.min(left, pdu.length - filled);
            System.arraycopy(bytes, from, pdu, filled, count);
            filled += count;
            from += count;
            left -= count;
        }
    }

    private void send(boolean last) throws IOException {
        ByteBuffer.wrap(pdu).put((byte) PduStream.P_DATA).put((byte) 0).putInt(filled - 6).putInt(filled - 10)
                .put((byte) contextId).put((byte) ((command ? 1 : 0) | (last ? 2 : 0)));
        failed = true;
        pdus.write(pdu, filled);
        failed = false;
        filled = HEAD;
    }

    /** @return whether it was the connection that failed, and not what was to be written */
    boolean failed() {
        return failed;
    }

    /** Sends what is left, as the last fragment. */
    @Override
    public void close() throws IOException {
        send(true);
    }
}
