package org.explainj.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
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
import org.explainj.Progress;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.export.pm.EvidenceMap;
import org.explainj.export.pr.BlendingPresentation;
import org.explainj.export.pr.ContourPresentation;
import org.explainj.export.sc.HeatCapture;
import org.explainj.export.sc.MultiFrameCapture;
import org.explainj.export.sc.SingleFrames;
import org.explainj.export.seg.EvidenceSegmentation;
import org.explainj.export.sr.EvidenceReport;
import org.explainj.heatmap.Rendering;
import org.explainj.pacs.Query;
import org.explainj.pacs.Retrieved;
import org.explainj.pacs.Stored;
import org.explainj.pacs.dimse.DimseClient;
import org.explainj.pacs.dimse.DimseNode;
import org.explainj.pacs.dimse.LocalNode;
import org.explainj.test.Orthanc;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of derived object in a real Orthanc: stored, found and fetched by associations. */
class DerivedObjectsInOrthancTest {
    private static final String STUDY = "1.2";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    /** @return a file of each kind, of the same three slices, by SOP Instance UID */
    private Map<String, Path> objects() throws IOException {
        List<ObjectBuilder> builders = List.of(
                new MultiFrameCapture(Rendering.DEFAULT, ExportOptions.DEFAULT.withMultiframe(true), folder),
                new SingleFrames(Rendering.DEFAULT, ExportOptions.DEFAULT),
                new EvidenceSegmentation(Rendering.DEFAULT, folder), new EvidenceMap(Rendering.DEFAULT, folder),
                new ContourPresentation(Rendering.DEFAULT), new BlendingPresentation(Rendering.DEFAULT),
                new HeatCapture(Rendering.DEFAULT), new EvidenceReport(Rendering.DEFAULT));
        Map<String, Path> files = new LinkedHashMap<>();
        for (ObjectBuilder builder : builders) {
            try (builder) {
                for (int slice = 0; slice < 3; slice++) {
                    DicomImage image = Sources.write(Sources.ctSlice(slice), folder);
                    builder.add(Explanations.twoSpots(image, 0));
                }
                for (DerivedObject object : builder.objects()) {
                    files.put(object.sopInstanceUid(), object.write(folder.resolve("out"), new FirstCreation(folder)));
                }
            }
        }
        return files;
    }

    @Test
    void eachIsStoredFoundAndFetchedUnchanged() throws IOException, InterruptedException {
        Tools.require("dcmdump");
        Map<String, Path> files = objects();
        assertTrue(files.size() >= 14, files.toString());
        LocalNode local = new LocalNode("EXPLAINJ", InetAddress.getLoopbackAddress(), Orthanc.freePort(),
                Optional.empty(), Set.of());
        try (Orthanc orthanc = Orthanc.start(Files.createDirectory(folder.resolve("orthanc")),
                "\"DicomModalities\": {\"us\": [\"EXPLAINJ\", \"127.0.0.1\", " + local.port() + "]}")) {
            DimseClient client = new DimseClient(new DimseNode("test", "ORTHANC", "127.0.0.1", orthanc.dicomPort(),
                    Optional.empty(), true, false, 30), local);
            List<Stored> stored = new ArrayList<>();
            client.store(List.copyOf(files.values()), file -> { }, stored::add);
            assertEquals(Set.of(Stored.Outcome.STORED), stored.stream().map(Stored::outcome)
                    .collect(Collectors.toSet()), stored.toString());
            assertEquals(modalities(files.values()), found(client));
            Retrieved retrieved = client.retrieve(STUDY, Optional.empty(),
                    Files.createDirectory(folder.resolve("back")), Progress.NONE);
            assertEquals("", retrieved.reason());
            Map<String, Path> back = new TreeMap<>();
            for (Path file : retrieved.files()) {
                back.put(DicomEngine.preferred().read(file).dataset().string(Tag.SOPInstanceUID).orElseThrow(), file);
            }
            assertEquals(new TreeSet<>(files.keySet()), back.keySet());
            for (Map.Entry<String, Path> file : files.entrySet()) {
                assertEquals(content(file.getValue()), content(back.get(file.getKey())), file.getValue().toString());
            }
        }
    }

    private static Map<String, String> modalities(Iterable<Path> files) throws IOException {
        Map<String, String> modalities = new TreeMap<>();
        for (Path file : files) {
            Dataset dataset = DicomEngine.preferred().read(file).dataset();
            modalities.put(dataset.string(Tag.SeriesInstanceUID).orElseThrow(),
                    dataset.string(Tag.Modality).orElseThrow());
        }
        return modalities;
    }

    private static Map<String, String> found(DimseClient client) throws IOException {
        Map<String, String> modalities = new TreeMap<>();
        client.find(Query.of(Query.Level.SERIES, Map.of(Tag.StudyInstanceUID, STUDY)), match -> modalities.put(
                match.string(Tag.SeriesInstanceUID).orElseThrow(), match.string(Tag.Modality).orElseThrow()) == null);
        return modalities;
    }

    /** Every element with its whole value; each node writes its own File Meta Information and forms of length. */
    private static List<String> content(Path file) {
        return Tools.run(LIMIT, "dcmdump", "+L", "+E", "-q", file.toString()).lines().map(String::strip)
                .filter(line -> line.matches("\\([0-9a-f]{4},[0-9a-f]{4}\\).*")
                        && !line.startsWith("(0002") && !line.startsWith("(fffe"))
                .map(line -> line.replaceAll(" +# .*| \\(Sequence with .*", "")).toList();
    }
}
