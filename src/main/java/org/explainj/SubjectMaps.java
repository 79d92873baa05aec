package org.explainj;

import java.util.List;
import org.explainj.cam.LayerMap;
import org.explainj.cam.RawMap;

/**
 * One subject's maps at the layers that are fused, on the layers' own grids.
 *
 * @param subject what they are of
 * @param layers a map for each layer, at least one
 */
record SubjectMaps(Subject subject, List<LayerMap> layers) {
    /** @return the maps without their layers' names */
    List<RawMap> raw() {
        return layers.stream().map(LayerMap::map).toList();
    }

    /** @return the names of all layers */
    List<String> layerNames() {
        return layers.stream().flatMap(map -> map.layers().stream()).toList();
    }
}
