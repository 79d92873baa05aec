package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.List;
import org.explainj.UsageException;
import org.explainj.torch.Derivatives;
import org.explainj.torch.Evidence;
import org.explainj.torch.ModelException;

/** KPCA-CAM: Eigen-CAM with a kernel, so that the component need not be linear; the same for every class. */
public final class KpcaCam implements Method {
    private static final Parameter KERNEL = new Parameter("kernel", "sigmoid",
            "sigmoid: tanh(γ x·y + 1), rbf: exp(−γ |x−y|²), poly: (γ x·y + 1)³, linear: x·y, or cosine");
    private static final Parameter GAMMA = new Parameter("gamma", "auto", "γ, above 0; auto: 1 / number of channels");
    private static final MethodInfo INFO = MethodInfo.of("kpcacam", "KPCA-CAM",
            "Karmani et al., KPCA-CAM: Visual Explainability of Deep Computer Vision Models using Kernel PCA, MMSP "
            + "2024 (arXiv:2410.00267), section II; pytorch-grad-cam's, which is the authors'",
            "√λ₁ u₁ of the centred kernel matrix over the places of A, each channel less its mean; the sign by "
            + "|min| ≤ |max|")
            .needing(Need.LAYER).costing("1", "0").with(KERNEL, GAMMA);
    private static final String AUTO = "auto";
    /** The kernel matrix of this many places takes 288 MB. */
    private static final int MOST_PLACES = 6000;

    @Override
    public MethodInfo info() {
        return INFO;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        job.requireGrids();
        CamMethod kernel = new WithParameters(job.parameters());
        try (NDManager scope = job.network().newManager();
                Evidence evidence = job.network().explain(job.image(scope), job.layers(), job.score(),
                        Derivatives.NONE)) {
            // the class is of no consequence
            List<LayerMap> maps = job.layers().stream()
                    .map(layer -> LayerMap.at(layer, kernel.map(evidence, layer, 0, 0))).toList();
            List<List<LayerMap>> all = new ArrayList<>();
            for (int i = 0; i < evidence.classes()[0].length; i++) {
                all.add(maps);
            }
            return MethodResult.of(Outcome.of(evidence), all);
        }
    }

    /** The function at a layer, once the kernel is known. */
    private record WithParameters(MethodParameters parameters) implements CamMethod {
        @Override
        public MethodInfo info() {
            return INFO;
        }

        @Override
        public NDArray localised(LayerEvidence evidence) {
            NDArray activation = evidence.activation();
            NDArray flat = Channels.flat(activation.sub(Channels.mean(activation))).get(0);
            NDArray x = flat.transpose().toType(DataType.FLOAT64, false);
            int places = Math.toIntExact(x.getShape().get(0));
            if (places > MOST_PLACES) {
                throw new UsageException("The layer '" + evidence.layer() + "' has a grid of " + places
                        + " places, too many for kpcacam, whose memory grows with their square: choose a deeper "
                        + "layer.");
            }
            PrincipalComponent first = Projection.component(centred(matrix(x)), places);
            double scale = Math.sqrt(Math.max(first.value(), 0));
            double[] projected = first.vector().clone();
            for (int i = 0; i < places; i++) {
                projected[i] *= scale;
            }
            return Projection.grid(projected, activation);
        }

        private NDArray matrix(NDArray x) {
            double gamma = parameters.text(GAMMA).equals(AUTO) ? 1.0 / x.getShape().get(1) : parameters.number(GAMMA);
            NDArray products = x.matMul(x.transpose());
            switch (parameters.text(KERNEL)) {
                case "sigmoid":
                    return products.mul(gamma).add(1).tanh();
                case "poly":
                    return products.mul(gamma).add(1).pow(3);
                case "linear":
                    return products;
                case "rbf": {
                    NDArray squares = x.mul(x).sum(new int[] {1}, true);
                    return products.mul(-2).add(squares).add(squares.transpose()).mul(-gamma).exp();
                }
                case "cosine": {
                    NDArray lengths = x.mul(x).sum(new int[] {1}, true).sqrt();
                    return Channels.ratio(products, lengths.matMul(lengths.transpose()));
                }
                default:
                    throw new UsageException("There is no kernel '" + parameters.text(KERNEL)
                            + "': use sigmoid, rbf, poly, linear or cosine.");
            }
        }

        /** The kernel of features that are centred in the kernel's own space. */
        private static NDArray centred(NDArray kernel) {
            NDArray rows = kernel.mean(new int[] {1}, true);
            return kernel.sub(rows).sub(rows.transpose()).add(kernel.mean());
        }
    }
}
