package org.explainj.heatmap;

import java.util.ArrayList;
import java.util.List;

/** What a reference cohort lets one say of a map: of its hottest pixel among pixels, and of the image among images. */
final class ReferenceClaims {
    private ReferenceClaims() {
    }

    static List<String> of(Scale.Reference reference, Heatmap heatmap) {
        ReferenceDistribution cohort = reference.layers().get(0);
        List<String> sentences = new ArrayList<>();
        sentences.add("Hottest spot: hotter than " + percent(heatmap.maximum()) + " of the pixels of "
                + cohort.images() + " images without the finding.");
        if (reference.layers().size() == 1) {
            sentences.add(imagesAsHot(cohort, heatmap.statistics().max()));
        }
        return sentences;
    }

    private static String imagesAsHot(ReferenceDistribution cohort, double maximum) {
        double share = 1 - cohort.maximumRank(maximum);
        if (share * cohort.images() < 1) {
            return "None of those images has a spot this hot.";
        }
        return share > 0.5 ? "Most of those images have a spot this hot."
                : "About 1 in " + Math.round(1 / share) + " of those images has a spot this hot.";
    }

    /** Rounded down: a claim is never more than the table supports. */
    private static String percent(double percentile) {
        return Numbers.plain(Math.floor(percentile * 1e4 + 1e-6) / 100) + " %";
    }
}
