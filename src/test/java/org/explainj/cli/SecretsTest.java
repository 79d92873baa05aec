package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.explainj.test.Certificates;
import org.explainj.test.Orthanc;
import org.explainj.test.TokenProxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is logged, and however it fails: no token and no password is in it, nor in any file that is written. */
class SecretsTest {
    private static final String TOKEN = "t0ken-tango";
    private static final String PASSWORD = "passw0rd-papa";
    private static final String WRONG = "wr0ng-whisky";
    private static final List<String> NODES = List.of("web", "basic", "stranger", "keys", "gone", "unset");

    @TempDir
    private Path folder;

    /** Every command against every node, in a process that logs all that there is to log. */
    static final class Commands {
        private Commands() {
        }

        public static void main(String[] arguments) {
            for (String node : NODES) {
                Main.run("pacs", "echo", "--node", node);
                Main.run("pacs", "find", "--node", node, "--json");
                Main.run("pacs", "get", "--node", node, "--study", "1.2.3", "--out", arguments[0]);
                Main.run("pacs", "send", "--node", node, "--wait", "0", "--json", "sample-dicom/chest/dx-nodule.dcm");
            }
            Main.run("pacs", "queue", "--json");
        }
    }

    @Test
    void noneIsEverWritten() throws IOException, InterruptedException {
        Certificates server = Certificates.make(folder, "server");
        Certificates own = Certificates.make(folder, "own");
        Path home = Files.createDirectory(folder.resolve("home"));
        try (Orthanc orthanc = Orthanc.start(Files.createDirectory(folder.resolve("orthanc")), "\"Plugins\": "
                + "[\"/usr/share/orthanc/plugins/libOrthancDicomWeb.so\"], \"DicomWeb\": {\"Enable\": true}");
                TokenProxy proxy = new TokenProxy(server, orthanc.httpPort(), "Bearer " + TOKEN)) {
            Files.writeString(home.resolve("nodes.json"), """
                    {"nodes": {
                      "web": {"url": "%1$s", "token": {"env": "TEST_TOKEN"}, "tls": {"truststore": "%2$s"}},
                      "basic": {"url": "%1$s", "user": "jo", "password": {"file": "%3$s"}, "tls": {"truststore": "%2$s"}},
                      "stranger": {"url": "%1$s", "token": {"env": "TEST_TOKEN"}, "tls": {"truststore": "%4$s"}},
                      "keys": {"aeTitle": "A", "host": "127.0.0.1", "port": %5$d, "tls": {"keystore": "%6$s",
                               "keystorePassword": {"file": "%7$s"}, "truststore": "%2$s"}},
                      "gone": {"url": "https://127.0.0.1:%5$d/dicom-web", "token": {"env": "TEST_TOKEN"}},
                      "unset": {"url": "%1$s", "token": {"env": "TEST_NO_TOKEN"}, "tls": {"truststore": "%2$s"}}}}
                    """.formatted(proxy.url(), server.certificatePem(), secret("password", PASSWORD),
                    own.certificatePem(), Orthanc.freePort(), own.keystore(), secret("wrong", WRONG)));
            String log = run(home);
            assertTrue(proxy.passed() >= 4, log);
            assertTrue(log.contains("not authorised") && log.contains("INFO") && log.contains("TEST_NO_TOKEN"), log);
            List<String> secrets = List.of(TOKEN, PASSWORD, WRONG, Certificates.PASSWORD,
                    Base64.getEncoder().encodeToString(("jo:" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
            for (String secret : secrets) {
                assertFalse(log.contains(secret), () -> "'" + secret + "' in:\n" + log);
            }
            List<Path> leaks = new ArrayList<>();
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    if (secrets.stream().anyMatch(text::contains)) {
                        leaks.add(file);
                    }
                }
            }
            assertEquals(List.of(), leaks);
        }
    }

    private Path secret(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text + "\n");
    }

    private String run(Path home) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace", "-Djava.io.tmpdir=" + home, "-cp",
                System.getProperty("java.class.path"), Commands.class.getName(), folder.resolve("get").toString());
        builder.environment().put("EXPLAINJ_HOME", home.toString());
        builder.environment().put("EXPLAINJ_DEBUG", "1");
        builder.environment().put("TEST_TOKEN", TOKEN);
        Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it hangs");
        return Files.readString(log);
    }
}
