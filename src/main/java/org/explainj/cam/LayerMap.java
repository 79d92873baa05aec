package org.explainj.cam;

import java.util.List;

/**
 * A map and where it was made.
 *
 * @param layers by PyTorch's names: one; several if the method itself makes one map of them; or the network's input
 *     ({@link org.explainj.torch.Network#INPUT})
 * @param map on that layer's grid; of several layers on the finest; of the input on the input's, or, of methods that
 *     speak of tokens, on theirs
 */
public record LayerMap(List<String> layers, RawMap map) {
    public LayerMap {
        layers = List.copyOf(layers);
    }

    /**
     * @param layer a layer
     * @param map made there
     * @return both
     */
    public static LayerMap at(String layer, RawMap map) {
        return new LayerMap(List.of(layer), map);
    }
}
