package org.explainj.heatmap;

import java.util.List;
import java.util.Optional;
import org.explainj.cam.RawMap;

/** Raw maps to a calibrated one. */
final class Calibration {
    private final Resampling grid;
    private final Scale scale;
    private final boolean signed;

    private Calibration(Resampling grid, Scale scale, boolean signed) {
        this.grid = grid;
        this.scale = scale;
        this.signed = signed;
    }

    static Heatmap apply(List<RawMap> maps, Resampling grid, Scale scale, boolean signed) {
        if (maps.isEmpty() || scale instanceof Scale.Reference reference && reference.layers().size() != maps.size()) {
            throw new IllegalArgumentException("a heatmap needs at least one map, and a reference for each");
        }
        boolean keepsSign = signed && !(scale instanceof Scale.Reference) || scale instanceof Scale.Evidence
                || scale instanceof Scale.Fixed fixed && fixed.low() < 0;
        return new Calibration(grid, scale, keepsSign).apply(maps);
    }

    private Heatmap apply(List<RawMap> maps) {
        float[] sum = new float[grid.rows() * grid.columns()];
        double[] raw = new double[5];
        boolean positive = false;
        int seen = 0;
        for (int layer = 0; layer < maps.size(); layer++) {
            float[] values;
            double outside = 0;
            if (scale instanceof Scale.Evidence) {
                Resampling.Conserved conserved = grid.conserving(maps.get(layer));
                values = conserved.values();
                outside = conserved.outside();
            } else {
                values = grid.bilinear(signed ? maps.get(layer) : rectified(maps.get(layer)));
            }
            Heatmap.Statistics own = statistics(values, outside);
            positive |= isEvidence(own, layer);
            seen = own.seen();
            raw[0] += own.min();
            raw[1] += own.max();
            raw[2] += own.positiveSum();
            raw[3] += own.negativeSum();
            raw[4] += own.outside();
            addCalibrated(values, own, layer, sum);
        }
        float layers = maps.size();
        for (int i = 0; i < sum.length && layers > 1; i++) {
            sum[i] /= layers;
        }
        Heatmap.Statistics statistics = new Heatmap.Statistics(
                raw[0] / layers, raw[1] / layers, raw[2] / layers, raw[3] / layers, raw[4] / layers, seen);
        return new Heatmap(sum, grid.rows(), grid.columns(), scale, signed,
                positive ? Verdict.POSITIVE : Verdict.NONE, statistics, Optional.empty());
    }

    private boolean isEvidence(Heatmap.Statistics own, int layer) {
        if (scale instanceof Scale.Reference reference) {
            double least = reference.layers().get(layer).maximumQuantile(Heatmap.NEGATIVE_MAXIMUM_LEVEL);
            return own.max() > 0 && own.max() >= least;
        }
        return own.max() > 0;
    }

    private void addCalibrated(float[] values, Heatmap.Statistics own, int layer, float[] sum) {
        if (scale instanceof Scale.Reference reference) {
            float[] percentiles = reference.layers().get(layer).percentiles(values);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += percentiles[i];
            }
            return;
        }
        double extreme = signed ? Math.max(own.max(), -own.min()) : own.max();
        float factor = scale instanceof Scale.Image && extreme > 0 ? (float) (1 / extreme) : 1;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += values[i] * factor;
        }
    }

    private static RawMap rectified(RawMap map) {
        float[] values = map.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(values[i], 0);
        }
        return new RawMap(map.shape(), values);
    }

    private static Heatmap.Statistics statistics(float[] values, double outside) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double positive = 0;
        double negative = 0;
        int seen = 0;
        for (float value : values) {
            if (Float.isNaN(value)) {
                continue;
            }
            seen++;
            min = Math.min(min, value);
            max = Math.max(max, value);
            positive += Math.max(value, 0);
            negative += Math.min(value, 0);
        }
        return seen == 0 ? new Heatmap.Statistics(0, 0, 0, 0, outside, 0)
                : new Heatmap.Statistics(min, max, positive, negative, outside, seen);
    }
}
