package org.explainj.dicom.codec;

import java.io.IOException;

/** Decodes one frame of lossless JPEG with Huffman coding (ITU-T T.81 annex H, process 14, all predictors). */
final class LosslessJpeg {
    private final byte[] data;
    private final FrameShape shape;
    private final int[] values;
    private final HuffmanBits bits;
    private final JpegSegments segments;
    private final char[][] tables = new char[4][];
    private int[] ids = new int[0];
    private int precision;
    private int restartInterval;


    private LosslessJpeg(byte[] data, FrameShape shape) {
        this.data = data;
        this.shape = shape;
        this.bits = new HuffmanBits(data);
        this.segments = new JpegSegments(data, bits);
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
        segments.readUntil(shape.samples(), this::segment);
        return values;
    }

    private int segment(int marker, int from, int end) throws IOException {
        switch (marker) {
            case 0xC3 -> frame(from);
            case 0xC4 -> huffman(from, end);
            case 0xDD -> restartInterval = segments.u16(from);
            case 0xDA -> {
                return scan(from);
            }
            default -> {
                // application data and comments
            }
        }
        return 0;
    }

    private void frame(int segment) throws IOException {
        precision = segments.u8(segment);
        ids = new int[segments.u8(segment + 5)];
        for (int c = 0; c < ids.length; c++) {
            ids[c] = segments.u8(segment + 6 + 3 * c);
            if (ids.length > 1 && segments.u8(segment + 7 + 3 * c) != 0x11) {
                throw new IOException("is a lossless JPEG stream with subsampled colour, which ExplainJ does not "
                        + "decode");
            }
        }
    }

    private void huffman(int segment, int end) throws IOException {
        for (int from = segment; from < end; from += 1 + HuffmanBits.tableLength(data, from + 1)) {
            tables[segments.u8(from) & 3] = HuffmanBits.table(data, from + 1, 16);
        }
    }

    /** @return the number of components in the scan */
    private int scan(int segment) throws IOException {
        int count = segments.u8(segment);
        int[] components = new int[count];
        char[][] codes = new char[count][];
        for (int i = 0; i < count; i++) {
            int id = segments.u8(segment + 1 + 2 * i);
            while (ids[components[i]] != id) {
                components[i]++;
            }
            codes[i] = tables[segments.u8(segment + 2 + 2 * i) >> 4 & 3];
            if (codes[i] == null) {
                throw new IOException("is a JPEG stream without its Huffman table");
            }
        }
        int predictor = segments.u8(segment + 1 + 2 * count);
        int pointTransform = segments.u8(segment + 3 + 2 * count) & 0xF;
        if (count == 0 || predictor < 1 || predictor > 7 || pointTransform >= precision) {
            throw HuffmanBits.broken();
        }
        samples(components, codes, predictor, 1 << precision - pointTransform - 1);
        for (int c : components) {
            for (int i = c; pointTransform > 0 && i < values.length; i += shape.samples()) {
                values[i] <<= pointTransform;
            }
        }
        return count;
    }

    private void samples(int[] components, char[][] codes, int predictor, int middle) throws IOException {
        int n = shape.samples();
        int line = shape.columns() * n;
        int left = restartInterval;
        int firstRow = 0;
        for (int y = 0; y < shape.rows(); y++) {
            for (int x = 0; x < shape.columns(); x++) {
                boolean restarts = restartInterval > 0 && left == 0;
                if (restarts) {
                    bits.restart();
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
            if (bits.isExhausted()) {
                throw new IOException("is a JPEG stream that ends in line " + (y + 1) + " of " + shape.rows());
            }
        }
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

    private int difference(char[] codes) throws IOException {
        int category = bits.symbol(codes);
        return category == 16 ? 1 << 15 : bits.signed(category);
    }
}
