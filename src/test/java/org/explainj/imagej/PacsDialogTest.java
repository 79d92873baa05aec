package org.explainj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.plugin.frame.Recorder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.explainj.pacs.Instance;
import org.explainj.pacs.Nodes;
import org.explainj.test.Orthanc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way by dialogs, against a real Orthanc: add, find, retrieve, open, explain, export, send. */
class PacsDialogTest {
    private static final Path NODULE = Path.of("sample-dicom", "chest", "dx-nodule.dcm").toAbsolutePath();

    @TempDir
    private Path folder;
    private Recorder recorder;

    @BeforeEach
    void start() throws Exception {
        Display.installCommands();
        recorder = new Recorder(true);
        Files.createDirectories(Nodes.home());
        Files.deleteIfExists(Nodes.home().resolve(Nodes.FILE_NAME));
    }

    @AfterEach
    void end() throws Exception {
        recorder.close();
        Display.closeImages();
        Files.deleteIfExists(Nodes.home().resolve(Nodes.FILE_NAME));
    }

    @Test
    void fromTheArchiveAndBack() throws Exception {
        Path results = Files.createDirectories(folder.resolve("results"));
        try (Orthanc orthanc = Orthanc.start(folder, "\"Plugins\": [], \"DicomAlwaysAllowFind\": true, "
                + "\"DicomAlwaysAllowGet\": true")) {
            // the first time there is no PACS, so that one is to be described
            Dialogs.work("PACS...", Map.of("Name", "pacs", "AE", "ORTHANC", "Host", "127.0.0.1", "Port",
                    Integer.toString(orthanc.dicomPort())));
            Files.copy(NODULE, Files.createDirectories(folder.resolve("incoming")).resolve("image.dcm"));
            Headless.pacs("node=pacs action=send folder=[" + folder.resolve("incoming") + "]");
            Dialogs.work("PACS...", Map.of("Action", "find"), Map.of("Name", "*"), Map.of());
            ImagePlus image = WindowManager.getCurrentImage();
            String study = Instance.of(NODULE).studyUid();
            List<String> macro = recorder.getText().lines().filter(line -> line.startsWith("run(")).toList();
            assertEquals("run(\"PACS...\", \"node=pacs action=retrieve study=" + study + "\");", macro.get(1));
            assertTrue(macro.get(0).contains("action=add name=pacs ae=ORTHANC host=127.0.0.1 port=" + orthanc.dicomPort()),
                    macro.get(0));
            IJ.run("Explain...", "class=Nodule");
            assertEquals(1, LayerWatcher.get().shown(image).size());
            IJ.run("Export Secondary Capture...", "folder=[" + results + "]");
            Dialogs.work("PACS...", Map.of("Action", "send"), Map.of("Folder", results.toString()));
            String stored = new String(orthanc.get("/instances"), StandardCharsets.UTF_8);
            assertEquals(2, stored.split(",").length, stored);
            String series = new String(orthanc.get("/series?expand"), StandardCharsets.UTF_8);
            assertTrue(series.contains("Not for diagnostic use"), series);
            // what was recorded does it again
            Display.closeImages();
            recorder.close();
            IJ.runMacro(macro.get(1));
            assertFalse(WindowManager.getCurrentImage() == null);
        }
    }
}
