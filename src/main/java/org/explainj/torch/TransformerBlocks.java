package org.explainj.torch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the blocks of a transformer, one for each of its attentions. */
public final class TransformerBlocks {
    private TransformerBlocks() {
    }

    /**
     * Blocks are modules whose names differ in their numbers only and whose outputs are all of the transformer's
     * tokens; of several such families, as a block's parts are, the outermost.
     *
     * @param layers in the order in which they finish
     * @param attentions how many attentions the transformer has
     * @param tokens how many tokens, class and register tokens included
     * @return the blocks, the first first; empty if there are none of that number, as in a frozen archive
     */
    public static List<Layer> of(List<Layer> layers, int attentions, long tokens) {
        Map<String, List<Layer>> families = new LinkedHashMap<>();
        for (Layer layer : layers) {
            long[] shape = layer.outputShape();
            if (shape.length == 3 && shape[1] == tokens && layer.name().contains(".")) {
                families.computeIfAbsent(layer.name().replaceAll("[0-9]+", "#"), name -> new ArrayList<>()).add(layer);
            }
        }
        return families.entrySet().stream().filter(family -> family.getValue().size() == attentions)
                .min(Comparator.comparingLong(family -> family.getKey().chars().filter(c -> c == '.').count()))
                .map(Map.Entry::getValue).orElse(List.of());
    }
}
