package org.explainj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Roi;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.explainj.Sha256;
import org.explainj.deidentify.Deidentifier;
import org.explainj.deidentify.Pseudonyms;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomFile;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.PixelCopy;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.heatmap.Legend;
import org.explainj.test.Tools;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several maps of one image in ImageJ's windows: side by side, as an ensemble, and of a selected region. */
class SeveralMapsTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Path CHEST = Path.of("sample-dicom", "chest").toAbsolutePath();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        Display.installCommands();
        Files.createDirectories(PICTURES);
    }

    @AfterEach
    void closeAll() {
        Display.closeImages();
    }

    private static ImagePlus open(String name) {
        IJ.run("Open DICOM...", "path=[" + CHEST.resolve(name) + "]");
        return IJ.getImage();
    }

    private static void shoot(Component shown, String name) throws Exception {
        Display.settle();
        Robot robot = new Robot();
        robot.waitForIdle();
        Thread.sleep(300);
        ImageIO.write(robot.createScreenCapture(new Rectangle(shown.getLocationOnScreen(), shown.getSize())), "png",
                PICTURES.resolve(name + ".png").toFile());
    }

    @Test
    void whatIsExportedCanBeWithoutWhatIdentifiesThePatient() throws Exception {
        open("dx-nodule.dcm");
        assertTrue(Headless.explain("class=Nodule").startsWith("1\tNodule"));
        Path out = Files.createDirectory(folder.resolve("out"));
        Path secret = folder.resolve("secret");
        String files = Headless.exportSecondaryCapture("folder=[" + out + "] kinds=sc,sr,seg de-identify secret=[" + secret
                + "]");
        assertEquals(3, files.lines().count(), files);
        Dataset source = DicomEngine.preferred().read(CHEST.resolve("dx-nodule.dcm")).dataset();
        DicomImage clean = new Deidentifier(Pseudonyms.of(secret)).deidentify(DicomImage.open(
                CHEST.resolve("dx-nodule.dcm")));
        for (String file : files.lines().toList()) {
            String bytes = Files.readString(Path.of(file), StandardCharsets.ISO_8859_1);
            for (String secretly : List.of(source.string(Tag.PatientID).orElseThrow(),
                    source.string(Tag.PatientName).orElseThrow(), source.string(Tag.StudyInstanceUID).orElseThrow(),
                    source.string(Tag.SOPInstanceUID).orElseThrow(), "19700101", "20250101")) {
                assertFalse(bytes.contains(secretly), file + " holds " + secretly);
            }
            assertTrue(bytes.contains(clean.sopInstanceUid()), file);
            assertTrue(bytes.contains(clean.dataset().string(Tag.StudyInstanceUID).orElseThrow()), file);
        }
    }

    /** The chest images are of different patients: one is written as another's earlier one. */
    private Path prior(String patientId) throws Exception {
        DicomFile file = DicomEngine.preferred().read(CHEST.resolve("cr-effusion.dcm"));
        Dataset current = DicomEngine.preferred().read(CHEST.resolve("dx-nodule-effusion.dcm")).dataset();
        Dataset dataset = file.dataset().copyFrom(current, Tag.PatientName, Tag.PatientBirthDate, Tag.PatientSex)
                .set(Tag.PatientID, VR.LO, patientId.isEmpty() ? current.string(Tag.PatientID).orElseThrow() : patientId);
        for (int tag : List.of(Tag.AcquisitionDate, Tag.ContentDate, Tag.StudyDate)) {
            dataset.set(tag, VR.DA, "20200229");
        }
        Path target = folder.resolve("prior" + patientId + ".dcm");
        DicomEngine.preferred().write(dataset, file.transferSyntax(), PixelCopy.of(file).orElseThrow(), target);
        return target;
    }

    @Test
    void anEarlierImageIsShownBesideThisOneAndAnothersIsNot() throws Exception {
        Path prior = prior("");
        IJ.run("Open DICOM...", "path=[" + prior + "]");
        String opened = IJ.getImage().getTitle();
        ImagePlus image = open("dx-nodule-effusion.dcm");
        IJ.run("Compare with Prior...", "prior=[" + opened + "] class=Nodule");
        ImagePlus both = image("with prior, Nodule");
        String said = both.getInfoProperty();
        assertTrue(said.contains("Current, 2025-01-01") && said.contains("Prior, 2020-02-29")
                && said.contains("not aligned"), said);
        shoot(both.getWindow(), "imagej-prior");
        both.changes = false;
        both.close();
        WindowManager.setCurrentWindow(image.getWindow());
        String refused = Headless.explain("prior=[" + prior("SOMEONE") + "] class=Nodule");
        assertTrue(refused.startsWith(Headless.ERROR + "The prior study is of another patient"), refused);
        assertEquals(null, image("with prior, Nodule"));
        String fromFile = Headless.explain("prior=[" + prior + "] class=Nodule");
        assertTrue(fromFile.startsWith("1\tNodule"), fromFile);
        assertNotNull(image("with prior, Nodule"));
    }

    private static ImagePlus image(String titleEnd) {
        return Arrays.stream(WindowManager.getIDList()).mapToObj(WindowManager::getImage)
                .filter(image -> image.getTitle().endsWith(titleEnd)).findFirst().orElse(null);
    }

    private static long layers(ImagePlus image) {
        return LayerWatcher.get().shown(image).size();
    }

    @Test
    void layersStandSideBySide() throws Exception {
        ImagePlus image = open("dx-nodule-effusion.dcm");
        IJ.run("Explain...", "class=Nodule,Effusion compare");
        Display.settle();
        ImagePlus both = image("comparison");
        assertNotNull(both);
        assertEquals(24, both.getBitDepth());
        shoot(both.getWindow(), "comparison");
        String said = both.getInfoProperty();
        for (String part : List.of("1. Nodule", "2. Effusion", "Rank correlation of 1 and 2: 0.", "percentile",
                "Research use only")) {
            assertTrue(said.contains(part), part + " in " + said);
        }
        // the image without heat, and the first map: where that has no heat, both are the same
        int step = image.getWidth();
        while ((both.getProcessor().get(step, 20) & 0xffffff) == (Legend.BACKGROUND.getRGB()
                & 0xffffff)) {
            step++;
        }
        int same = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                same += both.getProcessor().get(x, y) == both.getProcessor().get(step + x, y) ? 1 : 0;
            }
        }
        double share = (double) same / (image.getWidth() * image.getHeight());
        assertTrue(share > 0.7 && share < 0.98, "most of the image has no heat: " + share);

        WindowManager.setCurrentWindow(image.getWindow());
        IJ.run("Compare Layers...", "without");
        Display.settle();
        assertTrue(IJ.getImage().getWidth() < both.getWidth() - image.getWidth());
        WindowManager.setCurrentWindow(image.getWindow());
        IJ.run("Export Secondary Capture...", "folder=[" + folder + "] comparison");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> written = files.toList();
            assertEquals(3, written.size());
            for (Path file : written) {
                assertEquals(List.of(), Tools.dicomErrors(file));
            }
        }
    }

    @Test
    void anEnsembleHasItsDisagreementOnACopy() throws Exception {
        ImagePlus image = open("dx-nodule-effusion.dcm");
        String[] methods = {"layercam", "eigencam"};
        float[][] maps = new float[2][];
        for (int i = 0; i < 2; i++) {
            Headless.explain("class=Nodule map scale=image method=" + methods[i]);
            ImagePlus map = image("Nodule " + methods[i] + " map");
            maps[i] = (float[]) map.getProcessor().getPixels();
            WindowManager.setCurrentWindow(image.getWindow());
        }
        IJ.run("Explain...", "class=Nodule method=layercam more=eigencam scale=image ensemble map");
        Display.settle();
        ImagePlus copy = image("disagreement Nodule");
        assertNotNull(copy);
        assertEquals(1, layers(copy));
        assertEquals(1, layers(image));
        Container window = copy.getWindow();
        assertTrue(Arrays.stream(window.getComponents()).anyMatch(LegendPanel.class::isInstance));
        copy.getWindow().toFront();
        shoot(window, "disagreement");
        image.getWindow().toFront();
        shoot(image.getWindow(), "ensemble-mean");
        ImagePlus values = image("ensemble(layercam,eigencam) disagreement");
        float[] deviation = (float[]) values.getProcessor().getPixels();
        for (int i = 0; i < deviation.length; i++) {
            // of two values: half their distance
            float expected = Math.abs(maps[0][i] - maps[1][i]) / 2;
            assertTrue(Float.isNaN(expected) ? Float.isNaN(deviation[i]) : Math.abs(expected - deviation[i]) < 1e-5);
        }
        assertEquals("share of each member's maximum", values.getCalibration().getValueUnit());
        WindowManager.setCurrentWindow(copy.getWindow());
        assertTrue(Headless.exportSecondaryCapture("folder=[" + folder + "]").startsWith(Headless.ERROR),
                "disagreement is no evidence, so it is no object of its own");
    }

    @Test
    void theSelectionIsTheRegionHoweverTheImageIsTurned() throws Exception {
        ImagePlus image = open("dx-nodule.dcm");
        int width = image.getWidth();
        IJ.run(image, "Flip Horizontally", "");
        Display.settle();
        // right of the middle as shown is left of it as stored
        image.setRoi(new Roi(width - 150, 200, 100, 80));
        String result = Headless.explain("model=[" + segmentation() + "] class=organ scale=image selection contours=none");
        assertFalse(result.startsWith(Headless.ERROR), result);
        Layer layer = LayerWatcher.get().shown(image).get(0);
        assertEquals("roi:50,200,100,80", layer.content().orElseThrow().explanation().target().keyword());
        Roi mark = Arrays.stream(image.getOverlay().toArray())
                .filter(roi -> Layer.partOf(roi).filter(Part.MARK::equals).isPresent()).findFirst().orElseThrow();
        assertEquals(new Rectangle(width - 150, 200, 100, 80), mark.getBounds());
        image.deleteRoi();
        shoot(image.getWindow(), "selection");
        String without = Headless.explain("model=[" + segmentation() + "] class=organ scale=image selection");
        assertTrue(without.contains("no area selected"), without);
    }

    @Test
    void aLargeImageIsSeenInTiles() throws Exception {
        Path model = Files.createDirectories(folder.resolve("as-it-is"));
        String bundled = "/org/explainj/models/phantom-chest/";
        try (InputStream weights = SeveralMapsTest.class.getResourceAsStream(bundled + "model.pt");
                InputStream json = SeveralMapsTest.class.getResourceAsStream(bundled + "model.json")) {
            Files.copy(weights, model.resolve("model.pt"));
            JsonObject card = JsonParser.parseString(new String(json.readAllBytes(), StandardCharsets.UTF_8))
                    .getAsJsonObject();
            card.addProperty("name", "unresized");
            card.remove("reference");
            card.getAsJsonObject("geometry").add("steps", JsonParser.parseString("[]"));
            Files.writeString(model.resolve("model.json"), card.toString());
        }
        ImagePlus image = open("dx-nodule.dcm");
        IJ.run("Explain...", "model=[" + model + "] class=Nodule scale=image tile");
        Display.settle();
        Layer layer = LayerWatcher.get().shown(image).get(0);
        assertTrue(layer.content().orElseThrow().explanation().remarks().toString().contains("Seen in"),
                layer.content().orElseThrow().explanation().remarks().toString());
    }

    @Test
    void aContrastIsNotTakenForItsClass() {
        ImagePlus image = open("dx-nodule-effusion.dcm");
        Headless.explain("class=Nodule scale=image");
        Headless.explain("target=contrast:Nodule,Effusion scale=image");
        Headless.explain("target=against:Nodule scale=image");
        Display.settle();
        List<Color> colours = LayerWatcher.get().shown(image).stream().map(layer -> layer.pieces().stream()
                .filter(piece -> piece.part() == Part.CONTOUR).findFirst().orElseThrow().roi().getStrokeColor()).toList();
        assertEquals(3, colours.stream().distinct().count(), colours.toString());
    }

    @Test
    void whatDoesNotGoTogetherIsSaid() {
        open("dx-nodule.dcm");
        for (String[] wrong : new String[][] {{"ensemble", "several methods"}, {"other=phantom-chest", "add ensemble"},
            {"ensemble more=hirescam sweep", "leave out sweep"}, {"compare slices=all", "slices=current"},
            {"ensemble other=phantom-chest", "name the classes"}, {"target=against:Nodule selection", "no area"}}) {
            String result = Headless.explain(wrong[0]);
            assertTrue(result.startsWith(Headless.ERROR) && result.contains(wrong[1]), result);
        }
    }

    /** A small segmentation network behind a card that resizes radiographs for it. */
    private Path segmentation() throws Exception {
        Path model = Files.createDirectories(folder.resolve("seg"));
        byte[] weights;
        try (InputStream in = SeveralMapsTest.class.getResourceAsStream("/org/explainj/inputs/segmentation.pt")) {
            weights = in.readAllBytes();
        }
        Files.write(model.resolve("model.pt"), weights);
        try (InputStream in = SeveralMapsTest.class.getResourceAsStream(
                "/org/explainj/models/phantom-chest/model.json")) {
            JsonObject card = JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .getAsJsonObject();
            card.addProperty("name", "organs");
            card.remove("reference");
            card.add("layers", JsonParser.parseString("[\"encoder\"]"));
            card.getAsJsonObject("weights").addProperty("sha256", Sha256.hex(weights));
            card.add("output", JsonParser.parseString("""
                    {"kind": "segmentation", "activation": "softmax",
                     "labels": ["background", "organ", "other"]}"""));
            Files.writeString(model.resolve("model.json"), card.toString());
        }
        return model;
    }
}
