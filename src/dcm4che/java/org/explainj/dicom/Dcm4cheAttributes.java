package org.explainj.dicom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.BulkData;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Sequence;

/** dcm4che's attributes as data sets, and data sets as attributes. */
public final class Dcm4cheAttributes {
    private Dcm4cheAttributes() {
    }

    /**
     * @param attributes elements; located pixels among them are left out
     * @return the same as a data set
     * @throws IOException if a value can't be read
     */
    public static Dataset dataset(Attributes attributes) throws IOException {
        return dataset(attributes, CharacterSet.DEFAULT);
    }

    private static Dataset dataset(Attributes attributes, CharacterSet inherited) throws IOException {
        Dataset dataset = Dataset.empty();
        CharacterSet characterSet = inherited;
        for (int tag : attributes.tags()) {
            Object value = attributes.getValue(tag);
            if (value instanceof BulkData || value instanceof Fragments parts && isLocated(parts)) {
                continue;
            }
            VR vr = VR.valueOf(attributes.getVR(tag).name());
            if (value instanceof Sequence sequence) {
                List<Dataset> items = new ArrayList<>();
                for (Attributes item : sequence) {
                    items.add(dataset(item, characterSet));
                }
                dataset.put(Element.ofItems(tag, items));
            } else if (value instanceof Fragments parts) {
                dataset.put(Element.ofFragments(tag, vr, fragments(parts)));
            } else if (vr == VR.SQ) {
                dataset.put(Element.ofItems(tag, List.of()));
            } else {
                dataset.put(Element.ofBytes(tag, vr, bytes(attributes, tag), characterSet));
                characterSet = tag == Tag.SpecificCharacterSet ? dataset.characterSet() : characterSet;
            }
        }
        return dataset;
    }

    private static boolean isLocated(Fragments parts) {
        return parts.stream().anyMatch(BulkData.class::isInstance);
    }

    private static List<byte[]> fragments(Fragments parts) {
        return parts.stream().map(part -> part instanceof byte[] bytes ? bytes : new byte[0]).toList();
    }

    /** @return a value's bytes, little endian */
    private static byte[] bytes(Attributes attributes, int tag) throws IOException {
        byte[] bytes = attributes.getBytes(tag);
        return attributes.bigEndian() ? attributes.getVR(tag).toggleEndian(bytes, true) : bytes;
    }

    /**
     * @param dataset elements whose text is encoded in the character sets that they declare
     * @return the same as attributes
     * @throws IOException if it holds compressed pixels
     */
    public static Attributes of(Dataset dataset) throws IOException {
        return of(dataset, CharacterSet.DEFAULT);
    }

    private static Attributes of(Dataset dataset, CharacterSet inherited) throws IOException {
        Attributes attributes = new Attributes(dataset.size());
        CharacterSet characterSet = DicomWriter.declared(dataset, inherited);
        for (Element element : dataset) {
            org.dcm4che3.data.VR vr = org.dcm4che3.data.VR.valueOf(element.vr().name());
            if (Tag.element(element.tag()) == 0) {
                continue;
            }
            if (element.vr() != VR.SQ) {
                attributes.setBytes(element.tag(), vr, DicomWriter.value(element, characterSet));
            } else if (element.items().isEmpty()) {
                attributes.setNull(element.tag(), vr);
            } else {
                Sequence items = attributes.newSequence(element.tag(), element.items().size());
                for (Dataset item : element.items()) {
                    items.add(of(item, characterSet));
                }
            }
        }
        return attributes;
    }
}
