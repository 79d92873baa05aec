package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.List;
import org.explainj.torch.Evidence;
import org.explainj.torch.ModelException;
import org.explainj.torch.Network;

/** Guided backpropagation: the gradient at the image, with negative gradients cut off at every ReLU on the way. */
public final class GuidedBackprop implements Method {
    private static final MethodInfo INFO = MethodInfo.of("guided-backprop", "Guided backpropagation",
            "Springenberg et al., Striving for Simplicity: The All Convolutional Net, ICLR 2015 (workshop), section "
            + "3.4",
            "Σ_c ∂y/∂x_c, every ReLU's backward R_l = 1[f_l > 0] 1[R_l+1 > 0] R_l+1")
            .needing(Need.GRADIENTS, Need.RELU);

    @Override
    public MethodInfo info() {
        return INFO;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        try (NDManager scope = job.network().newManager();
                Evidence evidence = job.network().guided(job.image(scope), job.score())) {
            List<List<LayerMap>> maps = new ArrayList<>();
            for (int classIndex : evidence.classes()[0]) {
                maps.add(List.of(LayerMap.at(Network.INPUT, overChannels(evidence, classIndex))));
            }
            return new MethodResult(Outcome.of(evidence), maps, remarks(job));
        }
    }

    private static RawMap overChannels(Evidence evidence, int classIndex) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray gradient = evidence.gradient(Network.INPUT, 0, classIndex);
            return Channels.toHeap(Channels.sum(gradient));
        }
    }

    /** What is to be said of a model with activations that are not clipped. */
    private static List<String> remarks(Job job) {
        List<String> others = job.network().otherActivations();
        return others.isEmpty() ? List.of() : List.of("The model also has activations that are no ReLU and are not "
                + "clipped: " + String.join(", ", others) + ".");
    }
}
