package org.explainj.torch;

import java.util.ArrayList;
import java.util.List;

/** Types as TorchScript writes them. */
final class Types {
    private Types() {
    }

    /**
     * @param container {@code Tuple}, {@code List}, {@code Dict} or {@code Optional}
     * @param type a type without blanks
     * @return the types in its brackets; none if it is not of that container
     */
    static List<String> elements(String container, String type) {
        List<String> elements = new ArrayList<>();
        if (!type.startsWith(container + "[") || !type.endsWith("]")) {
            return elements;
        }
        int depth = 0;
        int start = container.length() + 1;
        for (int i = start; i < type.length(); i++) {
            char c = type.charAt(i);
            if (depth == 0 && (c == ',' || i == type.length() - 1)) {
                elements.add(type.substring(start, i));
                start = i + 1;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            }
        }
        return elements;
    }
}
