package org.explainj;

import java.util.Locale;

/** What of a model's answer to explain, as the user asks for it. Indices are 0-based. */
public sealed interface TargetChoice {
    /** The logit of each chosen class; of a segmentation its sum over the predicted mask, of a detector each box. */
    record Classes() implements TargetChoice {
    }

    /**
     * Why one class rather than another: y_A − y_B.
     *
     * @param names both classes, by label or index, with a comma between them
     */
    record Contrast(String names) implements TargetChoice {
    }

    /**
     * What speaks against a class: −y_A.
     *
     * @param name the class, by label or index
     */
    record Against(String name) implements TargetChoice {
    }

    /** The sum of each chosen class's logit over the positions where the model predicts it. */
    record Mask() implements TargetChoice {
    }

    /**
     * The sum of each chosen class's logit over a region of interest, in pixels of the image as it is stored; 0, 0 is
     * the first pixel's corner.
     *
     * @param x its left edge
     * @param y its upper edge
     * @param width above 0
     * @param height above 0
     */
    record Roi(double x, double y, double width, double height) implements TargetChoice {
    }

    /**
     * A detector's score of one box.
     *
     * @param index its place in the model's result
     */
    record Box(int index) implements TargetChoice {
    }

    /**
     * A number as the model gives it, as of a regression.
     *
     * @param index its place in the model's output
     */
    record Output(int index) implements TargetChoice {
    }

    /** @return whether a map of it says as much by its negative values as by its positive ones */
    default boolean signed() {
        return this instanceof Contrast || this instanceof Against;
    }

    /**
     * @param scale the chosen scale's option, or null
     * @return the palette that fits: diverging for a signed map on a scale that can be centred on zero, else cividis
     */
    default String palette(String scale) {
        boolean centred = scale != null && (scale.equals("image") || scale.startsWith("evidence"));
        return signed() && centred ? "diverging" : "cividis";
    }

    /** @return whether it says by itself which class it is of, so that none is to be chosen */
    default boolean namesClass() {
        return !(this instanceof Classes || this instanceof Mask || this instanceof Roi);
    }

    /**
     * @param option {@code logit}, {@code contrast:A,B}, {@code against:A}, {@code mask}, {@code roi:x,y,w,h},
     *     {@code box:i} or {@code output:i}
     * @return the choice
     * @throws UsageException for anything else
     */
    static TargetChoice parse(String option) {
        int colon = option.indexOf(':');
        String kind = (colon < 0 ? option : option.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
        String argument = colon < 0 ? "" : option.substring(colon + 1).strip();
        TargetChoice choice = switch (kind) {
            case "contrast" -> argument.contains(",") ? new Contrast(argument) : null;
            case "against" -> argument.isEmpty() ? null : new Against(argument);
            case "roi" -> roi(argument);
            case "box" -> argument.matches("[0-9]{1,6}") ? new Box(Integer.parseInt(argument)) : null;
            case "output" -> argument.matches("[0-9]{1,6}") ? new Output(Integer.parseInt(argument)) : null;
            case "mask" -> colon < 0 ? new Mask() : null;
            case "logit", "" -> colon < 0 ? new Classes() : null;
            default -> null;
        };
        if (choice == null) {
            throw new UsageException("Can't explain the target '" + option + "': use logit, contrast:A,B, against:A, "
                    + "mask, roi:x,y,w,h, box:i or output:i.");
        }
        return choice;
    }

    private static Roi roi(String argument) {
        String[] parts = argument.split(",", -1);
        if (parts.length != 4) {
            return null;
        }
        try {
            double[] numbers = new double[4];
            for (int i = 0; i < 4; i++) {
                numbers[i] = Double.parseDouble(parts[i].strip());
                if (!Double.isFinite(numbers[i])) {
                    return null;
                }
            }
            return numbers[2] > 0 && numbers[3] > 0 ? new Roi(numbers[0], numbers[1], numbers[2], numbers[3]) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
