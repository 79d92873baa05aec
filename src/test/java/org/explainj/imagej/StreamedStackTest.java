package org.explainj.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.measure.Calibration;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.explainj.Progress;
import org.explainj.dicom.DicomImage;
import org.explainj.test.Tools;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies made by pydicom, opened in memory and slice by slice. */
class StreamedStackTest {
    /** Every pixel of an image is 100 × its number; two pixels differ, so that a flip shows. */
    private static final String SCRIPT = """
            import sys, os, shutil, numpy as np, pydicom
            from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
            from pydicom.fileset import FileSet
            from pydicom.uid import ExplicitVRLittleEndian
            root, number = sys.argv[1], 0
            def write(path, ks, **more):
                global number
                number += 1
                os.makedirs(os.path.dirname(root + '/' + path), exist_ok=True)
                meta = FileMetaDataset()
                meta.TransferSyntaxUID = ExplicitVRLittleEndian
                meta.MediaStorageSOPClassUID = more.pop('sop', '1.2.840.10008.5.1.4.1.1.2')
                meta.MediaStorageSOPInstanceUID = more.pop('instance', '1.2.3.%d' % number)
                ds = FileDataset(path, {}, file_meta=meta, preamble=b'\\0' * 128)
                ds.is_little_endian, ds.is_implicit_VR = True, False
                ds.SOPClassUID, ds.SOPInstanceUID = meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID
                ds.StudyInstanceUID, ds.SeriesInstanceUID = '1.2.3', more.pop('series', '1.2.3.4')
                ds.StudyDate, ds.StudyTime, ds.StudyID, ds.AccessionNumber = '20260101', '120000', '1', ''
                ds.PatientName, ds.PatientID, ds.Modality = 'Test^Case', 'T1', 'CT'
                ds.SeriesNumber, ds.InstanceNumber = 3, number
                ds.SamplesPerPixel, ds.PhotometricInterpretation, ds.Rows, ds.Columns = 1, 'MONOCHROME2', 24, 32
                ds.BitsAllocated, ds.BitsStored, ds.HighBit, ds.PixelRepresentation = 16, 16, 15, 1
                ds.RescaleSlope, ds.RescaleIntercept, ds.RescaleType = 1, -1024, 'HU'
                ds.WindowCenter, ds.WindowWidth = 40, 400
                ds.PixelSpacing, ds.SliceThickness = [0.5, 0.5], 2
                if len(ks) > 1: ds.NumberOfFrames = len(ks)
                for key, value in more.items(): setattr(ds, key, value)
                pixels = np.zeros((len(ks), 24, 32), np.int16)
                for i, k in enumerate(ks): pixels[i], pixels[i, 0, 0], pixels[i, 0, 31] = 100 * k, 7, 9
                ds.PixelData = pixels.tobytes()
                ds.save_as(root + '/' + path, write_like_original=False)
            axial = [1, 0, 0, 0, 1, 0]
            for k in range(6):
                write('series/%d.dcm' % k, [k], ImagePositionPatient=[0, 0, 2 * k], ImageOrientationPatient=axial)
            for t in range(3):
                for k in range(4):
                    write('moments/%d-%d.dcm' % (t, k), [4 * t + k], series='1.2.3.5', TemporalPositionIdentifier=t + 1,
                          ImagePositionPatient=[0, 0, 2 * k], ImageOrientationPatient=axial)
            for k in [0, 1, 2, 4]:
                write('mixed/%d.dcm' % k, [k], series='1.2.3.6', instance='1.2.3.6.%d' % k,
                      ImagePositionPatient=[0, 0, 2 * k], ImageOrientationPatient=axial)
            shutil.copy(root + '/mixed/1.dcm', root + '/mixed/again.dcm')
            write('mixed/scout.dcm', [9], series='1.2.3.6', ImagePositionPatient=[0, 0, 0],
                  ImageOrientationPatient=[1, 0, 0, 0, 0, -1], ImageType=['ORIGINAL', 'PRIMARY', 'LOCALIZER'])
            open(root + '/mixed/report.dcm', 'wb').write(b'\\0' * 128 + b'DICM' + b'broken')
            groups = []
            for z in [3, 0, 2, 1]:
                item, position = Dataset(), Dataset()
                position.ImagePositionPatient = [0, 0, 2 * z]
                item.PlanePositionSequence = [position]
                groups.append(item)
            shared, orientation = Dataset(), Dataset()
            orientation.ImageOrientationPatient = axial
            shared.PlaneOrientationSequence = [orientation]
            write('enhanced.dcm', [3, 0, 2, 1], series='1.2.3.7', sop='1.2.840.10008.5.1.4.1.1.2.1',
                  PerFrameFunctionalGroupsSequence=groups, SharedFunctionalGroupsSequence=[shared])
            shutil.make_archive(root + '/study', 'zip', root + '/series')
            medium = FileSet()
            for k in range(6): medium.add(root + '/series/%d.dcm' % k)
            medium.write(root + '/medium')
            """;

    @TempDir
    static Path folder;

    private final List<String> remarks = new ArrayList<>();

    @BeforeAll
    static void makeFiles() {
        Tools.requirePython("pydicom");
        Tools.requirePython("numpy");
        Tools.run(Duration.ofSeconds(60), "python3", "-W", "ignore", "-c", SCRIPT, folder.toString());
    }

    private List<ImagePlus> open(String name, boolean streamed) throws IOException {
        remarks.clear();
        return new DicomOpener(Progress.NONE, streamed, remarks::add).open(folder.resolve(name), false);
    }

    private static double[] hounsfield(ImagePlus image) {
        double[] values = new double[image.getStackSize()];
        for (int n = 1; n <= values.length; n++) {
            values[n - 1] = image.getCalibration().getCValue(image.getStack().getProcessor(n).getf(5, 5));
        }
        return values;
    }

    private static double[] numbers(int... ks) {
        return Arrays.stream(ks).mapToDouble(k -> 100 * k - 1024).toArray();
    }

    @Test
    void readsSlicesAsTheyAreInMemory() throws IOException {
        ImagePlus held = open("series", false).get(0);
        ImagePlus streamed = open("series", true).get(0);
        assertFalse(held.getStack().isVirtual());
        assertTrue(streamed.getStack().isVirtual());
        assertArrayEquals(numbers(0, 1, 2, 3, 4, 5), hounsfield(streamed));
        Calibration calibration = streamed.getCalibration();
        assertTrue(calibration.equals(held.getCalibration()));
        assertEquals("HU", calibration.getValueUnit());
        assertEquals(2, calibration.pixelDepth, 1e-9);
        assertEquals(held.getDisplayRangeMin(), streamed.getDisplayRangeMin());
        assertEquals(held.getDisplayRangeMax(), streamed.getDisplayRangeMax());
        assertEquals(held.getInfoProperty(), streamed.getInfoProperty());
        for (int n = 1; n <= 6; n++) {
            assertArrayEquals((short[]) held.getStack().getPixels(n), (short[]) streamed.getStack().getPixels(n));
            assertEquals(held.getStack().getSliceLabel(n), streamed.getStack().getSliceLabel(n));
            streamed.setSlice(n);
            SliceSource source = SliceSource.of(streamed, n);
            assertEquals((n - 1) + ".dcm", source.frame().file().getFileName().toString());
            assertEquals(held.getDisplayRangeMax(), streamed.getDisplayRangeMax(), "the window stays");
        }
    }

    @Test
    void anEditLastsUntilAnotherSliceIsShown() throws IOException {
        ImagePlus image = open("series", true).get(0);
        image.setSlice(2);
        image.getProcessor().add(50);
        image.setSlice(3);
        image.setSlice(2);
        assertArrayEquals(numbers(0, 1, 2, 3, 4, 5), hounsfield(image));
        image.getStack().deleteSlice(1);
        assertEquals(5, image.getStack().size());
        assertArrayEquals(numbers(1, 2, 3, 4, 5), Arrays.copyOf(hounsfield(image), 5));
    }

    @Test
    void layersStayOnTheirSlices() throws IOException {
        ImagePlus image = open("series", true).get(0);
        for (int n : new int[] {2, 5}) {
            explain(image, n);
        }
        image.setSlice(5);
        assertEquals(2, LayerWatcher.get().shown(image).size(), "one is on a slice that is not shown");
        image.getProcessor().flipHorizontal();
        assertEquals(2, LayerWatcher.get().shown(image).size(), "a turned slice keeps its layer");
        image.getProcessor().add(3);
        assertEquals(1, LayerWatcher.get().shown(image).size(), "an edited slice loses it");
        image.setSlice(4);
        assertEquals(2, LayerWatcher.get().shown(image).size(), "the edit is gone");
        image.getStack().deleteSlice(1);
        image.setStack(image.getStack());
        assertEquals(2, LayerWatcher.get().shown(image).size());
        assertTrue(Arrays.stream(image.getOverlay().toArray()).anyMatch(roi -> roi.getPosition() == 1),
                "the layer moved with its slice");
    }

    private static void explain(ImagePlus image, int n) throws IOException {
        SliceSource source = SliceSource.of(image, n);
        SlicePixels pixels = source.pixels().copy();
        Layer.Piece legend = new Layer.Piece(Part.LEGEND,
                LayerRois.legend(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB)));
        Layer layer = new Layer(String.format("%08x", n), "finding",
                source.frame().dicom().map(DicomImage::sopInstanceUid).orElseThrow(), source.frame().frame() + 1,
                pixels.fingerprint(), pixels, List.of(legend), Optional.empty());
        LayerWatcher.get().add(image, layer, source.site());
    }

    @Test
    void momentsOfAVolumeAreAHyperstack() throws IOException {
        for (boolean streamed : new boolean[] {false, true}) {
            List<ImagePlus> opened = open("moments", streamed);
            assertEquals(1, opened.size());
            ImagePlus image = opened.get(0);
            assertArrayEquals(new int[] {32, 24, 1, 4, 3}, image.getDimensions());
            assertEquals(2, image.getCalibration().pixelDepth, 1e-9);
            assertArrayEquals(numbers(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), hounsfield(image));
        }
    }

    @Test
    void localizersLieApartAndWhatIsOddIsToldOnce() throws IOException {
        List<ImagePlus> opened = open("mixed", false);
        assertEquals(2, opened.size());
        assertEquals(4, opened.get(0).getStackSize());
        assertTrue(opened.get(1).getTitle().endsWith("localizer"), opened.get(1).getTitle());
        for (String word : List.of("left out", "there twice", "localizers", "are missing between")) {
            assertEquals(1, remarks.stream().filter(remark -> remark.contains(word)).count(), word + remarks);
        }
    }

    @Test
    void framesOfAnEnhancedImageAreInTheOrderOfTheirPlaces() throws IOException {
        for (boolean streamed : new boolean[] {false, true}) {
            ImagePlus image = open("enhanced.dcm", streamed).get(0);
            assertArrayEquals(numbers(0, 1, 2, 3), hounsfield(image));
            assertEquals("frame 2", image.getStack().getSliceLabel(1));
            assertEquals(2, image.getCalibration().pixelDepth, 1e-9);
            assertEquals(0, SliceSource.of(image, 4).frame().frame());
        }
        assertInstanceOf(StreamedStack.class, open("enhanced.dcm", true).get(0).getStack());
    }

    @Test
    void aZipAndADicomdirOpenLikeAFolder() throws IOException {
        for (String name : List.of("study.zip", "medium/DICOMDIR")) {
            List<ImagePlus> opened = open(name, false);
            assertEquals(1, opened.size(), name);
            assertArrayEquals(numbers(0, 1, 2, 3, 4, 5), hounsfield(opened.get(0)), name);
            assertTrue(opened.get(0).getTitle().contains(Path.of(name).getFileName().toString()));
        }
        String ids = Headless.open(folder.resolve("study.zip").toString());
        assertTrue(ids.matches("-?\\d+"), ids);
    }
}
