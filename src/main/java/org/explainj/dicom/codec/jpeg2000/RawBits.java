package org.explainj.dicom.codec.jpeg2000;

/** The bits of passes that bypass the arithmetic coder: after a byte FF, seven to a byte (T.800 D.6). */
final class RawBits {
    private byte[] data = {};
    private int at;
    private int end;
    private int current;
    private int left;

    void start(byte[] bytes, int from, int to) {
        data = bytes;
        at = from;
        end = to;
        current = 0;
        left = 0;
    }

    int bit() {
        if (left == 0) {
            left = current == 0xFF ? 7 : 8;
            current = at < end ? data[at] & 0xFF : 0xFF;
            at++;
        }
        left--;
        return current >> left & 1;
    }
}
