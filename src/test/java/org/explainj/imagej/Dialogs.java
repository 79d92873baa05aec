package org.explainj.imagej;

import ij.IJ;
import ij.gui.GenericDialog;
import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Component;
import java.awt.Container;
import java.awt.Label;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.TextField;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Works ImageJ's dialogs as a user does, and takes pictures of those with several pages. */
final class Dialogs {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private Dialogs() {
    }

    /**
     * Starts a command as its menu item does, fills in its dialogs one after the other and confirms each.
     *
     * @param pages what is set on each: texts and choices by the beginning of their label; {@code true} ticks a checkbox
     */
    @SafeVarargs
    static void work(String command, Map<String, String>... pages) throws Exception {
        IJ.doCommand(command);
        Set<Window> before = new HashSet<>();
        for (int page = 0; page < pages.length; page++) {
            GenericDialog dialog = await(() -> Stream.of(Window.getWindows())
                    .filter(window -> window instanceof GenericDialog && window.isShowing() && !before.contains(window))
                    .map(GenericDialog.class::cast).findFirst().orElse(null));
            before.add(dialog);
            pages[page].forEach((label, text) -> set(dialog, label, text));
            if (pages.length > 1) {
                shoot(dialog, command.replaceAll("\\W", "") + "-" + (page + 1) + "-" + pages.length);
            }
            Button ok = dialog.getButtons()[0];
            dialog.actionPerformed(new ActionEvent(ok, ActionEvent.ACTION_PERFORMED, ok.getLabel()));
        }
        await(() -> runs(command) ? null : true);
        Display.settle();
    }

    private static void shoot(Component shown, String name) throws Exception {
        Robot robot = new Robot();
        Files.createDirectories(PICTURES);
        BufferedImage picture = null;
        int wait = 50;
        // a dialog is shown, moved and then painted
        for (boolean painted = false; !painted && wait < 1000; wait *= 2) {
            robot.waitForIdle();
            Thread.sleep(wait);
            picture = robot.createScreenCapture(new Rectangle(shown.getLocationOnScreen(), shown.getSize()));
            painted = (picture.getRGB(2, picture.getHeight() / 2) & 0xff) > 100
                    && (picture.getRGB(picture.getWidth() - 3, picture.getHeight() - 3) & 0xff) > 100;
        }
        ImageIO.write(picture, "png", PICTURES.resolve(name + ".png").toFile());
    }

    private static void set(GenericDialog dialog, String label, String value) {
        if (dialog.getCheckboxes() != null) {
            for (Object box : dialog.getCheckboxes()) {
                if (((Checkbox) box).getLabel().startsWith(label)) {
                    ((Checkbox) box).setState(Boolean.parseBoolean(value));
                    return;
                }
            }
        }
        Component field = field(dialog, label);
        if (field instanceof Choice choice) {
            choice.select(value);
            if (!choice.getSelectedItem().equals(value)) {
                throw new AssertionError(label + " does not offer " + value);
            }
        } else {
            ((TextField) field).setText(value);
        }
    }

    /** @return what follows a label, by itself or in a panel with a button */
    private static Component field(GenericDialog dialog, String label) {
        Component[] components = dialog.getComponents();
        for (int i = 0; i + 1 < components.length; i++) {
            if (components[i] instanceof Label text && text.getText().startsWith(label)) {
                Component next = components[i + 1];
                return next instanceof TextField || next instanceof Choice ? next
                        : ((Container) next).getComponent(0);
            }
        }
        throw new AssertionError("no field " + label);
    }

    /** ImageJ names the thread of a command after it. */
    private static boolean runs(String command) {
        return Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().endsWith(command));
    }

    private static <T> T await(Callable<T> what) throws Exception {
        for (int i = 0; i < 1200; i++) {
            T found = what.call();
            if (found != null) {
                return found;
            }
            Thread.sleep(50);
        }
        Path screen = PICTURES.resolve("waited.png");
        Files.createDirectories(PICTURES);
        ImageIO.write(new Robot().createScreenCapture(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize())), "png",
                screen.toFile());
        throw new AssertionError("waited for a minute: " + screen + " shows what for");
    }
}
