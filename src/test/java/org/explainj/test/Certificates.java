package org.explainj.test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;

/** A self-signed certificate for 127.0.0.1 in the forms that programs want it in. */
public record Certificates(Path keystore, Path certificatePem, Path keyPem) {
    /** What the keystore is locked with. */
    public static final String PASSWORD = "changeit";

    private static final Duration LIMIT = Duration.ofSeconds(120);

    /** Makes a new key and certificate. */
    public static Certificates make(Path folder, String name) throws IOException {
        Path keystore = folder.resolve(name + ".p12");
        Tools.run(LIMIT, Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", name, "-keyalg", "RSA", "-keysize", "2048", "-validity", "2", "-dname",
                "CN=" + name, "-ext", "san=ip:127.0.0.1,dns:localhost", "-storetype", "PKCS12", "-keystore",
                keystore.toString(), "-storepass", PASSWORD);
        try (InputStream in = Files.newInputStream(keystore)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            Path certificate = pem(folder.resolve(name + ".crt"), "CERTIFICATE", store.getCertificate(name).getEncoded());
            Path key = pem(folder.resolve(name + ".key"), "PRIVATE KEY",
                    store.getKey(name, PASSWORD.toCharArray()).getEncoded());
            return new Certificates(keystore, certificate, key);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /**
     * Makes a certificate authority, and a key whose certificate it has signed.
     *
     * @return a keystore with the whole chain, and the authority's certificate: what peers are to trust
     */
    public static Certificates signed(Path folder, String name) throws IOException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Path authority = folder.resolve(name + "-ca.p12");
        Path certificate = folder.resolve(name + "-ca.crt");
        Path keystore = folder.resolve(name + ".p12");
        Path request = folder.resolve(name + ".csr");
        Path answer = folder.resolve(name + ".crt");
        Tools.run(LIMIT, tool, "-genkeypair", "-alias", "ca", "-keyalg", "RSA", "-validity", "2", "-dname",
                "CN=" + name + " authority", "-ext", "bc:c", "-storetype", "PKCS12", "-keystore", authority.toString(),
                "-storepass", PASSWORD);
        Tools.run(LIMIT, tool, "-exportcert", "-rfc", "-alias", "ca", "-keystore", authority.toString(), "-storepass",
                PASSWORD, "-file", certificate.toString());
        Tools.run(LIMIT, tool, "-genkeypair", "-alias", name, "-keyalg", "RSA", "-validity", "2", "-dname",
                "CN=" + name, "-storetype", "PKCS12", "-keystore", keystore.toString(), "-storepass", PASSWORD);
        Tools.run(LIMIT, tool, "-certreq", "-alias", name, "-keystore", keystore.toString(), "-storepass", PASSWORD,
                "-file", request.toString());
        Tools.run(LIMIT, tool, "-gencert", "-rfc", "-alias", "ca", "-validity", "2", "-ext",
                "san=ip:127.0.0.1,dns:localhost", "-keystore", authority.toString(), "-storepass", PASSWORD, "-infile",
                request.toString(), "-outfile", answer.toString());
        Tools.run(LIMIT, tool, "-importcert", "-noprompt", "-alias", "ca", "-keystore", keystore.toString(),
                "-storepass", PASSWORD, "-file", certificate.toString());
        Tools.run(LIMIT, tool, "-importcert", "-noprompt", "-alias", name, "-keystore", keystore.toString(),
                "-storepass", PASSWORD, "-file", answer.toString());
        return new Certificates(keystore, certificate, answer);
    }

    private static Path pem(Path file, String kind, byte[] bytes) throws IOException {
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + kind + "-----\n");
    }
}
