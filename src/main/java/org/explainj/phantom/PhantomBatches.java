package org.explainj.phantom;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;

/** Renders training batches ahead of the network, on a thread of its own. */
final class PhantomBatches implements AutoCloseable {
    /**
     * N phantoms, or twice as many crops of them.
     *
     * @param size S
     * @param values N×1×S×S
     * @param labels N×K
     * @param cells N×K×S/stride×S/stride, where the map's maximum may be
     */
    record Batch(int size, float[] values, float[] labels, float[] cells) {
    }

    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(12);
    private final Thread thread;
    private final PhantomGenerator generator;
    private final PhantomRenderer renderer = new PhantomRenderer();
    private final int phantoms;
    private final int stride;
    private final double margin;

    PhantomBatches(PhantomGenerator generator, long firstSeed, int phantoms, int stride, double margin,
            List<TrainingOptions.Stage> stages) {
        this.generator = generator;
        this.phantoms = phantoms;
        this.stride = stride;
        this.margin = margin;
        this.thread = new Thread(() -> produce(firstSeed, stages), "phantoms");
        thread.setDaemon(true);
        thread.start();
    }

    Batch next() {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Cancelled.");
        }
    }

    private void produce(long firstSeed, List<TrainingOptions.Stage> stages) {
        long seed = firstSeed;
        try {
            for (TrainingOptions.Stage stage : stages) {
                for (int i = 0; i < stage.steps(); i++) {
                    queue.put(batch(seed, stage));
                    seed += phantoms;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Batch batch(long seed, TrainingOptions.Stage stage) {
        int size = stage.crop();
        int count = phantoms * stage.crops();
        int k = Finding.values().length;
        int grid = size / stride;
        float[] values = new float[count * size * size];
        float[] labels = new float[count * k];
        float[] cells = new float[count * k * grid * grid];
        TrainingImage phantom = null;
        for (int n = 0; n < count; n++) {
            if (stage.crops() == 1 || n % 2 == 0) {
                phantom = TrainingImage.of(generator.draw(seed + n / stage.crops()), renderer, stage.size());
            }
            TrainingImage image = stage.crops() == 1 ? phantom : crop(phantom, stage, seed, n);
            System.arraycopy(image.values(), 0, values, n * size * size, size * size);
            System.arraycopy(image.labels(), 0, labels, n * k, k);
            for (Finding finding : Finding.values()) {
                System.arraycopy(image.cells(finding, grid, finding == Finding.CARDIOMEGALY ? 0 : margin), 0,
                        cells, (n * k + finding.ordinal()) * grid * grid, grid * grid);
            }
        }
        return new Batch(size, values, labels, cells);
    }

    /** The even crops have the phantom's nodule somewhere in them, the odd ones lie anywhere. */
    private static TrainingImage crop(TrainingImage image, TrainingOptions.Stage stage, long seed, int n) {
        SplittableRandom random = PhantomRenderer.stream(seed + n / 2, "crop" + n % 2);
        int free = stage.size() - stage.crop();
        int top = random.nextInt(free + 1);
        int left = random.nextInt(free + 1);
        boolean[] nodule = image.masks().get(Finding.NODULE);
        if (nodule != null && n % 2 == 0) {
            int at = 0;
            while (!nodule[at]) {
                at++;
            }
            top = Math.max(0, Math.min(free, at / stage.size() - 4 - random.nextInt(stage.crop() - 8)));
            left = Math.max(0, Math.min(free, at % stage.size() - 4 - random.nextInt(stage.crop() - 8)));
        }
        return image.crop(top, left, stage.crop());
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
