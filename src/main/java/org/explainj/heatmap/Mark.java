package org.explainj.heatmap;

import java.util.Objects;

/**
 * A rectangle to be drawn on the image, such as a detector's box, in source coordinates.
 *
 * @param left x of its left edge, from the first pixel's corner
 * @param top y of its upper edge
 * @param right x of its right edge
 * @param bottom y of its lower edge
 * @param text written beside it; may be empty
 */
public record Mark(double left, double top, double right, double bottom, String text) {
    public Mark {
        Objects.requireNonNull(text);
    }
}
