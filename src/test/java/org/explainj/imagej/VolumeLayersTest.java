package org.explainj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.ImageRoi;
import ij.gui.Roi;
import ij.process.ImageProcessor;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.export.CtVolume;
import org.explainj.export.Sources;
import org.explainj.heatmap.Legend;
import org.explainj.phantom.BrightnessNet;
import org.explainj.test.Tools;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stack or hyperstack that a network sees as a volume or cine: the heat is on the slices, and in them, where it should. */
class VolumeLayersTest {
    private static final String RANGE = "{\"kind\": \"range\", \"low\": 0, \"high\": 1000}";
    private static final CtVolume CT = new CtVolume(96, 80, 9, 1, 1.2, 3, new double[] {1, 0, 0, 0, 1, 0}, -40, -40, 0);

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        Display.installCommands();
    }

    @AfterEach
    void closeAll() {
        Display.closeImages();
    }

    /** A ball in slices 5 to 7 of 9, around row 30 and column 50, on a gradient, so that there is something to see. */
    private Path series(String name) throws IOException {
        double[] ball = CT.place(5, 30, 50);
        CtVolume.Values values = CtVolume.ball(ball[0], ball[1], ball[2], 9);
        return CT.write(folder.resolve(name), (x, y, z) -> Math.max(values.at(x, y, z), 80 + x + 20 * Math.sin(y / 5)),
                true);
    }

    private Path model() throws IOException {
        return BrightnessNet.write(folder.resolve("model"), 3, 1, "\"kind\": \"volume\"", "{\"depth\": {\"towards\": "
                + "\"H\", \"spacing\": 1.5}}", RANGE);
    }

    private static String explain(Path model, String options) {
        String result = Headless.explain("model=[" + model + "] class=bright method=hirescam scale=image " + options);
        assertTrue(!result.startsWith(Headless.ERROR), result);
        Display.settle();
        return result;
    }

    private static ImagePlus opened(Path path) {
        String ids = Headless.openSeries(path.toString());
        assertTrue(!ids.startsWith(Headless.ERROR), ids);
        Display.settle();
        return WindowManager.getCurrentImage();
    }

    /** @return on which slices there are layers, by the positions that ImageJ draws them at */
    private static int[] positions(ImagePlus image) {
        return Arrays.stream(image.getOverlay().toArray()).filter(roi -> Layer.idOf(roi).isPresent())
                .mapToInt(Roi::getPosition).distinct().sorted().toArray();
    }

    /** @return the centre of the heat that a slice shows, and how many pixels have any */
    private static double[] heat(ImagePlus image, int n) {
        double x = 0;
        double y = 0;
        int count = 0;
        for (Roi roi : image.getOverlay().toArray()) {
            if (roi.getPosition() == n && Layer.partOf(roi).equals(Optional.of(Part.HEATMAP))) {
                ImageProcessor pixels = ((ImageRoi) roi).getProcessor();
                Rectangle bounds = roi.getBounds();
                for (int i = 0; i < pixels.getPixelCount(); i++) {
                    if ((pixels.get(i) & 0xffffff) != 0) {
                        x += bounds.x + i % bounds.width + 0.5;
                        y += bounds.y + i / bounds.width + 0.5;
                        count++;
                    }
                }
            }
        }
        return new double[] {x / count, y / count, count};
    }

    /** By two methods: a window shows them slice for slice, and says of each where it is strongest. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void mapsOfAVolumeAreComparedSliceForSlice(boolean reversed) throws Exception {
        ImagePlus image = opened(series("ct"));
        if (reversed) {
            IJ.run(image, "Reverse", "");
            Display.settle();
        }
        String result = Headless.explain("model=[" + model() + "] class=bright method=hirescam more=gradcam scale=image "
                + "compare");
        assertTrue(!result.startsWith(Headless.ERROR), result);
        Display.settle();
        assertEquals(2, result.lines().count(), result);
        assertArrayRange(1, 9, positions(image));
        ImagePlus comparison = WindowManager.getImage(image.getTitle() + " comparison");
        assertNotNull(comparison);
        String info = comparison.getInfoProperty();
        for (String sentence : List.of("1. HiResCAM", "2. Grad-CAM", "Strongest in this slice.", "Slice 6 of 9.",
                "Rank correlations are over all slices.", "it does not tell HiResCAM from Grad-CAM")) {
            assertTrue(info.contains(sentence), sentence + " in:\n" + info);
        }
        assertEquals(9, comparison.getStackSize());
        assertEquals(image.getCurrentSlice(), comparison.getCurrentSlice(), "where the maps are strongest");
        assertEquals(reversed ? 4 : 6, comparison.getCurrentSlice());
        assertEquals(24, comparison.getBitDepth());
        // in each slice the image comes first, and a map lies over it where the image itself shows it
        int step = image.getWidth();
        while ((comparison.getProcessor().get(step, 5) & 0xffffff) == (Legend.BACKGROUND.getRGB() & 0xffffff)) {
            step++;
        }
        for (int n = 1; n <= 9; n++) {
            comparison.setSlice(n);
            assertEquals((reversed ? 10 - n : n) + " of 9", comparison.getStack().getSliceLabel(n));
            List<Integer> coloured = new ArrayList<>();
            for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
                int x = i % image.getWidth();
                int y = i / image.getWidth();
                if (comparison.getProcessor().get(x, y) != comparison.getProcessor().get(step + x, y)) {
                    coloured.add(i);
                }
            }
            double[] heat = heat(image, n);
            assertEquals(heat[2] == 0, coloured.isEmpty(), "slice " + n);
            if (heat[2] > 100) {
                assertEquals(50.5, coloured.stream().mapToInt(i -> i % image.getWidth()).average().orElseThrow(), 2);
                assertEquals(30.5, coloured.stream().mapToInt(i -> i / image.getWidth()).average().orElseThrow(), 2);
            }
        }
        comparison.setSlice(reversed ? 4 : 6);
        shoot(comparison, "imagej-volume-comparison", 0);
    }

    @Test
    void everySliceHasALayerAndTheHeatLiesOnTheBall() throws Exception {
        ImagePlus image = opened(series("ct"));
        String result = explain(model(), "threshold=0.5 map raw");
        assertTrue(result.matches("6\tbright\t0\\.\\d{6}\tpositive"), result);
        assertEquals(6, image.getCurrentSlice(), "the slice with the greatest value is shown");
        assertArrayRange(1, 9, positions(image));
        double[] most = heat(image, 6);
        assertEquals(50.5, most[0], 0.6);
        assertEquals(30.5, most[1], 0.6);
        assertTrue(heat(image, 5)[2] < most[2] && heat(image, 7)[2] < most[2]);
        assertEquals(0, heat(image, 2)[2]);
        ImagePlus map = WindowManager.getImage("bright hirescam map");
        assertEquals(9, map.getStackSize());
        assertEquals(32, map.getBitDepth());
        assertEquals(3, map.getCalibration().pixelDepth, 1e-9);
        assertEquals(1, map.getStack().getProcessor(6).getf(50, 30), 0.02, "of the volume's maximum");
        assertEquals(18, WindowManager.getImage("bright hirescam raw").getStackSize(), "9 slices of 3 mm at 1.5 mm");
        shoot(image, "imagej-volume", 2);
    }

    private static void assertArrayRange(int first, int last, int... actual) {
        assertEquals(IntStream.rangeClosed(first, last).boxed().toList(), Arrays.stream(actual).boxed().toList());
    }

    private static void shoot(ImagePlus image, String name, int enlargements) throws Exception {
        WindowManager.setWindow(image.getWindow());
        image.getWindow().toFront();
        image.getWindow().setLocation(0, 120);
        for (int i = 0; i < enlargements; i++) {
            image.getCanvas().zoomIn(image.getWidth() / 2, image.getHeight() / 2);
        }
        Display.settle();
        Robot robot = new Robot();
        robot.waitForIdle();
        Thread.sleep(500);
        BufferedImage picture = robot.createScreenCapture(new Rectangle(image.getWindow().getLocationOnScreen(),
                image.getWindow().getSize()));
        Path folder = Files.createDirectories(Path.of("target/screenshots"));
        ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    }

    /** The image's order is of no account: the volume is that of the slices' places. */
    @Test
    void inAReversedStackTheHeatIsOnTheSameSlice() throws Exception {
        ImagePlus image = opened(series("ct"));
        IJ.run(image, "Reverse", "");
        Display.settle();
        String result = explain(model(), "threshold=0.5");
        assertTrue(result.startsWith("4\tbright"), result);
        assertEquals(50.5, heat(image, 4)[0], 0.6);
        assertEquals(30.5, heat(image, 4)[1], 0.6);
    }

    @Test
    void aStackWithAGapIsRefused() throws Exception {
        ImagePlus image = opened(series("ct"));
        image.setSlice(4);
        IJ.run(image, "Delete Slice", "");
        Display.settle();
        String result = Headless.explain("model=[" + model() + "] class=bright scale=image");
        assertTrue(result.startsWith(Headless.ERROR) && result.contains("slices are missing between"), result);
    }

    /** Two moments of a volume: each is explained by itself, and its layers are at (c, z, t). */
    @Test
    void eachMomentOfAHyperstackIsAVolume() throws Exception {
        Path moments = Files.createDirectories(folder.resolve("moments"));
        for (int t = 1; t <= 2; t++) {
            double[] ball = CT.place(t == 1 ? 2 : 6, 30, 50);
            Path one = CT.write(folder.resolve("t" + t), CtVolume.ball(ball[0], ball[1], ball[2], 9), false);
            for (int k = 1; k <= 9; k++) {
                DicomImage slice = DicomImage.open(one.resolve("im%03d.dcm".formatted(k)));
                Sources.write(slice.dataset().copy().set(Tag.SOPInstanceUID, VR.UI, "1.2.3.4." + t + "." + k)
                        .setInts(Tag.TemporalPositionIdentifier, VR.IS, t)
                        .setBytes(Tag.PixelData, VR.OW, CtVolume.bytes(slice)), moments);
            }
        }
        ImagePlus image = opened(moments);
        assertEquals(9, image.getNSlices());
        assertEquals(2, image.getNFrames());
        String result = explain(model(), "threshold=0.5 slices=all");
        assertEquals(List.of("3", "16"), result.lines().map(line -> line.split("\t")[0]).toList(), result);
        List<Roi> heat = Arrays.stream(image.getOverlay().toArray())
                .filter(roi -> Layer.partOf(roi).equals(Optional.of(Part.HEATMAP))).toList();
        assertTrue(heat.stream().anyMatch(roi -> roi.getZPosition() == 3 && roi.getTPosition() == 1));
        assertTrue(heat.stream().anyMatch(roi -> roi.getZPosition() == 7 && roi.getTPosition() == 2));
        assertTrue(heat.stream().noneMatch(roi -> roi.getZPosition() == 7 && roi.getTPosition() == 1));
    }

    /** The frames of a cine are one input; the heat is in the frames with the spot. The layers become one object. */
    @Test
    void aCineHasItsLayersFrameByFrame() throws Exception {
        byte[] pixels = new byte[48 * 40 * 3 * 6];
        for (int i = 0; i < 3 * 5 * 5; i++) {
            int at = (((2 + i / 25) * 48 + 18 + i / 5 % 5) * 40 + 8 + i % 5) * 3;
            Arrays.fill(pixels, at, at + 3, (byte) 250);
        }
        Path file = Sources.write(Sources.us(6).setBytes(Tag.PixelData, VR.OB, pixels), folder).file();
        Path model = BrightnessNet.write(folder.resolve("cine"), 3, 1, "\"kind\": \"cine\"", "{}",
                "{\"kind\": \"bits-stored\"}");
        Headless.open(file.toString());
        Display.settle();
        ImagePlus image = WindowManager.getCurrentImage();
        String result = explain(model, "threshold=0.9");
        assertTrue(result.startsWith("4\tbright"), result);
        assertArrayRange(1, 6, positions(image));
        assertTrue(heat(image, 4)[2] > 0);
        assertEquals(0, heat(image, 1)[2]);
        String written = Headless.exportSecondaryCapture("folder=[" + folder.resolve("out") + "] kinds=sc,seg");
        assertEquals(2, written.lines().count(), written);
        for (String object : written.lines().toList()) {
            assertEquals(List.of(), Tools.dicomErrors(Path.of(object)), object);
        }
        DicomImage sc = DicomImage.open(Path.of(written.lines().filter(line -> line.contains("sc-")).findFirst()
                .orElseThrow()));
        assertEquals(6, sc.frames());
        assertNotNull(sc.dataset().string(Tag.FrameLabelVector).orElse(null));
    }
}
