package org.explainj.imagej;

import java.lang.reflect.Array;
import java.util.function.Supplier;

/** The pixels of one slice as ImageJ holds them now; fingerprinted at most once. */
final class SlicePixels {
    private final Supplier<Object> pixels;
    private final int width;
    private final int height;
    private Fingerprint fingerprint;

    /** @param pixels ImageJ's array, which is not copied */
    SlicePixels(Object pixels, int width, int height) {
        this(() -> pixels, width, height, null);
    }

    /**
     * @param pixels reads ImageJ's array each time that it is asked for
     * @param fingerprint of those pixels; null if it is not known yet
     */
    SlicePixels(Supplier<Object> pixels, int width, int height, Fingerprint fingerprint) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.fingerprint = fingerprint;
    }

    /** @return a copy that no edit of the image reaches */
    SlicePixels copy() {
        Object original = pixels();
        Object copy = Array.newInstance(original.getClass().getComponentType(), width * height);
        System.arraycopy(original, 0, copy, 0, width * height);
        return new SlicePixels(copy, width, height);
    }

    Object pixels() {
        return pixels.get();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Fingerprint fingerprint() {
        if (fingerprint == null) {
            fingerprint = Fingerprint.of(pixels(), width, height);
        }
        return fingerprint;
    }
}
