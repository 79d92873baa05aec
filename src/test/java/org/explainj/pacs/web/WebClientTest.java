package org.explainj.pacs.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.explainj.Progress;
import org.explainj.UsageException;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Tag;
import org.explainj.pacs.Instance;
import org.explainj.pacs.Node;
import org.explainj.pacs.Objects;
import org.explainj.pacs.PacsException;
import org.explainj.pacs.Query;
import org.explainj.pacs.Secret;
import org.explainj.pacs.Stored;
import org.explainj.test.Orthanc;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DICOMweb against a real Orthanc with its plugin. */
class WebClientTest {
    private static final String STUDY = "1.2.826.0.1.3680043.9.3";
    private static final int COUNT = 7;
    private static final Path PLUGIN = Path.of("/usr/share/orthanc/plugins/libOrthancDicomWeb.so");

    private static Orthanc orthanc;
    private static List<Path> files;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start(@TempDir Path storage) throws IOException, InterruptedException {
        boolean required = "1".equals(System.getenv("EXPLAINJ_REQUIRE_TOOLS"));
        Assumptions.assumeTrue(required || Files.exists(PLUGIN), "Orthanc's DICOMweb plugin is not installed");
        orthanc = Orthanc.start(storage, "\"Plugins\": [\"" + PLUGIN + "\"], \"DicomWeb\": {\"Enable\": true}");
        files = Objects.write(Files.createDirectory(storage.resolve("objects")), STUDY, COUNT);
        List<Stored> sent = new ArrayList<>();
        client().store(files, file -> { }, sent::add);
        assertTrue(sent.stream().allMatch(Stored::isStored), sent.toString());
    }

    @AfterAll
    static void stop() {
        if (orthanc != null) {
            orthanc.close();
        }
    }

    private static Node node(String url, Optional<Secret> token) {
        return new Node("web", Optional.empty(),
                Optional.of(new Node.Web(URI.create(url), token, Optional.empty(), Optional.empty())), Optional.empty(),
                Node.Confirm.QUERY, 20);
    }

    private static WebClient client() throws IOException {
        return new WebClient(node("http://127.0.0.1:" + orthanc.httpPort() + "/dicom-web", Optional.empty()));
    }

    @Test
    void itAnswers() throws IOException {
        assertTrue(client().echo().contains("QIDO-RS"));
    }

    @Test
    void queriesFindStudiesSeriesAndImages() throws IOException {
        List<Dataset> studies = find(Query.of(Query.Level.STUDY, Map.of(Tag.PatientID, "P" + STUDY)));
        assertEquals(List.of(STUDY), studies.stream().map(d -> d.string(Tag.StudyInstanceUID).orElse("")).toList());
        assertEquals("Müller^Jörg", studies.get(0).string(Tag.PatientName).orElse(""));
        Map<Integer, String> series = Map.of(Tag.StudyInstanceUID, STUDY, Tag.SeriesInstanceUID, STUDY + ".1");
        assertEquals(COUNT, find(Query.of(Query.Level.IMAGE, series)).size());
        assertEquals(3, find(new Query(Query.Level.IMAGE, series, 3)).size());
        assertEquals(List.of(), find(Query.of(Query.Level.STUDY, Map.of(Tag.PatientID, "nobody"))));
        assertThrows(UsageException.class, () -> find(Query.of(Query.Level.SERIES, Map.of())));
    }

    private static List<Dataset> find(Query query) throws IOException {
        List<Dataset> found = new ArrayList<>();
        client().find(query, found::add);
        return found;
    }

    @Test
    void whatIsRetrievedIsWhatWasStored() throws IOException {
        List<Path> back = client().retrieve(STUDY, Optional.empty(), folder, Progress.NONE).files();
        Set<String> sent = new HashSet<>();
        for (Path file : files) {
            sent.add(Objects.content(file));
        }
        Set<String> got = new HashSet<>();
        for (Path file : back) {
            got.add(Objects.content(file));
        }
        assertEquals(sent, got);
    }

    @Test
    void itSaysWhatItHolds() throws IOException {
        Instance there = Instance.of(files.get(0));
        Instance absent = new Instance(STUDY, STUDY + ".1", Objects.CR, STUDY + ".1.999");
        Instance nowhere = new Instance("1.2.9", "1.2.9.1", Objects.CR, "1.2.9.1.1");
        assertEquals(Set.of(there.sopInstanceUid()), client().held(List.of(there, absent, nowhere)));
        assertEquals(Set.of(), client().held(List.of(nowhere)));
    }

    @Test
    void whatIsNotDicomIsRefused() throws IOException {
        Path broken = Files.copy(files.get(0), folder.resolve("broken.dcm"));
        byte[] bytes = Files.readAllBytes(broken);
        Arrays.fill(bytes, 300, bytes.length, (byte) 'x');
        Files.write(broken, bytes);
        List<Stored> sent = new ArrayList<>();
        client().store(List.of(broken), file -> { }, sent::add);
        assertFalse(sent.get(0).isStored());
    }

    @Test
    void aTokenIsSentAndNeverShown() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicReference<String> authorization = new AtomicReference<>();
        server.createContext("/", exchange -> {
            authorization.set(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
        try {
            Path token = Files.writeString(folder.resolve("token"), "s3cret\n");
            Node node = node("http://127.0.0.1:" + server.getAddress().getPort(),
                    Optional.of(new Secret(Secret.Kind.FILE, token.toString())));
            PacsException refused = assertThrows(PacsException.class, () -> new WebClient(node).echo());
            assertEquals("Bearer s3cret", authorization.get());
            assertTrue(refused.getMessage().contains("not authorised"), refused.getMessage());
            assertFalse((refused.getMessage() + node).contains("s3cret"));
        } finally {
            server.stop(0);
        }
        UsageException clear = assertThrows(UsageException.class, () -> new WebClient(
                node("http://192.0.2.1/dicom-web", Optional.of(new Secret(Secret.Kind.ENV, "TOKEN")))));
        assertTrue(clear.getMessage().contains("in the clear"), clear.getMessage());
    }
}
