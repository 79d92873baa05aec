package org.explainj.dicom.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * RLE Lossless of frames of 8-bit samples (PS3.5 annex G): a segment for each sample, PackBits row after row.
 *
 * @param rows rows of a frame
 * @param columns columns of a frame
 * @param samples Samples per Pixel
 */
public record RleEncoder(int rows, int columns, int samples) implements FrameEncoder {
    private static final int HEADER = 64;
    private static final int LONGEST = 128;

    @Override
    public byte[] encode(byte[] frame) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN).putInt(samples);
        ByteArrayOutputStream segments = new ByteArrayOutputStream(frame.length / 2);
        for (int sample = 0; sample < samples; sample++) {
            header.putInt(HEADER + segments.size());
            encode(frame, sample, segments);
            if (segments.size() % 2 == 1) {
                segments.write(0);
            }
        }
        byte[] encoded = new byte[HEADER + segments.size()];
        System.arraycopy(header.array(), 0, encoded, 0, HEADER);
        System.arraycopy(segments.toByteArray(), 0, encoded, HEADER, segments.size());
        return encoded;
    }

    /** Runs and literals end with their row. */
    private void encode(byte[] frame, int sample, ByteArrayOutputStream out) {
        for (int row = 0; row < rows; row++) {
            int at = row * columns;
            int end = at + columns;
            while (at < end) {
                int run = run(frame, sample, at, end);
                if (run > 2) {
                    out.write(1 - run);
                    out.write(frame[at * samples + sample]);
                    at += run;
                    continue;
                }
                int from = at;
                // literals go on until a run saves a byte
                while (at < end && at - from < LONGEST && run(frame, sample, at, end) <= 2) {
                    at++;
                }
                out.write(at - from - 1);
                for (int i = from; i < at; i++) {
                    out.write(frame[i * samples + sample]);
                }
            }
        }
    }

    private int run(byte[] frame, int sample, int at, int rowEnd) {
        byte value = frame[at * samples + sample];
        int end = Math.min(rowEnd, at + LONGEST);
        int next = at + 1;
        while (next < end && frame[next * samples + sample] == value) {
            next++;
        }
        return next - at;
    }
}
