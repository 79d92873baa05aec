package org.explainj.dicom.codec;

import java.io.IOException;
import java.util.Arrays;

/** The entropy-coded bits of a JPEG scan with Huffman codes (ITU-T T.81 annex F and section F.2.2.5). */
final class HuffmanBits {
    private static final int PEEK = 16;

    private final byte[] data;
    private int at;
    private long bits;
    private int available;
    /** How many of the available bits are zeros from behind the end. */
    private int invented;

    HuffmanBits(byte[] data) {
        this.data = data;
    }

    /**
     * Reads a table of a DHT segment (B.2.4.2).
     *
     * @param from where the 16 counts are
     * @param largest the largest symbol that may occur
     * @return for each 16 bits to come, the code's length and, eight bits up, its symbol
     */
    static char[] table(byte[] data, int from, int largest) throws IOException {
        char[] table = new char[1 << PEEK];
        int code = 0;
        int symbol = from + PEEK;
        for (int length = 1; length <= PEEK; length++) {
            for (int n = data[from + length - 1] & 0xFF; n > 0; n--, symbol++) {
                int first = code << PEEK - length;
                int next = ++code << PEEK - length;
                if (next > table.length || (data[symbol] & 0xFF) > largest) {
                    throw broken();
                }
                Arrays.fill(table, first, next, (char) ((data[symbol] & 0xFF) << 8 | length));
            }
            code <<= 1;
        }
        return table;
    }

    /** @return the length of such a table in the segment */
    static int tableLength(byte[] data, int from) {
        int length = PEEK;
        for (int i = 0; i < PEEK; i++) {
            length += data[from + i] & 0xFF;
        }
        return length;
    }

    static IOException broken() {
        return new IOException("is a broken JPEG stream");
    }

    /** Goes on at this position, with whole bytes. */
    void seek(int position) {
        at = position;
        available = 0;
        invented = 0;
    }

    /** @return where the next byte is that no bits were taken of yet, or one shortly before the scan's end */
    int position() {
        return at;
    }

    /** @return whether more bits were taken than there are */
    boolean isExhausted() {
        return available < invented;
    }

    /** @return the symbol of the next code */
    int symbol(char[] table) throws IOException {
        fill();
        int code = table[(int) (bits >>> available - PEEK) & 0xFFFF];
        if ((code & 0xFF) == 0) {
            throw broken();
        }
        available -= code & 0xFF;
        return code >> 8;
    }

    /** @return a difference or coefficient of that many bits, 0 to 16 (F.2.2.1, EXTEND) */
    int signed(int category) {
        if (category == 0) {
            return 0;
        }
        fill();
        available -= category;
        int value = (int) (bits >>> available) & (1 << category) - 1;
        return value < 1 << category - 1 ? value - (1 << category) + 1 : value;
    }

    /** Makes 16 bits available at least. */
    private void fill() {
        while (available < PEEK) {
            int next = at < data.length ? data[at] & 0xFF : 0xFF;
            boolean stuffed = next == 0xFF && at + 1 < data.length && data[at + 1] == 0;
            if (next != 0xFF || stuffed) {
                at += stuffed ? 2 : 1;
            } else {
                next = 0;
                invented += 8;
            }
            bits = bits << 8 | next;
            available += 8;
        }
    }

    /** Goes over the restart marker that must stand here. */
    void restart() throws IOException {
        if (isExhausted()) {
            throw broken();
        }
        while ((data[at] & 0xFF) != 0xFF || data[at + 1] == 0 || (data[at + 1] & 0xFF) == 0xFF) {
            at++;
        }
        if ((data[at + 1] & 0xF8) != 0xD0) {
            throw new IOException("is a JPEG stream that ends too early");
        }
        seek(at + 2);
    }
}
