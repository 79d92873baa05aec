package org.explainj.dicom.codec.jpeg2000;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bits from the lowest of each byte on, seven in a byte after FF (T.814, MagSgn and SigProp). */
final class ForwardBits extends LowBits {
    private static final VarHandle FOUR =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final int beyond;
    private byte[] data = {};
    private int at;
    private int end;
    private boolean stuffed;

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

    @Override
    void fill() {
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
