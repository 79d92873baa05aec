package org.explainj;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.explainj.cam.Method;
import org.explainj.cam.MethodParameters;
import org.explainj.heatmap.Fusion;
import org.explainj.heatmap.ScaleChoice;

/**
 * What to explain, and how. Start from {@link #of}, and change what differs.
 *
 * @param classes as in {@link ClassChoice#parse}; without meaning where the target names its class
 * @param target what of the classes
 * @param method how
 * @param parameters what is set of the method
 * @param layers by PyTorch's names; empty for the card's or the automatic choice
 * @param sweep whether every stage of the network is explained, the finest first, each a result of its own
 * @param fusion what becomes of the maps of several layers; of a sweep's stages, besides each by itself
 * @param scale what a colour means; empty to compute raw maps only
 * @param signed whether negative evidence is kept, for scales that can show it
 * @param gated whether a class below its operating point is hidden
 * @param tiled whether an image larger than the network's input is seen in tiles even if the model's card does not say
 *     so; where the card does, it always is
 */
public record ExplainOptions(String classes, TargetChoice target, Method method, MethodParameters parameters,
        List<String> layers, boolean sweep, LayerFusion fusion, Optional<ScaleChoice> scale, boolean signed,
        boolean gated, boolean tiled) {
    public ExplainOptions {
        Objects.requireNonNull(classes);
        Objects.requireNonNull(target);
        Objects.requireNonNull(method);
        Objects.requireNonNull(parameters);
        layers = List.copyOf(layers);
        Objects.requireNonNull(fusion);
        Objects.requireNonNull(scale);
        if (sweep && !layers.isEmpty()) {
            throw new UsageException("A sweep explains every stage of the network: leave out the sweep, or the "
                    + "layers.");
        }
    }

    /**
     * @param classes as in {@link ClassChoice#parse}
     * @param method how
     * @return raw maps of the classes' logits at the default layer
     */
    public static ExplainOptions of(String classes, Method method) {
        return new ExplainOptions(classes, new TargetChoice.Classes(), method, MethodParameters.STANDARD, List.of(),
                false, LayerFusion.MEAN, Optional.empty(), false, false, false);
    }

    /** @return the same for other classes */
    public ExplainOptions withClasses(String others) {
        return new ExplainOptions(others, target, method, parameters, layers, sweep, fusion, scale, signed, gated,
                tiled);
    }

    /** @return the same for another target */
    public ExplainOptions withTarget(TargetChoice other) {
        return new ExplainOptions(classes, other, method, parameters, layers, sweep, fusion, scale, signed, gated,
                tiled);
    }

    /** @return the same by another method */
    public ExplainOptions withMethod(Method other, MethodParameters set) {
        return new ExplainOptions(classes, target, other, set, layers, sweep, fusion, scale, signed, gated, tiled);
    }

    /** @return the same at other layers, fused as said; none for the card's or the automatic choice */
    public ExplainOptions withLayers(List<String> names, LayerFusion how) {
        return new ExplainOptions(classes, target, method, parameters, names, false, how, scale, signed, gated, tiled);
    }

    /** @return the same at every stage of the network */
    public ExplainOptions withSweep() {
        return new ExplainOptions(classes, target, method, parameters, List.of(), true, LayerFusion.NONE, scale,
                signed, gated, tiled);
    }

    /** @return the same on a scale, with or without negative evidence */
    public ExplainOptions withScale(ScaleChoice choice, boolean keepsSign) {
        return new ExplainOptions(classes, target, method, parameters, layers, sweep, fusion, Optional.of(choice),
                keepsSign, gated, tiled);
    }

    /** @return the same; classes below their operating point are hidden or not */
    public ExplainOptions withGate(boolean hides) {
        return new ExplainOptions(classes, target, method, parameters, layers, sweep, fusion, scale, signed, hides,
                tiled);
    }

    /** @return the same, of an image larger than the network's input in tiles */
    public ExplainOptions withTiles() {
        return new ExplainOptions(classes, target, method, parameters, layers, sweep, fusion, scale, signed, gated,
                true);
    }

    /** @return how several layers become one map; of results that are not fused there is one layer each */
    Fusion fusing() {
        return fusion.fusion().orElse(Fusion.MEAN);
    }
}
