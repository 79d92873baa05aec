package org.explainj.export;

import org.explainj.SoftwareVersion;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;

/** This software as the equipment that makes a derived object; the scanner's name does not belong there. */
public final class Equipment {
    private Equipment() {
    }

    /**
     * General Equipment, and Contributing Equipment for those who look there for who processed an image.
     *
     * @param target the derived object
     */
    public static void describe(Dataset target) {
        name(target);
        Dataset contribution = Dataset.empty()
                .setSequence(Tag.PurposeOfReferenceCodeSequence, Code.PROCESSING_EQUIPMENT.item());
        target.setSequence(Tag.ContributingEquipmentSequence, name(contribution));
    }

    private static Dataset name(Dataset target) {
        return target
                .set(Tag.Manufacturer, VR.LO, SoftwareVersion.NAME)
                .set(Tag.ManufacturerModelName, VR.LO, SoftwareVersion.NAME)
                .set(Tag.SoftwareVersions, VR.LO, SoftwareVersion.VERSION);
    }
}
