package org.explainj.dicom.codec.jpeg2000;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bits from the lowest of each byte on, seven in a byte after FF (T.814, MagSgn and SigProp). */
final class ForwardBits {
    private static final int FEWEST = 32;
    private static final VarHandle FOUR =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int ONES = 0x01010101;
    private static final int HIGHEST = 0x80808080;

    private final int beyond;
    private byte[] data = {};
    private int at;
    private int end;
    private boolean stuffed;
    private long bits;
    private int count;

    /** @param beyond the byte that comes again and again behind the end */
    ForwardBits(int beyond) {
        this.beyond = beyond;
    }

    void start(byte[] bytes, int from, int to) {
        data = bytes;
        at = from;
        end = to;
        stuffed = false;
        bits = 0;
        count = 0;
    }

    /** @return the next 32 bits at least, which are still to be skipped */
    long peek() {
        if (count < FEWEST) {
            fill();
        }
        return bits;
    }

    void skip(int used) {
        bits >>>= used;
        count -= used;
    }

    private void fill() {
        while (count < FEWEST) {
            if (!stuffed && end - at >= Integer.BYTES) {
                int four = (int) FOUR.get(data, at);
                if ((~four - ONES & four & HIGHEST) == 0) {
                    // none of them is FF
                    bits |= (four & 0xFFFF_FFFFL) << count;
                    count += Integer.SIZE;
                    at += Integer.BYTES;
                    return;
                }
            }
            int next = at < end ? data[at] & 0xFF : beyond;
            at++;
            bits |= (long) next << count;
            count += stuffed ? 7 : 8;
            stuffed = next == 0xFF;
        }
    }
}
