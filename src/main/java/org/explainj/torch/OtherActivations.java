package org.explainj.torch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explainj.torch.script.Expression;
import org.explainj.torch.script.FunctionDefinition;
import org.explainj.torch.script.Statement;

/** Finds the activations of a model that guided backpropagation does not clip, as they are no ReLU. */
final class OtherActivations {
    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("gelu", "GELU"),
            Map.entry("silu", "SiLU"), Map.entry("hardswish", "Hardswish"), Map.entry("hardsigmoid", "Hardsigmoid"),
            Map.entry("elu", "ELU"), Map.entry("selu", "SELU"), Map.entry("celu", "CELU"),
            Map.entry("leaky_relu", "LeakyReLU"), Map.entry("rrelu", "RReLU"), Map.entry("prelu", "PReLU"),
            Map.entry("mish", "Mish"), Map.entry("sigmoid", "Sigmoid"), Map.entry("tanh", "Tanh"),
            Map.entry("softplus", "Softplus"));

    private final Program program;
    private final Set<String> kinds = new LinkedHashSet<>();
    private final Set<String> visited = new HashSet<>();

    OtherActivations(Program program) {
        this.program = program;
        program.modules().forEach((path, className) -> program.classNamed(className).ifPresent(definition ->
                definition.methods().values().forEach(method -> visit(className + "." + method.name(),
                        new Scope(program, path, method)))));
    }

    /** Their kinds as {@code torch.nn} names them. */
    List<String> kinds() {
        return new ArrayList<>(kinds);
    }

    private void visit(String key, Scope scope) {
        if (visited.add(key)) {
            FunctionDefinition function = scope.function();
            for (Statement statement : function.body()) {
                statement.values().forEach(value -> value.anyMatch(part -> {
                    visit(part, scope);
                    return false;
                }));
            }
        }
    }

    private void visit(Expression expression, Scope scope) {
        if (expression instanceof Expression.Call call) {
            String name = scope.qualifiedName(call.callee()).orElse("");
            String kind = KINDS.get(Program.lastPart(name).replaceAll("_$", ""));
            if (name.startsWith("torch.") && kind != null) {
                kinds.add(kind);
            }
            program.functionNamed(name).ifPresent(function -> visit(name, new Scope(program, null, function)));
        }
    }
}
