package org.explainj.export;

import org.explainj.dicom.Dataset;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;

/**
 * The series of derived objects: one for all that is made in one way of the images of one source series, never the
 * source's own.
 *
 * @param modality Modality (0008,0060)
 * @param firstNumber the source's Series Number is added to it, modulo 1000
 * @param what names the kind in Series Description, or empty
 */
public record DerivedSeries(String modality, int firstNumber, String what) {
    private static final int SOURCE_SERIES_NUMBERS = 1000;

    /**
     * @param source the source image
     * @param derivation how the objects of the series come to be
     * @return patient, study, series and equipment, to which an object's own attributes are added
     */
    public Dataset of(SourceImage source, Derivation derivation) {
        Dataset target = PatientStudy.of(source.image().dataset());
        int number = source.image().dataset().integer(Tag.SeriesNumber).orElse(0);
        target.set(Tag.Modality, VR.CS, modality)
                .set(Tag.SeriesDescription, VR.LO, derivation.seriesDescription(what))
                .setInts(Tag.SeriesNumber, VR.IS, firstNumber + Math.floorMod(number, SOURCE_SERIES_NUMBERS));
        source.copyAnatomy(target);
        Equipment.describe(target, derivation);
        return target;
    }

    /**
     * @param kind names the kind of object among UIDs
     * @param source the source image
     * @param derivation how the objects of the series come to be
     * @return patient, study, series with its UID, and equipment, for objects of Enhanced General Equipment that use
     *     ExplainJ's own concepts
     */
    public Dataset enhanced(String kind, SourceImage source, Derivation derivation) {
        Dataset target = of(source, derivation);
        Equipment.enhance(target);
        identify(target, kind, source, derivation);
        Concepts.describeSchemes(target);
        return target;
    }

    /** Sets Series Instance UID, once the attributes that the objects of the series share are there. */
    public static void identify(Dataset target, String kind, SourceImage source, Derivation derivation) {
        Identity identity = new Identity(kind + " series").withAttributes(target).with(source.seriesUid());
        derivation.addSeriesParts(identity);
        target.set(Tag.SeriesInstanceUID, VR.UI, identity.uid());
    }
}
