package org.explainj.heatmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.explainj.cam.RawMap;

/** Raw maps to a calibrated one. */
final class Calibration {
    private final Resampling grid;
    private final Scale scale;
    private final Fusion fusion;
    private final boolean signed;

    /** @param signed as of {@link #keepsSign} */
    Calibration(Resampling grid, Scale scale, Fusion fusion, boolean signed) {
        this.grid = grid;
        this.scale = scale;
        this.fusion = fusion;
        this.signed = signed;
    }

    static boolean keepsSign(Scale scale, boolean signed) {
        return signed && !(scale instanceof Scale.Reference) || scale instanceof Scale.Evidence
                || scale instanceof Scale.Fixed fixed && fixed.low() < 0;
    }

    static Heatmap apply(List<RawMap> maps, Resampling grid, Scale scale, Fusion fusion, boolean signed) {
        boolean keepsSign = keepsSign(scale, signed);
        List<float[]> values = new ArrayList<>();
        double[] outside = new double[maps.size()];
        for (int layer = 0; layer < maps.size(); layer++) {
            if (scale instanceof Scale.Evidence) {
                Resampling.Conserved conserved = grid.conserving(maps.get(layer));
                values.add(conserved.values());
                outside[layer] = conserved.outside();
            } else {
                values.add(grid.bilinear(keepsSign ? maps.get(layer) : rectified(maps.get(layer))));
            }
        }
        return new Calibration(grid, scale, fusion, keepsSign).apply(values, outside, List.of());
    }

    /**
     * @param maps each layer's map on the source's grid
     * @param outside what of each lies outside the source
     * @param wholes of each layer, the statistics of the whole volume that the grid is a slice of; empty for an image
     */
    Heatmap apply(List<float[]> maps, double[] outside, List<Heatmap.Statistics> wholes) {
        if (maps.isEmpty() || scale instanceof Scale.Reference reference && reference.layers().size() != maps.size()) {
            throw new IllegalArgumentException("a heatmap needs at least one map, and a reference for each");
        }
        float[] fused = new float[grid.rows() * grid.columns()];
        Arrays.fill(fused, fusion.start());
        List<Heatmap.Statistics> owns = new ArrayList<>();
        boolean positive = false;
        for (int layer = 0; layer < maps.size(); layer++) {
            Heatmap.Statistics own = statistics(maps.get(layer), outside[layer]);
            owns.add(own);
            positive |= isEvidence(scale, own, layer);
            float[] calibrated = calibrated(maps.get(layer), wholes.isEmpty() ? own : wholes.get(layer), layer);
            for (int i = 0; i < fused.length; i++) {
                fused[i] = fusion.add(fused[i], calibrated[i], maps.size());
            }
        }
        Heatmap.Statistics statistics = mean(owns);
        return new Heatmap(fused, grid.rows(), grid.columns(), scale, signed,
                positive ? Verdict.POSITIVE : Verdict.NONE, statistics, wholes.isEmpty() ? statistics : mean(wholes),
                Optional.empty(), List.of());
    }

    static boolean isEvidence(Scale scale, Heatmap.Statistics own, int layer) {
        if (scale instanceof Scale.Reference reference) {
            double least = reference.layers().get(layer).maxima().quantile(Heatmap.NEGATIVE_MAXIMUM_LEVEL);
            return own.max() > 0 && own.max() >= least;
        }
        return own.max() > 0;
    }

    private float[] calibrated(float[] values, Heatmap.Statistics whole, int layer) {
        if (scale instanceof Scale.Reference reference) {
            return reference.layers().get(layer).pixels().ranks(values);
        }
        double extreme = signed ? Math.max(whole.max(), -whole.min()) : whole.max();
        float factor = scale instanceof Scale.Image && extreme > 0 ? (float) (1 / extreme) : 1;
        float[] calibrated = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            calibrated[i] = values[i] * factor;
        }
        return calibrated;
    }

    static RawMap rectified(RawMap map) {
        float[] values = map.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(values[i], 0);
        }
        return new RawMap(map.shape(), values);
    }

    static Heatmap.Statistics statistics(float[] values, double outside) {
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

    /** Of several layers of one image. */
    static Heatmap.Statistics mean(List<Heatmap.Statistics> layers) {
        double[] sums = new double[5];
        for (Heatmap.Statistics own : layers) {
            sums[0] += own.min();
            sums[1] += own.max();
            sums[2] += own.positiveSum();
            sums[3] += own.negativeSum();
            sums[4] += own.outside();
        }
        int count = layers.size();
        return new Heatmap.Statistics(sums[0] / count, sums[1] / count, sums[2] / count, sums[3] / count,
                sums[4] / count, layers.get(0).seen());
    }

    /** Of several slices of one volume; slices that were not seen count for nothing. */
    static Heatmap.Statistics sum(List<Heatmap.Statistics> slices) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double positive = 0;
        double negative = 0;
        long seen = 0;
        for (Heatmap.Statistics own : slices) {
            if (own.seen() > 0) {
                min = Math.min(min, own.min());
                max = Math.max(max, own.max());
                positive += own.positiveSum();
                negative += own.negativeSum();
                seen += own.seen();
            }
        }
        return seen == 0 ? new Heatmap.Statistics(0, 0, 0, 0, 0, 0)
                : new Heatmap.Statistics(min, max, positive, negative, 0, (int) Math.min(seen, Integer.MAX_VALUE));
    }
}
