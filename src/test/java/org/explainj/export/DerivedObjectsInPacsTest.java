package org.explainj.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.explainj.Progress;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.export.ko.RejectionNote;
import org.explainj.export.pm.EvidenceMap;
import org.explainj.export.pr.BlendingPresentation;
import org.explainj.export.pr.ContourPresentation;
import org.explainj.export.sc.HeatCapture;
import org.explainj.export.sc.MultiFrameCapture;
import org.explainj.export.sc.SecondaryCapture;
import org.explainj.export.seg.EvidenceSegmentation;
import org.explainj.export.sr.EvidenceReport;
import org.explainj.heatmap.Rendering;
import org.explainj.pacs.Node;
import org.explainj.pacs.PacsClient;
import org.explainj.pacs.PacsException;
import org.explainj.pacs.Query;
import org.explainj.pacs.Retrieved;
import org.explainj.pacs.Secret;
import org.explainj.pacs.Stored;
import org.explainj.pacs.TlsSettings;
import org.explainj.pacs.dimse.DimseClient;
import org.explainj.pacs.dimse.DimseNode;
import org.explainj.pacs.dimse.LocalNode;
import org.explainj.pacs.web.WebClient;
import org.explainj.test.Certificates;
import org.explainj.test.Daemon;
import org.explainj.test.Orthanc;
import org.explainj.test.TokenProxy;
import org.explainj.test.Tools;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of object that ExplainJ writes in real archives: stored, found and fetched again unchanged. */
@SuppressWarnings("try") // peers are only held open
class DerivedObjectsInPacsTest {
    private static final String STUDY = "1.2";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Path PLUGIN = Path.of("/usr/share/orthanc/plugins/libOrthancDicomWeb.so");
    private static final String TOKEN = "eyJhbGciOiJub25lIn0.t0ken";

    @TempDir
    private static Path shared;
    private static Map<String, Path> files;
    private static Map<String, List<String>> contents;
    private static Orthanc orthanc;
    private static LocalNode local;

    @TempDir
    private Path folder;

    @BeforeAll
    static void prepare() throws IOException, InterruptedException {
        Tools.require("dcmdump");
        files = objects(shared);
        contents = contents(files);
        local = new LocalNode("EXPLAINJ", InetAddress.getLoopbackAddress(), Orthanc.freePort(), Optional.empty(),
                Set.of());
        orthanc = Orthanc.start(Files.createDirectory(shared.resolve("orthanc")), """
                "Plugins": ["%s"], "DicomWeb": {"Enable": true},
                "DicomModalities": {"us": ["EXPLAINJ", "127.0.0.1", %d]}
                """.formatted(PLUGIN, local.port()));
    }

    @AfterAll
    static void stop() {
        if (orthanc != null) {
            orthanc.close();
        }
    }

    /** @return a file of each kind, of the same three slices, and a note that withdraws them, by SOP Instance UID */
    private static Map<String, Path> objects(Path folder) throws IOException {
        List<ObjectBuilder> builders = List.of(
                new MultiFrameCapture(Rendering.DEFAULT, ExportOptions.DEFAULT.withMultiframe(true), folder),
                new OneForEach(one -> Optional.of(SecondaryCapture.of(one, Rendering.DEFAULT, ExportOptions.DEFAULT))),
                new EvidenceSegmentation(Rendering.DEFAULT, folder), new EvidenceMap(Rendering.DEFAULT, folder, 1 << 30),
                new ContourPresentation(Rendering.DEFAULT),
                new OneForEach(one -> BlendingPresentation.of(one, Rendering.DEFAULT)),
                new OneForEach(one -> HeatCapture.of(one, Rendering.DEFAULT, Compression.NONE)), new EvidenceReport(Rendering.DEFAULT));
        Map<String, Path> written = new LinkedHashMap<>();
        List<Dataset> attributes = new ArrayList<>();
        for (ObjectBuilder builder : builders) {
            try (builder) {
                for (int slice = 0; slice < 3; slice++) {
                    DicomImage image = Sources.write(Sources.ctSlice(slice), folder);
                    builder.add(Explanations.twoSpots(image, 0));
                }
                for (DerivedObject object : builder.objects()) {
                    written.put(object.sopInstanceUid(), object.write(folder.resolve("out"), new FirstCreation(folder)));
                    attributes.add(object.attributes());
                }
            }
        }
        DerivedObject note = RejectionNote.of(attributes, RejectionNote.Reason.QUALITY, "A test.");
        written.put(note.sopInstanceUid(), note.write(folder.resolve("out"), new FirstCreation(folder)));
        assertTrue(written.size() >= 15, written.toString());
        return written;
    }

    /** @return captures in colour, of one frame and of three, and grey heat images, compressed */
    private static Map<String, Path> compressed(Compression compression, Path folder) throws IOException {
        ExportOptions options = ExportOptions.DEFAULT.withCompression(compression);
        Map<String, Path> written = new LinkedHashMap<>();
        for (ObjectBuilder builder : List.of(
                new MultiFrameCapture(Rendering.DEFAULT, options.withMultiframe(true), folder),
                new OneForEach(one -> Optional.of(SecondaryCapture.of(one, Rendering.DEFAULT, options))),
                new OneForEach(one -> HeatCapture.of(one, Rendering.DEFAULT, compression)))) {
            try (builder) {
                for (int slice = 0; slice < 3; slice++) {
                    builder.add(Explanations.twoSpots(Sources.write(Sources.ctSlice(slice), folder), 0));
                }
                for (DerivedObject object : builder.objects()) {
                    written.put(object.sopInstanceUid(), object.write(folder.resolve("out"), new FirstCreation(folder)));
                }
            }
        }
        assertEquals(7, written.size());
        return written;
    }

    private static Map<String, List<String>> contents(Map<String, Path> byUid) {
        Map<String, List<String>> contents = new TreeMap<>();
        byUid.forEach((uid, file) -> contents.put(uid, content(file)));
        return contents;
    }

    /** Every element with its whole value; each node writes its own File Meta Information and forms of length. */
    private static List<String> content(Path file) {
        return Tools.run(LIMIT, "dcmdump", "+L", "+E", "-q", file.toString()).lines().map(String::strip)
                .filter(line -> line.matches("\\([0-9a-f]{4},[0-9a-f]{4}\\).*")
                        && !line.startsWith("(0002") && !line.startsWith("(fffe"))
                .map(line -> line.replaceAll(" +# .*| \\(Sequence with .*", "")).toList();
    }

    private static void assertUnchanged(Iterable<Path> back) throws IOException {
        assertUnchanged(back, files, contents);
    }

    private static void assertUnchanged(Iterable<Path> back, Map<String, Path> files, Map<String, List<String>> contents)
            throws IOException {
        Map<String, Path> byUid = new TreeMap<>();
        for (Path file : back) {
            byUid.put(DicomEngine.preferred().read(file).dataset().string(Tag.SOPInstanceUID).orElseThrow(), file);
        }
        assertEquals(new TreeSet<>(files.keySet()), byUid.keySet());
        contents(byUid).forEach((uid, content) -> assertEquals(contents.get(uid), content, files.get(uid).toString()));
    }

    private static void store(PacsClient client) throws IOException {
        store(client, files);
    }

    private static void store(PacsClient client, Map<String, Path> files) throws IOException {
        List<Stored> stored = new ArrayList<>();
        client.store(List.copyOf(files.values()), file -> { }, stored::add);
        assertEquals(Set.of(Stored.Outcome.STORED), stored.stream().map(Stored::outcome)
                .collect(Collectors.toSet()), stored.toString());
    }

    private static void assertFound(PacsClient client) throws IOException {
        assertFound(client, files);
    }

    private static void assertFound(PacsClient client, Map<String, Path> files) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (Path file : files.values()) {
            Dataset dataset = DicomEngine.preferred().read(file).dataset();
            expected.put(dataset.string(Tag.SeriesInstanceUID).orElseThrow(),
                    dataset.string(Tag.Modality).orElseThrow());
        }
        Map<String, String> found = new TreeMap<>();
        client.find(Query.of(Query.Level.SERIES, Map.of(Tag.StudyInstanceUID, STUDY)), match -> found.put(
                match.string(Tag.SeriesInstanceUID).orElseThrow(), match.string(Tag.Modality).orElseThrow()) == null);
        assertEquals(expected, found);
    }

    private void assertFetched(PacsClient client, String into) throws IOException {
        Retrieved retrieved = client.retrieve(STUDY, Optional.empty(), Files.createDirectory(folder.resolve(into)),
                Progress.NONE);
        assertEquals("", retrieved.reason());
        assertUnchanged(retrieved.files());
    }

    private static DimseClient dimse(String aeTitle, int port, boolean move, Optional<TlsSettings> tls)
            throws IOException {
        return new DimseClient(new DimseNode("test", aeTitle, "127.0.0.1", port, tls.isPresent()
                ? Optional.of(tls.get().context()) : Optional.empty(), true, move, 30), local);
    }

    private static TlsSettings tls(Certificates own, Path trusted) throws IOException {
        Path password = Files.writeString(shared.resolve("password"), Certificates.PASSWORD + "\n");
        return new TlsSettings(Optional.of(own.keystore()), Optional.of(new Secret(Secret.Kind.FILE,
                password.toString())), Optional.of(trusted), Optional.empty(), true);
    }

    @Test
    void orthancKeepsThemByAssociations() throws IOException, InterruptedException {
        orthanc.clear();
        DimseClient client = dimse("ORTHANC", orthanc.dicomPort(), false, Optional.empty());
        store(client);
        assertFound(client);
        assertFetched(client, "get");
        assertFetched(dimse("ORTHANC", orthanc.dicomPort(), true, Optional.empty()), "move");
    }

    @ParameterizedTest
    @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void orthancKeepsThemCompressed(Compression compression) throws IOException, InterruptedException {
        Map<String, Path> compressed = compressed(compression, Files.createDirectory(folder.resolve("compressed")));
        Map<String, List<String>> expected = contents(compressed);
        Path certificate = Certificates.signed(shared, compression.name()).certificatePem();
        List<PacsClient> clients = List.of(dimse("ORTHANC", orthanc.dicomPort(), false, Optional.empty()),
                dimse("ORTHANC", orthanc.dicomPort(), true, Optional.empty()),
                web("http://127.0.0.1:" + orthanc.httpPort() + "/dicom-web/", TOKEN, certificate));
        for (int c = 0; c < clients.size(); c++) {
            PacsClient client = clients.get(c);
            orthanc.clear();
            store(client, compressed);
            assertFound(client, compressed);
            Retrieved retrieved = client.retrieve(STUDY, Optional.empty(), Files.createDirectory(folder.resolve("c" + c)),
                    Progress.NONE);
            assertUnchanged(retrieved.files(), compressed, expected);
            for (Path file : retrieved.files()) {
                assertEquals(compression.syntax(), DicomEngine.preferred().read(file).transferSyntax());
            }
        }
    }

    @Test
    void orthancKeepsThemByDicomWebOverHttpsForWhoeverHasTheToken() throws IOException, InterruptedException {
        orthanc.clear();
        Certificates keys = Certificates.signed(shared, "web");
        Certificates others = Certificates.make(shared, "others");
        try (TokenProxy proxy = new TokenProxy(keys, orthanc.httpPort(), "Bearer " + TOKEN)) {
            WebClient client = web(proxy.url(), TOKEN, keys.certificatePem());
            store(client);
            assertFound(client);
            assertFetched(client, "wado");
            int passed = proxy.passed();
            assertTrue(passed >= files.size() + 2, () -> Integer.toString(passed));
            PacsException refused = assertThrows(PacsException.class,
                    web(proxy.url(), "another", keys.certificatePem())::echo);
            assertTrue(refused.getMessage().contains("not authorised"), refused.getMessage());
            PacsException untrusted = assertThrows(PacsException.class,
                    web(proxy.url(), TOKEN, others.certificatePem())::echo);
            assertTrue(untrusted.getMessage().contains("TLS"), untrusted.getMessage());
            assertEquals(passed, proxy.passed());
        }
    }

    private static WebClient web(String url, String token, Path authority) throws IOException {
        Path secret = Files.writeString(shared.resolve("token-" + token.length()), token + "\n");
        return new WebClient(new Node("web", Optional.empty(), Optional.of(new Node.Web(URI.create(url),
                Optional.of(new Secret(Secret.Kind.FILE, secret.toString())), Optional.empty(), Optional.empty())),
                Optional.of(new TlsSettings(Optional.empty(), Optional.empty(), Optional.of(authority),
                Optional.empty(), true)), Node.Confirm.QUERY, 30));
    }

    @Test
    void orthancAndStorescpKeepThemOverTlsForWhoeverHasACertificate() throws IOException, InterruptedException {
        Certificates ours = Certificates.make(shared, "ours");
        Certificates theirs = Certificates.make(shared, "theirs");
        Optional<TlsSettings> settings = Optional.of(tls(ours, theirs.certificatePem()));
        try (Orthanc secure = Orthanc.start(Files.createDirectory(folder.resolve("orthanc")), """
                "Plugins": [], "DicomTlsEnabled": true, "DicomTlsRemoteCertificateRequired": true,
                "DicomTlsCertificate": "%s", "DicomTlsPrivateKey": "%s", "DicomTlsTrustedCertificates": "%s",
                "DicomAlwaysAllowFind": true, "DicomAlwaysAllowGet": true
                """.formatted(theirs.certificatePem(), theirs.keyPem(), ours.certificatePem()))) {
            DimseClient client = dimse("ORTHANC", secure.dicomPort(), false, settings);
            store(client);
            assertFound(client);
            assertFetched(client, "tls");
        }
        Path received = Files.createDirectory(folder.resolve("received"));
        int port = Orthanc.freePort();
        try (Daemon scp = Daemon.start(port, folder.resolve("log"), "storescp", "-aet", "SCP", "+xa", "+tls",
                theirs.keyPem().toString(), theirs.certificatePem().toString(), "+cf",
                ours.certificatePem().toString(), "-rc", "-od", received.toString(), Integer.toString(port))) {
            store(dimse("SCP", port, false, settings));
            assertUnchanged(in(received));
            assertThrows(PacsException.class, dimse("SCP", port, false, Optional.of(new TlsSettings(Optional.empty(),
                    Optional.empty(), Optional.of(theirs.certificatePem()), Optional.empty(), true)))::echo);
        }
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }

    @Test
    void dcmqrscpAndStorescpKeepThem() throws IOException, InterruptedException {
        int port = Orthanc.freePort();
        try (Daemon archive = Daemon.dcmqrscp(folder, port, local.port())) {
            DimseClient client = dimse("ARCHIVE", port, false, Optional.empty());
            store(client);
            assertFound(client);
            assertFetched(client, "get");
            // DCMTK 3.6.7 does not propose Parametric Map Storage when it sends for a C-MOVE
            Retrieved moved = dimse("ARCHIVE", port, true, Optional.empty()).retrieve(STUDY, Optional.empty(),
                    Files.createDirectory(folder.resolve("move")), Progress.NONE);
            assertEquals(1, moved.missing());
            Map<String, Path> expected = new TreeMap<>(files);
            expected.values().removeIf(file -> file.getFileName().toString().startsWith("pm-"));
            assertUnchanged(moved.files(), expected, contents);
        }
        Path received = Files.createDirectory(folder.resolve("received"));
        int other = Orthanc.freePort();
        try (Daemon scp = Daemon.start(other, folder.resolve("log2"), "storescp", "-aet", "SCP", "+xa", "-od",
                received.toString(), Integer.toString(other))) {
            store(dimse("SCP", other, false, Optional.empty()));
            assertUnchanged(in(received));
        }
    }
}
