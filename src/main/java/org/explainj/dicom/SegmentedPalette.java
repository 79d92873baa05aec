package org.explainj.dicom;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Expands palettes that are stored as discrete, linear and indirect segments (PS3.3 C.7.9.2). */
final class SegmentedPalette {
    private static final int DISCRETE = 0;
    private static final int LINEAR = 1;
    private static final int INDIRECT = 2;

    private final int[] words;
    private final int unit;
    private final List<Integer> entries = new ArrayList<>();

    private SegmentedPalette(int[] words, int unit) {
        this.words = words;
        this.unit = unit;
    }

    /**
     * @param segments the segmented data, little endian
     * @param bits 8 or 16, as the descriptor says
     * @return the entries, a byte or a little-endian word each; what a broken segment leaves out is missing
     */
    static byte[] expand(byte[] segments, int bits) {
        int unit = bits > 8 ? 2 : 1;
        int[] words = new int[segments.length / unit];
        for (int i = 0; i < words.length; i++) {
            words[i] = unit == 1 ? segments[i] & 0xFF : word(segments, i);
        }
        SegmentedPalette palette = new SegmentedPalette(words, unit);
        palette.expand(0, Integer.MAX_VALUE, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int entry : palette.entries) {
            out.write(entry);
            if (unit == 2) {
                out.write(entry >> 8);
            }
        }
        return out.toByteArray();
    }

    private static int word(byte[] bytes, int i) {
        return bytes[2 * i] & 0xFF | (bytes[2 * i + 1] & 0xFF) << 8;
    }

    private void expand(int from, int count, boolean indirect) {
        int at = from;
        for (int segment = 0; segment < count && at < words.length - 1; segment++) {
            int length = words[at + 1];
            switch (words[at]) {
                case DISCRETE -> {
                    for (int i = 0; i < length && at + 2 + i < words.length; i++) {
                        entries.add(words[at + 2 + i]);
                    }
                    at += 2 + length;
                }
                case LINEAR -> {
                    if (at + 2 >= words.length || entries.isEmpty()) {
                        return;
                    }
                    int start = entries.get(entries.size() - 1);
                    for (int i = 1; i <= length; i++) {
                        entries.add((int) Math.round(start + (words[at + 2] - start) * (double) i / length));
                    }
                    at += 3;
                }
                case INDIRECT -> {
                    // the offset in bytes, in four of them
                    int size = 4 / unit;
                    if (at + 2 + size > words.length || !indirect) {
                        return;
                    }
                    int offset = 0;
                    for (int i = size - 1; i >= 0; i--) {
                        offset = offset << 8 * unit | words[at + 2 + i];
                    }
                    if (offset < 0) {
                        return;
                    }
                    expand(offset / unit, length, false);
                    at += 2 + size;
                }
                default -> {
                    return;
                }
            }
        }
    }
}
