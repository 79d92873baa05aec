package org.explainj.export;

import org.explainj.SoftwareVersion;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Tag;
import org.explainj.dicom.Uids;
import org.explainj.dicom.VR;

/** This software as the equipment that makes a derived object; the scanner's name does not belong there. */
public final class Equipment {
    /** Device Serial Number where it must be given: software has none. */
    private static final String NO_SERIAL_NUMBER = "none: software";

    private Equipment() {
    }

    /**
     * General Equipment, and Contributing Equipment for those who look there for who processed an image: this software
     * and the model.
     *
     * @param target the derived object
     * @param derivation names the model
     */
    public static void describe(Dataset target, Derivation derivation) {
        name(target);
        Dataset software = name(Dataset.empty())
                .setSequence(Tag.PurposeOfReferenceCodeSequence, Code.PROCESSING_EQUIPMENT.item())
                .set(Tag.ContributionDescription, VR.ST, "Explained the model's answer by a " + derivation.method()
                        + " map.");
        Dataset model = Dataset.empty()
                .setSequence(Tag.PurposeOfReferenceCodeSequence, Code.PROCESSING_EQUIPMENT.item())
                // the card does not name the model's maker, and Manufacturer must not be empty
                .set(Tag.Manufacturer, VR.LO, "not stated")
                .set(Tag.ManufacturerModelName, VR.LO, AttributeText.longString(derivation.model()))
                .set(Tag.SoftwareVersions, VR.LO, AttributeText.longString(derivation.modelVersion()))
                .set(Tag.DeviceUID, VR.UI, derivation.modelUid())
                .set(Tag.ContributionDescription, VR.ST, "The explained model, SHA-256 " + derivation.modelSha256()
                        + ".");
        target.setSequence(Tag.ContributingEquipmentSequence, software, model);
    }

    /** Adds what Enhanced General Equipment (PS3.3 C.7.5.2) wants besides. */
    public static void enhance(Dataset target) {
        target.set(Tag.DeviceSerialNumber, VR.LO, NO_SERIAL_NUMBER);
    }

    /** @return a UID of this version of this software as a device, the same on every machine */
    public static String deviceUid() {
        return Uids.derived("device", SoftwareVersion.NAME, SoftwareVersion.VERSION);
    }

    private static Dataset name(Dataset target) {
        return target
                .set(Tag.Manufacturer, VR.LO, SoftwareVersion.NAME)
                .set(Tag.ManufacturerModelName, VR.LO, SoftwareVersion.NAME)
                .set(Tag.SoftwareVersions, VR.LO, SoftwareVersion.VERSION);
    }
}
