package org.explainj.torch.script;

import java.util.Map;

/**
 * A class.
 *
 * @param name its name in its file
 * @param base what it is: {@code Module}, {@code NamedTuple}, {@code Enum}, {@code Interface}; empty if not said
 * @param attributes types by name, as written without blanks, in order
 * @param methods by name, in order
 * @param end offset behind its last line
 */
public record ClassDefinition(String name, String base, Map<String, String> attributes,
        Map<String, FunctionDefinition> methods, int end) { }
