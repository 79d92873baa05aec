package org.explainj.pacs;

import java.util.List;
import java.util.Set;
import org.explainj.SoftwareVersion;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Tag;

/**
 * Whether an object that arrived is a source image, and not something that was made of one: a result that is routed
 * back must not be explained again.
 */
final class SourceCheck {
    /** Secondary captures of any kind, and everything below presentation states, reports and derived objects. */
    private static final List<String> DERIVED_CLASSES = List.of("1.2.840.10008.5.1.4.1.1.7",
            "1.2.840.10008.5.1.4.1.1.11", "1.2.840.10008.5.1.4.1.1.30", "1.2.840.10008.5.1.4.1.1.66",
            "1.2.840.10008.5.1.4.1.1.67", "1.2.840.10008.5.1.4.1.1.88", "1.2.840.10008.5.1.4.1.1.90",
            "1.2.840.10008.5.1.4.1.1.104");
    /** Images for presentation are derived from those for processing, and are what is read (PS3.3 C.8.11.7). */
    private static final Set<String> FOR_PRESENTATION = Set.of("1.2.840.10008.5.1.4.1.1.1.1",
            "1.2.840.10008.5.1.4.1.1.1.2", "1.2.840.10008.5.1.4.1.1.1.3", "1.2.840.10008.5.1.4.1.1.13.1.4");

    private SourceCheck() {
    }

    /**
     * @param dataset the data set
     * @return whether it is an original image, or one for presentation
     */
    static boolean isSource(Dataset dataset) {
        String sopClass = dataset.string(Tag.SOPClassUID).orElse("");
        boolean derivedClass = DERIVED_CLASSES.stream()
                .anyMatch(derived -> sopClass.equals(derived) || sopClass.startsWith(derived + "."));
        return !derivedClass && !isOwn(dataset) && !isDerived(dataset, sopClass);
    }

    private static boolean isDerived(Dataset dataset, String sopClass) {
        List<String> type = dataset.strings(Tag.ImageType);
        boolean derived = !type.isEmpty() && type.get(0).equals("DERIVED");
        boolean secondary = type.size() > 1 && type.get(1).equals("SECONDARY");
        return secondary || derived && !FOR_PRESENTATION.contains(sopClass);
    }

    /** @return whether ExplainJ made it */
    static boolean isOwn(Dataset dataset) {
        boolean equipment = dataset.sequence(Tag.ContributingEquipmentSequence).stream()
                .anyMatch(item -> names(item, Tag.ManufacturerModelName) || names(item, Tag.Manufacturer));
        return equipment || names(dataset, Tag.ManufacturerModelName);
    }

    private static boolean names(Dataset dataset, int tag) {
        return dataset.string(tag).filter(text -> text.startsWith(SoftwareVersion.NAME)).isPresent();
    }
}
