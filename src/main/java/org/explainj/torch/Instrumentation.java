package org.explainj.torch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explainj.torch.script.ClassDefinition;
import org.explainj.torch.script.Expression;
import org.explainj.torch.script.FunctionDefinition;
import org.explainj.torch.script.Statement;

/**
 * The sources that a model gets so that any of its layers can be tapped.
 *
 * <p>Every module that has submodules gets a copy of {@code forward} (and of the helpers it calls) for each place where
 * it is used, with one more argument, {@code taps}. In the copy, every call of a submodule goes to the submodule's own
 * copy, and its result passes through {@code tap}, which does nothing unless that layer is wanted in {@code taps}. The
 * original methods stay as they are, so that classes shared by several modules are safe and {@code forward} is the
 * model's own.
 */
final class Instrumentation {
    /** The method that returns the class table and the scores only. */
    static final String SCORES = "explainj__scores";
    /** The method that returns the class table, scores, activations and gradients. */
    static final String EXPLAIN = "explainj__explain";
    /** The method that returns the layers' output shapes. */
    static final String SHAPES = "explainj__shapes";

    /** The number of the network's input among the layers. */
    static final int INPUT = -8;

    private static final String LIBRARY = "__torch__.explainj_instrumentation";
    private static final String TAPS = "explainj_taps";
    private static final Map<String, String> WITH_DERIVATIVE = Map.of(
            "torch._native_multi_head_attention(", LIBRARY + ".attention(",
            "torch._transformer_encoder_layer_fwd(", LIBRARY + ".encoder_layer(");

    /** A layer that can be tapped: its number in {@code taps} is its index. */
    record Site(String name, String type) { }

    private final Program program;
    private final OutputActivation activation;
    private final OperationLayers operations;
    private final List<Site> sites = new ArrayList<>();
    private final Map<String, Integer> siteByName = new HashMap<>();
    private final Map<String, StringBuilder> additions = new LinkedHashMap<>();
    private final Map<String, String> copies = new HashMap<>();
    private final StringBuilder library = new StringBuilder();
    private int copyCount;

    Instrumentation(Program program) throws ModelException {
        this.program = program;
        FunctionDefinition forward = program.method("", "forward").orElseThrow(
                () -> new ModelException("The model has no method 'forward'; export a model that has one."));
        this.activation = new OutputActivation(program);
        this.operations = new OperationLayers(program.modules().size() == 1);
        library.append(readLibrary());
        program.modules().forEach((path, className) -> {
            if (!path.isEmpty()) {
                addSite(path, Program.lastPart(className));
            }
        });
        String copy = copyOf("", forward);
        append(program.rootClass(), new RootMethods(program, forward, copy).source(sites.size()));
    }

    private static String readLibrary() {
        try (InputStream in = Instrumentation.class.getResourceAsStream("instrumentation.py")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int addSite(String name, String type) {
        sites.add(new Site(name, type));
        siteByName.put(name, sites.size() - 1);
        return sites.size() - 1;
    }

    /** The layers that can be tapped, in the order of {@code named_modules()}, or of the operations. */
    List<Site> sites() {
        return sites;
    }

    /** The layer's number, or nothing. */
    Optional<Integer> number(String layer) {
        return Optional.ofNullable(siteByName.get(layer));
    }

    /** Where a named tuple that the model returns has a field, counted over its fields. */
    Optional<Integer> outputField(String name) {
        return program.method("", "forward")
                .flatMap(forward -> RootMethods.fieldIndex(program, forward.returnType(), name));
    }

    /** Whether the model ends in a softmax or sigmoid, and the logits are its input. */
    boolean endsInActivation() {
        return activation.found();
    }

    /** The altered and added sources by their path in the archive. */
    Map<String, String> sources(Map<String, String> code) {
        Map<String, String> altered = new LinkedHashMap<>();
        code.forEach((path, source) -> {
            String text = withDerivatives(source);
            if (!text.equals(source)) {
                altered.put(path, text);
            }
        });
        for (String className : additions.keySet()) {
            String path = Program.fileOf(className);
            altered.putIfAbsent(path, "");
        }
        altered.replaceAll((path, text) -> withAdditions(path, code.get(path)));
        altered.put(Program.fileOf(LIBRARY + "."), library.toString());
        return altered;
    }

    private String withAdditions(String path, String source) {
        SourceEdits edits = new SourceEdits();
        additions.forEach((className, methods) -> {
            if (Program.fileOf(className).equals(path)) {
                edits.insert(program.classNamed(className).orElseThrow().end(), methods.toString());
            }
        });
        return withDerivatives(edits.apply(source, 0, source.length()));
    }

    /** Replaces fused operations that autograd cannot differentiate, as traces made under no_grad hold them. */
    private static String withDerivatives(String source) {
        String text = source;
        for (Map.Entry<String, String> entry : WITH_DERIVATIVE.entrySet()) {
            text = text.replace(entry.getKey(), entry.getValue());
        }
        return text;
    }

    private void append(String className, String method) {
        additions.computeIfAbsent(className, name -> new StringBuilder()).append(method);
    }

    /** The name of the copy of a module's method for the place where that module is; made when first asked for. */
    private String copyOf(String path, FunctionDefinition method) {
        String key = path + ":" + method.name();
        String known = copies.get(key);
        if (known != null) {
            return known;
        }
        String name = method.name() + "__explainj_" + copyCount++;
        copies.put(key, name);
        Scope scope = new Scope(program, path, method);
        SourceEdits edits = new SourceEdits();
        edits.replace(method.nameStart(), method.nameStart() + method.name().length(), name);
        edits.insert(method.parameters().get(0).end(), ", " + TAPS + ": Dict[int, Tensor]");
        for (Statement statement : method.body()) {
            for (Expression value : statement.values()) {
                visit(value, scope, path, edits);
            }
        }
        String className = program.modules().get(path);
        String source = program.sourceOf(className);
        String text = edits.apply(source, method.start(), method.end());
        append(className, text.endsWith("\n") ? text : text + "\n");
        return name;
    }

    private void visit(Expression expression, Scope scope, String path, SourceEdits edits) {
        if (activation.isScore(scope, expression)) {
            edits.insert(expression.start(), LIBRARY + ".score(");
            visitParts(expression, scope, path, edits);
            edits.insert(expression.end(), ", " + TAPS + ")");
        } else {
            visitParts(expression, scope, path, edits);
        }
    }

    private void visitParts(Expression expression, Scope scope, String path, SourceEdits edits) {
        if (expression instanceof Expression.Call call) {
            visitCall(call, scope, path, edits);
        } else if (expression instanceof Expression.Parenthesised parenthesised) {
            visit(parenthesised.inner(), scope, path, edits);
        } else if (expression instanceof Expression.Attribute attribute) {
            visit(attribute.base(), scope, path, edits);
        } else if (expression instanceof Expression.Display display) {
            display.parts().forEach(part -> visit(part, scope, path, edits));
        } else if (expression instanceof Expression.Compound compound) {
            compound.parts().forEach(part -> visit(part, scope, path, edits));
        }
    }

    private void visitCall(Expression.Call call, Scope scope, String path, SourceEdits edits) {
        Optional<String> callee = call.callee() instanceof Expression.Attribute attribute
                ? scope.module(attribute.base()) : Optional.empty();
        if (callee.isPresent()) {
            visitMethodCall(call, (Expression.Attribute) call.callee(), callee.get(), scope, path, edits);
            return;
        }
        Optional<String> operation = operations.nameOf(call, scope);
        operation.ifPresent(kind -> edits.insert(call.start(), LIBRARY + ".tap("));
        visit(call.callee(), scope, path, edits);
        call.arguments().forEach(argument -> visit(argument, scope, path, edits));
        if (operation.isPresent()) {
            int number = addSite(operations.numbered(operation.get()), operation.get());
            edits.insert(call.end(), tapArguments(number));
        }
    }

    private void visitMethodCall(Expression.Call call, Expression.Attribute method, String callee, Scope scope,
            String path, SourceEdits edits) {
        Optional<FunctionDefinition> definition = program.method(callee, method.name());
        boolean tapped = !callee.equals(path) && method.name().matches("forward\\d*");
        Optional<String> tap = tapped ? definition.flatMap(d -> tapFor(d.returnType())) : Optional.empty();
        tap.ifPresent(function -> edits.insert(call.start(), LIBRARY + "." + function + "("));
        visit(method.base(), scope, path, edits);
        if (definition.isPresent() && (callee.equals(path) || hasModules(callee) || activation.isInside(callee))) {
            edits.replace(method.nameStart(), method.nameStart() + method.name().length(),
                    copyOf(callee, definition.get()));
            edits.insert(call.open(), TAPS + ", ");
        }
        call.arguments().forEach(argument -> visit(argument, scope, path, edits));
        tap.ifPresent(function -> edits.insert(call.end(), tapArguments(siteByName.get(callee))));
    }

    private static String tapArguments(int number) {
        return ", " + TAPS + ", " + number + ")";
    }

    private boolean hasModules(String path) {
        return program.modules().keySet().stream().anyMatch(module -> module.startsWith(path + "."));
    }

    /**
     * The function that taps an output of a type; made when first needed. Of a tuple, the first tensor is the layer's
     * output; of anything else nothing is.
     */
    private Optional<String> tapFor(String type) {
        if (type.equals("Tensor")) {
            return Optional.of("tap");
        }
        List<String> elements = Types.elements("Tuple", type);
        int tensor = elements.indexOf("Tensor");
        if (tensor < 0) {
            return Optional.empty();
        }
        String name = "tap_" + elements.size() + "_" + Integer.toHexString(type.hashCode());
        if (library.indexOf("def " + name + "(") < 0) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < elements.size(); i++) {
                names.add("x" + i);
            }
            String unpacked = String.join(", ", names) + ", ";
            names.set(tensor, LIBRARY + ".tap(x" + tensor + ", taps, layer)");
            library.append("def ").append(name).append("(x: ").append(type)
                    .append(", taps: Dict[int, Tensor], layer: int) -> ").append(type).append(":\n  ").append(unpacked)
                    .append("= x\n  return (").append(String.join(", ", names)).append(", )\n");
        }
        return Optional.of(name);
    }
}
