package org.explainj.pacs.dimse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.explainj.Progress;
import org.explainj.dicom.DicomInfo;
import org.explainj.dicom.FileHead;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.pacs.Instance;
import org.explainj.pacs.Objects;
import org.explainj.pacs.PacsException;
import org.explainj.pacs.Query;
import org.explainj.pacs.Stored;
import org.explainj.pacs.net.Network;
import org.explainj.test.Daemon;
import org.explainj.test.Orthanc;
import org.explainj.test.Tools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both sides against DCMTK's programs. */
@SuppressWarnings("try") // peers are only held open
class DcmtkTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String STUDY = "1.2.826.0.1.3680043.9.2";

    @TempDir
    private Path folder;
    private Path received;
    private int port;

    @BeforeEach
    void prepare() throws IOException {
        port = Orthanc.freePort();
        received = Files.createDirectory(folder.resolve("received"));
    }

    private static LocalNode local(int port) {
        return new LocalNode("EXPLAINJ", InetAddress.getLoopbackAddress(), port, Optional.empty(), Set.of());
    }

    private DimseClient client(String aeTitle, boolean move, int localPort) {
        return new DimseClient(new DimseNode("test", aeTitle, "127.0.0.1", port, Optional.empty(), true, move, 30),
                local(localPort));
    }

    private Path rle(Path file) {
        Path compressed = folder.resolve("rle.dcm");
        Tools.require("dcmcrle");
        Tools.run(LIMIT, "dcmcrle", file.toString(), compressed.toString());
        return compressed;
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
        }
    }

    @Test
    void storescpGetsObjectsAsTheyAreIfItTakesThem() throws IOException, InterruptedException {
        Path file = rle(Objects.write(folder, STUDY, 1).get(0));
        try (Daemon scp = Daemon.start(port, folder.resolve("log"), "storescp", "-aet", "SCP", "+xa", "-od",
                received.toString(), Integer.toString(port))) {
            assertEquals(List.of(Stored.Outcome.STORED), store("SCP", file));
        }
        assertEquals(TransferSyntax.RLE, FileHead.read(in(received).get(0)).orElseThrow().syntax());
        assertEquals(Objects.content(file), Objects.content(in(received).get(0)));
    }

    @Test
    void storescpGetsObjectsUncompressedIfThatIsAllItTakes() throws IOException, InterruptedException {
        Path file = Objects.write(folder, STUDY, 1).get(0);
        Path compressed = rle(file);
        try (Daemon scp = Daemon.start(port, folder.resolve("log"), "storescp", "-aet", "SCP", "+xi", "-pdu", "4096",
                "-od", received.toString(), Integer.toString(port))) {
            assertEquals(List.of(Stored.Outcome.STORED), store("SCP", compressed));
        }
        assertEquals(TransferSyntax.IMPLICIT_LITTLE, FileHead.read(in(received).get(0)).orElseThrow().syntax());
        assertEquals(DicomInfo.of(file).storedValuesSha1(), DicomInfo.of(in(received).get(0)).storedValuesSha1());
        assertEquals(Objects.content(file), Objects.content(in(received).get(0)));
    }

    private List<Stored.Outcome> store(String aeTitle, Path... files) throws IOException {
        List<Stored.Outcome> outcomes = new ArrayList<>();
        client(aeTitle, false, -1).store(List.of(files), file -> { }, stored -> outcomes.add(stored.outcome()));
        return outcomes;
    }

    @Test
    void aPeerThatAbortsIsNamed() throws IOException, InterruptedException {
        Path file = Objects.write(folder, STUDY, 1).get(0);
        try (Daemon scp = Daemon.start(port, folder.resolve("log"), "storescp", "-aet", "SCP", "--abort-during",
                Integer.toString(port))) {
            PacsException e = assertThrows(PacsException.class, () -> store("SCP", file));
            assertTrue(e.getMessage().contains("SCP at 127.0.0.1:" + port), e.getMessage());
        }
    }

    @Test
    void storescuAndEchoscuAreServed() throws IOException {
        List<Path> files = Objects.write(folder, STUDY, 3);
        ConcurrentLinkedQueue<Instance> arrived = new ConcurrentLinkedQueue<>();
        try (LocalScp scp = LocalScp.open(Network.preferred(), local(0),
                new StorageScp(received, object -> arrived.add(object.instance())), association -> { })) {
            String p = Integer.toString(scp.port());
            Tools.require("echoscu");
            Tools.run(LIMIT, "echoscu", "-aec", "EXPLAINJ", "127.0.0.1", p);
            Tools.run(LIMIT, "storescu", "-aec", "EXPLAINJ", "127.0.0.1", p, files.get(0).toString(),
                    files.get(1).toString(), files.get(2).toString());
            Tools.run(LIMIT, "storescu", "-aec", "EXPLAINJ", "-xr", "127.0.0.1", p, rle(files.get(0)).toString());
            Tools.Result stranger = Tools.exec(LIMIT, "echoscu", "-aec", "OTHER", "127.0.0.1", p);
            assertTrue(stranger.output().contains("Called AE Title Not Recognized"), stranger.output());
        }
        assertEquals(4, arrived.size());
        List<Path> found = in(received);
        assertEquals(3, found.size());
        for (int i = 0; i < 3; i++) {
            assertEquals(Objects.content(files.get(i)), Objects.content(found.get(i)));
        }
        assertEquals(TransferSyntax.RLE, FileHead.read(found.get(0)).orElseThrow().syntax());
    }

    @Test
    void dcmqrscpIsQueriedAndGivesBackWhatItWasSent() throws IOException, InterruptedException {
        int localPort = Orthanc.freePort();
        List<Path> files = Objects.write(folder, STUDY, 5);
        try (Daemon scp = Daemon.dcmqrscp(folder, port, localPort)) {
            assertEquals(5, store("ARCHIVE", files.toArray(Path[]::new)).stream()
                    .filter(Stored.Outcome.STORED::equals).count());
            List<String> studies = new ArrayList<>();
            client("ARCHIVE", false, -1).find(Query.of(Query.Level.STUDY, Map.of(Tag.PatientID, "P" + STUDY)),
                    match -> studies.add(match.string(Tag.StudyInstanceUID).orElse("")));
            assertEquals(List.of(STUDY), studies);
            for (boolean move : new boolean[] {false, true}) {
                Path target = Files.createDirectory(folder.resolve("move-" + move));
                List<Path> back = client("ARCHIVE", move, localPort)
                        .retrieve(STUDY, Optional.empty(), target, Progress.NONE).files().stream().sorted().toList();
                assertEquals(5, back.size());
                for (int i = 0; i < back.size(); i++) {
                    assertEquals(Objects.content(files.get(i)), Objects.content(back.get(i)));
                }
            }
        }
    }
}
