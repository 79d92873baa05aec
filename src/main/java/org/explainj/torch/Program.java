package org.explainj.torch;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.explainj.torch.script.ClassDefinition;
import org.explainj.torch.script.Expression;
import org.explainj.torch.script.FunctionDefinition;
import org.explainj.torch.script.SourceFile;

/** The parsed sources of an archive, and the tree of modules that they describe. */
final class Program {
    private static final String CODE = "code/";
    private static final String WEIGHT = "weight";

    private final Map<String, SourceFile> files = new HashMap<>();
    private final Map<String, String> classes = new LinkedHashMap<>();
    private final String rootClass;
    private final boolean tracedInTraining;
    private final boolean singlePrecision;

    /**
     * @param archive what holds the sources
     * @param place where they are to run
     */
    Program(TorchScriptArchive archive, ai.djl.Device place) {
        Evaluation evaluation = new Evaluation(archive.code(), place);
        evaluation.code().forEach((path, source) -> files.put(path, SourceFile.parse(source)));
        this.rootClass = archive.rootClass();
        this.tracedInTraining = evaluation.tracedInTraining();
        this.singlePrecision = archive.isSinglePrecision();
        addModules("", rootClass);
    }

    /** Depth first, as {@code named_modules()} lists them. A module held twice gets both names. */
    private void addModules(String path, String className) {
        classes.put(path, className);
        classNamed(className).ifPresent(definition -> definition.attributes().forEach((name, type) -> {
            if (isModule(type)) {
                addModules(path.isEmpty() ? name : path + "." + name, type);
            }
        }));
    }

    /** What is held by an interface is a module too, but which class it has is not in the sources. */
    private boolean isModule(String type) {
        return classNamed(type).map(definition -> definition.base().equals("Module")
                || definition.base().equals("ModuleInterface")).orElse(false);
    }

    /**
     * Whether the model's methods call no submodule, as after {@code torch.jit.freeze}; submodules may be left that
     * hold nothing.
     */
    boolean isFrozen() {
        return classNamed(rootClass).stream().flatMap(definition -> definition.methods().values().stream())
                .noneMatch(method -> {
                    Scope scope = new Scope(this, "", method);
                    return method.body().stream().flatMap(statement -> statement.values().stream())
                            .anyMatch(value -> value.anyMatch(part -> callsSubmodule(part, scope)));
                });
    }

    private static boolean callsSubmodule(Expression expression, Scope scope) {
        return expression instanceof Expression.Call call && call.callee() instanceof Expression.Attribute attribute
                && scope.module(attribute.base()).filter(path -> !path.isEmpty()).isPresent();
    }

    /** The modules' qualified class names by path; the root's path is empty. */
    Map<String, String> modules() {
        return classes;
    }

    String rootClass() {
        return rootClass;
    }

    /** The sources by their path in the archive. */
    Map<String, SourceFile> files() {
        return files;
    }

    /** Whether the archive was traced in training; its sources here are those of evaluation. */
    boolean tracedInTraining() {
        return tracedInTraining;
    }

    /**
     * An expression, in the methods added to the model (of {@code self}), for the first of its weights, where those are
     * not float32: the image must have their type.
     */
    Optional<String> weight() {
        if (singlePrecision) {
            return Optional.empty();
        }
        for (Map.Entry<String, String> module : classes.entrySet()) {
            Optional<ClassDefinition> definition = classNamed(module.getValue());
            if (definition.isPresent() && "Tensor".equals(definition.get().attributes().get(WEIGHT))) {
                StringBuilder holder = new StringBuilder("self");
                for (String name : module.getKey().isEmpty() ? new String[0] : module.getKey().split("\\.")) {
                    holder.insert(0, "getattr(").append(", \"").append(name).append("\")");
                }
                return Optional.of("(" + holder + ")." + WEIGHT);
            }
        }
        // a frozen model's weights are constants
        return Pattern.compile("(?:conv\\dd|convolution|linear)\\(\\w+, (CONSTANTS\\.c\\d+)")
                .matcher(sourceOf(rootClass)).results().findFirst().map(match -> match.group(1));
    }

    Optional<ClassDefinition> classNamed(String qualifiedName) {
        SourceFile source = files.get(fileOf(qualifiedName));
        return source == null ? Optional.empty() : Optional.ofNullable(source.classes().get(lastPart(qualifiedName)));
    }

    Optional<FunctionDefinition> functionNamed(String qualifiedName) {
        SourceFile source = files.get(fileOf(qualifiedName));
        return source == null ? Optional.empty() : Optional.ofNullable(source.functions().get(lastPart(qualifiedName)));
    }

    Optional<FunctionDefinition> method(String modulePath, String name) {
        return classNamed(classes.get(modulePath)).map(definition -> definition.methods().get(name));
    }

    /** Whether any file's text is such. */
    boolean anySource(Predicate<String> predicate) {
        return files.values().stream().map(SourceFile::source).anyMatch(predicate);
    }

    /** The text of the file that a class or function is in. */
    String sourceOf(String qualifiedName) {
        return files.get(fileOf(qualifiedName)).source();
    }

    /** {@code __torch__.a.b.C} is in {@code code/__torch__/a/b.py}. */
    static String fileOf(String qualifiedName) {
        int last = qualifiedName.lastIndexOf('.');
        return last < 0 ? "" : CODE + qualifiedName.substring(0, last).replace('.', '/') + ".py";
    }

    static String lastPart(String qualifiedName) {
        return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    }
}
