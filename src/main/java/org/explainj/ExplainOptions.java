package org.explainj;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.explainj.cam.Method;
import org.explainj.heatmap.ScaleChoice;

/**
 * What to explain, and how. Start from {@link #of}, and change what differs.
 *
 * @param classes as in {@link ClassChoice#parse}
 * @param method how
 * @param layers by PyTorch's names; empty for the card's or the automatic choice
 * @param sweep whether every stage of the network is explained, the finest first, each a result of its own
 * @param fusion what becomes of the maps of several layers
 * @param scale what a colour means; empty to compute raw maps only
 * @param signed whether negative evidence is kept, for scales that can show it
 * @param gated whether a class below its operating point is hidden
 */
public record ExplainOptions(String classes, Method method, List<String> layers, boolean sweep, LayerFusion fusion,
        Optional<ScaleChoice> scale, boolean signed, boolean gated) {
    public ExplainOptions {
        Objects.requireNonNull(classes);
        Objects.requireNonNull(method);
        layers = List.copyOf(layers);
        Objects.requireNonNull(fusion);
        Objects.requireNonNull(scale);
        if (sweep && !layers.isEmpty()) {
            throw new UsageException("A sweep explains every stage: name layers, or ask for a sweep.");
        }
    }

    /**
     * @param classes as in {@link ClassChoice#parse}
     * @param method how
     * @return raw maps of positive evidence at the default layer
     */
    public static ExplainOptions of(String classes, Method method) {
        return new ExplainOptions(classes, method, List.of(), false, LayerFusion.MEAN, Optional.empty(), false, false);
    }

    /** @return the same for other classes */
    public ExplainOptions withClasses(String other) {
        return new ExplainOptions(other, method, layers, sweep, fusion, scale, signed, gated);
    }

    /** @return the same by another method */
    public ExplainOptions withMethod(Method other) {
        return new ExplainOptions(classes, other, layers, sweep, fusion, scale, signed, gated);
    }

    /** @return the same at other layers, fused as said; none for the card's or the automatic choice */
    public ExplainOptions withLayers(List<String> names, LayerFusion how) {
        return new ExplainOptions(classes, method, names, false, how, scale, signed, gated);
    }

    /** @return the same at every stage of the network */
    public ExplainOptions withSweep() {
        return new ExplainOptions(classes, method, List.of(), true, LayerFusion.NONE, scale, signed, gated);
    }

    /** @return the same on a scale, with or without negative evidence */
    public ExplainOptions withScale(ScaleChoice choice, boolean keepsSign) {
        return new ExplainOptions(classes, method, layers, sweep, fusion, Optional.of(choice), keepsSign, gated);
    }

    /** @return the same, classes below their operating point hidden */
    public ExplainOptions withGate() {
        return new ExplainOptions(classes, method, layers, sweep, fusion, scale, signed, true);
    }
}
