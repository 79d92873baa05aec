package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.explainj.pacs.Instance;
import org.explainj.pacs.Nodes;
import org.explainj.test.Orthanc;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explainj pacs} and {@code explain pacs:…} against a real Orthanc. */
class PacsCommandTest {
    private static final Path NODULE = Path.of("sample-dicom/chest/dx-nodule.dcm");

    private static Orthanc orthanc;
    private static String study;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start(@TempDir Path storage) throws IOException, InterruptedException {
        orthanc = Orthanc.start(storage, "\"Plugins\": [], \"DicomAlwaysAllowFind\": true, "
                + "\"DicomAlwaysAllowGet\": true");
        study = Instance.of(NODULE).studyUid();
        Files.createDirectories(Nodes.home());
        Files.writeString(Nodes.home().resolve(Nodes.FILE_NAME), """
                {"nodes": {"pacs": {"aeTitle": "ORTHANC", "host": "127.0.0.1", "port": %d},
                           "gone": {"aeTitle": "GONE", "host": "127.0.0.1", "port": %d}}}
                """.formatted(orthanc.dicomPort(), Orthanc.freePort()));
        assertEquals(ExitCode.DONE, CommandLine.run("pacs", "send", "--node", "pacs", NODULE.toString()).code());
    }

    @AfterAll
    static void stop() throws IOException {
        Files.deleteIfExists(Nodes.home().resolve(Nodes.FILE_NAME));
        if (orthanc != null) {
            orthanc.close();
        }
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
        assertEquals(ExitCode.DONE, CommandLine.run("pacs", "queue", "--drop",
                queue.get(0).get("id").getAsString()).code());
        assertEquals(List.of(), CommandLine.run("pacs", "queue", "--node", "gone", "--json").json());
        assertEquals(ExitCode.USAGE, CommandLine.run("pacs", "queue", "--drop", "nonsense").code());
    }

    @Test
    void aStudyInThePacsIsExplainedAndNothingOfItIsLeft() throws IOException {
        CommandLine explained = CommandLine.run("explain", "pacs:pacs/" + study, "--model", "phantom-chest",
                "--class", "nodule", "--write", "sc", "--out", folder.toString(), "--json");
        assertEquals(ExitCode.DONE, explained.code(), explained.err());
        assertTrue(Files.exists(Path.of(explained.json().get(0).getAsJsonObject("outputs").get("sc").getAsString())));
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertEquals(List.of(), left.filter(p -> p.getFileName().toString().startsWith("explainj-pacs-")).toList());
        }
        assertEquals(ExitCode.USAGE, CommandLine.run("explain", "pacs:pacs", "--model", "phantom-chest").code());
    }
}
