package org.explainj.heatmap;

import java.util.List;

/** What a reference cohort lets one say of a map: of its hottest pixel among pixels, and of the image among images. */
final class ReferenceClaims {
    private ReferenceClaims() {
    }

    static List<String> of(Scale.Reference reference, Heatmap heatmap) {
        String hottest = percent(heatmap.maximum());
        if (reference.layers().size() > 1) {
            return List.of("Hottest spot: percentile " + hottest + " in the "
                    + (reference.fusion() == Fusion.MEAN ? "mean" : "greatest")
                    + " of the " + reference.parts() + ".");
        }
        ReferenceDistribution cohort = reference.layers().get(0);
        return List.of("Hottest spot: hotter than " + hottest + " of the pixels of " + cohort.images()
                + " images without the finding.", imagesAsHot(cohort, heatmap.statistics().max()));
    }

    private static String imagesAsHot(ReferenceDistribution cohort, double maximum) {
        double share = 1 - cohort.maxima().rank(maximum);
        if (share * cohort.images() < 1) {
            return "None of those images has a spot this hot.";
        }
        return share > 0.5 ? "Most of those images have a spot this hot."
                : "About 1 in " + Math.round(1 / share) + " of those images has a spot this hot.";
    }

    /** Rounded down: a claim is never more than the table supports. */
    private static String percent(double percentile) {
        return Numbers.plain(Math.floor(percentile * 1e4 + 1e-3) / 100) + " %";
    }
}
