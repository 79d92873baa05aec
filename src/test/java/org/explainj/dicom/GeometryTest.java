package org.explainj.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.explainj.dicom.Geometry.SpacingKind;
import org.junit.jupiter.api.Test;

class GeometryTest {
    private static Dataset slice(double z, int number, double... orientation) {
        return Dataset.empty().set(Tag.Modality, VR.CS, "CT")
                .setDecimals(Tag.ImagePositionPatient, VR.DS, -10, -20, z)
                .setDecimals(Tag.ImageOrientationPatient, VR.DS, orientation)
                .setDecimals(Tag.PixelSpacing, VR.DS, 0.5, 0.7)
                .setInts(Tag.InstanceNumber, VR.IS, number);
    }

    @Test
    void axialSliceRunsToTheLeftAndBack() {
        Geometry geometry = Geometry.of(slice(3, 1, 1, 0, 0, 0, 1, 0), 0);
        assertEquals("L", geometry.rowLetters());
        assertEquals("P", geometry.columnLetters());
        assertEquals(SpacingKind.PATIENT, geometry.spacingKind());
        assertEquals(0.5, geometry.rowSpacing());
        assertEquals(0.7, geometry.columnSpacing());
        assertArrayEquals(new double[] {0, 0, 1}, geometry.normal().orElseThrow(), 1e-12);
    }

    @Test
    void lettersOfObliqueVectorsBeginWithTheLargest() {
        Geometry geometry = Geometry.of(slice(0, 1, -0.6, 0.8, 0, 0, 0, -1), 0);
        assertEquals("PR", geometry.rowLetters());
        assertEquals("F", geometry.columnLetters());
    }

    @Test
    void patientOrientationComesBeforeWhatIsDerived() {
        Dataset dataset = slice(0, 1, 1, 0, 0, 0, 1, 0).set(Tag.PatientOrientation, VR.CS, "R", "A")
                .set(Tag.ImageLaterality, VR.CS, "R");
        Geometry geometry = Geometry.of(dataset, 0);
        assertEquals("RA", geometry.rowLetters() + geometry.columnLetters());
        assertEquals("R", geometry.laterality());
    }

    @Test
    void spacingIsToldByWhereItHolds() {
        Dataset dataset = Dataset.empty().set(Tag.Modality, VR.CS, "DX");
        assertEquals(SpacingKind.NONE, Geometry.of(dataset, 0).spacingKind());
        dataset.setInts(Tag.PixelAspectRatio, VR.IS, 4, 3);
        assertEquals(4.0 / 3, Geometry.of(dataset, 0).rowSpacing() / Geometry.of(dataset, 0).columnSpacing(), 1e-12);
        dataset.setDecimals(Tag.NominalScannedPixelSpacing, VR.DS, 0.2, 0.2);
        assertEquals(SpacingKind.FILM, Geometry.of(dataset, 0).spacingKind());
        dataset.setDecimals(Tag.ImagerPixelSpacing, VR.DS, 0.14, 0.14);
        assertEquals(SpacingKind.DETECTOR, Geometry.of(dataset, 0).spacingKind());
        dataset.setDecimals(Tag.PixelSpacing, VR.DS, 0.14, 0.14);
        assertEquals(SpacingKind.DETECTOR, Geometry.of(dataset, 0).spacingKind());
        dataset.setDecimals(Tag.PixelSpacing, VR.DS, 0.12, 0.12);
        assertEquals(SpacingKind.PATIENT, Geometry.of(dataset, 0).spacingKind());
        assertEquals(0.12, Geometry.of(dataset, 0).rowSpacing());
        dataset.set(Tag.PixelSpacingCalibrationType, VR.CS, "FIDUCIAL");
        assertEquals(SpacingKind.CALIBRATED, Geometry.of(dataset, 0).spacingKind());
    }

    @Test
    void framesHaveTheirOwnGroupsOrTheSharedOnes() {
        Dataset shared = Dataset.empty()
                .setSequence(Tag.PixelMeasuresSequence,
                        Dataset.empty().setDecimals(Tag.PixelSpacing, VR.DS, 0.3, 0.4))
                .setSequence(Tag.PlaneOrientationSequence,
                        Dataset.empty().setDecimals(Tag.ImageOrientationPatient, VR.DS, 0, 1, 0, 0, 0, -1));
        Dataset dataset = Dataset.empty().setSequence(Tag.SharedFunctionalGroupsSequence, shared)
                .setSequence(Tag.PerFrameFunctionalGroupsSequence, position(1), position(2));
        Geometry second = Geometry.of(dataset, 1);
        assertArrayEquals(new double[] {2, 0, 0}, second.position());
        assertEquals("PF", second.rowLetters() + second.columnLetters());
        assertEquals(0.3, second.rowSpacing());
    }

    private static Dataset position(double x) {
        return Dataset.empty().setSequence(Tag.PlanePositionSequence,
                Dataset.empty().setDecimals(Tag.ImagePositionPatient, VR.DS, x, 0, 0));
    }

    @Test
    void unknownOrientationHasNoLetters() {
        Geometry geometry = Geometry.of(Dataset.empty(), 0);
        assertEquals("", geometry.rowLetters() + geometry.columnLetters() + geometry.laterality());
        assertTrue(geometry.normal().isEmpty());
    }

    @Test
    void slicesAreOrderedAlongTheirNormal() {
        Dataset high = slice(5, 1, 1, 0, 0, 0, 1, 0);
        Dataset low = slice(-5, 2, 1, 0, 0, 0, 1, 0);
        Dataset middle = slice(0, 3, 1, 0, 0, 0, 1, 0);
        assertEquals(List.of(low, middle, high), SliceOrder.sorted(List.of(high, middle, low), d -> d));
        // a slice that isn't parallel, such as a localizer, leaves only the numbers
        Dataset localizer = slice(9, 0, 1, 0, 0, 0, 0, -1);
        assertEquals(List.of(localizer, high, low, middle),
                SliceOrder.sorted(List.of(middle, low, high, localizer), d -> d));
    }
}
