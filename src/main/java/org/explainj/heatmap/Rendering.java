package org.explainj.heatmap;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How a heatmap is drawn; nothing here changes what it means.
 *
 * @param palette the colours
 * @param opacity how much covers the anatomy
 * @param threshold in the colour bar's units (percentile as 0 to 1); what is below is not drawn. Empty: the scale's
 *     own. For a diverging palette it is a distance from zero
 * @param contours iso-contour levels, in the colour bar's units; may be empty
 */
public record Rendering(Palette palette, Opacity opacity, OptionalDouble threshold, List<Double> contours) {
    /** Cividis at half opacity with the scale's threshold, no contours. */
    public static final Rendering DEFAULT =
            new Rendering(Palette.CIVIDIS, Opacity.DEFAULT, OptionalDouble.empty(), List.of());

    /**
     * @return how an ensemble's disagreement is drawn beside its mean: by a palette that can't be taken for the mean's,
     *     from the scale's own threshold, without contours
     */
    public Rendering ofDisagreement() {
        boolean dark = palette == Palette.MAGMA || palette == Palette.INFERNO;
        return new Rendering(dark ? Palette.VIRIDIS : Palette.MAGMA, opacity, OptionalDouble.empty(), List.of());
    }

    public Rendering {
        Objects.requireNonNull(palette);
        Objects.requireNonNull(opacity);
        Objects.requireNonNull(threshold);
        contours = List.copyOf(contours);
    }
}
