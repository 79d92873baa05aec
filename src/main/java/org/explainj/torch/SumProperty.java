package org.explainj.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.Optional;
import java.util.Random;

/**
 * Whether A ⊙ ∂y/∂A at a layer sums to the logit minus its bias (HiResCAM, section 'completeness'): tried by giving
 * what follows the layer activations of noise.
 */
final class SumProperty {
    /** How far an output may be off an affine function's, relative to how far it moves, for float32's rounding. */
    private static final double AFFINE_TOLERANCE = 1e-3;
    /** The deviation of the activations tried for that, wide enough to meet the bends of what follows the layer. */
    private static final float SPREAD = 30;

    private final Runs runs;
    private final LayerTable layers;
    private final Heads heads;

    SumProperty(Runs runs, LayerTable layers, Heads heads) {
        this.runs = runs;
        this.layers = layers;
        this.heads = heads;
    }

    /** As {@link Network#bias}. */
    Optional<float[]> bias(String layer, Target target, long... inputShape) throws ModelException {
        long[] shape = InputShape.ofOne(inputShape);
        Layer explained = layers.withGrid(layer, shape);
        if (explained.extraTokens() > 0) {
            return Optional.empty();
        }
        // affine in the activation, and nothing but it: f(0) + f(a + b) = f(a) + f(b) whatever the input
        Random random = new Random(1);
        float[] a = Probe.gaussian(random, SPREAD, explained.outputShape());
        float[] b = Probe.gaussian(random, SPREAD, explained.outputShape());
        float[] sum = new float[a.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[i] + b[i];
        }
        float[] atZero = logitsGiven(explained, new float[a.length], random, shape);
        float[] atA = logitsGiven(explained, a, random, shape);
        float[] atB = logitsGiven(explained, b, random, shape);
        float[] atSum = logitsGiven(explained, sum, random, shape);
        double moved = 0;
        double off = 0;
        for (int c = 0; c < atZero.length; c++) {
            moved = Math.max(moved, Math.max(Math.abs(atA[c] - atZero[c]), Math.abs(atB[c] - atZero[c])));
            off = Math.max(off, Math.abs((double) atZero[c] + atSum[c] - atA[c] - atB[c]));
        }
        return moved > 0 && off <= AFFINE_TOLERANCE * moved
                ? Optional.of(targets(atZero, target)) : Optional.empty();
    }

    /** The logits of an image of noise whose layer has a given output. */
    private float[] logitsGiven(Layer layer, float[] activation, Random random, long[] inputShape)
            throws ModelException {
        try (NDManager scope = runs.newManager()) {
            NDArray image = scope.create(FloatBuffer.wrap(Probe.gaussian(random, 1, inputShape)),
                    new Shape(inputShape));
            NDArray given = scope.create(FloatBuffer.wrap(activation), new Shape(layer.outputShape()));
            return Evidence.rows(heads.given(layer.name(), given, image, Runs.LOGITS, 0).get(0))[0];
        }
    }

    private static float[] targets(float[] logits, Target target) {
        if (target == Target.LOGIT || logits.length < 2) {
            return logits;
        }
        double total = 0;
        for (float logit : logits) {
            total += logit;
        }
        float[] targets = new float[logits.length];
        for (int c = 0; c < logits.length; c++) {
            targets[c] = (float) (logits[c] - (total - logits[c]) / (logits.length - 1));
        }
        return targets;
    }
}
