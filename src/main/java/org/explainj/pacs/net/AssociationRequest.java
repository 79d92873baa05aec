package org.explainj.pacs.net;

import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Whom to call, and for what.
 *
 * @param calling this side's AE title, at most 16 characters
 * @param called the peer's AE title
 * @param host the peer's host name or address
 * @param port its port
 * @param tls keys and trusted certificates; empty for a connection in the clear
 * @param verifyHost whether the peer's certificate must be one for {@code host}
 * @param proposals at most 128
 * @param timeouts how long to wait
 */
public record AssociationRequest(String calling, String called, String host, int port, Optional<SSLContext> tls,
        boolean verifyHost, List<Proposal> proposals, Timeouts timeouts) {
    /** The most presentation contexts that an association can have: their IDs are the odd numbers below 256. */
    public static final int MOST_PROPOSALS = 128;

    /** Keeps its own copy of the list. */
    public AssociationRequest {
        proposals = List.copyOf(proposals);
        if (proposals.size() > MOST_PROPOSALS) {
            throw new IllegalArgumentException(proposals.size() + " presentation contexts are more than 128");
        }
    }
}
