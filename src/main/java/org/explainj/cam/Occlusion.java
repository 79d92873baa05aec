package org.explainj.cam;

import java.util.ArrayList;
import java.util.List;
import org.explainj.UsageException;
import org.explainj.torch.ModelException;

/**
 * Occlusion: a window is blanked out at one position after the other. A pixel's value is the mean loss of score over
 * the windows that cover it.
 */
public final class Occlusion implements Method {
    private static final String AUTO = "auto";
    /** The window is this part of each extent unless said otherwise. */
    private static final int PART = 8;
    private static final Parameter WINDOW = new Parameter("window", AUTO,
            "pixels along each axis that are blanked out; "
            + "auto is an eighth of the extent");
    private static final Parameter STRIDE = new Parameter("stride", AUTO, "pixels from one window to the next; auto is "
            + "half a window");
    private static final MethodInfo INFO = MethodInfo.of("occlusion", "Occlusion",
            "Zeiler and Fergus, Visualizing and Understanding Convolutional Networks, ECCV 2014, section 4.2",
            "mean over the windows w that cover a pixel of y(x) − y(x with w blank)").needing()
            .costing("1 + 1 per window", "0").with(WINDOW, STRIDE, Baseline.PARAMETER);
    private static final MethodInfo MONAI_INFO = INFO.variant("monai", "MONAI's default: a window fades x to the baseline "
            + "in its middle by a Gaussian (σ a quarter of the window), the mean is weighted by a narrower one (σ an eighth), "
            + "and the last window is shifted in where it would reach over the edge; MONAI gives the score that is left, "
            + "here what is lost");

    private final MethodInfo info;

    private Occlusion(MethodInfo info) {
        this.info = info;
    }

    /** @return the paper's, whose windows are blank throughout */
    static Occlusion paper() {
        return new Occlusion(INFO);
    }

    /** @return MONAI's, whose windows fade */
    static Occlusion monai() {
        return new Occlusion(MONAI_INFO);
    }

    @Override
    public MethodInfo info() {
        return info;
    }

    /**
     * The windows along one axis: where each begins. One that would reach over the edge is shifted in, or cut off there.
     */
    private record Axis(int extent, int window, int stride, boolean shifted) {
        int count() {
            return Math.max(0, (extent - window + stride - 1) / stride) + 1;
        }

        int start(int index) {
            return shifted ? Math.min(index * stride, extent - window) : index * stride;
        }

        int end(int index) {
            return Math.min(extent, start(index) + window);
        }
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        List<Axis> axes = new ArrayList<>();
        int windows = 1;
        for (int extent : job.extents()) {
            int window = length(job, WINDOW, Math.max(1, extent / PART));
            if (window > extent) {
                throw new UsageException("A window of " + window + " pixels is larger than the image's " + extent
                        + ".");
            }
            Axis axis = new Axis(extent, window, length(job, STRIDE, Math.max(1, window / 2)), info == MONAI_INFO);
            axes.add(axis);
            windows *= axis.count();
        }
        int[] sides = axes.stream().mapToInt(Axis::window).toArray();
        OcclusionWindow window = info == MONAI_INFO ? OcclusionWindow.gaussian(sides) : OcclusionWindow.blank(sides);
        float[] baseline = Baseline.of(job);
        Subject subject = Subject.of(job);
        Passes passes = new Passes(job, subject.score(), title());
        float[][] scores = subject.classes() == 0 ? new float[0][]
                : passes.scores(windows, passes.onHeap(index -> occluded(job, baseline, axes, window, index)));
        List<RawMap> maps = new ArrayList<>();
        for (int rank = 0; rank < subject.classes(); rank++) {
            maps.add(map(job, axes, window, scores, rank, subject.outcome().scores()[rank]));
        }
        return subject.atInput(maps, List.of());
    }

    private static int length(Job job, Parameter parameter, int automatic) {
        return job.parameters().text(parameter).equals(AUTO) ? automatic : job.parameters().count(parameter);
    }

    /** Does something with the pixels under a window, row by row. */
    @FunctionalInterface
    private interface Row {
        /**
         * @param start of the row in the image
         * @param end of the row in the image, not included
         * @param place of the row's start in the window
         */
        void visit(int start, int end, int place);
    }

    private static void visit(List<Axis> axes, int window, Row row) {
        int[] index = new int[axes.size()];
        int rest = window;
        for (int axis = axes.size() - 1; axis >= 0; axis--) {
            index[axis] = rest % axes.get(axis).count();
            rest /= axes.get(axis).count();
        }
        visit(axes, index, 0, 0, 0, row);
    }

    private static void visit(List<Axis> axes, int[] index, int axis, int offset, int place, Row row) {
        Axis a = axes.get(axis);
        int start = a.start(index[axis]);
        int end = a.end(index[axis]);
        if (axis == axes.size() - 1) {
            row.visit(offset * a.extent() + start, offset * a.extent() + end, place * a.window());
            return;
        }
        for (int i = start; i < end; i++) {
            visit(axes, index, axis + 1, offset * a.extent() + i, place * a.window() + i - start, row);
        }
    }

    private static float[] occluded(Job job, float[] baseline, List<Axis> axes, OcclusionWindow shape, int window) {
        float[] image = job.input().clone();
        int pixels = image.length / Math.toIntExact(job.shape()[1]);
        visit(axes, window, (start, end, place) -> {
            for (int channel = 0; channel < image.length; channel += pixels) {
                for (int i = 0; i < end - start; i++) {
                    float blank = shape.blank()[place + i];
                    int at = channel + start + i;
                    image[at] = blank * baseline[at] + (1 - blank) * image[at];
                }
            }
        });
        return image;
    }

    private static RawMap map(Job job, List<Axis> axes, OcclusionWindow shape, float[][] scores, int rank, float whole) {
        int pixels = job.input().length / Math.toIntExact(job.shape()[1]);
        double[] sum = new double[pixels];
        double[] weights = new double[pixels];
        for (int window = 0; window < scores.length; window++) {
            double loss = (double) whole - scores[window][rank];
            visit(axes, window, (start, end, place) -> {
                for (int i = 0; i < end - start; i++) {
                    float weight = shape.weight()[place + i];
                    sum[start + i] += weight * loss;
                    weights[start + i] += weight;
                }
            });
        }
        float[] map = new float[pixels];
        for (int i = 0; i < pixels; i++) {
            // a stride longer than the window leaves pixels that were never covered
            map[i] = weights[i] == 0 ? 0 : (float) (sum[i] / weights[i]);
        }
        return new RawMap(job.extents(), map);
    }
}
