package org.explainj.heatmap;

import java.awt.Shape;

/** Text as outlines, from strokes bundled with ExplainJ: no font of the machine is asked for. */
public final class GlyphText {
    private GlyphText() {
    }

    /**
     * @param text one line
     * @param size the em, in pixels: ascender to descender
     * @return its advance width, in pixels
     */
    public static double width(String text, double size) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param text one line; characters without a glyph are boxes
     * @param x left end, in pixels
     * @param baseline in pixels, y downwards
     * @param size the em, in pixels: ascender to descender
     * @return the outline, to be filled
     */
    public static Shape outline(String text, double x, double baseline, double size) {
        throw new UnsupportedOperationException();
    }
}
