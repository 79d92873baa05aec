package org.explainj.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FrameVectorsTest {
    @Test
    void framesAreNamedInTheOrderOfThePointer() {
        Dataset dataset = Dataset.empty()
                .setInts(Tag.FrameIncrementPointer, VR.AT, Tag.EnergyWindowVector, Tag.DetectorVector)
                .setInts(Tag.EnergyWindowVector, VR.US, 1, 1, 2, 2).setInts(Tag.DetectorVector, VR.US, 1, 2, 1)
                // not pointed at
                .setInts(Tag.SliceVector, VR.US, 9, 9, 9, 9);
        assertEquals("energy window 1, detector 2", FrameVectors.describe(dataset, 1));
        assertEquals("energy window 2", FrameVectors.describe(dataset, 3));
        assertEquals("", FrameVectors.describe(dataset, 4));
        assertEquals("", FrameVectors.describe(dataset.setInts(Tag.FrameIncrementPointer, VR.AT, Tag.FrameTime), 0));
    }
}
