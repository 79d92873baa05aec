package org.explainj.dicom.codec;

import java.io.IOException;
import java.util.Arrays;

/** Decodes one frame of lossless JPEG with Huffman coding (ITU-T T.81 annex H, process 14, all predictors). */
final class LosslessJpeg {
    private static final int PEEK = 16;

    private final byte[] data;
    private final FrameShape shape;
    private final int[] values;
    /** By table number: the code's length and, eight bits up, its category, for each 16 bits to come. */
    private final short[][] tables = new short[4][];
    private int[] ids = new int[0];
    private int precision;
    private int restartInterval;

    private int at;
    private long bits;
    private int available;
    /** How many of the available bits are zeros from behind the end. */
    private int invented;

    private LosslessJpeg(byte[] data, FrameShape shape) {
        this.data = data;
        this.shape = shape;
        this.values = new int[shape.values()];
    }

    /** @return the samples, colour by pixel, of a stream whose frame header fits to the shape */
    static int[] decode(byte[] data, FrameShape shape) throws IOException {
        try {
            return new LosslessJpeg(data, shape).image();
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("is a broken JPEG stream", e);
        }
    }

    private int[] image() throws IOException {
        at = 2;
        int decoded = 0;
        while (decoded < shape.samples()) {
            while (u8(at) != 0xFF || u8(at + 1) == 0xFF || u8(at + 1) == 0) {
                at++;
            }
            int marker = u8(at + 1);
            int segment = at + 4;
            if (marker == 0xD9) {
                throw new IOException("is a JPEG stream with too few scans");
            }
            if (marker >= 0xD0 && marker <= 0xD8) {
                at += 2;
                continue;
            }
            int end = at + 2 + u16(at + 2);
            at = end;
            switch (marker) {
                case 0xC3 -> frame(segment);
                case 0xC4 -> huffman(segment, end);
                case 0xDD -> restartInterval = u16(segment);
                case 0xDA -> decoded += scan(segment);
                default -> {
                    // application data and comments
                }
            }
        }
        return values;
    }

    private void frame(int segment) throws IOException {
        precision = u8(segment);
        ids = new int[u8(segment + 5)];
        for (int c = 0; c < ids.length; c++) {
            ids[c] = u8(segment + 6 + 3 * c);
            if (ids.length > 1 && u8(segment + 7 + 3 * c) != 0x11) {
                throw new IOException("is a lossless JPEG stream with subsampled colour, which ExplainJ does not "
                        + "decode");
            }
        }
    }

    private void huffman(int segment, int end) throws IOException {
        int from = segment;
        while (from < end) {
            int number = u8(from) & 3;
            short[] table = new short[1 << PEEK];
            int code = 0;
            int symbol = from + 17;
            for (int length = 1; length <= PEEK; length++) {
                for (int n = u8(from + length); n > 0; n--, symbol++) {
                    int first = code << PEEK - length;
                    int next = ++code << PEEK - length;
                    if (next > table.length || u8(symbol) > 16) {
                        throw new IOException("is a broken JPEG stream");
                    }
                    Arrays.fill(table, first, next, (short) (u8(symbol) << 8 | length));
                }
                code <<= 1;
            }
            tables[number] = table;
            from = symbol;
        }
    }

    /** @return the number of components in the scan */
    private int scan(int segment) throws IOException {
        int count = u8(segment);
        int[] components = new int[count];
        short[][] codes = new short[count][];
        for (int i = 0; i < count; i++) {
            int id = u8(segment + 1 + 2 * i);
            while (ids[components[i]] != id) {
                components[i]++;
            }
            codes[i] = tables[u8(segment + 2 + 2 * i) >> 4 & 3];
            if (codes[i] == null) {
                throw new IOException("is a JPEG stream without its Huffman table");
            }
        }
        int predictor = u8(segment + 1 + 2 * count);
        int pointTransform = u8(segment + 3 + 2 * count) & 0xF;
        if (count == 0 || predictor < 1 || predictor > 7 || pointTransform >= precision) {
            throw new IOException("is a broken JPEG stream");
        }
        samples(components, codes, predictor, 1 << precision - pointTransform - 1);
        for (int c : components) {
            for (int i = c; pointTransform > 0 && i < values.length; i += shape.samples()) {
                values[i] <<= pointTransform;
            }
        }
        return count;
    }

    private void samples(int[] components, short[][] codes, int predictor, int middle) throws IOException {
        int n = shape.samples();
        int line = shape.columns() * n;
        int left = restartInterval;
        int firstRow = 0;
        align();
        for (int y = 0; y < shape.rows(); y++) {
            for (int x = 0; x < shape.columns(); x++) {
                boolean restarts = restartInterval > 0 && left == 0;
                if (restarts) {
                    restart();
                    left = restartInterval;
                    firstRow = y;
                }
                left--;
                for (int i = 0; i < components.length; i++) {
                    int p = y * line + x * n + components[i];
                    int predicted;
                    if (x == 0) {
                        predicted = y == firstRow ? middle : values[p - line];
                    } else if (y == firstRow) {
                        predicted = restarts ? middle : values[p - n];
                    } else {
                        predicted = predicted(predictor, values[p - n], values[p - line], values[p - line - n]);
                    }
                    values[p] = predicted + difference(codes[i]) & 0xFFFF;
                }
            }
            if (available < invented) {
                throw new IOException("is a JPEG stream that ends in line " + (y + 1) + " of " + shape.rows());
            }
        }
        align();
    }

    /** Table H.1 of T.81; a is to the left, b above, c to the left of b. */
    private static int predicted(int predictor, int a, int b, int c) {
        return switch (predictor) {
            case 1 -> a;
            case 2 -> b;
            case 3 -> c;
            case 4 -> a + b - c;
            case 5 -> a + (b - c >> 1);
            case 6 -> b + (a - c >> 1);
            default -> a + b >> 1;
        };
    }

    private int difference(short[] codes) throws IOException {
        fill();
        int code = codes[(int) (bits >>> available - PEEK) & 0xFFFF];
        int length = code & 0xFF;
        int category = code >> 8;
        if (length == 0) {
            throw new IOException("is a broken JPEG stream");
        }
        available -= length;
        if (category == 0) {
            return 0;
        }
        if (category == 16) {
            return 1 << 15;
        }
        fill();
        available -= category;
        int value = (int) (bits >>> available) & (1 << category) - 1;
        return value < 1 << category - 1 ? value - (1 << category) + 1 : value;
    }

    /** Makes 16 bits available at least. */
    private void fill() {
        while (available < PEEK) {
            int next = at < data.length ? u8(at) : 0xFF;
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

    private void align() {
        available = 0;
        invented = 0;
    }

    private void restart() throws IOException {
        if (available < invented) {
            throw new IOException("is a broken JPEG stream");
        }
        while (u8(at) != 0xFF || u8(at + 1) == 0 || u8(at + 1) == 0xFF) {
            at++;
        }
        if ((u8(at + 1) & 0xF8) != 0xD0) {
            throw new IOException("is a JPEG stream that ends too early");
        }
        at += 2;
        align();
    }

    private int u8(int index) {
        return data[index] & 0xFF;
    }

    private int u16(int index) {
        return u8(index) << 8 | u8(index + 1);
    }
}
