package org.explainj.torch.script;

import java.util.List;

/**
 * A method or free function.
 *
 * @param name its name
 * @param nameStart offset of the name in its source
 * @param parameters in order
 * @param returnType as written: {@code Tensor}
 * @param body its statements
 * @param start offset of the line that defines it
 * @param end offset behind its last line
 */
public record FunctionDefinition(String name, int nameStart, List<Parameter> parameters, String returnType,
        List<Statement> body, int start, int end) {

    /**
     * A parameter.
     *
     * @param name its name
     * @param type its type as written, without blanks; empty if it has none
     * @param optional whether it has a default
     * @param end offset behind it, before the comma or parenthesis
     */
    public record Parameter(String name, String type, boolean optional, int end) { }
}
