package org.explainj.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.explainj.Progress;
import org.explainj.cam.RawMap;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Slice;
import org.explainj.dicom.Stack;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.VR;
import org.explainj.export.CtVolume;
import org.explainj.export.Sources;
import org.explainj.frame.DicomVolume;
import org.explainj.heatmap.DepthAxis;
import org.explainj.heatmap.Fusion;
import org.explainj.heatmap.Resampling;
import org.explainj.heatmap.Scale;
import org.explainj.heatmap.VolumeHeatmap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Volumes whose value is linear in the patient's coordinates: whatever is interpolated linearly there keeps its value, so
 * what a voxel of the input must be follows from where it lies.
 */
class VolumePreprocessingTest {
    private static final double[] AXIAL = {1, 0, 0, 0, 1, 0};
    private static final CtVolume.Values RAMP = (x, y, z) -> 400 + 10 * x + 20 * y + 40 * z;

    @TempDir
    Path folder;

    private static ModelCard card(String input, String geometry, String mapping) throws IOException {
        JsonObject json = Cards.chest();
        Cards.set(json, "input", "{\"channels\": 1, \"kind\": \"volume\"" + input + "}");
        Cards.set(json, "geometry", geometry);
        Cards.set(json, "intensity.mapping", mapping);
        Cards.set(json, "intensity.clip", "false");
        Cards.set(json, "appliesTo", "{\"modality\": [\"CT\", \"MR\"]}");
        return Cards.card(json);
    }

    private static ModelCard card(String input, String geometry) throws IOException {
        return card(input, geometry, "{\"kind\": \"range\", \"low\": 0, \"high\": 1}");
    }

    private static DicomVolume volume(Path series) throws IOException {
        List<Slice> slices = new ArrayList<>();
        try (Stream<Path> files = Files.list(series)) {
            for (Path file : files.sorted().toList()) {
                slices.add(new Slice(DicomImage.open(file), 0));
            }
        }
        List<Stack> stacks = Stack.of(slices);
        assertEquals(1, stacks.size());
        return DicomVolume.of(stacks.get(0));
    }

    private DicomVolume ramp(CtVolume ct) throws IOException {
        return volume(ct.write(folder.resolve("ramp"), RAMP, true));
    }

    private static double at(VolumeInput input, int slice, int row, int column) {
        return input.values()[(slice * input.rows() + row) * input.columns() + column];
    }

    /** Voxels of 1.5 × 2 mm on planes 1.25 mm apart, whose first faces are those of the source's first voxels. */
    @Test
    void spacingsKeepTheVolumesFacesWhereTheyAre() throws Exception {
        CtVolume ct = new CtVolume(30, 32, 10, 1, 1, 2.5, AXIAL, 0, 0, 0);
        VolumeInput input = VolumePreprocessing.apply(ramp(ct), card("", "{\"pixelSpacing\": [1.5, 2], \"depth\": "
                + "{\"spacing\": 1.25}}"), Progress.NONE);
        assertArrayEquals(new int[] {20, 20, 16}, new int[] {input.slices(), input.rows(), input.columns()});
        for (int slice = 1; slice < 19; slice++) {
            for (int row = 1; row < 19; row++) {
                for (int column = 1; column < 15; column++) {
                    double expected = 400 + 10 * (2 * (column + 0.5) - 0.5) + 20 * (1.5 * (row + 0.5) - 0.5)
                            + 40 * (1.25 * (slice + 0.5) - 1.25);
                    assertEquals(expected, at(input, slice, row, column), 1e-3);
                }
            }
        }
        // held beyond the outermost slices' centres, and no slice is there twice
        assertEquals(at(input, 1, 5, 5) - 40 * 0.625, at(input, 0, 5, 5), 1e-3);
    }

    /** Every step has its inverse: the input, taken for a map, gives back the source wherever it was seen. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                              | 12 | 0
            {"depth": {"towards": "F"}}                                                     | 12 | 0
            {"orientation": "A\\\\R", "pixelSpacing": [0.7, 0.9], "depth": {"spacing": 0.8}} | 12 | 0
            {"depth": {"steps": [{"step": "crop", "area": "box", "first": 2, "slices": 7}, {"step": "pad", "extent": "at-least", "slices": 16}]}} | 7 | 2
            {"depth": {"steps": [{"step": "crop", "area": "centre", "slices": 6}, {"step": "resize", "slices": 13, "interpolation": "linear"}]}} | 6 | 3
            {"depth": {"towards": "F", "steps": [{"step": "pad", "extent": "multiple-of", "slices": 8, "where": "start"}, {"step": "resize", "slices": 32, "interpolation": "linear"}]}} | 12 | 0
            {"steps": [{"step": "crop", "area": "box", "left": 3, "top": 4, "rows": 20, "columns": 18}, {"step": "resize", "size": "exact", "rows": 37, "columns": 40, "interpolation": "bilinear"}]} | 12 | 0
            """)
    void mapsComeBackToTheSlicesTheyAreOf(String geometry, int seen, int first) throws Exception {
        CtVolume ct = new CtVolume(28, 26, 12, 1, 1.2, 2, AXIAL, -10, -10, -10);
        DicomVolume volume = ramp(ct);
        VolumeInput input = VolumePreprocessing.apply(volume, card("", geometry), Progress.NONE);
        VolumeHeatmap back = new VolumeHeatmap(List.of(new RawMap(new int[] {input.slices(), input.rows(),
            input.columns()}, input.values())), new DepthAxis(input.slices(), input.centres(), input.seen()),
                slice -> new Resampling(input.rows(), input.columns(), input.sourceToInput(),
                        input.fieldsOfView().get(slice)), new Scale.Fixed(-1, 1), Fusion.MEAN, true);
        int whole = 0;
        for (int slice = 0; slice < 12; slice++) {
            float[] values = back.slice(slice).values();
            boolean inside = slice >= first && slice < first + seen;
            assertEquals(inside, !Float.isNaN(values[14 * 26 + 13]), "slice " + slice);
            // at its ends a crop or a pad lies beside the slice, and between them interpolation is no longer linear
            boolean inner = slice > first && slice < first + seen - 1;
            for (int row = 6; row < 22 && inner; row++) {
                for (int column = 5; column < 19; column++) {
                    double[] place = ct.place(slice, row, column);
                    assertEquals(Math.round(RAMP.at(place[0], place[1], place[2])), values[row * 26 + column], 0.6);
                    whole++;
                }
            }
        }
        assertTrue(whole > 500);
    }

    /** Slices at 0, 2, 4.5, 6.5, 9 and 11 mm: what lies between them is what the patient has there. */
    @Test
    void unevenSlicesAreTakenAtTheirPlaces() throws Exception {
        double[] places = {0, 2, 4.5, 6.5, 9, 11};
        Path series = Files.createDirectories(folder.resolve("uneven"));
        for (int k = 0; k < places.length; k++) {
            CtVolume one = new CtVolume(8, 8, 1, 1, 1, 2, AXIAL, 0, 0, places[k]);
            Path slice = one.write(folder.resolve("one"), RAMP, false).resolve("im001.dcm");
            DicomImage image = DicomImage.open(slice);
            DicomEngine.preferred().write(image.dataset().copy().set(Tag.SOPInstanceUID, VR.UI, "1.2.3.4." + k)
                    .setBytes(Tag.PixelData, VR.OW, CtVolume.bytes(image)), TransferSyntax.EXPLICIT_LITTLE,
                    series.resolve(k + ".dcm"));
        }
        DicomVolume volume = volume(series);
        assertEquals(List.of("the slices are 2.00 to 2.50 mm apart"), volume.remarks());
        VolumeInput input = VolumePreprocessing.apply(volume, card("", "{}"), Progress.NONE);
        // 13 mm from half a step before the first to half a step behind the last, in steps of about 2 mm
        assertEquals(7, input.slices());
        for (int slice = 1; slice < 6; slice++) {
            double z = -1 + (slice + 0.5) * 13.0 / 7;
            assertEquals(400 + 30 + 60 + 40 * z, at(input, slice, 3, 3), 1e-3);
        }
        for (int k = 0; k < places.length; k++) {
            assertEquals((places[k] + 1) / 13 * 7, input.centres()[k], 1e-9);
        }
    }

    /** All slices together, not each by itself; compared with sorting all values. */
    @Test
    void percentilesAreOfTheWholeVolume() throws Exception {
        CtVolume ct = new CtVolume(20, 18, 7, 1, 1, 2, AXIAL, -20, -9, -5);
        CtVolume.Values values = (x, y, z) -> x * x - 30 * y + Math.abs(z) * 17 - 100;
        DicomVolume volume = volume(ct.write(folder.resolve("p"), values, false));
        double[] all = new double[20 * 18 * 7];
        for (int i = 0; i < all.length; i++) {
            double[] place = ct.place(i / 360, i / 18 % 20, i % 18);
            all[i] = Math.round(values.at(place[0], place[1], place[2]));
        }
        VolumeInput input = VolumePreprocessing.apply(volume, card("", "{}",
                "{\"kind\": \"percentiles\", \"low\": 1.5, \"high\": 98}"), Progress.NONE);
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        double low = percentile(sorted, 0.015);
        double high = percentile(sorted, 0.98);
        for (int i = 0; i < all.length; i++) {
            assertEquals((all[i] - low) / (high - low), input.values()[i], 1e-5);
        }
    }

    private static double percentile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }

    /** Padding in the depth is the range's low end before mean and standard deviation, as beside an image. */
    @Test
    void addedSlicesHaveTheLowEndOrTheCardsValue() throws Exception {
        CtVolume ct = new CtVolume(8, 8, 3, 1, 1, 2, AXIAL, 0, 0, 0);
        String pad = "{\"depth\": {\"steps\": [{\"step\": \"pad\", \"extent\": \"at-least\", \"slices\": 6, \"where\": "
                + "\"end\"%s}]}}";
        VolumeInput low = VolumePreprocessing.apply(ramp(ct), card("", pad.formatted("")), Progress.NONE);
        assertEquals(0, at(low, 0, 4, 4));
        assertEquals(400, at(low, 3, 0, 0), 1e-3);
        assertArrayEquals(new int[] {3, 6}, new int[] {low.firstPlane(), low.endPlane()});
        VolumeInput given = VolumePreprocessing.apply(ramp(ct), card("", pad.formatted(", \"value\": -7")),
                Progress.NONE);
        assertEquals(-7, at(given, 2, 4, 4));
        VolumeInput least = VolumePreprocessing.apply(ramp(ct), card("", pad.formatted(""),
                "{\"kind\": \"unchanged\"}"), Progress.NONE);
        assertEquals(400, at(least, 0, 4, 4), "the volume's least value");
    }

    /** Frames of an enhanced image lie in any order in their file, and each has its own rescale. */
    @Test
    void framesOfAnEnhancedImageAreSlices() throws Exception {
        Dataset enhanced = Sources.enhancedMr(4);
        double[] places = {9, 0, 6, 3};
        Dataset[] groups = new Dataset[4];
        for (int i = 0; i < 4; i++) {
            groups[i] = enhanced.sequence(Tag.PerFrameFunctionalGroupsSequence).get(i).copy()
                    .setSequence(Tag.PlanePositionSequence, Dataset.empty()
                            .setDecimals(Tag.ImagePositionPatient, VR.DS, -100, -100, places[i]))
                    .setSequence(Tag.PixelValueTransformationSequence, Dataset.empty()
                            .setDecimals(Tag.RescaleIntercept, VR.DS, -100 * i)
                            .setDecimals(Tag.RescaleSlope, VR.DS, 1 + i).set(Tag.RescaleType, VR.LO, "US"));
        }
        Dataset shared = enhanced.sequence(Tag.SharedFunctionalGroupsSequence).get(0).copy()
                .remove(Tag.PixelValueTransformationSequence);
        DicomImage image = Sources.write(enhanced.setSequence(Tag.PerFrameFunctionalGroupsSequence, groups)
                .setSequence(Tag.SharedFunctionalGroupsSequence, shared), folder);
        DicomVolume volume = DicomVolume.of(Stack.of(Slice.of(image)).get(0));
        assertEquals(image.file(), volume.file());
        VolumeInput input = VolumePreprocessing.apply(volume, card("", "{}"), Progress.NONE);
        int size = Sources.ROWS * Sources.COLUMNS;
        int[] order = {1, 3, 2, 0};
        for (int slice = 0; slice < 4; slice++) {
            int frame = order[slice];
            int stored = 2 * (frame * size + 50) % 251 + 256 * frame;
            assertEquals((1 + frame) * stored - 100 * frame, input.values()[slice * size + 50], 1e-3);
        }
    }

    /** A tilted gantry shifts slices in their plane: each is explained where it is, and that is said. */
    @Test
    void aTiltIsSaid() throws Exception {
        Path series = Files.createDirectories(folder.resolve("tilt"));
        for (int k = 0; k < 4; k++) {
            Sources.write(Sources.ctSlice(k).setDecimals(Tag.ImagePositionPatient, VR.DS, 0, 1.5 * k, 2.5 * k), series);
        }
        DicomVolume volume = volume(series);
        assertTrue(volume.remarks().get(0).startsWith("the slices are shifted in their plane by up to 4.5 mm"),
                volume.remarks().toString());
        assertFalse(volume.spaced() && volume.positions()[3] < 7.4);
    }

    @Test
    void axesArePermutedThereAndBack() {
        AxisOrder axes = AxisOrder.parse("WDH").orElseThrow();
        float[] values = new float[2 * 2 * 3 * 4];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        float[] network = axes.toNetwork(values, 2, 3, 4);
        assertArrayEquals(new long[] {1, 2, 4, 2, 3}, axes.toNetwork(1, 2, 2, 3, 4));
        // channel 1, column 3, slice 1, row 2
        assertEquals(((1 * 2 + 1) * 3 + 2) * 4 + 3, network[((1 * 4 + 3) * 2 + 1) * 3 + 2]);
        assertArrayEquals(values, axes.fromNetwork(network, 4, 2, 3));
        assertArrayEquals(new int[] {2, 3, 4}, axes.fromNetwork(4, 2, 3));
    }
}
