package org.explainj.imagej;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.explainj.Explanation;
import org.explainj.heatmap.Axis;
import org.explainj.heatmap.GlyphText;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.Palette;
import org.explainj.heatmap.Probability;
import org.explainj.heatmap.Rendering;
import org.explainj.heatmap.Verdict;

/**
 * The least that a colour needs beside it, small enough for a corner of the picture: class, probability, colour bar,
 * unit and the research-use mark. Only letters and bar are drawn; what is between them stays transparent.
 */
final class CornerLegend {
    private static final double EM_PER_ROW = 1 / 56.0;
    private static final double LEAST_EM = 9;
    private static final double WIDTH = 17;
    private static final double MARGIN = 0.6;
    private static final double LINE = 1.35;
    private static final double BAR = 0.8;
    private static final double TICK_SIZE = 0.8;
    /** The darkest that ImageJ does not take for transparent. */
    private static final Color HALO = new Color(2, 2, 2);

    private final Heatmap heatmap;
    private final Rendering rendering;
    private final List<String> above = new ArrayList<>();
    private final List<String> below = new ArrayList<>();

    /** @param title what the map shows */
    CornerLegend(String title, Explanation explanation, Heatmap heatmap, Rendering rendering) {
        this.heatmap = heatmap;
        this.rendering = rendering;
        above.add(title + (explanation.probability().isPresent()
                ? " " + Probability.text(explanation.probability().getAsDouble()) : ""));
        if (!explanation.subject().reading().isEmpty()) {
            above.add(explanation.subject().reading());
        }
        if (heatmap.verdict() == Verdict.NONE) {
            above.add("No positive evidence");
        } else if (heatmap.gate().isPresent()) {
            above.add("Hidden: below operating point");
        }
        below.add(axis().unit());
        if (!explanation.unverified().isEmpty()) {
            below.add("Unverified input");
        }
        below.add("AI, research use only");
    }

    private Axis axis() {
        return heatmap.axis(rendering.palette());
    }

    /** @return the legend for the heatmap's own resolution, black where it is transparent */
    BufferedImage picture() {
        double em = Math.max(LEAST_EM, heatmap.rows() * EM_PER_ROW);
        double width = WIDTH;
        for (List<String> lines : List.of(above, below)) {
            width = lines.stream().mapToDouble(line -> GlyphText.width(line, 1)).reduce(width, Math::max);
        }
        double height = (above.size() + below.size() + 1) * LINE + BAR + 2 * MARGIN;
        BufferedImage picture = new BufferedImage((int) Math.ceil((width + 2 * MARGIN) * em),
                (int) Math.ceil(height * em), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(em, em);
        graphics.translate(MARGIN, MARGIN);
        double y = 0;
        for (String line : above) {
            write(graphics, line, 0, y);
            y += LINE;
        }
        bar(graphics, y);
        y += BAR;
        double free = 0;
        for (Axis.Tick tick : axis().ticks()) {
            double tickWidth = GlyphText.width(tick.label(), TICK_SIZE);
            double left = Math.min(Math.max(tick.position() * WIDTH - tickWidth / 2, 0), WIDTH - tickWidth);
            if (left >= free) {
                write(graphics, tick.label(), left, y, TICK_SIZE);
                free = left + tickWidth + TICK_SIZE;
            }
        }
        y += LINE;
        for (String line : below) {
            write(graphics, line, 0, y);
            y += LINE;
        }
        graphics.dispose();
        return picture;
    }

    private void bar(Graphics2D graphics, double top) {
        Palette palette = rendering.palette();
        for (int i = 0; i < Palette.SIZE; i++) {
            int rgb = palette.rgb((double) i / (Palette.SIZE - 1));
            graphics.setColor(new Color(Math.max(2, rgb >> 16 & 0xff), Math.max(2, rgb >> 8 & 0xff),
                    Math.max(2, rgb & 0xff)));
            graphics.fill(new Rectangle2D.Double(i * WIDTH / Palette.SIZE, top,
                    WIDTH / Palette.SIZE + 0.05, BAR * 0.9));
        }
    }

    /** @return one line of text on a dark ground, for the image's own resolution */
    static BufferedImage label(String text, int rows, Color colour) {
        double em = Math.max(LEAST_EM, rows * EM_PER_ROW);
        BufferedImage picture = new BufferedImage((int) Math.ceil((GlyphText.width(text, 1) + MARGIN) * em),
                (int) Math.ceil(LINE * em), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(HALO);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.scale(em, em);
        write(graphics, text, MARGIN / 2, 0, 1, colour);
        graphics.dispose();
        return picture;
    }

    private static void write(Graphics2D graphics, String line, double x, double top) {
        write(graphics, line, x, top, 1);
    }

    private static void write(Graphics2D graphics, String line, double x, double top, double size) {
        write(graphics, line, x, top, size, Color.WHITE);
    }

    private static void write(Graphics2D graphics, String line, double x, double top, double size, Color colour) {
        Shape outline = GlyphText.outline(line, x, top + size, size);
        graphics.setColor(HALO);
        graphics.setStroke(new BasicStroke(0.28f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(outline);
        graphics.setColor(colour);
        graphics.fill(outline);
    }
}
