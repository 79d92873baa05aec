package org.explainj.export.pr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.export.DerivedObject;
import org.explainj.export.Explanations;
import org.explainj.export.FirstCreation;
import org.explainj.export.Sources;
import org.explainj.heatmap.Rendering;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContourPresentationTest {
    private static final Duration SHORT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    static Stream<Arguments> sources() {
        return Explanations.sources();
    }

    private Path write(DicomImage image, int frames) throws IOException {
        try (ContourPresentation builder = new ContourPresentation(Rendering.DEFAULT)) {
            for (int i = 0; i < frames; i++) {
                builder.add(Explanations.twoSpots(image, i));
            }
            List<DerivedObject> objects = builder.objects();
            assertEquals(1, objects.size());
            return objects.get(0).write(folder.resolve("out"), new FirstCreation(folder));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void validatorFindsNoError(String name, Dataset source, int frames) throws IOException {
        Path file = write(Sources.write(source, folder), frames);
        assertEquals(List.of(), Tools.dicomErrors(file));
        if (!name.startsWith("US")) {
            Tools.require("dcmpschk");
            String check = Tools.run(SHORT, "dcmpschk", file.toString());
            assertTrue(check.contains("Test passed"), check);
        }
    }

    /** DCMTK shows the source through the state as it shows it by itself: same window, same polarity. */
    @ParameterizedTest
    @CsvSource({"MONOCHROME2, CR", "MONOCHROME1, CR", "MONOCHROME2, CT", "MONOCHROME1, DX"})
    void dcmtkShowsTheSourceAsItIsAndTheContoursOverIt(String photometric, String kind) throws IOException {
        Tools.require("dcmp2pgm");
        Tools.require("dcm2pnm");
        Dataset source = kind.equals("CT") ? Sources.ctSlice(0) : kind.equals("DX")
                ? Sources.dx().set(Tag.PresentationLUTShape, VR.CS, "INVERSE") : Sources.cr();
        byte[] ramp = new byte[Sources.ROWS * Sources.COLUMNS * 2];
        for (int i = 0; i < ramp.length; i += 2) {
            ramp[i] = (byte) i;
            ramp[i + 1] = (byte) (i >> 8);
        }
        source.set(Tag.PhotometricInterpretation, VR.CS, photometric).setBytes(Tag.PixelData, VR.OW, ramp)
                .setDecimals(Tag.WindowCenter, VR.DS, kind.equals("CT") ? 900 : 1900)
                .setDecimals(Tag.WindowWidth, VR.DS, 2500);
        DicomImage image = Sources.write(source, folder);
        Path plain = folder.resolve("plain.pgm");
        Path shown = folder.resolve("shown.pgm");
        Tools.run(SHORT, "dcm2pnm", "+op", "+Wi", "1", image.file().toString(), plain.toString());
        Tools.run(SHORT, "dcmp2pgm", "-p", write(image, 1).toString(), image.file().toString(), shown.toString());
        byte[] a = pixels(plain);
        byte[] b = pixels(shown);
        int different = 0;
        for (int i = 0; i < a.length; i++) {
            different += Math.abs((a[i] & 255) - (b[i] & 255)) > 2 ? 1 : 0;
        }
        assertEquals(Sources.ROWS * Sources.COLUMNS, a.length);
        assertEquals(a.length, b.length);
        // contours are drawn by the viewer, not by dcmp2pgm: nothing may differ
        assertEquals(0, different);
    }

    private static byte[] pixels(Path pgm) throws IOException {
        byte[] bytes = Files.readAllBytes(pgm);
        int size = Sources.ROWS * Sources.COLUMNS;
        byte[] pixels = new byte[size];
        System.arraycopy(bytes, bytes.length - size, pixels, 0, size);
        return pixels;
    }

    @Test
    void contoursLieOnTheEvidence() throws IOException {
        Dataset read = DicomEngine.preferred().read(write(Sources.write(Sources.dx(), folder), 1)).dataset();
        List<Dataset> graphics = read.item(Tag.GraphicAnnotationSequence).orElseThrow()
                .sequence(Tag.GraphicObjectSequence);
        assertEquals(2, graphics.size());
        double[] data = graphics.get(0).decimals(Tag.GraphicData);
        for (int i = 0; i < data.length; i += 2) {
            assertEquals(15, data[i], 5.5);
            assertEquals(18, data[i + 1], 6.5);
        }
        assertFalse(read.contains(Tag.SoftcopyVOILUTSequence));
    }

    @Test
    void framesWithDifferentRescaleGetTheirOwnState() throws IOException {
        try (ContourPresentation builder = new ContourPresentation(Rendering.DEFAULT)) {
            builder.add(Explanations.twoSpots(Sources.write(Sources.ctSlice(0), folder), 0));
            builder.add(Explanations.twoSpots(Sources.write(Sources.ctSlice(1)
                    .setDecimals(Tag.RescaleSlope, VR.DS, 2), folder), 0));
            assertEquals(2, builder.objects().size());
            assertEquals(2, builder.objects().stream().map(DerivedObject::sopInstanceUid).distinct().count());
        }
    }

    @Test
    void exportedAgainItIsTheSameFile() throws IOException {
        DicomImage image = Sources.write(Sources.mg(), folder);
        byte[] bytes = Files.readAllBytes(write(image, 1));
        assertArrayEquals(bytes, Files.readAllBytes(write(image, 1)));
    }
}
