package org.explainj.pacs.dimse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.explainj.Progress;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Tag;
import org.explainj.pacs.Commitment;
import org.explainj.pacs.Instance;
import org.explainj.pacs.Objects;
import org.explainj.pacs.PacsException;
import org.explainj.pacs.Query;
import org.explainj.pacs.Retrieved;
import org.explainj.pacs.Stored;
import org.explainj.test.Orthanc;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client against a real Orthanc. */
class OrthancTest {
    private static final String STUDY = "1.2.826.0.1.3680043.9.1";
    private static final int COUNT = 12;

    private static Orthanc orthanc;
    private static LocalNode local;
    private static List<Path> files;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start(@TempDir Path storage) throws IOException, InterruptedException {
        int port = Orthanc.freePort();
        local = new LocalNode("EXPLAINJ", InetAddress.getLoopbackAddress(), port, Optional.empty(), Set.of());
        orthanc = Orthanc.start(storage, "\"DicomModalities\": {\"us\": [\"EXPLAINJ\", \"127.0.0.1\", " + port + "]}");
        files = Objects.write(Files.createDirectory(storage.resolve("objects")), STUDY, COUNT);
        send(files);
    }

    @AfterAll
    static void stop() {
        if (orthanc != null) {
            orthanc.close();
        }
    }

    private static DimseClient client(boolean move) {
        return new DimseClient(new DimseNode("test", "ORTHANC", "127.0.0.1", orthanc.dicomPort(), Optional.empty(),
                true, move, 30), local);
    }

    private static List<Stored> send(List<Path> files) throws IOException {
        List<Stored> sent = new ArrayList<>();
        client(false).store(files, file -> { }, sent::add);
        return sent;
    }

    @Test
    void itAnswersAnEcho() throws IOException {
        assertTrue(client(false).echo().contains("ORTHANC"));
    }

    @Test
    void whatIsStoredAgainIsNoError() throws IOException {
        assertEquals(Set.of(Stored.Outcome.STORED),
                send(files).stream().map(Stored::outcome).collect(Collectors.toSet()));
    }

    @Test
    void queriesFindStudiesSeriesAndImages() throws IOException {
        List<Dataset> studies = find(Query.of(Query.Level.STUDY, Map.of(Tag.PatientName, "M*ller*")));
        assertEquals(List.of(STUDY), studies.stream().map(d -> d.string(Tag.StudyInstanceUID).orElse("")).toList());
        assertEquals("Müller^Jörg", studies.get(0).string(Tag.PatientName).orElse(""));
        assertEquals(1, find(Query.of(Query.Level.SERIES, Map.of(Tag.StudyInstanceUID, STUDY))).size());
        Map<Integer, String> series = Map.of(Tag.StudyInstanceUID, STUDY, Tag.SeriesInstanceUID, STUDY + ".1");
        assertEquals(COUNT, find(Query.of(Query.Level.IMAGE, series)).size());
        assertEquals(List.of(), find(Query.of(Query.Level.STUDY, Map.of(Tag.PatientID, "nobody"))));
        assertEquals(3, find(new Query(Query.Level.IMAGE, series, 3)).size());
    }

    private static List<Dataset> find(Query query) throws IOException {
        List<Dataset> found = new ArrayList<>();
        client(false).find(query, found::add);
        return query.limit() > 0 && found.size() > query.limit() ? found.subList(0, query.limit()) : found;
    }

    @Test
    void getBringsWhatWasStored() throws IOException {
        assertSame(client(false).retrieve(STUDY, Optional.empty(), folder, Progress.NONE));
    }

    @Test
    void moveBringsWhatWasStored() throws IOException {
        assertSame(client(true).retrieve(STUDY, Optional.of(STUDY + ".1"), folder, Progress.NONE));
    }

    private static void assertSame(Retrieved retrieved) throws IOException {
        assertEquals("", retrieved.reason());
        assertEquals(contents(files), contents(retrieved.files()));
    }

    private static Set<String> contents(List<Path> paths) throws IOException {
        Set<String> contents = new HashSet<>();
        for (Path path : paths) {
            contents.add(Objects.content(path));
        }
        return contents;
    }

    @Test
    void itSaysWhatItHolds() throws IOException {
        Instance there = Instance.of(files.get(0));
        Instance absent = new Instance(STUDY, STUDY + ".1", Objects.CR, STUDY + ".1.999");
        assertEquals(Set.of(there.sopInstanceUid()), client(false).held(List.of(there, absent)));
    }

    @Test
    void itCommitsToWhatItHolds() throws IOException {
        Instance there = Instance.of(files.get(0));
        Instance absent = new Instance(STUDY, STUDY + ".1", Objects.CR, STUDY + ".1.999");
        Commitment report = client(false).commit(List.of(there, absent), 20).orElseThrow();
        assertEquals(Set.of(there.sopInstanceUid()), report.committed());
        assertEquals(Set.of(absent.sopInstanceUid()), report.failed().keySet());
    }

    @Test
    void whatIsNotThereIsSaid() {
        PacsException none = assertThrows(PacsException.class,
                () -> client(false).retrieve("1.2.3.999", Optional.empty(), folder, Progress.NONE));
        assertTrue(none.getMessage().contains("has no objects of study 1.2.3.999"), none.getMessage());
        DimseClient web = new DimseClient(new DimseNode("test", "ORTHANC", "127.0.0.1", orthanc.httpPort(),
                Optional.empty(), true, false, 30), local);
        PacsException noDicom = assertThrows(PacsException.class, web::echo);
        assertTrue(noDicom.getMessage().contains("127.0.0.1:" + orthanc.httpPort()), noDicom.getMessage());
    }
}
