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

    /** Makes a new key and certificate. */
    public static Certificates make(Path folder, String name) throws IOException {
        Path keystore = folder.resolve(name + ".p12");
        Tools.run(Duration.ofSeconds(60), Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
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

    private static Path pem(Path file, String kind, byte[] bytes) throws IOException {
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + kind + "-----\n");
    }
}
