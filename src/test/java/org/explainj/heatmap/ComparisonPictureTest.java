package org.explainj.heatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.explainj.cam.RawMap;
import org.explainj.frame.PixelTransform;
import org.junit.jupiter.api.Test;

class ComparisonPictureTest {
    private static final int ROWS = 300;
    private static final int COLUMNS = 260;
    private static final Rendering CIVIDIS = Rendering.DEFAULT;

    /** Every pixel has a grey level of its own place. */
    private static BufferedImage display() {
        BufferedImage image = new BufferedImage(COLUMNS, ROWS, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < ROWS; y++) {
            for (int x = 0; x < COLUMNS; x++) {
                image.getRaster().setSample(x, y, 0, (3 * x + 7 * y) % 251);
            }
        }
        return image;
    }

    private static ComparisonPicture.Panel panel(String title, Scale scale, Rendering rendering, float... cells) {
        Heatmap heatmap = Heatmap.of(new RawMap(new int[] {2, 2}, cells),
                new Resampling(ROWS, COLUMNS, PixelTransform.IDENTITY, ROWS, COLUMNS), scale, false);
        return new ComparisonPicture.Panel(title, heatmap, rendering, new LegendFacts("net", "2", "LayerCAM",
                List.of("layer4"), title, OptionalDouble.of(0.9996), true, true, List.of(), List.of()), display(), 1);
    }

    private static ComparisonPicture picture(List<ComparisonPicture.Panel> panels, double correlation,
            boolean withImage) {
        double[][] correlations = new double[panels.size()][panels.size()];
        for (double[] row : correlations) {
            Arrays.fill(row, correlation);
        }
        return new ComparisonPicture(panels, correlations, 0.95, withImage);
    }

    private static String said(ComparisonPicture picture) {
        return String.join("\n", picture.legend().sentences());
    }

    @Test
    void theImageStaysAsItIsAndTheMapsBesideIt() {
        ComparisonPicture.Panel warm = panel("Nodule", new Scale.Fixed(0, 1), CIVIDIS, 1, 0, 0, 0);
        ComparisonPicture.Panel cold = panel("Effusion", new Scale.Fixed(0, 1), CIVIDIS, -1, -1, -1, -1);
        BufferedImage drawn = picture(List.of(warm, cold), 0.2, true).draw(true);
        int cell = 0;
        while (drawn.getRGB(cell, 0) != Legend.BACKGROUND.getRGB() || cell < COLUMNS) {
            cell++;
        }
        assertEquals(COLUMNS, cell);
        BufferedImage image = HeatmapRenderer.plain(display());
        BufferedImage heat = new HeatmapRenderer(CIVIDIS).overlay(display(), warm.heatmap());
        int step = 1;
        while (drawn.getRGB(COLUMNS + step, 5) == Legend.BACKGROUND.getRGB()) {
            step++;
        }
        int width = COLUMNS + step;
        for (int y = 0; y < ROWS; y++) {
            for (int x = 0; x < COLUMNS; x++) {
                assertEquals(image.getRGB(x, y), drawn.getRGB(x, y));
                assertEquals(heat.getRGB(x, y), drawn.getRGB(width + x, y));
                // without evidence it is the image
                assertEquals(image.getRGB(x, y), drawn.getRGB(2 * width + x, y));
            }
        }
        assertTrue(drawn.getWidth() > 3 * width && drawn.getHeight() > ROWS, "the legend and captions are outside");
    }

    @Test
    void saysTheScaleOnceAndHowAlikeTheMapsAre() {
        List<ComparisonPicture.Panel> panels = List.of(panel("Nodule", new Scale.Fixed(0, 1), CIVIDIS, 1, 0, 0, 0),
                panel("Effusion", new Scale.Fixed(0, 1), CIVIDIS, 0, 0, 0, 1),
                panel("Mass", new Scale.Fixed(0, 1), CIVIDIS, 0, 0, 0, 1));
        ComparisonPicture unlike = picture(panels, 0.2, false);
        String text = said(unlike);
        assertTrue(unlike.sharesScale());
        for (String part : List.of("Comparison of 3 maps", "raw value", "Raw value of the method", "1 and 3: 0.20",
                "Method: LayerCAM", "Layer: layer4", "Model: net 2", "Research use only")) {
            assertEquals(1, text.split(part, -1).length - 1, part + " in:\n" + text);
        }
        assertFalse(text.contains("nearly"), text);
        String alike = said(picture(panels, 0.97, false));
        assertTrue(alike.contains("1 is nearly the same map as 2, 3 (0.97, 0.97): it does not tell Nodule from Effusion, "
                + "Mass."), alike);
        assertTrue(said(picture(panels.subList(0, 2), -0.301, false)).contains("Rank correlation of 1 and 2: −0.30."));
        assertTrue(said(picture(panels.subList(0, 2), Double.NaN, false)).contains("where a map is the same everywhere"));
    }

    @Test
    void mapsRelativeToThemselvesAreNotCalledComparable() {
        List<ComparisonPicture.Panel> panels = List.of(panel("a", new Scale.Image(), CIVIDIS, 1, 0, 0, 0),
                panel("b", new Scale.Image(), CIVIDIS, 9, 0, 0, 0));
        assertTrue(said(picture(panels, 0, false)).contains("can't be compared between these maps either"));
    }

    @Test
    void otherScalesHaveALegendEach() {
        List<ComparisonPicture.Panel> panels = List.of(panel("a", new Scale.Fixed(0, 1), CIVIDIS, 1, 0, 0, 0),
                panel("b", new Scale.Fixed(0, 2), CIVIDIS, 1, 0, 0, 0));
        ComparisonPicture picture = picture(panels, 0, false);
        assertFalse(picture.sharesScale());
        BufferedImage drawn = picture.draw(true);
        BufferedImage own = new HeatmapRenderer(CIVIDIS).picture(display(), panels.get(0).heatmap(),
                panels.get(0).facts());
        for (int y = 0; y < own.getHeight(); y++) {
            for (int x = 0; x < own.getWidth(); x++) {
                assertEquals(own.getRGB(x, y), drawn.getRGB(x, y));
            }
        }
        assertTrue(picture.draw(false).getWidth() < drawn.getWidth());
    }

    @Test
    void manyMapsGoIntoRowsAndEachSaysWhatItIsMostLike() {
        List<ComparisonPicture.Panel> panels = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            panels.add(panel("Class " + i, new Scale.Fixed(0, 1), CIVIDIS, 1, 0, 0, 0));
        }
        BufferedImage drawn = picture(panels, 0.5, false).draw(true);
        assertTrue(drawn.getHeight() > 3 * ROWS && drawn.getWidth() > 4 * COLUMNS, drawn.getWidth() + "×"
                + drawn.getHeight());
    }
}
