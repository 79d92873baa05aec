package org.explainj.pacs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * Keys and trusted certificates.
 *
 * @param keystore a PKCS#12 file with this side's key and certificate; empty for none
 * @param keystorePassword its password
 * @param truststore the certificates that are trusted, in PKCS#12 or PEM; empty for those that Java trusts
 * @param truststorePassword the password of a PKCS#12 truststore
 * @param verifyHost whether the peer's certificate must be one for its host name
 */
public record TlsSettings(Optional<Path> keystore, Optional<Secret> keystorePassword, Optional<Path> truststore,
        Optional<Secret> truststorePassword, boolean verifyHost) {
    /**
     * @return the context for connections
     * @throws IOException if a file can't be read or its password is wrong, with a sentence
     */
    public SSLContext context() throws IOException {
        try {
            KeyManager[] keys = null;
            if (keystore.isPresent()) {
                char[] password = password(keystorePassword);
                KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                factory.init(store(keystore.get(), password), password);
                keys = factory.getKeyManagers();
            }
            TrustManager[] trusted = null;
            if (truststore.isPresent()) {
                TrustManagerFactory factory =
                        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                factory.init(trusted(truststore.get()));
                trusted = factory.getTrustManagers();
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trusted, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("The TLS settings in nodes.json can't be used: " + e.getMessage() + ".", e);
        }
    }

    private static char[] password(Optional<Secret> secret) throws IOException {
        return secret.isPresent() ? secret.get().read().toCharArray() : new char[0];
    }

    private static KeyStore store(Path file, char[] password) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store;
        } catch (NoSuchFileException e) {
            throw new IOException("There is no keystore " + file + ", which nodes.json names.", e);
        } catch (IOException e) {
            throw new IOException(file + " can't be opened: it is no PKCS#12 file, or its password is wrong.", e);
        }
    }

    private KeyStore trusted(Path file) throws IOException, GeneralSecurityException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IOException("The truststore " + file + ", which nodes.json names, can't be read.", e);
        }
        boolean pem = new String(bytes, StandardCharsets.ISO_8859_1).contains("-----BEGIN CERTIFICATE");
        if (!pem) {
            return store(file, password(truststorePassword));
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int count = 0;
        for (Certificate certificate : CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(bytes))) {
            store.setCertificateEntry("trusted-" + count++, certificate);
        }
        return store;
    }
}
