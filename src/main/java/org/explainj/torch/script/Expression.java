package org.explainj.torch.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** An expression, with its place in the source: {@code start} and, behind its last character, {@code end}. */
public sealed interface Expression {

    /** @return offset of the first character */
    int start();

    /** @return offset behind the last character */
    int end();

    /** @return this without parentheses around it */
    default Expression bare() {
        return this;
    }

    /** @return the expressions that this one is made of, in order */
    default List<Expression> parts() {
        return List.of();
    }

    /**
     * @param predicate of an expression
     * @return whether it holds of this or of anything in it
     */
    default boolean anyMatch(Predicate<Expression> predicate) {
        return predicate.test(this) || parts().stream().anyMatch(part -> part.anyMatch(predicate));
    }

    /**
     * A name.
     *
     * @param text the name
     * @param start its offset
     */
    record Name(String text, int start) implements Expression {
        @Override
        public int end() {
            return start + text.length();
        }
    }

    /**
     * A number or a string.
     *
     * @param text as written, a string with its quotes
     * @param start its offset
     */
    record Literal(String text, int start) implements Expression {
        @Override
        public int end() {
            return start + text.length();
        }
    }

    /**
     * {@code (inner)}.
     *
     * @param inner what is in parentheses
     * @param start offset of the opening one
     * @param end offset behind the closing one
     */
    record Parenthesised(Expression inner, int start, int end) implements Expression {
        @Override
        public Expression bare() {
            return inner.bare();
        }

        @Override
        public List<Expression> parts() {
            return List.of(inner);
        }
    }

    /**
     * {@code base.name}.
     *
     * @param base what it is an attribute of
     * @param name the attribute
     * @param nameStart offset of the name
     */
    record Attribute(Expression base, String name, int nameStart) implements Expression {
        @Override
        public int start() {
            return base.start();
        }

        @Override
        public int end() {
            return nameStart + name.length();
        }

        @Override
        public List<Expression> parts() {
            return List.of(base);
        }
    }

    /**
     * {@code callee(arguments)}.
     *
     * @param callee what is called
     * @param open offset behind the opening parenthesis
     * @param arguments the positional arguments, then the values of those with a keyword
     * @param end offset behind the closing parenthesis
     */
    record Call(Expression callee, int open, List<Expression> arguments, int end) implements Expression {
        @Override
        public int start() {
            return callee.start();
        }

        @Override
        public List<Expression> parts() {
            List<Expression> parts = new ArrayList<>();
            parts.add(callee);
            parts.addAll(arguments);
            return parts;
        }
    }

    /**
     * {@code (a, b)}, {@code [a, b]} or {@code {a: b}}.
     *
     * @param bracket the opening bracket
     * @param parts what is inside; of a dictionary, keys and values in turn
     * @param start offset of the opening bracket
     * @param end offset behind the closing one
     */
    record Display(char bracket, List<Expression> parts, int start, int end) implements Expression { }

    /**
     * Anything else: operators between expressions, a subscript, a conditional.
     *
     * @param parts the expressions in it, in order
     * @param start offset of the first character
     * @param end offset behind the last
     */
    record Compound(List<Expression> parts, int start, int end) implements Expression { }
}
