package org.explainj.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explainj.torch.script.ClassDefinition;
import org.explainj.torch.script.FunctionDefinition;

/** The methods added to a model's own class: they run the instrumented copy of {@code forward} and return tensors. */
final class RootMethods {
    private static final String OPTIONAL_TENSOR = "Optional[Tensor]";
    private static final String IMAGES = "List[Tensor]";
    /** The type of what detectors return. */
    static final String DETECTIONS = "List[Dict[str,Tensor]]";
    private static final String LIBRARY = "__torch__.explainj_instrumentation.";

    private final Program program;
    private final String copy;
    private final String input;
    private final String output;
    private final Optional<String> weight;

    /**
     * @param program the sources
     * @param forward the model's {@code forward}
     * @param copy the name of its instrumented copy
     * @throws ModelException if it does not take an image and return something to explain
     */
    RootMethods(Program program, FunctionDefinition forward, String copy) throws ModelException {
        this.program = program;
        this.copy = copy;
        this.weight = program.weight();
        this.input = input(forward);
        this.output = output(forward.returnType()).orElseThrow(() -> new ModelException("The model returns "
                + forward.returnType() + "; ExplainJ explains models that return a tensor, a tuple, list or dictionary "
                + "of tensors, or detections as torchvision's detectors do: wrap the model so that it does."));
    }

    /** How the image x is passed: as it is, or, to detectors, as a list of C×H×W tensors. */
    private static String input(FunctionDefinition forward) throws ModelException {
        List<FunctionDefinition.Parameter> inputs = forward.parameters().subList(1, forward.parameters().size());
        String type = inputs.isEmpty() ? "" : inputs.get(0).type();
        if (inputs.isEmpty() || !(type.isEmpty() || type.equals("Tensor") || type.equals(OPTIONAL_TENSOR)
                || type.equals(IMAGES))) {
            throw new ModelException("The model takes " + (inputs.isEmpty() ? "no input" : type)
                    + "; ExplainJ explains models that take one N×C×H×W tensor, or a list of C×H×W tensors: wrap the "
                    + "model so that it does.");
        }
        long required = inputs.stream().filter(parameter -> !parameter.optional()).count();
        if (required > 1) {
            throw new ModelException("The model takes " + required + " inputs; ExplainJ explains models that take one "
                    + "N×C×H×W tensor: wrap the model so that it does.");
        }
        return type.equals(IMAGES) ? "torch.unbind(x)" : "x";
    }

    /** The lines that make the tensor {@code out} of the output {@code y}. */
    private Optional<String> output(String type) {
        if (type.equals("Dict[str,Tensor]")) {
            return Optional.of("    out = " + LIBRARY + "of_dictionary(y, score)\n");
        }
        List<String> tensors = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        addTensors("y", type, lines, tensors);
        if (tensors.isEmpty()) {
            return Optional.empty();
        }
        if (tensors.size() == 1 && tensors.get(0).startsWith("*")) {
            return Optional.of(lines + "    out = " + LIBRARY + "of_list(" + tensors.get(0).substring(1)
                    + ", score)\n");
        }
        tensors.removeIf(tensor -> tensor.startsWith("*"));
        return tensors.isEmpty() ? Optional.empty() : Optional.of(lines + "    out = " + LIBRARY + "of_list(["
                + String.join(", ", tensors) + "], score)\n");
    }

    /**
     * Finds the tensors in a value of a type; a list of tensors, whose length is not known, is marked by an asterisk.
     */
    private void addTensors(String value, String type, StringBuilder lines, List<String> tensors) {
        if (type.equals("Tensor")) {
            tensors.add(value);
        } else if (type.equals(OPTIONAL_TENSOR)) {
            tensors.add(LIBRARY + "present(" + value + ")");
        } else if (type.equals("List[Tensor]")) {
            tensors.add("*" + value);
        } else if (type.equals(DETECTIONS)) {
            tensors.add(LIBRARY + "of_detections(" + value + ", taps)");
        } else if (type.startsWith("Tuple[")) {
            List<String> elements = Types.elements("Tuple", type);
            List<String> names = new ArrayList<>();
            for (int i = 0; i < elements.size(); i++) {
                names.add(value + "_" + i);
            }
            lines.append("    ").append(String.join(", ", names)).append(", = ").append(value).append('\n');
            for (int i = 0; i < elements.size(); i++) {
                addTensors(names.get(i), elements.get(i), lines, tensors);
            }
        } else {
            fields(type).forEach((field, fieldType) -> addTensors(value + "." + field, fieldType, lines, tensors));
        }
    }

    private Map<String, String> fields(String type) {
        return program.classNamed(type).filter(definition -> definition.base().equals("NamedTuple"))
                .map(ClassDefinition::attributes).orElse(Map.of());
    }

    /**
     * The place of a named tuple's field among its tensors; nothing if the model returns none, or it has no such field.
     */
    static Optional<Integer> fieldIndex(Program program, String type, String field) {
        return program.classNamed(type).filter(definition -> definition.base().equals("NamedTuple"))
                .map(definition -> definition.attributes().keySet().stream().toList().indexOf(field))
                .filter(index -> index >= 0);
    }

    /**
     * @param instrumentation what the copy taps
     * @return the source of the methods that its purpose needs
     */
    String source(Instrumentation instrumentation) {
        String image = "x: Tensor";
        String score = "score: List[Tensor]";
        String x = typed("x");
        String tapped = LIBRARY + "tap(" + x + ", taps, " + Instrumentation.INPUT + ")";
        int layers = instrumentation.sites().size();
        return switch (instrumentation.purpose()) {
            case TAPS -> method(Instrumentation.SCORES, List.of(image, score), "annotate(Dict[int, Tensor], {})", x,
                            "evaluated(out, torch.size(x, 0), taps, score)")
                    + method(Instrumentation.SCORES_CHANNELS_LAST, List.of(image, score),
                            "annotate(Dict[int, Tensor], {})", LIBRARY + "channels_last(" + x + ")",
                            "evaluated(out, torch.size(x, 0), taps, score)")
                    + method(Instrumentation.SHAPES, List.of(image, score), LIBRARY + "all_shapes(" + layers + ")", x,
                            "shapes(out, taps, " + layers + ")")
                    + method(Instrumentation.EXPLAIN, List.of(image, "layers: Tensor", "order: Tensor", score),
                            LIBRARY + "differentiable(layers, int(order))", tapped,
                            "evidence(out, torch.size(x, 0), taps, layers, int(order), score)")
                    + method(Instrumentation.GIVEN, List.of(image, "layer: Tensor", "calls: Tensor", "given: Tensor",
                            score), LIBRARY + "giving(layer, calls, given)", x,
                            "evaluated(out, torch.size(x, 0), taps, score)")
                    + method(Instrumentation.BIASES, List.of(image, score),
                            LIBRARY + "zero_inputs(" + instrumentation.affine() + ")", x,
                            "biases(taps, " + instrumentation.affine() + ")");
            case HEAD -> method(Instrumentation.HEAD, List.of(image, "inject: Tensor", score),
                    LIBRARY + "injected(" + typed("inject") + ")", x,
                    "evaluated(out, torch.size(inject, 0), taps, score)")
                    + method(Instrumentation.HEAD_EVIDENCE, List.of(image, "inject: Tensor", score),
                            LIBRARY + "followed(" + typed("inject") + ")", x,
                            "head_evidence(out, torch.size(inject, 0), taps, score)");
            case GUIDED -> method(Instrumentation.GUIDED, List.of(image, score), LIBRARY + "uncut()", tapped,
                    "guided(out, torch.size(x, 0), taps, score)");
            case ATTENTION -> method(Instrumentation.ATTENTION, List.of(image, "order: Tensor", score),
                    LIBRARY + "unattended()", x, "attention_evidence(out, torch.size(x, 0), taps, int(order), score)")
                    + method(Instrumentation.BLOCKS, List.of(image, "blocks: Tensor", "directions: Tensor", score),
                            LIBRARY + "attending(blocks)", x,
                            "block_evidence(out, torch.size(x, 0), taps, blocks, directions, score)");
        };
    }

    /** A tensor, where need be of the weights' type. */
    private String typed(String tensor) {
        return weight.map(one -> LIBRARY + "typed(" + tensor + ", " + one + ")").orElse(tensor);
    }

    private String method(String name, List<String> parameters, String taps, String image, String result) {
        return "  def " + name + "(self: " + program.rootClass() + ", " + String.join(", ", parameters)
                + ") -> List[Tensor]:\n"
                + "    taps = " + taps + "\n"
                + "    x0 = " + image + "\n"
                + "    y = (self)." + copy + "(taps, " + input.replaceAll("\\bx\\b", "x0") + ", )\n"
                + output
                + "    return " + (weight.isPresent() ? LIBRARY + "single(" + LIBRARY + result + ")" : LIBRARY + result)
                + "\n";
    }
}
