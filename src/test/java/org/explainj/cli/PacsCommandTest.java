package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.Tag;
import org.explainj.export.ko.RejectionNote;
import org.explainj.pacs.Instance;
import org.explainj.pacs.Nodes;
import org.explainj.pacs.dimse.LocalNode;
import org.explainj.pacs.dimse.LocalScp;
import org.explainj.pacs.dimse.StorageScp;
import org.explainj.pacs.net.Network;
import org.explainj.test.FailingLine;
import org.explainj.test.Orthanc;
import org.explainj.test.Tools;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code explainj pacs} and {@code explain pacs:…} against a real Orthanc. */
class PacsCommandTest {
    private static final Path NODULE = Path.of("sample-dicom/chest/dx-nodule.dcm");

    private static final Path PLUGIN = Path.of("/usr/share/orthanc/plugins/libOrthancDicomWeb.so");

    private static Orthanc orthanc;
    private static FailingLine cut;
    private static FailingLine still;
    private static String study;

    @TempDir
    private Path folder;

    private List<Path> before;

    @BeforeAll
    static void start(@TempDir Path storage) throws IOException, InterruptedException {
        int local = Orthanc.freePort();
        orthanc = Orthanc.start(storage, """
                "Plugins": ["%s"], "DicomWeb": {"Enable": true}, "DicomCheckCalledAet": true,
                "DicomModalities": {"us": ["EXPLAINJ", "127.0.0.1", %d]}
                """.formatted(PLUGIN, local));
        cut = new FailingLine(orthanc.dicomPort(), 20_000, true);
        still = new FailingLine(orthanc.dicomPort(), 20_000, false);
        study = Instance.of(NODULE).studyUid();
        Files.createDirectories(Nodes.home());
        Files.writeString(Nodes.home().resolve(Nodes.FILE_NAME), """
                {"local": {"bind": "127.0.0.1", "port": %2$d},
                 "nodes": {"pacs": {"aeTitle": "ORTHANC", "host": "127.0.0.1", "port": %1$d},
                           "move": {"aeTitle": "ORTHANC", "host": "127.0.0.1", "port": %1$d, "retrieve": "move"},
                           "web": {"url": "http://127.0.0.1:%3$d/dicom-web"},
                           "wrong": {"aeTitle": "WRONG", "host": "127.0.0.1", "port": %1$d},
                           "cut": {"aeTitle": "ORTHANC", "host": "127.0.0.1", "port": %4$d},
                           "still": {"aeTitle": "ORTHANC", "host": "127.0.0.1", "port": %5$d},
                           "gone": {"aeTitle": "GONE", "host": "127.0.0.1", "port": %6$d}}}
                """.formatted(orthanc.dicomPort(), local, orthanc.httpPort(), cut.port(), still.port(),
                Orthanc.freePort()));
        assertEquals(ExitCode.DONE, CommandLine.run("pacs", "send", "--node", "pacs", NODULE.toString()).code());
    }

    @AfterAll
    static void stop() throws IOException {
        Files.deleteIfExists(Nodes.home().resolve(Nodes.FILE_NAME));
        if (orthanc != null) {
            cut.close();
            still.close();
            orthanc.close();
        }
    }

    @BeforeEach
    void list() throws IOException {
        before = temporary();
    }

    @Test
    void echoSaysWhoAnswers() {
        CommandLine echo = CommandLine.run("pacs", "echo", "--node", "pacs", "--json");
        assertEquals(ExitCode.DONE, echo.code());
        assertEquals("pacs", echo.json().get(0).get("node").getAsString());
        CommandLine gone = CommandLine.run("pacs", "echo", "--node", "gone");
        assertEquals(ExitCode.PACS_FAILED, gone.code());
        assertEquals(List.of(), gone.out());
        assertTrue(gone.err().contains("can't be reached: nothing listens there"), gone.err());
        assertEquals(ExitCode.USAGE, CommandLine.run("pacs", "echo", "--node", "nobody").code());
    }

    @Test
    void whatIsFoundIsRetrieved() {
        List<JsonObject> found = CommandLine.run("pacs", "find", "--node", "pacs", "--study", study, "--json").json();
        assertEquals(1, found.size());
        assertEquals(study, found.get(0).get("StudyInstanceUID").getAsString());
        CommandLine get = CommandLine.run("pacs", "get", "--node", "pacs", "--study", study, "--out",
                folder.toString(), "--json");
        assertEquals(ExitCode.DONE, get.code());
        assertEquals(hash(NODULE.toString()), hash(get.json().get(0).get("file").getAsString()));
        assertEquals(ExitCode.PACS_FAILED, CommandLine.run("pacs", "get", "--node", "pacs", "--study", "1.2.3.4",
                "--out", folder.toString()).code());
    }

    private static String hash(String file) {
        return CommandLine.run("dicom", "info", "--json", file).json().get(0).get("storedValuesSha1").getAsString();
    }

    @Test
    void whatCantBeSentWaitsInTheOutbox() {
        CommandLine sent = CommandLine.run("pacs", "send", "--node", "gone", "--wait", "0", "--json",
                NODULE.toString());
        assertEquals(ExitCode.PACS_FAILED, sent.code());
        List<JsonObject> queue = CommandLine.run("pacs", "queue", "--node", "gone", "--json").json();
        assertEquals(1, queue.size());
        assertEquals("queued", queue.get(0).get("state").getAsString());
        assertTrue(queue.get(0).get("reason").getAsString().contains("can't be reached"));
        assertEquals(1, queue.get(0).get("nodeAttempts").getAsInt());
        assertTrue(Instant.parse(queue.get(0).get("notBefore").getAsString()).isAfter(Instant.now().minusSeconds(5)));
        assertEquals(ExitCode.DONE, CommandLine.run("pacs", "queue", "--drop",
                queue.get(0).get("id").getAsString()).code());
        assertEquals(List.of(), CommandLine.run("pacs", "queue", "--node", "gone", "--json").json());
        assertEquals(ExitCode.USAGE, CommandLine.run("pacs", "queue", "--drop", "nonsense").code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pacs", "move", "web"})
    void aStudyInThePacsIsExplainedAndNothingOfItIsLeft(String node) throws IOException {
        CommandLine explained = explain(node + "/" + study);
        assertEquals(ExitCode.DONE, explained.code(), explained.err());
        assertTrue(Files.exists(Path.of(explained.json().get(0).getAsJsonObject("outputs").get("sc").getAsString())));
        assertEquals(List.of(), leftBehind());
    }

    private CommandLine explain(String what) {
        return CommandLine.run("explain", "pacs:" + what, "--model", "phantom-chest", "--class", "nodule", "--write",
                "sc", "--out", folder.resolve("out").toString(), "--json");
    }

    private List<Path> leftBehind() throws IOException {
        return temporary().stream().filter(path -> !before.contains(path)).toList();
    }

    /** A study in a ZIP that another test has opened stays until this process ends. */
    private static List<Path> temporary() throws IOException {
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            String own = "explainj-data-" + ProcessHandle.current().pid() + "-";
            return left.filter(path -> path.getFileName().toString().startsWith(own)).toList();
        }
    }

    @Test
    void whateverKeepsAStudyFromComingIsSaidAndNothingIsLeft() throws IOException {
        assertEquals(ExitCode.USAGE, explain("pacs").code());
        assertRefused("pacs/1.2.3.4", "has no objects of study 1.2.3.4");
        assertRefused("web/1.2.3.4", "has no objects of study 1.2.3.4");
        assertRefused("gone/" + study, "can't be reached: nothing listens there");
        assertRefused("wrong/" + study, "refused the association");
        assertRefused("cut/" + study, "closed the connection");
    }

    private void assertRefused(String what, String why) throws IOException {
        CommandLine refused = explain(what);
        assertEquals(ExitCode.PACS_FAILED, refused.code(), refused.err());
        assertTrue(refused.err().contains(why), refused.err());
        assertEquals(1, refused.err().strip().lines().count(), refused.err());
        assertEquals(List.of(), refused.out());
        assertFalse(Files.exists(folder.resolve("out")));
        assertEquals(List.of(), leftBehind());
    }

    @Test
    void whoeverInterruptsARetrievalLeavesNothing() throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + temporary, "-cp",
                System.getProperty("java.class.path"), "org.explainj.cli.Main", "explain", "pacs:still/" + study,
                "--model", "phantom-chest", "--out", folder.resolve("out").toString());
        builder.environment().put("EXPLAINJ_HOME", Nodes.home().toString());
        Process process = builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (partial(temporary).stream().noneMatch(path -> !path.getParent().equals(temporary))) {
                assertTrue(process.isAlive() && System.nanoTime() < end, Files.readString(folder.resolve("log")));
                Thread.sleep(50);
            }
            process.destroy();
            assertTrue(process.waitFor(40, TimeUnit.SECONDS));
        } finally {
            process.destroyForcibly();
        }
        assertEquals(List.of(), partial(temporary));
        assertFalse(Files.exists(folder.resolve("out")));
    }

    private static List<Path> partial(Path temporary) throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            return files.filter(path -> path.toString().contains("explainj-data-") && Files.isRegularFile(path)).toList();
        }
    }

    @Test
    void supersededAndRejectedResultsGetANote() throws IOException, InterruptedException {
        List<String> old = results("old", "--palette", "viridis");
        List<String> newer = results("newer", "--palette", "cividis");
        assertEquals(ExitCode.DONE, CommandLine.run("pacs", "send", "--node", "pacs", old.get(0)).code());
        CommandLine sent = CommandLine.run("pacs", "send", "--node", "pacs", newer.get(0), "--supersedes", old.get(0),
                "--json");
        assertEquals(ExitCode.DONE, sent.code(), sent.err());
        assertEquals(List.of("confirmed", "confirmed"), sent.json().stream()
                .map(line -> line.get("state").getAsString()).toList());
        // the note comes last
        assertEquals(RejectionNote.SOP_CLASS, sent.json().get(1).get("sopClassUid").getAsString());
        CommandLine rejected = CommandLine.run("pacs", "reject", "--node", "pacs", "--study", study, "--reason",
                "patient_safety", "--description", "A test.", "--json");
        assertEquals(ExitCode.DONE, rejected.code(), rejected.err());
        Path get = folder.resolve("get");
        assertEquals(ExitCode.DONE, CommandLine.run("pacs", "get", "--node", "pacs", "--study", study, "--out",
                get.toString()).code());
        List<String> titles = new ArrayList<>();
        try (Stream<Path> files = Files.list(get)) {
            for (Path file : files.toList()) {
                if (Instance.of(file).sopClassUid().equals(RejectionNote.SOP_CLASS)) {
                    assertEquals(List.of(), Tools.dicomErrors(file));
                    titles.add(DicomEngine.preferred().read(file).dataset().sequence(Tag.ConceptNameCodeSequence).get(0)
                            .string(Tag.CodeMeaning).orElseThrow());
                }
            }
        }
        assertEquals(List.of("Rejected for Patient Safety Reasons", "Rejected for Quality Reasons"),
                titles.stream().sorted().toList());
        CommandLine source = CommandLine.run("pacs", "reject", "--node", "pacs", NODULE.toString());
        assertEquals(ExitCode.USAGE, source.code());
        assertTrue(source.err().contains("is no result of ExplainJ"), source.err());
        assertEquals(ExitCode.USAGE, CommandLine.run("pacs", "reject", "--node", "pacs").code());
    }

    private List<String> results(String name, String... options) {
        List<String> arguments = new ArrayList<>(List.of("explain", NODULE.toString(), "--model", "phantom-chest",
                "--class", "nodule", "--write", "sc", "--out", folder.resolve(name).toString(), "--json"));
        arguments.addAll(List.of(options));
        return CommandLine.run(arguments.toArray(String[]::new)).json().stream()
                .map(line -> line.getAsJsonObject("outputs").get("sc").getAsString()).toList();
    }

    @Test
    void whatThePacsCantStoreNowIsTriedAgain() throws IOException {
        Path full = Files.createDirectory(folder.resolve("full"));
        LocalNode peer = new LocalNode("PEER", InetAddress.getLoopbackAddress(), 0, Optional.empty(), Set.of());
        Path nodes = Nodes.home().resolve(Nodes.FILE_NAME);
        String before = Files.readString(nodes);
        try (LocalScp scp = LocalScp.open(Network.preferred(), peer, new StorageScp(full, object -> { }),
                association -> { })) {
            Files.delete(full);
            Files.writeString(nodes, before.replace("\"gone\":", "\"full\": {\"aeTitle\": \"PEER\", \"host\": "
                    + "\"127.0.0.1\", \"port\": " + scp.port() + "}, \"gone\":"));
            CommandLine sent = CommandLine.run("pacs", "send", "--node", "full", "--wait", "0", NODULE.toString());
            assertEquals(ExitCode.PACS_FAILED, sent.code());
            assertTrue(sent.err().contains("A700"), sent.err());
            JsonObject entry = CommandLine.run("pacs", "queue", "--node", "full", "--json").json().get(0);
            assertEquals("queued", entry.get("state").getAsString());
            assertEquals(1, entry.get("attempts").getAsInt());
            assertTrue(Instant.parse(entry.get("notBefore").getAsString()).isAfter(Instant.now().minusSeconds(5)));
            CommandLine.run("pacs", "queue", "--node", "full", "--drop", "all");
        } finally {
            Files.writeString(nodes, before);
        }
    }
}
