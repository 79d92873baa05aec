package org.explainj.torch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explainj.torch.script.Expression;
import org.explainj.torch.script.FunctionDefinition;
import org.explainj.torch.script.Statement;

/**
 * Finds the softmax or sigmoid that a model ends in, by following what {@code forward} returns back through names,
 * submodules and helpers, and through what leaves a probability as it is: other shapes and types, limits that are no
 * nearer than 1e-3 to the middle, a logarithm, the complement beside it. What goes into it is the model's logits, a
 * maximum that is taken off them for the exponential's sake put back.
 */
final class OutputActivation {
    private static final Set<String> CLASSES =
            Set.of("Softmax", "Softmax2d", "LogSoftmax", "Sigmoid", "LogSigmoid", "Hardsigmoid");
    private static final Set<String> OPERATIONS = Set.of("softmax", "log_softmax", "sigmoid", "sigmoid_",
            "special_expit", "log_sigmoid", "logsigmoid", "hardsigmoid", "hardsigmoid_");
    private static final Set<String> SAME_VALUES = Set.of("squeeze", "unsqueeze", "flatten", "unflatten", "reshape",
            "reshape_as", "view", "view_as", "to", "type_as", "contiguous", "clone", "detach", "alias");
    /** What may be taken off logits that go into a softmax: one number for all classes. */
    private static final Set<String> SHIFTS = Set.of("max", "amax", "logsumexp", "mean", "min", "amin");
    private static final Set<String> JOINS = Set.of("cat", "concat", "stack");
    /** A probability may be kept so far off 0 and 1. */
    private static final double LIMIT = 1e-3;
    private static final String OUT_KEY = "\"out\"";
    private static final String SOFTMAX = "softmax";
    private static final String LOG_SOFTMAX = "log_softmax";
    private static final String SIGMOID = "sigmoid";

    /**
     * Two classes of one logit y: 1 − σ(y) and σ(y).
     *
     * @param axis on which they are joined, as the source says it
     * @param complementFirst whether 1 − σ(y) is the first
     */
    record Pair(String axis, boolean complementFirst) { }

    private final Program program;
    private final Set<String> scores = new HashSet<>();
    private final Map<String, Pair> pairs = new HashMap<>();
    private final Set<String> modules = new HashSet<>();
    private final Set<String> kinds = new HashSet<>();
    private final Set<String> visited = new HashSet<>();

    OutputActivation(Program program) {
        this.program = program;
        program.method("", "forward").ifPresent(forward -> followReturns(new Scope(program, "", forward), 0));
    }

    /** Whether there is one. */
    boolean found() {
        return !scores.isEmpty();
    }

    /** Whether it makes shares of one whole of the classes; else each class has its own sigmoid. */
    boolean isSoftmax() {
        return kinds.stream().anyMatch(kind -> kind.toLowerCase(Locale.ROOT).contains("softmax"));
    }

    /** Whether each class has its own sigmoid, or that one's logarithm; false for a hard sigmoid. */
    boolean isSigmoid() {
        return found() && !isSoftmax()
                && kinds.stream().noneMatch(kind -> kind.toLowerCase(Locale.ROOT).startsWith("hard"));
    }

    /** How an expression in a method joins the two classes of one logit, if it does. */
    Optional<Pair> pair(Scope scope, Expression expression) {
        return Optional.ofNullable(pairs.get(key(scope, expression)));
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

    private void followReturns(Scope scope, int level) {
        for (Statement statement : scope.function().body()) {
            if (statement.isReturn() && !statement.values().isEmpty()) {
                follow(scope, statement.values().get(0), level);
            }
        }
    }

    /** @param level how often the exponential is taken of the expression, less how often the logarithm is */
    private void follow(Scope scope, Expression expression, int level) {
        Expression bare = expression.bare();
        if (!visited.add(key(scope, bare))) {
            return;
        }
        if (bare instanceof Expression.Name name) {
            scope.definitions(name.text()).forEach(value -> follow(scope, value, level));
        } else if (bare instanceof Expression.Display display && !display.parts().isEmpty()) {
            follow(scope, output(display), level);
        } else if (bare instanceof Expression.Call call) {
            followCall(scope, call, level);
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

    private void followCall(Scope scope, Expression.Call call, int level) {
        Optional<String> module = call.callee() instanceof Expression.Attribute attribute
                ? scope.module(attribute.base()) : Optional.empty();
        if (module.isPresent()) {
            String type = Program.lastPart(program.modules().get(module.get()));
            if (CLASSES.contains(type)) {
                if (!call.arguments().isEmpty()) {
                    addScore(scope, call.arguments().get(0), type, level);
                }
            } else {
                Optional<FunctionDefinition> method =
                        program.method(module.get(), ((Expression.Attribute) call.callee()).name());
                method.ifPresent(m -> followReturns(new Scope(program, module.get(), m), level));
            }
            return;
        }
        String name = scope.qualifiedName(call.callee()).orElse("");
        if ((name.startsWith("torch.") || name.startsWith("__torch__.torch.nn.functional."))
                && !call.arguments().isEmpty()) {
            followOperation(scope, call, Program.lastPart(name), level);
        }
    }

    private void followOperation(Scope scope, Expression.Call call, String operation, int level) {
        Expression first = call.arguments().get(0);
        if (OPERATIONS.contains(operation)) {
            addScore(scope, first, operation, level);
        } else if (SAME_VALUES.contains(operation) || operation.startsWith("clamp") && limitsOnly(call, operation)
                || isUndone(scope, call, operation)) {
            follow(scope, first, level);
        } else if (operation.equals("exp")) {
            follow(scope, first, level + 1);
        } else if (operation.equals("log")) {
            follow(scope, first, level - 1);
        } else if (JOINS.contains(operation)) {
            followPair(scope, call, level);
        } else {
            writtenOut(scope, call, operation, level);
        }
    }

    /** Whether a clamp lets all probabilities through but the very least and greatest. */
    private static boolean limitsOnly(Expression.Call call, String operation) {
        List<Expression> limits = call.arguments().subList(1, call.arguments().size());
        boolean upperOnly = operation.startsWith("clamp_max");
        for (int i = 0; i < limits.size(); i++) {
            if (!(limits.get(i).bare() instanceof Expression.Literal) && !(limits.get(i).bare() instanceof
                    Expression.Name none && none.text().equals("None"))) {
                return false;
            }
            double limit = number(limits.get(i));
            if (i == 0 && !upperOnly ? limit > LIMIT : limit < 1 - LIMIT) {
                return false;
            }
        }
        return !limits.isEmpty();
    }

    /** The number that is written; NaN if none is. */
    private static double number(Expression expression) {
        try {
            return expression.bare() instanceof Expression.Literal literal ? Double.parseDouble(literal.text())
                    : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Whether this takes the one element of an axis that was added before. */
    private static boolean isUndone(Scope scope, Expression.Call call, String operation) {
        return operation.equals("select") && call.arguments().size() > 1
                && operand(scope, call.arguments().get(0), "unsqueeze")
                        .filter(added -> added.arguments().size() > 1
                                && scope.areSame(added.arguments().get(1), call.arguments().get(1))).isPresent();
    }

    /** The call of an operation that an expression stands for, if it is one of it. */
    private static Optional<Expression.Call> operand(Scope scope, Expression expression, String operation) {
        return scope.resolved(expression) instanceof Expression.Call call && !call.arguments().isEmpty()
                && scope.qualifiedName(call.callee()).filter(("torch." + operation)::equals).isPresent()
                ? Optional.of(call) : Optional.empty();
    }

    private static Optional<Expression> argument(Scope scope, Expression expression, String operation) {
        return operand(scope, expression, operation).map(call -> call.arguments().get(0));
    }

    /** {@code cat([1 - s, s])}, s a sigmoid, or {@code cat([sigmoid(-y), sigmoid(y)])}. */
    private void followPair(Scope scope, Expression.Call call, int level) {
        if (level != 0 || call.arguments().size() < 2
                || !(scope.resolved(call.arguments().get(0)) instanceof Expression.Display display)
                || display.parts().size() != 2 || Double.isNaN(number(call.arguments().get(1)))) {
            return;
        }
        Expression first = display.parts().get(0);
        Expression second = display.parts().get(1);
        boolean complementFirst = isComplement(scope, first, second);
        if (complementFirst || isComplement(scope, second, first)) {
            Expression probability = complementFirst ? second : first;
            Set<String> before = Set.copyOf(scores);
            argument(scope, probability, SIGMOID).ifPresent(logit -> addScore(scope, logit, SIGMOID, level));
            if (!scores.equals(before)) {
                pairs.put(key(scope, call), new Pair(((Expression.Literal) call.arguments().get(1).bare()).text(),
                        complementFirst));
            }
        }
    }

    private static boolean isComplement(Scope scope, Expression complement, Expression probability) {
        Optional<Expression> reversed = operand(scope, complement, "rsub")
                .filter(call -> call.arguments().size() > 1 && number(call.arguments().get(1)) == 1)
                .map(call -> call.arguments().get(0));
        Optional<Expression> negated = operand(scope, complement, "add")
                .filter(call -> call.arguments().size() > 1 && number(call.arguments().get(1)) == 1)
                .flatMap(call -> argument(scope, call.arguments().get(0), "neg"));
        Optional<Expression> logit = argument(scope, complement, SIGMOID)
                .flatMap(inner -> argument(scope, inner, "neg"));
        return reversed.or(() -> negated).filter(of -> scope.areSame(of, probability)).isPresent()
                || logit.isPresent() && argument(scope, probability, SIGMOID)
                        .filter(of -> scope.areSame(of, logit.get())).isPresent();
    }

    /** A softmax, its logarithm or a sigmoid by its formula. */
    private void writtenOut(Scope scope, Expression.Call call, String operation, int level) {
        List<Expression> arguments = call.arguments();
        if (arguments.size() > 1 && operation.equals("div")) {
            Optional<Expression> exponent = argument(scope, arguments.get(0), "exp");
            boolean share = operand(scope, arguments.get(1), "sum").filter(sum -> sum.arguments().size() > 1
                    && scope.areSame(sum.arguments().get(0), arguments.get(0))).isPresent();
            exponent.filter(y -> share).ifPresent(y -> addScore(scope, y, SOFTMAX, level));
        } else if (arguments.size() > 1 && operation.equals("sub")) {
            Optional<Expression> total = argument(scope, arguments.get(1), "logsumexp")
                    .or(() -> argument(scope, arguments.get(1), "log")
                            .flatMap(inner -> argument(scope, inner, "sum"))
                            .flatMap(inner -> argument(scope, inner, "exp")));
            total.filter(y -> scope.areSame(y, arguments.get(0)))
                    .ifPresent(y -> addScore(scope, arguments.get(0), LOG_SOFTMAX, level));
        } else if (operation.equals("reciprocal")) {
            logistic(scope, call).filter(sum -> number(sum.arguments().get(1)) == 1)
                    .ifPresent(sum -> addLogistic(scope, sum, level));
        } else if (arguments.size() > 1 && operation.equals("mul")) {
            // c / (exp(-y) + c) is σ(y + ln c)
            operand(scope, arguments.get(0), "reciprocal").flatMap(inverse -> logistic(scope, inverse))
                    .filter(sum -> scope.areSame(sum.arguments().get(1), arguments.get(1)))
                    .ifPresent(sum -> addLogistic(scope, sum, level));
        }
    }

    /** The {@code exp(-y) + c} that an inverse is taken of. */
    private static Optional<Expression.Call> logistic(Scope scope, Expression.Call inverse) {
        return operand(scope, inverse.arguments().get(0), "add").filter(sum -> sum.arguments().size() > 1
                && argument(scope, sum.arguments().get(0), "exp").flatMap(y -> argument(scope, y, "neg")).isPresent());
    }

    private void addLogistic(Scope scope, Expression.Call sum, int level) {
        argument(scope, sum.arguments().get(0), "exp").flatMap(y -> argument(scope, y, "neg"))
                .ifPresent(y -> addScore(scope, y, SIGMOID, level));
    }

    /** Takes what goes into an activation for the scores, where the output is a probability or its logarithm. */
    private void addScore(Scope scope, Expression logits, String kind, int level) {
        String name = kind.toLowerCase(Locale.ROOT);
        int power = name.startsWith("log") ? level - 1 : level;
        if (power == 0 || power == -1) {
            scores.add(key(scope, name.contains(SOFTMAX) ? unshifted(scope, logits) : logits));
            modules.add(scope.path());
            kinds.add(kind);
        }
    }

    /** Logits before their maximum was taken off, whose derivative would be lost with it. */
    private static Expression unshifted(Scope scope, Expression logits) {
        if (scope.resolved(logits) instanceof Expression.Call call && call.arguments().size() > 1
                && scope.qualifiedName(call.callee()).filter("torch.sub"::equals).isPresent()) {
            Expression whole = call.arguments().get(0);
            Expression taken = argument(scope, call.arguments().get(1), "detach").orElse(call.arguments().get(1));
            if (scope.resolvedTuple(taken) instanceof Expression.Call shift && !shift.arguments().isEmpty()
                    && scope.qualifiedName(shift.callee()).filter(name -> name.startsWith("torch.")
                            && SHIFTS.contains(Program.lastPart(name))).isPresent()
                    && scope.areSame(shift.arguments().get(0), whole)) {
                return unshifted(scope, whole);
            }
        }
        return logits;
    }
}
