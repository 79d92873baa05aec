package org.explainj;

import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.explainj.cam.RawMap;
import org.explainj.frame.SourceFrame;
import org.explainj.frame.SourceVolume;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.Verdict;
import org.explainj.heatmap.VolumeHeatmap;

/** Where a model sees the evidence for one class in a volume. Each slice's part is made when it is asked for. */
public final class VolumeExplanation {
    private final SourceVolume volume;
    private final Explanation common;
    private final Optional<VolumeHeatmap> heatmap;
    private final UnaryOperator<Heatmap> gate;

    /**
     * @param volume the source
     * @param common what all slices share; without a heatmap
     * @param heatmap the calibrated map; empty if only the raw map was asked for
     * @param gate hides a map where the class's probability demands it
     */
    VolumeExplanation(SourceVolume volume, Explanation common, Optional<VolumeHeatmap> heatmap,
            UnaryOperator<Heatmap> gate) {
        this.volume = volume;
        this.common = common;
        this.heatmap = heatmap;
        this.gate = gate;
    }

    /** @return the explained volume */
    public SourceVolume volume() {
        return volume;
    }

    /** @return how many slices it has */
    public int slices() {
        return volume.slices();
    }

    /** @return the map on the layer's own grid, D×H×W: signed, before the method's final ReLU and any scaling */
    public RawMap raw() {
        return common.raw();
    }

    /**
     * @return what all slices share: model, class, method, layers, raw map, notes. Its source is the first slice, and
     *     it has no heatmap
     */
    public Explanation common() {
        return common;
    }

    /** @return the calibrated map, slice by slice; empty if only the raw map was asked for */
    public Optional<VolumeHeatmap> heatmap() {
        return heatmap;
    }

    /**
     * @param slice 0-based
     * @return its calibrated map
     */
    public Heatmap heatmap(int slice) {
        return gate.apply(heatmap.orElseThrow().slice(slice));
    }

    /** @return whether there is positive evidence anywhere in the volume */
    public boolean hasEvidence() {
        return heatmap.map(map -> map.verdict() == Verdict.POSITIVE).orElse(raw().max() > 0);
    }

    /**
     * @param slice 0-based
     * @return that slice's explanation, with the slice as its source
     * @throws IOException if the slice cannot be read
     */
    public Explanation slice(int slice) throws IOException {
        SourceFrame source = volume.slice(slice);
        Optional<Heatmap> own = heatmap.isPresent() ? Optional.of(heatmap(slice)) : Optional.empty();
        return common.of(source, own, new VolumePlace(slice, slices(), volume.isCine() ? "Frame" : "Slice"));
    }
}
