package org.explainj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sweep in ImageJ is a stack of maps, one slice for each stage of the network. */
class SweepTest {
    @BeforeEach
    void start() throws Exception {
        Display.installCommands();
    }

    @AfterEach
    void closeAll() {
        Display.closeImages();
    }

    @Test
    void everyStageIsASliceNamedByItsLayer() {
        Headless.open(Path.of("sample-dicom/chest/dx-nodule.dcm").toAbsolutePath().toString());
        ImagePlus image = IJ.getImage();
        String result = Headless.explain("class=Nodule scale=image sweep");
        assertTrue(!result.startsWith(Headless.ERROR), result);
        ImagePlus sweep = WindowManager.getImage("Nodule layercam sweep");
        assertTrue(sweep != null && sweep.getStackSize() >= 4, result);
        assertEquals(result.lines().count(), sweep.getStackSize());
        assertEquals("layer4", sweep.getStack().getSliceLabel(sweep.getStackSize()));
        assertEquals(image.getWidth(), sweep.getWidth());
        assertEquals(32, sweep.getBitDepth());
    }
}
