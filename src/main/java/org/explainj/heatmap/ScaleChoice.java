package org.explainj.heatmap;

import java.util.List;
import java.util.OptionalDouble;
import org.explainj.UsageException;

/** A scale as the user asks for it, before the model, the class and the layers are known. */
public sealed interface ScaleChoice {
    /** {@code reference}. */
    record Reference() implements ScaleChoice {
    }

    /**
     * {@code evidence} or {@code evidence:X}.
     *
     * @param fullColour see {@link Scale.Evidence}
     */
    record Evidence(double fullColour) implements ScaleChoice {
    }

    /**
     * {@code fixed:LO,HI}.
     *
     * @param scale the scale, which needs nothing else
     */
    record Fixed(Scale.Fixed scale) implements ScaleChoice {
    }

    /** {@code image}. */
    record Image() implements ScaleChoice {
    }

    /**
     * @param option {@code reference}, {@code evidence}, {@code evidence:X} (X logits per 1 % of the area are full
     *     colour), {@code fixed:LO,HI} or {@code image}
     * @return the choice
     * @throws UsageException for anything else
     */
    static ScaleChoice parse(String option) {
        int colon = option.indexOf(':');
        String name = colon < 0 ? option : option.substring(0, colon);
        String argument = colon < 0 ? "" : option.substring(colon + 1);
        if (name.equals("fixed")) {
            return new Fixed(parseFixed(argument));
        }
        if (name.equals("evidence") && colon >= 0) {
            double fullColour = number(argument);
            if (!(fullColour > 0)) {
                throw new UsageException("The scale 'evidence:X' needs a positive number of logits, such as "
                        + "evidence:0.5, not '" + argument + "'.");
            }
            return new Evidence(fullColour);
        }
        return switch (option) {
            case "reference" -> new Reference();
            case "evidence" -> new Evidence(Scale.Evidence.DEFAULT_FULL_COLOUR);
            case "image" -> new Image();
            default -> throw new UsageException("Unknown scale '" + option
                    + "': use reference, evidence, fixed:LO,HI or image.");
        };
    }

    /**
     * @param layers the explained layers' reference distributions, in the layers' order; empty if the card has none
     *     for this class, method and these layers
     * @param fusion how several layers become one
     * @param bias the class's bias in a GAP + linear head, if it has one
     * @return the scale
     * @throws UsageException if {@code reference} is chosen and there is no distribution
     */
    default Scale with(List<ReferenceDistribution> layers, Fusion fusion, OptionalDouble bias) {
        if (this instanceof Reference) {
            if (layers.isEmpty()) {
                throw new UsageException("The model's card has no reference quantiles for this class, method and "
                        + "layer: choose the scale evidence, fixed:LO,HI or image.");
            }
            return new Scale.Reference(layers, fusion);
        }
        if (this instanceof Evidence evidence) {
            return new Scale.Evidence(evidence.fullColour(), bias);
        }
        return this instanceof Fixed fixed ? fixed.scale() : new Scale.Image();
    }

    private static Scale.Fixed parseFixed(String range) {
        String[] ends = range.split(",", -1);
        double low = ends.length == 2 ? number(ends[0]) : Double.NaN;
        double high = ends.length == 2 ? number(ends[1]) : Double.NaN;
        if (!(low < high)) {
            throw new UsageException("The scale 'fixed:LO,HI' needs two numbers, the lower first, such as fixed:0,2.5, "
                    + "not '" + range + "'.");
        }
        return new Scale.Fixed(low, high);
    }

    /** NaN for what is not a finite number. */
    private static double number(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            return Double.isInfinite(value) ? Double.NaN : value;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
