package org.explainj.torch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.explainj.torch.script.ClassDefinition;
import org.explainj.torch.script.Expression;
import org.explainj.torch.script.FunctionDefinition;
import org.explainj.torch.script.SourceFile;
import org.explainj.torch.script.Statement;

/**
 * An archive's sources as they are to be run here: on another device than the model was exported on, in evaluation
 * though it was traced in training, and with gradients though a part of it switches them off.
 *
 * <p>A scripted module reads its attribute {@code training}, which is off from loading on. A trace has kept the value
 * as a constant argument.
 */
final class Evaluation {
    private static final Pattern DEVICE =
            Pattern.compile("torch\\.device\\(\"(?:cpu|cuda|mps|xpu|hip|privateuseone)(?::\\d+)?\"\\)");
    /** What a trace in training looks like, so that other sources need not be parsed for it. */
    private static final Pattern IN_TRAINING =
            Pattern.compile("dropout_?\\([^\n]*, True\\)|batch_norm\\([^\n]*, True, \\d");
    private static final String NO_GRADIENTS = "torch.set_grad_enabled(False)";
    private static final String AS_BEFORE = "torch.set_grad_enabled(torch.is_grad_enabled())";
    private static final Set<String> DROPOUTS = Set.of("dropout", "dropout_", "feature_dropout", "feature_dropout_",
            "alpha_dropout", "alpha_dropout_", "feature_alpha_dropout", "feature_alpha_dropout_");
    private static final String BATCH_NORM = "batch_norm";
    private static final int RUNNING_MEAN = 3;
    private static final int BATCH_NORM_TRAINING = 5;
    private static final String TRUE = "True";

    private final Map<String, String> code = new LinkedHashMap<>();
    private boolean tracedInTraining;

    /**
     * @param archived the sources by their path in the archive
     * @param place where they are to run
     */
    Evaluation(Map<String, String> archived, ai.djl.Device place) {
        String device = "torch.device(\"" + name(place) + "\")";
        archived.forEach((path, source) -> code.put(path, DEVICE.matcher(evaluated(source)).replaceAll(device)
                .replace(NO_GRADIENTS, AS_BEFORE)));
    }

    /** PyTorch's name of a device. */
    static String name(ai.djl.Device place) {
        return place.isGpu() ? "cuda:" + place.getDeviceId() : "cpu";
    }

    /** The sources by their path in the archive. */
    Map<String, String> code() {
        return code;
    }

    /** Whether a trace had kept that dropout or batch normalisation was in training. */
    boolean tracedInTraining() {
        return tracedInTraining;
    }

    private String evaluated(String source) {
        if (!IN_TRAINING.matcher(source).find()) {
            return source;
        }
        SourceEdits edits = new SourceEdits();
        SourceFile file = SourceFile.parse(source);
        for (ClassDefinition definition : file.classes().values()) {
            definition.methods().values().forEach(method -> evaluate(method, edits));
        }
        file.functions().values().forEach(function -> evaluate(function, edits));
        return edits.apply(source, 0, source.length());
    }

    private void evaluate(FunctionDefinition function, SourceEdits edits) {
        for (Statement statement : function.body()) {
            for (Expression value : statement.values()) {
                value.anyMatch(part -> {
                    trainingFlag(part).ifPresent(flag -> {
                        edits.replace(flag.start(), flag.end(), "False");
                        tracedInTraining = true;
                    });
                    return false;
                });
            }
        }
    }

    private static Optional<Expression> trainingFlag(Expression expression) {
        if (!(expression instanceof Expression.Call call) || !(call.callee() instanceof Expression.Attribute operation)
                || !(operation.base() instanceof Expression.Name base && base.text().equals("torch"))) {
            return Optional.empty();
        }
        List<Expression> arguments = call.arguments();
        int flag = DROPOUTS.contains(operation.name()) ? arguments.size() - 1
                // without running statistics the batch's own are used in evaluation too
                : operation.name().equals(BATCH_NORM) && arguments.size() > BATCH_NORM_TRAINING
                        && !isName(arguments.get(RUNNING_MEAN), "None") ? BATCH_NORM_TRAINING : -1;
        return flag >= 0 && isName(arguments.get(flag), TRUE) ? Optional.of(arguments.get(flag)) : Optional.empty();
    }

    private static boolean isName(Expression expression, String text) {
        return expression.bare() instanceof Expression.Name name && name.text().equals(text);
    }
}
