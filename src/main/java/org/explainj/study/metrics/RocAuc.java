package org.explainj.study.metrics;

import java.util.Arrays;

/**
 * The area under the ROC curve with DeLong's interval (DeLong et al., Biometrics 1988), by mid-ranks (Sun and Xu, IEEE
 * Signal Processing Letters 2014), on the logit scale so that the limits stay within 0 and 1.
 */
public final class RocAuc {
    private RocAuc() {
    }

    /**
     * @param scores one per case, higher for more suspicious; ties count half
     * @param positive whether the case has the finding; both kinds must occur
     * @return the area
     */
    public static Interval of(double[] scores, boolean[] positive) {
        double[] with = scoresOf(scores, positive, true);
        double[] without = scoresOf(scores, positive, false);
        int m = with.length;
        int n = without.length;
        if (m == 0 || n == 0) {
            throw new IllegalArgumentException("an ROC curve needs cases with and without the finding");
        }
        double[] all = Arrays.copyOf(with, m + n);
        System.arraycopy(without, 0, all, m, n);
        double[] ranks = midRanks(all);
        double[] ranksWith = midRanks(with);
        double[] ranksWithout = midRanks(without);
        double[] shareWith = new double[m];
        double[] shareWithout = new double[n];
        for (int i = 0; i < m; i++) {
            shareWith[i] = (ranks[i] - ranksWith[i]) / n;
        }
        for (int j = 0; j < n; j++) {
            shareWithout[j] = 1 - (ranks[m + j] - ranksWithout[j]) / m;
        }
        double area = Arrays.stream(shareWith).average().orElseThrow();
        double error = Math.sqrt(variance(shareWith) / m + variance(shareWithout) / n);
        if (area <= 0 || area >= 1 || error == 0) {
            return new Interval(area, area, area);
        }
        double logit = Math.log(area / (1 - area));
        double half = Interval.Z * error / (area * (1 - area));
        return new Interval(area, 1 / (1 + Math.exp(half - logit)), 1 / (1 + Math.exp(-half - logit)));
    }

    private static double[] scoresOf(double[] scores, boolean[] positive, boolean wanted) {
        double[] chosen = new double[scores.length];
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (positive[i] == wanted) {
                chosen[count++] = scores[i];
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    /** @return ranks from 1, ties sharing their mean rank, in the order of the values given */
    private static double[] midRanks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = (bound(sorted, values[i], false) + bound(sorted, values[i], true) + 1) / 2.0;
        }
        return ranks;
    }

    /** @return how many sorted values are below {@code value}, or not above it */
    private static int bound(double[] sorted, double value, boolean inclusive) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || inclusive && sorted[middle] == value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double variance(double[] values) {
        if (values.length < 2) {
            return 0;
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum() / (values.length - 1);
    }
}
