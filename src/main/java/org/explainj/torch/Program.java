package org.explainj.torch;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.explainj.torch.script.ClassDefinition;
import org.explainj.torch.script.FunctionDefinition;
import org.explainj.torch.script.SourceFile;

/** The parsed sources of an archive, and the tree of modules that they describe. */
final class Program {
    private static final String CODE = "code/";

    private final Map<String, SourceFile> files = new HashMap<>();
    private final Map<String, String> classes = new LinkedHashMap<>();
    private final String rootClass;

    Program(Map<String, String> code, String rootClass) {
        code.forEach((path, source) -> files.put(path, SourceFile.parse(source)));
        this.rootClass = rootClass;
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

    private boolean isModule(String type) {
        return classNamed(type).map(definition -> definition.base().equals("Module")).orElse(false);
    }

    /** The modules' qualified class names by path; the root's path is empty. */
    Map<String, String> modules() {
        return classes;
    }

    String rootClass() {
        return rootClass;
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
