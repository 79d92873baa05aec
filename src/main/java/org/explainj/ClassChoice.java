package org.explainj;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which of a model's classes to explain. */
public sealed interface ClassChoice {
    /** The class with the greatest logit. */
    record Top() implements ClassChoice {
    }

    /** Every class at or above its operating point. */
    record Positive() implements ClassChoice {
    }

    /** Every class. */
    record All() implements ClassChoice {
    }

    /**
     * Classes by label or 0-based index.
     *
     * @param names at least one
     */
    record Named(List<String> names) implements ClassChoice {
        public Named {
            names = List.copyOf(names);
        }

        /**
         * @param labels the model's labels in the order of its outputs; empty if its classes are known by index only
         * @param count how many outputs the model has
         * @return the outputs' indices, each once, in the order of the names
         * @throws UsageException if the model has no such class
         */
        int[] indices(List<String> labels, int count) {
            return names.stream().mapToInt(name -> index(name, labels, count)).distinct().toArray();
        }

        private static int index(String name, List<String> labels, int count) {
            int exact = labels.indexOf(name);
            if (exact >= 0) {
                return exact;
            }
            List<Integer> alike = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                if (labels.get(i).equalsIgnoreCase(name)) {
                    alike.add(i);
                }
            }
            if (alike.size() == 1) {
                return alike.get(0);
            }
            try {
                int index = Integer.parseInt(name);
                if (index >= 0 && index < count) {
                    return index;
                }
            } catch (NumberFormatException e) {
                // neither a label nor an index: said below
            }
            throw new UsageException("The model has no class '" + name + "': use "
                    + (labels.isEmpty() ? "" : String.join(", ", labels) + ", or ")
                    + "an index from 0 to " + (count - 1) + ".");
        }
    }

    /**
     * @param option {@code top}, {@code positive}, {@code all}, a label, an index, or several of the latter two with
     *     commas between them
     * @param labels the model's labels, so that a label that holds a comma or is called {@code top} is found; may be
     *     empty
     * @return the choice
     */
    static ClassChoice parse(String option, List<String> labels) {
        if (labels.contains(option)) {
            return new Named(List.of(option));
        }
        return switch (option.toLowerCase(Locale.ROOT)) {
            case "top" -> new Top();
            case "positive" -> new Positive();
            case "all" -> new All();
            default -> new Named(Arrays.stream(option.split(",")).map(String::strip).toList());
        };
    }
}
