package org.explainj.pacs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.explainj.test.Orthanc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sender and PACS are killed while they are at work; still every object is stored, and once. The full campaign is
 * {@code -Dexplainj.outbox.objects=200 -Dexplainj.outbox.kills=5}.
 */
class OutboxKillTest {
    private static final String STUDY = "1.2.826.0.1.3680043.9.5";
    private static final int OBJECTS = Integer.getInteger("explainj.outbox.objects", 40);
    private static final int KILLS = Integer.getInteger("explainj.outbox.kills", 2);
    private static final long SEED = Long.getLong("explainj.seed", 5);

    @TempDir
    private Path folder;

    @Test
    void everyObjectIsStoredOnce() throws IOException, InterruptedException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path objects = Files.createDirectory(folder.resolve("objects"));
        Objects.write(objects, STUDY, OBJECTS);
        try (Orthanc orthanc = Orthanc.start(Files.createDirectory(folder.resolve("orthanc")),
                "\"Plugins\": [], \"DicomAlwaysAllowFind\": true")) {
            Node node = new Node("pacs", Optional.of(new Node.Dimse("ORTHANC", "127.0.0.1",
                    orthanc.dicomPort(), false)), Optional.empty(), Optional.empty(),
                    Node.Confirm.QUERY, 10);
            new Nodes(Nodes.Local.DEFAULT, Map.of("pacs", node)).write(home.resolve(Nodes.FILE_NAME));
            Random random = new Random(SEED);
            int waiting = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                Process sender = send(home, objects, 60);
                sender.waitFor(1000 + random.nextInt(1500), TimeUnit.MILLISECONDS);
                if (kill % 2 == 0) {
                    orthanc.kill();
                    sender.waitFor(random.nextInt(500), TimeUnit.MILLISECONDS);
                    sender.destroyForcibly().waitFor();
                } else {
                    sender.destroyForcibly().waitFor();
                    orthanc.kill();
                }
                waiting += new Outbox(home.resolve("outbox")).entries().size();
                orthanc.launch();
            }
            assertTrue(waiting > 0, "no kill came while there was something to do");
            Process last = send(home, objects, 120);
            assertTrue(last.waitFor(180, TimeUnit.SECONDS));
            assertEquals(0, last.exitValue(), Files.readString(folder.resolve("sender.txt")));
            assertEquals(List.of(), new Outbox(home.resolve("outbox")).entries());
            JsonArray stored = JsonParser.parseString(text(orthanc.get("/instances"))).getAsJsonArray();
            assertEquals(OBJECTS, stored.size());
            JsonObject changes = JsonParser.parseString(text(orthanc.get("/changes?limit=100000"))).getAsJsonObject();
            long created = changes.getAsJsonArray("Changes").asList().stream()
                    .filter(change -> change.getAsJsonObject().get("ChangeType").getAsString().equals("NewInstance"))
                    .count();
            assertEquals(OBJECTS, created);
        }
    }

    private Process send(Path home, Path objects, int seconds) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "org.explainj.cli.Main",
                "pacs", "send", "--node", "pacs", "--wait", Integer.toString(seconds), objects.toString());
        builder.environment().put("EXPLAINJ_HOME", home.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("sender.txt").toFile())).start();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
