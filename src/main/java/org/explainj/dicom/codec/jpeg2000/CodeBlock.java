package org.explainj.dicom.codec.jpeg2000;

import java.util.Arrays;

/** A code-block: where its coefficients are, and the segments of coded passes that packets brought (T.800 B.7). */
final class CodeBlock {
    /** In its sub-band. */
    final Grid area;
    boolean included;
    int zeroPlanes;
    int lengthBits = 3;
    int passes;
    /** Whether it is a high-throughput one, which its first coded pass tells. */
    boolean highThroughput;
    /** How many empty passes stand for bit-planes before the first coded one of a high-throughput block. */
    int placeholders;

    /** Segments: the passes in each, how many may be, and the bytes. */
    int segments;
    int[] segmentPasses = new int[1];
    int[] segmentLengths = new int[1];
    private byte[] bytes = new byte[0];
    private int length;

    CodeBlock(Grid area) {
        this.area = area;
    }

    /** @return how many passes the segment may hold that a pass of this number begins */
    int longestSegment(CodingStyle style, int firstPass) {
        if (highThroughput) {
            // a cleanup pass, or the two that refine it
            return firstPass % 3 == 0 ? 1 : 2;
        }
        if (style.has(CodingStyle.TERMINATE)) {
            return 1;
        }
        if (!style.has(CodingStyle.BYPASS)) {
            return Integer.MAX_VALUE;
        }
        // ten passes are coded arithmetically, then two are bypassed and one is not
        return firstPass < 10 ? 10 - firstPass : (firstPass - 10) % 3 == 2 ? 1 : 2 - (firstPass - 10) % 3;
    }

    void addSegment() {
        if (segments == segmentPasses.length) {
            segmentPasses = Arrays.copyOf(segmentPasses, 2 * segments);
            segmentLengths = Arrays.copyOf(segmentLengths, 2 * segments);
        }
        segments++;
    }

    /** Appends bytes to the last segments, in order. */
    void append(byte[] data, int from, int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + count, segments > 1 ? 2 * bytes.length : 0));
        }
        System.arraycopy(data, from, bytes, length, count);
        length += count;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }
}
