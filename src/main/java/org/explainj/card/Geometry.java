package org.explainj.card;

import java.util.List;
import java.util.Optional;

/**
 * How the source's grid becomes the network's. Done in this order: pixel aspect or spacing, orientation, the steps; of
 * volumes and cines then the depth.
 *
 * @param orientation where the rows and the columns of the network's input run to, in the letters of Patient
 *     Orientation (0020,0020); empty if the network does not care
 * @param respectPixelAspect whether non-square pixels are first resampled to square ones, at the finer spacing
 * @param pixelSpacing to which spacing in the patient pixels are first resampled; empty for none
 * @param steps crops, pads and resizes, in order
 * @param depth what becomes of the slices; without meaning for a network of images
 */
public record Geometry(Optional<Orientation> orientation, boolean respectPixelAspect,
        Optional<PixelSpacing> pixelSpacing, List<GeometryStep> steps, DepthGeometry depth) {
    /** Takes every image as it is. */
    public static final Geometry NONE = new Geometry(Optional.empty(), false, List.of());

    /**
     * As Pixel Spacing (0028,0030) has them.
     *
     * @param row the distance of rows, mm
     * @param column the distance of columns, mm
     */
    public record PixelSpacing(double row, double column) {
    }

    public Geometry {
        steps = List.copyOf(steps);
    }

    /**
     * Of images, whatever their spacing.
     *
     * @param orientation where rows and columns run to; empty if the network does not care
     * @param respectPixelAspect whether non-square pixels are first resampled to square ones
     * @param steps crops, pads and resizes, in order
     */
    public Geometry(Optional<Orientation> orientation, boolean respectPixelAspect, List<GeometryStep> steps) {
        this(orientation, respectPixelAspect, Optional.empty(), steps, DepthGeometry.NONE);
    }
}
