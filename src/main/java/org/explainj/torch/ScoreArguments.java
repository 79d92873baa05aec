package org.explainj.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;

/** A {@link Score} as the methods added to a model take it: the tensors plan, selection, mask and key, as one list. */
final class ScoreArguments {
    private static final String LIST = "score[]";
    private static final int USUAL = -1;
    private static final int NAMED = -2;
    private static final int BY_INDEX = 0;
    private static final int TOP = 1;
    private static final int ABOVE = 2;
    private static final int COMBINED = 3;
    private static final int MEAN = 0;
    private static final int MASK_MEAN = 1;
    private static final int PREDICTED_MEAN = 3;
    private static final int POSITIVE_MEAN = 5;
    private static final int BOXES = 7;

    private ScoreArguments() {
    }

    /**
     * @param score a score
     * @param classCount how many classes the explained output has; only combinations depend on it
     * @param host a manager on the CPU
     * @return the four tensors, named to make one list
     */
    static NDList of(Score score, int classCount, NDManager host) {
        NDArray plan = host.create(new long[] {part(score.part()), pooling(score.pooling()), mode(score.selection()),
            score.target() == Target.LOGIT ? 0 : 1});
        NDList tensors = new NDList(plan, selection(score.selection(), classCount, host), mask(score.pooling(), host),
                key(score.part(), host));
        tensors.forEach(tensor -> tensor.setName(LIST));
        return tensors;
    }

    private static long part(OutputPart part) {
        if (part instanceof OutputPart.At at) {
            return at.index();
        }
        return part instanceof OutputPart.Named ? NAMED : USUAL;
    }

    private static NDArray key(OutputPart part, NDManager host) {
        return part instanceof OutputPart.Named named
                ? host.create(named.key().codePoints().asLongStream().toArray())
                : host.create(new Shape(0), DataType.INT64);
    }

    private static int pooling(Pooling pooling) {
        if (pooling instanceof Pooling.Mask mask) {
            return MASK_MEAN + (mask.sum() ? 1 : 0);
        }
        if (pooling instanceof Pooling.Predicted predicted) {
            return (predicted.independent() ? POSITIVE_MEAN : PREDICTED_MEAN) + (predicted.sum() ? 1 : 0);
        }
        return pooling instanceof Pooling.Boxes ? BOXES : MEAN;
    }

    private static NDArray mask(Pooling pooling, NDManager host) {
        if (pooling instanceof Pooling.Mask mask) {
            return host.create(FloatBuffer.wrap(mask.weights()), new Shape(mask.shape()));
        }
        if (pooling instanceof Pooling.Boxes boxes) {
            float[][] rows = new float[boxes.sought().size()][];
            for (int i = 0; i < rows.length; i++) {
                Detection box = boxes.sought().get(i);
                rows[i] = new float[] {box.label(), box.left(), box.top(), box.right(), box.bottom()};
            }
            return host.create(rows);
        }
        return host.create(new Shape(0));
    }

    private static int mode(ClassSelection selection) {
        if (selection instanceof ClassSelection.Indices) {
            return BY_INDEX;
        }
        if (selection instanceof ClassSelection.Top) {
            return TOP;
        }
        return selection instanceof ClassSelection.Above ? ABOVE : COMBINED;
    }

    private static NDArray selection(ClassSelection selection, int classCount, NDManager host) {
        if (selection instanceof ClassSelection.Indices indices) {
            return indices.classes().length == 0 ? host.create(new Shape(0), DataType.INT64)
                    : host.create(Arrays.stream(indices.classes()).asLongStream().toArray());
        }
        if (selection instanceof ClassSelection.Top top) {
            return host.create(new long[] {top.count()});
        }
        if (selection instanceof ClassSelection.Above above) {
            return host.create(above.logits());
        }
        List<Combination> combinations = ((ClassSelection.Combined) selection).combinations();
        float[] weights = new float[combinations.size() * classCount];
        for (int row = 0; row < combinations.size(); row++) {
            Combination combination = combinations.get(row);
            for (int i = 0; i < combination.classes().length; i++) {
                weights[row * classCount + combination.classes()[i]] += combination.weights()[i];
            }
        }
        return host.create(FloatBuffer.wrap(weights), new Shape(combinations.size(), classCount));
    }
}
