package org.explainj.imagej;

import java.util.Optional;

/**
 * What the pixels of one slice are, cheap enough to be taken anew whenever an image may have changed. It depends on
 * ImageJ's pixel values only, so a window, a lookup table or a calibration does not change it.
 *
 * @param bitDepth 8, 16, 24 or 32, as {@link ij.ImagePlus#getBitDepth()}
 * @param width in pixels
 * @param height in pixels
 * @param sequence a hash of the values in their order
 * @param content a hash of the values that does not depend on their order, the same after flips and quarter turns
 */
record Fingerprint(int bitDepth, int width, int height, long sequence, long content) {
    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;

    /**
     * @param pixels ImageJ's pixel array: {@code byte[]}, {@code short[]}, {@code int[]} (RGB) or {@code float[]}
     */
    static Fingerprint of(Object pixels, int width, int height) {
        long content = 0;
        long sequence = 0;
        int size = width * height;
        for (int i = 0; i < size; i++) {
            long mixed = (value(pixels, i) + PRIME_2) * PRIME_1;
            mixed ^= mixed >>> 29;
            content += mixed * PRIME_2;
            sequence = Long.rotateLeft(sequence ^ mixed, 27) * PRIME_1 + PRIME_2;
        }
        return new Fingerprint(bitDepth(pixels), width, height, sequence, content);
    }

    /**
     * @param slice the pixels of a slice
     * @return in which orientation the slice shows the pixels of this fingerprint; empty if it does in none
     */
    Optional<Orientation> orientationOf(SlicePixels slice) {
        if (slice.fingerprint().bitDepth != bitDepth || (long) slice.width() * slice.height() != (long) width * height
                || slice.fingerprint().content != content) {
            return Optional.empty();
        }
        if (slice.fingerprint().equals(this)) {
            return Optional.of(Orientation.IDENTITY);
        }
        Object pixels = slice.pixels();
        for (Orientation orientation : Orientation.values()) {
            if (orientation.width(width, height) == slice.width()
                    && orientation.height(width, height) == slice.height()
                    && sequence(pixels, orientation) == sequence) {
                return Optional.of(orientation);
            }
        }
        return Optional.empty();
    }

    private long sequence(Object pixels, Orientation orientation) {
        long hash = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                long mixed = (value(pixels, orientation.index(x, y, width, height)) + PRIME_2) * PRIME_1;
                mixed ^= mixed >>> 29;
                hash = Long.rotateLeft(hash ^ mixed, 27) * PRIME_1 + PRIME_2;
            }
        }
        return hash;
    }

    /** @return the value of one pixel as bits: unsigned for 8 and 16 bit, 0xRRGGBB, or the bits of a float */
    static int value(Object pixels, int index) {
        if (pixels instanceof short[] shorts) {
            return shorts[index] & 0xffff;
        }
        if (pixels instanceof byte[] bytes) {
            return bytes[index] & 0xff;
        }
        if (pixels instanceof float[] floats) {
            return Float.floatToRawIntBits(floats[index]);
        }
        return ((int[]) pixels)[index] & 0xffffff;
    }

    static int bitDepth(Object pixels) {
        if (pixels instanceof short[]) {
            return 16;
        }
        if (pixels instanceof byte[]) {
            return 8;
        }
        return pixels instanceof float[] ? 32 : 24;
    }

    /** @return the fingerprint as one word for an ROI's properties */
    String text() {
        return bitDepth + "," + width + "," + height + "," + Long.toHexString(sequence) + ","
                + Long.toHexString(content);
    }

    /** @return the fingerprint written by {@link #text()}; empty if it is none */
    static Optional<Fingerprint> parse(String text) {
        if (text == null || !text.matches("\\d+,\\d+,\\d+,[0-9a-f]{1,16},[0-9a-f]{1,16}")) {
            return Optional.empty();
        }
        String[] words = text.split(",");
        return Optional.of(new Fingerprint(Integer.parseInt(words[0]), Integer.parseInt(words[1]),
                Integer.parseInt(words[2]), Long.parseUnsignedLong(words[3], 16),
                Long.parseUnsignedLong(words[4], 16)));
    }
}
