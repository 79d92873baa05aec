package org.explainj.dicom.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** RLE Lossless (PS3.5 annex G): PackBits segments, one for each byte of each sample, most significant byte first. */
final class RleDecoder implements FrameDecoder {
    private static final int HEADER = 64;
    /** Two bytes make at most this many. */
    private static final int LONGEST_RUN = 128;

    @Override
    public Samples decode(byte[] data, FrameShape shape) throws IOException {
        if (data.length < HEADER) {
            throw new IOException("is too short for an RLE header");
        }
        ByteBuffer header = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        int segments = header.getInt();
        boolean bitmap = shape.bitsAllocated() == 1;
        int bytesPerSample = bitmap ? 1 : shape.bitsAllocated() / 8;
        if (segments != bytesPerSample * shape.samples()) {
            throw new IOException("has " + segments + " RLE segments where its bits and samples make "
                    + bytesPerSample * shape.samples());
        }
        long pixels = (long) shape.rows() * shape.columns();
        long segmentBytes = bitmap ? (pixels + 7) / 8 : pixels;
        if (segmentBytes * segments > (long) LONGEST_RUN * data.length) {
            throw new IOException("has fewer RLE bytes than its pixels need");
        }
        int[] offsets = new int[segments + 1];
        for (int s = 0; s < segments; s++) {
            offsets[s] = header.getInt();
        }
        offsets[segments] = data.length;
        int[] values = new int[shape.values()];
        byte[] segment = new byte[(int) segmentBytes];
        for (int s = 0; s < segments; s++) {
            if (offsets[s] < HEADER || offsets[s] > data.length) {
                throw new IOException("has an RLE segment outside its bytes");
            }
            int end = offsets[s + 1] > offsets[s] && offsets[s + 1] <= data.length ? offsets[s + 1] : data.length;
            unpack(data, offsets[s], end, segment);
            if (bitmap) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = segment[i >> 3] >> (i & 7) & 1;
                }
                continue;
            }
            addLowByte(values, s / bytesPerSample, shape.samples(), segment);
        }
        return new Samples(values, shape.bitsAllocated(), false, false);
    }

    private static void addLowByte(int[] values, int sample, int samples, byte[] segment) {
        if (samples == 1) {
            // without a step that only shows at run time: this is where the time of most images goes
            for (int i = 0; i < segment.length; i++) {
                values[i] = values[i] << 8 | segment[i] & 0xFF;
            }
            return;
        }
        for (int i = 0, at = sample; i < segment.length; i++, at += samples) {
            values[at] = values[at] << 8 | segment[i] & 0xFF;
        }
    }

    private static void unpack(byte[] data, int from, int to, byte[] into) throws IOException {
        int in = from;
        int out = 0;
        while (out < into.length) {
            if (in >= to) {
                throw new IOException("has an RLE segment that ends after " + out + " of " + into.length + " bytes");
            }
            int control = data[in++];
            if (control >= 0) {
                int n = Math.min(control + 1, into.length - out);
                if (n > to - in) {
                    throw new IOException("has an RLE segment that ends inside a run");
                }
                System.arraycopy(data, in, into, out, n);
                in += control + 1;
                out += n;
            } else if (control != -128) {
                if (in >= to) {
                    throw new IOException("has an RLE segment that ends inside a run");
                }
                byte value = data[in++];
                for (int n = Math.min(1 - control, into.length - out); n > 0; n--) {
                    into[out++] = value;
                }
            }
        }
    }
}
