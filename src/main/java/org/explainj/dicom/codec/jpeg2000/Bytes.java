package org.explainj.dicom.codec.jpeg2000;

/** Goes through a part of an array; reading behind the array's end throws {@link IndexOutOfBoundsException}. */
final class Bytes {
    private final byte[] data;
    private final int end;
    private int at;

    Bytes(byte[] data, int from, int end) {
        this.data = data;
        this.at = from;
        this.end = Math.min(end, data.length);
    }

    byte[] data() {
        return data;
    }

    int position() {
        return at;
    }

    void seek(int position) {
        at = position;
    }

    int left() {
        return end - at;
    }

    int int8() {
        return data[at++] & 0xFF;
    }

    int int16() {
        return int8() << 8 | int8();
    }

    int int32() {
        return int16() << 16 | int16();
    }

    int int32At(int position) {
        return (data[position] & 0xFF) << 24 | (data[position + 1] & 0xFF) << 16 | (data[position + 2] & 0xFF) << 8
                | data[position + 3] & 0xFF;
    }

    /** @return whether the next two bytes are that marker */
    boolean isNext(int marker) {
        return left() >= 2 && (data[at] & 0xFF) == marker >> 8 && (data[at + 1] & 0xFF) == (marker & 0xFF);
    }
}
