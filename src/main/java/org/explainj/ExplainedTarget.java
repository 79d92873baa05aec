package org.explainj;

import java.util.Objects;

/**
 * The number that a map is evidence for.
 *
 * @param keyword as in options, JSON and a card's reference: {@code logit}, {@code logit-minus-others},
 *     {@code contrast:A,B}, {@code against:A}, {@code mask}, {@code roi:x,y,w,h}, {@code box:i} or {@code output:i},
 *     classes by their labels
 * @param sentence what that is, for a legend; empty for a class's logit. Nothing in it was computed
 */
public record ExplainedTarget(String keyword, String sentence) {
    public ExplainedTarget {
        Objects.requireNonNull(keyword);
        Objects.requireNonNull(sentence);
    }

    /** @return the keyword */
    @Override
    public String toString() {
        return keyword;
    }
}
