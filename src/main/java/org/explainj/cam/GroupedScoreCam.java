package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.explainj.torch.Derivatives;
import org.explainj.torch.Evidence;
import org.explainj.torch.ModelException;

/**
 * Score-CAM with less than a tenth of its passes. Channels whose masks are alike form groups: the channels that are
 * farthest from each other are scored for them, and a regression on the masks, and on what HiResCAM finds within them,
 * tells what to expect of the others. The channels of the groups that may have most of the map, which is nearly all of
 * it after a softmax, are then scored exactly, a few at a time; the rest keep what is expected of them.
 */
final class GroupedScoreCam implements Method {
    private static final String AUTO = "auto";
    /** One channel in so many is scored. */
    private static final int THINNING = 18;
    private static final int FEWEST = 6;
    /** How much a representative's own promise counts: a share of the score's logarithm for each deviation of f. */
    private static final double PROMISE = 0.3;
    /** How many deviations above what is expected a score may be. */
    private static final double OPTIMISM = 3.5;
    /** So many deviations are taken off an estimate: after a softmax, one that is too high does more harm. */
    private static final double CAUTION = 0.35;
    /** The rounds after the representatives at most, and the fewest channels of one: small batches are slow. */
    private static final int ROUNDS = 4;
    private static final int FEWEST_OF_ROUND = 8;
    private static final CamMethod FIRST_ORDER = new HiResCam();
    private static final Parameter PASSES = new Parameter("passes", AUTO,
            "how many channels are scored exactly; auto is "
            + "one in " + THINNING + " of those that are not constant, and half as many more for each further class");

    private final MethodInfo info;

    /** @param exact Score-CAM's own description */
    GroupedScoreCam(MethodInfo exact) {
        info = exact.variant("grouped", "only the representatives of groups of like channels and the channels of the "
                + "best groups are scored; the others' scores are estimated from them")
                .costing("1 + 1 per " + THINNING + " channels", "1").with(PASSES);
    }

    @Override
    public MethodInfo info() {
        return info;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        job.requireNoPadding(name());
        return LayerScoring.explain(job, title(), job.network().isQuantised() ? Derivatives.NONE : Derivatives.FIRST,
                this::maps);
    }

    private List<RawMap> maps(Passes passes, NDManager scope, NDArray image, Evidence evidence, String layer,
            Subject subject) throws ModelException {
        Activation activation = Activation.of(evidence.activation(layer, 0));
        Job job = passes.job();
        MaskedScores masked = new MaskedScores(passes, image, activation,
                new ChannelMasks(scope, activation, job.extents(), MaskRule.PAPER));
        int classes = subject.classes();
        int varying = (int) IntStream.range(0, activation.channels()).filter(c -> !activation.constant(c)).count();
        int budget = budget(job, varying, classes);
        double[][] scores = budget >= varying ? byClass(masked.ofAll(), classes)
                : estimated(masked, activation, firstOrder(job, evidence, layer, subject), budget);
        List<RawMap> maps = new ArrayList<>();
        for (double[] ofClass : scores) {
            maps.add(activation.weighted(ScoreCam.softmax(ofClass)));
        }
        return maps;
    }

    private static int budget(Job job, int channels, int classes) {
        if (!job.parameters().text(PASSES).equals(AUTO)) {
            return job.parameters().count(PASSES);
        }
        return Math.max(FEWEST, (int) Math.round(channels * (classes + 1) / (2.0 * THINNING)));
    }

    private static double[][] byClass(float[][] scores, int classes) {
        double[][] byClass = new double[classes][scores.length];
        for (int c = 0; c < scores.length; c++) {
            for (int rank = 0; rank < classes; rank++) {
                byClass[rank][c] = scores[c][rank];
            }
        }
        return byClass;
    }

    /** For each class, where the score comes from to first order: ∂y/∂A ⊙ A summed over the channels. */
    private static List<float[]> firstOrder(Job job, Evidence evidence, String layer, Subject subject) {
        return Arrays.stream(subject.outcome().classes()).mapToObj(c -> job.network().isQuantised() ? new float[0]
                : FIRST_ORDER.map(evidence, layer, 0, c).values()).toList();
    }

    private static double[][] estimated(MaskedScores masked, Activation activation, List<float[]> firstOrder,
            int budget)
            throws ModelException {
        int channels = activation.channels();
        int classes = firstOrder.size();
        float[][] masks = new float[channels][];
        Arrays.setAll(masks, activation::normalised);
        List<ChannelRegression> regressions =
                firstOrder.stream().map(map -> new ChannelRegression(masks, map, budget)).toList();
        double[] sizes = logarithmicSizes(activation);
        double[][] scores = new double[classes][channels];
        boolean[] known = new boolean[channels];
        int representatives = Math.max((budget + 1) / 2, Math.min(budget, FEWEST_OF_ROUND));
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < representatives) {
            choose(promises(regressions.get(chosen.size() % classes)), known, regressions, chosen);
        }
        score(masked, chosen, scores);
        int round = Math.max(FEWEST_OF_ROUND, (budget - representatives + ROUNDS - 1) / ROUNDS);
        for (int done = representatives; done < budget; done += chosen.size()) {
            chosen = new ArrayList<>();
            double[][] expected = new double[classes][];
            Arrays.setAll(expected, rank -> regressions.get(rank).expected(scores[rank]));
            double[] deviations = new double[classes];
            Arrays.setAll(deviations, rank -> regressions.get(rank).deviation(scores[rank]));
            for (int i = done; i < Math.min(budget, done + round); i++) {
                int rank = i % classes;
                choose(hopes(expected[rank], deviations[rank], regressions.get(rank).variance(), sizes), known,
                        regressions, chosen);
            }
            score(masked, chosen, scores);
        }
        double[][] estimates = new double[classes][];
        for (int rank = 0; rank < classes; rank++) {
            ChannelRegression regression = regressions.get(rank);
            estimates[rank] = regression.expected(scores[rank]);
            double deviation = regression.deviation(scores[rank]);
            for (int c = 0; c < channels; c++) {
                estimates[rank][c] -= CAUTION * deviation * Math.sqrt(regression.variance()[c]);
            }
        }
        return estimates;
    }

    /** Half the logarithm of how far each channel would alter the map, weights aside; of constant ones −∞. */
    private static double[] logarithmicSizes(Activation activation) {
        return IntStream.range(0, activation.channels()).mapToDouble(c -> {
            float[] values = activation.channel(c);
            double mean = 0;
            for (float value : values) {
                mean += value / values.length;
            }
            double variance = 0;
            for (float value : values) {
                variance += (value - mean) * (value - mean) / values.length;
            }
            return activation.constant(c) ? Double.NEGATIVE_INFINITY : Math.log(variance) / 4;
        }).toArray();
    }

    /** What is not known of each channel, more of it where the score is rather high to first order. */
    private static double[] promises(ChannelRegression regression) {
        double[] promises = new double[regression.variance().length];
        Arrays.setAll(promises, c -> regression.variance()[c] * Math.exp(PROMISE * regression.part()[c]));
        return promises;
    }

    /** How great each channel's part of the map may be. */
    private static double[] hopes(double[] expected, double deviation, double[] variance, double[] sizes) {
        double[] hopes = new double[expected.length];
        Arrays.setAll(hopes, c -> expected[c] + OPTIMISM * deviation * Math.sqrt(variance[c]) + sizes[c]);
        return hopes;
    }

    /** Takes the channel of the greatest value that is not known yet. */
    private static void choose(double[] values, boolean[] known, List<ChannelRegression> regressions,
            List<Integer> chosen) {
        int greatest = -1;
        for (int c = 0; c < values.length; c++) {
            if (!known[c] && (greatest < 0 || values[c] > values[greatest])) {
                greatest = c;
            }
        }
        known[greatest] = true;
        chosen.add(greatest);
        for (ChannelRegression regression : regressions) {
            regression.observe(greatest);
        }
    }

    private static void score(MaskedScores masked, List<Integer> channels, double[][] scores) throws ModelException {
        float[][] found = masked.of(channels.stream().mapToInt(Integer::intValue).toArray());
        for (int i = 0; i < found.length; i++) {
            for (int rank = 0; rank < scores.length; rank++) {
                scores[rank][channels.get(i)] = found[i][rank];
            }
        }
    }
}
