package org.explainj.heatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlyphTextTest {
    private static final String ASCII = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`"
            + "abcdefghijklmnopqrstuvwxyz{|}~";
    private static final String SIGNS = "×≤≥–—−°µ²³±≈éÄöüßñçøå";

    private static BufferedImage draw(String text) {
        BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fill(GlyphText.outline(text, 8, 44, 40));
        graphics.dispose();
        return image;
    }

    private static int difference(String first, String second) {
        byte[] a = (byte[]) draw(first).getRaster().getDataElements(0, 0, 60, 60, null);
        byte[] b = (byte[]) draw(second).getRaster().getDataElements(0, 0, 60, 60, null);
        int different = 0;
        for (int i = 0; i < a.length; i++) {
            different += a[i] == b[i] ? 0 : 1;
        }
        return different;
    }

    /** Also of those that are often confused: I l 1 |, O 0, S 5, B 8, rn m. */
    @Test
    void everyCharacterLooksDifferent() {
        List<String> characters = new ArrayList<>((ASCII + SIGNS).codePoints().mapToObj(Character::toString).toList());
        characters.add("\u80ba");
        for (int i = 0; i < characters.size(); i++) {
            for (int j = 0; j < i; j++) {
                int different = difference(characters.get(i), characters.get(j));
                assertTrue(different >= 12, characters.get(i) + " and " + characters.get(j) + ": " + different);
            }
        }
    }

    @Test
    void whatHasNoGlyphIsABox() {
        Rectangle2D box = GlyphText.outline("\u80ba", 0, 0, 28).getBounds2D();
        assertEquals(0, difference("\u80ba", "\u5fc3"));
        assertTrue(box.getWidth() > 8 && box.getHeight() > 16);
    }

    @Test
    void capitalsAreAsHighAsSaid() {
        Rectangle2D bounds = GlyphText.outline("H", 0, 0, 100).getBounds2D();
        assertEquals(71, bounds.getHeight() - 100 * 2.5 / 28, 1);
        for (String letter : ASCII.split("")) {
            Rectangle2D glyph = GlyphText.outline(letter, 0, 0, 28).getBounds2D();
            assertTrue(glyph.isEmpty() || glyph.getMinY() > -25 && glyph.getMaxY() < 8.5, letter + " " + glyph);
        }
    }

    @Test
    void widthIsTheAdvance() {
        assertEquals(GlyphText.width("Layer", 20) + GlyphText.width("CAM", 20), GlyphText.width("LayerCAM", 20), 1e-9);
        assertEquals(2 * GlyphText.width("°C", 10), GlyphText.width("°C", 20), 1e-9);
        Rectangle2D bounds = GlyphText.outline("layer4.1.conv2", 5, 0, 20).getBounds2D();
        assertTrue(bounds.getMinX() >= 5 && bounds.getMaxX() <= 5 + GlyphText.width("layer4.1.conv2", 20));
    }

    @Test
    void marksStandOverTheirLetter() {
        assertEquals(GlyphText.width("e", 20), GlyphText.width("é", 20), 1e-9);
        assertEquals(0, difference("é", "e\u0301"));
        double small = GlyphText.outline("é", 0, 0, 28).getBounds2D().getMinY();
        double capital = GlyphText.outline("É", 0, 0, 28).getBounds2D().getMinY();
        assertEquals(6, small - capital, 1e-6);
    }

    /** In a process that finds no fonts, where AWT's own text fails, a whole picture is drawn. */
    @Test
    void needsNoFonts(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(System.getProperty("os.name").startsWith("Linux"),
                "Only on Linux can fonts be hidden from a process (fontconfig).");
        Path noFonts = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
        assertTrue(runWithoutFonts(noFonts, "awt").startsWith("failed"), "the process still finds fonts");
        String drawn = runWithoutFonts(noFonts, "glyphs");
        assertFalse(drawn.startsWith("failed"), drawn);
    }

    private static String runWithoutFonts(Path noFonts, String what) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Java keeps what fontconfig once said in the user's home
        ProcessBuilder process = new ProcessBuilder(java, "-Djava.awt.headless=true",
                "-Duser.home=" + noFonts.getParent(),
                "-cp", System.getProperty("java.class.path"), Drawing.class.getName(), what);
        process.environment().put("FONTCONFIG_FILE", noFonts.toString());
        process.redirectErrorStream(true);
        return new String(process.start().getInputStream().readAllBytes()).strip();
    }

    /** Runs in a process of its own. */
    static final class Drawing {
        public static void main(String[] arguments) {
            try {
                if (arguments[0].equals("awt")) {
                    new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB).createGraphics().drawString("text", 0, 9);
                } else {
                    BufferedImage display = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
                    new HeatmapRenderer(LegendTest.WITH_CONTOURS)
                            .picture(display, LegendTest.heatmap(), LegendTest.FACTS);
                }
                System.out.println("drawn");
            } catch (Error | RuntimeException e) {
                System.out.println("failed: " + e);
            }
        }
    }
}
