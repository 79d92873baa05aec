package org.explainj.imagej;

import java.lang.reflect.Array;

/** The pixels of one slice as ImageJ holds them now; fingerprinted at most once. */
final class SlicePixels {
    private final Object pixels;
    private final int width;
    private final int height;
    private Fingerprint fingerprint;

    /** @param pixels ImageJ's array, which is not copied */
    SlicePixels(Object pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    /** @return a copy that no edit of the image reaches */
    SlicePixels copy() {
        Object copy = Array.newInstance(pixels.getClass().getComponentType(), width * height);
        System.arraycopy(pixels, 0, copy, 0, width * height);
        return new SlicePixels(copy, width, height);
    }

    Object pixels() {
        return pixels;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Fingerprint fingerprint() {
        if (fingerprint == null) {
            fingerprint = Fingerprint.of(pixels, width, height);
        }
        return fingerprint;
    }
}
