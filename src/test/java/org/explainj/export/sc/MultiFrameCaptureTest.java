package org.explainj.export.sc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.TransferSyntax;
import org.explainj.export.Compression;
import org.explainj.export.DerivedObject;
import org.explainj.export.Explanations;
import org.explainj.export.ExportOptions;
import org.explainj.export.FirstCreation;
import org.explainj.export.Sources;
import org.explainj.heatmap.Rendering;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MultiFrameCaptureTest {
    private static final ExportOptions SERIES = ExportOptions.DEFAULT.withMultiframe(true);

    @TempDir
    private Path folder;

    static Stream<Arguments> sources() {
        return Explanations.sources();
    }

    private List<Path> series(ExportOptions options, int slices) throws IOException {
        try (MultiFrameCapture builder = new MultiFrameCapture(Rendering.DEFAULT, options, folder)) {
            for (int slice = slices - 1; slice >= 0; slice--) {
                DicomImage image = Sources.write(Sources.ctSlice(slice), folder);
                builder.add(slice == 1 ? Explanations.nothing(image, 0) : Explanations.twoSpots(image, 0));
            }
            List<Path> files = new ArrayList<>();
            for (DerivedObject object : builder.objects()) {
                files.add(object.write(folder.resolve(options.compression().name()), new FirstCreation(folder)));
            }
            return files;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void validatorFindsNoError(String name, Dataset source, int frames) throws IOException {
        DicomImage image = Sources.write(source, folder);
        try (MultiFrameCapture builder = new MultiFrameCapture(Rendering.DEFAULT, SERIES, folder)) {
            for (int i = 0; i < frames; i++) {
                builder.add(Explanations.twoSpots(image, i));
            }
            assertEquals(List.of(), Tools.dicomErrors(builder.objects().get(0).write(folder.resolve("out"),
                    new FirstCreation(folder))));
        }
    }

    @Test
    void pydicomReadsFramesThatNameTheirSourceAndRleIsTheSamePicture() throws IOException {
        Tools.requirePython("pydicom, numpy");
        Path plain = series(SERIES, 3).get(0);
        Path rle = series(new ExportOptions(true, "OT", true, false, Compression.RLE, 1 << 30), 3).get(0);
        assertEquals(List.of(), Tools.dicomErrors(plain));
        assertEquals("['IM 1', 'IM 2', 'IM 3'] ['1.2.3.4.1', '1.2.3.4.2', '1.2.3.4.3'] 3 True True\n",
                Tools.run(Duration.ofSeconds(60), "python3", "-c", """
                import sys, pydicom
                a, b = (pydicom.dcmread(f) for f in sys.argv[1:])
                print(list(a.FrameLabelVector), [s.ReferencedSOPInstanceUID for s in a.SourceImageSequence],
                      a.NumberOfFrames, bool((a.pixel_array == b.pixel_array).all()),
                      bool((a.pixel_array[0] != a.pixel_array[1]).any()))
                """, plain.toString(), rle.toString()));
    }

    @Test
    void dcmtkReadsRle() throws IOException {
        Tools.require("dcmdrle");
        Path plain = series(SERIES, 2).get(0);
        Path rle = series(new ExportOptions(true, "OT", true, false, Compression.RLE, 1 << 30), 2).get(0);
        Path back = folder.resolve("back.dcm");
        Tools.run(Duration.ofSeconds(60), "dcmdrle", rle.toString(), back.toString());
        assertEquals(TransferSyntax.RLE, DicomImage.open(rle).transferSyntax());
        assertEquals(TransferSyntax.EXPLICIT_LITTLE, DicomImage.open(back).transferSyntax());
        for (int i = 0; i < 2; i++) {
            assertArrayEquals(DicomImage.open(plain).rgbValues(DicomImage.open(plain).frame(i)),
                    DicomImage.open(back).rgbValues(DicomImage.open(back).frame(i)));
        }
    }

    @Test
    void gdcmReadsJpeg2000AndTheInstanceIsTheSame() throws IOException {
        Tools.require("gdcmconv");
        Path plain = series(SERIES, 2).get(0);
        Path small = series(new ExportOptions(true, "OT", true, false, Compression.JPEG_2000, 1 << 30), 2).get(0);
        assertEquals(plain.getFileName(), small.getFileName());
        assertEquals(List.of(), Tools.dicomErrors(small));
        DicomImage image = DicomImage.open(small);
        assertEquals(TransferSyntax.JPEG_2000_LOSSLESS, image.transferSyntax());
        assertEquals("YBR_RCT", image.pixel().photometricInterpretation());
        Path back = folder.resolve("back.dcm");
        Tools.run(Duration.ofSeconds(60), "gdcmconv", "--raw", small.toString(), back.toString());
        for (int i = 0; i < 2; i++) {
            float[] expected = DicomImage.open(plain).rgbValues(DicomImage.open(plain).frame(i));
            assertArrayEquals(expected, image.rgbValues(image.frame(i)));
            assertArrayEquals(expected, DicomImage.open(back).rgbValues(DicomImage.open(back).frame(i)));
        }
    }

    private static long bytes(Path file) throws IOException {
        DicomImage image = DicomImage.open(file);
        return 3L * image.rows() * image.columns();
    }

    @Test
    void partsBeginAtTheSizeLimit() throws IOException {
        long frame = bytes(series(SERIES, 2).get(0));
        List<Path> parts = series(new ExportOptions(true, "OT", true, false, Compression.NONE, 2 * frame), 5);
        assertEquals(3, parts.size());
        List<Integer> frames = new ArrayList<>();
        for (Path part : parts) {
            assertEquals(List.of(), Tools.dicomErrors(part));
            frames.add(DicomImage.open(part).frames());
        }
        assertEquals(List.of(2, 2, 1), frames);
    }

    @Test
    void layoutMakesAnotherInstanceAndAnotherPicture() throws IOException {
        DicomImage image = Sources.write(Sources.dx(), folder);
        DerivedObject with = SecondaryCapture.of(Explanations.twoSpots(image, 0), Rendering.DEFAULT, ExportOptions.DEFAULT);
        DerivedObject bare = SecondaryCapture.of(Explanations.twoSpots(image, 0), Rendering.DEFAULT,
                new ExportOptions(false, "OT", false, false, Compression.NONE, 1));
        DerivedObject both = SecondaryCapture.of(Explanations.twoSpots(image, 0), Rendering.DEFAULT,
                new ExportOptions(false, "OT", false, true, Compression.RLE, 1));
        assertNotEquals(with.sopInstanceUid(), bare.sopInstanceUid());
        assertNotEquals(both.sopInstanceUid(), bare.sopInstanceUid());
        Path file = bare.write(folder.resolve("out"), new FirstCreation(folder));
        assertEquals(Sources.COLUMNS, DicomImage.open(file).columns());
        assertEquals(2 * Sources.COLUMNS, DicomImage.open(both.write(folder.resolve("out"), new FirstCreation(folder)))
                .columns());
        assertEquals(List.of(), Tools.dicomErrors(file));
    }
}
