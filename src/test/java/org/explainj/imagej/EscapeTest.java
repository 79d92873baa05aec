package org.explainj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Escape ends what takes long, and the image is as it was. */
class EscapeTest {
    @BeforeEach
    void start() throws Exception {
        Display.installCommands();
        IJ.run("Open DICOM...", "path=[" + Path.of("sample-dicom/chest/dx-nodule-effusion.dcm").toAbsolutePath() + "]");
    }

    @AfterEach
    void closeAll() {
        Display.closeImages();
    }

    /** Each would take minutes or hours. */
    @ParameterizedTest
    @ValueSource(strings = {"method=rise samples=1000000", "method=smoothgrad samples=1000000 flips=xy raw",
        "method=layercam more=eigencam ensemble samples=1000000 map", "method=sscam samples=100000 sweep"})
    void nothingIsLeftBehind(String options) throws Exception {
        ImagePlus image = WindowManager.getCurrentImage();
        String all = "class=Nodule scale=image " + options;
        CompletableFuture<String> result = CompletableFuture.supplyAsync(() -> Headless.explain(all));
        Thread.sleep(1500);
        for (int i = 0; i < 600 && !result.isDone(); i++) {
            IJ.setKeyDown(KeyEvent.VK_ESCAPE);
            Thread.sleep(100);
        }
        assertEquals(Headless.ERROR + "Cancelled.", result.get(1, TimeUnit.SECONDS));
        Display.settle();
        assertEquals(List.of(), LayerWatcher.get().shown(image));
        assertTrue(image.getOverlay() == null || image.getOverlay().size() == 0);
        assertEquals(1, WindowManager.getImageCount());
    }

    @Test
    void whatComesAfterIsNotCancelled() {
        IJ.setKeyDown(KeyEvent.VK_ESCAPE);
        String result = Headless.explain("class=Nodule scale=image");
        assertTrue(result.startsWith("1\tNodule\t"), result);
    }
}
