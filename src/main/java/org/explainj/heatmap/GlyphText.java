package org.explainj.heatmap;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Text as outlines, from strokes bundled with ExplainJ ({@code glyphs.txt}): no font of the machine is asked for.
 * ASCII, common signs and units, and Latin letters with their marks; any other character is a box.
 */
public final class GlyphText {
    /** From the top of an ascender with its mark to the bottom of a descender, in the glyphs' units. */
    private static final double EM = 28;
    private static final double STROKE_WIDTH = 2.5;
    /** A dot's diameter. */
    private static final double DOT = 3.6;
    private static final double LETTER_SPACING = 5.4;
    /** How much higher a mark stands over a capital than over a small letter. */
    private static final double CAPITAL_RISE = 6;
    private static final Map<Character, Character> LOOK_ALIKES = Map.of('\u00a0', ' ', '\u202f', ' ', '\u2018', '\'',
            '\u2019', '\'', '\u201c', '"', '\u201d', '"', '\u03bc', '\u00b5', '\u2010', '-', '\u2011', '-',
            '\u03a3', '\u2211');
    private static final Map<Character, Glyph> GLYPHS = read();
    private static final Glyph BOX = new Glyph(11, outlineOf("0,0 0,20 11,20 11,0 0,0"));

    private record Glyph(double width, Shape outline) {
    }

    private GlyphText() {
    }

    /**
     * @param text one line
     * @param size the em, in pixels: ascender to descender; capitals are 0.71 em high
     * @return its advance width, in pixels
     */
    public static double width(String text, double size) {
        double width = 0;
        String letters = decomposed(text);
        for (int i = 0; i < letters.length(); i++) {
            if (!isMark(letters.charAt(i))) {
                width += glyph(letters, i).width() + LETTER_SPACING;
            }
        }
        return width * size / EM;
    }

    /**
     * @param text one line; characters without a glyph are boxes
     * @param x left end, in pixels
     * @param baseline in pixels, y downwards
     * @param size the em, in pixels: ascender to descender; capitals are 0.71 em high
     * @return the outline, to be filled
     */
    public static Shape outline(String text, double x, double baseline, double size) {
        Path2D.Float path = new Path2D.Float(Path2D.WIND_NON_ZERO);
        AffineTransform toPixels = new AffineTransform(size / EM, 0, 0, size / EM, x, baseline);
        String letters = decomposed(text);
        double pen = LETTER_SPACING / 2;
        double lastCentre = 0;
        boolean tall = false;
        for (int i = 0; i < letters.length(); i++) {
            Glyph glyph = glyph(letters, i);
            AffineTransform place = new AffineTransform(toPixels);
            if (isMark(letters.charAt(i))) {
                boolean above = glyph.outline().getBounds2D().getMaxY() < 0;
                place.translate(lastCentre, above && tall ? -CAPITAL_RISE : 0);
            } else {
                place.translate(pen, 0);
                lastCentre = pen + glyph.width() / 2;
                tall = Character.isUpperCase(letters.charAt(i)) || "bdfhklt".indexOf(letters.charAt(i)) >= 0;
                pen += glyph.width() + LETTER_SPACING;
            }
            path.append(glyph.outline().getPathIterator(place), false);
        }
        return path;
    }

    /** Letters apart from their marks, an i below a mark without its dot. */
    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("i(?=[\u0300-\u030c])", "\u0131");
    }

    private static boolean isMark(char character) {
        return character >= '\u0300' && character < '\u0370';
    }

    private static Glyph glyph(String letters, int i) {
        char character = letters.charAt(i);
        return GLYPHS.getOrDefault(LOOK_ALIKES.getOrDefault(character, character), BOX);
    }

    private static Map<Character, Glyph> read() {
        Map<Character, Glyph> glyphs = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                GlyphText.class.getResourceAsStream("glyphs.txt"), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("# ")) {
                    continue;
                }
                String[] fields = line.split(" ", 3);
                char character = fields[0].startsWith("U+")
                        ? (char) Integer.parseInt(fields[0].substring(2), 16) : fields[0].charAt(0);
                glyphs.put(character,
                        new Glyph(Double.parseDouble(fields[1]), outlineOf(fields.length > 2 ? fields[2] : "")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return glyphs;
    }

    private static Shape outlineOf(String strokes) {
        Path2D.Double path = new Path2D.Double();
        Path2D.Double dots = new Path2D.Double();
        for (String stroke : strokes.split(";")) {
            String[] parts = stroke.trim().split(" ");
            if (parts.length == 1 && parts[0].matches("[^(]+")) {
                double[] centre = numbers(parts[0]);
                dots.append(new Ellipse2D.Double(centre[0] - DOT / 2, -centre[1] - DOT / 2, DOT, DOT), false);
            } else if (!stroke.isBlank()) {
                append(parts, path);
            }
        }
        Path2D.Double outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        outline.append(new BasicStroke((float) STROKE_WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                .createStrokedShape(path), false);
        outline.append(dots, false);
        return outline;
    }

    private static void append(String[] parts, Path2D path) {
        for (int i = 0; i < parts.length; i++) {
            boolean arc = parts[i].startsWith("(");
            double[] numbers = numbers(arc ? parts[i].substring(1, parts[i].length() - 1) : parts[i]);
            double x = numbers[0];
            double y = -numbers[1];
            if (arc) {
                path.append(new Arc2D.Double(x - numbers[2], y - numbers[3], 2 * numbers[2], 2 * numbers[3],
                        numbers[4], numbers[5], Arc2D.OPEN), i > 0);
            } else if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
    }

    private static double[] numbers(String list) {
        return Arrays.stream(list.split(",")).mapToDouble(Double::parseDouble).toArray();
    }
}
