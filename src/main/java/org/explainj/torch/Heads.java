package org.explainj.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs a model again from a layer on, its output replaced: by the layer's head alone, which is loaded without what led
 * to the layer, or by the whole model where the head is not exact.
 */
final class Heads {
    private static final String HEAD = "head of ";

    /**
     * What led to a layer, where what follows it uses that: for one image, which meets every activation, or for as
     * many.
     */
    private enum Front { ONCE, REPEATED, NOT_EXACT }

    private final Path file;
    private final Runs runs;
    private final LayerTable layers;
    private final Instrumentation instrumentation;
    private final SpecialModules special;
    private final Capture capture;
    private final Map<String, Front> fronts = new ConcurrentHashMap<>();

    /**
     * @param file the model's
     * @param runs of its module with taps
     * @param layers its layers
     * @param instrumentation of its module with taps
     * @param special where the heads are loaded
     * @param capture what the heads' answers are compared with
     */
    Heads(Path file, Runs runs, LayerTable layers, Instrumentation instrumentation, SpecialModules special,
            Capture capture) {
        this.file = file;
        this.runs = runs;
        this.layers = layers;
        this.instrumentation = instrumentation;
        this.special = special;
        this.capture = capture;
    }

    /** As {@link Network#scoresFrom}. */
    NDArray scoresFrom(String layer, NDArray activations, NDArray image, Score score) throws ModelException {
        Layer after = layers.layer(layer, image.getShape().getShape());
        int classes = runs.classCount(image, score);
        Front front = front(after, image);
        if (front != Front.NOT_EXACT) {
            NDList scores = headOf(layer, Instrumentation.HEAD, front, activations, image, score, classes);
            scores.attach(activations.getManager());
            return Runs.kept(Evidence.SCORES, scores);
        }
        try (NDManager scope = runs.newManager()) {
            NDArray images = image.repeat(0, activations.getShape().get(0));
            images.attach(scope);
            NDList scores = given(layer, activations, images, score, classes);
            scores.attach(activations.getManager());
            return Runs.kept(Evidence.SCORES, scores);
        }
    }

    /** As {@link Network#gradientsFrom}. */
    NDList gradientsFrom(String layer, NDArray activations, NDArray image, Score score) throws ModelException {
        runs.requireDerivatives(Derivatives.FIRST);
        int classes = runs.classCount(image, score);
        Front front = front(layers.layer(layer, image.getShape().getShape()), image);
        if (front == Front.NOT_EXACT) {
            throw new ModelException("What follows the layer '" + layer + "' of the model " + file
                    + " cannot be run by itself.");
        }
        NDList tensors = headOf(layer, Instrumentation.HEAD_EVIDENCE, front, activations, image, score, classes);
        NDList gradients = new NDList(tensors.subList(Evidence.FIRST_ACTIVATION, tensors.size()));
        new NDList(tensors.subList(0, Evidence.FIRST_ACTIVATION)).close();
        gradients.attach(activations.getManager());
        return gradients;
    }

    /**
     * Runs the whole model with a layer's last output replaced.
     *
     * @param layer a layer's name
     * @param activations N of the layer's outputs, in its own layout, on the device
     * @param images N×C×H×W or N×C×D×H×W, on the device
     * @param score what is asked
     * @param classes {@link Runs#classCount} of it
     * @return the class table and the scores, owned by the images' manager
     * @throws ModelException if the model cannot be run so
     */
    NDList given(String layer, NDArray activations, NDArray images, Score score, int classes) throws ModelException {
        int number = instrumentation.number(layer).orElseThrow();
        long calls = layers.shapes(InputShape.ofOne(images.getShape().getShape())).calls().get(layer);
        return runs.call(Instrumentation.GIVEN, false, images, score, classes,
                host -> new NDList(host.create(new long[] {number}), host.create(new long[] {calls}), activations));
    }

    private NDList headOf(String layer, String method, Front front, NDArray activations, NDArray image, Score score,
            int classes) throws ModelException {
        LoadedModule head = special.get(HEAD + layer, program -> Instrumentation.ofHead(program, layer));
        boolean gradients = method.equals(Instrumentation.HEAD_EVIDENCE);
        if (front == Front.ONCE) {
            return runs.call(head, method, gradients, image, score, classes, host -> new NDList(activations));
        }
        long[] shape = InputShape.ofBatch(activations.getShape().get(0), image.getShape().getShape());
        try (NDArray images = image.broadcast(new Shape(shape))) {
            return runs.call(head, method, gradients, images, score, classes, host -> new NDList(activations));
        }
    }

    /**
     * How the head gives, from a layer's own output, what the whole model gives: not at all where a layer runs several
     * times, or what follows it is told its batch by what led to it.
     */
    private Front front(Layer layer, NDArray image) {
        Front known = fronts.get(layer.name());
        if (known == null) {
            known = isExact(layer, Front.ONCE, image) ? Front.ONCE
                    : isExact(layer, Front.REPEATED, image) ? Front.REPEATED : Front.NOT_EXACT;
            fronts.put(layer.name(), known);
        }
        return known;
    }

    private boolean isExact(Layer layer, Front front, NDArray image) {
        try (Evidence whole = capture.explain(image, List.of(layer.name()), Runs.LOGITS, Derivatives.NONE);
                NDArray twice = whole.outputs(layer.name()).repeat(0, 2)) {
            NDList tensors = headOf(layer.name(), Instrumentation.HEAD, front, twice, image, Runs.LOGITS, 0);
            try {
                float[][] rows = Evidence.rows(tensors.get(0));
                return rows.length == 2 && Probe.isClose(rows[0], whole.logits()[0])
                        && Probe.isClose(rows[1], whole.logits()[0]);
            } finally {
                tensors.close();
            }
        } catch (ModelException e) {
            return false;
        }
    }
}
