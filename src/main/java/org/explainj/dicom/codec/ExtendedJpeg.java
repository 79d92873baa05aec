package org.explainj.dicom.codec;

import java.io.IOException;
import java.util.Arrays;

/**
 * Decodes one frame of sequential JPEG with discrete cosines and Huffman coding (ITU-T T.81 annex F, processes 1, 2 and
 * 4), of 8 or 12 bits; the JDK's reader knows 8 only. Colour of half as many columns, and rows, is interpolated as
 * libjpeg does it; colour that is subsampled otherwise is replicated.
 */
final class ExtendedJpeg {
    private static final int BLOCK = 8;
    private static final int BLOCK_SIZE = BLOCK * BLOCK;
    /** Columns from which on libjpeg interpolates colour: those of more than two samples. */
    private static final int LEAST_INTERPOLATED = 5;
    /** From the order of a scan's coefficients to that of a block's (figure A.6). */
    private static final int[] ZIGZAG = {0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40,
        48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58,
        59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63};

    private final byte[] data;
    private final FrameShape shape;
    private final HuffmanBits bits;
    private final JpegSegments segments;
    private final char[][] dcTables = new char[4][];
    private final char[][] acTables = new char[4][];
    private final int[][] quantizers = new int[4][];
    private Component[] components = {};
    private int precision;
    private int restartInterval;

    /** A component and its samples, in whole blocks. */
    private static final class Component {
        private int id;
        private int horizontal;
        private int vertical;
        private int quantizer;
        private int blocksAcross;
        private int blocksDown;
        private char[] samples;
        private char[] dc;
        private char[] ac;
        private int predicted;
    }

    private ExtendedJpeg(byte[] data, FrameShape shape) {
        this.data = data;
        this.shape = shape;
        this.bits = new HuffmanBits(data);
        this.segments = new JpegSegments(data, bits);
    }

    /** @return the samples, colour by pixel, of a stream whose frame header fits to the shape */
    static int[] decode(byte[] data, FrameShape shape) throws IOException {
        try {
            return new ExtendedJpeg(data, shape).image();
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("is a broken JPEG stream", e);
        }
    }

    private int[] image() throws IOException {
        segments.readUntil(shape.samples(), this::segment);
        return pixels();
    }

    private int segment(int marker, int from, int end) throws IOException {
        switch (marker) {
            case 0xC0, 0xC1 -> frame(from);
            case 0xC4 -> huffman(from, end);
            case 0xDB -> quantizers(from, end);
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
        components = new Component[segments.u8(segment + 5)];
        for (int c = 0; c < components.length; c++) {
            components[c] = new Component();
            components[c].id = segments.u8(segment + 6 + 3 * c);
            components[c].horizontal = segments.u8(segment + 7 + 3 * c) >> 4;
            components[c].vertical = segments.u8(segment + 7 + 3 * c) & 0xF;
            components[c].quantizer = segments.u8(segment + 8 + 3 * c) & 3;
            if (components[c].horizontal < 1 || components[c].horizontal > 4 || components[c].vertical < 1
                    || components[c].vertical > 4) {
                throw HuffmanBits.broken();
            }
        }
        int mcuWidth = BLOCK * across();
        int mcuHeight = BLOCK * down();
        for (Component component : components) {
            component.blocksAcross = (shape.columns() + mcuWidth - 1) / mcuWidth * component.horizontal;
            component.blocksDown = (shape.rows() + mcuHeight - 1) / mcuHeight * component.vertical;
            // a block takes two bits at least
            if ((long) component.blocksAcross * component.blocksDown > 4L * data.length) {
                throw new IOException("is a JPEG stream that ends too early");
            }
            component.samples = new char[Math.multiplyExact(component.blocksAcross * BLOCK_SIZE,
                    component.blocksDown)];
        }
    }

    private int across() {
        return Arrays.stream(components).mapToInt(component -> component.horizontal).max().orElseThrow();
    }

    private int down() {
        return Arrays.stream(components).mapToInt(component -> component.vertical).max().orElseThrow();
    }

    private void huffman(int segment, int end) throws IOException {
        for (int from = segment; from < end; from += 1 + HuffmanBits.tableLength(data, from + 1)) {
            char[][] tables = segments.u8(from) >> 4 == 0 ? dcTables : acTables;
            tables[segments.u8(from) & 3] = HuffmanBits.table(data, from + 1, 255);
        }
    }

    private void quantizers(int segment, int end) {
        int from = segment;
        while (from < end) {
            int[] table = new int[BLOCK_SIZE];
            int size = 1 + (segments.u8(from) >> 4 & 1);
            for (int i = 0; i < BLOCK_SIZE; i++) {
                table[ZIGZAG[i]] = size == 1 ? segments.u8(from + 1 + i) : segments.u16(from + 1 + 2 * i);
            }
            quantizers[segments.u8(from) & 3] = table;
            from += 1 + size * BLOCK_SIZE;
        }
    }

    /** @return the number of components in the scan */
    private int scan(int segment) throws IOException {
        int count = segments.u8(segment);
        if (count < 1 || count > components.length) {
            throw HuffmanBits.broken();
        }
        Component[] scanned = new Component[count];
        for (int i = 0; i < count; i++) {
            int id = segments.u8(segment + 1 + 2 * i);
            scanned[i] = Arrays.stream(components).filter(component -> component.id == id).findFirst()
                    .orElseThrow(HuffmanBits::broken);
            scanned[i].dc = dcTables[segments.u8(segment + 2 + 2 * i) >> 4 & 3];
            scanned[i].ac = acTables[segments.u8(segment + 2 + 2 * i) & 3];
            scanned[i].predicted = 0;
            if (scanned[i].dc == null || scanned[i].ac == null || quantizers[scanned[i].quantizer] == null) {
                throw new IOException("is a JPEG stream without its tables");
            }
        }
        if (count == 1) {
            blocks(scanned[0]);
        } else {
            units(scanned);
        }
        return count;
    }

    /** A scan of one component has only the blocks that the image touches (A.2.2). */
    private void blocks(Component component) throws IOException {
        int unit = BLOCK * across() / component.horizontal;
        int across = (shape.columns() + unit - 1) / unit;
        int tall = BLOCK * down() / component.vertical;
        int down = (shape.rows() + tall - 1) / tall;
        int left = restartInterval;
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                left = restartIfDue(left, component);
                block(component, x, y);
            }
            checkEnd();
        }
    }

    private void units(Component... scanned) throws IOException {
        int across = scanned[0].blocksAcross / scanned[0].horizontal;
        int down = scanned[0].blocksDown / scanned[0].vertical;
        int left = restartInterval;
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                left = restartIfDue(left, scanned);
                for (Component component : scanned) {
                    for (int v = 0; v < component.vertical; v++) {
                        for (int h = 0; h < component.horizontal; h++) {
                            block(component, x * component.horizontal + h, y * component.vertical + v);
                        }
                    }
                }
            }
            checkEnd();
        }
    }

    private int restartIfDue(int left, Component... scanned) throws IOException {
        if (restartInterval == 0 || left > 0) {
            return left - 1;
        }
        bits.restart();
        for (Component component : scanned) {
            component.predicted = 0;
        }
        return restartInterval - 1;
    }

    private void checkEnd() throws IOException {
        if (bits.isExhausted()) {
            throw new IOException("is a JPEG stream that ends too early");
        }
    }

    private void block(Component component, int x, int y) throws IOException {
        int[] block = new int[BLOCK_SIZE];
        int[] quantizer = quantizers[component.quantizer];
        int category = bits.symbol(component.dc);
        if (category > 16) {
            throw HuffmanBits.broken();
        }
        component.predicted += bits.signed(category);
        block[0] = component.predicted * quantizer[0];
        for (int i = 1; i < BLOCK_SIZE; i++) {
            int symbol = bits.symbol(component.ac);
            int size = symbol & 0xF;
            if (size == 0) {
                if (symbol != 0xF0) {
                    break;
                }
                i += 15;
                continue;
            }
            i += symbol >> 4;
            int to = ZIGZAG[i];
            block[to] = bits.signed(size) * quantizer[to];
        }
        int stride = component.blocksAcross * BLOCK;
        InverseCosines.transform(block, precision, component.samples, y * BLOCK * stride + x * BLOCK, stride);
    }

    /**
     * Three parts of the sample that the column is in and one of its neighbour, or the sample itself at a border; of
     * rows that are halved too, sums of two are so weighed.
     *
     * @param row where the samples of the row begin
     * @param other where those of the nearest other row do; the same unless rows are halved
     */
    private int interpolated(char[] samples, int row, int other, int x, boolean halvedRows) {
        int at = x >> 1;
        int odd = x & 1;
        int neighbour = odd == 0 ? Math.max(at - 1, 0) : Math.min(at + 1, shape.columns() - 1 >> 1);
        int sum = 3 * samples[row + at] + samples[other + at];
        int beside = 3 * samples[row + neighbour] + samples[other + neighbour];
        // ties are rounded up and down in turns
        return 3 * sum + beside + (halvedRows ? 8 - odd : 4 + 4 * odd) >> 4;
    }

    private int[] pixels() {
        int[] values = new int[shape.values()];
        int across = across();
        int down = down();
        for (int c = 0; c < components.length; c++) {
            Component component = components[c];
            int stride = component.blocksAcross * BLOCK;
            boolean halvedRows = down == 2 * component.vertical;
            boolean smooth = across == 2 * component.horizontal && (halvedRows || down == component.vertical)
                    && shape.columns() >= LEAST_INTERPOLATED;
            int to = c;
            for (int y = 0; y < shape.rows(); y++) {
                int row = y * component.vertical / down;
                int other = !halvedRows ? row : (y & 1) == 0 ? Math.max(row - 1, 0)
                        : Math.min(row + 1, shape.rows() - 1 >> 1);
                for (int x = 0; x < shape.columns(); x++, to += components.length) {
                    values[to] = smooth ? interpolated(component.samples, row * stride, other * stride, x, halvedRows)
                            : component.samples[row * stride + x * component.horizontal / across];
                }
            }
        }
        return values;
    }
}
