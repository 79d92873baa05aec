package org.explainj.dicom;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Data elements in the order of their tags (PS3.5 section 7.1).
 *
 * <p>What is absent, empty or not of the wanted kind is read as nothing. Not safe for use by several threads while
 * one of them sets something.
 */
public final class Dataset implements Iterable<Element> {
    private final TreeMap<Integer, Element> elements = new TreeMap<>(Integer::compareUnsigned);

    /** @return a data set without elements */
    public static Dataset empty() {
        return new Dataset();
    }

    /** @return a data set of the same elements; items of sequences are shared */
    public Dataset copy() {
        Dataset copy = new Dataset();
        copy.elements.putAll(elements);
        return copy;
    }

    /** @return whether the element is there, be it empty */
    public boolean contains(int tag) {
        return elements.containsKey(tag);
    }

    /** @return the element, if it is there */
    public Optional<Element> element(int tag) {
        return Optional.ofNullable(elements.get(tag));
    }

    /** @return the number of elements */
    public int size() {
        return elements.size();
    }

    /** @return the elements in ascending order of their tags */
    @Override
    public Iterator<Element> iterator() {
        return elements.values().iterator();
    }

    /** @return the element's first value as text (numbers too), without padding; empty if there is no such value */
    public Optional<String> string(int tag) {
        return strings(tag).stream().findFirst().filter(s -> !s.isEmpty());
    }

    /** @return the element's values as text, without padding; empty values in between stay as empty strings */
    public List<String> strings(int tag) {
        return element(tag).map(Element::strings).orElse(List.of());
    }

    /** @return the element's first value as a whole number */
    public OptionalInt integer(int tag) {
        int[] values = ints(tag);
        return values.length == 0 ? OptionalInt.empty() : OptionalInt.of(values[0]);
    }

    /** @return the element's values as whole numbers; UL above 2³¹ − 1 wrap */
    public int[] ints(int tag) {
        return element(tag).map(Element::ints).orElse(new int[0]);
    }

    /** @return the element's first value as a number */
    public OptionalDouble decimal(int tag) {
        double[] values = decimals(tag);
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(values[0]);
    }

    /** @return the element's values as numbers */
    public double[] decimals(int tag) {
        return element(tag).map(Element::decimals).orElse(new double[0]);
    }

    /** @return a sequence's items; none if it is absent */
    public List<Dataset> sequence(int tag) {
        return element(tag).map(Element::items).orElse(List.of());
    }

    /** @return a sequence's first item */
    public Optional<Dataset> item(int tag) {
        return sequence(tag).stream().findFirst();
    }

    /** @return the element's bytes, little endian; none if it is absent or a sequence */
    public byte[] bytes(int tag) {
        return element(tag).map(Element::bytes).orElse(new byte[0]);
    }

    /**
     * Sets text.
     *
     * @param tag the element
     * @param vr a text VR
     * @param values the values; none makes the element empty
     * @return this
     */
    public Dataset set(int tag, VR vr, String... values) {
        if (!vr.isText()) {
            throw new IllegalArgumentException(Tag.text(tag) + ": " + vr + " does not hold text");
        }
        return put(Element.ofText(tag, vr, String.join("\\", values)));
    }

    /**
     * Sets whole numbers.
     *
     * @param tag the element
     * @param vr a VR that holds them: US, SS, UL, SL, UV, SV, AT (tags), IS, DS, OB, OW, OL, FL, FD
     * @param values the values
     * @return this
     */
    public Dataset setInts(int tag, VR vr, int... values) {
        return put(Element.ofInts(tag, vr, values));
    }

    /**
     * Sets numbers; in DS, with as many digits as 16 characters hold.
     *
     * @param tag the element
     * @param vr DS, FL, FD, OF or OD
     * @param values the values, finite for DS
     * @return this
     */
    public Dataset setDecimals(int tag, VR vr, double... values) {
        return put(Element.ofDecimals(tag, vr, values));
    }

    /**
     * Sets a sequence.
     *
     * @param tag the element
     * @param items the items, kept as they are and not copied
     * @return this
     */
    public Dataset setSequence(int tag, Dataset... items) {
        return put(Element.ofItems(tag, List.of(items)));
    }

    /**
     * Sets a value as bytes.
     *
     * @param tag the element
     * @param vr the VR
     * @param value the bytes, little endian, kept and not copied; padded to an even length when written
     * @return this
     */
    public Dataset setBytes(int tag, VR vr, byte[] value) {
        return put(Element.ofBytes(tag, vr, value, CharacterSet.DEFAULT));
    }

    /**
     * Takes over an element, such as one of another data set.
     *
     * @return this
     */
    public Dataset put(Element element) {
        elements.put(element.tag(), element);
        return this;
    }

    /**
     * Takes over those of the elements that another data set has.
     *
     * @return this
     */
    public Dataset copyFrom(Dataset source, int... tags) {
        for (int tag : tags) {
            source.element(tag).ifPresent(this::put);
        }
        return this;
    }

    /**
     * Removes an element if it is there.
     *
     * @return this
     */
    public Dataset remove(int tag) {
        elements.remove(tag);
        return this;
    }

    /** @return what Specific Character Set says */
    public CharacterSet characterSet() {
        return CharacterSet.of(strings(Tag.SpecificCharacterSet).toArray(String[]::new));
    }

    /** @return the number of elements; never a value */
    @Override
    public String toString() {
        return "Dataset of " + elements.size() + " elements";
    }
}
