package org.explainj.torch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
 *
 * <p>What costs more than a look into {@code taps} has a purpose of its own, and is loaded beside this when first asked
 * for: guided backpropagation and attention, which replace operations, and the head of a layer.
 */
final class Instrumentation {
    /** The method that returns the class table and the scores only. */
    static final String SCORES = "explainj__scores";
    /** The same with the image's channels last in memory. */
    static final String SCORES_CHANNELS_LAST = "explainj__scores_channels_last";
    /** The method that returns the class table, scores, activations and gradients. */
    static final String EXPLAIN = "explainj__explain";
    /** The method that returns the class table and the scores with a layer's output replaced. */
    static final String GIVEN = "explainj__given";
    /** The method that returns the layers' output shapes. */
    static final String SHAPES = "explainj__shapes";
    /** The method that returns what affine layers give for zeros. */
    static final String BIASES = "explainj__biases";
    /** The method that returns the class table and scores of given activations, of the purpose HEAD. */
    static final String HEAD = "explainj__head";
    /** The method that also returns the scores' gradients at the given activations, of the purpose HEAD. */
    static final String HEAD_EVIDENCE = "explainj__head_evidence";
    /** The method that returns the input's guided gradients, of the purpose GUIDED. */
    static final String GUIDED = "explainj__guided";
    /** The method that returns attention probabilities and their gradients, of the purpose ATTENTION. */
    static final String ATTENTION = "explainj__attention";
    /**
     * The method that returns attention probabilities and the gradients of blocks' tokens there, of the purpose
     * ATTENTION.
     */
    static final String BLOCKS = "explainj__blocks";
    /** The number of the network's input among the layers. */
    static final int INPUT = -8;

    /** What the copies are for. */
    enum Purpose { TAPS, HEAD, GUIDED, ATTENTION }

    private static final String LIBRARY = "__torch__.explainj_instrumentation";
    private static final String TAPS = "explainj_taps";
    private static final Pattern AFFINE =
            Pattern.compile(".*(Conv|Linear|BatchNorm|LayerNorm|GroupNorm|InstanceNorm).*|.*conv.*|.*_norm|linear");
    /** What torchvision's detectors make of their images: tensors with padding, and the sizes without. */
    private static final String IMAGE_LIST = ".ImageList";
    private static final String JOINT_ARGUMENTS = ", " + TAPS + ")";
    /**
     * Where branches meet the graph is cut for guided backpropagation too, though nothing is clipped there: or the way
     * back from every ReLU would follow skip connections down to all that come before.
     */
    private static final Set<String> JOINING = Set.of("add", "cat");
    /** Operations that other libraries than libtorch register, and what stands for them. */
    private static final Map<String, String> FOREIGN = Map.of(
            "ops.torchvision.nms(", LIBRARY + ".nms(",
            "ops.torchvision.roi_align(", LIBRARY + ".roi_align(");

    /** A layer that can be tapped: its number in {@code taps} is its index. */
    record Site(String name, String type) { }

    private final Program program;
    private final Purpose purpose;
    private final String target;
    private final OutputActivation activation;
    private final boolean frozen;
    private final OperationLayers operations;
    private final OperationRewriting rewriting;
    private final List<Site> sites = new ArrayList<>();
    private final Map<String, Integer> siteByName = new HashMap<>();
    private final List<Integer> affine = new ArrayList<>();
    private final Map<String, StringBuilder> additions = new LinkedHashMap<>();
    private final Map<String, String> copies = new HashMap<>();
    private final StringBuilder library = new StringBuilder();
    private int copyCount;

    private Instrumentation(Program program, Purpose purpose, String target) throws ModelException {
        this.program = program;
        this.purpose = purpose;
        this.target = target;
        FunctionDefinition forward = program.method("", "forward").orElseThrow(
                () -> new ModelException("The model has no method 'forward'; export a model that has one."));
        this.activation = new OutputActivation(program);
        this.frozen = program.isFrozen();
        this.operations = new OperationLayers(frozen);
        this.rewriting = switch (purpose) {
            case TAPS, HEAD -> OperationRewriting.fused(program);
            case GUIDED -> OperationRewriting.guided(program);
            case ATTENTION -> OperationRewriting.attention(program);
        };
        library.append(readLibrary());
        program.modules().forEach((path, className) -> {
            if (!path.isEmpty() && !frozen) {
                addSite(path, Program.lastPart(className));
            }
        });
        String copy = copyOf("", forward);
        append(program.rootClass(), new RootMethods(program, forward, copy).source(this));
    }

    /** For taps at any layer. */
    static Instrumentation ofTaps(Program program) throws ModelException {
        return new Instrumentation(program, Purpose.TAPS, "");
    }

    /** For what follows one layer. */
    static Instrumentation ofHead(Program program, String layer) throws ModelException {
        return new Instrumentation(program, Purpose.HEAD, layer);
    }

    /** For guided backpropagation. */
    static Instrumentation ofGuided(Program program) throws ModelException {
        return new Instrumentation(program, Purpose.GUIDED, "");
    }

    /** For attention probabilities. */
    static Instrumentation ofAttention(Program program) throws ModelException {
        return new Instrumentation(program, Purpose.ATTENTION, "");
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
        if (AFFINE.matcher(type).matches() && !hasModules(name)) {
            affine.add(sites.size() - 1);
        }
        return sites.size() - 1;
    }

    /** The layers that can be tapped, in the order of {@code named_modules()}, or of the operations. */
    List<Site> sites() {
        return sites;
    }

    /** The numbers of the layers that can have an implicit bias. */
    List<Integer> affine() {
        return affine;
    }

    /** The kinds of the model's activations that are no ReLU, each once, in the order in which they are written. */
    List<String> otherActivations() {
        return new OtherActivations(program).kinds();
    }

    /** Whether the archive was traced in training. */
    boolean tracedInTraining() {
        return program.tracedInTraining();
    }

    Purpose purpose() {
        return purpose;
    }

    /** The layer's number, or nothing. */
    Optional<Integer> number(String layer) {
        return Optional.ofNullable(siteByName.get(layer));
    }

    /** Whether the model has quantised operations. */
    boolean isQuantised() {
        return program.anySource(source -> source.contains("ops.quantized."));
    }

    /** Whether the model returns detections. */
    boolean isDetector() {
        return program.method("", "forward").filter(forward -> forward.returnType().contains(RootMethods.DETECTIONS))
                .isPresent();
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

    /** Whether that activation is a softmax. */
    boolean endsInSoftmax() {
        return activation.isSoftmax();
    }

    /** Whether that activation is a sigmoid for each class; false for a hard sigmoid. */
    boolean endsInSigmoid() {
        return activation.isSigmoid();
    }

    /**
     * The altered and added sources by their path in the archive.
     *
     * @param archived its sources as they are
     */
    Map<String, String> sources(Map<String, String> archived) {
        Map<String, String> altered = new LinkedHashMap<>();
        program.files().forEach((path, file) -> {
            String text = finished(withAdditions(path, file.source()));
            if (!text.equals(archived.get(path))) {
                altered.put(path, text);
            }
        });
        altered.put(Program.fileOf(LIBRARY + "."), library.toString());
        return altered;
    }

    private String withAdditions(String path, String source) {
        SourceEdits edits = new SourceEdits();
        additions.forEach((owner, text) -> {
            if (Program.fileOf(owner).equals(path)) {
                int end = program.classNamed(owner).map(ClassDefinition::end)
                        .orElseGet(() -> program.functionNamed(owner).orElseThrow().end());
                edits.insert(end, text.toString());
            }
        });
        return edits.apply(source, 0, source.length());
    }

    private String finished(String source) {
        String text = source;
        for (Map.Entry<String, String> entry : FOREIGN.entrySet()) {
            text = text.replace(entry.getKey(), entry.getValue());
        }
        if (purpose == Purpose.HEAD) {
            // or a check of what led to the layer, or training's bookkeeping, would keep that alive
            text = text.replace("ops.prim.RaiseException(", LIBRARY + ".unraised(")
                    .replaceAll("\\bself\\.training\\b", "False");
        }
        return text;
    }

    private void append(String className, String method) {
        additions.computeIfAbsent(className, name -> new StringBuilder()).append(method);
    }

    /** The name of the copy of a module's method for the place where that module is; made when first asked for. */
    private String copyOf(String path, FunctionDefinition method) {
        String className = program.modules().get(path);
        return copyOf(path + ":" + method.name(), className, new Scope(program, path, method));
    }

    /** The qualified name of the copy of a free function; made when first asked for. */
    private String copyOf(String qualifiedName) {
        FunctionDefinition function = program.functionNamed(qualifiedName).orElseThrow();
        String copy = copyOf(qualifiedName, qualifiedName, new Scope(program, null, function));
        return qualifiedName.substring(0, qualifiedName.lastIndexOf('.') + 1) + copy;
    }

    private String copyOf(String key, String owner, Scope scope) {
        String known = copies.get(key);
        if (known != null) {
            return known;
        }
        FunctionDefinition method = scope.function();
        String name = method.name() + "__explainj_" + copyCount++;
        copies.put(key, name);
        SourceEdits edits = new SourceEdits();
        edits.replace(method.nameStart(), method.nameStart() + method.name().length(), name);
        String parameter = TAPS + ": Dict[int, Tensor]";
        if (scope.path() == null) {
            edits.insert(method.nameStart() + method.name().length() + 1, parameter + ", ");
        } else {
            edits.insert(method.parameters().get(0).end(), ", " + parameter);
        }
        for (Statement statement : method.body()) {
            for (Expression value : statement.values()) {
                visit(value, scope, edits);
            }
        }
        String text = edits.apply(program.sourceOf(owner), method.start(), method.end());
        String whole = text.endsWith("\n") ? text : text + "\n";
        append(owner, purpose == Purpose.HEAD ? DeadStatements.without(whole) : whole);
        return name;
    }

    private void visit(Expression expression, Scope scope, SourceEdits edits) {
        Optional<OutputActivation.Pair> pair = activation.pair(scope, expression);
        if (pair.isPresent()) {
            edits.insert(expression.start(), LIBRARY + ".opposites(");
            visitParts(expression, scope, edits);
            edits.insert(expression.end(), ", " + TAPS + ", " + pair.get().axis() + ", "
                    + (pair.get().complementFirst() ? "True" : "False") + ")");
        } else if (activation.isScore(scope, expression)) {
            edits.insert(expression.start(), LIBRARY + ".score(");
            visitParts(expression, scope, edits);
            edits.insert(expression.end(), ", " + TAPS + ")");
        } else {
            visitParts(expression, scope, edits);
        }
    }

    private void visitParts(Expression expression, Scope scope, SourceEdits edits) {
        if (expression instanceof Expression.Call call) {
            visitCall(call, scope, edits);
        } else {
            expression.parts().forEach(part -> visit(part, scope, edits));
        }
    }

    private void visitCall(Expression.Call call, Scope scope, SourceEdits edits) {
        Optional<String> callee = call.callee() instanceof Expression.Attribute attribute
                ? scope.module(attribute.base()) : Optional.empty();
        if (callee.isPresent()) {
            visitMethodCall(call, (Expression.Attribute) call.callee(), callee.get(), scope, edits);
            return;
        }
        Optional<String> operation = operations.nameOf(call, scope);
        if (operation.isPresent()) {
            visitOperation(call, operation.get(), scope, edits);
        } else {
            visitFunctionCall(call, scope, edits);
        }
    }

    /** An operation that is a layer: numbered after those in its arguments. */
    private void visitOperation(Expression.Call call, String kind, Scope scope, SourceEdits edits) {
        SourceEdits inside = new SourceEdits();
        visitFunctionCall(call, scope, inside);
        int number = addSite(operations.numbered(kind), kind);
        if (purpose == Purpose.HEAD && sites.get(number).name().equals(target)) {
            edits.replace(call.start(), call.end(), LIBRARY + ".given(" + TAPS + ")");
            return;
        }
        boolean joint = purpose == Purpose.GUIDED && JOINING.contains(kind);
        boolean taps = purpose == Purpose.TAPS || purpose == Purpose.ATTENTION;
        if (joint || taps) {
            edits.insert(call.start(), LIBRARY + (joint ? ".joint(" : ".tap("));
        }
        edits.insertAll(inside);
        if (joint || taps) {
            edits.insert(call.end(), joint ? JOINT_ARGUMENTS : tapArguments(number));
        }
    }

    private void visitFunctionCall(Expression.Call call, Scope scope, SourceEdits edits) {
        String name = scope.qualifiedName(call.callee()).orElse("");
        Optional<String> replacement = rewriting.replacement(name).map(function -> LIBRARY + "." + function)
                .or(() -> rewriting.concerns(name) ? Optional.of(copyOf(name)) : Optional.empty());
        if (replacement.isPresent()) {
            edits.replace(call.callee().start(), call.callee().end(), replacement.get());
            edits.insert(call.open(), TAPS + ", ");
        } else {
            visit(call.callee(), scope, edits);
        }
        visitArguments(call, Program.lastPart(name), scope, edits);
    }

    /** The first argument of an affine operation or layer can be made zero, for its implicit bias. */
    private void visitArguments(Expression.Call call, String type, Scope scope, SourceEdits edits) {
        boolean zeroable = purpose == Purpose.TAPS && !call.arguments().isEmpty() && AFFINE.matcher(type).matches()
                && (scope.path() != null && frozen || !type.equals(type.toLowerCase(Locale.ROOT)));
        for (int i = 0; i < call.arguments().size(); i++) {
            Expression argument = call.arguments().get(i);
            if (i == 0 && zeroable) {
                edits.insert(argument.start(), LIBRARY + ".zeroed(");
                visit(argument, scope, edits);
                edits.insert(argument.end(), ", " + TAPS + ")");
            } else {
                visit(argument, scope, edits);
            }
        }
    }

    private void visitMethodCall(Expression.Call call, Expression.Attribute method, String callee, Scope scope,
            SourceEdits edits) {
        Optional<FunctionDefinition> definition = program.method(callee, method.name());
        boolean layer = !callee.equals(scope.path()) && method.name().matches("forward\\d*");
        boolean injected = purpose == Purpose.HEAD && layer && callee.equals(target);
        Optional<String> tap = layer && (purpose == Purpose.TAPS || purpose == Purpose.ATTENTION || injected)
                ? definition.flatMap(d -> tapFor(d.returnType())) : Optional.empty();
        boolean joint = purpose == Purpose.GUIDED && layer && hasModules(callee)
                && definition.filter(d -> d.returnType().equals("Tensor") && rewriting.concerns(callee, d)).isPresent();
        if (joint) {
            edits.insert(call.start(), LIBRARY + ".joint(");
        }
        if (injected && tap.filter("tap"::equals).isPresent()) {
            edits.replace(call.start(), call.end(), LIBRARY + ".given(" + TAPS + ")");
            return;
        }
        tap.ifPresent(function -> edits.insert(call.start(), LIBRARY + "." + function + "("));
        visit(method.base(), scope, edits);
        if (definition.isPresent() && needsCopy(callee, definition.get(), scope)) {
            edits.replace(method.nameStart(), method.nameStart() + method.name().length(),
                    copyOf(callee, definition.get()));
            edits.insert(call.open(), TAPS + ", ");
        }
        String type = hasModules(callee) || !layer ? "" : Program.lastPart(program.modules().get(callee));
        visitArguments(call, type, scope, edits);
        tap.ifPresent(function -> edits.insert(call.end(), tapArguments(siteByName.get(callee))));
        if (joint) {
            edits.insert(call.end(), JOINT_ARGUMENTS);
        }
    }

    private boolean needsCopy(String callee, FunctionDefinition method, Scope scope) {
        boolean inside = purpose == Purpose.HEAD ? target.startsWith(callee + ".") : hasModules(callee);
        return callee.equals(scope.path()) || inside || activation.isAt(callee) || rewriting.concerns(callee, method);
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
            return elements.size() == 2 && elements.get(0).endsWith(IMAGE_LIST) && purpose == Purpose.TAPS
                    ? Optional.of(canvas(type)) : Optional.empty();
        }
        String name = "tap_" + elements.size() + "_" + Integer.toHexString(type.hashCode());
        if (library.indexOf("def " + name + "(") < 0) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < elements.size(); i++) {
                names.add("x" + i);
            }
            String unpacked = String.join(", ", names) + ", ";
            names.set(tensor, purpose == Purpose.HEAD ? LIBRARY + ".given(taps)"
                    : LIBRARY + ".tap(x" + tensor + ", taps, layer)");
            library.append("def ").append(name).append("(x: ").append(type)
                    .append(", taps: Dict[int, Tensor], layer: int) -> ").append(type).append(":\n  ").append(unpacked)
                    .append("= x\n  return (").append(String.join(", ", names)).append(", )\n");
        }
        return Optional.of(name);
    }

    /** The function that keeps how large a detector's images are among the padding that it adds to them. */
    private String canvas(String type) {
        String name = "canvas_" + Integer.toHexString(type.hashCode());
        if (library.indexOf("def " + name + "(") < 0) {
            library.append("def ").append(name).append("(x: ").append(type)
                    .append(", taps: Dict[int, Tensor], layer: int) -> ").append(type).append(":\n")
                    .append("  x0, x1, = x\n")
                    .append("  rows, columns, = (x0.image_sizes)[0]\n")
                    .append("  torch._set_item(taps, -16, torch.tensor([rows, columns, torch.size(x0.tensors, -2), ")
                    .append("torch.size(x0.tensors, -1)], dtype=4))\n")
                    .append("  return (x0, x1, )\n");
        }
        return name;
    }
}
