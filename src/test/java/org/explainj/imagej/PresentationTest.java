package org.explainj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.WindowManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.explainj.Progress;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Frame;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rotations and flips of presentation states, against PS3.3 C.10.6: clockwise, and before the flip. */
class PresentationTest {
    private static final Path CHEST = Path.of("sample-dicom", "chest", "dx-nodule.dcm");

    @TempDir
    private Path folder;
    private final List<String> remarks = new ArrayList<>();

    private void write(String name, int rotation, boolean flipped, String created, DicomImage... images)
            throws IOException {
        Dataset[] references = new Dataset[images.length];
        for (int i = 0; i < images.length; i++) {
            references[i] = Dataset.empty().set(Tag.ReferencedSOPClassUID, VR.UI, images[i].sopClassUid())
                    .set(Tag.ReferencedSOPInstanceUID, VR.UI, images[i].sopInstanceUid());
        }
        Dataset state = Dataset.empty().set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.11.1")
                .set(Tag.SOPInstanceUID, VR.UI, "2.25." + created).set(Tag.Modality, VR.CS, "PR")
                .set(Tag.PresentationCreationDate, VR.DA, created).set(Tag.PresentationCreationTime, VR.TM, "120000")
                .setInts(Tag.ImageRotation, VR.US, rotation).set(Tag.ImageHorizontalFlip, VR.CS, flipped ? "Y" : "N")
                .setSequence(Tag.ReferencedSeriesSequence,
                        Dataset.empty().setSequence(Tag.ReferencedImageSequence, references));
        DicomEngine.preferred().write(state, TransferSyntax.EXPLICIT_LITTLE, folder.resolve(name));
    }

    private DicomImage chest() throws IOException {
        return DicomImage.open(Files.copy(CHEST, folder.resolve("image.dcm")));
    }

    private ImagePlus open() throws IOException {
        return new DicomOpener(Progress.NONE, false, remarks::add).presented(true).open(folder, false).get(0);
    }

    @ParameterizedTest
    @CsvSource({"0,false", "90,false", "180,false", "270,false", "0,true", "90,true", "180,true", "270,true"})
    void imagesAreTurnedClockwiseAndThenFlipped(int rotation, boolean flipped) throws IOException {
        DicomImage image = chest();
        write("state.dcm", rotation, flipped, "20260101", image);
        ImagePlus shown = open();
        Frame stored = image.frame(0);
        int rows = image.rows();
        int columns = image.columns();
        boolean quarter = rotation % 180 != 0;
        assertEquals(quarter ? rows : columns, shown.getWidth());
        for (int y = 0; y < shown.getHeight(); y++) {
            for (int x = 0; x < shown.getWidth(); x++) {
                // back: first the flip, then the rotation
                int u = flipped ? shown.getWidth() - 1 - x : x;
                int row = rotation == 0 ? y : rotation == 90 ? rows - 1 - u : rotation == 180 ? rows - 1 - y : u;
                int column = rotation == 0 ? u : rotation == 90 ? y : rotation == 180 ? columns - 1 - u
                        : columns - 1 - y;
                assertEquals(stored.values()[row * columns + column], shown.getProcessor().get(x, y));
            }
        }
        assertEquals(rotation == 0 && !flipped ? 0 : 1, remarks.size());
        assertFalse(new DicomOpener(Progress.NONE, false, remarks::add).open(folder, false).get(0).getWidth()
                != columns, "only on request");
    }

    @Test
    void theLatestStateCountsAndLayersFollow() throws IOException {
        DicomImage image = chest();
        write("old.dcm", 180, false, "20250101", image);
        write("new.dcm", 90, true, "20260101", image);
        ImagePlus shown = open();
        shown.show();
        WindowManager.setTempCurrentImage(shown);
        String result = Headless.explain("class=Nodule scale=image");
        assertTrue(result.contains("Nodule"), result);
        SliceSource source = SliceSource.of(shown, 1);
        // a quarter turn to the right and a flip of left and right is the transposition
        assertEquals(Orientation.TRANSPOSE, source.site().placement().orientation());
        assertTrue(Scene.rois(shown) > 0);
        assertTrue(remarks.get(0).contains("new.dcm") && remarks.get(0).contains("is shown so"), remarks.toString());
        shown.changes = false;
        shown.close();
    }

    @Test
    void slicesThatAreWantedDifferentlyStayAsTheyAre() throws IOException {
        for (int k = 1; k <= 2; k++) {
            Path slice = Path.of("sample-dicom", "ct", "slice-0" + k + ".dcm");
            DicomImage image = DicomImage.open(Files.copy(slice, folder.resolve(k + ".dcm")));
            write("state" + k + ".dcm", 90 * k, false, "2026010" + k, image);
        }
        assertEquals(2, open().getStackSize());
        assertTrue(remarks.get(0).contains("its slices are wanted in different ways"), remarks.toString());
    }
}
