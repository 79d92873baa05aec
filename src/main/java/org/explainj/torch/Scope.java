package org.explainj.torch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.explainj.torch.script.Expression;
import org.explainj.torch.script.FunctionDefinition;
import org.explainj.torch.script.SourceFile;
import org.explainj.torch.script.Statement;

/** What the names in one method of one module stand for. A serialised function gives no name two kinds of meaning. */
final class Scope {
    private static final String OPERATORS = "torch.";

    private final Program program;
    private final String path;
    private final FunctionDefinition function;
    private final Map<String, List<Expression>> definitions = new HashMap<>();
    private final Map<String, Expression> firstOf = new HashMap<>();

    /**
     * @param program the sources
     * @param path the module that the method is called on; null of a free function
     * @param function the method or free function
     */
    Scope(Program program, String path, FunctionDefinition function) {
        this.program = program;
        this.path = path;
        this.function = function;
        for (Statement statement : function.body()) {
            if (statement.targets().size() == 1 && statement.values().size() == 1) {
                definitions.merge(statement.targets().get(0), statement.values(), Scope::joined);
            } else if (statement.targets().size() > 1 && statement.values().size() == 1) {
                firstOf.put(statement.targets().get(0), statement.values().get(0));
            }
        }
    }

    private static List<Expression> joined(List<Expression> first, List<Expression> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    String path() {
        return path;
    }

    FunctionDefinition function() {
        return function;
    }

    /** What may have been assigned to a name. */
    List<Expression> definitions(String name) {
        return definitions.getOrDefault(name, List.of());
    }

    /** What an expression stands for, names that have one value resolved. */
    Expression resolved(Expression expression) {
        Expression bare = expression.bare();
        if (bare instanceof Expression.Name name) {
            List<Expression> values = definitions(name.text());
            return values.size() == 1 ? resolved(values.get(0)) : bare;
        }
        return bare;
    }

    /** As {@link #resolved}; of a name that is the first of those that a tuple is unpacked to, the tuple. */
    Expression resolvedTuple(Expression expression) {
        Expression found = resolved(expression);
        return found instanceof Expression.Name name && firstOf.containsKey(name.text())
                ? resolved(firstOf.get(name.text())) : found;
    }

    /** Whether two expressions surely have the same value: they are one, or the same operation on the same. */
    boolean areSame(Expression a, Expression b) {
        Expression first = resolved(a);
        Expression second = resolved(b);
        if (first.start() == second.start() && first.end() == second.end()) {
            return true;
        }
        if (first instanceof Expression.Name one && second instanceof Expression.Name other) {
            return one.text().equals(other.text());
        }
        if (first instanceof Expression.Literal one && second instanceof Expression.Literal other) {
            return one.text().equals(other.text());
        }
        if (first instanceof Expression.Attribute one && second instanceof Expression.Attribute other) {
            return one.name().equals(other.name()) && areSame(one.base(), other.base());
        }
        boolean operations = first instanceof Expression.Call one && second instanceof Expression.Call other
                && one.arguments().size() == other.arguments().size()
                && qualifiedName(one.callee()).filter(name -> name.startsWith(OPERATORS))
                        .equals(qualifiedName(other.callee()));
        boolean displays = first instanceof Expression.Display one && second instanceof Expression.Display other
                && one.bracket() == other.bracket() && one.parts().size() == other.parts().size();
        if (!operations && !displays) {
            return false;
        }
        List<Expression> ones = operations ? ((Expression.Call) first).arguments() : first.parts();
        List<Expression> others = operations ? ((Expression.Call) second).arguments() : second.parts();
        return IntStream.range(0, ones.size()).allMatch(i -> areSame(ones.get(i), others.get(i)));
    }

    /** The path of the module that an expression stands for: {@code self.a}, {@code getattr(alias, "0")}. */
    Optional<String> module(Expression expression) {
        Expression bare = expression.bare();
        if (bare instanceof Expression.Name name) {
            if (path != null && !function.parameters().isEmpty() && name.text()
                    .equals(function.parameters().get(0).name())) {
                return Optional.of(path);
            }
            List<Expression> values = definitions(name.text());
            return values.size() == 1 ? module(values.get(0)) : Optional.empty();
        }
        if (bare instanceof Expression.Attribute attribute) {
            return child(attribute.base(), attribute.name());
        }
        if (bare instanceof Expression.Call call && call.callee() instanceof Expression.Name name
                && name.text().equals("getattr") && call.arguments().size() == 2
                && call.arguments().get(1) instanceof Expression.Literal literal) {
            return child(call.arguments().get(0), SourceFile.unquoted(literal.text()));
        }
        return Optional.empty();
    }

    private Optional<String> child(Expression parent, String name) {
        return module(parent).map(module -> module.isEmpty() ? name : module + "." + name)
                .filter(program.modules()::containsKey);
    }

    /** The dotted name of a function or operation, an alias resolved: {@code torch.softmax}. */
    Optional<String> qualifiedName(Expression expression) {
        Expression bare = expression.bare();
        if (bare instanceof Expression.Name name) {
            List<Expression> values = definitions(name.text());
            if (values.isEmpty()) {
                return Optional.of(name.text());
            }
            return values.size() == 1 ? qualifiedName(values.get(0)) : Optional.empty();
        }
        if (bare instanceof Expression.Attribute attribute) {
            return qualifiedName(attribute.base()).map(base -> base + "." + attribute.name());
        }
        return Optional.empty();
    }
}
