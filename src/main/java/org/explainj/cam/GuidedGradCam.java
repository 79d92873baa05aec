package org.explainj.cam;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.explainj.torch.ModelException;

/** Guided Grad-CAM: guided backpropagation where Grad-CAM sees positive evidence. */
public final class GuidedGradCam implements Method {
    private static final MethodInfo INFO = MethodInfo.of("guided-gradcam", "Guided Grad-CAM",
            "Selvaraju et al., Grad-CAM: Visual Explanations from Deep Networks via Gradient-based Localization, "
            + "ICCV 2017, section 3.2", "guided backpropagation ⊙ relu(Grad-CAM), linearly resized to the image")
            .needing(Need.LAYER, Need.GRADIENTS, Need.RELU).costing("2", "2 per class");
    private static final MethodInfo CAPTUM_INFO = INFO.variant("captum",
            "Captum takes the nearest cell of the Grad-CAM map instead of interpolating");

    private final MethodInfo info;

    private GuidedGradCam(MethodInfo info) {
        this.info = info;
    }

    /** @return the paper's */
    static GuidedGradCam paper() {
        return new GuidedGradCam(INFO);
    }

    /** @return captum's */
    static GuidedGradCam captum() {
        return new GuidedGradCam(CAPTUM_INFO);
    }

    @Override
    public MethodInfo info() {
        return info;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        job.requireNoPadding(name());
        MethodResult cam = new GradCam().explain(job);
        MethodResult guided = new GuidedBackprop().explain(job);
        List<List<LayerMap>> maps = new ArrayList<>();
        for (int rank = 0; rank < cam.maps().size(); rank++) {
            RawMap backward = guided.maps().get(rank).get(0).map();
            maps.add(cam.maps().get(rank).stream()
                    .map(layer -> new LayerMap(layer.layers(), product(backward, layer.map().rectified()))).toList());
        }
        return new MethodResult(cam.outcome(), maps,
                Stream.concat(cam.remarks().stream(), guided.remarks().stream()).toList());
    }

    private RawMap product(RawMap backward, RawMap cam) {
        RawMap resized = info == CAPTUM_INFO ? nearest(cam, backward.shape()) : cam.resized(backward.shape());
        float[] product = new float[backward.values().length];
        for (int i = 0; i < product.length; i++) {
            product[i] = backward.values()[i] * resized.values()[i];
        }
        return new RawMap(backward.shape(), product);
    }

    private static RawMap nearest(RawMap map, int... extents) {
        float[] values = new float[Arrays.stream(extents).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < values.length; i++) {
            int rest = i;
            int from = 0;
            int stride = 1;
            for (int axis = extents.length - 1; axis >= 0; axis--) {
                int place = rest % extents[axis];
                rest /= extents[axis];
                from += stride * (int) ((long) place * map.shape()[axis] / extents[axis]);
                stride *= map.shape()[axis];
            }
            values[i] = map.values()[from];
        }
        return new RawMap(extents, values);
    }
}
