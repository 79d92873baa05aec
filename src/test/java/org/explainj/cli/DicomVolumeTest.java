package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.export.CtVolume;
import org.explainj.export.Sources;
import org.explainj.frame.Npy;
import org.explainj.phantom.BrightnessNet;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** CT series through a network of volumes, from files to maps, pictures and DICOM objects. */
class DicomVolumeTest {
    private static final String RANGE = "{\"kind\": \"range\", \"low\": 0, \"high\": 1000}";
    private static final double[] AXIAL = {1, 0, 0, 0, 1, 0};
    private static final double[] CORONAL = {1, 0, 0, 0, 0, -1};
    /** Turned by 30° about x and then by 20° about z. */
    private static final double[] OBLIQUE = oblique(Math.toRadians(30), Math.toRadians(20));

    @TempDir
    Path folder;

    private static double[] oblique(double a, double b) {
        return new double[] {Math.cos(b), Math.sin(b), 0, -Math.sin(b) * Math.cos(a), Math.cos(b) * Math.cos(a),
            Math.sin(a)};
    }

    private CommandLine explain(Path input, Path model, String... more) {
        List<String> args = new ArrayList<>(List.of("explain", input.toString(), "--model", model.toString(),
                "--out", folder.resolve("out").toString(), "--json"));
        args.addAll(List.of(more));
        return CommandLine.run(args.toArray(String[]::new));
    }

    static Stream<Arguments> geometries() {
        String none = "{}";
        String any = "\"kind\": \"volume\"";
        return Stream.of(
                Arguments.of("cubic", 1, 1, 1, AXIAL, false, any, none),
                Arguments.of("neither cubic nor square", 0.8, 1.3, 3, AXIAL, false, any, none),
                Arguments.of("against Instance Number", 0.8, 1.3, 3, AXIAL, true, any, none),
                Arguments.of("oblique", 0.9, 0.7, 2, OBLIQUE, false, any, none),
                Arguments.of("coronal to the back", 0.9, 0.7, 2, CORONAL, false, any,
                        "{\"orientation\": \"R\\\\F\", \"depth\": {\"towards\": \"A\"}}"),
                Arguments.of("turned and downwards", 0.9, 0.7, 2, OBLIQUE, true, any,
                        "{\"orientation\": \"A\\\\L\", \"depth\": {\"towards\": \"F\"}}"),
                Arguments.of("resampled", 0.9, 0.7, 3, OBLIQUE, false, any,
                        "{\"pixelSpacing\": [1.1, 1.4], \"depth\": {\"spacing\": 1.3}}"),
                Arguments.of("of a fixed size", 0.9, 0.7, 3, AXIAL, false, any + ", \"slices\": 24, \"rows\": 40, "
                        + "\"columns\": 36", """
                        {"steps": [{"step": "crop", "area": "box", "left": 4, "top": 3, "rows": 34, "columns": 26},
                                   {"step": "resize", "size": "exact", "rows": 40, "columns": 36,
                                    "interpolation": "bilinear"}],
                         "depth": {"towards": "F", "steps": [{"step": "crop", "area": "box", "first": 1, "slices": 10},
                                   {"step": "resize", "slices": 20, "interpolation": "linear"},
                                   {"step": "pad", "extent": "at-least", "slices": 24, "where": "end"}]}}"""),
                Arguments.of("axes by patient", 0.8, 1.3, 2, AXIAL, false, any + ", \"axes\": \"WHD\"",
                        "{\"orientation\": \"R\\\\A\", \"depth\": {\"towards\": \"H\", \"spacing\": 1}}"));
    }

    /** The centre of the map's evidence, in the patient, is the ball's. The map's order is along the normal. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("geometries")
    void theEvidenceLiesWhereTheBallLies(String name, double rowSpacing, double columnSpacing, double step,
            double[] orientation, boolean reversed, String input, String geometry) throws Exception {
        CtVolume ct = new CtVolume(40, 34, 12, rowSpacing, columnSpacing, step, orientation, -31, 17, 140);
        double[] ball = ct.place(5.3, 17.2, 15.4);
        Path series = ct.write(folder.resolve("ct"), CtVolume.ball(ball[0], ball[1], ball[2], 9), reversed);
        Path model = BrightnessNet.write(folder.resolve("model"), 3, 1, input, geometry, RANGE);
        CommandLine run = explain(series, model, "--class", "bright", "--method", "hirescam", "--scale", "fixed:0,0.01",
                "--write", "map");
        assertEquals(0, run.code(), run.err());
        assertEquals(1, run.json().size(), "one record for the volume");
        JsonObject json = run.json().get(0);
        assertEquals(12, json.get("slices").getAsInt());
        assertEquals("1.2.3", json.get("seriesInstanceUid").getAsString());
        Npy map = PyTorchCases.output(json, "map");
        assertArrayEquals(new int[] {12, 40, 34}, map.shape());
        double voxel = Math.max(step, Math.max(rowSpacing, columnSpacing));
        int peak = peak(map.values());
        assertEquals(peak / (40 * 34) + 1, json.get("slice").getAsInt());
        assertTrue(distance(ct.place(peak / (40 * 34), peak / 34 % 40, peak % 34), ball) < voxel, "the maximum");
        double[] centre = centre(ct, map, map.values()[peak]);
        assertEquals(0, distance(centre, ball), 0.1 * voxel, Arrays.toString(centre) + " is not at "
                + Arrays.toString(ball));
    }

    private static double[] centre(CtVolume ct, Npy map, float most) {
        double[] sum = new double[3];
        double all = 0;
        for (int i = 0; i < map.values().length; i++) {
            double value = map.values()[i];
            if (value > 0.3 * most) {
                double[] place = ct.place(i / (40 * 34), i / 34 % 40, i % 34);
                for (int axis = 0; axis < 3; axis++) {
                    sum[axis] += value * place[axis];
                }
                all += value;
            }
        }
        double weight = all;
        return Arrays.stream(sum).map(value -> value / weight).toArray();
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }

    /** The unseen, NaN, is never the greatest. */
    private static int peak(float... values) {
        int peak = -1;
        for (int i = 0; i < values.length; i++) {
            peak = !Float.isNaN(values[i]) && (peak < 0 || values[i] > values[peak]) ? i : peak;
        }
        return peak;
    }

    /** The picture is of the slice where the maps, each by its own greatest value, are strongest together. */
    @Test
    void mapsOfOneVolumeAreShownSideBySideInOneSlice() throws Exception {
        CtVolume ct = new CtVolume(120, 100, 12, 1, 1, 3, AXIAL, -31, 17, 140);
        double[] ball = ct.place(5, 60, 40);
        Path series = ct.write(folder.resolve("ct"), CtVolume.ball(ball[0], ball[1], ball[2], 15), false);
        Path model = BrightnessNet.write(folder.resolve("model"), 3, 1, "\"kind\": \"volume\"", "{}", RANGE);
        CommandLine run = explain(series, model, "--class", "bright,dark", "--method", "hirescam,gradcam", "--scale",
                "fixed:0,0.01", "--compare", "--write", "png,sc,map");
        assertEquals(0, run.code(), run.err());
        assertEquals(4, run.json().size());
        double[] together = new double[12];
        for (JsonObject json : run.json()) {
            float[] map = PyTorchCases.output(json, "map").values();
            for (int slice = 0; slice < 12; slice++) {
                float[] own = Arrays.copyOfRange(map, slice * 12000, (slice + 1) * 12000);
                together[slice] += Math.max(0, own[peak(own)]) / map[peak(map)];
            }
        }
        int slice = IntStream.range(0, 12).reduce((a, b) -> together[b] > together[a] ? b : a).orElseThrow();
        JsonObject outputs = run.json().get(0).getAsJsonObject("outputs");
        Path png = Path.of(outputs.get("comparisonPng").getAsString());
        assertTrue(png.getFileName().toString().endsWith(".s" + (slice + 1) + ".comparison.png"), png.toString());
        BufferedImage all = ImageIO.read(png.toFile());
        BufferedImage one = ImageIO.read(Path.of(outputs.get("pngs").getAsString()).resolve("s" + String.format("%02d",
                slice + 1) + ".png").toFile());
        for (int y = 0; y < 120; y++) {
            for (int x = 0; x < 100; x++) {
                assertEquals(one.getRGB(x, y), all.getRGB(x, y), "the first map is that of the slice by itself");
            }
        }
        Path slices = Path.of(outputs.get("comparisonPngs").getAsString());
        try (Stream<Path> pictures = Files.list(slices)) {
            assertEquals(12, pictures.count());
        }
        assertArrayEquals(Files.readAllBytes(png), Files.readAllBytes(slices.resolve("s%02d.png".formatted(slice + 1))));
        BufferedImage last = ImageIO.read(slices.resolve("s12.png").toFile());
        BufferedImage own = ImageIO.read(Path.of(outputs.get("pngs").getAsString()).resolve("s12.png").toFile());
        for (int i = 0; i < 12000; i++) {
            assertEquals(own.getRGB(i % 100, i / 100), last.getRGB(i % 100, i / 100), "the first map in that slice");
        }
        Path sc = Path.of(outputs.get("comparisonSc").getAsString());
        assertEquals(List.of(), Tools.dicomErrors(sc));
        DicomImage capture = DicomImage.open(sc);
        assertEquals(all.getWidth(), capture.columns());
        assertEquals(all.getHeight(), capture.rows());
        assertEquals(3, run.json().get(0).getAsJsonArray("comparison").size());
    }

    /** All the evidence of a GAP and linear head is found again on slices that were resampled in each direction. */
    @Test
    void theMapSumsToTheLogitWithoutItsBias() throws Exception {
        CtVolume ct = new CtVolume(40, 34, 12, 0.9, 0.7, 3, OBLIQUE, -31, 17, 140);
        double[] ball = ct.place(5.3, 17.2, 15.4);
        Path series = ct.write(folder.resolve("ct"), CtVolume.ball(ball[0], ball[1], ball[2], 9), false);
        Path model = BrightnessNet.write(folder.resolve("model"), 3, 2, "\"kind\": \"volume\", \"axes\": \"HWD\"",
                "{\"pixelSpacing\": [1.1, 1.4], \"depth\": {\"spacing\": 1.3}}", RANGE);
        CommandLine run = explain(series, model, "--class", "all", "--method", "hirescam", "--scale", "evidence",
                "--write", "map,raw");
        assertEquals(0, run.code(), run.err());
        assertEquals(2, run.json().size());
        for (JsonObject json : run.json()) {
            double bias = json.get("class").getAsString().equals("bright") ? -0.5 : 0.25;
            double logit = json.getAsJsonObject("logits").get(json.get("class").getAsString()).getAsDouble();
            assertTrue(Math.abs(logit - bias) > 0.01, "something to find");
            double raw = sum(PyTorchCases.output(json, "raw").values());
            assertEquals(logit - bias, raw, 1e-3 * Math.abs(logit - bias));
            assertEquals(raw, sum(PyTorchCases.output(json, "map").values()), 1e-3 * Math.abs(raw));
            // of 28 planes of 1.3 mm, 33 rows of 1.1 mm and 17 columns of 1.4 mm the network's last two axes are halved
            assertEquals("[14,33,9]", json.get("rawShape").toString(), "D, H and W, whatever the network's axes");
        }
    }

    private static double sum(float... values) {
        double sum = 0;
        for (float value : values) {
            sum += Float.isNaN(value) ? 0 : value;
        }
        return sum;
    }

    /** Read by pydicom alone: where the values and the segments lie in the patient, and of which slice each frame is. */
    @Test
    void theObjectsHoldAllSlicesInTheirPlaces() throws Exception {
        CtVolume ct = new CtVolume(40, 34, 12, 0.9, 0.7, 3, OBLIQUE, -31, 17, 140);
        double[] ball = ct.place(5.3, 17.2, 15.4);
        Path series = ct.write(folder.resolve("ct"), CtVolume.ball(ball[0], ball[1], ball[2], 9), true);
        Path model = BrightnessNet.write(folder.resolve("model"), 3, 1, "\"kind\": \"volume\"", "{}", RANGE);
        CommandLine run = explain(series, model, "--class", "bright", "--method", "hirescam", "--scale",
                "fixed:0,0.0001", "--threshold", "0.00005", "--write", "sc,pm,seg,pr,sr,png");
        assertEquals(0, run.code(), run.err());
        JsonObject outputs = run.json().get(0).getAsJsonObject("outputs");
        for (String kind : List.of("sc", "pm", "seg", "pr", "sr")) {
            assertTrue(outputs.has(kind), outputs + run.err());
            assertEquals(List.of(), Tools.dicomErrors(Path.of(outputs.get(kind).getAsString())), kind);
        }
        try (Stream<Path> pictures = Files.list(Path.of(outputs.get("pngs").getAsString()))) {
            assertEquals(12, pictures.count());
        }
        assertTrue(outputs.get("png").getAsString().endsWith(".slices/s06.png"), outputs.toString());
        String read = Tools.runHighdicom("""
                import sys, pathlib, pydicom, numpy as np
                source = {d.SOPInstanceUID: d for d in map(pydicom.dcmread, pathlib.Path(sys.argv[1]).iterdir())}
                def place(d, frame, row, column):
                    shared = d.SharedFunctionalGroupsSequence[0]
                    own = d.PerFrameFunctionalGroupsSequence[frame]
                    o = [float(x) for x in shared.PlaneOrientationSequence[0].ImageOrientationPatient]
                    s = [float(x) for x in shared.PixelMeasuresSequence[0].PixelSpacing]
                    p = [float(x) for x in own.PlanePositionSequence[0].ImagePositionPatient]
                    of = own.DerivationImageSequence[0].SourceImageSequence[0].ReferencedSOPInstanceUID
                    assert np.allclose(p, source[of].ImagePositionPatient), 'a frame refers to another slice'
                    return np.array(p) + column * s[1] * np.array(o[:3]) + row * s[0] * np.array(o[3:])
                ball = np.array([float(x) for x in sys.argv[5:8]])
                pm = pydicom.dcmread(sys.argv[2])
                values = pm.pixel_array
                print(values.shape, np.linalg.norm(place(pm, *np.unravel_index(values.argmax(), values.shape)) - ball) < 2)
                seg = pydicom.dcmread(sys.argv[3])
                mask = seg.pixel_array
                mean = np.mean([place(seg, *at) for at in np.argwhere(mask)], axis=0)
                print(mask.shape[0] < 12, int(mask.any(axis=(1, 2)).all()), np.linalg.norm(mean - ball) < 0.3)
                sc = pydicom.dcmread(sys.argv[4])
                places = [source[i.ReferencedSOPInstanceUID].ImagePositionPatient[2] for i in sc.SourceImageSequence]
                labels = [source[i.ReferencedSOPInstanceUID].InstanceNumber for i in sc.SourceImageSequence]
                print(sc.NumberOfFrames, places == sorted(places), sc.FrameLabelVector == ['IM %d' % n for n in labels])
                """, series.toString(), outputs.get("pm").getAsString(), outputs.get("seg").getAsString(),
                outputs.get("sc").getAsString(), Double.toString(ball[0]), Double.toString(ball[1]),
                Double.toString(ball[2]));
        assertEquals("(12, 40, 34) True\nTrue 1 True\n12 True True\n", read);
    }

    /** A slice is missing, or lies where another does; slices of two directions; a localizer; what is no slice at all. */
    @Test
    void whatIsNoVolumeIsRefusedInOneSentence() throws Exception {
        Path model = BrightnessNet.write(folder.resolve("model"), 3, 1, "\"kind\": \"volume\"", "{}", RANGE);
        CtVolume ct = new CtVolume(12, 10, 6, 1, 1, 2, AXIAL, 0, 0, 0);
        Path series = ct.write(folder.resolve("gap"), CtVolume.ball(5, 5, 5, 4), false);
        Files.delete(series.resolve("im003.dcm"));
        assertRefused(explain(series, model, "--scale", "image"), "is not explained as a volume: slices are missing "
                + "between im002.dcm and im004.dcm: they are 4.0 mm apart where others are 2.0 mm.");
        assertRefused(explain(Path.of("sample-dicom/chest/dx-nodule.dcm"), model, "--scale", "image"),
                "dx-nodule.dcm is not explained as a volume: it has one slice only.");
        // two directions in one series are two volumes, and that is said
        Path mixed = ct.write(folder.resolve("mixed"), CtVolume.ball(5, 5, 5, 4), false);
        Path across = new CtVolume(12, 10, 6, 1, 1, 2, CORONAL, 0, 0, 0).write(folder.resolve("across"),
                CtVolume.ball(5, 5, 5, 4), false);
        for (int k = 1; k <= 6; k++) {
            DicomImage slice = DicomImage.open(across.resolve("im%03d.dcm".formatted(k)));
            Sources.write(slice.dataset().copy().set(Tag.SOPInstanceUID, VR.UI, "1.2.3.4.7." + k)
                    .setBytes(Tag.PixelData, VR.OW, CtVolume.bytes(slice)), mixed);
        }
        CommandLine both = explain(mixed, model, "--scale", "image", "--write", "map");
        assertEquals(0, both.code(), both.err());
        assertEquals(2, both.json().size());
        assertEquals(2, both.json().stream().map(json -> json.getAsJsonObject("outputs").get("map")).distinct()
                .count(), "neither replaces the other");
        assertTrue(both.err().contains("has slices of 2 orientations; each makes a stack of its own."), both.err());
        Path pressed = BrightnessNet.write(folder.resolve("fixed"), 3, 1, "\"kind\": \"volume\", \"slices\": 8",
                "{}", RANGE);
        Path whole = ct.write(folder.resolve("whole"), CtVolume.ball(5, 5, 5, 4), false);
        assertRefused(explain(whole, pressed, "--scale", "image"), "becomes 6 slices, but the card of brightness says "
                + "that the network takes 8");
        Path sideways = BrightnessNet.write(folder.resolve("sideways"), 3, 1, "\"kind\": \"volume\"",
                "{\"depth\": {\"towards\": \"L\"}}", RANGE);
        assertRefused(explain(whole, sideways, "--scale", "image"), "run along H–F, and those of brightness along L–R");
    }

    /** A file may be read as TIFF too, by a header in its preamble: it is DICOM all the same. */
    @Test
    void aTiffHeaderInThePreambleMakesNoPicture() throws Exception {
        Path model = BrightnessNet.write(folder.resolve("model"), 3, 1, "\"kind\": \"volume\"", "{}", RANGE);
        Path series = new CtVolume(12, 10, 3, 1, 1, 2, AXIAL, 0, 0, 0).write(folder.resolve("dual"),
                CtVolume.ball(5, 5, 2, 4), false);
        for (int k = 1; k <= 3; k++) {
            Path file = series.resolve("im00" + k + ".dcm");
            byte[] bytes = Files.readAllBytes(file);
            System.arraycopy(new byte[] {'I', 'I', '*', 0}, 0, bytes, 0, 4);
            Files.write(file, bytes);
        }
        CommandLine run = explain(series, model, "--write", "raw");
        assertEquals(0, run.code(), run.err());
        Path images = BrightnessNet.write(folder.resolve("images"), 2, 1, "", "{}", RANGE);
        assertEquals("1.2.3.4.3", explain(series.resolve("im002.dcm"), images, "--write", "raw").json().get(0)
                .get("sopInstanceUid").getAsString());
    }

    private static void assertRefused(CommandLine run, String sentence) {
        assertTrue(run.err().contains(sentence), run.err());
        assertEquals(3, run.code(), run.err());
        assertEquals(List.of(), run.out());
    }

    /** The frames of a cine are the network's third axis; another network sees each frame by itself, or their mean. */
    @Test
    void aCineIsExplainedInTimeAndFrameByFrame() throws Exception {
        Path cine = cine();
        Path model = BrightnessNet.write(folder.resolve("cine"), 3, 1, "\"kind\": \"cine\"", "{}",
                "{\"kind\": \"bits-stored\"}");
        CommandLine run = explain(cine, model, "--class", "bright", "--method", "hirescam", "--scale", "image",
                "--write", "map,sc,seg,pm,png");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("has no Frame of Reference"), "no parametric map: " + run.err());
        JsonObject json = run.json().get(0);
        Npy map = PyTorchCases.output(json, "map");
        assertArrayEquals(new int[] {6, 48, 40}, map.shape());
        assertEquals(4, json.get("slice").getAsInt(), "the spot is in the frames around it too");
        assertEquals(20 * 40 + 10, peak(map.values()) % (48 * 40), 41 + 1, "and at its place there");
        for (String kind : List.of("sc", "seg")) {
            Path object = Path.of(json.getAsJsonObject("outputs").get(kind).getAsString());
            assertEquals(List.of(), Tools.dicomErrors(object), kind);
        }
        Path images = BrightnessNet.write(folder.resolve("images"), 2, 1, "", "{}", "{\"kind\": \"bits-stored\"}");
        List<JsonObject> each = explain(cine, images, "--class", "bright", "--write", "raw").json();
        CommandLine mean = explain(cine, images, "--class", "bright", "--write", "raw,map", "--scale", "image",
                "--frames", "mean");
        assertEquals(0, mean.code(), mean.err());
        assertEquals(6, each.size());
        assertEquals(1, mean.json().size());
        assertAverages(each, mean.json().get(0));
        DicomImage sc = DicomImage.open(Path.of(json.getAsJsonObject("outputs").get("sc").getAsString()));
        assertTrue(sc.dataset().string(Tag.DerivationDescription).orElseThrow().contains("Frame 1 of 6."));
        Path averaging = BrightnessNet.write(folder.resolve("averaging"), 2, 1, "\"frames\": \"mean\"", "{}",
                "{\"kind\": \"bits-stored\"}");
        assertEquals(1, explain(cine, averaging, "--class", "bright", "--write", "raw").json().size(), "by the card");
        assertEquals(6, explain(cine, averaging, "--class", "bright", "--write", "raw", "--frames", "each").json()
                .size());
        assertEquals(2, explain(cine, model, "--frames", "mean", "--write", "raw").code());
    }

    /** Slices in space are no cine, in one file or in many; images of one place at several moments are one. */
    @Test
    void onlyTimeMakesACine() throws Exception {
        Path model = BrightnessNet.write(folder.resolve("cine"), 3, 1, "\"kind\": \"cine\"", "{}", RANGE);
        Path series = new CtVolume(12, 10, 3, 1, 1, 2, AXIAL, 0, 0, 0).write(folder.resolve("ct"),
                CtVolume.ball(5, 5, 2, 4), false);
        assertRefused(explain(series, model, "--scale", "image"), "its images do not show one place at several moments.");
        Path enhanced = Sources.write(Sources.enhancedMr(3), folder).file();
        assertRefused(explain(enhanced, model, "--scale", "image"), "its frames lie at different places.");
        Path moments = Files.createDirectories(folder.resolve("moments"));
        for (int t = 1; t <= 4; t++) {
            DicomImage slice = DicomImage.open(series.resolve("im00" + (t == 3 ? 2 : 1) + ".dcm"));
            Sources.write(slice.dataset().copy().set(Tag.SOPInstanceUID, VR.UI, "1.2.3.4.9." + (9 - t))
                    .setDecimals(Tag.ImagePositionPatient, VR.DS, 0, 0, 0)
                    .setInts(Tag.TemporalPositionIdentifier, VR.IS, t)
                    .setBytes(Tag.PixelData, VR.OW, CtVolume.bytes(slice)), moments);
        }
        CommandLine run = explain(moments, model, "--scale", "image", "--method", "hirescam", "--class", "bright",
                "--write", "map,seg");
        assertEquals(0, run.code(), run.err());
        assertEquals(4, run.json().get(0).get("slices").getAsInt());
        assertEquals("1.2.3.4.9.6", run.json().get(0).get("sopInstanceUid").getAsString(), "the third moment");
    }

    private static void assertAverages(List<JsonObject> each, JsonObject mean) throws IOException {
        float[] together = PyTorchCases.output(mean, "raw").values();
        double logit = 0;
        for (int t = 0; t < each.size(); t++) {
            logit += each.get(t).getAsJsonObject("logits").get("bright").getAsDouble() / each.size();
            float[] own = PyTorchCases.output(each.get(t), "raw").values();
            for (int i = 0; i < own.length; i++) {
                assertEquals(own[i] / each.size(), together[t * own.length + i], 1e-7);
            }
        }
        assertEquals(logit, mean.getAsJsonObject("logits").get("bright").getAsDouble(), 1e-6);
        assertFalse(mean.get("notes").getAsJsonArray().isEmpty(), "what the mean is of is said");
    }

    /** A loop of 6 frames in RGB, whose frames 3 to 5 have a bright spot at row 20, column 10. */
    private Path cine() throws IOException {
        byte[] pixels = new byte[48 * 40 * 3 * 6];
        for (int i = 0; i < 3 * 5 * 5; i++) {
            int at = (((2 + i / 25) * 48 + 18 + i / 5 % 5) * 40 + 8 + i % 5) * 3;
            Arrays.fill(pixels, at, at + 3, (byte) 250);
        }
        return Sources.write(Sources.us(6).setBytes(Tag.PixelData, VR.OB, pixels), folder).file();
    }
}
