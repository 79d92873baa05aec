package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.explainj.torch.Evidence;
import org.explainj.torch.ModelException;

/**
 * Ablation-CAM: a channel's weight is the part of the score that is lost when the channel is set to zero. Only what
 * follows the layer is run again.
 */
public final class AblationCam implements Method {
    /** How far below the least activation pytorch-grad-cam sets a channel where that is not zero. */
    private static final float FAR_BELOW = 1e7f;
    private static final MethodInfo INFO = MethodInfo.of("ablationcam", "Ablation-CAM",
            "Desai and Ramaswamy, Ablation-CAM: Visual Explanations for Deep Convolutional Network via Gradient-free "
            + "Localization, WACV 2020, eq. 3 to 5",
            "Σ_k (y − y_k)/y A_k, y_k: the score with A_k = 0").needing(Need.LAYER)
            .costing("1 + 1 of what follows the layer per channel", "0");

    private final MethodInfo info;
    private final Form form;

    private enum Form { PAPER, FAR_BELOW, DIFFERENCE }

    private AblationCam(MethodInfo info, Form form) {
        this.info = info;
        this.form = form;
    }

    /** @return the paper's form, pytorch-grad-cam's, and the one that a score's sign cannot turn over */
    static List<Method> forms() {
        return List.of(new AblationCam(INFO, Form.PAPER),
                new AblationCam(INFO.variant("pgc", "where the least activation is not zero, a channel is set to 1e7 "
                        + "below it, as pytorch-grad-cam does"), Form.FAR_BELOW),
                new AblationCam(INFO.variant("difference",
                "Σ_k (y − y_k) A_k: not divided by the score, which turns the "
                        + "paper's map over where it is negative"), Form.DIFFERENCE));
    }

    @Override
    public MethodInfo info() {
        return info;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        MethodResult result = LayerScoring.explain(job, title(), this::maps);
        for (float score : result.outcome().scores()) {
            if (score < 0 && form != Form.DIFFERENCE) {
                return new MethodResult(result.outcome(), result.maps(),
                        List.of("A score is negative, and Ablation-CAM "
                        + "divides by it: what speaks for the class is then shown as negative; ablationcam:difference "
                        + "does not divide."));
            }
        }
        return result;
    }

    private List<RawMap> maps(Passes passes, NDManager scope, NDArray image, Evidence evidence, String layer,
            Subject subject) throws ModelException {
        Activation activation = Activation.of(evidence.activation(layer, 0));
        NDArray output = evidence.outputs(layer);
        int axis = evidence.channelAxis(layer);
        float value = ablated(activation);
        float[][] scores = passes.scoresFrom(layer, image, activation.channels(), (batch, from, to) ->
                without(batch, output, axis, from, to, value));
        List<RawMap> maps = new ArrayList<>();
        for (int rank = 0; rank < subject.classes(); rank++) {
            double whole = subject.outcome().scores()[rank];
            double divisor = form == Form.DIFFERENCE ? 1 : whole;
            int r = rank;
            maps.add(activation.weighted(
                    Arrays.stream(scores).mapToDouble(row -> (whole - row[r]) / divisor).toArray()));
        }
        return maps;
    }

    private float ablated(Activation activation) {
        float min = Float.POSITIVE_INFINITY;
        for (float number : activation.values()) {
            min = Math.min(min, number);
        }
        return form == Form.FAR_BELOW && min != 0 ? min - FAR_BELOW : 0;
    }

    /** Copies of a layer's output, each with another channel set to a value. */
    private static NDArray without(NDManager scope, NDArray output, int axis, int from, int to, float value) {
        int channels = Math.toIntExact(output.getShape().get(axis));
        float[] kept = new float[(to - from) * channels];
        Arrays.fill(kept, 1);
        for (int i = from; i < to; i++) {
            kept[(i - from) * channels + i] = 0;
        }
        long[] shape = new long[output.getShape().dimension()];
        Arrays.fill(shape, 1);
        shape[0] = to - from;
        shape[axis] = channels;
        NDArray keep = scope.create(kept, new Shape(shape));
        NDArray ablated = keep.mul(output);
        return value == 0 ? ablated : ablated.add(keep.sub(1).mul(-value));
    }
}
