package org.explainj.cam;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Gaussian-process regression of the scores of channels on their masks: what the scores of some channels tell of all
 * others (Rasmussen and Williams, Gaussian Processes for Machine Learning, 2006, algorithm 2.1, grown one channel at a
 * time). What is known of a channel is its mask M_k and, to first order, what part of the score lies within the mask,
 * f_k = Σ M_k ⊙ F. The covariance of two channels is the sum of a squared exponential of the distance and of an inner
 * product about the mean, both of masks and of f, brought to unit mean variance.
 */
final class ChannelRegression {
    /** The scores' deviation that the masks do not explain, as a share of their variance. */
    private static final double NUGGET = 1e-3;
    /** So many masks tell the usual distance between two. */
    private static final int SAMPLED = 64;

    private final float[][] masks;
    private final float[][] centred;
    private final double scale;
    private final double linear;
    /** f, of mean 0 and variance 1; 0 where nothing is known. */
    private final double[] part;
    private final double unit;
    private final double[] variance;
    private final int[] observed;
    /** L⁻¹K, a row for each observed channel. */
    private final double[][] rows;
    private int count;

    /**
     * @param masks of all channels, each of the grid's places
     * @param firstOrder F, of as many places; empty if it is not known
     * @param most how many will be observed
     */
    ChannelRegression(float[][] masks, float[] firstOrder, int most) {
        this.masks = masks;
        int places = masks[0].length;
        double[] mean = new double[places];
        for (float[] mask : masks) {
            for (int i = 0; i < places; i++) {
                mean[i] += mask[i] / (double) masks.length;
            }
        }
        centred = new float[masks.length][places];
        double norm = 0;
        for (int c = 0; c < masks.length; c++) {
            for (int i = 0; i < places; i++) {
                centred[c][i] = (float) (masks[c][i] - mean[i]);
                norm += centred[c][i] * centred[c][i] / masks.length;
            }
        }
        linear = norm > 0 ? 1 / norm : 0;
        scale = 2 * Math.max(usualDistance(), Float.MIN_NORMAL);
        part = standardised(Arrays.stream(masks).mapToDouble(mask -> product(mask, firstOrder)).toArray());
        unit = IntStream.range(0, masks.length).mapToDouble(c -> sum(c, c)).average().orElse(1);
        variance = IntStream.range(0, masks.length).mapToDouble(c -> covariance(c, c)).toArray();
        observed = new int[most];
        rows = new double[most][];
    }

    /** ℓ²: the median squared distance of two masks. */
    private double usualDistance() {
        int step = Math.max(1, masks.length / SAMPLED);
        double[] distances = new double[masks.length * masks.length / (step * step) + 2 * masks.length + 1];
        int found = 0;
        for (int a = 0; a < masks.length; a += step) {
            for (int b = 0; b < a; b += step) {
                double distance = distance(a, b);
                if (distance > 0) {
                    distances[found++] = distance;
                }
            }
        }
        Arrays.sort(distances, 0, found);
        return found == 0 ? 1 : distances[found / 2];
    }

    private double distance(int a, int b) {
        double sum = 0;
        for (int i = 0; i < masks[a].length; i++) {
            double difference = masks[a][i] - masks[b][i];
            sum += difference * difference;
        }
        return sum;
    }

    private double covariance(int a, int b) {
        return sum(a, b) / unit;
    }

    private double sum(int a, int b) {
        double apart = part[a] - part[b];
        return Math.exp(-distance(a, b) / scale) + linear * product(centred[a], centred[b])
                + Math.exp(-apart * apart / 2) + part[a] * part[b];
    }

    private static double product(float[] a, float[] b) {
        double product = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            product += a[i] * b[i];
        }
        return product;
    }

    private static double[] standardised(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double deviation = Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0));
        return Arrays.stream(values).map(v -> deviation > 0 ? (v - mean) / deviation : 0).toArray();
    }

    /** Adds a channel to the observed ones. */
    void observe(int channel) {
        double[] row = new double[masks.length];
        double left = covariance(channel, channel) + NUGGET;
        for (int i = 0; i < count; i++) {
            left -= rows[i][channel] * rows[i][channel];
        }
        double pivot = Math.sqrt(Math.max(left, NUGGET));
        for (int c = 0; c < row.length; c++) {
            double value = covariance(channel, c);
            for (int i = 0; i < count; i++) {
                value -= rows[i][channel] * rows[i][c];
            }
            row[c] = value / pivot;
            variance[c] = Math.max(0, variance[c] - row[c] * row[c]);
        }
        // of the channel itself, with its nugget
        row[channel] = pivot;
        rows[count] = row;
        observed[count++] = channel;
        variance[channel] = 0;
    }

    /** @return f of each channel, of mean 0 and variance 1; 0 where nothing is known */
    double[] part() {
        return part;
    }

    /** @return what is not known yet of each channel's score, as a variance of scores of unit variance */
    double[] variance() {
        return variance;
    }

    /**
     * @param scores of all channels, of which only the observed ones are read
     * @return the expected score of each channel; of the observed ones their own
     */
    double[] expected(double[] scores) {
        double mean = 0;
        for (int i = 0; i < count; i++) {
            mean += scores[observed[i]] / count;
        }
        double[] solved = new double[count];
        for (int i = 0; i < count; i++) {
            double value = scores[observed[i]] - mean;
            for (int j = 0; j < i; j++) {
                value -= rows[j][observed[i]] * solved[j];
            }
            solved[i] = value / rows[i][observed[i]];
        }
        double[] expected = new double[masks.length];
        Arrays.fill(expected, mean);
        for (int i = 0; i < count; i++) {
            for (int c = 0; c < expected.length; c++) {
                expected[c] += rows[i][c] * solved[i];
            }
        }
        for (int i = 0; i < count; i++) {
            expected[observed[i]] = scores[observed[i]];
        }
        return expected;
    }

    /**
     * @param scores of all channels, of which only the observed ones are read
     * @return the standard deviation of the observed scores
     */
    double deviation(double[] scores) {
        double mean = 0;
        for (int i = 0; i < count; i++) {
            mean += scores[observed[i]] / count;
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (scores[observed[i]] - mean) * (scores[observed[i]] - mean) / count;
        }
        return Math.sqrt(sum);
    }
}
