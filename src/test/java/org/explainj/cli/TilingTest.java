package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.explainj.ExplainOptions;
import org.explainj.Explainer;
import org.explainj.Progress;
import org.explainj.Sha256;
import org.explainj.cam.Methods;
import org.explainj.cam.RawMap;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.frame.Npy;
import org.explainj.frame.TensorFrame;
import org.explainj.torch.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images larger than the network's input, seen in tiles. The network takes any size, so that there is a whole. */
class TilingTest {
    private static final int TILE = 64;
    /** How far the network's convolutions and the resampling reach, in pixels. */
    private static final int REACH = 7;

    @TempDir
    Path folder;

    private String model(String tiling, String geometry) throws IOException {
        Path model = Files.createDirectories(folder.resolve("model" + Math.abs((tiling + geometry).hashCode())));
        byte[] weights = Files.readAllBytes(Path.of(new PyTorchCases("frame").model()));
        Files.write(model.resolve("model.pt"), weights);
        Files.writeString(model.resolve("model.json"), """
                {"name": "frame", "version": "1", "intendedUse": "tests",
                 "weights": {"file": "model.pt", "sha256": "%s"},
                 "input": {"channels": 1, "rows": %d, "columns": %d%s},
                 "output": {"kind": "classification", "labels": ["a", "b", "c"], "activation": "sigmoid"},
                 "intensity": {"mapping": {"kind": "range", "low": -1000, "high": 1000}, "monochrome1": "invert"},
                 "geometry": {%s}}
                """.formatted(Sha256.hex(weights), TILE, TILE, tiling, geometry));
        return model.toString();
    }

    private static Npy image(int rows, int columns) {
        Random random = new Random(7);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new Npy(new int[] {1, 1, rows, columns}, values);
    }

    private Path written(Npy image) throws IOException {
        Path file = folder.resolve("x" + Arrays.hashCode(image.values()) + ".npy");
        image.write(file);
        return file;
    }

    private CommandLine explain(Path input, String model, String... more) {
        List<String> args = new ArrayList<>(List.of("explain", input.toString(), "--model", model, "--class", "1",
                "--out", folder.resolve("out" + more.length + model.hashCode()).toString(), "--json", "--method",
                "gradcam", "--layer", "body"));
        args.addAll(List.of(more));
        return CommandLine.run(args.toArray(String[]::new));
    }

    private static int[] starts(int length) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        while (starts.get(starts.size() - 1) + TILE < length) {
            starts.add(Math.min(starts.get(starts.size() - 1) + TILE / 2, length - TILE));
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** @return whether what lies beyond a tile's edge can't reach the position in any tile that covers it */
    private static boolean farFromEdges(int at, int length) {
        for (int start : starts(length)) {
            int end = start + TILE;
            boolean covers = at >= start && at < end;
            if (covers && (start > 0 && at - start < REACH || end < length && end - at <= REACH)) {
                return false;
            }
        }
        return true;
    }

    /**
     * A convolutional network with a mean over the grid: α is the head's weight over the number of cells, of a tile
     * 32·32, of the whole 76·103. The last tiles begin at even pixels, as the network's stride demands.
     */
    @Test
    void awayFromTileEdgesTheMapIsThatOfTheWholeImage() throws Exception {
        int rows = 152;
        int columns = 206;
        Path input = written(image(rows, columns));
        CommandLine whole = explain(input, new PyTorchCases("frame").model(), "--write", "raw");
        CommandLine tiled = explain(input, model("", ""), "--write", "raw", "--tile");
        assertEquals(0, tiled.code(), tiled.err());
        JsonObject json = tiled.json().get(0);
        assertEquals("{\"rows\":4,\"columns\":6,\"overlap\":32,\"aggregate\":\"mean\"}", json.get("tiles").toString());
        Npy raw = PyTorchCases.output(whole.json().get(0), "raw");
        assertArrayEquals(new int[] {76, 103}, raw.shape());
        float[] expected = new RawMap(raw.shape(), raw.values()).resized(rows, columns).values();
        Npy map = PyTorchCases.output(json, "raw");
        assertArrayEquals(new int[] {rows, columns}, map.shape());
        double factor = 24.0 * 32 * 32 / (76 * 103);
        double greatest = 0;
        for (float value : expected) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        int compared = 0;
        for (int i = 0; i < expected.length; i++) {
            if (farFromEdges(i / columns, rows) && farFromEdges(i % columns, columns)) {
                assertEquals(expected[i], map.values()[i] * factor, 1e-5 * greatest, "pixel " + i);
                compared++;
            }
        }
        assertTrue(compared > expected.length / 4, compared + " of " + expected.length);
    }

    /** An odd size, of which the last tiles reach back: scores are the mean or the greatest of each tile's own. */
    @Test
    void scoresAreTheTilesMeanOrGreatest() throws Exception {
        Npy image = image(75, 101);
        List<float[]> tiles = new ArrayList<>();
        for (int top : starts(75)) {
            for (int left : starts(101)) {
                float[] tile = new float[TILE * TILE];
                for (int row = 0; row < TILE; row++) {
                    System.arraycopy(image.values(), (top + row) * 101 + left, tile, row * TILE, TILE);
                }
                tiles.add(tile);
            }
        }
        assertEquals(6, tiles.size());
        float[] batch = new float[tiles.size() * TILE * TILE];
        for (int t = 0; t < tiles.size(); t++) {
            System.arraycopy(tiles.get(t), 0, batch, t * TILE * TILE, TILE * TILE);
        }
        List<JsonObject> alone = explain(written(new Npy(new int[] {tiles.size(), 1, TILE, TILE}, batch)),
                new PyTorchCases("frame").model(), "--write", "raw").json();
        assertEquals(6, alone.size());
        Path input = written(image);
        JsonObject mean = explain(input, model(", \"tiling\": {}", ""), "--write", "raw").json().get(0);
        JsonObject max = explain(input, model(", \"tiling\": {\"aggregate\": \"max\"}", ""), "--write", "raw").json()
                .get(0);
        for (int c = 0; c < 3; c++) {
            String index = Integer.toString(c);
            double[] own = alone.stream().mapToDouble(one -> one.getAsJsonObject("logits").get(index).getAsDouble())
                    .toArray();
            String label = List.of("a", "b", "c").get(c);
            assertEquals(Arrays.stream(own).average().orElseThrow(), mean.getAsJsonObject("logits").get(label)
                    .getAsDouble(), 1e-5);
            assertEquals(Arrays.stream(own).max().orElseThrow(), max.getAsJsonObject("logits").get(label)
                    .getAsDouble(), 1e-5);
        }
        assertEquals(mean.getAsJsonObject("logits").get("b").getAsDouble(), mean.get("targetValue").getAsDouble(),
                1e-5);
        assertEquals(max.getAsJsonObject("logits").get("b").getAsDouble(), max.get("targetValue").getAsDouble(), 1e-5);
        float[] divided = PyTorchCases.output(mean, "raw").values();
        float[] own = PyTorchCases.output(max, "raw").values();
        assertEquals(75 * 101, own.length);
        for (int i = 0; i < own.length; i++) {
            assertEquals(own[i], 6 * divided[i], 1e-5);
        }
    }

    @Test
    void anImageOfOneTileIsExplainedAsItIs() throws Exception {
        Path input = written(image(TILE, TILE));
        JsonObject plain = explain(input, model("", ""), "--write", "raw").json().get(0);
        JsonObject tiled = explain(input, model(", \"tiling\": {}", ""), "--write", "raw").json().get(0);
        assertFalse(tiled.has("tiles"));
        assertArrayEquals(new int[] {32, 32}, PyTorchCases.output(tiled, "raw").shape());
        assertArrayEquals(PyTorchCases.output(plain, "raw").values(), PyTorchCases.output(tiled, "raw").values());
        assertEquals(plain.get("logits"), tiled.get("logits"));
    }

    /** What the steps cut off is seen by no tile; objects of other tiles are other objects, and say which. */
    @Test
    void aDicomImageIsTiledWhereTheCardSees() throws Exception {
        Path input = Path.of("sample-dicom/ct/slice-01.dcm");
        DicomImage image = DicomImage.open(input);
        int rows = image.frame(0).rows();
        int columns = image.frame(0).columns();
        String crop = "\"steps\": [{\"step\": \"crop\", \"area\": \"centre\", \"rows\": 90, \"columns\": 110}]";
        JsonObject half = explain(input, model("", crop), "--write", "map,sc", "--scale", "image", "--tile").json()
                .get(0);
        JsonObject little = explain(input, model(", \"tiling\": {\"overlap\": 8}", crop), "--write", "map,sc",
                "--scale", "image").json().get(0);
        assertEquals("{\"rows\":2,\"columns\":3,\"overlap\":32,\"aggregate\":\"mean\"}", half.get("tiles").toString());
        assertEquals("{\"rows\":2,\"columns\":2,\"overlap\":8,\"aggregate\":\"mean\"}", little.get("tiles").toString());
        Npy map = PyTorchCases.output(half, "map");
        int seen = 0;
        for (int i = 0; i < map.values().length; i++) {
            boolean inside = Math.abs(i / columns + 0.5 - rows / 2.0) < 45
                    && Math.abs(i % columns + 0.5 - columns / 2.0) < 55;
            assertEquals(inside, !Float.isNaN(map.values()[i]), "pixel " + i);
            seen += inside ? 1 : 0;
        }
        assertEquals(90 * 110, seen);
        DicomImage one = sc(half);
        DicomImage other = sc(little);
        assertNotEquals(one.sopInstanceUid(), other.sopInstanceUid());
        String text = one.dataset().string(Tag.DerivationDescription).orElseThrow();
        assertTrue(text.contains("Seen in 2 × 3 tiles of 64 × 64 pixels, overlap 32"), text);
    }

    private static DicomImage sc(JsonObject json) throws IOException {
        return DicomImage.open(Path.of(json.getAsJsonObject("outputs").get("sc").getAsString()));
    }

    @Test
    void whatTilesCannotSayIsRefused() throws Exception {
        Path input = written(image(75, 101));
        String max = model(", \"tiling\": {\"aggregate\": \"max\"}", "");
        assertRefused(explain(input, max, "--scale", "evidence"), 2, "blended and do not sum to the logit");
        assertRefused(explain(input, max, "--scale", "image", "--target", "roi:1,1,9,9"), 2, "no mask, roi or box");
        assertRefused(explain(input, max, "--scale", "image", "--target", "contrast:a,b"), 2, "greatest of all tiles");
        assertRefused(explain(input, new PyTorchCases("frame").model(), "--scale", "image", "--tile"), 2,
                "Tiles need a model card");
        assertRefused(explain(input, max), 2, "reference");
        assertRefused(explain(written(image(60, 101)), max, "--scale", "image"), 3, "60×101 is smaller than the tiles");
    }

    /** Between two tiles the work can be stopped, and until then it goes forward. */
    @Test
    void theWorkIsReportedAndStops() throws Exception {
        Npy image = image(75, 101);
        TensorFrame frame = new TensorFrame(written(image), 0, 1, 1, 75, 101, image.values());
        List<Double> seen = new ArrayList<>();
        Progress impatient = new Progress() {
            @Override
            public void update(double fraction, String what) {
                assertTrue(seen.isEmpty() || fraction >= seen.get(seen.size() - 1) - 1e-9, what);
                seen.add(fraction);
            }

            @Override
            public boolean cancelled() {
                return !seen.isEmpty() && seen.get(seen.size() - 1) > 0.5;
            }
        };
        try (Explainer explainer = Explainer.open(model(", \"tiling\": {}", ""), Device.CPU)) {
            ExplainOptions options = ExplainOptions.of("b", Methods.named("gradcam"));
            assertThrows(CancellationException.class, () -> explainer.explain(frame, options, impatient));
        }
        assertTrue(seen.get(seen.size() - 1) < 0.9, seen.toString());
    }

    private static void assertRefused(CommandLine run, int code, String sentence) {
        assertTrue(run.err().contains(sentence), run.err());
        assertEquals(code, run.code(), run.err());
    }
}
