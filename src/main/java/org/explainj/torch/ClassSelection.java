package org.explainj.torch;

import java.util.Arrays;
import java.util.List;

/**
 * Which classes of each image are explained, decided inside the one native call.
 */
public sealed interface ClassSelection {

    /**
     * @param classes 0-based indices of the classes, the same for every image
     * @return these classes
     */
    static ClassSelection of(int... classes) {
        return new Indices(Arrays.copyOf(classes, classes.length));
    }

    /**
     * @param count how many
     * @return of each image, the classes of the greatest logits, greatest first; all if there are fewer
     */
    static ClassSelection top(int count) {
        return new Top(count);
    }

    /**
     * @param logits a threshold for each class, or a single one for all
     * @return of each image, the classes with a logit above their threshold, greatest logit first
     */
    static ClassSelection above(float... logits) {
        return new Above(Arrays.copyOf(logits, logits.length));
    }

    /** @return every class */
    static ClassSelection all() {
        return new Top(Integer.MAX_VALUE);
    }

    /**
     * Given classes.
     *
     * @param classes 0-based indices
     */
    record Indices(int[] classes) implements ClassSelection { }

    /**
     * The classes of the greatest logits.
     *
     * @param count how many
     */
    record Top(int count) implements ClassSelection { }

    /**
     * All classes above a threshold.
     *
     * @param logits one for each class, or a single one for all
     */
    record Above(float[] logits) implements ClassSelection { }

    /**
     * Linear functionals of the class table in place of classes; what is said of a class's index is then the place of
     * the combination in this list.
     *
     * @param combinations the functionals, the same for every image
     */
    record Combined(List<Combination> combinations) implements ClassSelection {
        public Combined {
            combinations = List.copyOf(combinations);
        }
    }
}
