package org.explainj.heatmap;

import java.awt.image.BufferedImage;

/** The panel that says what the colours mean: colour bar, scale, model, method, layer, class and every caveat. */
public final class Legend {
    private final Heatmap heatmap;
    private final Rendering rendering;
    private final LegendFacts facts;

    /**
     * @param heatmap the map it explains
     * @param rendering how the map is drawn
     * @param facts what else to say
     */
    public Legend(Heatmap heatmap, Rendering rendering, LegendFacts facts) {
        this.heatmap = heatmap;
        this.rendering = rendering;
        this.facts = facts;
    }

    /**
     * @param height the image's rows; the text grows with it
     * @return {@code TYPE_INT_RGB}, at least {@code height} high; higher where the text needs it
     */
    public BufferedImage panel(int height) {
        throw new UnsupportedOperationException(heatmap.toString() + rendering + facts + height);
    }
}
