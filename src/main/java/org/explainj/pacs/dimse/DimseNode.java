package org.explainj.pacs.dimse;

import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * A peer that speaks DIMSE.
 *
 * @param name what it is called in nodes.json
 * @param aeTitle its AE title
 * @param host host name or address
 * @param port port
 * @param tls keys and trusted certificates; empty for connections in the clear
 * @param verifyHost whether its certificate must be one for {@code host}
 * @param retrieveByMove whether objects are retrieved by C-MOVE, not C-GET
 * @param timeoutSeconds how long it may take to answer
 */
public record DimseNode(String name, String aeTitle, String host, int port, Optional<SSLContext> tls,
        boolean verifyHost, boolean retrieveByMove, int timeoutSeconds) {
}
