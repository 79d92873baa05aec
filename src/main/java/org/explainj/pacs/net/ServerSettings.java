package org.explainj.pacs.net;

import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/**
 * How this side accepts associations.
 *
 * @param aeTitle this side's AE title; who calls another one is refused
 * @param bind the address to listen on
 * @param port the port; 0 for any that is free
 * @param tls keys and trusted certificates, the peers' certificates being demanded; empty for connections in the clear
 * @param callers AE titles that may call; empty for all
 * @param accept chooses a transfer syntax for a proposal; empty if the SOP class is not supported, an empty text if
 *     none of the transfer syntaxes is
 * @param mostAssociations how many may be open at a time; more are refused for the time being
 * @param timeouts how long to wait
 */
public record ServerSettings(String aeTitle, InetAddress bind, int port, Optional<SSLContext> tls,
        Set<String> callers, Function<Proposal, Optional<String>> accept, int mostAssociations, Timeouts timeouts) {
    /** Enough for a hospital's routers; few enough to stay in bounds. */
    public static final int MOST_ASSOCIATIONS = 32;
}
