package org.explainj.export;

import org.explainj.dicom.Dataset;
import org.explainj.dicom.Element;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;

/** The character set of a derived object: ASCII where that is enough, which every reader knows, else UTF-8. */
public final class Characters {
    private Characters() {
    }

    /** Sets Specific Character Set to what the object's texts need; to be called last. */
    public static void declare(Dataset target) {
        target.remove(Tag.SpecificCharacterSet);
        if (!isAscii(target)) {
            target.set(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
        }
    }

    private static boolean isAscii(Dataset dataset) {
        for (Element element : dataset) {
            boolean ascii = element.vr() == VR.SQ ? element.items().stream().allMatch(Characters::isAscii)
                    : !element.vr().usesCharacterSet()
                            || element.strings().stream().allMatch(text -> text.chars().allMatch(c -> c < 128));
            if (!ascii) {
                return false;
            }
        }
        return true;
    }
}
