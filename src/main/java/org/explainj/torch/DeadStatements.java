package org.explainj.torch;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drops the assignments of a serialised method that nothing after them reads. libtorch does not do so by itself, since
 * it does not look into the modules called there. Whoever uses the result compares it with the whole model once: a
 * dropped operation could have worked in place.
 */
final class DeadStatements {
    private static final Pattern ASSIGNMENT = Pattern.compile("\\s*((?:\\w+, )*\\w+),? = (.*)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    /** What changes a list or dictionary that may be read later. */
    private static final Pattern CHANGE = Pattern.compile("\\b(append|_set_item|extend|insert)\\(");

    private DeadStatements() {
    }

    /**
     * @param method a method's source
     * @return the same without what is not needed; unchanged if it has branches or loops
     */
    static String without(String method) {
        String[] lines = method.split("\n");
        int body = 1;
        while (body < lines.length && !lines[body - 1].endsWith(":")) {
            body++;
        }
        int first = body;
        boolean straight = body < lines.length
                && Arrays.stream(lines, body, lines.length).allMatch(line -> indent(line) == indent(lines[first]));
        if (!straight) {
            return method;
        }
        Set<String> read = new HashSet<>();
        Deque<String> kept = new ArrayDeque<>();
        for (int i = lines.length - 1; i >= body; i--) {
            Matcher assignment = ASSIGNMENT.matcher(lines[i]);
            boolean dead = assignment.matches() && !CHANGE.matcher(assignment.group(2)).find()
                    && Arrays.stream(assignment.group(1).split(", ")).noneMatch(read::contains);
            if (!dead) {
                kept.addFirst(lines[i]);
                Matcher names = NAME.matcher(assignment.matches() ? assignment.group(2) : lines[i]);
                while (names.find()) {
                    read.add(names.group());
                }
            }
        }
        for (int i = body - 1; i >= 0; i--) {
            kept.addFirst(lines[i]);
        }
        return String.join("\n", kept) + "\n";
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
