package org.explainj.dicom;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One data element: tag, VR and value. Immutable, if the datasets inside it are left alone.
 *
 * <p>Binary numbers are kept little endian whatever the file's byte order. Text read from a file keeps its bytes and
 * the character set that holds there, so that it can be moved to a data set with another one.
 */
public final class Element {
    private final int tag;
    private final VR vr;
    private final byte[] bytes;
    private final CharacterSet characterSet;
    private final String text;
    private final List<Dataset> items;
    private final List<byte[]> fragments;

    private Element(int tag, VR vr, byte[] bytes, CharacterSet characterSet, String text, List<Dataset> items,
            List<byte[]> fragments) {
        this.tag = tag;
        this.vr = vr;
        this.bytes = bytes;
        this.characterSet = characterSet;
        this.text = text;
        this.items = items;
        this.fragments = fragments;
    }

    /**
     * @param bytes the value, little endian
     * @param characterSet what text VRs are encoded in
     */
    static Element ofBytes(int tag, VR vr, byte[] bytes, CharacterSet characterSet) {
        return new Element(tag, vr, bytes, characterSet, null, null, null);
    }

    static Element ofText(int tag, VR vr, String text) {
        return new Element(tag, vr, null, null, text, null, null);
    }

    static Element ofItems(int tag, List<Dataset> items) {
        return new Element(tag, VR.SQ, null, null, null, List.copyOf(items), null);
    }

    /** Compressed pixels inside a sequence's item (an icon), offset table first. */
    static Element ofFragments(int tag, VR vr, List<byte[]> fragments) {
        return new Element(tag, vr, null, null, null, null, List.copyOf(fragments));
    }

    static Element ofInts(int tag, VR vr, int... values) {
        if (vr == VR.IS || vr == VR.DS) {
            List<String> texts = Arrays.stream(values).mapToObj(Integer::toString).toList();
            return ofText(tag, vr, String.join("\\", texts));
        }
        int unit = vr == VR.AT ? 4 : vr.unit();
        ByteBuffer buffer = ByteBuffer.allocate(values.length * unit).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            switch (vr) {
                case AT -> buffer.putShort((short) (value >>> 16)).putShort((short) value);
                case US, SS, OW -> buffer.putShort((short) value);
                case UL, SL, OL -> buffer.putInt(value);
                case SV -> buffer.putLong(value);
                case UV, OV -> buffer.putLong(Integer.toUnsignedLong(value));
                case OB, UN -> buffer.put((byte) value);
                case FL, OF -> buffer.putFloat(value);
                case FD, OD -> buffer.putDouble(value);
                default -> throw new IllegalArgumentException(vr + " does not hold whole numbers");
            }
        }
        return ofBytes(tag, vr, buffer.array(), CharacterSet.DEFAULT);
    }

    static Element ofDecimals(int tag, VR vr, double... values) {
        if (vr == VR.DS) {
            List<String> texts = Arrays.stream(values).mapToObj(Element::decimalString).toList();
            return ofText(tag, vr, String.join("\\", texts));
        }
        ByteBuffer buffer = ByteBuffer.allocate(values.length * vr.unit()).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            switch (vr) {
                case FL, OF -> buffer.putFloat((float) value);
                case FD, OD -> buffer.putDouble(value);
                default -> throw new IllegalArgumentException(vr + " does not hold decimals");
            }
        }
        return ofBytes(tag, vr, buffer.array(), CharacterSet.DEFAULT);
    }

    /** @return the value in at most 16 characters, as DS allows, with as many digits as fit */
    static String decimalString(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("DS has no text for " + value);
        }
        BigDecimal exact = new BigDecimal(Double.toString(value));
        for (int digits = 17; digits > 0; digits--) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            BigDecimal shortest = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
            if (shortest.toPlainString().length() <= 16) {
                return shortest.toPlainString();
            }
            if (shortest.toString().length() <= 16) {
                return shortest.toString();
            }
        }
        throw new IllegalArgumentException("DS cannot hold " + value);
    }

    /** @return the tag, 0xggggeeee */
    public int tag() {
        return tag;
    }

    /** @return the value representation */
    public VR vr() {
        return vr;
    }

    /** @return whether the value is of zero length, or a sequence without items */
    public boolean isEmpty() {
        return bytes != null ? bytes.length == 0 : text != null ? text.isEmpty() : items != null ? items.isEmpty()
                : fragments.isEmpty();
    }

    /** @return the items of a sequence; none for anything else */
    public List<Dataset> items() {
        return items == null ? List.of() : items;
    }

    /** @return the fragments of an encapsulated value, offset table first; empty for anything else */
    Optional<List<byte[]>> fragments() {
        return Optional.ofNullable(fragments);
    }

    /**
     * @return the value's bytes as they are in the data set (numbers little endian, text in its character set, without
     *     added padding); empty for sequences
     */
    public byte[] bytes() {
        if (bytes != null) {
            return bytes.clone();
        }
        return text == null ? new byte[0] : CharacterSet.UTF_8.encode(text, vr).orElseThrow();
    }

    /**
     * @param target the character set of the data set that is written
     * @return the bytes for it, unpadded; empty if it lacks one of the characters
     */
    Optional<byte[]> bytes(CharacterSet target) {
        if (bytes != null && (!vr.usesCharacterSet() || target.equals(characterSet))) {
            return Optional.of(bytes);
        }
        if (!vr.isText()) {
            return Optional.of(new byte[0]);
        }
        return target.encode(text(), vr);
    }

    /** @return the undivided text of a text VR, without trailing padding */
    private String text() {
        String whole = text != null ? text : characterSet.decode(bytes, vr);
        int end = whole.length();
        while (end > 0 && (whole.charAt(end - 1) == ' ' || whole.charAt(end - 1) == 0)) {
            end--;
        }
        return whole.substring(0, end);
    }

    /**
     * @return the values as text: numbers in their shortest form, tags as {@code (gggg,eeee)}; none if the element is
     *     empty, a sequence or bytes
     */
    public List<String> strings() {
        if (vr.isText()) {
            return texts();
        }
        if (vr == VR.AT) {
            return Arrays.stream(ints()).mapToObj(Tag::text).toList();
        }
        List<String> strings = new ArrayList<>();
        if (vr == VR.FL || vr == VR.FD) {
            for (double value : decimals()) {
                strings.add(vr == VR.FL ? Float.toString((float) value) : Double.toString(value));
            }
        } else if (vr != VR.SQ && vr != VR.UN && !vr.name().startsWith("O")) {
            for (long value : longs()) {
                strings.add(vr == VR.UV ? Long.toUnsignedString(value) : Long.toString(value));
            }
        }
        return strings;
    }

    private List<String> texts() {
        String whole = text();
        if (whole.isEmpty()) {
            return List.of();
        }
        if (!vr.isMultiValued()) {
            return List.of(whole);
        }
        List<String> values = new ArrayList<>();
        int from = 0;
        for (int to = whole.indexOf('\\'); to >= 0; to = whole.indexOf('\\', from)) {
            values.add(trimmed(whole.substring(from, to)));
            from = to + 1;
        }
        values.add(trimmed(whole.substring(from)));
        return values;
    }

    private String trimmed(String value) {
        // leading spaces are significant in UC alone
        String end = value.replaceFirst("[ \0]+$", "");
        return vr == VR.UC ? end : end.stripLeading();
    }

    /** @return whole numbers of the US, SS, UL, SL, UV, SV, OB, OW, OL, OV, AT, IS and DS kind; none for other VRs */
    private long[] longs() {
        if (vr == VR.IS || vr == VR.DS) {
            return Arrays.stream(decimals()).mapToLong(d -> (long) d).toArray();
        }
        if (bytes == null) {
            return new long[0];
        }
        int unit = vr == VR.AT ? 4 : vr.unit();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long[] values = new long[bytes.length / unit];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (vr) {
                case US, OW -> in.getShort() & 0xFFFF;
                case SS -> in.getShort();
                case UL, OL -> in.getInt() & 0xFFFF_FFFFL;
                case SL -> in.getInt();
                case UV, SV, OV -> in.getLong();
                case OB, UN -> in.get() & 0xFF;
                case AT -> (long) in.getShort() << 16 | in.getShort() & 0xFFFF;
                case FL, OF -> (long) in.getFloat();
                case FD, OD -> (long) in.getDouble();
                default -> throw new IllegalStateException(vr + " is text");
            };
        }
        return values;
    }

    /** @return the values as whole numbers (UL above 2³¹ wrap; DS is cut at its point); none where there are none */
    public int[] ints() {
        return vr.isText() && vr != VR.IS && vr != VR.DS ? new int[0]
                : Arrays.stream(longs()).mapToInt(v -> (int) v).toArray();
    }

    /** @return the values as numbers; a text that is no number ends the list; none for other text VRs */
    public double[] decimals() {
        if (vr == VR.DS || vr == VR.IS) {
            List<String> texts = texts();
            double[] values = new double[texts.size()];
            for (int i = 0; i < values.length; i++) {
                try {
                    values[i] = Double.parseDouble(texts.get(i).replace(',', '.').strip());
                } catch (NumberFormatException e) {
                    return Arrays.copyOf(values, i);
                }
            }
            return values;
        }
        if (vr.isText() || bytes == null) {
            return new double[0];
        }
        if (vr == VR.FL || vr == VR.OF || vr == VR.FD || vr == VR.OD) {
            ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            double[] values = new double[bytes.length / vr.unit()];
            for (int i = 0; i < values.length; i++) {
                values[i] = vr.unit() == 4 ? in.getFloat() : in.getDouble();
            }
            return values;
        }
        return Arrays.stream(longs()).mapToDouble(v -> vr == VR.UV && v < 0 ? v + 0x1p64 : v).toArray();
    }

    /** @return tag, VR and keyword; never the value */
    @Override
    public String toString() {
        return Tag.text(tag) + " " + vr + " " + Dictionary.keyword(tag);
    }
}
