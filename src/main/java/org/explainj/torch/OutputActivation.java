package org.explainj.torch;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.explainj.torch.script.Expression;
import org.explainj.torch.script.FunctionDefinition;
import org.explainj.torch.script.Statement;

/**
 * Finds the softmax or sigmoid that a model ends in, by following what {@code forward} returns back through names,
 * submodules and helpers. What goes into it is the model's logits.
 */
final class OutputActivation {
    private static final Set<String> CLASSES = Set.of("Softmax", "Softmax2d", "LogSoftmax", "Sigmoid");
    private static final Set<String> OPERATIONS =
            Set.of("softmax", "log_softmax", "sigmoid", "sigmoid_", "special_expit");
    private static final Set<String> SAME_VALUES =
            Set.of("squeeze", "flatten", "reshape", "view", "to", "contiguous", "clone", "detach");
    private static final String OUT_KEY = "\"out\"";

    private final Program program;
    private final Set<String> scores = new HashSet<>();
    private final Set<String> modules = new HashSet<>();
    private final Set<String> kinds = new HashSet<>();
    private final Set<String> visited = new HashSet<>();

    OutputActivation(Program program) {
        this.program = program;
        program.method("", "forward").ifPresent(forward -> followReturns(new Scope(program, "", forward)));
    }

    /** Whether there is one. */
    boolean found() {
        return !scores.isEmpty();
    }

    /** Whether it makes shares of one whole of the classes; else each class has its own sigmoid. */
    boolean isSoftmax() {
        return kinds.stream().anyMatch(kind -> kind.toLowerCase(Locale.ROOT).contains("softmax"));
    }

    /** Whether the activation is applied in a method of this module, or of one inside it. */
    boolean isAt(String module) {
        return modules.stream().anyMatch(path -> path.equals(module) || path.startsWith(module + "."));
    }

    /** Whether an expression in a method is what goes into the activation. */
    boolean isScore(Scope scope, Expression expression) {
        return scores.contains(key(scope, expression));
    }

    private static String key(Scope scope, Expression expression) {
        return scope.path() + ":" + scope.function().name() + ":" + expression.start() + "-" + expression.end();
    }

    private void followReturns(Scope scope) {
        for (Statement statement : scope.function().body()) {
            if (statement.isReturn() && !statement.values().isEmpty()) {
                follow(scope, statement.values().get(0));
            }
        }
    }

    private void follow(Scope scope, Expression expression) {
        Expression bare = expression.bare();
        if (!visited.add(key(scope, bare))) {
            return;
        }
        if (bare instanceof Expression.Name name) {
            scope.definitions(name.text()).forEach(value -> follow(scope, value));
        } else if (bare instanceof Expression.Display display && !display.parts().isEmpty()) {
            follow(scope, output(display));
        } else if (bare instanceof Expression.Call call) {
            followCall(scope, call);
        }
    }

    /** The first of a tuple or list; of a dictionary, the value of "out", or else the first. */
    private static Expression output(Expression.Display display) {
        List<Expression> parts = display.parts();
        if (display.bracket() != '{') {
            return parts.get(0);
        }
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            if (parts.get(i) instanceof Expression.Literal key && key.text().equals(OUT_KEY)) {
                return parts.get(i + 1);
            }
        }
        return parts.get(Math.min(1, parts.size() - 1));
    }

    private void followCall(Scope scope, Expression.Call call) {
        Optional<String> module = call.callee() instanceof Expression.Attribute attribute
                ? scope.module(attribute.base()) : Optional.empty();
        if (module.isPresent()) {
            String type = Program.lastPart(program.modules().get(module.get()));
            if (CLASSES.contains(type)) {
                addScore(scope, call, type);
            } else {
                Optional<FunctionDefinition> method =
                        program.method(module.get(), ((Expression.Attribute) call.callee()).name());
                method.ifPresent(m -> followReturns(new Scope(program, module.get(), m)));
            }
            return;
        }
        String name = scope.qualifiedName(call.callee()).orElse("");
        String operation = Program.lastPart(name);
        if (name.startsWith("torch.") || name.startsWith("__torch__.torch.nn.functional.")) {
            if (OPERATIONS.contains(operation)) {
                addScore(scope, call, operation);
            } else if (SAME_VALUES.contains(operation) && !call.arguments().isEmpty()) {
                follow(scope, call.arguments().get(0));
            }
        }
    }

    private void addScore(Scope scope, Expression.Call activation, String kind) {
        if (!activation.arguments().isEmpty()) {
            scores.add(key(scope, activation.arguments().get(0)));
            modules.add(scope.path());
            kinds.add(kind);
        }
    }
}
