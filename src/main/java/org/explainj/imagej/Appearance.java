package org.explainj.imagej;

import ij.gui.Roi;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One form in which an image holds the pixels that were explained: as they were, or after a conversion of their type.
 *
 * @param fingerprint of the pixels in that form, at home
 * @param reference a copy of them, null where none is kept
 */
record Appearance(Fingerprint fingerprint, SlicePixels reference) {
    /** Fewer matching pixels could be a coincidence. */
    private static final int LEAST_CROP = 64;
    private static final int UNSEEN = -1;

    static Appearance of(Layer layer) {
        return new Appearance(layer.fingerprint(), layer.reference());
    }

    /**
     * @param slice a slice's pixels as they are now
     * @param rois the layer's ROIs in the image: ImageJ shifts them when it crops
     * @return how the explained pixels lie in the slice; empty if they do not
     */
    Optional<Placement> placementIn(SlicePixels slice, List<Roi> rois) {
        Optional<Placement> turned = fingerprint.orientationOf(slice)
                .map(orientation -> new Placement(orientation, 0, 0));
        if (turned.isPresent() || reference == null || Fingerprint.bitDepth(slice.pixels()) != fingerprint.bitDepth()) {
            return turned;
        }
        return rois.stream().filter(Layer::knowsPlacement).findFirst().map(Layer::placement)
                .filter(placement -> resized(slice, placement.orientation()) && showsPartOf(slice, placement));
    }

    private boolean resized(SlicePixels slice, Orientation orientation) {
        return orientation.width(fingerprint.width(), fingerprint.height()) != slice.width()
                || orientation.height(fingerprint.width(), fingerprint.height()) != slice.height();
    }

    private boolean showsPartOf(SlicePixels slice, Placement placement) {
        int width = fingerprint.width();
        int height = fingerprint.height();
        Orientation orientation = placement.orientation();
        int turnedWidth = orientation.width(width, height);
        Rectangle common = new Rectangle(placement.dx(), placement.dy(), turnedWidth,
                orientation.height(width, height)).intersection(new Rectangle(slice.width(), slice.height()));
        if (common.isEmpty() || common.width * common.height < LEAST_CROP) {
            return false;
        }
        Object expected = reference.pixels();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int turned = orientation.index(x, y, width, height);
                int sliceX = turned % turnedWidth + placement.dx();
                int sliceY = turned / turnedWidth + placement.dy();
                if (common.contains(sliceX, sliceY) && Fingerprint.value(expected, y * width + x)
                        != Fingerprint.value(slice.pixels(), sliceY * slice.width() + sliceX)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * ImageJ converts types in place before it flattens a stack, and a window on a colour image changes its pixels.
     *
     * @param slice a slice's pixels, of another type than these or in colour
     * @return the form they have now, if every value became one value, so that nothing has moved; else empty
     */
    Optional<Appearance> convertedTo(SlicePixels slice, Placement placement) {
        int depth = Fingerprint.bitDepth(slice.pixels());
        boolean comparable = fingerprint.bitDepth() <= 16 && depth != fingerprint.bitDepth()
                || fingerprint.bitDepth() == 24 && depth == 24;
        if (reference == null || !comparable || !placement.equals(Placement.HOME)
                || slice.width() != fingerprint.width() || slice.height() != fingerprint.height()) {
            return Optional.empty();
        }
        boolean same = depth == 24 && fingerprint.bitDepth() == 24
                ? isFunction(slice, 16, 0xff) && isFunction(slice, 8, 0xff) && isFunction(slice, 0, 0xff)
                : isFunction(slice, 0, 0xffff);
        return same ? Optional.of(new Appearance(slice.fingerprint(), null)) : Optional.empty();
    }

    /** @return whether every value of these pixels' bits became one value, and not all the same */
    private boolean isFunction(SlicePixels slice, int shift, int mask) {
        long[] becomes = new long[mask + 1];
        Arrays.fill(becomes, UNSEEN);
        boolean colour = fingerprint.bitDepth() == 24;
        boolean varies = false;
        boolean varied = false;
        for (int i = 0; i < slice.width() * slice.height(); i++) {
            int from = Fingerprint.value(reference.pixels(), i) >> shift & mask;
            long to = Fingerprint.value(slice.pixels(), i) & 0xffffffffL;
            to = colour ? to >> shift & mask : to;
            if (becomes[from] != UNSEEN && becomes[from] != to) {
                return false;
            }
            becomes[from] = to;
            varied |= from != (Fingerprint.value(reference.pixels(), 0) >> shift & mask);
            varies |= to != becomes[Fingerprint.value(reference.pixels(), 0) >> shift & mask];
        }
        return varies || !varied;
    }
}
