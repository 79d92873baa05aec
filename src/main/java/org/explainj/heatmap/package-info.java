/**
 * Raw localisation map → the source's pixel grid → calibrated value → colour.
 *
 * <p>A {@link org.explainj.heatmap.Heatmap} holds calibrated values whose meaning its
 * {@link org.explainj.heatmap.Scale} states; a {@link org.explainj.heatmap.HeatmapRenderer} colours it and sets a
 * {@link org.explainj.heatmap.Legend} beside it. Text is drawn from bundled glyph outlines
 * ({@link org.explainj.heatmap.GlyphText}): AWT's own text needs fonts, which a server may not have.
 */
package org.explainj.heatmap;
