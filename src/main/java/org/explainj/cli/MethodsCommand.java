package org.explainj.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.explainj.cam.Method;
import org.explainj.cam.MethodInfo;
import org.explainj.cam.Methods;
import org.explainj.cam.Need;
import org.explainj.cam.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code explainj model methods}: every method, its variants, and what it asks for. */
@Command(name = "methods", mixinStandardHelpOptions = true,
        description = "The methods: paper, formula, variants, parameters, needs, and cost in passes of the network.")
final class MethodsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "One JSON object a line, one for each method.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (Method method : Methods.all()) {
            if (json) {
                out.println(Json.GSON.toJson(toJson(method)));
            } else {
                print(out, method);
            }
        }
        return ExitCode.DONE;
    }

    private static JsonObject toJson(Method method) {
        MethodInfo info = method.info();
        JsonObject json = new JsonObject();
        json.addProperty("name", info.name());
        json.addProperty("title", info.title());
        json.addProperty("paper", info.paper());
        json.addProperty("formula", info.formula());
        JsonArray needs = new JsonArray();
        info.needs().forEach(need -> needs.add(need.toString()));
        json.add("needs", needs);
        json.addProperty("forwards", info.cost().forwards());
        json.addProperty("backwards", info.cost().backwards());
        json.addProperty("sampling", info.sampling());
        json.add("parameters", parameters(info));
        JsonArray variants = new JsonArray();
        for (Method variant : Methods.variants(method)) {
            JsonObject entry = new JsonObject();
            entry.addProperty("name", variant.name());
            entry.addProperty("difference", variant.info().difference());
            entry.add("parameters", parameters(variant.info()));
            variants.add(entry);
        }
        json.add("variants", variants);
        return json;
    }

    private static JsonArray parameters(MethodInfo info) {
        JsonArray parameters = new JsonArray();
        for (Parameter parameter : info.parameters()) {
            JsonObject entry = new JsonObject();
            entry.addProperty("name", parameter.name());
            entry.addProperty("default", parameter.standard());
            entry.addProperty("meaning", parameter.meaning());
            parameters.add(entry);
        }
        return parameters;
    }

    private static void print(PrintWriter out, Method method) {
        MethodInfo info = method.info();
        out.println(info.name() + " – " + info.title());
        out.println("    " + info.formula());
        out.println("    " + info.paper());
        out.println("    needs: " + (info.needs().isEmpty() ? "nothing but the outputs"
                : info.needs().stream().map(Need::toString).collect(Collectors.joining(", ")))
                + "; forwards: " + info.cost().forwards() + ", backwards: " + info.cost().backwards() + "; "
                + (info.sampling() ? "sampling, repeatable by its seed" : "deterministic"));
        for (Parameter parameter : info.parameters()) {
            out.println("    " + parameter.name() + " = " + parameter.standard() + ": " + parameter.meaning());
        }
        for (Method variant : Methods.variants(method)) {
            out.println("    " + variant.name() + ": " + variant.info().difference());
        }
    }
}
