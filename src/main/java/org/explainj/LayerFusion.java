package org.explainj;

import java.util.Locale;
import java.util.Optional;
import org.explainj.heatmap.Fusion;

/** What becomes of the maps of several layers. */
public enum LayerFusion {
    /** their mean on the scale */
    MEAN,
    /** the greatest of them on the scale */
    MAX,
    /** nothing: each is a result of its own */
    NONE;

    /** @return how they are fused; empty if they are not */
    Optional<Fusion> fusion() {
        return this == NONE ? Optional.empty() : Optional.of(Fusion.valueOf(name()));
    }

    /**
     * @param option {@code mean}, {@code max}, {@code none} or {@code auto}
     * @param sweep whether every stage is a result of its own in any case, which {@code auto} leaves alone
     * @return that; of {@code auto} {@link #NONE} in a sweep and {@link #MEAN} otherwise
     * @throws UsageException for anything else
     */
    public static LayerFusion parse(String option, boolean sweep) {
        if (option.equalsIgnoreCase("auto")) {
            return sweep ? NONE : MEAN;
        }
        try {
            return valueOf(option.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException("Layers can't be fused by '" + option + "': use auto, mean, max or none.");
        }
    }
}
