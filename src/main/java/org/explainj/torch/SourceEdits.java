package org.explainj.torch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Insertions and replacements in one source, by offset; nothing else of it changes. */
final class SourceEdits {
    private record Edit(int start, int end, String text) { }

    private final List<Edit> edits = new ArrayList<>();

    /** Inserts; of several insertions at one place, the first one added comes first. */
    void insert(int at, String text) {
        edits.add(new Edit(at, at, text));
    }

    /** Replaces what lies between two offsets. */
    void replace(int start, int end, String text) {
        edits.add(new Edit(start, end, text));
    }

    /** Adds another's edits after those of this. */
    void insertAll(SourceEdits other) {
        edits.addAll(other.edits);
    }

    /** The part of a source between two offsets, edited. */
    String apply(String source, int from, int to) {
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(Edit::start));
        StringBuilder text = new StringBuilder();
        int at = from;
        for (Edit edit : sorted) {
            text.append(source, at, edit.start()).append(edit.text());
            at = edit.end();
        }
        return text.append(source, at, to).toString();
    }
}
