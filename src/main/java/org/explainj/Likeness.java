package org.explainj;

import java.util.ArrayList;
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

    /** @return whether the maps are so alike that they do not tell one subject or method from the other */
    public boolean nearlySame() {
        return rankCorrelation.isPresent() && rankCorrelation.getAsDouble() >= NEARLY_SAME;
    }

    /**
     * @param one a map
     * @param all maps of the same image, this one among them
     * @return how like it the others are, in their order
     */
    public static List<Likeness> of(Explanation one, List<Explanation> all) {
        List<Likeness> others = new ArrayList<>();
        for (Explanation other : all) {
            if (other != one) {
                int[] shape = one.raw().values().length <= other.raw().values().length
                        ? one.raw().shape() : other.raw().shape();
                others.add(new Likeness(other, RankCorrelation.of(values(one, shape), values(other, shape))));
            }
        }
        return others;
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
