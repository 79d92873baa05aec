package org.explainj.imagej;

import ij.ImagePlus;
import ij.gui.ImageCanvas;
import ij.gui.ImageWindow;
import java.awt.Canvas;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.util.List;
import org.explainj.heatmap.Legend;

/** The legends of the layers on the current slice, in the image's window, to the right of the anatomy. */
final class LegendPanel extends Canvas {
    private static final long serialVersionUID = 1L;
    /** A legend is rendered at least this high; one that is shown smaller can still be read. */
    private static final int LEAST_HEIGHT = 320;
    private static final double SMALLEST_SCALE = 0.8;
    /** The width of the edge that has the colour of the layer's contours. */
    private static final int EDGE = 4;

    private transient List<Layer> layers = List.of();
    private transient BufferedImage picture;

    private LegendPanel() {
    }

    /** @return whether a window shows legends beside its image */
    static boolean isIn(Window window) {
        return window instanceof ImageWindow image && of(image) != null;
    }

    /**
     * Shows legends in the window of an image, if it has one, and makes room for them.
     *
     * @param layers those on the current slice; without any, the panel goes
     */
    static void show(ImagePlus image, List<Layer> layers) {
        if (image.getWindow() != null) {
            EventQueue.invokeLater(() -> {
                if (image.getWindow() != null) {
                    show(image.getWindow(), layers);
                }
            });
        }
    }

    private static void show(ImageWindow window, List<Layer> layers) {
        LegendPanel panel = of(window);
        if (panel == null && layers.isEmpty() || panel != null && panel.layers.equals(layers)) {
            return;
        }
        if (layers.isEmpty()) {
            window.remove(panel);
        } else if (panel == null) {
            panel = new LegendPanel();
            window.setLayout(new LegendLayout(window.getCanvas()));
            window.add(panel);
        }
        if (panel != null && !layers.isEmpty()) {
            panel.layers = layers;
            panel.render(window.getCanvas());
        }
        window.pack();
        moveOntoScreen(window);
        window.getCanvas().repaint();
    }

    private static LegendPanel of(ImageWindow window) {
        for (Component component : window.getComponents()) {
            if (component instanceof LegendPanel panel) {
                return panel;
            }
        }
        return null;
    }

    private static void moveOntoScreen(ImageWindow window) {
        Rectangle screen = window.getGraphicsConfiguration().getBounds();
        int beyond = window.getX() + window.getWidth() - (screen.x + screen.width);
        if (beyond > 0) {
            window.setLocation(Math.max(screen.x, window.getX() - beyond), window.getY());
        }
    }

    /** In as few columns as the screen has the height for, and no larger than the room beside the image. */
    private void render(ImageCanvas canvas) {
        Rectangle screen = canvas.getGraphicsConfiguration().getBounds();
        int height = Math.max(LEAST_HEIGHT, canvas.getHeight());
        int room = Math.max(height, screen.height * 4 / 5);
        double scale = 0;
        for (int columns = 1; columns <= layers.size() && scale < SMALLEST_SCALE; columns++) {
            int rows = (layers.size() + columns - 1) / columns;
            BufferedImage arranged = arrange(columns, rows, Math.max(LEAST_HEIGHT, height / rows));
            double fits = Math.min(1, Math.min((double) room / arranged.getHeight(),
                    (double) (screen.width - canvas.getWidth() - 4 * ImageWindow.HGAP) / arranged.getWidth()));
            if (fits > scale || picture == null) {
                scale = Math.max(fits, 0.1);
                picture = arranged;
            }
        }
        setBackground(Legend.BACKGROUND);
        setSize((int) Math.ceil(picture.getWidth() * scale), (int) Math.ceil(picture.getHeight() * scale));
        setPreferredSize(getSize());
        repaint();
    }

    private BufferedImage arrange(int columns, int rows, int height) {
        List<BufferedImage> legends = layers.stream().map(layer -> layer.legend(height)).toList();
        int cellWidth = EDGE + legends.stream().mapToInt(BufferedImage::getWidth).max().orElse(1);
        int cellHeight = legends.stream().mapToInt(BufferedImage::getHeight).max().orElse(1);
        BufferedImage arranged = new BufferedImage(columns * cellWidth, rows * cellHeight, BufferedImage.TYPE_INT_RGB);
        Graphics graphics = arranged.createGraphics();
        graphics.setColor(Legend.BACKGROUND);
        graphics.fillRect(0, 0, arranged.getWidth(), arranged.getHeight());
        for (int i = 0; i < legends.size(); i++) {
            int x = i / rows * cellWidth;
            int y = i % rows * cellHeight;
            graphics.drawImage(legends.get(i), x + EDGE, y, null);
            graphics.setColor(layers.get(i).contourColour().orElse(Legend.BACKGROUND));
            graphics.fillRect(x, y + EDGE, EDGE, legends.get(i).getHeight() - 2 * EDGE);
        }
        graphics.dispose();
        return arranged;
    }

    @Override
    public void paint(Graphics graphics) {
        Dimension size = getSize();
        double scale = Math.min((double) size.width / picture.getWidth(), (double) size.height / picture.getHeight());
        ((Graphics2D) graphics).setRenderingHint(RenderingHints.KEY_INTERPOLATION,
                RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, (int) Math.round(picture.getWidth() * scale),
                (int) Math.round(picture.getHeight() * scale), null);
    }
}
