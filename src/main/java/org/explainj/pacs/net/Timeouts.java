package org.explainj.pacs.net;

/**
 * How long an association waits, in seconds.
 *
 * @param connect for the connection, the TLS handshake and the association's acceptance, each
 * @param response for the next response to a request
 * @param pdu for the rest of a PDU once it has begun, and for the peer to take one that is sent
 * @param idle for the next request, on the accepting side
 */
public record Timeouts(int connect, int response, int pdu, int idle) {
    /** What suits a PACS in the same house. */
    public static final Timeouts DEFAULT = new Timeouts(10, 60, 30, 60);

    /** @return the same with another time for responses */
    public Timeouts withResponse(int seconds) {
        return new Timeouts(connect, seconds, pdu, idle);
    }
}
