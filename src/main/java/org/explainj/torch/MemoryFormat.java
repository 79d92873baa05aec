package org.explainj.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** Whether images are run with their channels last in memory, which is how a CPU's convolutions are fastest. */
final class MemoryFormat {
    private final Runs runs;
    private final Instrumentation instrumentation;
    private final PerShape<Boolean> takesChannelsLast = new PerShape<>(this::isFaster);

    MemoryFormat(Runs runs, Instrumentation instrumentation) {
        this.runs = runs;
        this.instrumentation = instrumentation;
    }

    /**
     * @param shape N×C×H×W or N×C×D×H×W of a batch
     * @return the method that gives the scores of such a batch
     * @throws ModelException if the model cannot take such an input
     */
    String scoresMethod(long[] shape) throws ModelException {
        return takesChannelsLast.of(InputShape.ofOne(shape))
                ? Instrumentation.SCORES_CHANNELS_LAST : Instrumentation.SCORES;
    }

    private boolean isFaster(long[] one) {
        return !runs.device().isGpu() && !instrumentation.isDetector() && !instrumentation.isQuantised()
                && givesTheSame(one);
    }

    /** A model that asks for a view of what it has cannot be run with its channels last. */
    private boolean givesTheSame(long[] one) {
        try (NDManager scope = runs.newManager()) {
            NDArray noise = Probe.noise(scope, one);
            float[] usual = Evidence.rows(runs.evaluated(Instrumentation.SCORES, noise, Runs.LOGITS, 0))[0];
            NDArray last = runs.evaluated(Instrumentation.SCORES_CHANNELS_LAST, noise, Runs.LOGITS, 0);
            return Probe.isClose(Evidence.rows(last)[0], usual);
        } catch (ModelException e) {
            return false;
        }
    }
}
