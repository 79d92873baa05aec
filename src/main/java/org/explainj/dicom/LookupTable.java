package org.explainj.dicom;

import java.util.Optional;

/** A LUT of PS3.3 C.11.1.1: descriptor (entries, first mapped value, bits) and data. */
public final class LookupTable {
    private final int first;
    private final int bits;
    private final int[] entries;

    private LookupTable(int first, int bits, int[] entries) {
        this.first = first;
        this.bits = bits;
        this.entries = entries;
    }

    /**
     * @param item an item with LUT Descriptor and LUT Data
     * @param signed whether the first mapped value is signed, which is so if the table's input is
     * @return the table; empty if the item has no usable one
     */
    static Optional<LookupTable> of(Dataset item, boolean signed) {
        int[] descriptor = item.ints(Tag.LUTDescriptor);
        byte[] data = item.bytes(Tag.LUTData);
        if (descriptor.length < 3 || data.length == 0) {
            return Optional.empty();
        }
        int count = (descriptor[0] & 0xFFFF) == 0 ? 65536 : descriptor[0] & 0xFFFF;
        int first = signed ? (short) descriptor[1] : descriptor[1] & 0xFFFF;
        int bits = descriptor[2] & 0xFFFF;
        // 8-bit tables are stored one entry a byte, or (more often, against the standard) one entry a word
        boolean bytes = data.length < 2 * count;
        int[] entries = new int[Math.min(count, bytes ? data.length : data.length / 2)];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = bytes ? data[i] & 0xFF : data[2 * i] & 0xFF | (data[2 * i + 1] & 0xFF) << 8;
        }
        return Optional.of(new LookupTable(first, bits, entries));
    }

    /**
     * @param input a stored or modality value
     * @return the entry for it; the first or last one for what is outside the table
     */
    public int value(double input) {
        long i = Math.round(input) - first;
        return entries[(int) Math.max(0, Math.min(entries.length - 1, i))];
    }

    /** @return the number of bits of an entry, as the descriptor says */
    public int bits() {
        return bits;
    }

    /** @return the first input value that is mapped */
    public int first() {
        return first;
    }

    /** @return the number of entries */
    public int size() {
        return entries.length;
    }
}
