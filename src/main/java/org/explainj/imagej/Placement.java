package org.explainj.imagej;

import java.awt.geom.AffineTransform;

/**
 * How the pixels that were explained lie in the image that now shows them: turned, then shifted (by a crop: to the
 * left and up, so both shifts are negative).
 */
record Placement(Orientation orientation, int dx, int dy) {
    static final Placement HOME = new Placement(Orientation.IDENTITY, 0, 0);

    /** @return the map from the explained {@code width}×{@code height} grid to the image, in corner-origin pixels */
    AffineTransform transform(int width, int height) {
        AffineTransform transform = AffineTransform.getTranslateInstance(dx, dy);
        transform.concatenate(orientation.transform(width, height));
        return transform;
    }

    /** @return the placement as one word for an ROI's properties */
    String text() {
        return orientation + "," + dx + "," + dy;
    }

    /** @return the placement written by {@link #text()}, {@link #HOME} if it is none */
    static Placement parse(String text) {
        if (text == null || !text.matches("[A-Z_0-9]+,-?\\d+,-?\\d+")) {
            return HOME;
        }
        String[] words = text.split(",");
        return new Placement(Orientation.valueOf(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]));
    }
}
