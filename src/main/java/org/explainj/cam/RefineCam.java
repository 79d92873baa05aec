package org.explainj.cam;

import java.util.ArrayList;
import java.util.List;
import org.explainj.UsageException;
import org.explainj.torch.ModelException;

/** RefineCAM: the product of the maps of several layers, so that only what all of them show is left. */
public final class RefineCam implements Method {
    private static final Parameter BASE = new Parameter("base", "gradcam++", "the method that maps each layer");
    private static final MethodInfo INFO = MethodInfo.of("refinecam", "RefineCAM",
            "How to Evaluate and Refine your CAM, arXiv:2605.14641",
            "∏_l resized(normalised(relu(M_l))), M_l the base method's map at layer l, on the finest of the grids")
            .needing(Need.LAYERS, Need.GRADIENTS).with(BASE);
    private static final MethodInfo PGC_INFO = INFO.variant("pgc",
            "pytorch-grad-cam brings each map to the input's size first and normalises it once more there");

    private final MethodInfo info;

    private RefineCam(MethodInfo info) {
        this.info = info;
    }

    /** @return torch-cam's reading of the paper */
    static RefineCam paper() {
        return new RefineCam(INFO);
    }

    /** @return pytorch-grad-cam's */
    static RefineCam pgc() {
        return new RefineCam(PGC_INFO);
    }

    @Override
    public MethodInfo info() {
        return info;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        if (job.layers().size() < 2) {
            throw new UsageException("The method refinecam multiplies the maps of several layers: name at least two.");
        }
        if (!(Methods.named(job.parameters().text(BASE)) instanceof CamMethod base)) {
            throw new UsageException("The method refinecam refines the maps of a method such as gradcam++ or layercam, "
                    + "not of "
                    + job.parameters().text(BASE) + ".");
        }
        MethodResult result = base.explain(job);
        List<List<LayerMap>> refined = new ArrayList<>();
        for (List<LayerMap> maps : result.maps()) {
            refined.add(List.of(new LayerMap(job.layers(), product(maps, grid(job, maps)))));
        }
        return new MethodResult(result.outcome(), refined, result.remarks());
    }

    private int[] grid(Job job, List<LayerMap> maps) {
        if (info == PGC_INFO) {
            return job.extents();
        }
        int[] finest = maps.get(0).map().shape().clone();
        for (LayerMap map : maps) {
            for (int axis = 0; axis < finest.length; axis++) {
                finest[axis] = Math.max(finest[axis], map.map().shape()[axis]);
            }
        }
        return finest;
    }

    private RawMap product(List<LayerMap> maps, int[] grid) {
        float[] product = null;
        for (LayerMap layer : maps) {
            RawMap resized = layer.map().rectified().normalised().resized(grid);
            float[] factor = (info == PGC_INFO ? resized.normalised() : resized).values();
            if (product == null) {
                product = factor.clone();
                continue;
            }
            for (int i = 0; i < product.length; i++) {
                product[i] *= factor[i];
            }
        }
        return new RawMap(grid, product);
    }
}
