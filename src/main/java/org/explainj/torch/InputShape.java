package org.explainj.torch;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.explainj.UsageException;

/** The shape of what a network is given: N×C×H×W or N×C×D×H×W. */
final class InputShape {
    private InputShape() {
    }

    /** @throws UsageException if the shape is of another kind, or of another number of values */
    static void require(float[] input, long[] shape) {
        if (shape.length < 4 || shape.length > 5 || size(shape) != input.length) {
            throw new UsageException("An input of " + input.length + " values is not of the shape "
                    + text(shape) + ", or that is not N×C×H×W or N×C×D×H×W.");
        }
    }

    /** @return the shape of one image of a batch */
    static long[] ofOne(long[] shape) {
        return ofBatch(1, shape);
    }

    /** @return the shape of so many of such images */
    static long[] ofBatch(long images, long[] shape) {
        long[] batch = shape.clone();
        batch[0] = images;
        return batch;
    }

    /** @return how many values a tensor of the shape has */
    static int size(long... shape) {
        return Math.toIntExact(Arrays.stream(shape).reduce(1, (x, y) -> x * y));
    }

    /** @return as {@code 1×3×224×224} */
    static String text(long[] shape) {
        return Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining("×"));
    }
}
