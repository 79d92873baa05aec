package org.explainj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.export.CtVolume;
import org.explainj.export.Sources;
import org.explainj.phantom.BrightnessNet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Escape amid several slices, explained one by one or together: those that were done are not shown either. */
class EscapeAmidSlicesTest {
    private static final CtVolume CT = new CtVolume(200, 200, 40, 1, 1, 2, new double[] {1, 0, 0, 0, 1, 0}, 0, 0, 0);

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws Exception {
        Display.installCommands();
        // images are counted below
        Display.closeImages();
    }

    @AfterEach
    void closeAll() {
        Display.closeImages();
    }

    private static CompletableFuture<String> explaining(String options) {
        return CompletableFuture.supplyAsync(() -> Headless.explain(options));
    }

    private static void escape(CompletableFuture<String> running, ImagePlus image) throws Exception {
        assertFalse(running.isDone(), () -> "it was over before Escape: " + running.join());
        for (int i = 0; i < 600 && !running.isDone(); i++) {
            IJ.setKeyDown(KeyEvent.VK_ESCAPE);
            Thread.sleep(50);
        }
        assertEquals(Headless.ERROR + "Cancelled.", running.get(1, TimeUnit.SECONDS));
        Display.settle();
        assertEquals("Cancelled.", IJ.getInstance().getStatusBarText());
        assertEquals(List.of(), LayerWatcher.get().shown(image));
        assertTrue(image.getOverlay() == null || image.getOverlay().size() == 0);
        assertEquals(1, WindowManager.getImageCount());
        assertEquals(1, image.getCurrentSlice());
    }

    private static void await(CompletableFuture<String> running, String status) throws Exception {
        for (int i = 0; i < 12_000 && !IJ.getInstance().getStatusBarText().startsWith(status); i++) {
            assertFalse(running.isDone(), () -> "it was over before Escape: " + running.join());
            Thread.sleep(5);
        }
    }

    /** Of six frames two are done by then. */
    @Test
    void amidAllSlices() throws Exception {
        Path file = Sources.write(Sources.us(6).setBytes(Tag.PixelData, VR.OB, new byte[48 * 40 * 3 * 6]), folder).file();
        Path model = BrightnessNet.write(folder.resolve("model"), 2, 1, "", "{}", "{\"kind\": \"bits-stored\"}");
        Headless.open(file.toString());
        String options = "model=[" + model + "] class=dark scale=image map raw method=rise samples=1000 ";
        Display.settle();
        ImagePlus image = WindowManager.getCurrentImage();
        CompletableFuture<String> running = explaining(options + "slices=all");
        await(running, "Slice 3 of 6: RISE");
        escape(running, image);
        assertTrue(Headless.explain(options.replace("1000", "20") + "slices=all").lines().count() == 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RISE", "Drawing", "Comparing"})
    void amidAVolume(String moment) throws Exception {
        double[] ball = CT.place(20, 100, 60);
        Path series = CT.write(folder.resolve("ct"), CtVolume.ball(ball[0], ball[1], ball[2], 30), false);
        Path model = BrightnessNet.write(folder.resolve("model"), 3, 4, "\"kind\": \"volume\"",
                "{\"pixelSpacing\": [4, 4]}", "{\"kind\": \"range\", \"low\": 0, \"high\": 1000}");
        Headless.openSeries(series.toString());
        Display.settle();
        ImagePlus image = WindowManager.getCurrentImage();
        CompletableFuture<String> running = explaining("model=[" + model + "] class=bright,dark scale=image compare map raw "
                + (moment.equals("RISE") ? "method=rise samples=1000000" : "method=hirescam"));
        await(running, moment);
        escape(running, image);
    }
}
