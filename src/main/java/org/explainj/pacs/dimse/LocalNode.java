package org.explainj.pacs.dimse;

import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * This side, as peers know it.
 *
 * @param aeTitle its AE title
 * @param bind the address to listen on
 * @param port the port to listen on for C-MOVE, storage commitment reports and what is routed here; −1 for none
 * @param tls keys and trusted certificates for that port; empty for connections in the clear
 * @param callers AE titles that may call; empty for all
 */
public record LocalNode(String aeTitle, InetAddress bind, int port, Optional<SSLContext> tls, Set<String> callers) {
    /** What ExplainJ is called if nothing else is configured. */
    public static final String AE_TITLE = "EXPLAINJ";
}
