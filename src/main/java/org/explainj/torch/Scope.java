package org.explainj.torch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.explainj.torch.script.Expression;
import org.explainj.torch.script.FunctionDefinition;
import org.explainj.torch.script.SourceFile;
import org.explainj.torch.script.Statement;

/** What the names in one method of one module stand for. A serialised function gives no name two kinds of meaning. */
final class Scope {
    private final Program program;
    private final String path;
    private final FunctionDefinition function;
    private final Map<String, List<Expression>> definitions = new HashMap<>();

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
