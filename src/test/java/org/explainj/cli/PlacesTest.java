package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.explainj.Sha256;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.export.Sources;
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
        return model(archive, input, output, steps, "");
    }

    private String model(String archive, String input, String output, String steps, String moreGeometry)
            throws IOException {
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
                 "geometry": {%s"steps": [%s]}}
                """.formatted(archive, Sha256.hex(weights), input, output,
                input.startsWith("\"channels\": 3") ? "replicate" : "refuse", moreGeometry, steps));
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

    /** How an image that the card wants as L\\F is stored: its rows run to one letter, its columns to the other. */
    private record Stored(char row, char column, int orientedRows, int orientedColumns) {
        private double along(char letter, double x, double y) {
            return switch (letter) {
                case 'L' -> x;
                case 'R' -> orientedColumns - x;
                case 'F' -> y;
                default -> orientedRows - y;
            };
        }

        double x(double x, double y) {
            return along(row, x, y);
        }

        double y(double x, double y) {
            return along(column, x, y);
        }

        int columns() {
            return row == 'L' || row == 'R' ? orientedColumns : orientedRows;
        }

        int rows() {
            return row == 'L' || row == 'R' ? orientedRows : orientedColumns;
        }

        /** Left, right, top and bottom of what has these edges where the card wants it. */
        double[] edges(double left, double right, double top, double bottom) {
            double[] x = {x(left, top), x(right, bottom)};
            double[] y = {y(left, top), y(right, bottom)};
            return new double[] {Math.min(x[0], x[1]), Math.max(x[0], x[1]), Math.min(y[0], y[1]), Math.max(y[0], y[1])};
        }

        /** A DICOM file of the pixels, given as the card wants them. */
        Path write(Path folder, int[] oriented) throws IOException {
            ByteBuffer pixels = ByteBuffer.allocate(2 * oriented.length).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < oriented.length; i++) {
                double x = i % orientedColumns + 0.5;
                double y = i / orientedColumns + 0.5;
                pixels.putShort(2 * ((int) y(x, y) * columns() + (int) x(x, y)), (short) oriented[i]);
            }
            return Sources.write(Sources.dx().set(Tag.PatientOrientation, VR.CS, "" + row, "" + column)
                    .setInts(Tag.Rows, VR.US, rows()).setInts(Tag.Columns, VR.US, columns())
                    .setBytes(Tag.PixelData, VR.OW, pixels.array()), folder).file();
        }
    }

    /**
     * As above. A white image of 40×60 is turned to L\\F: of 40×60 as it was, of 60×40 with rows and columns changed. The
     * letterbox to 16×16 scales the longest side to 16 and centres the other, which becomes 10: 4/15 and 1/4 of the image,
     * 3 from the border. Edges are counted by hand for each way of being stored.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "L|F|15,8,30,12|4|12|5|8", "R|F|15,8,15,12|8|12|5|8", "L|H|30,8,30,12|8|16|8|11",
        "F|L|15,8,30,12|5|8|4|12", "H|R|15,8,30,12|8|11|4|12", "F|R|0,0,15,40|3|13|0|4"})
    void aRegionGoesThroughATurnAndALetterbox(char row, char column, String roi, double left, double right, double top,
            double bottom) throws Exception {
        String model = model("pixels-scripted", "\"channels\": 1, \"rows\": 16, \"columns\": 16",
                "\"kind\": \"segmentation\", \"labels\": [\"one\", \"two\"]",
                "{\"step\": \"resize\", \"size\": \"longest-side\", \"pixels\": 16, \"interpolation\": \"bilinear\"}, "
                + "{\"step\": \"pad\", \"extent\": \"square\", \"where\": \"centre\", \"value\": 1}",
                "\"orientation\": \"L\\\\F\", ");
        boolean turned = row == 'F' || row == 'H';
        Path white = new Stored(row, column, turned ? 60 : 40, turned ? 40 : 60).write(folder, filled(2400, 255));
        CommandLine run = explain(white, model, "--class", "one", "--target", "roi:" + roi, "--method", "hirescam",
                "--layer", "first", "--write", "raw,map");
        assertEquals(0, run.code(), run.err());
        float[] expected = new float[256];
        for (int i = 0; i < expected.length; i++) {
            double wide = Math.min(i % 16 + 1, right) - Math.max(i % 16, left);
            double high = Math.min(i / 16 + 1, bottom) - Math.max(i / 16, top);
            expected[i] = (float) (Math.max(wide, 0) * Math.max(high, 0));
        }
        JsonObject json = run.json().get(0);
        assertArrayEquals(expected, PyTorchCases.output(json, "raw").values(), 2e-5f);
        // and back: the map is greatest inside the region, and nothing two cells away from it
        float[] map = PyTorchCases.output(json, "map").values();
        double[] region = Arrays.stream(roi.split(",")).mapToDouble(Double::parseDouble).toArray();
        for (int i = 0; i < map.length; i++) {
            double x = i % 60 + 0.5;
            double y = i / 60 + 0.5;
            double outside = Math.max(Math.max(region[0] - x, x - region[0] - region[2]),
                    Math.max(region[1] - y, y - region[1] - region[3]));
            assertEquals(outside > 8 ? 0 : outside < -4 ? 1 : map[i], map[i], 1e-4, "at " + x + "," + y);
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

    /**
     * The card turns an image of 84×180, scales it to 28×60 and pads that by 6 above and below; the detector scales this
     * 40×60 to 42×64, and pads to 64×64. Boxes of the tensor, which are torchvision's own, must lie on the image's
     * pixels, without what lies in the padding, and the map be PyTorch's interpolation of its 8×8 cells of 8.
     */
    @ParameterizedTest
    @CsvSource({"fasterrcnn,L,F,0", "fasterrcnn,R,H,2", "retinanet,F,L,0", "retinanet,H,R,2"})
    void boxesAndMapsComeBackThroughATurnALetterboxAndTheDetectorsOwn(String net, char row, char column, int number)
            throws Exception {
        int[] small = new Random(6).ints(28 * 60, 0, 256).toArray();
        int[] large = new int[84 * 180];
        for (int i = 0; i < large.length; i++) {
            large[i] = small[i / 180 / 3 * 60 + i % 180 / 3];
        }
        float[] tensor = new float[3 * 40 * 60];
        for (int i = 0; i < small.length; i++) {
            for (int c = 0; c < 3; c++) {
                tensor[c * 2400 + 360 + i] = small[i] / 255f;
            }
        }
        String model = model(net + "-scripted", "\"channels\": 3, \"rows\": 40, \"columns\": 60",
                "\"kind\": \"detection\", \"labels\": [\"none\", \"a\", \"b\", \"c\"]",
                "{\"step\": \"resize\", \"size\": \"longest-side\", \"pixels\": 60, \"interpolation\": \"bilinear\", "
                + "\"antialias\": false}, {\"step\": \"pad\", \"extent\": \"at-least\", \"rows\": 40, \"columns\": 60, "
                + "\"where\": \"centre\", \"value\": 0}", "\"orientation\": \"L\\\\F\", ");
        Path npy = folder.resolve("letterboxed.npy");
        new Npy(new int[] {1, 3, 40, 60}, tensor).write(npy);
        String target = "box:" + number;
        CommandLine bare = explain(npy, model, "--target", target, "--layer", "backbone.2", "--write", "raw");
        assertEquals(0, bare.code(), bare.err());
        Stored stored = new Stored(row, column, 84, 180);
        CommandLine run = explain(stored.write(folder, large), model, "--target", target, "--layer", "backbone.2",
                "--write", "raw,map,png");
        assertEquals(0, run.code(), run.err());
        JsonObject expected = bare.json().get(0);
        JsonObject json = run.json().get(0);
        assertEquals(expected.get("targetValue").getAsDouble(), json.get("targetValue").getAsDouble(), 1e-5);
        float[] raw = PyTorchCases.output(json, "raw").values();
        assertArrayEquals(PyTorchCases.output(expected, "raw").values(), raw, 1e-5f);
        JsonObject box = expected.getAsJsonObject("box");
        double left = box.get("x").getAsDouble();
        double top = box.get("y").getAsDouble();
        double bottom = Math.min(top + box.get("height").getAsDouble() - 6, 28);
        double[] edges = stored.edges(3 * left, 3 * (left + box.get("width").getAsDouble()), 3 * Math.max(top - 6, 0),
                3 * bottom);
        if (bottom <= Math.max(top - 6, 0)) {
            assertEquals("fasterrcnn0", net + number, "the one whose box is in the padding");
            assertTrue(json.get("box").isJsonNull(), json.toString());
            return;
        }
        JsonObject onImage = json.getAsJsonObject("box");
        assertArrayEquals(new double[] {edges[0], edges[2], edges[1] - edges[0], edges[3] - edges[2]},
                Stream.of("x", "y", "width", "height").mapToDouble(edge -> onImage.get(edge).getAsDouble()).toArray(), 1e-3);
        Npy map = PyTorchCases.output(json, "map");
        assertArrayEquals(new int[] {stored.rows(), stored.columns()}, map.shape());
        float[] seen = new float[large.length];
        for (int i = 0; i < seen.length; i++) {
            double x = i % 180 + 0.5;
            double y = i / 180 + 0.5;
            seen[(int) stored.y(x, y) * stored.columns() + (int) stored.x(x, y)] =
                    interpolated(raw, (y / 3 + 6) * 42 / 40 / 8 - 0.5, x / 3 * 64 / 60 / 8 - 0.5);
        }
        assertTrue(max(seen) > 0);
        for (int i = 0; i < seen.length; i++) {
            assertEquals(seen[i] / max(seen), map.values()[i] / max(map.values()), 1e-4, "at " + i);
        }
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
