package org.explainj.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;

/**
 * Where a file's pixels are.
 *
 * @param tag Pixel Data, Float Pixel Data or Double Float Pixel Data
 * @param vr OB, OW, OF or OD
 * @param deflatedFrom the position in the file from which it is deflated, positions below then being those in the
 *     inflated stream; −1 for a plain file
 * @param offset the position of the first byte of native pixels
 * @param length the bytes of native pixels that are there
 * @param fragments the fragments of encapsulated pixels, the Basic Offset Table not among them; null for native ones
 * @param offsets where frames begin, counted from the first fragment's item tag (Basic or Extended Offset Table); empty
 *     if the file doesn't say
 */
record PixelData(int tag, VR vr, long deflatedFrom, long offset, long length, Fragments fragments, long[] offsets) {
    /**
     * @param positions where the fragments' bytes begin
     * @param lengths how many they are
     */
    record Fragments(long[] positions, long[] lengths) {
    }

    boolean isEncapsulated() {
        return fragments != null;
    }

    /**
     * @param basic the bytes of a Basic Offset Table, little endian
     * @param extended those of an Extended Offset Table; empty if there is none
     * @return where frames begin, by the extended table if there is one
     */
    static long[] offsets(byte[] basic, byte[] extended) {
        if (extended.length >= 8) {
            LongBuffer longs = ByteBuffer.wrap(extended).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
            long[] offsets = new long[longs.remaining()];
            longs.get(offsets);
            return offsets;
        }
        IntBuffer ints = ByteBuffer.wrap(basic).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        long[] offsets = new long[ints.remaining()];
        Arrays.setAll(offsets, i -> Integer.toUnsignedLong(ints.get(i)));
        return offsets;
    }
}
