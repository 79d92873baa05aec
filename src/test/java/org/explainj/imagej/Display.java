package org.explainj.imagej;

import static org.junit.jupiter.api.Assertions.fail;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.Menus;
import ij.WindowManager;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** A real ImageJ on a real (virtual) screen. */
final class Display {
    private Display() {
    }

    /** Starts ImageJ once; skips the test where there is no screen. */
    static void requireImageJ() {
        requireScreen();
        if (IJ.getInstance() == null) {
            new ImageJ(ImageJ.EMBEDDED).setVisible(true);
        }
    }

    static void requireScreen() {
        if (GraphicsEnvironment.isHeadless()) {
            String sentence = "There is no DISPLAY: start Xvfb, or run .ci/run, to test in ImageJ's windows.";
            if ("1".equals(System.getenv("EXPLAINJ_REQUIRE_TOOLS"))) {
                fail(sentence);
            }
            Assumptions.abort(sentence);
        }
    }

    /** Puts the commands of {@code plugins.config} into ImageJ's menus, as ImageJ does with a plugin's jar. */
    @SuppressWarnings("unchecked")
    static void installCommands() throws IOException {
        requireImageJ();
        for (String line : Files.readAllLines(Path.of("plugins.config"))) {
            Matcher entry = Pattern.compile("Plugins>ExplainJ, \"(.+)\", (\\S+)").matcher(line);
            if (entry.matches()) {
                Menus.getCommands().put(entry.group(1), entry.group(2));
            }
        }
    }

    /** Waits until ImageJ has told of every change so far and the layers have followed. */
    static void settle() {
        try {
            EventQueue.invokeAndWait(() -> { });
            LayerWatcher.get().awaitQuiet();
            EventQueue.invokeAndWait(() -> { });
        } catch (InterruptedException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Flattens while nothing is painted: ImageJ draws one ROI in a window and in a flattened copy with one state. */
    static ImagePlus flatten(ImagePlus image) {
        ImagePlus[] flat = new ImagePlus[1];
        try {
            EventQueue.invokeAndWait(() -> flat[0] = image.flatten());
        } catch (InterruptedException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
        return flat[0];
    }

    static void closeImages() {
        for (int id : WindowManager.getIDList() == null ? new int[0] : WindowManager.getIDList()) {
            ImagePlus image = WindowManager.getImage(id);
            if (image != null) {
                image.changes = false;
                image.close();
            }
        }
        settle();
    }
}
