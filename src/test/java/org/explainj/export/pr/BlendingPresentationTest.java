package org.explainj.export.pr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.explainj.Explanation;
import org.explainj.RefusedException;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.export.Compression;
import org.explainj.export.DerivedObject;
import org.explainj.export.DicomOutputs;
import org.explainj.export.Explanations;
import org.explainj.export.ExportOptions;
import org.explainj.export.FirstCreation;
import org.explainj.export.ObjectBuilder;
import org.explainj.export.OneForEach;
import org.explainj.export.OutputKind;
import org.explainj.export.Sources;
import org.explainj.export.StudyConflicts;
import org.explainj.export.sc.HeatCapture;
import org.explainj.heatmap.HeatmapRenderer;
import org.explainj.heatmap.Opacity;
import org.explainj.heatmap.Palette;
import org.explainj.heatmap.Rendering;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BlendingPresentationTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Rendering RENDERING =
            new Rendering(Palette.INFERNO, Opacity.constant(0.25), OptionalDouble.of(0.5), List.of());

    @TempDir
    private Path folder;

    static Stream<Arguments> sources() {
        return Explanations.sources().filter(source -> !source.get()[0].equals("US cine"));
    }

    private static ObjectBuilder heat(Rendering rendering) {
        return heat(rendering, Compression.NONE);
    }

    private static ObjectBuilder heat(Rendering rendering, Compression compression) {
        return new OneForEach(one -> HeatCapture.of(one, rendering, compression));
    }

    private static ObjectBuilder blend(Rendering rendering) {
        return new OneForEach(one -> BlendingPresentation.of(one, rendering));
    }

    private Path write(ObjectBuilder builder, Explanation explanation) throws IOException {
        try (builder) {
            builder.add(explanation);
            assertEquals(1, builder.objects().size());
            DerivedObject object = builder.objects().get(0);
            return object.write(folder.resolve("out"), new FirstCreation(folder));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void validatorFindsNoError(String name, Dataset source, int frames) throws IOException {
        source.set(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        Explanation explanation = Explanations.twoSpots(Sources.write(source, folder), frames - 1);
        assertEquals(List.of(), Tools.dicomErrors(write(heat(RENDERING), explanation)));
        for (Palette palette : EnumSet.complementOf(EnumSet.of(Palette.DIVERGING))) {
            Rendering other = new Rendering(palette, Opacity.constant(0.25), OptionalDouble.of(0.5), List.of());
            assertEquals(List.of(), Tools.dicomErrors(write(blend(other), explanation)), palette.keyword());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void compressedItIsTheSameHeatImage(Compression compression) throws IOException {
        Tools.requirePython("pydicom, numpy");
        Explanation explanation = Explanations.twoSpots(Sources.write(Sources.ctSlice(0), folder), 0);
        Path plain = Files.copy(write(heat(RENDERING), explanation), folder.resolve("plain.dcm"));
        Path compressed = write(heat(RENDERING, compression), explanation);
        assertEquals(List.of(), Tools.dicomErrors(compressed));
        assertEquals(compression.syntax(), DicomEngine.preferred().read(compressed).transferSyntax());
        assertTrue(Files.size(compressed) < Files.size(plain));
        Tools.require("gdcmconv");
        Path back = folder.resolve("back.dcm");
        Tools.run(LIMIT, "gdcmconv", "--raw", compressed.toString(), back.toString());
        Tools.run(LIMIT, "python3", "-c", """
                import sys, pydicom
                plain, compressed, back = (pydicom.dcmread(f) for f in sys.argv[1:4])
                assert back.pixel_array.dtype == 'uint16' and back.pixel_array.ptp() > 0, back
                assert (back.pixel_array == plain.pixel_array).all()
                del plain.PixelData, compressed.PixelData
                assert plain == compressed, (plain, compressed)
                """, plain.toString(), compressed.toString(), back.toString());
    }

    /** Follows the presentation state step by step (PS3.4 N.2), from what pydicom reads. */
    @Test
    void pydicomBlendsThePictureThatIsDrawn() throws IOException {
        Tools.requirePython("pydicom, numpy");
        byte[] ramp = new byte[Sources.ROWS * Sources.COLUMNS * 2];
        for (int i = 0; i < ramp.length; i += 2) {
            ramp[i] = (byte) i;
            ramp[i + 1] = (byte) (i >> 8);
        }
        DicomImage image = Sources.write(Sources.ctSlice(0).setBytes(Tag.PixelData, VR.OW, ramp)
                .setDecimals(Tag.WindowCenter, VR.DS, 900).setDecimals(Tag.WindowWidth, VR.DS, 2500), folder);
        Explanation explanation = Explanations.twoSpots(image, 0);
        BufferedImage drawn = new HeatmapRenderer(RENDERING).overlay(explanation.source().display(),
                explanation.heatmap().orElseThrow());
        byte[] rgb = new byte[3 * Sources.ROWS * Sources.COLUMNS];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (drawn.getRGB(i / 3 % Sources.COLUMNS, i / 3 / Sources.COLUMNS) >> 8 * (2 - i % 3));
        }
        Path picture = Files.write(folder.resolve("drawn.rgb"), rgb);
        String answer = Tools.run(LIMIT, "python3", "-c", """
                import sys, numpy, pydicom
                source, heat, state = (pydicom.dcmread(f) for f in sys.argv[1:4])
                drawn = numpy.fromfile(sys.argv[4], numpy.uint8).reshape(source.Rows, source.Columns, 3)
                def item(position):
                    return next(i for i in state.BlendingSequence if i.BlendingPosition == position)
                def grey(image, by):
                    named = by.ReferencedSeriesSequence[0]
                    assert (by.StudyInstanceUID, named.SeriesInstanceUID,
                            named.ReferencedImageSequence[0].ReferencedSOPInstanceUID) == (
                            image.StudyInstanceUID, image.SeriesInstanceUID, image.SOPInstanceUID)
                    x = image.pixel_array * float(by.RescaleSlope) + float(by.RescaleIntercept)
                    voi = by.SoftcopyVOILUTSequence[0]
                    c, w = float(voi.WindowCenter), float(voi.WindowWidth)
                    if voi.get('VOILUTFunction', 'LINEAR') == 'LINEAR':
                        c, w = c - 0.5, w - 1
                    return x, numpy.clip((x - c) / w + 0.5, 0, 1)
                under = grey(source, item('UNDERLYING'))[1]
                value, place = grey(heat, item('SUPERIMPOSED'))
                n = state.RedPaletteColorLookupTableDescriptor[0] or 65536
                tables = [numpy.frombuffer(state[c + 'PaletteColorLookupTableData'].value, numpy.uint16) / 65535
                          for c in ('Red', 'Green', 'Blue')]
                assert all(len(t) == n for t in tables)
                index = numpy.round(place * (n - 1)).astype(int)
                colour = numpy.stack([t[index] for t in tables], -1)
                a = float(state.RelativeOpacity)
                blended = 255 * (a * colour + (1 - a) * under[..., None])
                hot = value >= 0.5
                print(sorted(set(numpy.round(value, 3).ravel().tolist())), int(hot.sum()),
                      bool(numpy.abs(blended - drawn)[hot].max() <= 2),
                      bool((colour[~hot] == 0).all()), bool((colour[hot].max(-1) > 0).all()),
                      state.Modality, state.DisplayedAreaSelectionSequence[0].DisplayedAreaBottomRightHandCorner)
                """, image.file().toString(), write(heat(RENDERING), explanation).toString(),
                write(blend(RENDERING), explanation).toString(), picture.toString());
        int spots = Sources.ROWS / 4 * (Sources.COLUMNS / 4) + Sources.ROWS / 8 * (Sources.COLUMNS / 4);
        assertEquals("[0.0, 0.01, 0.6, 0.9] " + spots + " True True True PR [" + Sources.COLUMNS + ", " + Sources.ROWS
                + "]\n", answer);
    }

    @Test
    void whatItCannotShowIsRefused() throws IOException {
        try (ObjectBuilder builder = blend(RENDERING)) {
            Explanation inverse = Explanations.twoSpots(Sources.write(Sources.cr()
                    .set(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME1"), folder), 0);
            assertTrue(assertThrows(RefusedException.class, () -> builder.add(inverse)).getMessage()
                    .contains("shows low values white"));
            Explanation colour = Explanations.twoSpots(Sources.write(Sources.us(1), folder), 0);
            assertTrue(assertThrows(RefusedException.class, () -> builder.add(colour)).getMessage()
                    .contains("is in colour"));
            builder.add(Explanations.nothing(Sources.write(Sources.dx(), folder), 0));
            assertEquals(List.of(), builder.objects());
        }
        Rendering growing = new Rendering(Palette.CIVIDIS, Opacity.byValue(0.8), OptionalDouble.empty(), List.of());
        Explanation grey = Explanations.twoSpots(Sources.write(Sources.dx(), folder), 0);
        try (ObjectBuilder builder = blend(growing)) {
            assertThrows(RefusedException.class, () -> builder.add(grey));
        }
    }

    @Test
    void theHeatIsWrittenWithIt() throws IOException {
        for (boolean multiframe : new boolean[] {false, true}) {
            try (DicomOutputs outputs = new DicomOutputs(folder.resolve("out"), Set.of(OutputKind.BPR), RENDERING,
                    ExportOptions.DEFAULT.withMultiframe(multiframe), StudyConflicts.NONE)) {
                Map<OutputKind, Path> written =
                        outputs.write(Explanations.twoSpots(Sources.write(Sources.dx(), folder), 0));
                assertEquals(Set.of(OutputKind.BPR, OutputKind.HEAT), written.keySet());
                Explanation colour = Explanations.twoSpots(Sources.write(Sources.us(1), folder), 0);
                assertThrows(RefusedException.class, () -> outputs.write(colour));
            }
        }
    }

    @Test
    void exportedAgainItIsTheSameFile() throws IOException {
        DicomImage image = Sources.write(Sources.dx(), folder);
        byte[] bytes = Files.readAllBytes(write(blend(RENDERING), Explanations.twoSpots(image, 0)));
        assertArrayEquals(bytes, Files.readAllBytes(write(blend(RENDERING),
                Explanations.twoSpots(image, 0))));
    }
}
