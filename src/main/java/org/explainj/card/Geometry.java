package org.explainj.card;

import java.util.List;
import java.util.Optional;

/**
 * How the source's grid becomes the network's. Done in this order: orientation, pixel aspect, then the steps.
 *
 * @param orientation where the rows and the columns of the network's input run to, in the letters of Patient
 *     Orientation (0020,0020); empty if the network does not care
 * @param respectPixelAspect whether non-square pixels are first resampled to square ones, at the finer spacing
 * @param steps crops, pads and resizes, in order
 */
public record Geometry(Optional<Orientation> orientation, boolean respectPixelAspect, List<GeometryStep> steps) {
    /** Takes every image as it is. */
    public static final Geometry NONE = new Geometry(Optional.empty(), false, List.of());

    public Geometry {
        steps = List.copyOf(steps);
    }
}
