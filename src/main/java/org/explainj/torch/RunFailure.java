package org.explainj.torch;

import ai.djl.engine.EngineException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.explainj.UsageException;

/** Says in the user's words why PyTorch could not run a model. */
final class RunFailure {
    /** How PyTorch says that a convolution was given another number of channels than it has weights for. */
    private static final Pattern CHANNELS = Pattern.compile("to have (\\d+) channels, but got (\\d+) channels");
    /** What PyTorch adds where an operator lacks a backend: pages for its own developers. */
    private static final String ADVICE = "\\. This could be because.*";
    private static final Pattern NO_DERIVATIVE = Pattern.compile("derivative for .* is not implemented"
            + "|don't support automatic differentiation|not implement.* backward|isn't differentiable");
    /** How PyTorch says that a number has come about without anything that has a gradient. */
    private static final Pattern NO_GRADIENT = Pattern.compile("does not (require|have a) grad");
    /** What the added methods begin their own errors with. */
    private static final String OWN_ERROR = "explainj: ";

    private RunFailure() {
    }

    /**
     * Of a method that was added.
     *
     * @param file the model's
     * @param shape of the input
     * @param e what PyTorch said
     * @return that the model cannot run so
     * @throws UsageException if it was asked for what it does not have, such as a class
     */
    static ModelException of(Path file, long[] shape, EngineException e) {
        String line = PyTorch.firstLine(e);
        if (line.startsWith(OWN_ERROR)) {
            throw new UsageException(line.substring(OWN_ERROR.length()));
        }
        return ofForward(file, shape, e);
    }

    /**
     * Of a gradient that is asked of an output that has none.
     *
     * @param file the model's
     * @return that there is none
     */
    static ModelException ofLabels(Path file) {
        return new ModelException("The output of the model " + file + " has no gradient, as labels, an argmax or "
                + "thresholded scores have none: export the model so that it returns the logits; methods without "
                + "gradients, such as occlusion or rise, run, but see only where a label changes.");
    }

    /**
     * Of the model's own forward.
     *
     * @param file the model's
     * @param shape of the input
     * @param e what PyTorch said
     * @return that the model cannot run so
     */
    static ModelException ofForward(Path file, long[] shape, EngineException e) {
        String line = PyTorch.firstLine(e);
        if (NO_GRADIENT.matcher(line).find()) {
            return ofLabels(file);
        }
        if (NO_DERIVATIVE.matcher(line).find()) {
            return new ModelException("The model " + file + " has an operation without a derivative ("
                    + line + "): use a method without gradients, such as eigencam, scorecam, occlusion "
                    + "or rise, or a layer after that operation.", e);
        }
        Matcher channels = CHANNELS.matcher(line);
        if (channels.find()) {
            return new ModelException("The model " + file + " takes " + channels.group(1) + " channels and was given "
                    + channels.group(2) + ": its model.json must say \"input\": {\"channels\": " + channels.group(1)
                    + "} (input.channels) and, for grey images, \"intensity\": {\"grey\": \"replicate\"}.", e);
        }
        return new ModelException("The model " + file + " cannot run on an input of " + InputShape.text(shape)
                + " (say in its model.json what it expects): " + line.replaceFirst(ADVICE, "") + ".", e);
    }
}
