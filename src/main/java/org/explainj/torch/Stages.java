package org.explainj.torch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the stages of a network, one layer for each. */
public final class Stages {
    private Stages() {
    }

    /**
     * A stage is what works on one grid: of the layers on the same grid, the outermost module that finishes last. Where
     * all blocks share one grid, as a transformer's do, each block is a stage, at the layer that the default has in its
     * own block. Nothing after the default layer counts, so that of a dense prediction only the encoder does.
     *
     * @param layers in the order in which they finish
     * @param last the default layer, which is the last stage's
     * @return one layer for each stage, the finest grid first
     */
    public static List<Layer> of(List<Layer> layers, Layer last) {
        List<Layer> before = new ArrayList<>();
        for (Layer layer : layers) {
            if (layer.hasGrid()) {
                before.add(layer);
            }
            if (layer.name().equals(last.name())) {
                break;
            }
        }
        List<Layer> blocks = siblings(before, last);
        Map<List<Integer>, Layer> byGrid = new LinkedHashMap<>();
        for (Layer layer : before) {
            byGrid.merge(Arrays.stream(layer.grid()).boxed().toList(), layer,
                    (a, b) -> depth(b) <= depth(a) ? b : a);
        }
        byGrid.put(Arrays.stream(last.grid()).boxed().toList(), last);
        // a patch embedding stands alone on its grid: two grids are no hierarchy yet
        if (byGrid.size() <= 2 && blocks.size() > byGrid.size()) {
            return blocks;
        }
        return byGrid.values().stream().sorted(Comparator.comparingLong(Stages::cells).reversed()).toList();
    }

    /** The same layer of every block: names that differ in their numbers only, on the same grid. */
    private static List<Layer> siblings(List<Layer> layers, Layer last) {
        String family = last.name().replaceAll("[0-9]+", "#");
        return layers.stream().filter(layer -> layer.name().replaceAll("[0-9]+", "#").equals(family)
                && Arrays.equals(layer.grid(), last.grid())).toList();
    }

    private static long depth(Layer layer) {
        return layer.name().chars().filter(c -> c == '.').count();
    }

    private static long cells(Layer layer) {
        return Arrays.stream(layer.grid()).asLongStream().reduce(1, (a, b) -> a * b);
    }
}
