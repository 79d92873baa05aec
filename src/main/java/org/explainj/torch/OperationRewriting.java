package org.explainj.torch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.explainj.torch.script.Expression;
import org.explainj.torch.script.FunctionDefinition;
import org.explainj.torch.script.Statement;

/**
 * Which operations are replaced by functions of the library, with {@code taps} as a further first argument, and which
 * methods and functions therefore have to be copied.
 */
final class OperationRewriting {
    /**
     * Fused operations that autograd cannot differentiate, as traces made under no_grad hold them, and the one that it
     * cannot differentiate twice.
     */
    private static final Map<String, String> FUSED = Map.of(
            "torch._native_multi_head_attention", "attention",
            "torch._transformer_encoder_layer_fwd", "encoder_layer",
            "torch.scaled_dot_product_attention", "product");
    private static final Map<String, String> RECTIFIERS = Map.of(
            "torch.relu", "guided_relu", "torch.relu_", "guided_relu_",
            "torch.relu6", "guided_relu6", "torch.relu6_", "guided_relu6_",
            "torch.hardtanh", "guided_hardtanh", "torch.hardtanh_", "guided_hardtanh_",
            "torch.clamp_min", "guided_clamp_min", "torch.clamp_min_", "guided_clamp_min_",
            "torch.clamp", "guided_clamp", "torch.threshold", "guided_threshold");
    private static final Map<String, String> ATTENTIONS = Map.of(
            "torch.softmax", "attention_softmax",
            "torch.scaled_dot_product_attention", "attention_product");

    private final Program program;
    private final Map<String, String> replacements;
    private final Map<String, Boolean> known = new HashMap<>();

    private OperationRewriting(Program program, Map<String, String> replacements) {
        this.program = program;
        this.replacements = new HashMap<>(FUSED);
        this.replacements.putAll(replacements);
    }

    /** Gives fused operations a derivative, which every copy needs. */
    static OperationRewriting fused(Program program) {
        return new OperationRewriting(program, Map.of());
    }

    /** Also cuts the graph at every ReLU, for guided backpropagation. */
    static OperationRewriting guided(Program program) {
        return new OperationRewriting(program, RECTIFIERS);
    }

    /** Also taps attention probabilities. */
    static OperationRewriting attention(Program program) {
        return new OperationRewriting(program, ATTENTIONS);
    }

    /** The library's function that replaces an operation, if one does. */
    Optional<String> replacement(String qualifiedName) {
        return Optional.ofNullable(replacements.get(qualifiedName));
    }

    /** Whether a module's method, or anything that it calls, holds an operation to be replaced. */
    boolean concerns(String path, FunctionDefinition method) {
        return concerns(program.modules().get(path) + ":" + method.name(), new Scope(program, path, method));
    }

    /** Whether a free function, or anything that it calls, holds an operation to be replaced. */
    boolean concerns(String qualifiedName) {
        Optional<FunctionDefinition> function = program.functionNamed(qualifiedName);
        return function.isPresent() && concerns(qualifiedName, new Scope(program, null, function.get()));
    }

    private boolean concerns(String key, Scope scope) {
        Boolean found = known.get(key);
        if (found == null) {
            known.put(key, false);
            found = scope.function().body().stream().anyMatch(statement -> concerns(statement, scope));
            known.put(key, found);
        }
        return found;
    }

    private boolean concerns(Statement statement, Scope scope) {
        return statement.values().stream().anyMatch(value -> value.anyMatch(part -> isConcerned(part, scope)));
    }

    private boolean isConcerned(Expression expression, Scope scope) {
        if (!(expression instanceof Expression.Call call)) {
            return false;
        }
        if (call.callee() instanceof Expression.Attribute attribute) {
            Optional<String> module = scope.module(attribute.base());
            if (module.isPresent()) {
                return program.method(module.get(), attribute.name())
                        .map(method -> concerns(module.get(), method)).orElse(false);
            }
        }
        String name = scope.qualifiedName(call.callee()).orElse("");
        return replacements.containsKey(name) || concerns(name);
    }
}
