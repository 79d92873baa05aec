package org.explainj;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.explainj.cam.Method;
import org.explainj.heatmap.ScaleChoice;

/**
 * What to explain, and how.
 *
 * @param classes as in {@link ClassChoice#parse}
 * @param method how
 * @param layers by PyTorch's names; empty for the card's or the automatic choice
 * @param scale what a colour means; empty to compute raw maps only
 * @param signed whether negative evidence is kept, for scales that can show it
 * @param gated whether a class below its operating point is hidden
 */
public record ExplainOptions(String classes, Method method, List<String> layers, Optional<ScaleChoice> scale,
        boolean signed, boolean gated) {
    public ExplainOptions {
        Objects.requireNonNull(classes);
        Objects.requireNonNull(method);
        layers = List.copyOf(layers);
        Objects.requireNonNull(scale);
    }
}
