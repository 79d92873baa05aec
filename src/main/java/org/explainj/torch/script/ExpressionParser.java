package org.explainj.torch.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parses the tokens of one line into expressions. */
final class ExpressionParser {
    private static final Set<String> WORD_OPERATORS =
            Set.of("and", "or", "not", "in", "is", "if", "else", "for", "lambda", "yield", "await");
    private static final Set<String> CLOSING = Set.of(")", "]", "}", ",", ":", "=");

    private final List<Token> tokens;
    private int at;

    ExpressionParser(List<Token> tokens, int from) {
        this.tokens = tokens;
        this.at = from;
    }

    /** Parses a list separated by commas, up to the end of the line or a token that closes it. */
    List<Expression> list() {
        List<Expression> parts = new ArrayList<>();
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (token.is(",")) {
                at++;
            } else if (CLOSING.contains(token.text()) && token.kind() == Token.Kind.OPERATOR) {
                break;
            } else {
                parts.add(expression());
            }
        }
        return parts;
    }

    private Expression expression() {
        int start = tokens.get(at).start();
        List<Expression> parts = new ArrayList<>();
        boolean operators = false;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (token.kind() == Token.Kind.OPERATOR && CLOSING.contains(token.text())) {
                break;
            }
            if (isOperator(token)) {
                operators = true;
                at++;
            } else {
                parts.add(primary());
            }
        }
        return parts.size() == 1 && !operators ? parts.get(0)
                : new Expression.Compound(List.copyOf(parts), start, tokens.get(at - 1).end());
    }

    private static boolean isOperator(Token token) {
        return switch (token.kind()) {
            case NAME -> WORD_OPERATORS.contains(token.text());
            case OPERATOR -> !(token.is("(") || token.is("[") || token.is("{"));
            default -> false;
        };
    }

    private Expression primary() {
        Expression expression = atom();
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (token.is(".") && at + 1 < tokens.size()) {
                Token name = tokens.get(at + 1);
                at += 2;
                expression = new Expression.Attribute(expression, name.text(), name.start());
            } else if (token.is("(")) {
                at++;
                List<Expression> arguments = inside(")");
                expression = new Expression.Call(expression, token.end(), arguments, lastEnd());
            } else if (token.is("[")) {
                at++;
                List<Expression> parts = new ArrayList<>(List.of(expression));
                parts.addAll(inside("]"));
                expression = new Expression.Compound(List.copyOf(parts), expression.start(), lastEnd());
            } else {
                break;
            }
        }
        return expression;
    }

    private Expression atom() {
        Token token = tokens.get(at++);
        return switch (token.kind()) {
            case NAME -> new Expression.Name(token.text(), token.start());
            case NUMBER, STRING -> new Expression.Literal(token.text(), token.start());
            case OPERATOR -> bracketed(token);
        };
    }

    private Expression bracketed(Token open) {
        String close = open.is("(") ? ")" : open.is("[") ? "]" : "}";
        List<Expression> parts = inside(close);
        boolean trailingComma = at >= 2 && tokens.get(at - 2).is(",");
        if (open.is("(") && parts.size() == 1 && !trailingComma) {
            return new Expression.Parenthesised(parts.get(0), open.start(), lastEnd());
        }
        return new Expression.Display(open.text().charAt(0), parts, open.start(), lastEnd());
    }

    /** The parts up to the closing bracket, which is passed; names of keyword arguments are dropped. */
    private List<Expression> inside(String close) {
        List<Expression> parts = new ArrayList<>();
        while (at < tokens.size() && !tokens.get(at).is(close)) {
            Token token = tokens.get(at);
            boolean keyword = token.kind() == Token.Kind.NAME && at + 1 < tokens.size() && tokens.get(at + 1).is("=");
            if (keyword) {
                at += 2;
            } else if (token.is(",") || token.is(":") || token.is("=")) {
                at++;
            } else {
                parts.add(expression());
            }
        }
        at++;
        return List.copyOf(parts);
    }

    private int lastEnd() {
        return tokens.get(Math.min(at, tokens.size()) - 1).end();
    }

    /** @return the index of the first token not yet parsed */
    int position() {
        return at;
    }
}
