package org.explainj.heatmap;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** One item of a legend's column. Lengths are in em, so that the layout is the same at every size. */
sealed interface LegendBlock {
    /** From one line's baseline to the next, in the line's own em. */
    double LINE = 1.3;
    /** After a sentence. */
    double GAP = 0.25;

    /** In em. */
    double height(double width);

    /** Draws with the top left at the origin; the graphics' unit is the em. */
    void draw(Graphics2D graphics, double width);

    /** What it says in words. */
    default List<String> sentences() {
        return List.of();
    }

    /** A sentence, wrapped at blanks, and within a word that is wider than the column. */
    record Text(String sentence, double size, Color colour) implements LegendBlock {
        @Override
        public double height(double width) {
            return lines(width).size() * LINE * size + GAP;
        }

        @Override
        public void draw(Graphics2D graphics, double width) {
            graphics.setColor(colour);
            double baseline = 0.95 * size;
            for (String line : lines(width)) {
                graphics.fill(GlyphText.outline(line, 0, baseline, size));
                baseline += LINE * size;
            }
        }

        @Override
        public List<String> sentences() {
            return List.of(sentence);
        }

        List<String> lines(double width) {
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (String word : sentence.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && GlyphText.width(longer, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    longer = word;
                }
                while (GlyphText.width(longer, size) > width && longer.length() > 1) {
                    int end = longer.length() - 1;
                    while (end > 1 && GlyphText.width(longer.substring(0, end), size) > width) {
                        end--;
                    }
                    lines.add(longer.substring(0, end));
                    longer = longer.substring(end);
                }
                line.setLength(0);
                line.append(longer);
            }
            lines.add(line.toString());
            return lines;
        }
    }

    /**
     * The colour bar: the pure colours above; below, how they look over anatomy white, grey and black. What is
     * not drawn is left empty.
     */
    record Bar(Colouring colouring) implements LegendBlock {
        private static final double HEIGHT = 2.8;
        private static final double TICK = 0.35;
        private static final double LABEL_SIZE = 0.9;
        private static final int[] UNDERLAYS = {0xffffff, 0x808080, 0x000000};
        private static final int OPAQUE = 0xff000000;

        @Override
        public double height(double width) {
            return HEIGHT + TICK + LINE * LABEL_SIZE + GAP;
        }

        @Override
        public void draw(Graphics2D graphics, double width) {
            BufferedImage colours = colours();
            graphics.drawImage(colours, AffineTransform.getScaleInstance(
                    width / colours.getWidth(), HEIGHT / colours.getHeight()), null);
            graphics.setColor(Legend.TEXT);
            graphics.setStroke(new BasicStroke(0.07f));
            graphics.draw(new Rectangle2D.Double(0, 0, width, HEIGHT));
            for (Axis.Tick tick : colouring.axis().ticks()) {
                drawTick(graphics, tick, width);
            }
        }

        private void drawTick(Graphics2D graphics, Axis.Tick tick, double width) {
            double x = tick.position() * width;
            graphics.draw(new Line2D.Double(x, HEIGHT, x, HEIGHT + TICK));
            double labelWidth = GlyphText.width(tick.label(), LABEL_SIZE);
            double left = Math.min(Math.max(x - labelWidth / 2, 0), width - labelWidth);
            graphics.fill(GlyphText.outline(tick.label(), left, HEIGHT + TICK + 0.95 * LABEL_SIZE, LABEL_SIZE));
        }

        /** Half of it the pure colours, below one row for each underlay. */
        private BufferedImage colours() {
            int rows = 2 * UNDERLAYS.length;
            BufferedImage image = new BufferedImage(Palette.SIZE, rows, BufferedImage.TYPE_INT_ARGB);
            for (int x = 0; x < Palette.SIZE; x++) {
                int argb = colouring.keyArgb((float) colouring.axis().valueAt((x + 0.5) / Palette.SIZE));
                for (int y = 0; y < rows && argb != 0; y++) {
                    boolean pure = y < UNDERLAYS.length;
                    image.setRGB(x, y, OPAQUE | (pure ? argb : Blend.over(argb, UNDERLAYS[y - UNDERLAYS.length])));
                }
            }
            return image;
        }
    }

    /** A hatched swatch and what it means. */
    record HatchKey(Text meaning) implements LegendBlock {
        private static final double SWATCH = 2.2;

        @Override
        public double height(double width) {
            return Math.max(LINE, meaning.height(width - SWATCH));
        }

        @Override
        public List<String> sentences() {
            return meaning.sentences();
        }

        @Override
        public void draw(Graphics2D graphics, double width) {
            graphics.setColor(Legend.QUIET);
            graphics.setStroke(new BasicStroke(0.08f));
            Rectangle2D.Double swatch = new Rectangle2D.Double(0.05, 0.15, 1.6, 1);
            graphics.draw(swatch);
            Graphics2D clipped = (Graphics2D) graphics.create();
            clipped.clip(swatch);
            for (double x = 0.4; x < 2.8; x += 0.45) {
                clipped.draw(new Line2D.Double(x, 0, x - 1.3, 1.3));
            }
            clipped.dispose();
            graphics.translate(SWATCH, 0);
            meaning.draw(graphics, width - SWATCH);
            graphics.translate(-SWATCH, 0);
        }
    }

    /** How alike each two of several numbered maps are. */
    record Table(double[][] correlations, double nearlySame) implements LegendBlock {
        private static final double LARGEST = 0.9;
        /** Width of −0.00 in its own em, with a gap. */
        private static final double CELL = 3.4;

        private double size(double width) {
            return Math.min(LARGEST, width / (correlations.length + 1) / CELL);
        }

        @Override
        public double height(double width) {
            return (correlations.length + 1) * LINE * size(width) + GAP;
        }

        @Override
        public void draw(Graphics2D graphics, double width) {
            double size = size(width);
            for (int row = 0; row <= correlations.length; row++) {
                double baseline = row * LINE * size + 0.95 * size;
                for (int column = 0; column <= correlations.length; column++) {
                    boolean head = row == 0 || column == 0;
                    String text = row == column ? "" : head ? Integer.toString(row + column)
                            : ComparisonPicture.number(correlations[row - 1][column - 1]);
                    boolean same = !head && row != column && correlations[row - 1][column - 1] >= nearlySame;
                    graphics.setColor(head ? Legend.QUIET : same ? Legend.CAUTION : Legend.TEXT);
                    double right = (column + 1) * CELL * size - 0.4 * size;
                    graphics.fill(GlyphText.outline(text, right - GlyphText.width(text, size), baseline, size));
                }
            }
        }

        @Override
        public List<String> sentences() {
            List<String> sentences = new ArrayList<>();
            for (int i = 0; i < correlations.length; i++) {
                for (int j = i + 1; j < correlations.length; j++) {
                    sentences.add((i + 1) + " and " + (j + 1) + ": " + ComparisonPicture.number(correlations[i][j]));
                }
            }
            return sentences;
        }
    }

    /** A line across the column. */
    record Rule() implements LegendBlock {
        @Override
        public double height(double width) {
            return 0.8;
        }

        @Override
        public void draw(Graphics2D graphics, double width) {
            graphics.setColor(Legend.QUIET);
            graphics.setStroke(new BasicStroke(0.05f));
            graphics.draw(new Line2D.Double(0, 0.35, width, 0.35));
        }
    }
}
