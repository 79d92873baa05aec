package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.explainj.torch.Bias;
import org.explainj.torch.Derivatives;
import org.explainj.torch.Evidence;
import org.explainj.torch.Layer;
import org.explainj.torch.ModelException;
import org.explainj.torch.Network;

/** FullGrad: input times gradient, and every bias times its gradient, each rescaled, laid over the image and added. */
public final class FullGrad implements Method {
    private static final MethodInfo INFO = MethodInfo.of("fullgrad", "FullGrad",
            "Srinivas and Fleuret, Full-Gradient Representation for Neural Network Visualization, NeurIPS 2019, eq. 5",
            "ψ(∂y/∂x ⊙ x) + Σ_l Σ_c ψ(∂y/∂z_lc b_lc), ψ: magnitude, min–max rescaled over the layer, resized to the "
            + "image; biases of linear layers have no place in it").needing(Need.GRADIENTS);
    private static final MethodInfo PGC_INFO = INFO.variant("pgc", "pytorch-grad-cam rescales each channel by itself, "
            + "and takes no biases but those of convolutions and batch normalisations");
    /** Modules, and operations of frozen archives. */
    private static final Pattern PGC_LAYERS =
            Pattern.compile("(Conv|BatchNorm)[123]d|_convolution|conv[123]d|batch_norm");
    private static final double PGC_EPSILON = 1e-7;

    private final MethodInfo info;

    private FullGrad(MethodInfo info) {
        this.info = info;
    }

    /** @return the paper's */
    static FullGrad paper() {
        return new FullGrad(INFO);
    }

    /** @return pytorch-grad-cam's */
    static FullGrad pgc() {
        return new FullGrad(PGC_INFO);
    }

    @Override
    public MethodInfo info() {
        return info;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        job.requireNoPadding(name());
        List<Bias> biases = new ArrayList<>();
        List<String> layers = new ArrayList<>(List.of(Network.INPUT));
        for (Bias bias : job.network().biases(job.shape())) {
            Layer layer = job.network().layer(bias.layer(), job.shape());
            if (layer.hasGrid() && (info != PGC_INFO || PGC_LAYERS.matcher(layer.type()).matches())) {
                biases.add(bias);
                layers.add(bias.layer());
            }
        }
        try (NDManager scope = job.network().newManager();
                Evidence evidence = job.network().explain(job.image(scope), layers, job.score(),
                        Derivatives.FIRST)) {
            List<List<LayerMap>> maps = new ArrayList<>();
            for (int classIndex : evidence.classes()[0]) {
                float[] sum = image(evidence, classIndex).values().clone();
                for (Bias bias : biases) {
                    job.progress().checkCancelled();
                    float[] more = bias(evidence, bias, classIndex).resized(job.extents()).values();
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += more[i];
                    }
                }
                maps.add(List.of(LayerMap.at(Network.INPUT, new RawMap(job.extents(), sum))));
            }
            return MethodResult.of(Outcome.of(evidence), maps);
        }
    }

    private RawMap image(Evidence evidence, int classIndex) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return rescaled(evidence.activation(Network.INPUT, 0).mul(evidence.gradient(Network.INPUT, 0, classIndex)));
        }
    }

    private RawMap bias(Evidence evidence, Bias bias, int classIndex) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray gradient = evidence.gradient(bias.layer(), 0, classIndex);
            long[] shape = new long[gradient.getShape().dimension()];
            Arrays.fill(shape, 1);
            shape[1] = bias.values().length;
            return rescaled(gradient.mul(
                    gradient.getManager().create(FloatBuffer.wrap(bias.values()), new Shape(shape))));
        }
    }

    private RawMap rescaled(NDArray product) {
        NDArray magnitude = product.abs();
        if (info == PGC_INFO) {
            NDArray flat = Channels.flat(magnitude);
            NDArray above = flat.sub(flat.min(new int[] {2}, true));
            return Channels.toHeap(Channels.sum(above.div(above.max(new int[] {2}, true).add(PGC_EPSILON))
                    .reshape(magnitude.getShape())));
        }
        NDArray above = magnitude.sub(magnitude.min());
        return Channels.toHeap(Channels.sum(Channels.ratio(above, above.max())));
    }
}
