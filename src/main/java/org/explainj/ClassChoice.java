package org.explainj;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which of a model's classes to explain. */
public sealed interface ClassChoice {
    /** {@code top:3}, and {@code top 3} or {@code top3} as people write it. */
    Pattern TOP = Pattern.compile("top[: ]?([1-9][0-9]{0,5})", Pattern.CASE_INSENSITIVE);

    /**
     * The classes with the greatest logits.
     *
     * @param count how many, at least 1
     */
    record Top(int count) implements ClassChoice {
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
     * @param option {@code top}, {@code top:K}, {@code positive}, {@code all}, a label, an index, or several of the
     *     latter two with commas between them
     * @param labels the model's labels, so that a label that holds a comma or is called {@code top} is found; may be
     *     empty
     * @return the choice
     */
    static ClassChoice parse(String option, List<String> labels) {
        if (labels.contains(option)) {
            return new Named(List.of(option));
        }
        Matcher top = TOP.matcher(option.strip());
        if (top.matches()) {
            return new Top(Integer.parseInt(top.group(1)));
        }
        return switch (option.toLowerCase(Locale.ROOT)) {
            case "top" -> new Top(1);
            case "positive" -> new Positive();
            case "all" -> new All();
            default -> new Named(Arrays.stream(option.split(",")).map(String::strip).toList());
        };
    }

    /**
     * @param prediction of one image
     * @return the chosen classes' indices
     * @throws UsageException if the model has no such class
     */
    default List<Integer> of(Prediction prediction) {
        float[] logits = prediction.logits();
        if (this instanceof Positive) {
            return prediction.positive();
        }
        if (this instanceof Named named) {
            return Arrays.stream(named.indices(prediction.labels(), logits.length)).boxed().toList();
        }
        int count = this instanceof Top top ? top.count() : logits.length;
        return IntStream.range(0, logits.length).boxed()
                .sorted(Comparator.comparingDouble((Integer index) -> -logits[index])).limit(count).toList();
    }
}
