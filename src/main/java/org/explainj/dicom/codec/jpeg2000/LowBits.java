package org.explainj.dicom.codec.jpeg2000;

/** Bits of high-throughput blocks from the lowest of each byte on, kept so many ahead that none is asked for singly. */
abstract class LowBits {
    /** Fewer than so many are filled up before they are looked at. */
    static final int FEWEST = 32;
    /** In each of four bytes, the lowest bit. */
    static final int ONES = 0x01010101;
    /** In each of four bytes, the highest bit. */
    static final int HIGHEST = 0x80808080;

    /** The next ones, the first lowest. */
    long bits;
    /** How many they are. */
    int count;

    /** Takes bytes until there are {@link #FEWEST} bits. */
    abstract void fill();

    /** @return the next 32 bits at least, which are still to be skipped */
    final long peek() {
        if (count < FEWEST) {
            fill();
        }
        return bits;
    }

    final void skip(int used) {
        bits >>>= used;
        count -= used;
    }
}
