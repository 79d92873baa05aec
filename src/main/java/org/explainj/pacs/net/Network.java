package org.explainj.pacs.net;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.explainj.Services;
import org.explainj.pacs.PacsException;

/** What ExplainJ wants of a DICOM network library: associations, opened and accepted. */
public interface Network {
    /** @return the library's name and version, as users are told */
    String name();

    /**
     * Opens an association.
     *
     * @param request whom to call, and for what
     * @param handler answers the peer's requests, such as the C-STORE ones of a C-GET
     * @return the association, with at least one presentation context
     * @throws PacsException if the peer can't be reached, refuses, or accepts none of the proposals
     */
    Association connect(AssociationRequest request, RequestHandler handler) throws IOException;

    /**
     * Accepts associations until it is closed, each on its own thread.
     *
     * @param settings where, and from whom
     * @param handler answers requests, from several threads; C-ECHO is answered without it
     * @param ended is told of each association that has ended
     * @throws PacsException if the port can't be opened
     */
    Server listen(ServerSettings settings, RequestHandler handler, Consumer<Association> ended) throws IOException;

    /** @return how much a library is preferred to others; the built-in one has 0 */
    default int rank() {
        return 0;
    }

    /** @return the libraries that are present, found as {@link Services} says, the one that is used first */
    static List<Network> present() {
        return Networks.PRESENT;
    }

    /** @return the library that is used: the best of those present */
    static Network preferred() {
        return Networks.PRESENT.get(0);
    }

    /** The libraries, looked up once. */
    final class Networks {
        private static final List<Network> PRESENT = Services.present(Network.class, BuiltinNetwork.INSTANCE,
                Network::rank);

        private Networks() {
        }
    }
}
