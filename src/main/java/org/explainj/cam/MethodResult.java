package org.explainj.cam;

import java.util.List;

/**
 * The maps that a method made of one image.
 *
 * @param outcome what the network says of the image
 * @param maps for each of {@code outcome.classes()}, one map a layer in the job's order; a single one of methods that
 *     work on the input or make one map of several layers
 * @param remarks what a reader of the maps should know, each one sentence, such as that a model has activations that
 *     the method does not treat; mostly none
 */
public record MethodResult(Outcome outcome, List<List<LayerMap>> maps, List<String> remarks) {
    public MethodResult {
        maps = maps.stream().map(List::copyOf).toList();
        remarks = List.copyOf(remarks);
        if (maps.size() != outcome.classes().length) {
            throw new IllegalArgumentException(maps.size() + " classes have maps, of " + outcome.classes().length);
        }
    }

    /**
     * @param outcome what the network says
     * @param maps for each class, one a layer
     * @return both, without remarks
     */
    public static MethodResult of(Outcome outcome, List<List<LayerMap>> maps) {
        return new MethodResult(outcome, maps, List.of());
    }
}
