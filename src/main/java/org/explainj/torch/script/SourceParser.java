package org.explainj.torch.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parses the lines of a source file into classes and functions. */
final class SourceParser {
    private final String source;
    private final List<LogicalLine> lines;
    private int at;

    SourceParser(String source) {
        this.source = source;
        this.lines = LogicalLine.split(source);
    }

    SourceFile parse() {
        Map<String, ClassDefinition> classes = new LinkedHashMap<>();
        Map<String, FunctionDefinition> functions = new LinkedHashMap<>();
        while (at < lines.size()) {
            Token first = lines.get(at).tokens().get(0);
            if (first.is("class")) {
                ClassDefinition definition = classAt();
                classes.put(definition.name(), definition);
            } else if (first.is("def")) {
                FunctionDefinition definition = functionAt();
                functions.put(definition.name(), definition);
            } else {
                at++;
            }
        }
        return new SourceFile(source, Collections.unmodifiableMap(classes), Collections.unmodifiableMap(functions));
    }

    private ClassDefinition classAt() {
        LogicalLine header = lines.get(at++);
        String base = header.tokens().size() > 3 && header.tokens().get(2).is("(")
                ? header.tokens().get(3).text() : "";
        Map<String, String> attributes = new LinkedHashMap<>();
        Map<String, FunctionDefinition> methods = new LinkedHashMap<>();
        int end = header.end();
        while (at < lines.size() && lines.get(at).indent() > header.indent()) {
            LogicalLine line = lines.get(at);
            if (line.tokens().get(0).is("def")) {
                FunctionDefinition method = functionAt();
                methods.put(method.name(), method);
                end = method.end();
            } else {
                addAttribute(line.tokens(), attributes);
                end = line.end();
                at++;
            }
        }
        return new ClassDefinition(header.tokens().get(1).text(), base, Collections.unmodifiableMap(attributes),
                Collections.unmodifiableMap(methods), end);
    }

    /** {@code name : type}, {@code name : type = value} or, where the name is no identifier, {@code
     * __annotations__["0"] = type}. */
    private static void addAttribute(List<Token> tokens, Map<String, String> attributes) {
        if (tokens.size() > 2 && tokens.get(1).is(":")) {
            attributes.put(tokens.get(0).text(), text(tokens, 2, indexOf(tokens, "=", 2)));
        } else if (tokens.size() > 5 && tokens.get(0).is("__annotations__")) {
            attributes.put(SourceFile.unquoted(tokens.get(2).text()), text(tokens, 5, tokens.size()));
        }
    }

    private FunctionDefinition functionAt() {
        LogicalLine header = lines.get(at++);
        List<Token> tokens = header.tokens();
        List<FunctionDefinition.Parameter> parameters = new ArrayList<>();
        int next = 3;
        while (next < tokens.size() && !tokens.get(next).is(")")) {
            int end = endOfParameter(tokens, next);
            if (tokens.get(next).kind() == Token.Kind.NAME) {
                int equals = indexOf(tokens.subList(0, end), "=", next);
                String type = next + 1 < end && tokens.get(next + 1).is(":") ? text(tokens, next + 2, equals) : "";
                parameters.add(new FunctionDefinition.Parameter(tokens.get(next).text(), type, equals < end,
                        tokens.get(end - 1).end()));
            }
            next = tokens.get(end).is(",") ? end + 1 : end;
        }
        int arrow = indexOf(tokens, "->", next);
        String returnType = arrow < tokens.size() ? text(tokens, arrow + 1, tokens.size() - 1) : "";
        List<Statement> body = new ArrayList<>();
        int end = header.end();
        while (at < lines.size() && lines.get(at).indent() > header.indent()) {
            body.add(statement(lines.get(at).tokens()));
            end = lines.get(at++).end();
        }
        return new FunctionDefinition(tokens.get(1).text(), tokens.get(1).start(), List.copyOf(parameters),
                returnType, List.copyOf(body), header.start(), end);
    }

    /** The index of the comma or parenthesis that ends the parameter which begins at an index. */
    private static int endOfParameter(List<Token> tokens, int from) {
        int depth = 0;
        int end = from;
        while (end < tokens.size() - 1) {
            Token token = tokens.get(end);
            if (depth == 0 && (token.is(",") || token.is(")"))) {
                break;
            }
            if (token.is("(") || token.is("[") || token.is("{")) {
                depth++;
            } else if (token.is(")") || token.is("]") || token.is("}")) {
                depth--;
            }
            end++;
        }
        return end;
    }

    private static Statement statement(List<Token> tokens) {
        Token first = tokens.get(0);
        switch (first.text()) {
            case "return":
                return new Statement(List.of(), new ExpressionParser(tokens, 1).list(), true);
            case "if", "elif", "while", "with", "assert", "raise", "del":
                return new Statement(List.of(), new ExpressionParser(tokens, 1).list(), false);
            case "for":
                return new Statement(List.of(), new ExpressionParser(tokens, indexOf(tokens, "in", 1) + 1).list(),
                        false);
            case "else", "pass", "break", "continue":
                return new Statement(List.of(), List.of(), false);
            default:
                return assignmentOrCall(tokens);
        }
    }

    private static Statement assignmentOrCall(List<Token> tokens) {
        ExpressionParser left = new ExpressionParser(tokens, 0);
        List<Expression> targets = left.list();
        int equals = indexOf(tokens, "=", left.position());
        if (left.position() == tokens.size() || equals == tokens.size()) {
            return new Statement(List.of(), targets, false);
        }
        List<String> names = new ArrayList<>();
        for (Expression target : targets) {
            addNames(target, names);
        }
        return new Statement(names, new ExpressionParser(tokens, equals + 1).list(), false);
    }

    private static void addNames(Expression target, List<String> names) {
        if (target instanceof Expression.Name name) {
            names.add(name.text());
        } else if (target instanceof Expression.Display display) {
            display.parts().forEach(part -> addNames(part, names));
        } else if (target instanceof Expression.Parenthesised parenthesised) {
            addNames(parenthesised.inner(), names);
        }
    }

    private static int indexOf(List<Token> tokens, String what, int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.get(i).is(what)) {
                return i;
            }
        }
        return tokens.size();
    }

    private static String text(List<Token> tokens, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens.subList(Math.min(from, tokens.size()), Math.min(to, tokens.size()))) {
            text.append(token.text());
        }
        return text.toString();
    }
}
