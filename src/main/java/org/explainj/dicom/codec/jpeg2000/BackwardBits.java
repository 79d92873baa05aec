package org.explainj.dicom.codec.jpeg2000;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Bits from the lowest of each byte on, the last byte first; after a byte above 8F, seven in one that ends in seven
 * ones (T.814, VLC and MagRef). Before the first byte come zeros.
 */
final class BackwardBits extends LowBits {
    private static final VarHandle FOUR =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private byte[] data = {};
    private int at;
    private int start;
    private boolean high;

    /** Starts with a whole last byte, as if one above 8F stood behind it. */
    void start(byte[] bytes, int from, int to) {
        data = bytes;
        start = from;
        at = to - 1;
        high = true;
        bits = 0;
        count = 0;
    }

    /** Starts with the upper half of the last byte. */
    void startWithHalf(byte[] bytes, int from, int to) {
        start(bytes, from, to - 1);
        int last = bytes[to - 1] & 0xFF;
        bits = last >> 4;
        count = (last >> 4 & 7) == 7 ? 3 : 4;
        high = (last | 0xF) > 0x8F;
    }

    @Override
    void fill() {
        while (count < FEWEST) {
            if (at - start >= Integer.BYTES - 1) {
                int four = (int) FOUR.get(data, at - (Integer.BYTES - 1));
                if (((four & ~HIGHEST) + ONES & HIGHEST) == 0) {
                    // none of them ends in seven ones
                    bits |= (four & 0xFFFF_FFFFL) << count;
                    count += Integer.SIZE;
                    at -= Integer.BYTES;
                    high = four >>> Integer.SIZE - Byte.SIZE > 0x8F;
                    return;
                }
            }
            int next = at >= start ? data[at] & 0xFF : 0;
            at--;
            bits |= (long) next << count;
            count += high && (next & 0x7F) == 0x7F ? 7 : 8;
            high = next > 0x8F;
        }
    }
}
