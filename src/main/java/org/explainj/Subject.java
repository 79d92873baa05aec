package org.explainj;

import java.util.List;
import java.util.Objects;
import org.explainj.heatmap.Mark;

/**
 * What one map is of.
 *
 * @param classIndex the class, 0-based; of a contrast the first, of a detector the box
 * @param label the class's name
 * @param title what the map shows, such as {@code Nodule rather than Effusion}; mostly the label
 * @param target what of the class
 * @param score the explained number
 * @param reading what a legend says of that number, such as {@code Output 61.2 a}; empty for logits
 * @param marks what is to be drawn on the image: a detector's box, a region of interest
 */
public record Subject(int classIndex, String label, String title, ExplainedTarget target, double score, String reading,
        List<Mark> marks) {
    public Subject {
        Objects.requireNonNull(label);
        Objects.requireNonNull(title);
        Objects.requireNonNull(target);
        Objects.requireNonNull(reading);
        marks = List.copyOf(marks);
    }

    /**
     * A map without anything to point out.
     *
     * @param classIndex the class, 0-based
     * @param label the class's name
     * @param title what the map shows
     * @param target what of the class
     * @param score the explained number
     */
    public Subject(int classIndex, String label, String title, ExplainedTarget target, double score) {
        this(classIndex, label, title, target, score, "", List.of());
    }
}
