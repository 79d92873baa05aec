package org.explainj.dicom.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * RLE Lossless (PS3.5 annex G): a segment for each byte of a sample, the high one first, PackBits row after row.
 *
 * @param rows rows of a frame
 * @param columns columns of a frame
 * @param samples Samples per Pixel, by pixel (Planar Configuration 0)
 * @param bits Bits Allocated, 8 or 16, little endian
 */
public record RleEncoder(int rows, int columns, int samples, int bits) implements FrameEncoder {
    private static final int HEADER = 64;
    private static final int LONGEST = 128;

    @Override
    public byte[] encode(byte[] frame) {
        int bytes = bits / Byte.SIZE;
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN).putInt(samples * bytes);
        ByteArrayOutputStream segments = new ByteArrayOutputStream(frame.length / 2);
        for (int segment = 0; segment < samples * bytes; segment++) {
            header.putInt(HEADER + segments.size());
            encode(frame, segment / bytes * bytes + bytes - 1 - segment % bytes, samples * bytes, segments);
            if (segments.size() % 2 == 1) {
                segments.write(0);
            }
        }
        byte[] encoded = new byte[HEADER + segments.size()];
        System.arraycopy(header.array(), 0, encoded, 0, HEADER);
        System.arraycopy(segments.toByteArray(), 0, encoded, HEADER, segments.size());
        return encoded;
    }

    /** Runs and literals end with their row. Of each pixel, which takes {@code step} bytes, one byte is coded. */
    private void encode(byte[] frame, int first, int step, ByteArrayOutputStream out) {
        for (int row = 0; row < rows; row++) {
            int at = row * columns;
            int end = at + columns;
            while (at < end) {
                int run = run(frame, first, step, at, end);
                if (run > 2) {
                    out.write(1 - run);
                    out.write(frame[at * step + first]);
                    at += run;
                    continue;
                }
                int from = at;
                // literals go on until a run saves a byte
                while (at < end && at - from < LONGEST && run(frame, first, step, at, end) <= 2) {
                    at++;
                }
                out.write(at - from - 1);
                for (int i = from; i < at; i++) {
                    out.write(frame[i * step + first]);
                }
            }
        }
    }

    private static int run(byte[] frame, int first, int step, int at, int rowEnd) {
        byte value = frame[at * step + first];
        int end = Math.min(rowEnd, at + LONGEST);
        int next = at + 1;
        while (next < end && frame[next * step + first] == value) {
            next++;
        }
        return next - at;
    }
}
