package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.explainj.torch.Evidence;
import org.explainj.torch.ModelException;

/**
 * Score-CAM with a tenth of its passes. Channels whose masks are alike form groups: the channels that are farthest from
 * each other are scored for them, and a regression on the masks tells what to expect of the others. The channels of the
 * groups that may score best, which have nearly all the weight of a softmax, are then scored exactly, a few at a time;
 * the rest keep what is expected of them.
 */
final class GroupedScoreCam implements Method {
    private static final String AUTO = "auto";
    /** One channel in so many is scored. */
    private static final int THINNING = 12;
    private static final int FEWEST = 8;
    /** This share of the passes goes to the groups' representatives. */
    private static final double REPRESENTATIVES = 0.4;
    /** How many deviations above what is expected a score may be. */
    private static final double OPTIMISM = 2;
    /** The rounds of exact scores, each of several channels where there are many. */
    private static final int ROUNDS = 12;
    private static final Parameter PASSES = new Parameter("passes", AUTO, "how many channels are scored exactly; auto is "
            + "one in " + THINNING + ", and half as many more for each further class");

    private final MethodInfo info;

    /** @param exact Score-CAM's own description */
    GroupedScoreCam(MethodInfo exact) {
        info = exact.variant("grouped", "only the representatives of groups of like channels and the channels of the best "
                + "groups are scored; the others' scores are estimated from them").costing("1 + 1 per 12 channels", "0")
                .with(PASSES);
    }

    @Override
    public MethodInfo info() {
        return info;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        return LayerScoring.explain(job, title(), this::maps);
    }

    private List<RawMap> maps(Passes passes, NDManager scope, NDArray image, Evidence evidence, String layer,
            Subject subject) throws ModelException {
        Activation activation = Activation.of(evidence.activation(layer, 0));
        Job job = passes.job();
        MaskedScores masked = new MaskedScores(passes, image, activation,
                new ChannelMasks(scope, activation, job.extents(), MaskRule.PAPER));
        int classes = subject.classes();
        int budget = budget(job, activation.channels(), classes);
        double[][] scores = budget >= activation.channels()
                ? byClass(masked.ofAll(), classes) : estimated(masked, activation, budget, classes);
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
        return Math.max(FEWEST, channels * (classes + 1) / (2 * THINNING));
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

    private static double[][] estimated(MaskedScores masked, Activation activation, int budget, int classes)
            throws ModelException {
        float[][] masks = new float[activation.channels()][];
        Arrays.setAll(masks, activation::normalised);
        ChannelRegression regression = new ChannelRegression(masks, budget);
        double[][] scores = new double[classes][masks.length];
        boolean[] known = new boolean[masks.length];
        int representatives = Math.max(2, (int) (budget * REPRESENTATIVES));
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < representatives) {
            int next = greatest(regression.variance(), known);
            regression.observe(next);
            known[next] = true;
            chosen.add(next);
        }
        score(masked, chosen, scores);
        int round = Math.max(1, (budget - representatives) / ROUNDS);
        for (int done = representatives; done < budget; done += chosen.size()) {
            chosen = new ArrayList<>();
            double[][] hopes = new double[classes][];
            Arrays.setAll(hopes, rank -> hopes(regression, scores[rank]));
            for (int i = done; i < Math.min(budget, done + round); i++) {
                int next = greatest(hopes[i % classes], known);
                known[next] = true;
                chosen.add(next);
            }
            score(masked, chosen, scores);
            chosen.forEach(regression::observe);
        }
        double[][] estimates = new double[classes][];
        Arrays.setAll(estimates, rank -> regression.expected(scores[rank]));
        return estimates;
    }

    /** How great each channel's score may be. */
    private static double[] hopes(ChannelRegression regression, double[] scores) {
        double[] hopes = regression.expected(scores);
        double deviation = regression.deviation(scores);
        for (int c = 0; c < hopes.length; c++) {
            hopes[c] += OPTIMISM * deviation * Math.sqrt(regression.variance()[c]);
        }
        return hopes;
    }

    private static int greatest(double[] values, boolean[] known) {
        int greatest = -1;
        for (int c = 0; c < values.length; c++) {
            if (!known[c] && (greatest < 0 || values[c] > values[greatest])) {
                greatest = c;
            }
        }
        return greatest;
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
