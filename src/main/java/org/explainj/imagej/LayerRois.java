package org.explainj.imagej;

import ij.gui.ImageRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.process.ColorProcessor;
import ij.process.FloatPolygon;
import ij.process.ImageProcessor;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.explainj.heatmap.HeatmapRenderer;
import org.explainj.heatmap.Mark;

/** Makes the ROIs of a layer, and makes them anew for another {@link Placement}. */
final class LayerRois {
    /** ImageJ takes a pixel for transparent when its brightness, however weighted, is not above 1. */
    private static final int DARKEST = 2;
    /** An {@link ImageRoi} has one opacity, so each of a layer's opacities takes an ROI of its own. */
    private static final int OPACITIES = 16;
    /** ImageJ counts the coordinates of lines from the first pixel's centre, those of areas from its corner. */
    private static final float LINE_ORIGIN = 0.5f;

    private LayerRois() {
    }

    /**
     * Colours as zero-transparent {@link ImageRoi}s. ImageJ drops an ROI's alpha channel whenever it copies or saves
     * it and keeps its one opacity, so opacity by value becomes a stack of ROIs with one opacity each.
     *
     * @param argb width×height colours, row by row, not premultiplied; alpha 0 is not drawn
     */
    static List<Roi> heatmap(int[] argb, int width, int height) {
        List<Roi> rois = new ArrayList<>();
        for (int level = 1; level <= OPACITIES; level++) {
            Rectangle bounds = bounds(argb, width, height, level);
            if (bounds != null) {
                rois.add(heatmap(argb, width, bounds, level));
            }
        }
        return rois;
    }

    private static Rectangle bounds(int[] argb, int width, int height, int level) {
        int left = width;
        int top = height;
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (level(argb[y * width + x]) == level) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        return right < 0 ? null : new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }

    private static Roi heatmap(int[] argb, int width, Rectangle bounds, int level) {
        ColorProcessor colours = new ColorProcessor(bounds.width, bounds.height);
        long alphas = 0;
        long pixels = 0;
        for (int y = 0; y < bounds.height; y++) {
            for (int x = 0; x < bounds.width; x++) {
                int colour = argb[(bounds.y + y) * width + bounds.x + x];
                if (level(colour) == level) {
                    colours.set(x, y, visible(colour));
                    alphas += colour >>> 24;
                    pixels++;
                }
            }
        }
        return image(bounds.x, bounds.y, colours, alphas / (255.0 * pixels));
    }

    /** @return 1 to {@value #OPACITIES}, or 0 for what is not drawn */
    private static int level(int argb) {
        return ((argb >>> 24) * OPACITIES + 254) / 255;
    }

    /** @return the colour, or the least colour that ImageJ draws, whichever weights it takes for brightness */
    private static int visible(int rgb) {
        int red = rgb >> 16 & 0xff;
        int green = rgb >> 8 & 0xff;
        int blue = rgb & 0xff;
        double brightness = Math.min((red + green + blue) / 3.0, 0.299 * red + 0.587 * green + 0.114 * blue);
        return brightness >= DARKEST ? rgb & 0xffffff
                : Math.max(red, DARKEST) << 16 | Math.max(green, DARKEST) << 8 | Math.max(blue, DARKEST);
    }

    private static ImageRoi image(int x, int y, ImageProcessor colours, double opacity) {
        ImageRoi roi = new ImageRoi(x, y, colours);
        roi.setOpacity(opacity);
        roi.setZeroTransparent(true);
        return roi;
    }

    /**
     * @param xs horizontal coordinates of an iso-contour's corners, from the image's left edge, in pixels
     * @param ys vertical coordinates, from the top edge
     * @param closed whether the contour ends where it begins; an open one ends at the edge of what the model saw
     */
    static Roi contour(float[] xs, float[] ys, boolean closed, Color colour, double width) {
        return contour(xs, ys, closed ? Roi.POLYGON : Roi.FREELINE, colour, width);
    }

    private static Roi contour(float[] xs, float[] ys, int type, Color colour, double width) {
        float[] roiXs = xs.clone();
        float[] roiYs = ys.clone();
        if (type == Roi.FREELINE) {
            for (int i = 0; i < xs.length; i++) {
                roiXs[i] -= LINE_ORIGIN;
                roiYs[i] -= LINE_ORIGIN;
            }
        }
        PolygonRoi roi = new PolygonRoi(roiXs, roiYs, xs.length, type);
        roi.setStrokeColor(colour);
        roi.setStrokeWidth(width);
        return roi;
    }

    /**
     * @param picture the legend, at the image's resolution, black where it is transparent
     * @return the legend at home, in the upper left corner
     */
    static Roi legend(BufferedImage picture) {
        return legend(0, 0, new ColorProcessor(picture));
    }

    /**
     * @param mark a box
     * @param rows of the explained image
     * @param columns of the explained image
     * @return what is written beside it, above its upper left corner or inside it; all of it within the image
     */
    static Roi label(Mark mark, int rows, int columns) {
        BufferedImage text = CornerLegend.label(mark.text(), rows, HeatmapRenderer.MARK);
        int x = (int) Math.max(0, Math.min(mark.left(), columns - text.getWidth()));
        int y = (int) Math.max(0, mark.top() >= text.getHeight() ? mark.top() - text.getHeight() : mark.top());
        ImageRoi roi = new ImageRoi(x, y, new ColorProcessor(text));
        roi.setZeroTransparent(true);
        return roi;
    }

    private static Roi legend(int x, int y, ImageProcessor picture) {
        ImageRoi roi = new LegendRoi(x, y, picture);
        roi.setZeroTransparent(true);
        return roi;
    }

    /**
     * @param home a legend
     * @param height of the image that it goes to, into the lower left corner, upright however the image is turned
     * @param slot how many legends are below it
     */
    static Roi cornerLegend(Roi home, int height, int slot) {
        ImageProcessor picture = ((ImageRoi) home).getProcessor().duplicate();
        return legend(0, Math.max(0, height - (slot + 1) * picture.getHeight()), picture);
    }

    /**
     * @param home an ROI on the explained grid
     * @param width of the explained grid
     * @param height of the explained grid
     * @return a new ROI where those pixels are now
     */
    static Roi place(Roi home, Placement placement, int width, int height) {
        AffineTransform transform = placement.transform(width, height);
        if (home instanceof ImageRoi colours) {
            return placeImage(colours, placement.orientation(), transform);
        }
        FloatPolygon corners = home.getFloatPolygon();
        float origin = home.isLine() ? LINE_ORIGIN : 0;
        float[] xs = new float[corners.npoints];
        float[] ys = new float[corners.npoints];
        for (int i = 0; i < xs.length; i++) {
            Point2D corner = transform.transform(
                    new Point2D.Double(corners.xpoints[i] + origin, corners.ypoints[i] + origin), null);
            xs[i] = (float) corner.getX();
            ys[i] = (float) corner.getY();
        }
        return contour(xs, ys, home.getType(), home.getStrokeColor(), home.getStrokeWidth());
    }

    /**
     * @param home a label on the explained grid
     * @return the same label, upright, where it is now
     */
    static Roi upright(Roi home, Placement placement, int width, int height) {
        Rectangle target = placement.transform(width, height).createTransformedShape(home.getBounds()).getBounds();
        ImageRoi roi = new ImageRoi(target.x, target.y, ((ImageRoi) home).getProcessor().duplicate());
        roi.setZeroTransparent(true);
        return roi;
    }

    private static Roi placeImage(ImageRoi home, Orientation orientation, AffineTransform transform) {
        Rectangle bounds = home.getBounds();
        Rectangle target = transform.createTransformedShape(bounds).getBounds();
        ImageProcessor colours = home.getProcessor();
        ColorProcessor turned = new ColorProcessor(target.width, target.height);
        for (int y = 0; y < bounds.height; y++) {
            for (int x = 0; x < bounds.width; x++) {
                turned.set(orientation.index(x, y, bounds.width, bounds.height), colours.get(x, y) & 0xffffff);
            }
        }
        return image(target.x, target.y, turned, home.getOpacity());
    }

    /** @return the legend's own pixels */
    static BufferedImage picture(Roi legend) {
        return ((ImageRoi) legend).getProcessor().getBufferedImage();
    }
}
