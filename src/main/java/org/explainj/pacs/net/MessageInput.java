package org.explainj.pacs.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * The fragments of messages, put together (PS3.8 annex E). It is first the command set, and after {@link #next} the
 * data set.
 */
final class MessageInput extends InputStream {
    private static final int COMMAND = 1;
    private static final int LAST = 2;
    private static final int PDV_HEAD = 6;

    private final PduStream pdus;
    private int leftInPdu;
    private int leftInPdv;
    private int contextId;
    private boolean command;
    private boolean last;
    private boolean ended;

    /** @param pduLength the length of the P-DATA-TF PDU that has begun */
    MessageInput(PduStream pdus, int pduLength) throws IOException {
        this.pdus = pdus;
        this.leftInPdu = pduLength;
        pdv();
        if (!command) {
            throw new ProtocolException("sent a data set without a command");
        }
    }

    int contextId() {
        return contextId;
    }

    /** Goes on to the data set, whose first fragment may be awaited so long. */
    void next() throws IOException {
        ended = false;
        int expected = contextId;
        pdv();
        if (command || contextId != expected) {
            throw new ProtocolException("sent no data set after a command that promised one");
        }
    }

    /** @return whether the PDU that was begun is at its end, as it must be where a message ends */
    boolean atPduEnd() {
        return leftInPdu == 0;
    }

    private void pdv() throws IOException {
        while (leftInPdu == 0) {
            PduStream.Head head = pdus.head(Timeouts.DEFAULT.pdu());
            if (head.type() == PduStream.ABORT) {
                throw new ProtocolException("aborted the association", ProtocolException.NOTHING_TO_SAY);
            }
            if (head.type() != PduStream.P_DATA) {
                throw new ProtocolException("sent another PDU in the middle of a message",
                        ProtocolException.UNEXPECTED_PDU);
            }
            leftInPdu = head.length();
        }
        if (leftInPdu < PDV_HEAD) {
            throw new ProtocolException("sent a broken data PDU");
        }
        ByteBuffer head = ByteBuffer.wrap(pdus.bytes(PDV_HEAD));
        long length = head.getInt() & 0xFFFF_FFFFL;
        if (length < 2 || length > leftInPdu - 4) {
            throw new ProtocolException("sent a broken data PDU");
        }
        leftInPdu -= PDV_HEAD;
        leftInPdv = (int) length - 2;
        contextId = head.get() & 0xFF;
        int control = head.get();
        command = (control & COMMAND) != 0;
        last = (control & LAST) != 0;
    }

    /** @return whether there are more bytes before the end of the command or data set */
    private boolean more() throws IOException {
        boolean wasCommand = command;
        int wasContext = contextId;
        while (!ended && leftInPdv == 0) {
            if (last) {
                ended = true;
            } else {
                pdv();
                if (command != wasCommand || contextId != wasContext) {
                    throw new ProtocolException("mixed the fragments of two messages");
                }
            }
        }
        return !ended;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int count = pdus.some(into, offset, Math.min(length, leftInPdv));
        leftInPdv -= count;
        leftInPdu -= count;
        return count;
    }

    /**
     * @param most how many bytes it may have
     * @return the rest of the command or data set
     * @throws ProtocolException if it is longer
     */
    byte[] all(int most) throws IOException {
        byte[] bytes = readNBytes(most + 1);
        if (bytes.length > most) {
            throw new ProtocolException("sent a message longer than " + most + " bytes");
        }
        return bytes;
    }
}
