package org.explainj.heatmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.explainj.cam.RawMap;

/**
 * A volume's calibrated map, one slice at a time: a slice's map is made when it is asked for, so that a long series
 * does not fill the memory. What the colours mean is the same in every slice: {@code image} is relative to the whole
 * volume.
 */
public final class VolumeHeatmap {
    /** Gives a slice's pixel grid. */
    @FunctionalInterface
    public interface Grids {
        /**
         * @param slice a source slice, 0-based
         * @return how the network's rows and columns lie on it
         */
        Resampling of(int slice);
    }

    private final List<RawMap> maps;
    private final DepthAxis depth;
    private final Grids grids;
    private final Scale scale;
    private final Fusion fusion;
    private final boolean signed;
    private final List<Heatmap.Statistics> layers;
    private final Heatmap.Statistics statistics;
    private final float[] greatest;
    private final int peak;

    /**
     * @param maps each layer's raw map, D×H×W, at least one
     * @param depth where the source's slices lie along the network's depth
     * @param grids how its rows and columns lie on each slice
     * @param scale what the values shall mean
     * @param fusion how several layers become one
     * @param signed whether to keep negative values; as of {@link Heatmap#fused}
     */
    public VolumeHeatmap(List<RawMap> maps, DepthAxis depth, Grids grids, Scale scale, Fusion fusion, boolean signed) {
        this.signed = Calibration.keepsSign(scale, signed);
        // the papers' ReLU belongs on the layer's grid, before anything is interpolated
        this.maps = this.signed ? List.copyOf(maps) : maps.stream().map(Calibration::rectified).toList();
        this.depth = depth;
        this.grids = grids;
        this.scale = scale;
        this.fusion = fusion;
        List<Heatmap.Statistics> wholes = new ArrayList<>();
        greatest = new float[depth.slices()];
        for (RawMap map : this.maps) {
            wholes.add(whole(map));
        }
        layers = List.copyOf(wholes);
        statistics = Calibration.mean(layers);
        int best = 0;
        for (int k = 1; k < greatest.length; k++) {
            best = greatest[k] > greatest[best] ? k : best;
        }
        peak = best;
    }

    private Heatmap.Statistics whole(RawMap map) {
        List<Heatmap.Statistics> parts = new ArrayList<>();
        double raw = 0;
        for (float value : map.values()) {
            raw += value;
        }
        for (int k = 0; k < depth.slices(); k++) {
            float[] values = values(map, k);
            Heatmap.Statistics own = Calibration.statistics(values, 0);
            greatest[k] += (float) own.max() / maps.size();
            parts.add(own);
        }
        Heatmap.Statistics all = Calibration.sum(parts);
        double outside = scale instanceof Scale.Evidence ? raw - all.positiveSum() - all.negativeSum() : 0;
        return new Heatmap.Statistics(all.min(), all.max(), all.positiveSum(), all.negativeSum(), outside, all.seen());
    }

    private float[] values(RawMap map, int slice) {
        Resampling grid = grids.of(slice);
        if (!depth.seen(slice)) {
            float[] unseen = new float[grid.rows() * grid.columns()];
            Arrays.fill(unseen, Float.NaN);
            return unseen;
        }
        return scale instanceof Scale.Evidence ? grid.conserving(depth.share(map, slice)).values()
                : grid.bilinear(depth.plane(map, slice));
    }

    /** @return how many slices the source has */
    public int slices() {
        return depth.slices();
    }

    /** @return the slice with the greatest value before scaling, 0-based; the first of equals */
    public int peak() {
        return peak;
    }

    /**
     * @param slice 0-based
     * @return its greatest value before scaling; mean over layers. Not positive where the slice has no positive evidence
     */
    public float greatest(int slice) {
        return greatest[slice];
    }

    /** @return of all slices together, before scaling; mean over layers */
    public Heatmap.Statistics statistics() {
        return statistics;
    }

    /** @return whether there is positive evidence in any slice */
    public Verdict verdict() {
        for (int layer = 0; layer < layers.size(); layer++) {
            if (Calibration.isEvidence(scale, layers.get(layer), layer)) {
                return Verdict.POSITIVE;
            }
        }
        return Verdict.NONE;
    }

    /**
     * @param slice a source slice, 0-based
     * @return its map; its verdict is its own
     */
    public Heatmap slice(int slice) {
        Resampling grid = grids.of(slice);
        List<float[]> values = maps.stream().map(map -> values(map, slice)).toList();
        return new Calibration(grid, scale, fusion, signed).apply(values, new double[values.size()], layers);
    }
}
