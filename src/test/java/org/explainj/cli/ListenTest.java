package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.explainj.deidentify.Deidentifier;
import org.explainj.deidentify.Pseudonyms;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.export.CtVolume;
import org.explainj.export.ko.RejectionNote;
import org.explainj.pacs.Outbox;
import org.explainj.phantom.BrightnessNet;
import org.explainj.test.Orthanc;
import org.explainj.test.Tools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The listener as a site runs it: a process of its own between a modality, or a router, and a PACS. */
class ListenTest {
    private static final Path CHEST = Path.of("sample-dicom/chest");
    private static final Path CT = Path.of("sample-dicom/ct");
    private static final Path PHANTOM_CHEST = Path.of("src/main/resources/org/explainj/models/phantom-chest");
    private static final String MULTI_FRAME_CAPTURE = "1.2.840.10008.5.1.4.1.1.7.4";
    private static final int LIMIT_SECONDS = Integer.getInteger("explainj.patience", 120);

    @TempDir
    private Path folder;
    private Path home;
    private int port;

    @BeforeEach
    void prepare() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        port = Orthanc.freePort();
    }

    private Orthanc startPacs(String settings) throws IOException, InterruptedException {
        Orthanc orthanc = Orthanc.start(Files.createDirectory(folder.resolve("orthanc")),
                "\"Plugins\": [], \"DicomAlwaysAllowFind\": true" + settings);
        Files.writeString(home.resolve("nodes.json"), """
                {"local": {"aeTitle": "AI", "bind": "127.0.0.1", "port": %d},
                 "nodes": {"pacs": {"aeTitle": "ORTHANC", "host": "127.0.0.1", "port": %d}}}
                """.formatted(port, orthanc.dicomPort()));
        return orthanc;
    }

    /** The settings of an Orthanc that sends every study to the listener, whole, whenever something of it is new. */
    private String routing() throws IOException {
        Path script = Files.writeString(folder.resolve("route.lua"), """
                function OnStableStudy(id, tags, metadata)
                  RestApiPost('/modalities/ai/store', '{"Resources": ["' .. id .. '"], "Synchronous": false}')
                end
                """);
        return ", \"StableAge\": 1, \"LuaScripts\": [\"" + script + "\"], \"DicomModalities\": {\"ai\": [\"AI\", "
                + "\"127.0.0.1\", " + port + "]}";
    }

    /** A listener that is running. */
    private final class Listener implements AutoCloseable {
        private final Path log = folder.resolve("listen-" + System.nanoTime() + ".txt");
        private final Process process;

        Listener(String model, String... options) throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1", "-Dorg.slf4j.simpleLogger.log.org.explainj=info", "-cp",
                    System.getProperty("java.class.path"), "org.explainj.cli.Main", "pacs", "listen", "--model", model,
                    "--send", "pacs", "--quiet", "1", "--class", "nodule", "--json"));
            command.addAll(List.of(options));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("EXPLAINJ_HOME", home.toString());
            process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
            try {
                await(() -> {
                    assertTrue(process.isAlive(), text());
                    return text().contains("\"listening\"");
                });
            } catch (AssertionError e) {
                close();
                throw e;
            }
        }

        private String text() throws IOException {
            return Files.readString(log);
        }

        private void await(Callable<Boolean> condition) throws IOException, InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
            try {
                while (!condition.call()) {
                    assertTrue(System.nanoTime() < end, text());
                    Thread.sleep(100);
                }
            } catch (IOException | InterruptedException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        /** Waits until so many studies have been worked on, and all that came of them has left. */
        void awaitRounds(int rounds) throws IOException, InterruptedException {
            await(() -> text().lines().filter(line -> line.contains("went quiet")).count() >= rounds
                    && Stream.of(home.resolve("listener/studies").toFile().list()).findAny().isEmpty()
                    && outbox().isEmpty());
        }

        int rounds() throws IOException {
            return (int) text().lines().filter(line -> line.contains("went quiet")).count();
        }

        @Override
        public void close() {
            try {
                process.destroyForcibly().waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<Outbox.Entry> outbox() throws IOException {
        return new Outbox(home.resolve("outbox")).entries();
    }

    private void send(Path... files) {
        List<String> command = new ArrayList<>(List.of("storescu", "-R", "-aec", "AI", "127.0.0.1",
                Integer.toString(port)));
        Stream.of(files).map(Path::toString).forEach(command::add);
        Tools.require("storescu");
        Tools.run(Duration.ofSeconds(60), command.toArray(String[]::new));
    }

    private static List<JsonElement> list(Orthanc orthanc, String path) throws IOException, InterruptedException {
        return JsonParser.parseString(new String(orthanc.get(path), StandardCharsets.UTF_8)).getAsJsonArray().asList();
    }

    /** @return the objects that a PACS holds, by SOP Instance UID */
    private Map<String, Dataset> objects(Orthanc orthanc) throws IOException, InterruptedException {
        Path files = Files.createDirectories(folder.resolve("from-pacs"));
        Map<String, Dataset> objects = new TreeMap<>();
        for (JsonElement id : list(orthanc, "/instances")) {
            Path file = Files.write(files.resolve(id.getAsString() + ".dcm"),
                    orthanc.get("/instances/" + id.getAsString() + "/file"));
            Dataset dataset = DicomEngine.preferred().read(file).dataset();
            objects.put(dataset.string(Tag.SOPInstanceUID).orElseThrow(), dataset);
        }
        return objects;
    }

    private static List<Dataset> notes(Map<String, Dataset> objects) {
        return objects.values().stream().filter(object -> sopClass(object).equals(RejectionNote.SOP_CLASS)).toList();
    }

    private static String sopClass(Dataset object) {
        return object.string(Tag.SOPClassUID).orElseThrow();
    }

    private static String uid(Dataset object) {
        return object.string(Tag.SOPInstanceUID).orElseThrow();
    }

    private static Set<String> withdrawn(Dataset note) {
        Set<String> uids = new TreeSet<>();
        for (Dataset study : note.sequence(Tag.CurrentRequestedProcedureEvidenceSequence)) {
            for (Dataset series : study.sequence(Tag.ReferencedSeriesSequence)) {
                series.sequence(Tag.ReferencedSOPSequence).forEach(item -> uids.add(
                        item.string(Tag.ReferencedSOPInstanceUID).orElseThrow()));
            }
        }
        return uids;
    }

    /** @return a copy of the bundled model that says that it is of another version or for another modality */
    private String model(String name, String member, String from, String to) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        Files.copy(PHANTOM_CHEST.resolve("model.pt"), copy.resolve("model.pt"));
        String card = Files.readString(PHANTOM_CHEST.resolve("model.json"));
        String changed = card.replaceFirst("(\"" + member + "\":\\s*\\[?\\s*)" + from, "$1" + to);
        assertFalse(card.equals(changed));
        Files.writeString(copy.resolve("model.json"), changed);
        return copy.toString();
    }

    @Test
    void studiesAreExplainedOnceAndWhatIsRoutedBackYieldsNothing() throws IOException, InterruptedException {
        try (Orthanc orthanc = startPacs(routing()); Listener listener = new Listener("phantom-chest")) {
            orthanc.post("/instances", Files.readAllBytes(CHEST.resolve("dx-nodule.dcm")));
            orthanc.post("/instances", Files.readAllBytes(CHEST.resolve("dx-normal.dcm")));
            // two studies, and again the one that has got a result
            listener.awaitRounds(3);
            Map<String, Dataset> objects = objects(orthanc);
            assertEquals(3, objects.size(), listener.text());
            int rounds = listener.rounds();
            for (JsonElement study : list(orthanc, "/studies")) {
                orthanc.post("/modalities/ai/store", ("\"" + study.getAsString() + "\"")
                        .getBytes(StandardCharsets.UTF_8));
            }
            listener.awaitRounds(rounds + 2);
            assertEquals(objects.keySet(), objects(orthanc).keySet());
            assertEquals(1, listener.text().lines().filter(line -> line.contains(" 1 results queued")).count(),
                    listener.text());
        }
    }

    @Test
    void resultsOfANewerModelSupersedeThoseOfTheOlderOneAcrossKills() throws IOException, InterruptedException {
        Tools.require("dsrdump");
        Path image = CHEST.resolve("dx-nodule.dcm");
        String newer = model("newer", "version", "\"1.1.0\"", "\"1.2.0\"");
        try (Orthanc orthanc = startPacs("")) {
            try (Listener listener = new Listener("phantom-chest", "--write", "sc,sr,seg,pr")) {
                send(image);
                listener.awaitRounds(1);
            }
            Set<String> old = objects(orthanc).keySet();
            assertEquals(4, old.size());
            orthanc.kill();
            try (Listener listener = new Listener(newer, "--write", "sc,sr,seg,pr")) {
                send(image);
                // four results and the note, none of which can be sent
                listener.await(() -> outbox().size() == 5);
            }
            orthanc.launch();
            assertEquals(old, objects(orthanc).keySet());
            try (Listener listener = new Listener(newer, "--write", "sc,sr,seg,pr")) {
                listener.await(() -> outbox().isEmpty());
                Map<String, Dataset> objects = objects(orthanc);
                List<Dataset> notes = notes(objects);
                assertEquals(1, notes.size());
                assertEquals(old, withdrawn(notes.get(0)));
                assertEquals(4 + 4 + 1, objects.size());
                assertEquals(uid(notes.get(0)), lastStored(orthanc));
                Path file = folder.resolve("note.dcm");
                Files.write(file, orthanc.get("/instances/" + lastId(orthanc) + "/file"));
                assertEquals(List.of(), Tools.dicomErrors(file));
                assertTrue(Tools.run(Duration.ofSeconds(60), "dsrdump", file.toString())
                        .contains("Rejected for Quality Reasons"));
                // the study comes back, with everything that is there of it now
                List<Path> all = new ArrayList<>(List.of(image));
                try (Stream<Path> files = Files.list(folder.resolve("from-pacs"))) {
                    files.forEach(all::add);
                }
                int rounds = listener.rounds();
                send(all.toArray(Path[]::new));
                listener.awaitRounds(rounds + 1);
                assertEquals(objects.keySet(), objects(orthanc).keySet());
            }
        }
    }

    /** A modality rejects an image after it was explained, and another one before. */
    @Test
    void whatWasMadeOfRejectedImagesIsWithdrawn() throws IOException, InterruptedException {
        Path image = CHEST.resolve("dx-nodule.dcm");
        Path second = CHEST.resolve("dx-nodule-effusion.dcm");
        Path notes = Files.createDirectory(folder.resolve("notes"));
        try (Orthanc orthanc = startPacs(""); Listener listener = new Listener("phantom-chest", "--write", "sc,sr")) {
            send(image);
            listener.awaitRounds(1);
            Set<String> results = objects(orthanc).keySet();
            assertEquals(2, results.size(), listener.text());
            send(image, note(image, RejectionNote.Reason.PATIENT_SAFETY, notes));
            listener.awaitRounds(2);
            Map<String, Dataset> objects = objects(orthanc);
            List<Dataset> withdrawals = notes(objects);
            assertEquals(1, withdrawals.size(), listener.text());
            assertEquals(results, withdrawn(withdrawals.get(0)));
            assertEquals("113037", withdrawals.get(0).item(Tag.ConceptNameCodeSequence).orElseThrow()
                    .string(Tag.CodeValue).orElseThrow());
            assertEquals(3, objects.size());
            Path file = Files.write(folder.resolve("note.dcm"),
                    orthanc.get("/instances/" + lastId(orthanc) + "/file"));
            assertEquals(List.of(), Tools.dicomErrors(file));
            // nothing comes of it again, nor of one that was rejected before it came
            send(image, file);
            listener.awaitRounds(3);
            send(note(second, RejectionNote.Reason.QUALITY, notes));
            listener.awaitRounds(4);
            send(second);
            listener.awaitRounds(5);
            assertEquals(objects.keySet(), objects(orthanc).keySet(), listener.text());
        }
    }

    /** What goes back belongs to the study as it is de-identified by the same secret, notes included. */
    @Test
    void resultsCanBeDeidentified() throws IOException, InterruptedException {
        Path image = CHEST.resolve("dx-nodule.dcm");
        Path notes = Files.createDirectory(folder.resolve("notes"));
        Path secret = folder.resolve("secret");
        Dataset source = DicomEngine.preferred().read(image).dataset();
        try (Orthanc orthanc = startPacs(""); Listener listener = new Listener("phantom-chest", "--write", "sc,sr",
                "--deidentify", "--secret", secret.toString())) {
            send(image);
            listener.awaitRounds(1);
            Set<String> results = objects(orthanc).keySet();
            assertEquals(2, results.size(), listener.text());
            send(note(image, RejectionNote.Reason.QUALITY, notes));
            listener.awaitRounds(2);
            Map<String, Dataset> objects = objects(orthanc);
            assertEquals(results, withdrawn(notes(objects).get(0)));
            DicomImage clean = new Deidentifier(Pseudonyms.of(secret)).deidentify(DicomImage.open(image));
            for (Dataset object : objects.values()) {
                for (int tag : List.of(Tag.StudyInstanceUID, Tag.PatientID, Tag.StudyDate)) {
                    assertEquals(clean.dataset().string(tag), object.string(tag));
                }
            }
            try (Stream<Path> files = Files.list(folder.resolve("from-pacs"))) {
                for (Path file : files.toList()) {
                    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                    for (int tag : List.of(Tag.PatientID, Tag.PatientName, Tag.StudyInstanceUID, Tag.SOPInstanceUID,
                            Tag.PatientBirthDate, Tag.StudyDate)) {
                        assertFalse(bytes.contains(source.string(tag).orElseThrow()), file + " holds " + Tag.text(tag));
                    }
                }
            }
        }
    }

    /** A note as an archive writes it: with nothing of ExplainJ in it. */
    private static Path note(Path image, RejectionNote.Reason reason, Path folder) throws IOException {
        Path note = RejectionNote.of(List.of(DicomEngine.preferred().read(image).dataset()), reason, "")
                .write(folder);
        Tools.require("dcmodify");
        Tools.run(Duration.ofSeconds(30), "dcmodify", "-nb", "-m", "(0008,0070)=Archive", "-m",
                "(0008,1090)=Archive", "-m", "(0018,1020)=1", "-m", "(0008,103e)=Rejected", note.toString());
        return note;
    }

    private static String lastId(Orthanc orthanc) throws IOException, InterruptedException {
        JsonArray changes = JsonParser.parseString(new String(orthanc.get("/changes?limit=100000"),
                StandardCharsets.UTF_8)).getAsJsonObject().getAsJsonArray("Changes");
        return changes.asList().stream().map(JsonElement::getAsJsonObject)
                .filter(change -> change.get("ChangeType").getAsString().equals("NewInstance"))
                .reduce((first, second) -> second).orElseThrow().get("ID").getAsString();
    }

    private static String lastStored(Orthanc orthanc) throws IOException, InterruptedException {
        JsonObject tags = JsonParser.parseString(new String(orthanc.get("/instances/" + lastId(orthanc)
                + "/simplified-tags"), StandardCharsets.UTF_8)).getAsJsonObject();
        return tags.get("SOPInstanceUID").getAsString();
    }

    @Test
    void aSeriesBecomesOneObjectOfAKindAndOneThatGrowsBecomesNewOnes() throws IOException, InterruptedException {
        String model = model("ct", "modality", "\"DX\"", "\"CT\"");
        Path card = Path.of(model).resolve("model.json");
        Files.writeString(card, Files.readString(card).replaceAll("\"(view|presentationIntent)\": \\[[^\\]]*\\],", "")
                .replace("L\\\\F", "L\\\\P"));
        try (Orthanc orthanc = startPacs(routing()); Listener listener = new Listener(model, "--multiframe", "--scale",
                "fixed:0,1", "--write", "sc,seg,pm,sr,pr,bpr")) {
            post(orthanc, 1, 3);
            listener.await(() -> frames(objects(orthanc)).containsValue(3));
            listener.awaitRounds(listener.rounds() + 1);
            Map<String, Dataset> first = objects(orthanc);
            post(orthanc, 4, 5);
            listener.await(() -> frames(objects(orthanc)).containsValue(5));
            listener.awaitRounds(listener.rounds() + 1);
            Map<String, Dataset> second = objects(orthanc);
            Set<String> gone = new TreeSet<>();
            notes(second).forEach(note -> gone.addAll(withdrawn(note)));
            // whatever the rounds in which the slices came: the last capture, of all of them, is what holds
            Map<String, Integer> captures = frames(second);
            assertEquals(1, captures.values().stream().filter(frames -> frames == 5).count());
            captures.forEach((uid, frames) -> assertEquals(frames != 5, gone.contains(uid), frames.toString()));
            for (String kind : List.of("SEG", "SR", "PR")) {
                assertTrue(holding(first, Set.of(), kind) > 0 && holding(second, gone, kind) > 0, kind);
            }
            Set<String> results = new TreeSet<>();
            second.values().stream().filter(object -> !object.string(Tag.Modality).orElse("").equals("CT"))
                    .forEach(object -> results.add(uid(object)));
            assertTrue(results.containsAll(gone), gone.toString());
            int rounds = listener.rounds();
            for (JsonElement study : list(orthanc, "/studies")) {
                orthanc.post("/modalities/ai/store", ("\"" + study.getAsString() + "\"")
                        .getBytes(StandardCharsets.UTF_8));
            }
            listener.awaitRounds(rounds + 1);
            assertEquals(second.keySet(), objects(orthanc).keySet());
        }
    }

    /** A model of volumes gets the series of a study as a whole, and one object of each kind with all slices goes back. */
    @Test
    void aSeriesIsExplainedAsAVolume() throws IOException, InterruptedException {
        CtVolume ct = new CtVolume(24, 20, 6, 1, 1.2, 3, new double[] {1, 0, 0, 0, 1, 0}, 0, 0, 0);
        Path series = ct.write(folder.resolve("ct"), CtVolume.ball(10, 12, 8, 7), true);
        Path model = BrightnessNet.write(folder.resolve("volumes"), 3, 1, "\"kind\": \"volume\"", "{}",
                "{\"kind\": \"range\", \"low\": 0, \"high\": 1000}");
        Path card = model.resolve("model.json");
        Files.writeString(card, Files.readString(card).replace("bright\"", "nodule\""));
        try (Orthanc orthanc = startPacs(""); Listener listener = new Listener(model.toString(), "--scale", "image",
                "--write", "pm,seg")) {
            try (Stream<Path> slices = Files.list(series)) {
                send(slices.toArray(Path[]::new));
            }
            listener.awaitRounds(1);
            Map<String, Dataset> objects = objects(orthanc);
            assertEquals(2, objects.size(), listener.text());
            List<Integer> frames = objects.values().stream()
                    .map(object -> object.integer(Tag.NumberOfFrames).orElse(0)).sorted().toList();
            assertEquals(6, frames.get(1), "the map has every slice");
            assertTrue(frames.get(0) < 6, "and the segmentation those with evidence: " + frames);
        }
    }

    private static long holding(Map<String, Dataset> objects, Set<String> gone, String modality) {
        return objects.values().stream().filter(object -> object.string(Tag.Modality).orElse("").equals(modality)
                && !gone.contains(uid(object))).count();
    }

    private static void post(Orthanc orthanc, int from, int to) throws IOException, InterruptedException {
        for (int i = from; i <= to; i++) {
            orthanc.post("/instances", Files.readAllBytes(CT.resolve("slice-0" + i + ".dcm")));
        }
    }

    /** @return how many frames each multi-frame secondary capture has */
    private static Map<String, Integer> frames(Map<String, Dataset> objects) {
        Map<String, Integer> frames = new TreeMap<>();
        objects.forEach((uid, object) -> {
            if (sopClass(object).equals(MULTI_FRAME_CAPTURE)) {
                frames.put(uid, object.integer(Tag.NumberOfFrames).orElseThrow());
            }
        });
        return frames;
    }
}
