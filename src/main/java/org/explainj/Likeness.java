package org.explainj;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.explainj.cam.RawMap;
import org.explainj.heatmap.Fusion;
import org.explainj.heatmap.RankCorrelation;

/**
 * How like another map of the same image is.
 *
 * @param other the other
 * @param rankCorrelation Spearman's, of the positive evidence (of signed maps: of all) on the coarser of both layers'
 *     grids; empty where one of them is the same everywhere
 */
public record Likeness(Explanation other, OptionalDouble rankCorrelation) {
    /** From this correlation on, two maps say the same for all that a reader can see. */
    public static final double NEARLY_SAME = 0.95;

    private static final int MOST_CELLS = 1 << 18;

    /** @return whether the maps are so alike that they do not tell one subject or method from the other */
    public boolean nearlySame() {
        return rankCorrelation.isPresent() && rankCorrelation.getAsDouble() >= NEARLY_SAME;
    }

    /** The rank correlation of two maps of the same image. */
    static OptionalDouble correlation(Explanation one, Explanation other) {
        int[] shape = grid(one.raw().values().length <= other.raw().values().length
                ? one.raw().shape() : other.raw().shape());
        float[] a = values(one, shape);
        float[] b = values(other, shape);
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            // an ensemble's maps have values only where the model saw the image
            if (!Float.isNaN(a[i]) && !Float.isNaN(b[i])) {
                a[count] = a[i];
                b[count++] = b[i];
            }
        }
        return RankCorrelation.of(Arrays.copyOf(a, count), Arrays.copyOf(b, count));
    }

    /** A map as large as a radiograph says no more about likeness than one of this size. */
    private static int[] grid(int[] shape) {
        double cells = Arrays.stream(shape).asDoubleStream().reduce(1, (a, b) -> a * b);
        if (shape.length != 2 || cells <= MOST_CELLS) {
            return shape;
        }
        double scale = Math.sqrt(MOST_CELLS / cells);
        return new int[] {Math.max(1, (int) (shape[0] * scale)), Math.max(1, (int) (shape[1] * scale))};
    }

    private static float[] values(Explanation explanation, int[] shape) {
        RawMap map = Fusion.MEAN.onGrid(List.of(explanation.raw()), shape);
        boolean signed = explanation.heatmap().isPresent() && explanation.heatmap().get().signed();
        float[] values = map.values().clone();
        for (int i = 0; i < values.length && !signed; i++) {
            values[i] = Math.max(values[i], 0);
        }
        return values;
    }
}
