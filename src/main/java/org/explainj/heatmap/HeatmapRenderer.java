package org.explainj.heatmap;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Colours a heatmap and lays it over a displayed image. */
public final class HeatmapRenderer {
    private static final Color CONTOUR = Color.WHITE;
    /** The colour of boxes and regions on the image. */
    public static final Color MARK = new Color(0xffd84d);
    private static final Color CONTOUR_CASING = new Color(0, 0, 0, 160);

    private final Rendering rendering;

    /** @param rendering how to draw */
    public HeatmapRenderer(Rendering rendering) {
        this.rendering = Objects.requireNonNull(rendering);
    }

    /**
     * The heat alone, for a layer over an image: transparent below the threshold and where there is no evidence,
     * hatched where the model did not see the image. Contours are not part of it: see {@link #contours}.
     *
     * @param heatmap the map
     * @return rows×columns, {@code TYPE_INT_ARGB}
     * @throws org.explainj.UsageException if the palette does not fit the map's scale
     */
    public BufferedImage heat(Heatmap heatmap) {
        BufferedImage image = new BufferedImage(heatmap.columns(), heatmap.rows(), BufferedImage.TYPE_INT_ARGB);
        paint(heatmap, pixels(image));
        return image;
    }

    /**
     * The heat alone, opaque, for viewers that treat black as transparent and hold the opacity themselves, such as
     * ImageJ's zero-transparent ROIs.
     *
     * @param heatmap the map
     * @return rows×columns, {@code TYPE_INT_RGB}: 0 where nothing is drawn, never 0 where something is
     * @throws org.explainj.UsageException if the palette does not fit the map's scale
     */
    public BufferedImage zeroTransparentHeat(Heatmap heatmap) {
        BufferedImage image = new BufferedImage(heatmap.columns(), heatmap.rows(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = pixels(image);
        paint(heatmap, pixels);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] &= 0xffffff;
        }
        return image;
    }

    /**
     * The colours as a table, for viewers that colour values themselves.
     *
     * @param heatmap the map
     * @param entries how many values, evenly spaced from the colour bar's start to its end
     * @return 0xRRGGBB of each; 0 for those that are not drawn
     * @throws org.explainj.UsageException if the palette does not fit the map's scale
     */
    public int[] colourTable(Heatmap heatmap, int entries) {
        Colouring colouring = new Colouring(heatmap, rendering);
        Axis axis = colouring.axis();
        double low = axis.value(axis.low());
        double high = axis.value(axis.high());
        int[] colours = new int[entries];
        for (int i = 0; i < entries; i++) {
            colours[i] = colouring.keyArgb((float) (low + i * (high - low) / (entries - 1))) & 0xffffff;
        }
        return colours;
    }

    /**
     * @param heatmap the map
     * @return the lines at the rendering's contour levels, in source coordinates; none where nothing is shown
     */
    public List<IsoContours.Line> contours(Heatmap heatmap) {
        List<IsoContours.Line> lines = new ArrayList<>();
        if (heatmap.shownIn(rendering.palette())) {
            Axis axis = heatmap.axis(rendering.palette());
            for (double level : rendering.contours()) {
                lines.addAll(IsoContours.trace(
                        heatmap.values(), heatmap.rows(), heatmap.columns(), axis.value(level)));
            }
        }
        return lines;
    }

    /**
     * @param display the image as a reader sees it, rows×columns, 8-bit grey or RGB; not altered
     * @param heatmap the map
     * @return rows×columns, {@code TYPE_INT_RGB}: heat and contours over the image, every other pixel as displayed
     * @throws org.explainj.UsageException if the palette does not fit the map's scale
     */
    public BufferedImage overlay(BufferedImage display, Heatmap heatmap) {
        BufferedImage image = new BufferedImage(heatmap.columns(), heatmap.rows(), BufferedImage.TYPE_INT_RGB);
        paintOverlay(display, heatmap, image);
        return image;
    }

    /**
     * The overlay with its legend on the right, outside the anatomy. The image area, at the top left, keeps the
     * display's pixels one to one.
     *
     * @param display the image as a reader sees it, rows×columns; not altered
     * @param heatmap the map
     * @param facts what the legend says
     * @return {@code TYPE_INT_RGB}, at least rows×columns
     * @throws org.explainj.UsageException if the palette does not fit the map's scale
     */
    public BufferedImage picture(BufferedImage display, Heatmap heatmap, LegendFacts facts) {
        BufferedImage panel = new Legend(heatmap, rendering, facts).panel(heatmap.rows());
        BufferedImage picture = new BufferedImage(
                heatmap.columns() + panel.getWidth(), panel.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Legend.BACKGROUND);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.drawImage(panel, heatmap.columns(), 0, null);
        graphics.dispose();
        paintOverlay(display, heatmap, picture);
        return picture;
    }

    /**
     * @param display the image as a reader sees it, without heat; not altered
     * @param picture an overlay of it, with a legend or without
     * @return {@code TYPE_INT_RGB}: the image on the left, one to one from the top left corner, and the picture right
     *     of it
     */
    public BufferedImage beside(BufferedImage display, BufferedImage picture) {
        BufferedImage both = new BufferedImage(display.getWidth() + picture.getWidth(),
                Math.max(display.getHeight(), picture.getHeight()), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = both.createGraphics();
        graphics.drawImage(plain(display), 0, 0, null);
        graphics.drawImage(picture, display.getWidth(), 0, null);
        graphics.dispose();
        return both;
    }

    /**
     * @param display the image as a reader sees it; not altered
     * @return {@code TYPE_INT_RGB}, with the same pixels
     */
    static BufferedImage plain(BufferedImage display) {
        BufferedImage copy = new BufferedImage(display.getWidth(), display.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = pixels(copy);
        int[] row = new int[display.getWidth()];
        for (int y = 0; y < display.getHeight(); y++) {
            readRow(display, y, row);
            System.arraycopy(row, 0, pixels, y * row.length, row.length);
        }
        return copy;
    }

    /** Writes the overlay into the top left of an {@code TYPE_INT_RGB} image. */
    private void paintOverlay(BufferedImage display, Heatmap heatmap, BufferedImage target) {
        if (display.getWidth() != heatmap.columns() || display.getHeight() != heatmap.rows()) {
            throw new IllegalArgumentException("the image is " + display.getHeight() + "×" + display.getWidth()
                    + ", its heatmap " + heatmap.rows() + "×" + heatmap.columns());
        }
        int[] heat = new int[heatmap.values().length];
        paint(heatmap, heat);
        int columns = heatmap.columns();
        int[] row = new int[columns];
        int[] pixels = pixels(target);
        for (int y = 0; y < heatmap.rows(); y++) {
            readRow(display, y, row);
            for (int x = 0; x < columns; x++) {
                pixels[y * target.getWidth() + x] = Blend.over(heat[y * columns + x], row[x]);
            }
        }
        drawContours(heatmap, target);
        drawMarks(heatmap, target);
    }

    private void paint(Heatmap heatmap, int[] argb) {
        Colouring colouring = new Colouring(heatmap, rendering);
        Hatch hatch = new Hatch(heatmap.rows());
        float[] values = heatmap.values();
        for (int y = 0, i = 0; y < heatmap.rows(); y++) {
            for (int x = 0; x < heatmap.columns(); x++, i++) {
                argb[i] = Float.isNaN(values[i]) ? hatch.argb(x, y) : colouring.argb(values[i]);
            }
        }
    }

    private void drawContours(Heatmap heatmap, BufferedImage target) {
        List<IsoContours.Line> lines = contours(heatmap);
        if (lines.isEmpty()) {
            return;
        }
        Path2D.Double path = new Path2D.Double();
        for (IsoContours.Line line : lines) {
            path.append(line.path(), false);
        }
        float width = Math.max(1, heatmap.rows() / 500f);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.clipRect(0, 0, heatmap.columns(), heatmap.rows());
        draw(graphics, path, 2.2f * width, CONTOUR_CASING);
        draw(graphics, path, width, CONTOUR);
        graphics.dispose();
    }

    private static void drawMarks(Heatmap heatmap, BufferedImage target) {
        if (heatmap.marks().isEmpty()) {
            return;
        }
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.clipRect(0, 0, heatmap.columns(), heatmap.rows());
        float width = Math.max(1, heatmap.rows() / 400f);
        for (Mark mark : heatmap.marks()) {
            Rectangle2D box = new Rectangle2D.Double(mark.left(), mark.top(), mark.right() - mark.left(),
                    mark.bottom() - mark.top());
            draw(graphics, box, 2.4f * width, CONTOUR_CASING);
            draw(graphics, box, width, MARK);
            label(graphics, mark, heatmap);
        }
        graphics.dispose();
    }

    /** Above the box, or inside it where there is no room above; all of it within the image. */
    private static void label(Graphics2D graphics, Mark mark, Heatmap heatmap) {
        double em = Math.max(9, heatmap.rows() / 45.0);
        double y = mark.top() >= 1.4 * em ? mark.top() - 1.4 * em : Math.max(0, mark.top());
        double width = GlyphText.width(mark.text(), em) + 0.6 * em;
        double x = Math.max(0, Math.min(mark.left(), heatmap.columns() - width));
        graphics.setColor(CONTOUR_CASING);
        graphics.fill(new Rectangle2D.Double(x, y, width, 1.4 * em));
        graphics.setColor(MARK);
        graphics.fill(GlyphText.outline(mark.text(), x + 0.3 * em, y + em, em));
    }

    private static void draw(Graphics2D graphics, Shape path, float width, Color colour) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }

    /** Grey levels are taken as stored: {@link BufferedImage#getRGB} brightens them, holding grey to be linear. */
    private static void readRow(BufferedImage display, int y, int[] rgb) {
        boolean grey = display.getRaster().getNumBands() == 1 && !(display.getColorModel() instanceof IndexColorModel);
        if (!grey) {
            display.getRGB(0, y, rgb.length, 1, rgb, 0, rgb.length);
            return;
        }
        display.getRaster().getSamples(0, y, rgb.length, 1, 0, rgb);
        for (int x = 0; x < rgb.length; x++) {
            rgb[x] *= 0x010101;
        }
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
