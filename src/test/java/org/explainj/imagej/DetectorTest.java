package org.explainj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Roi;
import java.awt.Rectangle;
import java.awt.Robot;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.explainj.Sha256;
import org.explainj.heatmap.Mark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A detector's boxes in ImageJ's windows. */
class DetectorTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Path CHEST = Path.of("sample-dicom", "chest").toAbsolutePath();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        Display.installCommands();
        Files.createDirectories(PICTURES);
    }

    @AfterEach
    void closeAll() {
        ExplainSettings.DEFAULT.remember();
        Display.closeImages();
    }

    /** torchvision's Faster R-CNN, small, behind a card that letterboxes radiographs. */
    private Path detector() throws Exception {
        Path model = Files.createDirectories(folder.resolve("detector"));
        byte[] weights;
        try (InputStream in = new GZIPInputStream(
                DetectorTest.class.getResourceAsStream("/org/explainj/cam/oracle/fasterrcnn-scripted.pt.gz"))) {
            weights = in.readAllBytes();
        }
        Files.write(model.resolve("model.pt"), weights);
        Files.writeString(model.resolve("model.json"), """
                {"name": "finder", "version": "1", "intendedUse": "tests",
                 "weights": {"file": "model.pt", "sha256": "%s"}, "input": {"channels": 3, "rows": 40, "columns": 60},
                 "output": {"kind": "detection", "activation": "none", "labels": ["none", "nodule", "lesion", "device"]},
                 "layers": ["backbone.2"],
                 "intensity": {"mapping": {"kind": "percentiles", "low": 1, "high": 99}, "monochrome1": "invert",
                               "grey": "replicate"},
                 "geometry": {"steps": [{"step": "resize", "size": "longest-side", "pixels": 40, "interpolation": "bilinear"},
                   {"step": "pad", "extent": "at-least", "rows": 40, "columns": 60, "where": "centre"}]}}
                """.formatted(Sha256.hex(weights)));
        return model;
    }

    private static void shoot(ImagePlus image, String name) throws Exception {
        Display.settle();
        Robot robot = new Robot();
        robot.waitForIdle();
        Thread.sleep(300);
        ImageIO.write(robot.createScreenCapture(new Rectangle(image.getWindow().getLocationOnScreen(),
                image.getWindow().getSize())), "png", PICTURES.resolve(name + ".png").toFile());
    }

    private static List<Roi> rois(ImagePlus image, Class<?> kind) {
        return Arrays.stream(image.getOverlay().toArray()).filter(kind::isInstance).toList();
    }

    @Test
    void theBoxAndItsScoreAreDrawnAndGoWithThePixels() throws Exception {
        Dialogs.work("Open DICOM...", Map.of("Path", CHEST.resolve("dx-nodule.dcm").toString()));
        ImagePlus image = IJ.getImage();
        Dialogs.work("Explain...", Map.of("Model", detector().toString(), "Class", "all", "Target", "logit", "Scale",
                "image", "Advanced", "false"));
        List<Layer> all = LayerWatcher.get().shown(image);
        assertTrue(all.size() > 2, "a layer for each box: " + all.size());
        shoot(image, "detector-all-boxes");
        // the box that shows most of itself
        Layer most = all.stream().filter(layer -> !marks(layer).isEmpty()).max(Comparator.comparingDouble(layer ->
                (marks(layer).get(0).right() - marks(layer).get(0).left())
                * (marks(layer).get(0).bottom() - marks(layer).get(0).top()))).orElseThrow();
        Mark mark = marks(most).get(0);
        String target = most.content().orElseThrow().explanation().target().keyword();
        IJ.run(image, "Remove Overlay", "");
        Display.settle();
        IJ.run("Explain...", "model=[" + detector() + "] target=" + target + " scale=image");
        Display.settle();
        assertEquals(1, LayerWatcher.get().shown(image).size());
        shoot(image, "detector-box");
        Rectangle drawn = box(image);
        assertEquals(mark.left(), drawn.getX(), 1);
        assertEquals(mark.top(), drawn.getY(), 1);
        assertEquals(mark.right(), drawn.getMaxX(), 1);
        assertEquals(mark.bottom(), drawn.getMaxY(), 1);
        for (Roi picture : rois(image, ImageRoi.class)) {
            assertTrue(picture.getXBase() + picture.getFloatWidth() <= image.getWidth() + 1, picture.toString());
        }
        IJ.run(image, "Flip Horizontally", "");
        Display.settle();
        Rectangle flipped = box(image);
        assertEquals(image.getWidth() - mark.right(), flipped.getX(), 1.5);
        assertEquals(mark.top(), flipped.getY(), 1.5);
        shoot(image, "detector-box-flipped");
        String beyond = Headless.explain("model=[" + detector() + "] target=box:99 scale=image");
        assertTrue(beyond.contains("there is no box 99"), beyond);
    }

    private static List<Mark> marks(Layer layer) {
        return layer.content().orElseThrow().explanation().subject().marks();
    }

    private static Rectangle box(ImagePlus image) {
        return rois(image, Roi.class).stream().filter(roi -> roi.getStrokeColor() != null
                && (roi.getStrokeColor().getRGB() & 0xffffff) == 0xffd84d).findFirst().orElseThrow().getBounds();
    }
}
