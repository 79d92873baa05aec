package org.explainj.export.sr;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.export.Code;

/** A node of an SR document's tree (PS3.3 C.17.3), with its children. */
final class ContentItem {
    private static final String CONTAINS = "CONTAINS";
    /** As many digits as a measurement of a map is worth; the last bits of the map depend on threads. */
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    private final Dataset item;
    private final List<ContentItem> children = new ArrayList<>();

    private ContentItem(String relationship, String valueType, Code name) {
        item = Dataset.empty().set(Tag.ValueType, VR.CS, valueType);
        if (!relationship.isEmpty()) {
            item.set(Tag.RelationshipType, VR.CS, relationship);
        }
        if (name != null) {
            item.setSequence(Tag.ConceptNameCodeSequence, name.item());
        }
    }

    /** A document's root, of a template of PS3.16. */
    static ContentItem root(Code title, String template) {
        return container("", title).template(template);
    }

    static ContentItem container(Code name) {
        return container(CONTAINS, name);
    }

    private static ContentItem container(String relationship, Code name) {
        ContentItem container = new ContentItem(relationship, "CONTAINER", name);
        container.item.set(Tag.ContinuityOfContent, VR.CS, "SEPARATE");
        return container;
    }

    ContentItem template(String identifier) {
        item.setSequence(Tag.ContentTemplateSequence, Dataset.empty()
                .set(Tag.MappingResource, VR.CS, "DCMR").set(Tag.TemplateIdentifier, VR.CS, identifier));
        return this;
    }

    static ContentItem code(String relationship, Code name, Dataset value) {
        ContentItem code = new ContentItem(relationship, "CODE", name);
        code.item.setSequence(Tag.ConceptCodeSequence, value);
        return code;
    }

    static ContentItem code(Code name, Code value) {
        return code(CONTAINS, name, value.item());
    }

    static ContentItem text(String relationship, Code name, String value) {
        ContentItem text = new ContentItem(relationship, "TEXT", name);
        text.item.set(Tag.TextValue, VR.UT, value);
        return text;
    }

    static ContentItem uid(String relationship, Code name, String value) {
        ContentItem uid = new ContentItem(relationship, "UIDREF", name);
        uid.item.set(Tag.UID, VR.UI, value);
        return uid;
    }

    static ContentItem number(Code name, double value, Code unit) {
        ContentItem number = new ContentItem(CONTAINS, "NUM", name);
        String digits = new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
        number.item.setSequence(Tag.MeasuredValueSequence, Dataset.empty()
                .set(Tag.NumericValue, VR.DS, digits.length() <= 16 ? digits : Double.toString((float) value))
                .setSequence(Tag.MeasurementUnitsCodeSequence, unit.item()));
        return number;
    }

    /** @param reference names the image by Referenced SOP Class and Instance UID, and its frame if it has several */
    static ContentItem image(String relationship, Code name, Dataset reference) {
        ContentItem image = new ContentItem(relationship, "IMAGE", name);
        image.item.setSequence(Tag.ReferencedSOPSequence, reference);
        return image;
    }

    /** @param data x and y of each vertex, from the first pixel's corner, in pixels */
    static ContentItem coordinates(Code name, String graphicType, double[] data, Dataset image) {
        ContentItem coordinates = new ContentItem(CONTAINS, "SCOORD", name);
        coordinates.item.set(Tag.GraphicType, VR.CS, graphicType).setDecimals(Tag.GraphicData, VR.FL, data);
        return coordinates.add(image("SELECTED FROM", null, image));
    }

    ContentItem add(ContentItem... items) {
        children.addAll(List.of(items));
        return this;
    }

    ContentItem addAll(List<ContentItem> items) {
        children.addAll(items);
        return this;
    }

    /** @return the item and all below it */
    Dataset dataset() {
        Dataset dataset = item.copy();
        if (!children.isEmpty()) {
            dataset.setSequence(Tag.ContentSequence, children.stream().map(ContentItem::dataset)
                    .toArray(Dataset[]::new));
        }
        return dataset;
    }
}
