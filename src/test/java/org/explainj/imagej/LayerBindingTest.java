package org.explainj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.Undo;
import ij.WindowManager;
import ij.process.ImageProcessor;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What ImageJ does to an image, layers must follow or leave: in windows of a real ImageJ. */
class LayerBindingTest {
    @BeforeAll
    static void startImageJ() {
        Display.requireImageJ();
    }

    @AfterEach
    void closeAll() {
        Display.closeImages();
    }

    private static Arguments follows(String what, int slices, Consumer<ImagePlus> change) {
        return Arguments.of(what, slices, change);
    }

    private static Consumer<ImagePlus> run(String command, String options) {
        return image -> IJ.run(image, command, options);
    }

    static Stream<Arguments> following() {
        return Stream.of(
                follows("nothing", 1, image -> { }),
                follows("window and level", 1, image -> {
                    image.setDisplayRange(100, 300);
                    image.updateAndDraw();
                }),
                follows("auto contrast", 1, run("Enhance Contrast", "saturated=0.35")),
                follows("inverting LUT", 1, run("Invert LUT", "")),
                follows("colour LUT", 1, run("Fire", "")),
                follows("flip horizontally", 1, run("Flip Horizontally", "")),
                follows("flip vertically", 1, run("Flip Vertically", "")),
                follows("rotate right", 1, run("Rotate 90 Degrees Right", "")),
                follows("rotate left", 1, run("Rotate 90 Degrees Left", "")),
                follows("rotate right and flip", 1, image -> {
                    IJ.run(image, "Rotate 90 Degrees Right", "");
                    IJ.run(image, "Flip Horizontally", "");
                }),
                follows("crop", 1, image -> {
                    image.setRoi(5, 4, 44, 32);
                    IJ.run(image, "Crop", "");
                }),
                follows("crop, then undo", 1, image -> {
                    image.setRoi(5, 4, 44, 32);
                    IJ.run(image, "Crop", "");
                    Display.settle();
                    Undo.undo();
                }),
                follows("larger canvas", 1, run("Canvas Size...", "width=80 height=70 position=Center zero")),
                follows("8-bit", 1, run("8-bit", "")),
                follows("32-bit", 1, run("32-bit", "")),
                follows("RGB", 1, run("RGB Color", "")),
                follows("an edit, undone", 1, image -> {
                    image.setRoi(2, 2, 5, 5);
                    IJ.run(image, "Add...", "value=7");
                    image.deleteRoi();
                    Display.settle();
                    assertEquals(0, Scene.rois(image), "the layer went with the edit");
                    image.getProcessor().swapPixelArrays();
                    image.updateAndDraw();
                }),
                follows("delete slice", 4, image -> {
                    image.setSlice(2);
                    IJ.run(image, "Delete Slice", "");
                }),
                follows("add slice", 3, image -> {
                    image.setSlice(1);
                    IJ.run(image, "Add Slice", "");
                }),
                follows("reverse", 4, run("Reverse", "")),
                follows("flip a stack", 3, run("Flip Horizontally", "stack")),
                follows("rotate a stack", 3, run("Rotate 90 Degrees Right", "")),
                follows("crop a stack", 3, image -> {
                    image.setRoi(5, 4, 50, 36);
                    IJ.run(image, "Crop", "");
                }),
                follows("reverse and flip a stack", 4, image -> {
                    IJ.run(image, "Reverse", "");
                    IJ.run(image, "Flip Vertically", "stack");
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("following")
    void followsItsPixels(String what, int slices, Consumer<ImagePlus> change) {
        ImagePlus image = Scene.image(slices);
        image.show();
        Scene.explain();
        assertEquals(3 * slices, Scene.rois(image));
        change.accept(image);
        Display.settle();
        int blocks = 0;
        for (int n = 1; n <= image.getStackSize(); n++) {
            image.setSlice(n);
            BitSet block = Scene.block(image);
            assertEquals(block, Scene.red(image), what + ", slice " + n);
            blocks += block.isEmpty() ? 0 : 1;
        }
        assertEquals(3 * blocks, Scene.rois(image), "every block left has its layer");
        assertTrue(blocks > 0);
    }

    static Stream<Arguments> leaving() {
        return Stream.of(
                follows("one pixel", 1, image -> {
                    image.getProcessor().set(3, 3, 5);
                    image.updateAndDraw();
                }),
                follows("scale in place", 1, run("Size...", "width=120 height=88 constrain average interpolation=None")),
                follows("rotate by an angle", 1, run("Rotate... ", "angle=15 grid=1 interpolation=Bilinear")),
                follows("translate", 1, run("Translate...", "x=5 y=0 interpolation=None")),
                follows("filter", 1, run("Gaussian Blur...", "sigma=1")),
                follows("fill", 1, image -> {
                    image.setRoi(25, 12, 4, 4);
                    ImageProcessor pixels = image.getProcessor();
                    pixels.setColor(0);
                    pixels.fill(image.getRoi());
                    image.deleteRoi();
                    image.updateAndDraw();
                }),
                follows("invert values", 1, run("Invert", "")),
                follows("paste", 1, image -> {
                    image.setRoi(1, 1, 6, 6);
                    image.copy();
                    image.setRoi(30, 20, 6, 6);
                    image.paste();
                    image.deleteRoi();
                    image.updateAndDraw();
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("leaving")
    void leavesWhereItsPixelsAreGone(String what, int slices, Consumer<ImagePlus> change) {
        ImagePlus image = Scene.image(slices);
        image.show();
        Scene.explain();
        String logBefore = log();
        change.accept(image);
        Display.settle();
        assertEquals(0, Scene.rois(image), what);
        assertTrue(Scene.red(image).isEmpty());
        assertTrue(log().substring(logBefore.length()).contains("removed from scene"), "a message says so");
    }

    private static String log() {
        return IJ.getLog() == null ? "" : IJ.getLog();
    }

    @Test
    void onlyTheEditedSliceLosesItsLayer() {
        ImagePlus image = Scene.image(3);
        image.show();
        Scene.explain();
        image.setSlice(2);
        image.getProcessor().set(3, 3, 5);
        image.updateAndDraw();
        Display.settle();
        assertEquals(6, Scene.rois(image));
        assertTrue(Scene.red(image).isEmpty());
        image.setSlice(3);
        assertEquals(Scene.block(image), Scene.red(image));
    }

    @Test
    void slicesOfAnotherInstanceAreNotTaken() {
        ImagePlus image = Scene.image(1);
        ImagePlus twice = new ImagePlus("twice", image.getStack());
        twice.getStack().addSlice(label("1.2.3"), image.getProcessor().duplicate());
        twice.getStack().setSliceLabel(label("1.2.4"), 1);
        twice.show();
        Layer layer = Scene.explain(twice, 2);
        LayerWatcher.get().add(twice, new Layer("00000001", "other", "1.2.3", 1, layer.fingerprint(),
                layer.reference(), layer.pieces(), layer.content()), new Site(2, Placement.HOME));
        twice.setSlice(2);
        IJ.run(twice, "Delete Slice", "");
        Display.settle();
        assertEquals(3, Scene.rois(twice), "equal pixels of another instance are another image");
        assertTrue(twice.getOverlay().get(0).getName().startsWith("finding"));
    }

    private static String label(String uid) {
        return "slice\n0008,0018  SOP Instance UID: " + uid + "\n";
    }

    @Test
    void resliceAndProjectionGetNoLayer() {
        ImagePlus image = Scene.image(5);
        image.show();
        Scene.explain();
        IJ.run(image, "Reslice [/]...", "output=1.000 start=Top avoid");
        Display.settle();
        assertEquals(0, Scene.rois(WindowManager.getCurrentImage()));
        IJ.selectWindow("scene");
        IJ.run("Z Project...", "projection=[Max Intensity]");
        Display.settle();
        assertEquals(0, Scene.rois(WindowManager.getCurrentImage()));
    }

    @Test
    void hyperstacksGetChannelSliceAndFrame() {
        ImagePlus image = Scene.image(6);
        image.setDimensions(1, 3, 2);
        image.setOpenAsHyperStack(true);
        image.show();
        Scene.explain();
        assertTrue(image.isHyperStack());
        for (int n = 1; n <= 6; n++) {
            int[] position = image.convertIndexToPosition(n);
            image.setPosition(position[0], position[1], position[2]);
            assertEquals(Scene.block(image), Scene.red(image), "slice " + position[1] + " frame " + position[2]);
        }
        assertTrue(image.getOverlay().get(0).hasHyperStackPosition());
    }

    @Test
    void stackMadeAHyperstackKeepsItsLayers() {
        ImagePlus image = Scene.image(6);
        image.show();
        Scene.explain();
        IJ.run(image, "Stack to Hyperstack...", "order=xyczt(default) channels=1 slices=3 frames=2 display=Grayscale");
        Display.settle();
        ImagePlus hyperstack = WindowManager.getCurrentImage();
        for (int n = 1; n <= 6; n++) {
            int[] position = hyperstack.convertIndexToPosition(n);
            hyperstack.setPosition(position[0], position[1], position[2]);
            assertEquals(Scene.block(hyperstack), Scene.red(hyperstack), "slice " + n);
        }
    }

    @Test
    void duplicatesCarryLayersThatAreWatchedToo() {
        ImagePlus image = Scene.image(1);
        image.show();
        Scene.explain();
        image.setRoi(6, 5, 48, 34);
        IJ.run(image, "Duplicate...", "title=copy");
        ImagePlus copy = WindowManager.getCurrentImage();
        Display.settle();
        assertEquals("copy", copy.getTitle());
        assertEquals(Scene.block(copy), Scene.red(copy));
        IJ.run(copy, "Flip Horizontally", "");
        Display.settle();
        assertFalse(Scene.red(copy).isEmpty() && Scene.rois(copy) > 0);
        assertTrue(Scene.red(copy).isEmpty() || Scene.red(copy).equals(Scene.block(copy)));
        assertEquals(Scene.block(image), Scene.red(image));
    }

    @Test
    void substackKeepsTheRightLayers() {
        ImagePlus image = Scene.image(5);
        image.show();
        Scene.explain();
        IJ.run(image, "Duplicate...", "title=part duplicate range=2-4");
        ImagePlus part = WindowManager.getCurrentImage();
        Display.settle();
        assertEquals(9, Scene.rois(part));
        for (int n = 1; n <= 3; n++) {
            part.setSlice(n);
            assertEquals(Scene.block(part), Scene.red(part), "slice " + n);
        }
    }

    @Test
    void flattenedStackShowsEveryLayer() {
        ImagePlus image = Scene.image(3);
        image.show();
        Scene.explain();
        BitSet[] blocks = new BitSet[4];
        for (int n = 1; n <= 3; n++) {
            image.setSlice(n);
            blocks[n] = Scene.block(image);
        }
        IJ.run(image, "Flatten", "stack");
        Display.settle();
        for (int n = 1; n <= 3; n++) {
            image.setSlice(n);
            BitSet red = new BitSet();
            for (int i = 0; i < Scene.WIDTH * Scene.HEIGHT; i++) {
                red.set(i, (image.getProcessor().get(i) & 0xffffff) == 0xff0000);
            }
            assertEquals(blocks[n], red, "slice " + n);
        }
        assertEquals(0, Scene.rois(image));
    }

    @Test
    void tiffKeepsLayersAndTheirBinding(@TempDir Path folder) {
        ImagePlus image = Scene.image(2);
        image.show();
        Scene.explain();
        IJ.run(image, "Flip Horizontally", "stack");
        Display.settle();
        String file = folder.resolve("layers.tif").toString();
        IJ.saveAsTiff(image, file);
        Display.closeImages();
        ImagePlus again = IJ.openImage(file);
        again.show();
        Display.settle();
        assertEquals(6, Scene.rois(again));
        assertEquals(Scene.block(again), Scene.red(again));
        IJ.run(again, "Flip Vertically", "stack");
        Display.settle();
        again.setSlice(2);
        assertEquals(Scene.block(again), Scene.red(again));
        again.getProcessor().set(3, 3, 5);
        again.updateAndDraw();
        Display.settle();
        assertEquals(3, Scene.rois(again));
    }

    @Test
    void otherPeoplesOverlayStays() {
        ImagePlus image = Scene.image(1);
        image.setOverlay(new ij.gui.Overlay(new ij.gui.Roi(1, 1, 4, 4)));
        image.show();
        Scene.explain();
        assertEquals(4, image.getOverlay().size());
        image.getProcessor().set(3, 3, 5);
        image.updateAndDraw();
        Display.settle();
        assertEquals(1, image.getOverlay().size());
    }

    @Test
    void layersThatTheUserRemovesStayRemoved() {
        ImagePlus image = Scene.image(1);
        image.show();
        Scene.explain();
        IJ.run(image, "Remove Overlay", "");
        image.updateAndDraw();
        Display.settle();
        IJ.run(image, "Flip Horizontally", "");
        Display.settle();
        assertEquals(0, Scene.rois(image));
    }

    @ParameterizedTest(name = "batch mode: {0}")
    @MethodSource("commands")
    void followsWithoutAWindow(String command, String options) {
        IJ.runMacro("setBatchMode(true); call('org.explainj.imagej.Scene.open', '1');"
                + "call('org.explainj.imagej.Scene.explain'); run('" + command + "', '" + options + "');"
                + "run('Flatten'); saveAs('tiff', '" + flat() + "'); close(); saveAs('tiff', '" + flat() + "2');");
        ImagePlus flat = IJ.openImage(flat() + ".tif");
        ImagePlus changed = IJ.openImage(flat() + "2.tif");
        BitSet red = new BitSet();
        for (int i = 0; i < flat.getProcessor().getPixelCount(); i++) {
            red.set(i, (flat.getProcessor().get(i) & 0xffffff) == 0xff0000);
        }
        changed.setOverlay(null);
        assertTrue(red.isEmpty() || red.equals(Scene.block(changed)), command);
        assertEquals(command.equals("Translate..."), red.isEmpty());
    }

    @TempDir
    static Path temporary;

    private static String flat() {
        return temporary.resolve("flat").toString();
    }

    static Stream<Arguments> commands() {
        return Stream.of(Arguments.of("Flip Horizontally", ""), Arguments.of("Rotate 90 Degrees Right", ""),
                Arguments.of("Translate...", "x=5 y=0 interpolation=None"), Arguments.of("Invert LUT", ""));
    }
}
