package org.explainj.export.pm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.explainj.RefusedException;
import org.explainj.dicom.Dataset;
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

class EvidenceMapTest {
    @TempDir
    private Path folder;

    private Path write(DicomImage image, int frames) throws IOException {
        try (EvidenceMap builder = new EvidenceMap(Rendering.DEFAULT, folder, 1 << 30)) {
            for (int i = 0; i < frames; i++) {
                builder.add(Explanations.twoSpots(image, i));
            }
            return builder.objects().get(0).write(folder.resolve("out"), new FirstCreation(folder));
        }
    }

    private Path series() throws IOException {
        try (EvidenceMap builder = new EvidenceMap(Rendering.DEFAULT, folder, 1 << 30)) {
            for (int slice : new int[] {2, 0, 1}) {
                builder.add(Explanations.twoSpots(Sources.write(Sources.ctSlice(slice), folder), 0));
            }
            return builder.objects().get(0).write(folder.resolve("series"), new FirstCreation(folder));
        }
    }

    @Test
    void validatorFindsNoError() throws IOException {
        assertEquals(List.of(), Tools.dicomErrors(write(Sources.write(Sources.ctSlice(0), folder), 1)));
        assertEquals(List.of(), Tools.dicomErrors(write(Sources.write(Sources.mr(), folder), 1)));
        assertEquals(List.of(), Tools.dicomErrors(write(Sources.write(Sources.enhancedMr(3), folder), 3)));
        assertEquals(List.of(), Tools.dicomErrors(series()));
        for (String part : new String[] {"", "KNEE"}) {
            Dataset source = Sources.mr().set(Tag.SOPInstanceUID, VR.UI, "1.2.3.5" + part.length())
                    .set(Tag.BodyPartExamined, VR.CS, part);
            assertEquals(List.of(), Tools.dicomErrors(write(Sources.write(source, folder), 1)), part);
        }
    }

    @Test
    void highdicomReadsTheValuesAndWhatTheyMean() throws IOException {
        String read = Tools.runHighdicom("""
                import sys, highdicom as hd, pydicom
                for name in sys.argv[1:]:
                    d = pydicom.dcmread(name)
                    m = hd.pm.ParametricMap.from_dataset(d)
                    v = m.get_volume(apply_real_world_transform=True) if d.NumberOfFrames > 1 else None
                    f = d.pixel_array
                    f = f if f.ndim == 3 else f[None]
                    print(type(m).__name__, f.dtype, f.shape, [round(float(x), 4) for x in
                          (f[0, 13, 11], f[0, 37, 21], f[0, 0, 0])], float(f[0, 47, 0]) == -3.4028234663852886e+38)
                    if v is not None:
                        print([round(float(s), 4) for s in v.spacing], [round(float(x), 4) for x in v.position])
                    i = d.SharedFunctionalGroupsSequence[0].RealWorldValueMappingSequence[0]
                    print(i.LUTExplanation, '|', i.MeasurementUnitsCodeSequence[0].CodeValue)
                """, write(Sources.write(Sources.mr(), folder), 1).toString(), series().toString());
        // a volume of highdicom's begins at its last slice here, which makes its axes right-handed
        String meaning = "Raw value of the method: 0 no evidence, 1 as computed | 1\n";
        assertEquals("ParametricMap float32 (1, 48, 40) [0.9, 0.6, 0.01] True\n" + meaning
                + "ParametricMap float32 (3, 48, 40) [0.9, 0.6, 0.01] True\n[2.5, 0.7, 0.7] [-100.0, -100.0, 25.0]\n"
                + meaning, read);
    }

    @Test
    void partsBeginAtTheSizeLimitSliceAfterSlice() throws IOException {
        Tools.requirePython("pydicom, numpy");
        List<String> command = new ArrayList<>(List.of("python3", "-c", """
                import sys, pydicom
                uids, series, places = set(), set(), []
                for number, name in enumerate(sys.argv[1:], 1):
                    d = pydicom.dcmread(name)
                    values = d.FloatPixelData
                    assert d.InstanceNumber == number and len(values) == d.NumberOfFrames * 4 * 48 * 40
                    uids.add(d.SOPInstanceUID); series.add(d.SeriesInstanceUID)
                    places.append([float(g.PlanePositionSequence[0].ImagePositionPatient[2])
                                   for g in d.PerFrameFunctionalGroupsSequence])
                print(len(uids), len(series), places)
                """));
        try (EvidenceMap builder = new EvidenceMap(Rendering.DEFAULT, folder, 2 * 4 * 48 * 40)) {
            for (int slice : new int[] {4, 2, 0, 1, 3}) {
                builder.add(Explanations.twoSpots(Sources.write(Sources.ctSlice(slice), folder), 0));
            }
            for (DerivedObject object : builder.objects()) {
                Path file = object.write(folder.resolve("parts"), new FirstCreation(folder));
                assertEquals(List.of(), Tools.dicomErrors(file));
                command.add(file.toString());
            }
        }
        String read = Tools.run(Duration.ofSeconds(60), command.toArray(String[]::new));
        assertEquals("3 1 [[20.0, 22.5], [25.0, 27.5], [30.0]]\n", read);
    }

    @Test
    void withoutAPlaceInSpaceItIsRefusedInOneSentence() throws IOException {
        for (Dataset source : List.of(Sources.dx(), Sources.cr(), Sources.mg(), Sources.us(1), Sources.nm(1))) {
            DicomImage image = Sources.write(source, folder);
            RefusedException refusal = assertThrows(RefusedException.class, () -> write(image, 1));
            assertTrue(refusal.getMessage().startsWith(image.file() + " has no Frame of Reference"),
                    refusal.getMessage());
        }
    }

    @Test
    void exportedAgainItIsTheSameFile() throws IOException {
        byte[] bytes = Files.readAllBytes(series());
        assertArrayEquals(bytes, Files.readAllBytes(series()));
    }
}
