package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.explainj.torch.Derivatives;
import org.explainj.torch.Evidence;
import org.explainj.torch.ModelException;
import org.explainj.torch.Score;

/** Smooth Grad-CAM++: Grad-CAM++ with each power of the gradient averaged over noisy copies of the image. */
public final class SmoothGradCamPlusPlus implements Method {
    private static final Parameter SAMPLES = Parameter.samples(4);
    private static final Parameter SIGMA = Parameter.sigma(0.3, "in the units of the network's input");
    private static final MethodInfo INFO = MethodInfo.of("smoothgradcam++", "Smooth Grad-CAM++",
            "Omeiza et al., Smooth Grad-CAM++: An Enhanced Inference Level Visualization Technique for Deep "
            + "Convolutional Neural Network Models, arXiv:1908.01224, section 3",
            "Σ_c w_c A_c, w_c = Σ α relu(D₁), α = D₁/(2 D₂ + D₃ ΣA_c), D_n = mean over the copies of (∂y/∂A_c)ⁿ, A of "
            + "the image itself")
            .costing("2 + samples", "1 per sample and class").with(SAMPLES, SIGMA, Parameter.SEED);
    private static final MethodInfo SECOND_INFO = INFO.variant("d2",
            "D₂ in α's numerator, as Grad-CAM++ has it; the paper's own equation prints D₁");
    private static final MethodInfo TORCHCAM_INFO = INFO.variant("torchcam", "torch-cam: D₂ in α's numerator, "
            + "Σ(D₃ ⊙ A_c) + 1e-8 in its denominator, the gradient of the last copy alone in relu, and the map of the "
            + "last copy's activation");
    private static final double TORCHCAM_EPSILON = 1e-8;

    /** Sums over the copies, at one layer for one class. */
    private static final class Sums {
        private final NDArray[] powers = new NDArray[3];
        private NDArray lastGradient;
        private NDArray lastActivation;

        void add(NDManager owner, LayerEvidence evidence) {
            NDArray gradient = evidence.gradient().duplicate();
            NDArray square = gradient.mul(gradient);
            NDArray[] next = {gradient.duplicate(), square, square.mul(gradient)};
            for (int i = 0; i < powers.length; i++) {
                next[i].attach(owner);
                if (powers[i] == null) {
                    powers[i] = next[i];
                } else {
                    powers[i].addi(next[i]);
                    next[i].close();
                }
            }
            lastGradient = replaced(owner, lastGradient, gradient);
            lastActivation = replaced(owner, lastActivation, evidence.activation().duplicate());
        }

        private static NDArray replaced(NDManager owner, NDArray before, NDArray after) {
            if (before != null) {
                before.close();
            }
            after.attach(owner);
            return after;
        }
    }

    private final MethodInfo info;

    private SmoothGradCamPlusPlus(MethodInfo info) {
        this.info = info;
    }

    /** @return the paper's */
    static SmoothGradCamPlusPlus paper() {
        return new SmoothGradCamPlusPlus(INFO);
    }

    /** @return with Grad-CAM++'s numerator */
    static SmoothGradCamPlusPlus second() {
        return new SmoothGradCamPlusPlus(SECOND_INFO);
    }

    /** @return torch-cam's */
    static SmoothGradCamPlusPlus torchcam() {
        return new SmoothGradCamPlusPlus(TORCHCAM_INFO);
    }

    @Override
    public MethodInfo info() {
        return info;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        job.requireGrids();
        Noise noise = Noise.of(job.parameters());
        int samples = noise.samples(job.parameters(), SAMPLES);
        double sigma = job.parameters().deviation(SIGMA);
        try (NDManager owner = job.network().newManager();
                Evidence own = job.network().explain(job.image(owner), job.layers(), job.score(), Derivatives.NONE)) {
            Outcome outcome = Outcome.of(own);
            long[] ofImage = Arrays.copyOfRange(job.shape(), 1, job.shape().length);
            Score score = job.network().settled(job.image(owner), job.score());
            Sums[][] sums = new Sums[outcome.classes().length][job.layers().size()];
            for (Sums[] row : sums) {
                Arrays.setAll(row, i -> new Sums());
            }
            for (int sample = 0; sample < samples && sums.length > 0; sample++) {
                job.progress().checkCancelled();
                job.progress().update((double) sample / samples, title() + ", sample " + (sample + 1) + " of "
                        + samples);
                add(job, score, noise.gaussian(sample, sigma, ofImage), owner, sums);
            }
            List<List<LayerMap>> maps = new ArrayList<>();
            for (Sums[] row : sums) {
                List<LayerMap> ofClass = new ArrayList<>();
                for (int i = 0; i < row.length; i++) {
                    String layer = job.layers().get(i);
                    ofClass.add(LayerMap.at(layer, map(own.activation(layer, 0), row[i], samples)));
                }
                maps.add(ofClass);
            }
            return MethodResult.of(outcome, maps);
        }
    }

    private static void add(Job job, Score score, float[] noise, NDManager owner, Sums[][] sums)
            throws ModelException {
        float[] noisy = job.input().clone();
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += noise[i];
        }
        try (NDManager scope = job.network().newManager();
                Evidence evidence = job.network().explain(
                        scope.create(FloatBuffer.wrap(noisy), new Shape(job.shape())), job.layers(), score,
                        Derivatives.FIRST)) {
            for (int rank = 0; rank < sums.length; rank++) {
                int classIndex = evidence.classes()[0][rank];
                for (int layer = 0; layer < sums[rank].length; layer++) {
                    sums[rank][layer].add(owner,
                            new LayerEvidence(evidence, job.layers().get(layer), 0, classIndex));
                }
            }
        }
    }

    private RawMap map(NDArray activation, Sums sums, int samples) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray d1 = sums.powers[0].div(samples);
            NDArray d2 = sums.powers[1].div(samples);
            NDArray d3 = sums.powers[2].div(samples);
            if (info == TORCHCAM_INFO) {
                NDArray denominator = d2.mul(2).add(Channels.total(d3.mul(activation))).add(TORCHCAM_EPSILON);
                NDArray weights = Channels.total(d2.div(denominator).mul(Activation.relu(sums.lastGradient)));
                return Channels.toHeap(Channels.weighted(sums.lastActivation, weights));
            }
            NDArray denominator = d2.mul(2).add(d3.mul(Channels.total(activation)));
            NDArray shares = Channels.ratio(info == SECOND_INFO ? d2 : d1, denominator);
            return Channels.toHeap(Channels.weighted(activation, Channels.total(shares.mul(Activation.relu(d1)))));
        }
    }
}
