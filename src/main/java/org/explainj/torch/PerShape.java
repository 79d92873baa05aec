package org.explainj.torch;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What running a model shows of it, found once for each shape of its input.
 *
 * @param <V> what is found
 */
final class PerShape<V> {
    /** Runs the model to see. */
    @FunctionalInterface
    interface Finding<V> {
        /** @return what is so for inputs of the shape */
        V of(long[] shape) throws ModelException;
    }

    private final Map<List<Long>, V> known = new ConcurrentHashMap<>();
    private final Finding<V> finding;

    PerShape(Finding<V> finding) {
        this.finding = finding;
    }

    /**
     * @param shape N×C×H×W or N×C×D×H×W
     * @return what is so for inputs of the shape
     * @throws ModelException if the model cannot take such an input
     */
    V of(long[] shape) throws ModelException {
        List<Long> key = Arrays.stream(shape).boxed().toList();
        V value = known.get(key);
        if (value == null) {
            value = finding.of(shape);
            known.put(key, value);
        }
        return value;
    }
}
