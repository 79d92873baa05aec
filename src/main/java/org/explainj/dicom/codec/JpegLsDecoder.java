package org.explainj.dicom.codec;

import java.io.IOException;
import java.util.Arrays;

/**
 * JPEG-LS (ITU-T T.87), lossless and near-lossless: samples of 2 to 16 bits, every interleaving, preset coding
 * parameters, restart intervals, point transform. Mapping tables are refused.
 */
final class JpegLsDecoder implements FrameDecoder {
    @Override
    public Samples decode(byte[] data, FrameShape shape) throws IOException {
        try {
            return new Stream(data, shape).image();
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("is a broken JPEG-LS stream", e);
        }
    }

    /** The marker segments of one stream (T.87 annex C). */
    private static final class Stream {
        private static final int SOF_LS = 0xF7;
        private static final int LSE = 0xF8;
        private static final int SOS = 0xDA;
        private static final int DRI = 0xDD;
        private static final int EOI = 0xD9;
        private static final int APP8 = 0xE8;

        private final byte[] data;
        private final FrameShape shape;
        private int[] values;
        private int at = 2;
        private int precision;
        private int[] ids;
        private int restartInterval;
        private int[] presets = new int[5];

        Stream(byte[] data, FrameShape shape) {
            this.data = data;
            this.shape = shape;
        }

        Samples image() throws IOException {
            if (u16(0) != 0xFFD8) {
                throw new IOException("is no JPEG-LS stream");
            }
            int decoded = 0;
            while (decoded < shape.samples()) {
                while (u8(at) != 0xFF || u8(at + 1) == 0xFF || u8(at + 1) < 0x80) {
                    at++;
                }
                int marker = u8(at + 1);
                int segment = at + 4;
                if (marker == EOI) {
                    throw new IOException("is a JPEG-LS stream with too few scans");
                }
                at += 2 + u16(at + 2);
                switch (marker) {
                    case SOF_LS -> frame(segment);
                    case LSE -> presets(segment);
                    case DRI -> restartInterval = number(segment, at);
                    case SOS -> decoded += scan(segment);
                    case APP8 -> colourTransform(segment);
                    default -> {
                        if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                            throw new IOException("is a JPEG stream of another kind than JPEG-LS");
                        }
                    }
                }
            }
            return new Samples(values, precision, false, false);
        }

        private void frame(int segment) throws IOException {
            precision = u8(segment);
            int rows = u16(segment + 1);
            int columns = u16(segment + 3);
            int samples = u8(segment + 5);
            if (rows != shape.rows() || columns != shape.columns() || samples != shape.samples()) {
                throw new IOException("is a JPEG-LS stream of " + rows + "×" + columns + " pixels with " + samples
                        + " samples where the data set says " + shape.rows() + "×" + shape.columns() + " with "
                        + shape.samples());
            }
            if (precision < 2 || precision > 16 || precision > shape.bitsAllocated()) {
                throw new IOException("has JPEG-LS samples of " + precision + " bits in " + shape.bitsAllocated()
                        + " bits allocated");
            }
            ids = new int[samples];
            for (int c = 0; c < samples; c++) {
                ids[c] = u8(segment + 6 + 3 * c);
                if (samples > 1 && u8(segment + 7 + 3 * c) != 0x11) {
                    throw new IOException("is a JPEG-LS stream with subsampled colour, which ExplainJ does not decode");
                }
            }
            // grows as lines come, so that a few bytes cannot claim a memory full of pixels
            values = new int[(int) Math.min(shape.values(), Math.max(1 << 20, 2048L * data.length))];
        }

        private void presets(int segment) throws IOException {
            int id = u8(segment);
            if (id == 1) {
                for (int i = 0; i < presets.length; i++) {
                    presets[i] = u16(segment + 1 + 2 * i);
                }
            } else if (id == 2 || id == 3) {
                throw new IOException("has a JPEG-LS mapping table, which ExplainJ does not apply");
            } else {
                throw new IOException("has JPEG-LS parameters of kind " + id + ", which ExplainJ does not know");
            }
        }

        /** An extension of HP's that DICOM does not allow; undone by some decoders only. */
        private void colourTransform(int segment) throws IOException {
            boolean mrfx = u8(segment) == 'm' && u8(segment + 1) == 'r' && u8(segment + 2) == 'f'
                    && u8(segment + 3) == 'x';
            if (mrfx && u8(segment + 4) != 0) {
                throw new IOException("has a JPEG-LS colour transform, which DICOM does not allow");
            }
        }

        /** @return the number of components in the scan */
        private int scan(int segment) throws IOException {
            int count = u8(segment);
            if (ids == null || count < 1 || count > ids.length) {
                throw new IOException("is a broken JPEG-LS stream");
            }
            int[] components = new int[count];
            for (int i = 0; i < count; i++) {
                int id = u8(segment + 1 + 2 * i);
                while (ids[components[i]] != id) {
                    components[i]++;
                }
                if (u8(segment + 2 + 2 * i) != 0) {
                    throw new IOException("has a JPEG-LS mapping table, which ExplainJ does not apply");
                }
            }
            int near = u8(segment + 1 + 2 * count);
            int interleave = u8(segment + 2 + 2 * count);
            int pointTransform = u8(segment + 3 + 2 * count) & 0xF;
            if (interleave > 2 || count > 1 && interleave == 0 || pointTransform >= precision) {
                throw new IOException("is a broken JPEG-LS stream");
            }
            int highest = (1 << precision - pointTransform) - 1;
            JpegLsParameters parameters = JpegLsParameters.of(presets, highest, near);
            JpegLsScan scan = new JpegLsScan(data, at, parameters, shape.columns(), count,
                    count > 1 && interleave == 2);
            int left = restartInterval;
            for (int y = 0; y < shape.rows(); y++) {
                if (restartInterval > 0 && left == 0) {
                    scan.restart();
                    left = restartInterval;
                }
                left--;
                scan.line();
                int[] into = line(y);
                int from = y * shape.columns() * shape.samples();
                for (int i = 0; i < count; i++) {
                    scan.copy(i, into, from + components[i], shape.samples(), pointTransform);
                }
            }
            at = scan.end();
            return count;
        }

        private int[] line(int y) {
            long needed = (y + 1L) * shape.columns() * shape.samples();
            if (needed > values.length) {
                values = Arrays.copyOf(values, (int) Math.min(shape.values(), Math.max(needed, 2L * values.length)));
            }
            return values;
        }

        private int number(int from, int to) {
            int value = 0;
            for (int i = from; i < to; i++) {
                value = value << 8 | u8(i);
            }
            return value;
        }

        private int u8(int index) {
            return data[index] & 0xFF;
        }

        private int u16(int index) {
            return u8(index) << 8 | u8(index + 1);
        }
    }
}
