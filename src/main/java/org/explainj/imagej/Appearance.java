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
     * @param slice a slice's pixels, where they are of another type than these
     * @return the form they have now, if every grey value became one value, so that nothing has moved; else empty
     */
    Optional<Appearance> convertedTo(SlicePixels slice, Placement placement) {
        int depth = Fingerprint.bitDepth(slice.pixels());
        if (reference == null || fingerprint.bitDepth() > 16 || depth == fingerprint.bitDepth()
                || !placement.equals(Placement.HOME)
                || slice.width() != fingerprint.width() || slice.height() != fingerprint.height()) {
            return Optional.empty();
        }
        long[] converted = new long[1 << fingerprint.bitDepth()];
        Arrays.fill(converted, UNSEEN);
        Object before = reference.pixels();
        boolean varies = false;
        for (int i = 0; i < slice.width() * slice.height(); i++) {
            int from = Fingerprint.value(before, i);
            long to = Fingerprint.value(slice.pixels(), i) & 0xffffffffL;
            if (converted[from] != UNSEEN && converted[from] != to) {
                return Optional.empty();
            }
            converted[from] = to;
            varies |= to != (Fingerprint.value(slice.pixels(), 0) & 0xffffffffL);
        }
        return varies ? Optional.of(new Appearance(slice.fingerprint(), null)) : Optional.empty();
    }
}
