package org.explainj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.explainj.cam.Method;
import org.explainj.cam.MethodParameters;
import org.explainj.cam.Methods;
import org.explainj.cam.Need;
import org.explainj.frame.TensorFrame;
import org.explainj.frame.TensorVolume;
import org.explainj.torch.Device;
import org.explainj.torch.ModelException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every method on every kind of network, target and input: either finite maps, or one sentence that says why not. With
 * {@code -Dexplainj.combinations=all} every method meets every target; else most targets meet a few methods only.
 */
class EveryCombinationTest {
    private static final List<String> TARGETS = List.of("logit", "contrast:0,1", "against:1", "output:0", "mask",
            "roi:1,1,6,5", "box:0", "output:99", "box:99");
    private static final Set<String> FEW = Set.of("gradcam", "scorecam", "integrated-gradients", "rollout");
    private static final Random RANDOM = new Random(3);

    @TempDir
    Path folder;

    private Path model(String name) throws IOException {
        Path file = folder.resolve("model.pt");
        InputStream small = EveryCombinationTest.class.getResourceAsStream("cam/oracle/" + name + ".pt.gz");
        try (InputStream in = small != null ? new GZIPInputStream(small)
                : EveryCombinationTest.class.getResourceAsStream("torch/" + name + ".pt")) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    private static float[] noise(int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) RANDOM.nextGaussian();
        }
        return values;
    }

    /** A map for each network where any target of its kind works; the rest are sentences. */
    @ParameterizedTest
    @CsvSource({"plain-traced,3,1,20,28", "vit-scripted,3,1,32,32", "registers-traced,3,1,32,48",
        "swin-scripted,3,1,32,48", "segmentation-scripted,3,1,20,28", "detector-scripted,3,1,32,40",
        "volume-traced,2,6,12,10", "volume-segmentation-traced,1,6,12,10", "plain-scripted,3,3,20,28",
        "quantised-fbgemm,2,1,12,16", "endings-softmax-module-frozen,2,1,12,16"})
    void aMapOrASentence(String net, int channels, int slices, int rows, int columns) throws IOException {
        Path file = folder.resolve("x.npy");
        float[] values = noise(channels * slices * rows * columns);
        int maps = 0;
        List<String> wrong = new ArrayList<>();
        try (Explainer explainer = Explainer.open(model(net).toString(), Device.CPU)) {
            for (Method method : Methods.all()) {
                for (String target : TARGETS) {
                    boolean all = "all".equals(System.getProperty("explainj.combinations"));
                    if (!all && !target.equals("logit") && !FEW.contains(method.name())) {
                        continue;
                    }
                    ExplainOptions options = options(explainer, method, target,
                            slices > 1 && !net.startsWith("plain") ? new long[] {1, channels, slices, rows, columns}
                                    : new long[] {1, channels, rows, columns});
                    try {
                        List<Explanation> found = slices == 1
                                ? explainer.explain(new TensorFrame(file, 0, 1, channels, rows, columns, values), options)
                                        .explanations()
                                : explainer.explain(new TensorVolume(file, 0, 1, channels, slices, rows, columns,
                                        values), options, Progress.NONE).explanations().stream()
                                        .map(VolumeExplanation::common).toList();
                        for (Explanation explanation : found) {
                            maps++;
                            for (float value : explanation.raw().values()) {
                                if (!Float.isFinite(value)) {
                                    wrong.add(method.name() + " " + target + ": " + value);
                                    break;
                                }
                            }
                        }
                        if (found.isEmpty()) {
                            wrong.add(method.name() + " " + target + ": nothing");
                        }
                    } catch (UsageException | ModelException e) {
                        if (all) {
                            System.out.println(net + " " + method.name() + " " + target + ": " + e.getMessage());
                        }
                        String said = String.valueOf(e.getMessage());
                        if (said.isBlank() || said.contains("\n") || said.matches(".*(Exception|\\bat [a-z]+\\.[a-z]|"
                                + "Traceback|TorchScript interpreter|\\.cpp|\\.py\"?).*")) {
                            wrong.add(method.name() + " " + target + ": " + said);
                        }
                    } catch (RuntimeException e) {
                        wrong.add(method.name() + " " + target + ": " + e + " " + List.of(e.getStackTrace()).subList(0, 4));
                    }
                }
            }
        }
        assertEquals(List.of(), wrong, () -> net + ":\n" + String.join("\n", wrong));
        assertTrue(maps >= 6, net + " has only " + maps + " maps");
    }

    private static ExplainOptions options(Explainer explainer, Method method, String target, long[] shape)
            throws IOException {
        MethodParameters parameters = MethodParameters.STANDARD;
        if (method.info().parameters().stream().anyMatch(parameter -> parameter.name().equals("samples"))) {
            parameters = parameters.with("samples", 2);
        }
        ExplainOptions options = ExplainOptions.of("top", method).withMethod(method, parameters)
                .withTarget(TargetChoice.parse(target));
        List<String> stages = method.info().needs().contains(Need.LAYERS) ? explainer.stages(shape) : List.of();
        return stages.size() > 1 ? options.withLayers(stages, LayerFusion.MEAN) : options;
    }
}
