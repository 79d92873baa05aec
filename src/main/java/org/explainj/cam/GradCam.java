package org.explainj.cam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/**
 * Grad-CAM: a channel's weight is the mean of its gradient over the grid (Selvaraju et al., "Grad-CAM: Visual
 * Explanations from Deep Networks via Gradient-based Localization", ICCV 2017, eq. 1 and 2).
 */
public final class GradCam implements CamMethod {
    @Override
    public String name() {
        return "gradcam";
    }

    @Override
    public String title() {
        return "Grad-CAM";
    }

    @Override
    public NDArray weights(NDArray activation, NDArray gradient) {
        Shape shape = gradient.getShape();
        long[] broadcast = new long[shape.dimension()];
        Arrays.fill(broadcast, 1);
        broadcast[1] = shape.get(1);
        // PyTorch's mean takes one axis here
        try (NDArray flat = gradient.reshape(1, shape.get(1), -1); NDArray mean = flat.mean(new int[] {2})) {
            return mean.reshape(broadcast);
        }
    }
}
