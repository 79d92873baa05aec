package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.explainj.torch.Derivatives;
import org.explainj.torch.Evidence;
import org.explainj.torch.ModelException;
import org.explainj.torch.Network;
import org.explainj.torch.Score;

/**
 * What the network says of the image itself, before anything of it is varied.
 *
 * @param outcome what it says
 * @param score what is explained of the variations: of the classes, boxes and masks that the image itself has settled
 */
record Subject(Outcome outcome, Score score) {

    /** One forward. */
    static Subject of(Job job) throws ModelException {
        try (NDManager scope = job.network().newManager();
                NDArray image = job.image(scope);
                Evidence evidence = job.network().explain(image, List.of(Network.INPUT), job.score(),
                        Derivatives.NONE)) {
            return of(evidence);
        }
    }

    /** Of a forward that has been made. */
    static Subject of(Evidence evidence) {
        return new Subject(Outcome.of(evidence), evidence.settled());
    }

    int classes() {
        return outcome.classes().length;
    }

    /** One map at the input for each class. */
    MethodResult atInput(List<RawMap> maps, List<String> remarks) {
        List<List<LayerMap>> result = new ArrayList<>();
        maps.forEach(map -> result.add(List.of(LayerMap.at(Network.INPUT, map))));
        return new MethodResult(outcome, result, remarks);
    }
}
