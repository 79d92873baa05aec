package org.explainj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.plugin.frame.Recorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.explainj.frame.Npy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command is worked through its dialog while ImageJ's recorder runs; what was recorded does the same again. */
class RecordingTest {
    private static final Path NODULE = Path.of("sample-dicom/chest/dx-nodule-effusion.dcm").toAbsolutePath();

    @TempDir
    Path folder;
    private Recorder recorder;

    @BeforeEach
    void startRecording() throws IOException {
        Display.installCommands();
        recorder = new Recorder(true);
    }

    @AfterEach
    void closeAll() {
        recorder.close();
        Display.closeImages();
    }

    private List<String> recorded() {
        return recorder.getText().lines().filter(line -> line.startsWith("run(")).toList();
    }

    @Test
    void whatTheDialogsDidTheRecordedMacroDoesAgain() throws Exception {
        Path captures = Files.createDirectory(folder.resolve("with blank"));
        Dialogs.work("Open DICOM...", Map.of("Path", NODULE.toString()));
        Dialogs.work("Explain...", Map.of("Class", "Nodule,Effusion", "Scale", "image", "Advanced", "true"),
                Map.of("Opacity", "0.4", "Threshold",
                "0.3", "Contours", "0.5"));
        Dialogs.work("Export Secondary Capture...", Map.of("Folder", captures.toString(), "Kinds", "sc,sr"));
        ImagePlus image = WindowManager.getCurrentImage();
        int rois = Scene.rois(image);
        List<String> macro = recorded();
        assertEquals(3, macro.size(), recorder.getText());
        assertTrue(macro.get(1).contains("class=Nodule,Effusion")
                && macro.get(1).contains("opacity=0.4 threshold=0.3 contours=0.5"), macro.get(1));
        List<Path> first = files(captures);
        assertEquals(List.of("sc", "sc", "sr", "sr"),
                first.stream().map(file -> file.getFileName().toString().substring(0, 2)).toList());
        recorder.close();
        Display.closeImages();
        for (Path file : first) {
            Files.delete(file);
        }

        IJ.runMacro(String.join("\n", macro));

        Display.settle();
        assertEquals(rois, Scene.rois(WindowManager.getCurrentImage()));
        assertEquals(first, files(captures), "the same captures, by their names, which are their UIDs");
    }

    /** Parameters, averages and targets that only the command line had: the same numbers again, bit for bit. */
    @Test
    void parametersAndTargetsAreRecorded() throws Exception {
        List<Map<String, String>> ways = List.of(
                Map.of("Class", "Nodule", "Method", "finercam", "Set", "base=layercam, gamma=0.8", "Samples", "2", "Sigma",
                        "0.05", "Seed", "5", "Layer", "layer3,layer2", "Fuse", "max"),
                Map.of("Class", "Nodule", "Target", "contrast:Nodule,Effusion", "Method", "hirescam", "Flips", "x", "Raw",
                        "true"),
                Map.of("Class", "Nodule", "Layer", "layer3,layer2", "Fuse", "none", "Frames", "each", "Raw", "true"),
                Map.of("Class", "Nodule", "Method", "rise", "Noise", masks().toString()),
                Map.of("Target", "against:Effusion", "Method", "scorecam:grouped", "Set", "passes=3"));
        for (Map<String, String> way : ways) {
            Dialogs.work("Open DICOM...", Map.of("Path", NODULE.toString()));
            Map<String, String> first = new HashMap<>(Map.of("Class", "top", "Target", "logit", "Scale", "image",
                    "Advanced", "true"));
            Map<String, String> second = new HashMap<>(Map.of("Map", "true"));
            way.forEach((label, value) -> (Set.of("Class", "Target", "Method").contains(label) ? first : second)
                    .put(label, value));
            Dialogs.work("Explain...", first, second);
            List<String> maps = maps();
            assertEquals((way.containsKey("Raw") ? 2 : 1) * (way.containsValue("none") ? 2 : 1), maps.size(),
                    way + " in " + recorder.getText());
            List<String> macro = recorded();
            macro = macro.subList(macro.size() - 2, macro.size());
            Display.closeImages();
            ExplainSettings.DEFAULT.remember();

            IJ.runMacro(String.join("\n", macro));

            Display.settle();
            assertEquals(maps, maps(), macro.toString());
            Display.closeImages();
        }
    }

    /** Two masks of the bundled model's input, one of the upper half and one of the left. */
    private Path masks() throws IOException {
        float[] masks = new float[2 * 224 * 224];
        for (int i = 0; i < masks.length; i++) {
            int at = i % (224 * 224);
            masks[i] = (i < 224 * 224 ? at / 224 : at % 224) < 112 ? 1 : 0;
        }
        Path file = folder.resolve("two masks.npy");
        new Npy(new int[] {2, 224, 224}, masks).write(file);
        return file;
    }

    /** The 32-bit images that are open, by title and the hash of their pixels. */
    private static List<String> maps() {
        return Arrays.stream(WindowManager.getIDList()).mapToObj(WindowManager::getImage)
                .filter(image -> image.getBitDepth() == 32)
                .map(image -> image.getTitle() + " " + Arrays.hashCode((float[]) image.getProcessor().getPixels()))
                .sorted().toList();
    }

    @Test
    void optionsOfAnEarlierTimeAreRecordedToo() throws Exception {
        new ExplainSettings(Map.of("opacity", "0.2"), Set.of("gate")).remember();
        try {
            Dialogs.work("Open DICOM...", Map.of("Path", NODULE.toString()));
            // the second page opens by itself, since something there is in force
            Dialogs.work("Explain...", Map.of("Class", "Nodule"), Map.of("More", "hirescam"));
            String explain = recorded().get(1);
            assertTrue(explain.contains("opacity=0.2") && explain.contains(" gate") && explain.contains("more=hirescam"),
                    explain);
            assertEquals(2, LayerWatcher.get().shown(WindowManager.getCurrentImage()).size());
        } finally {
            ExplainSettings.DEFAULT.remember();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
