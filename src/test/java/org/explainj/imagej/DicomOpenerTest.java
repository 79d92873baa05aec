package org.explainj.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.Calibration;
import ij.plugin.DICOM;
import ij.util.DicomTools;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.explainj.Progress;
import org.explainj.test.Tools;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DICOM files made by pydicom, opened as ImageJ images; where ImageJ can open one itself, compared with its reader. */
class DicomOpenerTest {
    /** Stored values are (7 x + 13 y + 100 k) mod 1000, less {@code shift}; k counts frames or files from 0. */
    private static final String SCRIPT = """
            import sys, numpy as np, pydicom
            from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
            from pydicom.uid import ExplicitVRLittleEndian
            folder = sys.argv[1]
            def values(k, shift=0):
                y, x = np.mgrid[0:24, 0:32]
                return (7 * x + 13 * y + 100 * k) % 1000 - shift
            def write(name, pixels, k=0, signed=0, bits=16, interpretation='MONOCHROME2', frames=1, **more):
                meta = FileMetaDataset()
                meta.TransferSyntaxUID = ExplicitVRLittleEndian
                meta.MediaStorageSOPClassUID = '1.2.840.10008.5.1.4.1.1.7'
                meta.MediaStorageSOPInstanceUID = '1.2.3.%d' % (abs(hash(name)) % 10**9)
                ds = FileDataset(name, {}, file_meta=meta, preamble=b'\\0' * 128)
                ds.is_little_endian, ds.is_implicit_VR = True, False
                ds.SOPClassUID, ds.SOPInstanceUID = meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID
                ds.StudyInstanceUID, ds.SeriesInstanceUID = '1.2.3', more.pop('series', '1.2.3.4')
                ds.PatientName, ds.PatientID, ds.Modality = 'Test^Case', 'T1', more.pop('modality', 'OT')
                ds.SeriesNumber, ds.InstanceNumber = 3, k + 1
                ds.SamplesPerPixel = 3 if interpretation == 'RGB' else 1
                if ds.SamplesPerPixel == 3: ds.PlanarConfiguration = 0
                ds.PhotometricInterpretation = interpretation
                ds.Rows, ds.Columns = 24, 32
                if frames > 1: ds.NumberOfFrames = frames
                ds.BitsAllocated = ds.BitsStored = bits
                ds.HighBit, ds.PixelRepresentation = bits - 1, signed
                for key, value in more.items(): setattr(ds, key, value)
                ds.PixelData = pixels.tobytes()
                ds.save_as(folder + '/' + name, write_like_original=False)
            u16, i16 = np.uint16, np.int16
            write('unsigned.dcm', values(0).astype(u16), PixelSpacing=[0.5, 0.25], WindowCenter=500, WindowWidth=200)
            write('signed.dcm', values(0, 400).astype(i16), signed=1)
            write('hu.dcm', values(0, 400).astype(i16), signed=1, modality='CT', RescaleSlope=2, RescaleIntercept=-1024,
                  RescaleType='HU', WindowCenter=40, WindowWidth=400, PixelSpacing=[1, 1], SliceThickness=5)
            write('eight.dcm', (values(0) % 256).astype(np.uint8), bits=8)
            write('mono1.dcm', values(0).astype(u16), interpretation='MONOCHROME1')
            write('mono1inverse.dcm', values(0).astype(u16), interpretation='MONOCHROME1',
                  PresentationLUTShape='INVERSE')
            write('detector.dcm', values(0).astype(u16), ImagerPixelSpacing=[0.2, 0.2])
            write('rgb.dcm', np.stack([values(0) % 256, values(1) % 256, values(2) % 256], -1).astype(np.uint8),
                  bits=8, interpretation='RGB')
            write('cine.dcm', np.stack([values(k) for k in range(3)]).astype(u16), frames=3, FrameTime=40)
            write('nm.dcm', np.stack([values(k) for k in range(3)]).astype(u16), frames=3, modality='NM',
                  FrameIncrementPointer=[0x00540010, 0x00540020], EnergyWindowVector=[1, 1, 1],
                  DetectorVector=[1, 2, 3])
            groups = []
            for k in range(3):
                item, transform = Dataset(), Dataset()
                transform.RescaleSlope, transform.RescaleIntercept, transform.RescaleType = k + 1, 10 * k, 'US'
                item.PixelValueTransformationSequence = [transform]
                groups.append(item)
            write('perframe.dcm', np.stack([values(k) for k in range(3)]).astype(u16), frames=3,
                  PerFrameFunctionalGroupsSequence=groups)
            import os
            os.mkdir(folder + '/series')
            for k, z in enumerate([30, 10, 20, 0]):
                write('series/%d.dcm' % k, values(k).astype(u16), k=k, series='1.2.3.9', modality='CT',
                      ImagePositionPatient=[0, 0, z], ImageOrientationPatient=[1, 0, 0, 0, 1, 0],
                      PixelSpacing=[1, 1], SliceThickness=3, RescaleSlope=1, RescaleIntercept=-1000)
            """;

    @TempDir
    static Path folder;

    @BeforeAll
    static void makeFiles() {
        Tools.requirePython("pydicom");
        Tools.requirePython("numpy");
        Tools.run(Duration.ofSeconds(60), "python3", "-W", "ignore", "-c", SCRIPT, folder.toString());
    }

    private static ImagePlus open(String name) throws IOException {
        return new DicomOpener(Progress.NONE).openFile(folder.resolve(name)).get(0);
    }

    private static int stored(int x, int y, int k) {
        return (7 * x + 13 * y + 100 * k) % 1000;
    }

    @Test
    void framesAreNamedByTheirVectorsAndStillFound() throws IOException {
        ImagePlus image = open("nm.dcm");
        assertEquals("frame 2 (energy window 1, detector 2)", image.getStack().getSliceLabel(2));
        image.getStack().deleteSlice(1);
        image.setStack(image.getStack());
        assertEquals(1, SliceSource.of(image, 1).frame().frame());
    }

    private static void assertModalityValues(ImagePlus image, int n, int k, double slope, double intercept) {
        Calibration calibration = image.getCalibration();
        for (int y = 0; y < 24; y++) {
            for (int x = 0; x < 32; x++) {
                float pixel = image.getStack().getProcessor(n).getf(x, y);
                double value = image.getBitDepth() == 32 ? pixel : calibration.getCValue(pixel);
                assertEquals(stored(x, y, k) * slope + intercept, value, 1e-3, x + ", " + y);
            }
        }
    }

    private static ImagePlus byImageJ(String name) {
        DICOM reader = new DICOM();
        reader.open(folder.resolve(name).toString());
        return reader;
    }

    @Test
    void unsignedPixelsStayAsStored() throws IOException {
        ImagePlus image = open("unsigned.dcm");
        assertEquals(16, image.getBitDepth());
        assertModalityValues(image, 1, 0, 1, 0);
        assertFalse(image.getCalibration().calibrated());
        assertEquals(0.25, image.getCalibration().pixelWidth);
        assertEquals(0.5, image.getCalibration().pixelHeight);
        assertEquals("mm", image.getCalibration().getUnit());
        // PS3.3 C.11.2.1.2.1: black up to 500 - 0.5 - 199/2, white above 500 - 0.5 + 199/2
        assertEquals(400, image.getDisplayRangeMin());
        assertEquals(599, image.getDisplayRangeMax());
    }

    @Test
    void signedPixelsGetImageJsCalibration() throws IOException {
        ImagePlus image = open("signed.dcm");
        assertTrue(image.getCalibration().isSigned16Bit());
        assertModalityValues(image, 1, 0, 1, -400);
        assertArrayEquals((short[]) byImageJ("signed.dcm").getProcessor().getPixels(),
                (short[]) image.getProcessor().getPixels());
    }

    @Test
    void rescaleIsACalibrationInItsUnit() throws IOException {
        ImagePlus image = open("hu.dcm");
        assertEquals(16, image.getBitDepth());
        assertModalityValues(image, 1, 0, 2, -400 * 2 - 1024);
        assertEquals("HU", image.getCalibration().getValueUnit());
        assertEquals(40 - 0.5 - 199.5, image.getCalibration().getCValue(image.getDisplayRangeMin()), 2);
        assertEquals(40 - 0.5 + 199.5, image.getCalibration().getCValue(image.getDisplayRangeMax()), 2);
        assertEquals(5, image.getCalibration().pixelDepth);
    }

    @Test
    void eightBitsStayEightBits() throws IOException {
        ImagePlus image = open("eight.dcm");
        assertEquals(8, image.getBitDepth());
        assertEquals(stored(5, 7, 0) % 256, image.getProcessor().get(5, 7));
    }

    @Test
    void monochrome1IsShownInvertedOnceAndStaysAsStored() throws IOException {
        for (String name : List.of("mono1.dcm", "mono1inverse.dcm")) {
            ImagePlus image = open(name);
            assertTrue(image.isInvertedLut(), name);
            assertModalityValues(image, 1, 0, 1, 0);
            assertEquals(byImageJ("mono1.dcm").isInvertedLut(), image.isInvertedLut());
        }
        assertFalse(open("unsigned.dcm").isInvertedLut());
    }

    @Test
    void aDetectorsPixelSizeIsCalledSo() throws IOException {
        ImagePlus image = open("detector.dcm");
        assertEquals("mm at detector", image.getCalibration().getUnit());
        assertTrue(image.getInfoProperty().contains("at the detector"));
    }

    @Test
    void colourIsRgb() throws IOException {
        ImagePlus image = open("rgb.dcm");
        assertEquals(24, image.getBitDepth());
        assertEquals(stored(4, 3, 0) % 256 << 16 | stored(4, 3, 1) % 256 << 8 | stored(4, 3, 2) % 256,
                image.getProcessor().get(4, 3) & 0xffffff);
    }

    @Test
    void framesAreAStack() throws IOException {
        ImagePlus image = open("cine.dcm");
        assertEquals(3, image.getStackSize());
        for (int k = 0; k < 3; k++) {
            assertModalityValues(image, k + 1, k, 1, 0);
        }
        assertEquals(0.04, image.getCalibration().frameInterval, 1e-9);
    }

    @Test
    void rescalePerFrameOpensAsFloats() throws IOException {
        ImagePlus image = open("perframe.dcm");
        assertEquals(32, image.getBitDepth());
        for (int k = 0; k < 3; k++) {
            assertModalityValues(image, k + 1, k, k + 1, 10 * k);
        }
    }

    @Test
    void aSeriesIsAStackInTheOrderOfPositions() throws IOException {
        List<ImagePlus> opened = new DicomOpener(Progress.NONE).openSeries(folder.resolve("series/2.dcm"));
        assertEquals(1, opened.size());
        ImagePlus stack = opened.get(0);
        assertEquals(4, stack.getStackSize());
        String[] position = tag(stack, 1, "0020,0032").split("\\\\");
        int[] order = Double.parseDouble(position[2]) == 0 ? new int[] {3, 1, 2, 0} : new int[] {0, 2, 1, 3};
        for (int n = 1; n <= 4; n++) {
            assertModalityValues(stack, n, order[n - 1], 1, -1000);
            assertEquals(Integer.toString(order[n - 1] + 1),
                    tag(stack, n, "0020,0013"));
        }
        assertEquals(10, stack.getCalibration().pixelDepth, 1e-9);
    }

    private static String tag(ImagePlus stack, int n, String tag) {
        stack.setSliceWithoutUpdate(n);
        return DicomTools.getTag(stack, tag).strip();
    }

    @Test
    void macrosFindTagsAsInImageJsOwnReader() throws IOException {
        ImagePlus ours = open("hu.dcm");
        ImagePlus theirs = byImageJ("hu.dcm");
        for (String line : theirs.getInfoProperty().split("\n")) {
            String tag = line.substring(0, 9);
            if (!tag.equals("7FE0,0010") && !line.endsWith(": ")) {
                assertEquals(DicomTools.getTag(theirs, tag).strip(),
                        String.valueOf(DicomTools.getTag(ours, tag)).strip(), tag);
            }
        }
        assertEquals(DicomTools.getTag(theirs, "0010,0010").strip(), ours.getStringProperty("0010,0010").strip());
    }

    @Test
    void whatIsExplainedIsReadFromTheFileWhoeverOpenedIt() throws IOException {
        for (String name : List.of("unsigned.dcm", "signed.dcm", "hu.dcm", "eight.dcm", "mono1.dcm", "rgb.dcm")) {
            for (ImagePlus image : List.of(open(name), byImageJ(name))) {
                image.setDisplayRange(3, 4);
                SliceSource source = SliceSource.of(image, 1);
                assertEquals(folder.resolve(name), source.frame().file(), name);
                assertEquals(new Site(1, Placement.HOME), source.site());
            }
        }
        ImagePlus flipped = open("unsigned.dcm");
        flipped.getProcessor().flipHorizontal();
        assertEquals(Orientation.FLIP_HORIZONTAL, SliceSource.of(flipped, 1).site().placement().orientation());
        ImagePlus cine = open("cine.dcm");
        cine.getStack().deleteSlice(1);
        assertEquals(2, SliceSource.of(cine, 2).frame().frame(), "the frame is found by its pixels");
    }

    @Test
    void whatIsNoLongerStoredIsNotExplained() throws IOException {
        ImagePlus edited = open("unsigned.dcm");
        edited.getProcessor().set(2, 2, 999);
        String sentence = assertThrows(IOException.class,
                () -> SliceSource.of(edited, 1)).getMessage();
        assertTrue(sentence.contains("no longer shows what is stored in unsigned.dcm"), sentence);
        ImagePlus made = IJ.createImage("made", "16-bit ramp", 30, 20, 1);
        assertTrue(assertThrows(IOException.class,
                () -> SliceSource.of(made, 1)).getMessage().contains("no file behind it"));
    }
}
