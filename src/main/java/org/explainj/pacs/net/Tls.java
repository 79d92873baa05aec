package org.explainj.pacs.net;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * TLS as the BCP 195 secure connection profiles ask for it (PS3.15 annex B.9 and following): versions 1.2 and 1.3, AEAD
 * ciphers with ephemeral keys, and certificates on both sides.
 */
public final class Tls {
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};
    /** Those of RFC 9325 section 4.2 that Java has, strongest first. */
    private static final List<String> CIPHERS = List.of("TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256",
            "TLS_CHACHA20_POLY1305_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256", "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256");

    private Tls() {
    }

    /** @return versions and ciphers for a context */
    public static SSLParameters parameters(SSLContext context) {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(VERSIONS);
        List<String> supported = Arrays.asList(context.getSupportedSSLParameters().getCipherSuites());
        parameters.setCipherSuites(CIPHERS.stream().filter(supported::contains).toArray(String[]::new));
        parameters.setUseCipherSuitesOrder(true);
        return parameters;
    }

    static Socket requested(Socket socket, AssociationRequest request, Watch watch) throws IOException {
        SSLContext context = request.tls().orElseThrow();
        SSLParameters parameters = parameters(context);
        if (request.verifyHost()) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(socket, request.host(), request.port(),
                true);
        return shaken(secure, parameters, watch, request.timeouts().connect());
    }

    static Socket accepted(Socket socket, SSLContext context, Watch watch, Timeouts timeouts) throws IOException {
        SSLParameters parameters = parameters(context);
        parameters.setNeedClientAuth(true);
        SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
        secure.setUseClientMode(false);
        return shaken(secure, parameters, watch, timeouts.connect());
    }

    private static SSLSocket shaken(SSLSocket socket, SSLParameters parameters, Watch watch, int seconds)
            throws IOException {
        socket.setSSLParameters(parameters);
        watch.allow(seconds);
        try {
            socket.startHandshake();
            return socket;
        } finally {
            watch.suspend();
        }
    }
}
