package org.explainj.dicom.codec;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Deflated Image Frame Compression (PS3.5 A.4.13): native pixels of one frame, deflated (RFC 1951). */
final class DeflatedFrameDecoder implements FrameDecoder {
    /** What one deflated byte makes at most. */
    private static final int MOST_EXPANSION = 1032;

    @Override
    public Samples decode(byte[] data, FrameShape shape) throws IOException {
        if (shape.samples() != 1) {
            throw new IOException("is a deflated frame in colour, which ExplainJ does not decode");
        }
        long needed = ((long) shape.values() * shape.bitsAllocated() + 7) / 8;
        if (needed > (long) MOST_EXPANSION * data.length) {
            throw new IOException("has fewer deflated bytes than its pixels need");
        }
        byte[] cells = inflated(data, (int) needed);
        int[] values = new int[shape.values()];
        if (shape.bitsAllocated() == 1) {
            for (int i = 0; i < values.length; i++) {
                values[i] = cells[i >> 3] >> (i & 7) & 1;
            }
        } else {
            int bytes = shape.bitsAllocated() / 8;
            for (int i = 0; i < values.length; i++) {
                for (int b = bytes - 1; b >= 0; b--) {
                    values[i] = values[i] << 8 | cells[i * bytes + b] & 0xFF;
                }
            }
        }
        return new Samples(values, shape.bitsAllocated(), false, false);
    }

    private static byte[] inflated(byte[] data, int length) throws IOException {
        byte[] bytes = new byte[length];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(data);
            int at = 0;
            while (at < length) {
                int n = inflater.inflate(bytes, at, length - at);
                if (n == 0) {
                    throw new IOException("has deflated bytes that end after " + at + " of " + length);
                }
                at += n;
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new IOException("has deflated bytes that are broken", e);
        } finally {
            inflater.end();
        }
    }
}
