package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.explainj.torch.Derivatives;
import org.explainj.torch.Evidence;
import org.explainj.torch.ModelException;

/** The course of a method that weights each layer's channels by scores of many variations. */
final class LayerScoring {
    /** Finds a map for each explained class at one layer. */
    @FunctionalInterface
    interface Weighting {
        /**
         * @param passes through the network
         * @param scope owner of what lives as long as the layer is worked on
         * @param image 1×C×H×W or 1×C×D×H×W
         * @param evidence activations of every layer
         * @param layer the layer
         * @param subject what the network says of the image
         * @return a map for each class
         */
        List<RawMap> maps(Passes passes, NDManager scope, NDArray image, Evidence evidence, String layer,
                Subject subject) throws ModelException;
    }

    private LayerScoring() {
    }

    static MethodResult explain(Job job, String title, Weighting weighting) throws ModelException {
        return explain(job, title, Derivatives.NONE, weighting);
    }

    /** The same, for a method that looks at derivatives of the image itself too. */
    static MethodResult explain(Job job, String title, Derivatives derivatives, Weighting weighting)
            throws ModelException {
        job.requireGrids();
        try (NDManager scope = job.network().newManager()) {
            NDArray image = job.image(scope);
            try (Evidence evidence = job.network().explain(image, job.layers(), job.score(), derivatives)) {
                Subject subject = Subject.of(evidence);
                List<List<LayerMap>> maps = new ArrayList<>();
                for (int rank = 0; rank < subject.classes(); rank++) {
                    maps.add(new ArrayList<>());
                }
                Passes passes = new Passes(job, subject.score(), title);
                for (String layer : subject.classes() == 0 ? List.<String>of() : job.layers()) {
                    try (NDManager owner = job.network().newManager()) {
                        List<RawMap> found = weighting.maps(passes, owner, image, evidence, layer, subject);
                        for (int rank = 0; rank < subject.classes(); rank++) {
                            maps.get(rank).add(LayerMap.at(layer, found.get(rank)));
                        }
                    }
                }
                return MethodResult.of(subject.outcome(), maps);
            }
        }
    }
}
