package org.explainj.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The implicit biases of FullGrad (Srinivas and Fleuret, "Full-Gradient Representation for Neural Network
 * Visualization", NeurIPS 2019): what each affine layer gives for zeros.
 */
final class ImplicitBiases {
    /** What gives N×…×C; every other affine layer gives N×C×…. */
    private static final Pattern LAST_CHANNELS = Pattern.compile(".*Linear.*|linear|.*LayerNorm|layer_norm");

    private final Runs runs;
    private final LayerTable layers;
    private final Instrumentation instrumentation;

    ImplicitBiases(Runs runs, LayerTable layers, Instrumentation instrumentation) {
        this.runs = runs;
        this.layers = layers;
        this.instrumentation = instrumentation;
    }

    /** As {@link Network#biases}. */
    List<Bias> of(long... inputShape) throws ModelException {
        runs.requireDerivatives(Derivatives.FIRST);
        Map<String, float[]> byLayer = runs.readOfZeros(Instrumentation.BIASES, inputShape, tensors -> {
            Map<String, float[]> values = new HashMap<>();
            for (int i = 0; i < tensors.size(); i++) {
                Instrumentation.Site site = instrumentation.sites().get(instrumentation.affine().get(i));
                if (tensors.get(i).size() > 0) {
                    values.put(site.name(), perChannel(tensors.get(i), site.type()));
                }
            }
            return values;
        });
        List<Bias> biases = new ArrayList<>();
        for (Layer layer : layers.shapes(inputShape).layers()) {
            float[] values = byLayer.get(layer.name());
            if (values != null && isNotZero(values)) {
                biases.add(new Bias(layer.name(), values));
            }
        }
        return biases;
    }

    /** What a layer gave for zeros is the same at every place, so the first tells all. */
    private static float[] perChannel(NDArray output, String type) {
        Shape shape = output.getShape();
        boolean last = LAST_CHANNELS.matcher(type).matches();
        long channels = shape.get(last ? shape.dimension() - 1 : 1);
        float[] values = output.toFloatArray();
        int stride = last ? 1 : values.length / Math.toIntExact(shape.get(0) * channels);
        float[] perChannel = new float[Math.toIntExact(channels)];
        for (int c = 0; c < perChannel.length; c++) {
            perChannel[c] = values[c * stride];
        }
        return perChannel;
    }

    private static boolean isNotZero(float[] values) {
        for (float value : values) {
            if (value != 0) {
                return true;
            }
        }
        return false;
    }
}
