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
     * @param option {@code mean}, {@code max} or {@code none}
     * @return that
     * @throws UsageException for anything else
     */
    public static LayerFusion parse(String option) {
        try {
            return valueOf(option.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException("Layers can't be fused by '" + option + "': use mean, max or none.");
        }
    }
}
