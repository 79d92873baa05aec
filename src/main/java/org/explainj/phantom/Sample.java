package org.explainj.phantom;

import java.util.List;
import java.util.Set;

/**
 * One radiograph of the sample set.
 *
 * @param name of its file, without the ending
 * @param seed of the phantom
 * @param findings it has
 * @param modality DX or CR
 * @param bitsStored 12 to 14
 * @param inverted MONOCHROME1 instead of MONOCHROME2
 * @param rowSpacing distance between rows on the detector, mm
 * @param columnSpacing distance between columns on the detector, mm
 */
record Sample(String name, long seed, Set<Finding> findings, String modality, int bitsStored, boolean inverted,
        double rowSpacing, double columnSpacing) {
    /** The radiographs in {@code sample-dicom/chest}. */
    static final List<Sample> CHEST = List.of(
            new Sample("dx-normal", 11, Set.of(), "DX", 14, false, 0.7, 0.7),
            new Sample("dx-nodule", 12, Set.of(Finding.NODULE), "DX", 12, false, 0.7, 0.7),
            new Sample("dx-consolidation-monochrome1", 13, Set.of(Finding.CONSOLIDATION), "DX", 14, true, 0.7, 0.7),
            new Sample("dx-cardiomegaly", 14, Set.of(Finding.CARDIOMEGALY), "DX", 14, false, 0.7, 0.7),
            new Sample("dx-nodule-effusion", 15, Set.of(Finding.NODULE, Finding.EFFUSION), "DX", 12, false, 0.7, 0.7),
            new Sample("cr-normal-monochrome1", 16, Set.of(), "CR", 12, true, 0.7, 0.7),
            new Sample("cr-effusion", 17, Set.of(Finding.EFFUSION), "CR", 12, false, 0.7, 0.7),
            new Sample("cr-consolidation-cardiomegaly-nonsquare", 18,
                    Set.of(Finding.CONSOLIDATION, Finding.CARDIOMEGALY), "CR", 12, false, 0.6, 0.9));
}
