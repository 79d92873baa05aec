package org.explainj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.plugin.frame.Recorder;
import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Component;
import java.awt.Container;
import java.awt.Label;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.TextField;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
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

    /** Starts a command as its menu item does, fills in its dialogs one after the other and presses OK. */
    @SafeVarargs
    private static void work(String command, Map<String, String>... pages) throws Exception {
        IJ.doCommand(command);
        Set<Window> before = new HashSet<>();
        for (int page = 0; page < pages.length; page++) {
            GenericDialog dialog = await(() -> Stream.of(Window.getWindows())
                    .filter(window -> window instanceof GenericDialog && window.isShowing() && !before.contains(window))
                    .map(GenericDialog.class::cast).findFirst().orElse(null));
            before.add(dialog);
            pages[page].forEach((label, text) -> field(dialog, label).setText(text));
            if (pages.length > 1) {
                shoot(dialog, command.replaceAll("\\W", "") + "-" + (page + 1));
            }
            if (page == 0 && pages.length > 1) {
                for (Object box : dialog.getCheckboxes()) {
                    if (((Checkbox) box).getLabel().startsWith("Advanced")) {
                        ((Checkbox) box).setState(true);
                    }
                }
            }
            dialog.actionPerformed(new ActionEvent(button(dialog, "OK"), ActionEvent.ACTION_PERFORMED, "OK"));
        }
        await(() -> runs(command) ? null : true);
        Display.settle();
    }

    private static void shoot(Component shown, String name) throws Exception {
        Robot robot = new Robot();
        robot.waitForIdle();
        Thread.sleep(500);
        Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
        ImageIO.write(robot.createScreenCapture(new Rectangle(shown.getLocationOnScreen(), shown.getSize())), "png",
                pictures.resolve(name + ".png").toFile());
    }

    /** @return the text field that follows a label, by itself or in a panel with a button */
    private static TextField field(GenericDialog dialog, String label) {
        Component[] components = dialog.getComponents();
        for (int i = 0; i + 1 < components.length; i++) {
            if (components[i] instanceof Label text && text.getText().startsWith(label)) {
                return components[i + 1] instanceof TextField field ? field
                        : (TextField) ((Container) components[i + 1]).getComponent(0);
            }
        }
        throw new AssertionError("no field " + label);
    }

    /** ImageJ names the thread of a command after it. */
    private static boolean runs(String command) {
        return Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().endsWith(command));
    }

    private static Button button(Container container, String label) {
        for (Component component : container.getComponents()) {
            if (component instanceof Button button && button.getLabel().strip().equals(label)) {
                return button;
            }
            if (component instanceof Container inside && button(inside, label) != null) {
                return button(inside, label);
            }
        }
        return null;
    }

    private static <T> T await(Callable<T> what) throws Exception {
        for (int i = 0; i < 600; i++) {
            T found = what.call();
            if (found != null) {
                return found;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("waited for half a minute");
    }

    private List<String> recorded() {
        return recorder.getText().lines().filter(line -> line.startsWith("run(")).toList();
    }

    @Test
    void whatTheDialogsDidTheRecordedMacroDoesAgain() throws Exception {
        Path captures = Files.createDirectory(folder.resolve("with blank"));
        work("Open DICOM...", Map.of("Path", NODULE.toString()));
        work("Explain...", Map.of("Class", "Nodule,Effusion", "Scale", "image"), Map.of("Opacity", "0.4", "Threshold",
                "0.3", "Contours", "0.5"));
        work("Export Secondary Capture...", Map.of("Folder", captures.toString(), "Kinds", "sc,sr"));
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

    @Test
    void optionsOfAnEarlierTimeAreRecordedToo() throws Exception {
        new ExplainSettings(Map.of("opacity", "0.2"), Set.of("gate")).remember();
        try {
            work("Open DICOM...", Map.of("Path", NODULE.toString()));
            // the second page opens by itself, since something there is in force
            work("Explain...", Map.of("Class", "Nodule"), Map.of("More", "hirescam"));
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
