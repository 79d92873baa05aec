package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.explainj.test.Orthanc;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The listener as a site runs it: a process of its own between a modality and a PACS. */
class ListenTest {
    private static final Path CHEST = Path.of("sample-dicom/chest");

    @TempDir
    private Path folder;

    @Test
    void studiesAreExplainedOnceAndWhatIsRoutedBackYieldsNothing() throws IOException, InterruptedException {
        Path home = Files.createDirectory(folder.resolve("home"));
        int port = Orthanc.freePort();
        try (Orthanc orthanc = Orthanc.start(Files.createDirectory(folder.resolve("orthanc")),
                "\"Plugins\": [], \"DicomAlwaysAllowFind\": true")) {
            Files.writeString(home.resolve("nodes.json"), """
                    {"local": {"aeTitle": "AI", "bind": "127.0.0.1", "port": %d},
                     "nodes": {"pacs": {"aeTitle": "ORTHANC", "host": "127.0.0.1", "port": %d}}}
                    """.formatted(port, orthanc.dicomPort()));
            Process listener = start(home);
            try {
                awaitPort(listener);
                send(port, CHEST.resolve("dx-nodule.dcm"), CHEST.resolve("dx-normal.dcm"));
                List<String> results = await(orthanc, 1);
                assertFalse(results.isEmpty(), log());
                Path back = Files.createDirectory(folder.resolve("back"));
                List<Path> routed = new ArrayList<>(List.of(CHEST.resolve("dx-nodule.dcm")));
                for (String id : results) {
                    routed.add(Files.write(back.resolve(id + ".dcm"), orthanc.get("/instances/" + id + "/file")));
                }
                send(port, routed.toArray(Path[]::new));
                awaitEmptyInbox(home);
                Thread.sleep(1500);
                assertEquals(results, instances(orthanc));
                assertTrue(CommandLine.run("dicom", "info", routed.get(1).toString()).code() == 0);
            } finally {
                listener.destroyForcibly().waitFor();
            }
        }
    }

    private Process start(Path home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), "org.explainj.cli.Main", "pacs", "listen", "--model",
                "phantom-chest", "--send", "pacs", "--quiet", "1", "--class", "nodule", "--json");
        builder.environment().put("EXPLAINJ_HOME", home.toString());
        return builder.redirectErrorStream(true).redirectOutput(folder.resolve("listen.txt").toFile()).start();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("listen.txt"));
    }

    private void awaitPort(Process listener) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!log().contains("\"listening\"")) {
            assertTrue(listener.isAlive() && System.nanoTime() < end, log());
            Thread.sleep(100);
        }
    }

    private static void send(int port, Path... files) {
        List<String> command = new ArrayList<>(List.of("storescu", "-aec", "AI", "127.0.0.1", Integer.toString(port)));
        Stream.of(files).map(Path::toString).forEach(command::add);
        Tools.require("storescu");
        Tools.run(Duration.ofSeconds(60), command.toArray(String[]::new));
    }

    private List<String> await(Orthanc orthanc, int count) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (instances(orthanc).size() < count && System.nanoTime() < end) {
            Thread.sleep(200);
        }
        Thread.sleep(1000);
        return instances(orthanc);
    }

    private static List<String> instances(Orthanc orthanc) throws IOException, InterruptedException {
        JsonArray all = JsonParser.parseString(new String(orthanc.get("/instances"), StandardCharsets.UTF_8))
                .getAsJsonArray();
        return all.asList().stream().map(id -> id.getAsString()).sorted().toList();
    }

    private void awaitEmptyInbox(Path home) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try (Stream<Path> studies = Files.list(home.resolve("listener/studies"))) {
                if (studies.findAny().isEmpty()) {
                    return;
                }
            }
            assertTrue(System.nanoTime() < end, log());
            Thread.sleep(200);
        }
    }
}
