package org.explainj.heatmap;

import java.util.Objects;

/**
 * How hot maps of images <em>without</em> the finding are: quantiles of their pixels, and of each image's maximum.
 * Maps are taken on the source's grid, negative values set to 0 first, inside the model's field of view:
 * {@link ReferenceBuilder} makes one.
 *
 * @param pixels all their pixels, pooled, in the raw map's units
 * @param maxima each image's greatest value, in the raw map's units
 * @param cohort the cohort's name, for the legend
 * @param images how many images it has
 */
public record ReferenceDistribution(Quantiles pixels, Quantiles maxima, String cohort, int images) {
    /** @throws IllegalArgumentException if there is no image */
    public ReferenceDistribution {
        Objects.requireNonNull(pixels);
        Objects.requireNonNull(maxima);
        Objects.requireNonNull(cohort);
        if (images < 1) {
            throw new IllegalArgumentException("a reference cohort has at least one image, not " + images);
        }
    }
}
