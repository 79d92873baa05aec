package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.explainj.Sha256;
import org.explainj.frame.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regions of interest and a detector's boxes in pixels of the image, through the geometry of a card. */
class PlacesTest {
    private static final int MARK = 0xffd84d;

    @TempDir
    Path folder;

    /** A folder with one of the oracle's archives and a card. */
    private String model(String archive, String input, String output, String steps) throws IOException {
        Path model = Files.createDirectories(folder.resolve(archive + Math.abs(steps.hashCode())));
        byte[] weights;
        try (InputStream in = new GZIPInputStream(
                PlacesTest.class.getResourceAsStream("/org/explainj/cam/oracle/" + archive + ".pt.gz"))) {
            weights = in.readAllBytes();
        }
        Files.write(model.resolve("model.pt"), weights);
        Files.writeString(model.resolve("model.json"), """
                {"name": "%s", "version": "1", "intendedUse": "tests",
                 "weights": {"file": "model.pt", "sha256": "%s"}, "input": {%s}, "output": {%s, "activation": "none"},
                 "intensity": {"mapping": {"kind": "range", "low": 0, "high": 255}, "monochrome1": "invert",
                               "grey": "%s"},
                 "geometry": {"steps": [%s]}}
                """.formatted(archive, Sha256.hex(weights), input, output,
                input.startsWith("\"channels\": 3") ? "replicate" : "refuse", steps));
        return model.toString();
    }

    private Path picture(String name, int rows, int columns, int[] grey) throws IOException {
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setPixels(0, 0, columns, rows, grey);
        Path file = folder.resolve(name + ".png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private CommandLine explain(Path image, String model, String... more) {
        List<String> args = new ArrayList<>(List.of("explain", image.toString(), "--model", model, "--out",
                folder.resolve("out").toString(), "--json", "--scale", "image"));
        args.addAll(List.of(more));
        return CommandLine.run(args.toArray(String[]::new));
    }

    private static int[] filled(int size, int value) {
        int[] values = new int[size];
        Arrays.fill(values, value);
        return values;
    }

    /**
     * Each pixel's logits are its own value and twice that, so that on a white image the HiResCAM map of a region's
     * logits is the share of each pixel that lies in it, times 1 or 2. The expected edges are counted by hand: of an
     * image 40×60, to 16×24 and its middle 16×16, x′ = 0.4 x − 4 and y′ = 0.4 y; of one padded below to 60×60 and brought
     * to 16×16, both are 4/15 of those of the image.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "crop| 20,10,15,12  | 4 | 10  | 4 | 8.8", "crop|21,0,9,40| 4.4|8|0|16", "crop|0,5,20,10|0|4|2|6",
        "crop|12.5,2.5,5,5|1|3|1|3", "pad|15,15,30,15|4|12|4|8", "pad|0,30,60,30|0|16|8|10.666667"})
    void aRegionCountsThePixelsThatItCovers(String geometry, String roi, double left, double right, double top,
            double bottom) throws Exception {
        String steps = geometry.equals("crop")
                ? "{\"step\": \"resize\", \"size\": \"shortest-side\", \"pixels\": 16, \"interpolation\": \"bilinear\"}, "
                + "{\"step\": \"crop\", \"area\": \"centre\", \"rows\": 16, \"columns\": 16}"
                : "{\"step\": \"pad\", \"extent\": \"square\", \"where\": \"top-left\", \"value\": 1}, {\"step\": \"resize\", "
                + "\"size\": \"exact\", \"rows\": 16, \"columns\": 16, \"interpolation\": \"bilinear\"}";
        String model = model("pixels-scripted", "\"channels\": 1, \"rows\": 16, \"columns\": 16",
                "\"kind\": \"segmentation\", \"labels\": [\"one\", \"two\"]", steps);
        CommandLine run = explain(picture("white", 40, 60, filled(2400, 255)), model, "--class", "one,two", "--target",
                "roi:" + roi.strip(), "--method", "hirescam", "--layer", "first", "--write", "raw");
        assertEquals(0, run.code(), run.err());
        for (int index = 0; index < 2; index++) {
            JsonObject json = run.json().get(index);
            float[] expected = new float[256];
            double sum = 0;
            for (int i = 0; i < expected.length; i++) {
                double wide = Math.min(i % 16 + 1, right) - Math.max(i % 16, left);
                double high = Math.min(i / 16 + 1, bottom) - Math.max(i / 16, top);
                expected[i] = (float) ((index + 1) * Math.max(wide, 0) * Math.max(high, 0));
                sum += expected[i];
            }
            assertArrayEquals(expected, PyTorchCases.output(json, "raw").values(), 2e-5f);
            assertEquals(sum, json.get("targetValue").getAsDouble(), 1e-3);
        }
    }

    @Test
    void aRegionThatIsCutOffIsSaid() throws Exception {
        String model = model("pixels-scripted", "\"channels\": 1, \"rows\": 16, \"columns\": 16",
                "\"kind\": \"segmentation\", \"labels\": [\"one\", \"two\"]",
                "{\"step\": \"crop\", \"area\": \"centre\", \"rows\": 16, \"columns\": 16}");
        CommandLine run = explain(picture("white", 40, 60, filled(2400, 255)), model, "--class", "one", "--target",
                "roi:0,0,10,10", "--write", "raw");
        assertEquals(ExitCode.USAGE, run.code(), run.err());
        assertTrue(run.err().contains("sees nothing of the region"), run.err());
    }

    /** Whether a pixel has nearly the colour of marks, whose lines are smooth. */
    private static boolean near(int rgb) {
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs((rgb >> shift & 0xff) - (MARK >> shift & 0xff)) > 24) {
                return false;
            }
        }
        return true;
    }

    /**
     * The detector pads its 48×64 to 64×64, so that 8×8 cells of 8 lie over more than the image: of the map, what is
     * shown is PyTorch's bilinear interpolation of the first 48 rows.
     */
    @Test
    void aDetectorsPaddingIsNotLaidOverTheImage() throws Exception {
        Random random = new Random(5);
        float[] tensor = new float[3 * 48 * 64];
        for (int i = 0; i < tensor.length; i++) {
            tensor[i] = (float) random.nextGaussian();
        }
        Path npy = folder.resolve("noise.npy");
        new Npy(new int[] {1, 3, 48, 64}, tensor).write(npy);
        String model = model("fasterrcnn-scripted", "\"channels\": 3, \"rows\": 48, \"columns\": 64",
                "\"kind\": \"detection\", \"labels\": [\"none\", \"a\", \"b\", \"c\"]", "");
        CommandLine run = explain(npy, model, "--target", "box:0", "--layer", "backbone.2", "--write", "raw,map");
        assertEquals(0, run.code(), run.err());
        JsonObject json = run.json().get(0);
        assertArrayEquals(new int[] {8, 8}, PyTorchCases.output(json, "raw").shape());
        float[] raw = PyTorchCases.output(json, "raw").values();
        float[] map = PyTorchCases.output(json, "map").values();
        float[] expected = new float[48 * 64];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = interpolated(raw, (i / 64 + 0.5) / 8 - 0.5, (i % 64 + 0.5) / 8 - 0.5);
        }
        assertTrue(max(expected) > 0);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i] / max(expected), map[i] / max(map), 1e-4, "at " + i);
        }
        CommandLine refused = explain(npy, model, "--target", "box:0", "--method", "guided-gradcam", "--layer",
                "backbone.2", "--write", "raw");
        assertEquals(ExitCode.USAGE, refused.code(), refused.err());
        assertTrue(refused.err().contains("this detector pads"), refused.err());
    }

    private static float max(float[] values) {
        float max = 0;
        for (float value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    private static float interpolated(float[] raw, double row, double column) {
        double y = Math.max(0, row);
        double x = Math.max(0, column);
        int top = (int) Math.min(7, y);
        int left = (int) Math.min(7, x);
        int bottom = Math.min(7, top + 1);
        int right = Math.min(7, left + 1);
        double upper = (1 - x + left) * Math.max(0, raw[8 * top + left]) + (x - left) * Math.max(0, raw[8 * top + right]);
        double lower = (1 - x + left) * Math.max(0, raw[8 * bottom + left])
                + (x - left) * Math.max(0, raw[8 * bottom + right]);
        return (float) ((1 - y + top) * upper + (y - top) * lower);
    }

    /** The same pixels, each twice as high and three times as wide, have the same boxes there. */
    @Test
    void aBoxIsDrawnWhereItIsOnTheImage() throws Exception {
        Random random = new Random(5);
        int[] small = random.ints(48 * 64, 0, 256).toArray();
        int[] large = new int[6 * small.length];
        float[] tensor = new float[3 * small.length];
        for (int i = 0; i < large.length; i++) {
            large[i] = small[i / 192 / 2 * 64 + i % 192 / 3];
        }
        for (int i = 0; i < tensor.length; i++) {
            tensor[i] = small[i % small.length] / 255f;
        }
        String model = model("fasterrcnn-scripted", "\"channels\": 3, \"rows\": 48, \"columns\": 64",
                "\"kind\": \"detection\", \"labels\": [\"none\", \"a\", \"b\", \"c\"]", "{\"step\": \"resize\", "
                + "\"size\": \"exact\", \"rows\": 48, \"columns\": 64, \"interpolation\": \"bilinear\", "
                + "\"antialias\": false}");
        Path npy = folder.resolve("small.npy");
        new Npy(new int[] {1, 3, 48, 64}, tensor).write(npy);
        CommandLine bare = explain(npy, model, "--target", "box:1", "--layer", "backbone.2", "--write", "raw");
        assertEquals(0, bare.code(), bare.err());
        CommandLine run = explain(picture("large", 96, 192, large), model, "--target", "box:1", "--layer", "backbone.2",
                "--write", "raw,png");
        assertEquals(0, run.code(), run.err());
        JsonObject expected = bare.json().get(0);
        JsonObject json = run.json().get(0);
        assertEquals("box:1", json.get("target").getAsString());
        assertEquals(expected.get("class"), json.get("class"));
        assertEquals(expected.get("targetValue").getAsDouble(), json.get("targetValue").getAsDouble(), 1e-5);
        assertArrayEquals(PyTorchCases.output(expected, "raw").values(), PyTorchCases.output(json, "raw").values(), 1e-5f);
        JsonObject box = json.getAsJsonObject("box");
        for (String edge : List.of("x", "width", "y", "height")) {
            double factor = edge.equals("x") || edge.equals("width") ? 3 : 2;
            assertEquals(factor * expected.getAsJsonObject("box").get(edge).getAsDouble(), box.get(edge).getAsDouble(),
                    1e-3, edge);
        }
        BufferedImage drawn = ImageIO.read(Path.of(json.getAsJsonObject("outputs").get("png").getAsString()).toFile());
        int marked = 0;
        for (int i = 0; i < drawn.getWidth() * drawn.getHeight(); i++) {
            marked += near(drawn.getRGB(i % drawn.getWidth(), i / drawn.getWidth())) ? 1 : 0;
        }
        assertTrue(marked > 20, "the box is drawn: " + marked);
        CommandLine beyond = explain(npy, model, "--target", "box:99", "--write", "raw");
        assertEquals(ExitCode.USAGE, beyond.code(), beyond.err());
        assertTrue(beyond.err().matches("(?s).*there is no box 99: the detector finds \\d in this image, 0 to \\d.*"),
                beyond.err());
    }
}
