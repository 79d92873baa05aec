package org.explainj.imagej;

import ij.IJ;
import ij.ImagePlus;
import ij.VirtualStack;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.explainj.Comparison;
import org.explainj.Explanation;
import org.explainj.Progress;
import org.explainj.VolumeComparison;
import org.explainj.heatmap.Legend;
import org.explainj.heatmap.Rendering;

/**
 * Maps of a volume side by side, slice for slice as the image shows them. A slice's picture is drawn when it is shown, so
 * that a long series does not fill the memory.
 */
final class ComparisonStack extends VirtualStack {
    private final VolumeComparison comparison;
    private final Function<Explanation, Rendering> renderings;
    /** Of each slice as it is shown, the volume's. */
    private final List<Integer> slices;
    private final int width;
    private final int height;

    private ComparisonStack(VolumeComparison comparison, Function<Explanation, Rendering> renderings,
            List<Integer> slices, int width, int height) {
        super(width, height, null, "");
        this.comparison = comparison;
        this.renderings = renderings;
        this.slices = slices;
        this.width = width;
        this.height = height;
        setBitDepth(24);
    }

    /**
     * @param original the explained image, whose pixel size the panels have
     * @param comparison maps of a volume of it
     * @param slices in the order in which the image shows them, the volume's slices, 0-based
     * @param renderings how each map is drawn
     * @param progress told as it goes, and asked whether to go on
     * @return the stack, at the slice where the maps are strongest together; not yet shown
     * @throws IOException if a slice cannot be read
     */
    static ImagePlus of(ImagePlus original, VolumeComparison comparison, List<Integer> slices,
            Function<Explanation, Rendering> renderings, Progress progress) throws IOException {
        int strongest = comparison.slice();
        ImagePlus image = ComparisonImage.of(original, comparison.shown(strongest), renderings, true, true);
        int width = image.getWidth();
        int height = image.getHeight();
        // captions are not of the same length in each slice
        for (int k = 0; k < slices.size(); k++) {
            progress.checkCancelled();
            progress.update((double) k / slices.size(), "Comparing maps in " + original.getTitle());
            BufferedImage picture = picture(comparison.shown(k), renderings);
            width = Math.max(width, picture.getWidth());
            height = Math.max(height, picture.getHeight());
        }
        if (slices.size() > 1) {
            image.setStack(new ComparisonStack(comparison, renderings, new ArrayList<>(slices), width, height));
            image.setSlice(slices.indexOf(strongest) + 1);
        }
        return image;
    }

    private static BufferedImage picture(Comparison maps, Function<Explanation, Rendering> renderings) {
        return maps.shown().picture(renderings, true).draw(true);
    }

    @Override
    public int size() {
        // ImageStack asks before the list is there
        return slices == null ? 0 : slices.size();
    }

    @Override
    public int getSize() {
        return size();
    }

    @Override
    public ImageProcessor getProcessor(int n) {
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = canvas.createGraphics();
        graphics.setColor(Legend.BACKGROUND);
        graphics.fillRect(0, 0, width, height);
        try {
            graphics.drawImage(picture(comparison.shown(slices.get(n - 1)), renderings), 0, 0, null);
        } catch (IOException e) {
            IJ.log("ExplainJ: " + e.getMessage());
        }
        graphics.dispose();
        return new ColorProcessor(canvas);
    }

    @Override
    public String getSliceLabel(int n) {
        return slices.get(n - 1) + 1 + " of " + comparison.slices();
    }

    @Override
    public Object getPixels(int n) {
        return getProcessor(n).getPixels();
    }

    @Override
    public int getWidth() {
        return width;
    }

    @Override
    public int getHeight() {
        return height;
    }

    @Override
    public String[] getSliceLabels() {
        return IntStream.rangeClosed(1, size()).mapToObj(this::getSliceLabel).toArray(String[]::new);
    }

    @Override
    public void deleteSlice(int n) {
        slices.remove(n - 1);
    }

    @Override
    public void deleteLastSlice() {
        deleteSlice(size());
    }
}
