package org.explainj.torch.script;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of source, which goes on over line ends inside brackets.
 *
 * @param indent how many blanks precede it
 * @param start offset of the first physical line's first character
 * @param end offset behind its line end
 * @param tokens its tokens, at least one
 */
record LogicalLine(int indent, int start, int end, List<Token> tokens) {

    private static final List<String> LONG_OPERATORS =
            List.of("**=", "//=", "->", "==", "!=", "<=", ">=", "**", "//", "<<", ">>", "+=", "-=", "*=", "/=");

    /** Splits a source; empty lines and comments are left out. */
    static List<LogicalLine> split(String source) {
        List<LogicalLine> lines = new ArrayList<>();
        int at = 0;
        while (at < source.length()) {
            int lineStart = at;
            while (at < source.length() && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
                at++;
            }
            int indent = at - lineStart;
            List<Token> tokens = new ArrayList<>();
            int depth = 0;
            while (at < source.length() && (depth > 0 || source.charAt(at) != '\n')) {
                char c = source.charAt(at);
                if (Character.isWhitespace(c) || c == '\\') {
                    at++;
                } else if (c == '#') {
                    while (at < source.length() && source.charAt(at) != '\n') {
                        at++;
                    }
                } else {
                    Token token = tokenAt(source, at);
                    if (token.is("(") || token.is("[") || token.is("{")) {
                        depth++;
                    } else if (token.is(")") || token.is("]") || token.is("}")) {
                        depth--;
                    }
                    tokens.add(token);
                    at = token.end();
                }
            }
            at = Math.min(at + 1, source.length());
            if (!tokens.isEmpty()) {
                lines.add(new LogicalLine(indent, lineStart, at, List.copyOf(tokens)));
            }
        }
        return lines;
    }

    private static Token tokenAt(String source, int start) {
        char first = source.charAt(start);
        int end = start + 1;
        Token.Kind kind;
        if (Character.isJavaIdentifierStart(first)) {
            kind = Token.Kind.NAME;
            while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
                end++;
            }
        } else if (Character.isDigit(first) || first == '.' && end < source.length()
                && Character.isDigit(source.charAt(end))) {
            kind = Token.Kind.NUMBER;
            while (end < source.length() && (Character.isLetterOrDigit(source.charAt(end)) || source.charAt(end) == '.'
                    || isExponentSign(source, end))) {
                end++;
            }
        } else if (first == '"' || first == '\'') {
            kind = Token.Kind.STRING;
            while (end < source.length() && source.charAt(end) != first) {
                end += source.charAt(end) == '\\' ? 2 : 1;
            }
            end = Math.min(end + 1, source.length());
        } else {
            kind = Token.Kind.OPERATOR;
            for (String operator : LONG_OPERATORS) {
                if (source.startsWith(operator, start)) {
                    end = start + operator.length();
                    break;
                }
            }
        }
        return new Token(kind, source.substring(start, end), start);
    }

    private static boolean isExponentSign(String source, int at) {
        char c = source.charAt(at);
        char before = source.charAt(at - 1);
        return (c == '+' || c == '-') && (before == 'e' || before == 'E');
    }
}
