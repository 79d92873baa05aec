package org.explainj.export;

import org.explainj.heatmap.Scale;

/** What a scale's values mean, for readers of an object that holds them. */
public final class ScaleText {
    private ScaleText() {
    }

    /** @return what 0 and 1 mean, in at most 64 characters */
    public static String ends(Scale scale) {
        if (scale instanceof Scale.Reference) {
            return "Rank among pixels of images without it: 0 coldest, 1 hottest";
        }
        if (scale instanceof Scale.Evidence) {
            return "Logits per pixel: 0 adds nothing, 1 adds 1 to the class logit";
        }
        if (scale instanceof Scale.Image image) {
            return "Share of this " + image.of() + "'s maximum: 0 no evidence, 1 its hottest";
        }
        return "Raw value of the method: 0 no evidence, 1 as computed";
    }
}
