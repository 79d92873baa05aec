package org.explainj.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parses a data set (PS3.5 sections 7 and annex A), forgiving what is met in practice: elements without VR in explicit
 * VR streams and the other way round, sequences hidden in UN, missing delimiters at the end, trailing zeros.
 */
final class DatasetReader {
    private static final long UNDEFINED = 0xFFFF_FFFFL;
    private static final int DEEPEST = 64;

    /** Thrown where the bytes are no data set; the engine puts the file's name before it. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken(String what) {
            super(what);
        }
    }

    /** What holds inside one data set and is handed down to its items. */
    private static final class Scope {
        private boolean explicit;
        private final boolean bigEndian;
        private CharacterSet characterSet;
        private boolean signed;
        private final int depth;

        Scope(boolean explicit, boolean bigEndian, CharacterSet characterSet, boolean signed, int depth) {
            this.explicit = explicit;
            this.bigEndian = bigEndian;
            this.characterSet = characterSet;
            this.signed = signed;
            this.depth = depth;
        }

        Scope inner(boolean isExplicit, boolean isBigEndian) throws Broken {
            if (depth == DEEPEST) {
                throw new Broken("nests sequences more than " + DEEPEST + " deep");
            }
            return new Scope(isExplicit, isBigEndian, characterSet, signed, depth + 1);
        }
    }

    private record Header(int tag, VR vr, long length) {
    }

    private final ByteCursor in;
    private final long deflatedFrom;
    private PixelData pixels;

    /**
     * @param in stands at the first element
     * @param deflatedFrom what {@link PixelData#deflatedFrom} is to be
     */
    DatasetReader(ByteCursor in, long deflatedFrom) {
        this.in = in;
        this.deflatedFrom = deflatedFrom;
    }

    /** @return the elements of group 0002, explicit VR little endian; {@code in} then stands behind them */
    Dataset meta() throws IOException {
        Dataset meta = Dataset.empty();
        Scope scope = new Scope(true, false, CharacterSet.DEFAULT, false, 0);
        while (in.has(8) && (in.peek(0) | in.peek(1) << 8) == 2) {
            element(header(scope), scope, in.length(), meta);
        }
        return meta;
    }

    /** @return all elements up to the end but the pixels */
    Dataset dataset(boolean explicit, boolean bigEndian) throws IOException {
        Dataset dataset = Dataset.empty();
        Scope scope = new Scope(explicit, bigEndian, CharacterSet.DEFAULT, false, 0);
        scope.explicit = looksExplicit(scope);
        while (in.has(8)) {
            long at = in.position();
            Header header = header(scope);
            boolean padding = header.tag == 0 && dataset.size() > 0 || header.tag == Tag.DataSetTrailingPadding;
            if (padding) {
                break;
            }
            if (Tag.group(header.tag) == 0xFFFE) {
                skipStray(header, at);
                continue;
            }
            element(header, scope, in.length(), dataset);
        }
        return dataset;
    }

    /** Passes over an item whose sequence's own head is missing: what it belongs to can't be known. */
    private void skipStray(Header header, long at) throws Broken {
        if (header.length == UNDEFINED || header.length > in.length() - in.position()) {
            throw new Broken("has a stray item at byte " + at);
        }
        in.seek(in.position() + header.length);
    }

    /** @return where the pixels are, after {@link #dataset}; null if there are none */
    PixelData pixels() {
        return pixels;
    }

    /** Some files are explicit where they (or UN, PS3.5 6.2.2) promise implicit VR, and the other way round. */
    private boolean looksExplicit(Scope scope) throws IOException {
        if (scope.bigEndian || !in.has(8)) {
            return scope.explicit;
        }
        VR vr = VR.of(in.peek(4), in.peek(5));
        if (vr == null) {
            return scope.explicit;
        }
        int tag = (in.peek(0) | in.peek(1) << 8) << 16 | in.peek(2) | in.peek(3) << 8;
        VR expected = Dictionary.vr(tag, scope.signed);
        return scope.explicit || expected == vr || expected == VR.UN;
    }

    private Header header(Scope scope) throws IOException {
        long at = in.position();
        try {
            int tag = in.tag(scope.bigEndian);
            if (Tag.group(tag) == 0xFFFE || !scope.explicit) {
                return new Header(tag, implicitVr(tag, scope), in.u32(scope.bigEndian));
            }
            if (!in.has(4) || !isLetter(in.peek(0)) || !isLetter(in.peek(1))) {
                return withoutVr(tag, scope);
            }
            VR vr = VR.of(in.peek(0), in.peek(1));
            in.seek(in.position() + 2);
            if (vr == null || vr.hasLongLength()) {
                // VRs that are yet to come have the long form (PS3.5 7.1.2)
                in.seek(in.position() + 2);
                return new Header(tag, vr == null ? VR.UN : vr, in.u32(scope.bigEndian));
            }
            return new Header(tag, vr, in.u16(scope.bigEndian));
        } catch (EOFException e) {
            throw new Broken("ends in the middle of an element's head at byte " + at);
        }
    }

    /** An element of an explicit VR stream without a VR: as of implicit VR, or with blanks or the like for its VR. */
    private Header withoutVr(int tag, Scope scope) throws IOException {
        VR vr = implicitVr(tag, scope);
        long at = in.position();
        long length = in.u32(scope.bigEndian);
        if (length == UNDEFINED || length <= in.length() - in.position()) {
            return new Header(tag, vr, length);
        }
        in.seek(at + 2);
        return new Header(tag, vr, in.u16(scope.bigEndian));
    }

    private static boolean isLetter(int c) {
        return c >= 'A' && c <= 'Z';
    }

    private static VR implicitVr(int tag, Scope scope) {
        return Dictionary.vr(tag, scope.signed);
    }

    private void element(Header header, Scope scope, long end, Dataset into) throws IOException {
        int tag = header.tag;
        boolean isPixels = tag == Tag.PixelData || tag == Tag.FloatPixelData || tag == Tag.DoubleFloatPixelData;
        if (isPixels && header.length == UNDEFINED) {
            encapsulated(header, scope, into);
            return;
        }
        if (isPixels && scope.depth == 0) {
            nativePixels(header);
            return;
        }
        if (header.vr == VR.SQ && holdsItems(header, scope) || header.length == UNDEFINED) {
            boolean explicit = scope.explicit && header.vr != VR.UN;
            boolean bigEndian = scope.bigEndian && header.vr != VR.UN;
            into.put(Element.ofItems(tag, items(header, scope.inner(explicit, bigEndian), end)));
            return;
        }
        byte[] value;
        long at = in.position();
        if (header.length > end - at) {
            throw cutOff(header, at, end - at);
        }
        try {
            value = in.bytes(header.length);
        } catch (EOFException e) {
            throw cutOff(header, at, in.length() - at);
        }
        if (Tag.element(tag) == 0 && tag != Tag.FileMetaInformationGroupLength) {
            return;
        }
        if (scope.bigEndian) {
            swap(value, header.vr.unit());
        }
        VR vr = header.vr == VR.SQ ? VR.UN : header.vr;
        if (vr == VR.UN && header.vr != VR.SQ && !Tag.isPrivate(tag)) {
            vr = implicitVr(tag, scope);
            if (vr == VR.SQ) {
                into.put(hiddenSequence(tag, value, scope));
                return;
            }
        }
        Element element = Element.ofBytes(tag, vr, value, scope.characterSet);
        into.put(element);
        if (tag == Tag.SpecificCharacterSet) {
            scope.characterSet = CharacterSet.of(element.strings().toArray(String[]::new));
        } else if (tag == Tag.PixelRepresentation) {
            scope.signed = into.integer(tag).orElse(0) == 1;
        }
    }

    /** Some elements hold a text now where they are a sequence in the standard, or were one once. */
    private boolean holdsItems(Header header, Scope scope) throws IOException {
        if (header.length == UNDEFINED || header.length == 0) {
            return true;
        }
        if (header.length < 8 || !in.has(8)) {
            return header.length >= 8;
        }
        int group = scope.bigEndian ? in.peek(0) << 8 | in.peek(1) : in.peek(1) << 8 | in.peek(0);
        return group == 0xFFFE;
    }

    private Broken cutOff(Header header, long at, long left) {
        String rest = left < 0 || left > Integer.MAX_VALUE ? "fewer are left" : "only " + left + " are left";
        return new Broken("is cut off or damaged: element " + Tag.text(header.tag) + " at byte " + at + " claims "
                + header.length + " bytes and " + rest);
    }

    /** A sequence that someone wrote as UN: its items are implicit VR little endian (PS3.5 6.2.2). */
    private Element hiddenSequence(int tag, byte[] value, Scope scope) throws IOException {
        try {
            DatasetReader inside = new DatasetReader(new ByteCursor(new ByteSource.Memory(value), 0), -1);
            return Element.ofItems(tag, inside.items(new Header(tag, VR.SQ, value.length), scope.inner(false, false),
                    value.length));
        } catch (Broken e) {
            return Element.ofBytes(tag, VR.UN, value, scope.characterSet);
        }
    }

    private List<Dataset> items(Header header, Scope scope, long end) throws IOException {
        List<Dataset> items = new ArrayList<>();
        boolean undefined = header.length == UNDEFINED;
        long at = in.position();
        if (!undefined && header.length > end - at) {
            throw cutOff(header, at, end - at);
        }
        long stop = undefined ? end : at + header.length;
        while (in.position() < stop) {
            if (!in.has(8)) {
                if (undefined && in.length() == ByteSource.UNKNOWN) {
                    break;
                }
                throw new Broken("ends inside sequence " + Tag.text(header.tag));
            }
            long itemAt = in.position();
            int tag = in.tag(scope.bigEndian);
            long length = in.u32(scope.bigEndian);
            if (tag == Tag.SequenceDelimitationItem) {
                break;
            }
            if (tag == Tag.ItemDelimitationItem) {
                continue;
            }
            if (tag != Tag.Item) {
                throw new Broken("has " + Tag.text(tag) + " instead of an item in sequence " + Tag.text(header.tag)
                        + " at byte " + itemAt);
            }
            if (length != UNDEFINED && length > stop - in.position()) {
                throw cutOff(new Header(tag, VR.UN, length), itemAt, stop - in.position());
            }
            items.add(item(scope, length, stop));
        }
        return items;
    }

    private Dataset item(Scope outer, long length, long end) throws IOException {
        Dataset item = Dataset.empty();
        Scope scope = new Scope(outer.explicit, outer.bigEndian, outer.characterSet, outer.signed, outer.depth);
        boolean undefined = length == UNDEFINED;
        long stop = undefined ? end : in.position() + length;
        if (undefined || length >= 8) {
            scope.explicit = looksExplicit(scope);
        }
        while (in.position() < stop) {
            if (!in.has(8)) {
                throw new Broken("ends inside an item at byte " + in.position());
            }
            if (stop - in.position() < 8) {
                in.seek(stop);
                break;
            }
            Header header = header(scope);
            if (header.tag == Tag.ItemDelimitationItem) {
                if (undefined) {
                    break;
                }
                continue;
            }
            if (header.tag == Tag.SequenceDelimitationItem) {
                // the item's own delimiter is missing: this one ends the sequence, which reads it again
                in.seek(in.position() - 8);
                break;
            }
            element(header, scope, stop, item);
        }
        return item;
    }

    private void nativePixels(Header header) throws IOException {
        long offset = in.position();
        long available = in.length() == ByteSource.UNKNOWN ? header.length
                : Math.min(header.length, in.length() - offset);
        if (pixels == null) {
            pixels = new PixelData(header.tag, header.vr, deflatedFrom, offset, available, null, new long[0]);
        }
        in.seek(offset + header.length);
    }

    private void encapsulated(Header header, Scope scope, Dataset into) throws IOException {
        boolean top = scope.depth == 0;
        List<byte[]> values = new ArrayList<>();
        long[] positions = new long[16];
        long[] lengths = new long[16];
        int count = 0;
        while (in.has(8)) {
            long at = in.position();
            int tag = in.tag(scope.bigEndian);
            long length = in.u32(scope.bigEndian);
            if (tag == Tag.SequenceDelimitationItem) {
                break;
            }
            if (tag != Tag.Item) {
                // the delimiter is missing, and here is the next element
                in.seek(at);
                break;
            }
            if (length > in.length() - in.position()) {
                throw cutOff(new Header(header.tag, header.vr, length), at, in.length() - in.position());
            }
            if (count == positions.length) {
                positions = Arrays.copyOf(positions, 2 * count);
                lengths = Arrays.copyOf(lengths, 2 * count);
            }
            positions[count] = in.position();
            lengths[count++] = length;
            if (!top) {
                values.add(in.bytes(length));
            } else {
                in.seek(in.position() + length);
            }
        }
        if (!top) {
            into.put(Element.ofFragments(header.tag, header.vr, values));
        } else if (pixels == null) {
            pixels = located(header, positions, lengths, count, into);
        }
    }

    private PixelData located(Header header, long[] positions, long[] lengths, int count, Dataset dataset)
            throws IOException {
        long after = in.position();
        byte[] table = new byte[0];
        if (count > 0 && lengths[0] >= 4) {
            in.seek(positions[0]);
            table = in.bytes(lengths[0]);
            in.seek(after);
        }
        long[] offsets = PixelData.offsets(table, dataset.bytes(Tag.ExtendedOffsetTable));
        int first = Math.min(1, count);
        return new PixelData(header.tag, header.vr, deflatedFrom, in.position(), 0,
                new PixelData.Fragments(Arrays.copyOfRange(positions, first, count),
                        Arrays.copyOfRange(lengths, first, count)), offsets);
    }

    private static void swap(byte[] value, int unit) {
        for (int i = 0; unit > 1 && i + unit <= value.length; i += unit) {
            for (int a = i, b = i + unit - 1; a < b; a++, b--) {
                byte t = value[a];
                value[a] = value[b];
                value[b] = t;
            }
        }
    }
}
