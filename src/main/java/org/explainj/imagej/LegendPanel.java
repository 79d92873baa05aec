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

/** The legends of the layers on the current slice, in the image's window, to the right of the anatomy. */
final class LegendPanel extends Canvas {
    private static final long serialVersionUID = 1L;
    /** Where less height is left for each legend, they stand in two or more columns. */
    private static final int LEAST_LEGEND_HEIGHT = 280;
    private static final int LEAST_PANEL_HEIGHT = 320;

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

    private void render(ImageCanvas canvas) {
        int height = Math.max(LEAST_PANEL_HEIGHT, canvas.getHeight());
        int perColumn = Math.max(1, height / LEAST_LEGEND_HEIGHT);
        int columns = (layers.size() + perColumn - 1) / perColumn;
        int rows = (layers.size() + columns - 1) / columns;
        List<BufferedImage> legends = layers.stream().map(layer -> layer.legend(height / rows)).toList();
        int cellWidth = legends.stream().mapToInt(BufferedImage::getWidth).max().orElse(1);
        int cellHeight = legends.stream().mapToInt(BufferedImage::getHeight).max().orElse(1);
        picture = new BufferedImage(columns * cellWidth, rows * cellHeight, BufferedImage.TYPE_INT_RGB);
        Graphics graphics = picture.createGraphics();
        for (int i = 0; i < legends.size(); i++) {
            graphics.drawImage(legends.get(i), i / rows * cellWidth, i % rows * cellHeight, null);
        }
        graphics.dispose();
        setBackground(new Color(picture.getRGB(0, 0)));
        double scale = Math.min(1, (double) height / picture.getHeight());
        setSize((int) Math.ceil(picture.getWidth() * scale), (int) Math.ceil(picture.getHeight() * scale));
        setPreferredSize(getSize());
        repaint();
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
