package org.explainj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.process.ImageProcessor;
import java.awt.Component;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;
import org.explainj.Explainer;
import org.explainj.card.NetworkInput;
import org.explainj.card.Preprocessing;
import org.explainj.dicom.DicomImage;
import org.explainj.frame.DicomFrame;
import org.explainj.frame.SourceFrame;
import org.explainj.torch.Device;
import org.explainj.torch.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a user sees: windows of a real ImageJ, opened and explained by the menu's commands, photographed as the screen
 * shows them. The pictures stay in {@code target/screenshots}, to be looked at.
 */
class ScreenshotTest {
    private static final Path FOLDER = Path.of("target/screenshots");
    private static final Path CHEST = Path.of("sample-dicom/chest").toAbsolutePath();
    private static final Path TRUTH = Path.of("sample-dicom/chest-truth").toAbsolutePath();
    private static final int CAUTION = 0xffc95c;

    @TempDir
    static Path temporary;

    @BeforeAll
    static void startImageJ() throws IOException {
        Display.installCommands();
        Files.createDirectories(FOLDER);
    }

    @AfterEach
    void closeAll() {
        Display.closeImages();
    }

    private static ImagePlus open(Path file) {
        IJ.run("Open DICOM...", "path=[" + file + "]");
        Display.settle();
        return WindowManager.getCurrentImage();
    }

    private static ImagePlus explained(String name, String options) {
        ImagePlus image = open(CHEST.resolve(name));
        explain(options);
        return image;
    }

    private static void explain(String options) {
        IJ.run("Explain...", options);
        Display.settle();
    }

    private static BufferedImage shoot(Component shown, String name) throws Exception {
        Display.settle();
        Robot robot = new Robot();
        robot.waitForIdle();
        Rectangle area = new Rectangle(shown.getLocationOnScreen(), shown.getSize());
        BufferedImage picture = null;
        for (BufferedImage last = robot.createScreenCapture(area); picture == null; ) {
            Thread.sleep(200);
            BufferedImage now = robot.createScreenCapture(area);
            // painting is over once two pictures are the same
            picture = Arrays.equals(pixels(last), pixels(now)) ? now : null;
            last = now;
        }
        ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
        return picture;
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static BufferedImage canvas(ImagePlus image, String name) throws Exception {
        shoot(image.getWindow(), name);
        return shoot(image.getCanvas(), name + "-canvas");
    }

    private static long count(BufferedImage picture, IntPredicate colour) {
        return Arrays.stream(pixels(picture)).map(rgb -> rgb & 0xffffff).filter(colour).count();
    }

    private static boolean isColoured(int rgb) {
        return Math.abs((rgb >> 16 & 0xff) - (rgb & 0xff)) > 24;
    }

    private static boolean isNear(int rgb, int wanted) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            distance = Math.max(distance, Math.abs((rgb >> shift & 0xff) - (wanted >> shift & 0xff)));
        }
        return distance <= 40;
    }

    private static BufferedImage legend(ImagePlus image) throws Exception {
        Component panel = Arrays.stream(image.getWindow().getComponents()).filter(LegendPanel.class::isInstance)
                .findFirst().orElseThrow();
        return shoot(panel, "legend");
    }

    @Test
    void heatIsWhereTheFindingIsAndNowhereElseIsThePictureTouched() throws Exception {
        ImagePlus image = open(CHEST.resolve("dx-nodule.dcm"));
        BufferedImage before = canvas(image, "opened");
        explain("class=nodule");
        BufferedImage after = canvas(image, "nodule");
        ImageProcessor truth = IJ.openImage(TRUTH.resolve("dx-nodule.nodule.png").toString()).getProcessor();
        ImageProcessor heat = heat(image);
        double scale = image.getCanvas().getMagnification();
        int hot = 0;
        int inTruth = 0;
        for (int y = 0; y < after.getHeight(); y++) {
            for (int x = 0; x < after.getWidth(); x++) {
                int column = (int) ((x + 0.5) / scale);
                int row = (int) ((y + 0.5) / scale);
                if (truth.get(column, row) > 0) {
                    inTruth++;
                    hot += isColoured(after.getRGB(x, y)) ? 1 : 0;
                }
                if (heat.get(column, row) == 0) {
                    assertEquals(before.getRGB(x, y), after.getRGB(x, y), x + ", " + y);
                }
            }
        }
        assertTrue(inTruth > 50 && hot > 0.7 * inTruth, hot + " of " + inTruth);
        assertTrue(count(legend(image), rgb -> isNear(rgb, CAUTION)) > 100, "the research-use mark is in the window");
    }

    /** The layer's own heat, contours included: 0 where it draws nothing. */
    private static ImageProcessor heat(ImagePlus image) {
        ImagePlus blank = IJ.createImage("blank", "RGB black", image.getWidth(), image.getHeight(), 1);
        blank.setOverlay(image.getOverlay().duplicate());
        ImageProcessor drawn = Display.flatten(blank).getProcessor();
        for (int i = 0; i < drawn.getPixelCount(); i++) {
            drawn.set(i, drawn.get(i) & 0xffffff);
        }
        return drawn;
    }

    @Test
    void eachOfTwoFindingsHasItsContourAndItsLegend() throws Exception {
        ImagePlus image = explained("dx-nodule-effusion.dcm", "class=positive");
        BufferedImage picture = canvas(image, "nodule-effusion");
        assertTrue(count(picture, rgb -> isNear(rgb, 0xe69f00)) > 500, "the effusion's contour is orange");
        BufferedImage legend = legend(image);
        assertEquals(0xe69f00, legend.getRGB(1, legend.getHeight() - 40) & 0xffffff, "and so is its legend's edge");
        assertEquals(0xffffff, legend.getRGB(1, 40) & 0xffffff);
    }

    @Test
    void legendsOfManyClassesStayOnTheScreen() throws Exception {
        ImagePlus image = explained("dx-cardiomegaly.dcm", "class=all");
        canvas(image, "all-classes");
        Rectangle screen = image.getWindow().getGraphicsConfiguration().getBounds();
        assertTrue(screen.contains(image.getWindow().getBounds()), image.getWindow().getBounds().toString());
        assertTrue(count(legend(image), rgb -> isNear(rgb, CAUTION)) > 400, "every legend has its research-use mark");
    }

    @Test
    void nothingIsDrawnWhereThereIsNoEvidenceOrTheClassIsGated() throws Exception {
        for (String options : new String[] {"class=nodule", "class=nodule scale=image gate"}) {
            ImagePlus image = explained("dx-normal.dcm", options);
            BufferedImage picture = canvas(image, options.contains("gate") ? "gated" : "no-evidence");
            assertEquals(0, count(picture, ScreenshotTest::isColoured), options);
            assertTrue(count(legend(image), rgb -> isNear(rgb, 0xececec)) > 500, "the legend says why");
            Display.closeImages();
        }
    }

    @Test
    void whatIsUnverifiedOrWasNotSeenIsMarked() throws Exception {
        ImagePlus image = explained("dx-nodule.dcm", "class=nodule");
        long verified = count(legend(image), rgb -> isNear(rgb, CAUTION));
        Display.closeImages();
        Path model = temporary.resolve("cropping");
        writeCroppingModel(model);
        IJ.saveAs(open(CHEST.resolve("dx-nodule.dcm")), "PNG", temporary.resolve("picture.png").toString());
        Display.closeImages();
        image = IJ.openImage(temporary.resolve("picture.png").toString());
        image.show();
        explain("class=nodule scale=image model=[" + model + "]");
        BufferedImage picture = canvas(image, "not-seen-unverified");
        assertTrue(count(legend(image), rgb -> isNear(rgb, CAUTION)) > 1.4 * verified, "'Unverified input', and why");
        int changes = 0;
        for (int x = 1; x < picture.getWidth(); x++) {
            int last = picture.getHeight() - 30;
            changes += (picture.getRGB(x, last) & 0xff) - (picture.getRGB(x - 1, last) & 0xff) > 20 ? 1 : 0;
        }
        assertTrue(changes > 20, "the rows that were cropped away are hatched: " + changes);
    }

    /** The bundled network behind a card that crops the lowest rows away. */
    private static void writeCroppingModel(Path folder) throws IOException {
        Files.createDirectories(folder);
        String bundled = "/org/explainj/models/phantom-chest/";
        try (InputStream weights = ScreenshotTest.class.getResourceAsStream(bundled + "model.pt");
                InputStream card = ScreenshotTest.class.getResourceAsStream(bundled + "model.json")) {
            Files.copy(weights, folder.resolve("model.pt"));
            JsonObject json = JsonParser.parseString(new String(card.readAllBytes(), "UTF-8")).getAsJsonObject();
            json.addProperty("name", "cropping");
            json.remove("reference");
            json.getAsJsonObject("geometry").add("steps", JsonParser.parseString("""
                    [{"step": "crop", "area": "box", "left": 0, "top": 0, "rows": 400, "columns": 524},
                     {"step": "resize", "size": "exact", "rows": 224, "columns": 224, "interpolation": "bilinear"}]"""));
            Files.writeString(folder.resolve("model.json"), json.toString());
        }
    }

    /** What the maps must sum to: the nodule's logit, predicted from the file, less the head's bias. */
    private static double noduleLogitWithoutBias() throws IOException {
        try (Explainer explainer = Explainer.open("phantom-chest", Device.CPU)) {
            SourceFrame frame = DicomFrame.read(DicomImage.open(Path.of("sample-dicom/chest/dx-nodule.dcm")), 0);
            NetworkInput input = Preprocessing.apply(frame, explainer.card().orElseThrow());
            return explainer.network().predict(input.values(), input.shape())[0][0]
                    - explainer.network().bias("layer4", Target.LOGIT, input.shape()).orElseThrow()[0];
        }
    }

    @Test
    void mapsOpenAsFloatImages() throws Exception {
        double expected = noduleLogitWithoutBias();
        ImagePlus image = explained("dx-nodule.dcm",
                "class=nodule method=hirescam scale=evidence palette=diverging opacity=value map raw");
        for (String kind : new String[] {"map", "raw"}) {
            ImagePlus map = WindowManager.getImage("Nodule hirescam " + kind);
            map.getWindow().toFront();
            canvas(map, kind);
            assertEquals(32, map.getBitDepth());
            double sum = 0;
            for (float value : (float[]) map.getProcessor().getPixels()) {
                sum += Float.isNaN(value) ? 0 : value;
            }
            assertEquals(expected, sum, 1e-3 * expected, "the logit without its bias");
            assertTrue(map.getCanvas().getMagnification() * map.getWidth() >= 150, "large enough to be seen");
        }
        image.getWindow().toFront();
        canvas(image, "evidence");
    }
}
