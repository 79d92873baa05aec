package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.explainj.torch.Evidence;
import org.explainj.torch.ModelException;

/**
 * Score-CAM: a channel's weight is the score of the image seen through that channel, normalised over the channels by a
 * softmax. The score of a baseline image, which the paper subtracts, cancels in that.
 */
public final class ScoreCam implements Method {
    private static final Parameter SMOOTHED_SAMPLES = Parameter.samples(35);
    private static final Parameter SIGMA = Parameter.sigma(2, "in units of the mask, which goes from 0 to 1");
    private static final Parameter STEPS = new Parameter("samples", "10", "steps of the integral, at least 1");
    private static final MethodInfo INFO = MethodInfo.of("scorecam", "Score-CAM",
            "Wang et al., Score-CAM: Score-Weighted Visual Explanations for Convolutional Neural Networks, CVPR 2020 "
            + "workshops, eq. 3 to 8 and algorithm 1",
            "Σ_k softmax_k(y(x ⊙ s(Up(A_k)))) A_k, s(M) = (M − min M)/(max M − min M)").needing(Need.LAYER)
            .costing("1 + 1 per channel", "0");
    private static final MethodInfo SMOOTHED = MethodInfo.of("sscam", "SS-CAM",
            "Wang et al., SS-CAM: Smoothed Score-CAM for Sharper Visual Feature Localization, arXiv:2006.14255",
            "Σ_k softmax_k(1/n Σ_i y(x ⊙ (s(Up(A_k)) + ε_i))) A_k, ε ~ N(0, σ²)").needing(Need.LAYER)
            .costing("1 + samples per channel", "0").with(SMOOTHED_SAMPLES, SIGMA, Parameter.SEED);
    private static final MethodInfo INTEGRATED = MethodInfo.of("iscam", "IS-CAM",
            "Naidu et al., IS-CAM: Integrated Score-CAM for axiomatic-based explanations, arXiv:2010.03023",
            "Σ_k softmax_k(1/n Σ_i y(a_i x ⊙ s(Up(A_k)))) A_k, a_i = Σ_{j ≤ i} j/n, i = 0 … n − 1").needing(Need.LAYER)
            .costing("1 + samples per channel", "0").with(STEPS);
    private static final String TORCHCAM = "torchcam";
    private static final String NORMALISED_FIRST = "A is brought to 0 to 1 before it is drawn larger, and 1e-8 added "
            + "to max − min, as torch-cam does";

    private final MethodInfo info;
    private final MaskRule rule;
    private final Kind kind;

    private enum Kind { PLAIN, SMOOTHED, INTEGRATED, INTEGRATED_FROM_ONE }

    private ScoreCam(MethodInfo info, MaskRule rule, Kind kind) {
        this.info = info;
        this.rule = rule;
        this.kind = kind;
    }

    /** @return Score-CAM, smoothed and integrated Score-CAM, and the peers' forms of them */
    static List<Method> forms() {
        return List.of(new ScoreCam(INFO, MaskRule.PAPER, Kind.PLAIN),
                new ScoreCam(INFO.variant("pgc", "A is drawn larger with its corners aligned, and 1e-8 added to "
                        + "max − min, as pytorch-grad-cam does"), MaskRule.CORNERS_ALIGNED, Kind.PLAIN),
                new ScoreCam(INFO.variant(TORCHCAM, NORMALISED_FIRST), MaskRule.NORMALISED_FIRST, Kind.PLAIN),
                new GroupedScoreCam(INFO),
                new ScoreCam(SMOOTHED, MaskRule.PAPER, Kind.SMOOTHED),
                new ScoreCam(SMOOTHED.variant(TORCHCAM, NORMALISED_FIRST), MaskRule.NORMALISED_FIRST, Kind.SMOOTHED),
                new ScoreCam(INTEGRATED, MaskRule.PAPER, Kind.INTEGRATED),
                new ScoreCam(INTEGRATED.variant(TORCHCAM, NORMALISED_FIRST + "; a_i = Σ_{j ≤ i} (j + 1)/n"),
                        MaskRule.NORMALISED_FIRST, Kind.INTEGRATED_FROM_ONE));
    }

    @Override
    public MethodInfo info() {
        return info;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        job.requireNoPadding(name());
        return LayerScoring.explain(job, title(), this::maps);
    }

    private List<RawMap> maps(Passes passes, NDManager scope, NDArray image, Evidence evidence, String layer,
            Subject subject) throws ModelException {
        Activation activation = Activation.of(evidence.activation(layer, 0));
        Job job = passes.job();
        MaskedScores masked = new MaskedScores(passes, image, activation,
                new ChannelMasks(scope, activation, job.extents(), rule));
        float[][] scores = kind == Kind.PLAIN ? masked.ofAll() : masked.meanOfAll(change(job, activation.channels()));
        List<RawMap> maps = new ArrayList<>();
        for (int rank = 0; rank < subject.classes(); rank++) {
            int r = rank;
            maps.add(activation.weighted(softmax(Arrays.stream(scores).mapToDouble(row -> row[r]).toArray())));
        }
        return maps;
    }

    /** The softmax over all channels. */
    static double[] softmax(double[] scores) {
        double max = Arrays.stream(scores).max().orElse(0);
        double[] weights = Arrays.stream(scores).map(score -> Math.exp(score - max)).toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private MaskedScores.Change change(Job job, int channels) {
        if (kind == Kind.SMOOTHED) {
            Noise noise = Noise.of(job.parameters());
            return new Smoothing(noise, job.parameters().deviation(SIGMA), channels,
                    Arrays.stream(job.extents()).asLongStream().toArray(),
                    noise.samples(job.parameters(), SMOOTHED_SAMPLES));
        }
        return new Integration(job.parameters().count(STEPS), kind == Kind.INTEGRATED_FROM_ONE ? 1 : 0);
    }

    /** Noise on every mask. */
    private record Smoothing(Noise noise, double sigma, int channels, long[] extents, int samples)
            implements MaskedScores.Change {
        @Override
        public double scale(int sample) {
            return 1;
        }

        @Override
        public float[] offset(int sample, int channel) {
            return noise.gaussian(sample, channel, channels, sigma, extents);
        }
    }

    /** Steps towards the mask, of growing length. */
    private record Integration(int samples, int first) implements MaskedScores.Change {
        @Override
        public double scale(int sample) {
            double sum = 0;
            for (int j = 0; j <= sample; j++) {
                sum += (double) (j + first) / samples;
            }
            return sum;
        }

        @Override
        public float[] offset(int sample, int channel) {
            return new float[0];
        }
    }
}
