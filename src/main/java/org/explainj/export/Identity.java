package org.explainj.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Element;
import org.explainj.dicom.Uids;
import org.explainj.dicom.VR;

/**
 * What makes an object the one it is. The same parts in the same order give the same UID on every machine and at any
 * time; a difference in any part gives another UID.
 */
public final class Identity {
    private final List<String> parts = new ArrayList<>();

    /** @param kind what the UID is for, so that two kinds of object with equal parts differ */
    public Identity(String kind) {
        parts.add(kind);
    }

    private Identity(List<String> parts) {
        this.parts.addAll(parts);
    }

    /** @return an identity that starts with the parts of this one and goes on separately */
    public Identity copy() {
        return new Identity(parts);
    }

    /** @return this, with one more part */
    public Identity with(Object part) {
        parts.add(String.valueOf(part));
        return this;
    }

    /** @return this, with a list of parts, whose length counts */
    public Identity withAll(Collection<?> list) {
        with(list.size());
        list.forEach(this::with);
        return this;
    }

    /** @return this, with every element of a data set: tag, VR and value, text independent of its character set */
    public Identity withAttributes(Dataset dataset) {
        with(dataset.size());
        for (Element element : dataset) {
            with(Integer.toHexString(element.tag())).with(element.vr());
            if (element.vr() == VR.SQ) {
                with(element.items().size());
                element.items().forEach(this::withAttributes);
            } else if (element.vr().isText()) {
                withAll(element.strings());
            } else {
                with(HexFormat.of().formatHex(element.bytes()));
            }
        }
        return this;
    }

    /** @return the UID of these parts, below 2.25 */
    public String uid() {
        return Uids.derived(parts.toArray(String[]::new));
    }
}
