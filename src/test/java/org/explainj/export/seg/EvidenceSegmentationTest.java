package org.explainj.export.seg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Frame;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.export.DerivedObject;
import org.explainj.export.Explanations;
import org.explainj.export.FirstCreation;
import org.explainj.export.Sources;
import org.explainj.heatmap.Opacity;
import org.explainj.heatmap.Palette;
import org.explainj.heatmap.Rendering;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EvidenceSegmentationTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> sources() {
        return Explanations.sources();
    }

    private Path write(DicomImage image, int frames, Rendering rendering) throws IOException {
        try (EvidenceSegmentation builder = new EvidenceSegmentation(rendering, folder)) {
            for (int i = 0; i < frames; i++) {
                builder.add(Explanations.twoSpots(image, i));
            }
            DerivedObject object = builder.objects().get(0);
            return object.write(folder.resolve("out"), new FirstCreation(folder));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void validatorFindsNoError(String name, Dataset source, int frames) throws IOException {
        DicomImage image = Sources.write(source, folder);
        assertEquals(List.of(), Tools.dicomErrors(write(image, frames, Rendering.DEFAULT)));
        assertEquals(List.of(), Tools.dicomErrors(write(image, 1, Rendering.DEFAULT)));
    }

    /** One Python for all sources: it takes seconds to start. */
    @Test
    void highdicomFindsThePixelsBySourceFrame() throws IOException {
        List<String> arguments = new ArrayList<>();
        StringBuilder expected = new StringBuilder();
        for (Arguments argument : sources().toList()) {
            int frames = (int) argument.get()[2];
            DicomImage image = Sources.write((Dataset) argument.get()[1], folder);
            arguments.addAll(List.of(write(image, frames, Rendering.DEFAULT).toString(), Integer.toString(frames)));
            String sums = String.join(", ", Collections.nCopies(frames, "180"));
            expected.append("(" + frames + ", 48, 40) [" + sums + "] 120 60\nModel evidence for 'nodule' | Region of model "
                    + "evidence | AUTOMATIC | Artificial Intelligence | BINARY\n");
        }
        String read = Tools.runHighdicom("""
                import sys, highdicom as hd
                for name, frames in zip(sys.argv[1::2], sys.argv[2::2]):
                    s = hd.seg.segread(name)
                    n = int(frames)
                    if n == 1:
                        p = s.get_pixels_by_source_instance(['1.2.3.4'],
                                                            combine_segments=True, relabel=True)
                    else:
                        p = s.get_pixels_by_source_frame('1.2.3.4', list(range(1, n + 1)), combine_segments=True)
                    d = s.get_segment_description(1)
                    print(p.shape, [int(f.sum()) for f in p], int(p[0, 12:24, 10:20].sum()),
                          int(p[0, 36:42, 20:30].sum()))
                    print(d.segment_label, '|', d.segmented_property_type.meaning, '|', d.algorithm_type.name, '|',
                          d.algorithm_identification.family.meaning, '|', s.segmentation_type.name)
                """, arguments.toArray(String[]::new));
        assertEquals(expected.toString(), read);
    }

    @Test
    void pydicomUnpacksFramesThatShareBytes() throws IOException {
        Tools.requirePython("pydicom, numpy");
        // 48 × 40 pixels end at a byte, 47 × 39 do not
        Dataset source = Sources.nm(3).setInts(Tag.Rows, VR.US, 47)
                .setInts(Tag.Columns, VR.US, 39);
        Path file = write(Sources.write(source, folder), 3, Rendering.DEFAULT);
        assertEquals("(3, 47, 39) [180, 180, 180] True\n", Tools.run(Duration.ofSeconds(60), "python3", "-c", """
                import sys, pydicom
                p = pydicom.dcmread(sys.argv[1]).pixel_array
                print(p.shape, [int(f.sum()) for f in p], bool((p[0] == p[2]).all()))
                """, file.toString()));
        // our own reader too
        assertEquals(180, sum(DicomImage.open(file).frame(2)));
    }

    @Test
    void slicesOfASeriesBecomeOneObjectInTheirOrderInSpace() throws IOException {
        Path file;
        try (EvidenceSegmentation builder = new EvidenceSegmentation(Rendering.DEFAULT, folder)) {
            for (int slice : new int[] {3, 0, 2, 1}) {
                DicomImage image = Sources.write(Sources.ctSlice(slice), folder);
                builder.add(slice == 2 ? Explanations.nothing(image, 0) : Explanations.twoSpots(image, 0));
            }
            assertEquals(1, builder.objects().size());
            file = builder.objects().get(0).write(folder.resolve("out"), new FirstCreation(folder));
        }
        assertEquals(List.of(), Tools.dicomErrors(file));
        Dataset read = DicomImage.open(file).dataset();
        List<String> positions = read.sequence(Tag.PerFrameFunctionalGroupsSequence).stream()
                .map(group -> group.item(Tag.PlanePositionSequence).orElseThrow().strings(Tag.ImagePositionPatient).get(2))
                .toList();
        assertEquals(List.of("20", "22.5", "27.5"), positions);
        assertEquals("1.2.3.9", read.string(Tag.FrameOfReferenceUID).orElseThrow());
    }

    @Test
    void withoutEvidenceThereIsNoObject() throws IOException {
        try (EvidenceSegmentation builder = new EvidenceSegmentation(Rendering.DEFAULT, folder)) {
            builder.add(Explanations.nothing(Sources.write(Sources.dx(), folder), 0));
            assertEquals(List.of(), builder.objects());
        }
    }

    @Test
    void thresholdMakesAnotherInstanceAndExportingAgainDoesNot() throws IOException {
        DicomImage image = Sources.write(Sources.dx(), folder);
        Path first = write(image, 1, Rendering.DEFAULT);
        byte[] bytes = Files.readAllBytes(first);
        assertArrayEquals(bytes, Files.readAllBytes(write(image, 1, Rendering.DEFAULT)));
        Rendering higher = new Rendering(Palette.CIVIDIS, Opacity.DEFAULT, OptionalDouble.of(0.7), List.of());
        Path other = write(image, 1, higher);
        assertNotEquals(first.getFileName(), other.getFileName());
        assertEquals(120, sum(DicomImage.open(other).frame(0)));
    }

    private static int sum(Frame frame) {
        return IntStream.range(0, frame.rows() * frame.columns()).map(i -> (int) frame.value(i)).sum();
    }
}
