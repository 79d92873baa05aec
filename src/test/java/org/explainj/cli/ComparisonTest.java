package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps of one image side by side, as PNG and as secondary capture. */
class ComparisonTest {
    private static final String IMAGE = "sample-dicom/chest/dx-nodule-effusion.dcm";

    @TempDir
    private Path folder;

    private List<JsonObject> explain(String... more) {
        List<String> args = new ArrayList<>(List.of("explain", IMAGE, "--model", "phantom-chest", "--compare", "--json",
                "--out", folder.toString()));
        args.addAll(List.of(more));
        CommandLine run = CommandLine.run(args.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return run.json();
    }

    private static Path file(JsonObject json, String name) {
        return Path.of(json.getAsJsonObject("outputs").get(name).getAsString());
    }

    @Test
    void ofClassesInOnePictureAndOneObject() throws Exception {
        List<JsonObject> all = explain("--class", "Nodule,Effusion");
        assertEquals(2, all.size());
        assertEquals(file(all.get(0), "comparisonPng"), file(all.get(1), "comparisonPng"));
        DicomImage source = DicomImage.open(Path.of(IMAGE));
        BufferedImage single = ImageIO.read(file(all.get(0), "png").toFile());
        BufferedImage both = ImageIO.read(file(all.get(0), "comparisonPng").toFile());
        BufferedImage other = ImageIO.read(file(all.get(1), "png").toFile());
        int step = source.columns();
        while (!samePixels(both, step, other, source)) {
            step++;
        }
        assertTrue(samePixels(both, 0, single, source));
        Path sc = file(all.get(0), "comparisonSc");
        assertEquals(List.of(), Tools.dicomErrors(sc));
        DicomImage capture = DicomImage.open(sc);
        assertEquals(both.getWidth(), capture.columns());
        assertEquals(both.getHeight(), capture.rows());
        assertTrue(capture.dataset().string(Tag.DerivationDescription).orElseThrow().contains("Nodule, Effusion"));
        assertEquals("NO", capture.dataset().item(Tag.SourceImageSequence).orElseThrow()
                .string(Tag.SpatialLocationsPreserved).orElseThrow());
    }

    /** The image's area only, which the legend leaves alone. */
    private static boolean samePixels(BufferedImage both, int left, BufferedImage single, DicomImage source) {
        for (int y = 0; y < source.rows(); y++) {
            for (int x = 0; x < source.columns(); x++) {
                if (both.getRGB(left + x, y) != single.getRGB(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void everyLayoutIsAnotherInstance() {
        Set<String> files = new HashSet<>();
        for (String[] layout : new String[][] {{"--class", "Nodule,Effusion"}, {"--class", "Effusion,Nodule"},
            {"--class", "Nodule,Effusion", "--side-by-side"}, {"--class", "Nodule,Effusion", "--no-legend"},
            {"--class", "Nodule", "--method", "layercam,hirescam"}}) {
            List<String> more = new ArrayList<>(List.of(layout));
            more.addAll(List.of("--write", "sc"));
            List<JsonObject> all = explain(more.toArray(String[]::new));
            assertFalse(all.get(0).getAsJsonObject("outputs").has("comparisonPng"));
            assertTrue(files.add(file(all.get(0), "comparisonSc").toString()), more.toString());
            assertNotEquals(file(all.get(0), "sc"), file(all.get(0), "comparisonSc"));
        }
    }

    @Test
    void oneMapHasNothingToBeComparedWith() {
        List<JsonObject> all = explain("--class", "Nodule", "--write", "png");
        assertFalse(all.get(0).getAsJsonObject("outputs").has("comparisonPng"));
        assertFalse(all.get(0).has("comparison"));
    }
}
