package org.explainj.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Factors computed by hand. */
class StandardizedUptakeTest {
    /** 75 kg, 300 MBq of a nuclide with a half-life of 6000 s, scanned 6000 s after the injection. */
    private static Dataset pet() {
        return Dataset.empty().set(Tag.Units, VR.CS, "BQML").set(Tag.CorrectedImage, VR.CS, "DECY", "ATTN", "SCAT")
                .set(Tag.DecayCorrection, VR.CS, "START").setDecimals(Tag.PatientWeight, VR.DS, 75)
                .set(Tag.SeriesDate, VR.DA, "20240301").set(Tag.SeriesTime, VR.TM, "104000")
                .set(Tag.AcquisitionDate, VR.DA, "20240301").set(Tag.AcquisitionTime, VR.TM, "104500.5")
                .setSequence(Tag.RadiopharmaceuticalInformationSequence, Dataset.empty()
                        .set(Tag.RadiopharmaceuticalStartTime, VR.TM, "090000.00")
                        .setDecimals(Tag.RadionuclideTotalDose, VR.DS, 3e8)
                        .setDecimals(Tag.RadionuclideHalfLife, VR.DS, 6000));
    }

    private static Dataset tracer(Dataset pet) {
        return pet.item(Tag.RadiopharmaceuticalInformationSequence).orElseThrow();
    }

    private static double factor(Dataset dataset) {
        StandardizedUptake uptake = StandardizedUptake.of(dataset);
        assertNull(uptake.reason());
        return uptake.factor();
    }

    private static void refused(String why, Dataset dataset) {
        StandardizedUptake uptake = StandardizedUptake.of(dataset);
        assertNull(uptake.factor());
        assertTrue(uptake.reason().contains(why), uptake.reason());
    }

    @Test
    void doseDecaysUntilTheScan() {
        // 75000 g / 150 MBq
        assertEquals(5e-4, factor(pet()), 1e-15);
    }

    @Test
    void valuesAtTheInjectionNeedNoDecay() {
        // 75000 g / 300 MBq
        assertEquals(2.5e-4, factor(pet().set(Tag.DecayCorrection, VR.CS, "ADMIN")), 1e-15);
        refused("neither START nor ADMIN", pet().set(Tag.DecayCorrection, VR.CS, "NONE"));
    }

    @Test
    void injectionMayBeBeforeMidnight() {
        Dataset pet = pet().set(Tag.SeriesTime, VR.TM, "004000").set(Tag.AcquisitionTime, VR.TM, "004000");
        tracer(pet).set(Tag.RadiopharmaceuticalStartTime, VR.TM, "2300");
        assertEquals(5e-4, factor(pet), 1e-15);
        tracer(pet).set(Tag.RadiopharmaceuticalStartDateTime, VR.DT, "20240229230000.000");
        assertEquals(5e-4, factor(pet), 1e-15);
        tracer(pet).set(Tag.RadiopharmaceuticalStartDateTime, VR.DT, "20240301230000");
        refused("within ten half-lives", pet);
    }

    @Test
    void aSeriesMadeLaterIsDatedByItsAcquisition() {
        // 600 s, λ = ln 2 / 6000 s: λT = 0.0693147, the mean is 1 − 2^−0.1 over λT = 0.9661297, reached at
        // −log2(0.9661297) · 6000 s = 298.2672 s; so the scan began 1.7328 s before the acquisition did
        Dataset pet = pet().set(Tag.SeriesTime, VR.TM, "180000").set(Tag.AcquisitionTime, VR.TM, "104000");
        refused("dated after its acquisition", pet);
        pet.setDecimals(Tag.FrameReferenceTime, VR.DS, 300000).setInts(Tag.ActualFrameDuration, VR.IS, 600000);
        assertEquals(5e-4 * Math.pow(2, -1.7328 / 6000), factor(pet), 1e-11);
        pet.set(0x00090010, VR.LO, "GEMS_PETD_01").set(0x0009100D, VR.DT, "20240301122000.00");
        assertEquals(1e-3, factor(pet), 1e-15);
    }

    @Test
    void philipsGivesFactorsForCounts() {
        Dataset pet = pet().set(Tag.Units, VR.CS, "CNTS");
        refused("counts", pet);
        pet.set(0x70530011, VR.LO, "Philips PET Private Group")
                .setBytes(0x70531109, VR.UN, "2.0 ".getBytes(StandardCharsets.US_ASCII));
        assertEquals(1e-3, factor(pet), 1e-15);
        pet.setBytes(0x70531100, VR.UN, "0.000125".getBytes(StandardCharsets.US_ASCII));
        assertEquals(1.25e-4, factor(pet), 1e-15);
        pet.set(0x70530011, VR.LO, "Somebody else");
        refused("counts", pet);
    }

    @Test
    void gramsPerMillilitreAreSuvAlready() {
        assertEquals(1, factor(Dataset.empty().set(Tag.Units, VR.CS, "GML")), 0);
        refused("LBM", Dataset.empty().set(Tag.Units, VR.CS, "GML").set(Tag.SUVType, VR.CS, "LBM"));
    }

    @Test
    void whatIsMissingIsNamed() {
        refused("Units", pet().remove(Tag.Units));
        refused("PROPCPS", pet().set(Tag.Units, VR.CS, "PROPCPS"));
        refused("attenuation", pet().set(Tag.CorrectedImage, VR.CS, "DECY"));
        refused("decay", pet().set(Tag.CorrectedImage, VR.CS, "ATTN"));
        refused("(0010,1030)", pet().setDecimals(Tag.PatientWeight, VR.DS, 0));
        refused("(0054,0016)", pet().remove(Tag.RadiopharmaceuticalInformationSequence));
        refused("(0008,0032)", pet().remove(Tag.AcquisitionTime));
        Dataset megabecquerels = pet();
        tracer(megabecquerels).setDecimals(Tag.RadionuclideTotalDose, VR.DS, 300);
        refused("too small", megabecquerels);
    }
}
