package org.explainj.pacs.net;

import java.io.IOException;

/** The peer broke the protocol, aborted or let time pass; the message continues "PACS at host:port …". */
final class ProtocolException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Reasons of A-ABORT by the service provider (PS3.8 table 9-26). */
    static final int UNRECOGNISED_PDU = 1;
    static final int UNEXPECTED_PDU = 2;
    static final int INVALID_PARAMETER = 6;
    /** The peer has already ended the association. */
    static final int NOTHING_TO_SAY = -1;

    private final int abortReason;

    ProtocolException(String what) {
        this(what, INVALID_PARAMETER);
    }

    ProtocolException(String what, int abortReason) {
        super(what);
        this.abortReason = abortReason;
    }

    int abortReason() {
        return abortReason;
    }
}
