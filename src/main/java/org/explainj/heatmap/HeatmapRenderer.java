package org.explainj.heatmap;

import java.awt.image.BufferedImage;

/** Colours a heatmap and lays it over a displayed image. */
public final class HeatmapRenderer {
    private final Rendering rendering;

    /** @param rendering how to draw */
    public HeatmapRenderer(Rendering rendering) {
        this.rendering = rendering;
    }

    /**
     * The heat alone, for a layer over an image: transparent below the threshold and where there is no evidence, hatched
     * where the model did not see the image.
     *
     * @param heatmap the map
     * @return rows×columns, {@code TYPE_INT_ARGB}
     */
    public BufferedImage heat(Heatmap heatmap) {
        throw new UnsupportedOperationException(rendering.toString());
    }

    /**
     * The heat alone, opaque, for viewers that treat black as transparent and hold the opacity themselves, such as
     * ImageJ's zero-transparent ROIs.
     *
     * @param heatmap the map
     * @return rows×columns, {@code TYPE_INT_RGB}: 0 where nothing is drawn, never 0 where something is
     */
    public BufferedImage zeroTransparentHeat(Heatmap heatmap) {
        throw new UnsupportedOperationException(rendering.toString());
    }

    /**
     * @param display the image as a reader sees it, rows×columns, grey or RGB; not altered
     * @param heatmap the map
     * @return rows×columns, {@code TYPE_INT_RGB}: heat and contours over the image, every other pixel as displayed
     */
    public BufferedImage overlay(BufferedImage display, Heatmap heatmap) {
        throw new UnsupportedOperationException(rendering.toString());
    }

    /**
     * The overlay with its legend on the right, outside the anatomy. The image area, at the top left, keeps the
     * display's pixels one to one.
     *
     * @param display the image as a reader sees it, rows×columns; not altered
     * @param heatmap the map
     * @param facts what the legend says
     * @return {@code TYPE_INT_RGB}, at least rows×columns
     */
    public BufferedImage picture(BufferedImage display, Heatmap heatmap, LegendFacts facts) {
        throw new UnsupportedOperationException(rendering.toString());
    }
}
