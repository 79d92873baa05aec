package org.explainj.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.explainj.Progress;
import org.explainj.dicom.DicomException;
import org.explainj.dicom.DicomImage;
import org.explainj.frame.DicomFrame;
import org.explainj.frame.Npy;
import org.explainj.test.Tools;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PET in ImageJ: values are SUVbw where the file allows it, against pydicom and the formula worked out in numpy. */
class UptakeTest {
    private static final String SCRIPT = """
            import sys, os
            import numpy as np
            from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
            from pydicom.uid import ExplicitVRLittleEndian
            folder = sys.argv[1]
            def write(name, slopes, units='BQML'):
                os.mkdir(folder + '/' + name)
                suv = []
                for k, slope in enumerate(slopes):
                    meta = FileMetaDataset()
                    meta.TransferSyntaxUID = ExplicitVRLittleEndian
                    meta.MediaStorageSOPClassUID = '1.2.840.10008.5.1.4.1.1.128'
                    meta.MediaStorageSOPInstanceUID = '1.2.3.%d.%d' % (abs(hash(name)) % 10**9, k)
                    ds = FileDataset(name, {}, file_meta=meta, preamble=b'\\0' * 128)
                    ds.SOPClassUID, ds.SOPInstanceUID = meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID
                    ds.StudyInstanceUID, ds.SeriesInstanceUID, ds.Modality = '1.2.3', '1.2.3.' + str(len(name)), 'PT'
                    ds.PatientName, ds.PatientID, ds.PatientWeight = 'Test^Case', 'T1', 81.5
                    ds.SeriesDate = ds.AcquisitionDate = '20260102'
                    ds.SeriesTime = ds.AcquisitionTime = '103000'
                    ds.Units, ds.DecayCorrection, ds.CorrectedImage = units, 'START', ['ATTN', 'DECY']
                    tracer = Dataset()
                    tracer.RadiopharmaceuticalStartTime = '092000'
                    tracer.RadionuclideTotalDose, tracer.RadionuclideHalfLife = 2.5e8, 6586.2
                    ds.RadiopharmaceuticalInformationSequence = [tracer]
                    ds.SamplesPerPixel, ds.PhotometricInterpretation = 1, 'MONOCHROME2'
                    ds.Rows, ds.Columns = 6, 5
                    ds.BitsAllocated = ds.BitsStored = 16
                    ds.HighBit, ds.PixelRepresentation = 15, 1
                    ds.RescaleSlope, ds.RescaleIntercept = slope, 0
                    ds.ImagePositionPatient, ds.ImageOrientationPatient = [0, 0, 3 * k], [1, 0, 0, 0, 1, 0]
                    ds.PixelSpacing, ds.SliceThickness, ds.InstanceNumber = [2, 2], 3, k + 1
                    ds.WindowCenter, ds.WindowWidth = 10000, 20000
                    stored = (np.arange(30).reshape(6, 5) * 37 + 1000 * k).astype(np.int16)
                    ds.PixelData = stored.tobytes()
                    ds.save_as('%s/%s/%d.dcm' % (folder, name, k), write_like_original=False)
                    dose = 2.5e8 * 0.5 ** (70 * 60 / 6586.2)
                    suv.append(stored * float(ds.RescaleSlope) * 81500 / dose)
                np.save('%s/%s.npy' % (folder, name), np.array(suv, np.float32))
            write('one', [7.5, 7.5])
            write('each', [7.5, 3.25, 11.0])
            write('counts', [1.0, 1.0], units='CNTS')
            """;

    @TempDir
    static Path folder;

    @BeforeAll
    static void makeFiles() {
        Tools.requirePython("pydicom");
        Tools.requirePython("numpy");
        Tools.run(Duration.ofSeconds(60), "python3", "-W", "ignore", "-c", SCRIPT, folder.toString());
    }

    private static ImagePlus open(String name, boolean virtual) throws IOException {
        return new DicomOpener(Progress.NONE).streamed(virtual).open(folder.resolve(name), false).get(0);
    }

    private static void assertUptake(String name, int bitDepth, boolean virtual) throws IOException {
        ImagePlus image = open(name, virtual);
        assertEquals(bitDepth, image.getBitDepth());
        assertEquals("g/ml", image.getCalibration().getValueUnit());
        float[] expected = Npy.read(folder.resolve(name + ".npy")).values();
        for (int k = 0; k < image.getStackSize(); k++) {
            image.setSlice(k + 1);
            image.getProcessor().setCalibrationTable(image.getCalibration().getCTable());
            for (int i = 0; i < 30; i++) {
                assertEquals(expected[30 * k + i], image.getProcessor().getPixelValue(i % 5, i / 5),
                        1e-5 * Math.max(1, expected[30 * k + i]));
            }
            // what a network gets is what is stored, through the modality LUT
            SliceSource source = SliceSource.of(image, k + 1);
            DicomImage file = DicomImage.open(folder.resolve(name).resolve(k + ".dcm"));
            assertArrayEquals(DicomFrame.read(file, 0).values(), source.frame().values());
        }
        double perBecquerel = 81500 / (2.5e8 * Math.pow(0.5, 4200 / 6586.2));
        double white = bitDepth == 32 ? image.getDisplayRangeMax()
                : image.getCalibration().getCValue(image.getDisplayRangeMax());
        // the window's upper end is 19999.5 Bq/ml; ImageJ rounds what is stored in 16 bits
        assertEquals(19999.5 * perBecquerel, white, bitDepth == 32 ? 1e-3 : 8 * perBecquerel);
    }

    @Test
    void oneRescaleBecomesTheCalibration() throws IOException {
        assertUptake("one", 16, false);
    }

    @Test
    void aRescaleForEachSliceBecomesRealValues() throws IOException {
        assertUptake("each", 32, false);
        assertUptake("each", 32, true);
    }

    @Test
    void withoutAFactorValuesStayTheModalitys() throws IOException {
        ImagePlus image = open("counts", false);
        assertTrue(!image.getCalibration().getValueUnit().equals("g/ml"));
        assertTrue(image.getInfoProperty().contains("there is no SUVbw") || image.getStack().getSliceLabel(1)
                .contains("there is no SUVbw"));
    }

    @Test
    void aWholeSlideIsRefusedInASentence() throws IOException {
        Optional<Path> slide;
        try (var files = Files.walk(Tools.corpus())) {
            slide = files.filter(file -> file.getFileName().toString().equals("sm_image_numbers.dcm")).findFirst();
        }
        Path file = slide.orElseThrow();
        String sentence = assertThrows(DicomException.class, () -> new DicomOpener(Progress.NONE).open(file, false))
                .getMessage();
        assertTrue(sentence.contains("is a level of a whole-slide image") && sentence.endsWith("."), sentence);
        assertEquals(Headless.ERROR + sentence, Headless.open(file.toString()));
        assertEquals(1, List.of(sentence.split("\n")).size());
    }
}
