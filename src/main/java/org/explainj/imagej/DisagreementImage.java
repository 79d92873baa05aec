package org.explainj.imagej;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.plugin.Duplicator;
import java.util.ArrayList;
import java.util.List;
import org.explainj.Ensemble;
import org.explainj.heatmap.Rendering;

/**
 * How far the members of an ensemble lie apart, as a layer on a copy of the slices: over the layer of their mean the
 * colours of both would mix into ones that stand in neither legend.
 */
final class DisagreementImage {
    private final ImagePlus original;
    private final String title;
    private final boolean maps;
    private final List<Slice> slices = new ArrayList<>();
    private ImagePlus copy;

    private record Slice(Layer layer, Site site, ImagePlus map) {
    }

    /**
     * @param title what the ensemble explains
     * @param maps whether the values are opened as a 32-bit image too
     */
    DisagreementImage(ImagePlus original, String title, boolean maps) {
        this.original = original;
        this.title = title;
        this.maps = maps;
    }

    /** Takes one slice's, and copies the slice. */
    void add(Ensemble ensemble, SliceSource source, Rendering rendering) {
        ImagePlus slice = slice(source.site().slice());
        if (copy == null) {
            copy = slice;
        } else {
            ImageStack stack = copy.getStack();
            stack.addSlice(slice.getStack().getSliceLabel(1), slice.getProcessor());
            copy.setStack(stack);
        }
        slices.add(new Slice(LayerFactory.ofDisagreement(ensemble, rendering, source),
                new Site(slices.size() + 1, source.site().placement()), maps
                        ? MapImage.disagreement(ensemble, rendering, original, source.site()) : null));
    }

    private ImagePlus slice(int n) {
        Roi selection = original.getRoi();
        // ImageJ would copy what is selected only
        original.deleteRoi();
        ImagePlus slice = new Duplicator().run(original, n, n);
        original.setRoi(selection);
        slice.setOverlay(null);
        slice.setTitle(original.getTitle() + " disagreement " + title);
        slice.setFileInfo(original.getOriginalFileInfo());
        return slice;
    }

    void show() {
        copy.show();
        for (Slice part : slices) {
            LayerWatcher.get().add(copy, part.layer(), part.site());
            if (part.map() != null) {
                MapImage.show(part.map());
            }
        }
    }
}
