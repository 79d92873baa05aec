package org.explainj.torch;

import ai.djl.util.cuda.CudaUtils;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Arrays;
import java.util.Random;

/** How many images fit into one call: bounded by memory, by what still gains speed, and by the batch of a trace. */
final class BatchSize {
    /** How many times its greatest activation a forward holds at once. */
    private static final int WORKING_TENSORS = 4;
    private static final int GREATEST_CPU = 16;
    private static final int GREATEST_GPU = 128;
    private static final long GREATEST_BYTES = 1L << 30;
    private static final int SHARE_OF_MEMORY = 8;
    private static final int SHARE_OF_GPU_MEMORY = 2;

    private final Runs runs;
    private final LayerTable layers;
    private final PerShape<Boolean> takesBatches = new PerShape<>(this::givesTheSameTogether);

    BatchSize(Runs runs, LayerTable layers) {
        this.runs = runs;
        this.layers = layers;
    }

    /** As {@link Network#batchSize}. */
    int of(boolean gradients, long... imageShape) throws ModelException {
        long[] one = InputShape.ofOne(imageShape);
        if (!takesBatches.of(one)) {
            return 1;
        }
        long greatest = InputShape.size(one);
        long total = greatest;
        for (Layer layer : layers.shapes(one).layers()) {
            long values = InputShape.size(layer.outputShape());
            greatest = Math.max(greatest, values);
            total += values;
        }
        long bytes = Float.BYTES * (gradients ? 2 * total : WORKING_TENSORS * greatest);
        return (int) Math.max(1, Math.min(runs.device().isGpu() ? GREATEST_GPU : GREATEST_CPU, memory() / bytes));
    }

    /** In bytes. */
    private long memory() {
        if (runs.device().isGpu()) {
            MemoryUsage memory = CudaUtils.getGpuMemory(runs.device());
            return (memory.getMax() - memory.getCommitted()) / SHARE_OF_GPU_MEMORY;
        }
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Math.min(GREATEST_BYTES, system.getTotalMemorySize() / SHARE_OF_MEMORY);
    }

    /** Whether two images in one call give what each gives alone: a trace may have kept its example's batch. */
    private boolean givesTheSameTogether(long[] one) throws ModelException {
        long[] two = InputShape.ofBatch(2, one);
        float[] images = Probe.gaussian(new Random(1), 1, two);
        int length = images.length / 2;
        float[] first = runs.predict(Arrays.copyOf(images, length), one)[0];
        float[] second = runs.predict(Arrays.copyOfRange(images, length, images.length), one)[0];
        try {
            float[][] both = runs.predict(images, two);
            return both.length == 2 && Probe.isClose(both[0], first) && Probe.isClose(both[1], second);
        } catch (ModelException e) {
            return false;
        }
    }
}
