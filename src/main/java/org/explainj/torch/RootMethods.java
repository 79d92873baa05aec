package org.explainj.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explainj.torch.script.FunctionDefinition;

/** The methods added to a model's own class: they run the instrumented copy of {@code forward} and return tensors. */
final class RootMethods {
    private static final String OPTIONAL_TENSOR = "Optional[Tensor]";

    private final Program program;
    private final String copy;
    private final String output;

    /**
     * @param program the sources
     * @param forward the model's {@code forward}
     * @param copy the name of its instrumented copy
     * @throws ModelException if it does not take an image and return class scores
     */
    RootMethods(Program program, FunctionDefinition forward, String copy) throws ModelException {
        this.program = program;
        this.copy = copy;
        requireOneTensor(forward);
        this.output = output(forward.returnType()).orElseThrow(() -> new ModelException("The model returns "
                + forward.returnType() + ", as detectors do; ExplainJ explains models that return a tensor of class "
                + "scores, or a tuple or dictionary with one: wrap the model so that it does."));
    }

    private static void requireOneTensor(FunctionDefinition forward) throws ModelException {
        List<FunctionDefinition.Parameter> inputs = forward.parameters().subList(1, forward.parameters().size());
        if (inputs.isEmpty() || !(inputs.get(0).type().isEmpty() || inputs.get(0).type().equals("Tensor")
                || inputs.get(0).type().equals(OPTIONAL_TENSOR))) {
            throw new ModelException("The model takes " + (inputs.isEmpty() ? "no input" : inputs.get(0).type())
                    + ", as detectors do; ExplainJ explains models that take one N×C×H×W tensor: wrap the model so that"
                    + " it does.");
        }
        long required = inputs.stream().filter(parameter -> !parameter.optional()).count();
        if (required > 1) {
            throw new ModelException("The model takes " + required + " inputs; ExplainJ explains models that take one "
                    + "N×C×H×W tensor: wrap the model so that it does.");
        }
    }

    /** The lines that make the tensor {@code out} of the output {@code y}. */
    private Optional<String> output(String type) {
        if (type.equals("Tensor")) {
            return Optional.of("    out = y\n");
        }
        if (type.equals(OPTIONAL_TENSOR)) {
            return Optional.of("    out = unchecked_cast(Tensor, y)\n");
        }
        if (type.equals("List[Tensor]")) {
            return Optional.of("    out = y[0]\n");
        }
        if (type.equals("Dict[str,Tensor]")) {
            return Optional.of("    if torch.__contains__(y, \"out\"):\n      out = y[\"out\"]\n"
                    + "    else:\n      out = (torch.list(torch.values(y)))[0]\n");
        }
        int first = Types.elements("Tuple", type).indexOf("Tensor");
        if (first >= 0) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < Types.elements("Tuple", type).size(); i++) {
                names.add("y" + i);
            }
            return Optional.of("    " + String.join(", ", names) + ", = y\n    out = y" + first + "\n");
        }
        return program.classNamed(type).filter(definition -> definition.base().equals("NamedTuple")).flatMap(
                definition -> definition.attributes().entrySet().stream()
                        .filter(field -> field.getValue().equals("Tensor") || field.getValue().equals(OPTIONAL_TENSOR))
                        .findFirst().map(RootMethods::field));
    }

    private static String field(Map.Entry<String, String> field) {
        return field.getValue().equals("Tensor") ? "    out = y." + field.getKey() + "\n"
                : "    out = unchecked_cast(Tensor, y." + field.getKey() + ")\n";
    }

    /**
     * @param layerCount how many layers can be tapped
     * @return the source of the methods
     */
    String source(int layerCount) {
        return method(Instrumentation.LOGITS, "x: Tensor", "Tensor",
                        "annotate(Dict[int, Tensor], {})",
                        "logits(out, torch.size(x, 0), taps)")
                + method(Instrumentation.SHAPES, "x: Tensor", "List[Tensor]",
                        "__torch__.explainj_instrumentation.all_shapes(" + layerCount + ")",
                        "shapes(out, taps, " + layerCount + ")")
                + method(Instrumentation.EXPLAIN,
                        "x: Tensor, layers: Tensor, given: Tensor, mode: Tensor, selection: Tensor, others: Tensor",
                        "List[Tensor]", "__torch__.explainj_instrumentation.wanted(layers, given)",
                        "evidence(out, torch.size(x, 0), taps, layers, mode, selection, others)");
    }

    private String method(String name, String parameters, String returnType, String taps, String result) {
        return "  def " + name + "(self: " + program.rootClass() + ", " + parameters + ") -> " + returnType + ":\n"
                + "    taps = " + taps + "\n"
                + "    y = (self)." + copy + "(taps, x, )\n"
                + output
                + "    return __torch__.explainj_instrumentation." + result + "\n";
    }
}
