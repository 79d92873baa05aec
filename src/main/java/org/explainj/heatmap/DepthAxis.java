package org.explainj.heatmap;

import java.util.Arrays;
import org.explainj.cam.RawMap;

/**
 * Where a volume's source slices lie along the network's depth.
 *
 * <p>A layer's d planes tile the input's depth D: plane j covers D·j/d to D·(j + 1)/d, so its value stands in the
 * middle. A source slice takes the value at its own centre, linearly between planes, and beyond the outermost planes'
 * centres the outermost plane's: PyTorch's {@code interpolate(mode="trilinear", align_corners=False)} where the slices
 * are spaced evenly.
 *
 * @param inputDepth D of the network's input, padding included
 * @param centres of each source slice, in planes of the input; 0 is the near face of the first. Not to be altered
 * @param kept of each source slice, whether no crop has cut it off: where a pad follows a crop, such a slice's centre
 *     may lie inside the input. Not to be altered
 */
public record DepthAxis(int inputDepth, double[] centres, boolean[] kept) {
    /** A centre this far outside the input, in planes, still counts as on its face: rounding, not a crop. */
    private static final double EDGE_TOLERANCE = 1e-6;

    public DepthAxis {
        if (inputDepth < 1 || centres.length < 1 || kept.length != centres.length) {
            throw new IllegalArgumentException("a volume needs at least one plane and one slice");
        }
    }

    /** @return slice k is plane k of the input */
    public static DepthAxis identity(int slices) {
        double[] centres = new double[slices];
        Arrays.setAll(centres, k -> k + 0.5);
        boolean[] kept = new boolean[slices];
        Arrays.fill(kept, true);
        return new DepthAxis(slices, centres, kept);
    }

    /** @return how many source slices there are */
    public int slices() {
        return centres.length;
    }

    /**
     * @param slice a source slice, 0-based
     * @return whether its centre lies inside the network's input, and no crop has cut it off
     */
    public boolean seen(int slice) {
        return kept[slice] && inside(centres[slice]);
    }

    private boolean inside(double centre) {
        return centre >= -EDGE_TOLERANCE && centre <= inputDepth + EDGE_TOLERANCE;
    }

    /**
     * @param map D×H×W, on the layer's grid
     * @param slice a source slice, 0-based, that was seen
     * @return H×W: the map at that slice
     */
    RawMap plane(RawMap map, int slice) {
        double[] weights = new double[map.shape()[0]];
        addWeights(centres[slice], weights);
        return combined(map, weights);
    }

    /**
     * Spreads each plane over the slices around it, in proportion to their linear weights, so that nothing is lost:
     * the sum over all slices, and over those that the volume would have were it to go on into the input's padding, is
     * the sum of the map.
     *
     * @param map D×H×W, on the layer's grid; each value is an amount
     * @param slice a source slice, 0-based
     * @return H×W: the amounts that fall to that slice
     */
    RawMap share(RawMap map, int slice) {
        int planes = map.shape()[0];
        double[] total = new double[planes];
        for (double centre : continued()) {
            addWeights(centre, total);
        }
        double[] own = new double[planes];
        addWeights(centres[slice], own);
        for (int j = 0; j < planes; j++) {
            if (total[j] > 0) {
                own[j] /= total[j];
            } else {
                // planes thinner than slices: the whole of it goes to the nearest
                own[j] = nearest((j + 0.5) * inputDepth / planes) == slice ? 1 : 0;
            }
        }
        return combined(map, own);
    }

    /** The slices' centres, continued at their ends' distances through the input's padding. */
    private double[] continued() {
        int last = centres.length - 1;
        double near = last == 0 ? inputDepth : Math.abs(centres[1] - centres[0]);
        double far = last == 0 ? inputDepth : Math.abs(centres[last] - centres[last - 1]);
        boolean up = centres[last] >= centres[0];
        double[] more = Arrays.copyOf(centres, centres.length);
        for (int end = 0; end < 2; end++) {
            double step = (end == 0) == up ? -1 : 1;
            double width = end == 0 ? near : far;
            for (double at = (end == 0 ? centres[0] : centres[last]) + step * width; inside(at); at += step * width) {
                more = Arrays.copyOf(more, more.length + 1);
                more[more.length - 1] = at;
            }
        }
        return more;
    }

    private int nearest(double place) {
        int best = 0;
        for (int k = 1; k < centres.length; k++) {
            best = Math.abs(centres[k] - place) < Math.abs(centres[best] - place) ? k : best;
        }
        return best;
    }

    private void addWeights(double centre, double[] weights) {
        if (!inside(centre)) {
            return;
        }
        int last = weights.length - 1;
        double place = Math.min(Math.max(centre * weights.length / inputDepth - 0.5, 0), last);
        int below = (int) place;
        double fraction = place - below;
        weights[below] += 1 - fraction;
        weights[Math.min(below + 1, last)] += fraction;
    }

    private static RawMap combined(RawMap map, double[] weights) {
        int size = map.rows() * map.columns();
        float[] sum = new float[size];
        for (int j = 0; j < weights.length; j++) {
            if (weights[j] != 0) {
                float weight = (float) weights[j];
                for (int i = 0; i < size; i++) {
                    sum[i] += weight * map.values()[j * size + i];
                }
            }
        }
        return new RawMap(new int[] {map.rows(), map.columns()}, sum);
    }
}
