package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.explainj.torch.Derivatives;
import org.explainj.torch.Evidence;
import org.explainj.torch.ModelException;

/**
 * A class activation mapping of the simple kind: the map at a layer is a function of what one call of the network gives
 * there, for every class by itself. A method only says that function.
 */
public interface CamMethod extends Method {

    /**
     * The map of one class.
     *
     * @param evidence what one call gave at the layer, 1×C×grid each, on the device
     * @return 1×grid: signed, the method's final ReLU not yet applied. Tensors made on the way are freed by the caller
     */
    NDArray localised(LayerEvidence evidence);

    /**
     * @param evidence what one call gave at the layer
     * @param map {@link #localised} of it
     * @return whether the map holds nothing but rounding: no evidence, whatever it would look like on its own scale. False
     *     where that can't be told
     */
    default boolean isRounding(LayerEvidence evidence, RawMap map) {
        return false;
    }

    /** @return which derivatives the function takes */
    default Derivatives derivatives() {
        return Derivatives.FIRST;
    }

    /**
     * The map of one class of one image. It is computed on the device; only the map returns to the heap.
     *
     * @param evidence of a network
     * @param layer one of the explained layers
     * @param image 0-based index in the batch
     * @param classIndex one of {@code evidence.classes()[image]}
     * @return signed, the method's final ReLU not yet applied; zero if it would hold nothing but rounding
     */
    default RawMap map(Evidence evidence, String layer, int image, int classIndex) {
        return map(new LayerEvidence(evidence, layer, image, classIndex), new HashSet<>());
    }

    private RawMap map(LayerEvidence evidence, Set<String> remarks) {
        // frees what the function made on its way
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            RawMap map = Channels.toHeap(localised(evidence));
            if (isRounding(evidence, map)) {
                remarks.add("The " + title() + " map at " + evidence.layer() + " is zero but for rounding, as right before "
                        + "a normalisation: it is no evidence, and another layer is to be explained.");
                return new RawMap(map.shape(), new float[map.values().length]);
            }
            return map;
        }
    }

    @Override
    default MethodResult explain(Job job) throws ModelException {
        job.requireGrids();
        try (NDManager scope = job.network().newManager();
                Evidence evidence = job.network().explain(job.image(scope), job.layers(), job.score(),
                        derivatives())) {
            List<List<LayerMap>> maps = new ArrayList<>();
            Set<String> remarks = new LinkedHashSet<>();
            for (int classIndex : evidence.classes()[0]) {
                maps.add(job.layers().stream().map(layer -> LayerMap.at(layer,
                        map(new LayerEvidence(evidence, layer, 0, classIndex), remarks))).toList());
            }
            return new MethodResult(Outcome.of(evidence), maps, List.copyOf(remarks));
        }
    }
}
