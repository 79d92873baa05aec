package org.explainj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import java.nio.file.Path;
import java.util.List;
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

    /** The greatest of all stages is one more slice, and what the image shows. */
    @Test
    void theStagesCanBeFusedBesides() {
        Headless.open(Path.of("sample-dicom/chest/dx-nodule.dcm").toAbsolutePath().toString());
        ImagePlus image = IJ.getImage();
        String result = Headless.explain("class=Nodule scale=image sweep fuse=max");
        assertTrue(!result.startsWith(Headless.ERROR), result);
        ImagePlus sweep = WindowManager.getImage("Nodule layercam sweep");
        int stages = sweep.getStackSize() - 1;
        assertTrue(sweep.getStack().getSliceLabel(stages + 1).startsWith("fused: bn1, layer1, "),
                sweep.getStack().getSliceLabel(stages + 1));
        for (int i = 0; i < image.getWidth() * image.getHeight(); i += 101) {
            float greatest = 0;
            for (int stage = 1; stage <= stages; stage++) {
                greatest = Math.max(greatest, sweep.getStack().getProcessor(stage).getf(i));
            }
            assertEquals(greatest, sweep.getStack().getProcessor(stages + 1).getf(i), 1e-6);
        }
        assertEquals(List.of(stages), LayerWatcher.get().shown(image).stream()
                .map(layer -> layer.content().orElseThrow().explanation().layers().size()).toList());
    }

    /** Each of several layers of the network is a layer on the image, with a map named by it. */
    @Test
    void layersThatAreNotFusedLieBesideEachOther() {
        Headless.open(Path.of("sample-dicom/chest/dx-nodule.dcm").toAbsolutePath().toString());
        ImagePlus image = IJ.getImage();
        String result = Headless.explain("class=Nodule scale=image layer=layer2,layer4 fuse=none compare map raw");
        assertEquals(2, result.lines().count(), result);
        assertEquals(List.of("Nodule, LayerCAM, layer2", "Nodule, LayerCAM, layer4"),
                LayerWatcher.get().shown(image).stream().map(Layer::title).toList());
        for (String layer : List.of("layer2", "layer4")) {
            assertEquals(image.getWidth(), WindowManager.getImage("Nodule layercam " + layer + " map").getWidth());
            assertTrue(WindowManager.getImage("Nodule layercam " + layer + " raw").getWidth() < image.getWidth());
        }
        assertTrue(WindowManager.getImage(image.getTitle() + " comparison").getInfoProperty().contains("1. layer2"));
        WindowManager.setCurrentWindow(image.getWindow());
        result = Headless.explain("class=Nodule layer=layer2,layer4 fuse=none ensemble more=gradcam");
        assertTrue(result.contains("leave out fuse=none"), result);
    }
}
