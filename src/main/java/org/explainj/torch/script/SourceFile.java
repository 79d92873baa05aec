package org.explainj.torch.script;

import java.util.Map;

/**
 * One parsed file of an archive's {@code code} folder.
 *
 * @param source its text
 * @param classes by name, in order
 * @param functions free functions by name, in order
 */
public record SourceFile(String source, Map<String, ClassDefinition> classes,
        Map<String, FunctionDefinition> functions) {

    /**
     * Parses a file. What is not understood is passed over: such a part cannot be instrumented, but is kept.
     *
     * @param source serialised TorchScript
     * @return its classes and functions
     */
    public static SourceFile parse(String source) {
        return new SourceParser(source).parse();
    }

    /**
     * @param literal a string literal
     * @return its value, for the strings that can be names
     */
    public static String unquoted(String literal) {
        return literal.substring(1, literal.length() - 1).replace("\\\"", "\"").replace("\\'", "'")
                .replace("\\\\", "\\");
    }
}
