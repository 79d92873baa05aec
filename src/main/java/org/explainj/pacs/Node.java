package org.explainj.pacs;

import java.net.URI;
import java.util.Optional;

/**
 * A PACS as nodes.json describes it: spoken to by DIMSE if it has an AE title, else by DICOMweb.
 *
 * @param name what it is called
 * @param dimse AE title, host and port; empty for a DICOMweb node
 * @param web address and credentials; empty for a DIMSE node
 * @param tls keys and trusted certificates; for DIMSE, empty means in the clear
 * @param confirm how the outbox makes sure that the PACS keeps what it was sent
 * @param timeoutSeconds how long an answer may take
 */
public record Node(String name, Optional<Dimse> dimse, Optional<Web> web, Optional<TlsSettings> tls, Confirm confirm,
        int timeoutSeconds) {
    /** How long an answer may take if nodes.json does not say. */
    public static final int TIMEOUT_SECONDS = 60;

    /**
     * @param aeTitle AE title
     * @param host host name or address
     * @param port port
     * @param retrieveByMove whether objects are retrieved by C-MOVE, not C-GET
     */
    public record Dimse(String aeTitle, String host, int port, boolean retrieveByMove) {
    }

    /**
     * @param url where the services are, such as {@code https://pacs.example/dicom-web}
     * @param token a bearer token; empty for none
     * @param user the user of HTTP basic authentication; empty for none
     * @param password that user's password
     */
    public record Web(URI url, Optional<Secret> token, Optional<String> user, Optional<Secret> password) {
    }

    /** How the outbox makes sure that the PACS keeps an object. */
    public enum Confirm {
        /** By storage commitment, which DICOMweb does not have. */
        COMMITMENT,
        /** By looking for it: C-FIND or QIDO-RS. */
        QUERY,
        /** Not at all: a success status is believed. */
        NONE
    }
}
