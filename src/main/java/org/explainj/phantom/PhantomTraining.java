package org.explainj.phantom;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.explainj.Progress;

/**
 * Trains the bundled network on phantoms that are rendered while it learns, none of them twice, with DJL alone.
 *
 * <p>DJL cannot write a network of its own blocks as TorchScript, so the untrained network is written as a TorchScript
 * archive ({@link ResNet}, {@link TorchScriptWriter}), loaded with trainable parameters, stepped by AdamW
 * (Loshchilov and Hutter 2019), and its tensors are written back into an archive that can forward and nothing else.
 */
public final class PhantomTraining {
    static final int[] WIDTHS = {16, 24, 48, 96, 128};
    static final int[] BLOCKS = {1, 2, 2, 1};
    private static final int STRIDE = 16;
    /** Nodules are the hardest to learn: most phantoms have one, and they weigh more in the loss. */
    private static final Map<Finding, Double> PREVALENCE = Map.of(Finding.NODULE, 0.6, Finding.CONSOLIDATION, 0.3,
            Finding.EFFUSION, 0.3, Finding.CARDIOMEGALY, 0.3);
    private static final float[] IMPORTANCE = {3, 1, 1, 1.5f};
    /** The pointing target's margin, in shares of the image's width: within the 5 % that count as a hit. */
    private static final double MARGIN = 0.04;
    private static final double POINTING = 1;
    private static final double CELLS = 1.0;
    private static final double WEIGHT_DECAY = 1e-3;
    private static final int WARM_UP = 60;
    /**
     * What the head's weights are multiplied by after training with weights of ordinary size: a nodule fills about one
     * of 196 cells, so in the average over them its evidence must weigh much more.
     */
    private static final float[] GAIN = {25, 1, 1, 1};
    /** With such a gain the head must learn slowly on whole images. */
    private static final float HEAD_RATE = 0.2f;
    /** Seeds from here on are for training; those of the evaluation are below. */
    private static final long FIRST_SEED = 1_000_000_000L;

    private final TrainingOptions options;
    private final ScriptModule network;
    private final List<NDArray> parameters = new ArrayList<>();
    private final List<NDArray> means = new ArrayList<>();
    private final List<NDArray> variances = new ArrayList<>();
    private long step;

    private PhantomTraining(TrainingOptions options) throws IOException {
        this.options = options;
        ScriptModule fresh = ResNet.create(WIDTHS, BLOCKS, Finding.values().length, options.seed());
        this.network = options.from().isPresent()
                ? ResNet.withTensors(fresh, scaled(tensors(options.from().get(), fresh.allTensors().size()), false))
                : fresh;
    }

    /**
     * Trains a network and writes it.
     *
     * @param options how
     * @param progress told after every ten steps; cancelling ends without a file
     * @throws IOException if a file cannot be read or written
     */
    public static void run(TrainingOptions options, Progress progress) throws IOException {
        new PhantomTraining(options).train(progress);
    }

    private void train(Progress progress) throws IOException {
        Path archive = Files.createTempFile("explainj-train", ".pt");
        archive.toFile().deleteOnExit();
        try (PtNDManager manager = (PtNDManager) Engine.getEngine("PyTorch").newBaseManager(Device.cpu());
                PhantomBatches batches = new PhantomBatches(new PhantomGenerator(PREVALENCE),
                        FIRST_SEED + options.seed() * 10_000_000L, options.batch(), STRIDE, MARGIN, options.stages())) {
            write(TrainingObjective.extend(network, POINTING, CELLS), archive);
            JniUtils.setNumThreads(options.threads());
            JniUtils.setGraphExecutorOptimize(false);
            PtSymbolBlock block = JniUtils.loadModule(manager, archive, true, new String[0], new String[0], true);
            Files.delete(archive);
            JniUtils.setGradMode(true);
            JniUtils.enableTrainingMode(block);
            for (NDArray parameter : JniUtils.moduleGetParams(block, manager)) {
                JniUtils.attachGradient((PtNDArray) parameter, true);
                parameters.add(parameter);
                means.add(manager.zeros(parameter.getShape()));
                variances.add(manager.zeros(parameter.getShape()));
            }
            int total = options.stages().stream().mapToInt(TrainingOptions.Stage::steps).sum();
            int done = 0;
            double average = Double.NaN;
            for (TrainingOptions.Stage stage : options.stages()) {
                for (int i = 0; i < stage.steps(); i++, done++) {
                    progress.checkCancelled();
                    double rate = stage.learningRate() * Math.min(1, (i + 1.0) / WARM_UP)
                            * (0.01 + 0.495 * (1 + Math.cos(Math.PI * i / stage.steps())));
                    double loss = step(block, manager, batches.next(), rate, stage.crops() == 1);
                    average = Double.isNaN(average) ? loss : 0.98 * average + 0.02 * loss;
                    if (i % 10 == 9) {
                        progress.update((double) (done + 1) / total, String.format(Locale.ROOT,
                                "%d×%d, step %d, loss %.4f", stage.crop(), stage.crop(), i + 1, average));
                    }
                    if (done % 250 == 249) {
                        write(ResNet.withTensors(network, scaled(state(block, manager), true)), options.out());
                    }
                }
            }
            write(ResNet.withTensors(network, scaled(state(block, manager), true)), options.out());
            JniUtils.setGradMode(false);
        }
    }

    private double step(PtSymbolBlock block, PtNDManager manager, PhantomBatches.Batch batch, double rate,
            boolean whole) {
        step++;
        try (NDManager scope = manager.newSubManager()) {
            int k = Finding.values().length;
            int n = batch.labels().length / k;
            int cells = batch.size() / STRIDE;
            NDArray x = scope.create(FloatBuffer.wrap(batch.values()), new Shape(n, 1, batch.size(), batch.size()));
            NDArray labels = scope.create(FloatBuffer.wrap(batch.labels()), new Shape(n, k));
            NDArray masks = scope.create(FloatBuffer.wrap(batch.cells()), new Shape(n, k, cells, cells));
            NDArray loss = IValueUtils.forward(block, new NDList(x, labels, masks, scope.create(IMPORTANCE),
                    scope.create(GAIN), scope.create(whole ? 1f : 0f), method(scope, "loss")), true)
                    .singletonOrThrow();
            JniUtils.backward((PtNDArray) loss, (PtNDArray) scope.ones(loss.getShape()), false, false);
            double correction = rate * Math.sqrt(1 - Math.pow(0.999, step)) / (1 - Math.pow(0.9, step));
            for (int i = 0; i < parameters.size(); i++) {
                PtNDArray parameter = (PtNDArray) parameters.get(i);
                try (NDArray gradient = JniUtils.getGradient(parameter)) {
                    float faster = parameter.getName().equals("fc.weight") && whole ? HEAD_RATE : 1;
                    float decay = parameter.getShape().dimension() > 1 ? (float) WEIGHT_DECAY : 0;
                    JniUtils.adamUpdate(parameter, (PtNDArray) gradient, (PtNDArray) means.get(i),
                            (PtNDArray) variances.get(i), (float) rate * faster, (float) correction * faster, decay, 1,
                            -1, 0.9f, 0.999f, 1e-8f, true);
                }
                JniUtils.zeroGrad(parameter);
            }
            return loss.getFloat();
        }
    }

    /** A nameless tensor whose name tells DJL's engine which method to run. */
    private static NDArray method(NDManager manager, String name) {
        NDArray array = manager.zeros(new Shape(1));
        array.setName("module_method:" + name);
        return array;
    }

    private static List<float[]> state(PtSymbolBlock block, PtNDManager manager) {
        try (NDManager scope = manager.newSubManager()) {
            List<float[]> values = new ArrayList<>();
            NDArray unused = scope.zeros(new Shape(1));
            for (NDArray tensor : IValueUtils.forward(block, new NDList(unused, method(scope, "state")), false)) {
                values.add(tensor.toFloatArray());
            }
            return values;
        }
    }

    /** The tensors with the head's weights (the last but one) times the gain, or divided by it. */
    private static List<float[]> scaled(List<float[]> tensors, boolean times) {
        float[] head = tensors.get(tensors.size() - 2).clone();
        int channels = head.length / GAIN.length;
        for (int i = 0; i < head.length; i++) {
            float gain = GAIN[i / channels];
            head[i] = times ? head[i] * gain : head[i] / gain;
        }
        List<float[]> scaled = new ArrayList<>(tensors);
        scaled.set(tensors.size() - 2, head);
        return scaled;
    }

    private static void write(ScriptModule module, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "model", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(temporary)) {
                TorchScriptWriter.write(module, "phantom-chest", out);
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Reads the tensors of an archive that {@link #write} wrote. */
    private static List<float[]> tensors(Path file, int count) throws IOException {
        List<float[]> values = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (int i = 0; i < count; i++) {
                var entry = zip.getEntry("phantom-chest/data/" + i);
                if (entry == null) {
                    throw new IOException(file + " was not written by this training: train without it.");
                }
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                float[] floats = new float[bytes.length / 4];
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
                values.add(floats);
            }
        }
        return values;
    }
}
