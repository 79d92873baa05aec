package org.explainj.imagej;

import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Images with one bright block a slice and a red layer exactly over it: wherever the block goes, red must go too. Where
 * it is, is read from the pixels; where the red is, from a flattened copy.
 */
public final class Scene {
    static final int WIDTH = 60;
    static final int HEIGHT = 44;
    private static final int RED = 0xff0000;
    private static final int BLOCK = 40000;
    private static final int BLOCK_WIDTH = 11;
    private static final int BLOCK_HEIGHT = 6;

    private Scene() {
    }

    /** @return an image of noise below 1000 with a block that is elsewhere on every slice */
    static ImagePlus image(int slices) {
        Random random = new Random(7);
        ImageStack stack = new ImageStack(WIDTH, HEIGHT);
        for (int n = 1; n <= slices; n++) {
            ImageProcessor pixels = new ShortProcessor(WIDTH, HEIGHT);
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                boolean inBlock = inBlock(i % WIDTH, i / WIDTH, n);
                pixels.set(i, inBlock ? BLOCK : random.nextInt(1000));
            }
            stack.addSlice(null, pixels);
        }
        ImagePlus image = new ImagePlus("scene", stack);
        image.setDisplayRange(0, 2000);
        return image;
    }

    private static int left(int n) {
        return 20 + 3 * n;
    }

    private static int top(int n) {
        return 8 + 2 * n;
    }

    private static boolean inBlock(int x, int y, int n) {
        return x >= left(n) && x < left(n) + BLOCK_WIDTH && y >= top(n) && y < top(n) + BLOCK_HEIGHT;
    }

    /** Puts a layer on every slice. Called by macros, too. */
    public static String explain() {
        ImagePlus image = WindowManager.getCurrentImage();
        for (int n = 1; n <= image.getStackSize(); n++) {
            explain(image, n);
        }
        return "";
    }

    /** Makes a scene and shows it. Called by macros. */
    public static String open(String slices) {
        image(Integer.parseInt(slices)).show();
        return "";
    }

    static Layer explain(ImagePlus image, int n) {
        int[] argb = new int[WIDTH * HEIGHT];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = inBlock(i % WIDTH, i / WIDTH, n) ? 0xff000000 | RED : 0;
        }
        float left = left(n) + 2;
        float top = top(n) + 2;
        float right = left(n) + BLOCK_WIDTH - 2;
        float bottom = top(n) + BLOCK_HEIGHT - 2;
        Roi contour = LayerRois.contour(new float[] {left, right, right, left},
                new float[] {top, top, bottom, bottom}, true, new Color(RED), 1);
        BufferedImage legend = new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB);
        legend.setRGB(1, 1, 0x00ff00);
        SlicePixels pixels = new Slices(image).at(n).copy();
        List<Layer.Piece> pieces = List.of(
                new Layer.Piece(Part.HEATMAP, LayerRois.heatmap(argb, WIDTH, HEIGHT).get(0)),
                new Layer.Piece(Part.CONTOUR, contour), new Layer.Piece(Part.LEGEND, LayerRois.legend(legend)));
        Layer layer = new Layer(String.format("%08x", image.getID() * 1000 + n), "finding", "", 1,
                pixels.fingerprint(), pixels, pieces, Optional.empty());
        LayerWatcher.get().add(image, layer, new Site(n, Placement.HOME));
        return layer;
    }

    /** @return how many layers' ROIs the overlay holds */
    static int rois(ImagePlus image) {
        Overlay overlay = image.getOverlay();
        return overlay == null ? 0
                : (int) Arrays.stream(overlay.toArray()).filter(roi -> Layer.idOf(roi).isPresent()).count();
    }

    /** @return where the current slice shows red, once it is flattened */
    static BitSet red(ImagePlus image) {
        ImagePlus flat = Display.flatten(image);
        BitSet red = new BitSet();
        for (int i = 0; i < flat.getProcessor().getPixelCount(); i++) {
            if ((flat.getProcessor().get(i) & 0xffffff) == RED) {
                red.set(i);
            }
        }
        return red;
    }

    /** @return where the current slice's block is, by its pixels' values */
    static BitSet block(ImagePlus image) {
        BitSet block = new BitSet();
        ImageProcessor pixels = image.getProcessor();
        int saturated = pixels instanceof ColorProcessor ? 0xffffff : pixels.getBitDepth() == 8 ? 255 : BLOCK;
        for (int i = 0; i < pixels.getPixelCount(); i++) {
            int value = pixels.getBitDepth() == 32 ? (int) pixels.getf(i) : pixels.get(i) & 0xffffff;
            block.set(i, value == saturated);
        }
        return block;
    }
}
