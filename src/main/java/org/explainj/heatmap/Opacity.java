package org.explainj.heatmap;

import org.explainj.UsageException;

/**
 * How much of the heat covers the anatomy.
 *
 * @param least at the threshold, 0 to 1
 * @param most at the end of the colour bar, 0 to 1
 */
public record Opacity(double least, double most) {
    /** Half: anatomy stays visible, and the colours keep their order over black, grey and white. */
    public static final Opacity DEFAULT = constant(0.5);

    public Opacity {
        if (!(least >= 0 && least <= most && most <= 1)) {
            throw new UsageException("An opacity is a number from 0, which shows no heat, to 1, which hides the "
                    + "anatomy, not "
                    + (least < 0 ? least : most) + ".");
        }
    }

    /**
     * @param opacity 0 to 1
     * @return the same opacity for every value
     */
    public static Opacity constant(double opacity) {
        return new Opacity(opacity, opacity);
    }

    /**
     * @param most the opacity at the end of the colour bar
     * @return an opacity that grows from 0 with the value. Over bright anatomy the colours' lightness then no longer
     *     grows with the value, and a presentation state can't encode it: for the screen
     */
    public static Opacity byValue(double most) {
        return new Opacity(0, most);
    }

    /**
     * @param option {@code 0.4}, or {@code value} or {@code value:0.8} for an opacity that grows with the value
     * @return the opacity
     * @throws UsageException for anything else
     */
    public static Opacity parse(String option) {
        try {
            if (option.equals("value")) {
                return byValue(0.8);
            }
            if (option.startsWith("value:")) {
                return byValue(Double.parseDouble(option.substring("value:".length())));
            }
            return constant(Double.parseDouble(option));
        } catch (NumberFormatException e) {
            throw new UsageException("Unknown opacity '" + option
                    + "': use a number from 0 to 1, value or value:MOST.");
        }
    }

    /**
     * @param strength 0 at the threshold, 1 at the end of the colour bar
     * @return 0 to 1
     */
    public double at(double strength) {
        return least + (most - least) * strength;
    }
}
