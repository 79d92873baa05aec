package org.explainj;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.explainj.heatmap.VolumeHeatmap;

/**
 * Maps of one volume or sequence, to be seen side by side in its slices: of several classes, by several methods. Not for use
 * by several threads at a time.
 */
public final class VolumeComparison {
    private final List<VolumeExplanation> maps;
    /** Of what all slices share, so that how alike the maps are is worked out once. */
    private final Comparison common;

    /** @param maps one or more, with heatmaps, of the same volume */
    public VolumeComparison(List<VolumeExplanation> maps) {
        this.maps = List.copyOf(maps);
        this.common = new Comparison(maps.stream().map(VolumeExplanation::common).toList());
    }

    /** @return the maps, in order */
    public List<VolumeExplanation> maps() {
        return maps;
    }

    /** @return how many slices the volume has */
    public int slices() {
        return maps.get(0).slices();
    }

    /**
     * The slice where the maps together are strongest. Each counts by its greatest value there as a share of its greatest
     * value in the volume, so that maps of different units count alike; a map without positive evidence does not count.
     *
     * @return the slice, 0-based; the first of equals
     */
    public int slice() {
        List<VolumeHeatmap> heatmaps = maps.stream().map(map -> map.heatmap().orElseThrow()).toList();
        int best = 0;
        double most = 0;
        for (int slice = 0; slice < heatmaps.get(0).slices(); slice++) {
            double sum = 0;
            for (VolumeHeatmap map : heatmaps) {
                float own = map.greatest(slice);
                sum += own > 0 ? own / map.greatest(map.peak()) : 0;
            }
            if (sum > most) {
                most = sum;
                best = slice;
            }
        }
        return best;
    }

    /**
     * @param slice 0-based
     * @return the maps in that slice; of each is said where it is strongest, since that may be in another
     * @throws IOException if the slice cannot be read
     */
    public Comparison shown(int slice) throws IOException {
        List<Explanation> shown = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (VolumeExplanation map : maps) {
            Explanation own = map.slice(slice);
            String name = own.place().orElseThrow().name().toLowerCase(Locale.ROOT);
            int peak = map.heatmap().orElseThrow().peak();
            shown.add(own);
            remarks.add(!map.hasEvidence() ? "No positive evidence in any " + name + "."
                    : peak == slice ? "Strongest in this " + name + "."
                    : "Strongest in " + name + " " + (peak + 1) + ".");
        }
        return common.of(shown, remarks);
    }
}
