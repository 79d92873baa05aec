package org.explainj.cam;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.explainj.UsageException;
import org.explainj.torch.ClassSelection;
import org.explainj.torch.Detection;
import org.explainj.torch.Network;
import org.explainj.torch.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Masks, regions and boxes, and layers that give tokens or their channels last, against grad-cam. */
class TargetsAndGridsTest {

    private static void assertEveryMap(Oracle oracle, Network network, String kind) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Oracle.Case expected : oracle.cases()) {
            double error = oracle.error(network, expected);
            if (!(error <= expected.tolerance())) {
                wrong.add(expected + ": " + error);
            }
        }
        assertTrue(wrong.isEmpty(), oracle.net() + " " + kind + ":\n" + String.join("\n", wrong));
    }

    @ParameterizedTest
    @CsvSource({"segmentation,traced", "segmentation,scripted", "volume-segmentation,traced",
        "volume-segmentation,scripted"})
    void segmentationsMasksAndRegions(String net, String kind) throws IOException {
        Oracle oracle = Oracle.of(net, "targets");
        try (Network network = oracle.load(kind)) {
            assertTrue(network.isDense(oracle.shape()));
            assertEveryMap(oracle, network, kind);
        }
    }

    @ParameterizedTest
    @CsvSource({"tallpatches,traced", "tallpatches,scripted", "swin,traced", "swin,scripted",
        "registers,traced", "registers,scripted", "distilled,traced",
        "distilled,scripted", "convnext,traced", "convnext,scripted", "maxvit,traced", "maxvit,scripted",
        "classattention,traced", "classattention,scripted", "pooled,traced", "pooled,scripted",
        "among,traced", "among,scripted", "behind,traced", "behind,scripted"})
    void tokensAndChannelsLast(String net, String kind) throws IOException {
        Oracle oracle = Oracle.of(net, "grids");
        try (Network network = oracle.load(kind)) {
            assertEquals(oracle.defaultLayer(), network.defaultLayer(oracle.shape()).name());
            assertEveryMap(oracle, network, kind);
        }
    }

    /** Two more where there are tokens, to tell the patches; a batch needs no more than its shapes. */
    @ParameterizedTest
    @CsvSource({"convnext,1", "swin,1", "registers,3"})
    void forwardsThatFindTheLayers(String net, int ofOne) throws IOException {
        Oracle oracle = Oracle.of(net, "grids");
        try (Network network = oracle.load("scripted")) {
            network.layers(oracle.shape());
            assertEquals(ofOne, network.forwards());
            long[] batch = oracle.shape().clone();
            batch[0] = 2;
            network.layers(batch);
            assertEquals(ofOne + 2, network.forwards());
        }
    }

    @Test
    void aFrozenTransformerHasNoBlocks() throws IOException {
        Oracle oracle = Oracle.of("registers", "grids");
        try (Network network = oracle.load("frozen")) {
            Job job = oracle.job(network, List.of(), 1, MethodParameters.STANDARD);
            UsageException refused = assertThrows(UsageException.class, () -> Methods.named("legrad").explain(job));
            assertTrue(refused.getMessage().endsWith("use legrad:final, which does not need to."), refused.getMessage());
            assertArrayEquals(new int[] {4, 6},
                    Methods.named("legrad:final").explain(job).maps().get(0).get(0).map().shape());
        }
    }

    /** Of the scaled images neither the detector's padding nor its scaling is nothing. */
    @ParameterizedTest
    @CsvSource({"fasterrcnn,detections", "retinanet,detections", "fasterrcnn,scaled", "retinanet,scaled"})
    void boxesOfTorchvisionsDetectors(String net, String family) throws IOException {
        Oracle oracle = Oracle.of(net, family);
        try (Network network = oracle.load("scripted")) {
            assertTrue(network.isDetector());
            assertEquals("backbone.2", network.defaultLayer(oracle.shape()).name());
            MethodResult result = Methods.named("gradcam")
                    .explain(oracle.job(network, List.of("backbone.2"), 0, MethodParameters.STANDARD));
            List<Detection> found = result.outcome().detections();
            float[] edges = oracle.detections().boxes().floats();
            assertEquals(oracle.logits().length, found.size());
            for (int i = 0; i < found.size(); i++) {
                Detection box = found.get(i);
                assertArrayEquals(new float[] {edges[4 * i], edges[4 * i + 1], edges[4 * i + 2], edges[4 * i + 3]},
                        new float[] {box.left(), box.top(), box.right(), box.bottom()}, 1e-3f);
                assertEquals(oracle.detections().labels()[i], box.label());
                assertEquals(oracle.logits()[i], box.score(), 1e-5);
            }
            assertEveryMap(oracle, network, "scripted");
        }
    }

    @Test
    void ofBoxesWithTheSameScoreTheFirstSuppressesTheOthers() throws IOException {
        Oracle oracle = Oracle.of("tied", "detections");
        try (Network network = oracle.load("scripted")) {
            List<Detection> found = Methods.named("gradcam")
                    .explain(oracle.job(network, List.of("backbone.0"), 0, MethodParameters.STANDARD)).outcome()
                    .detections();
            float[] edges = oracle.detections().boxes().floats();
            assertEquals(edges.length / 4, found.size());
            for (int i = 0; i < found.size(); i++) {
                assertArrayEquals(Arrays.copyOfRange(edges, 4 * i, 4 * i + 4), new float[] {found.get(i).left(),
                    found.get(i).top(), found.get(i).right(), found.get(i).bottom()}, 1e-4f, "box " + i);
            }
        }
    }

    @Test
    void aBoxThatIsNotThereIsSaidWithHowManyThereAre() throws IOException {
        Oracle oracle = Oracle.of("fasterrcnn", "detections");
        try (Network network = oracle.load("scripted")) {
            Job job = oracle.job(network, List.of("backbone.2"), 0, MethodParameters.STANDARD)
                    .with(Score.of(ClassSelection.of(oracle.logits().length)));
            UsageException refused = assertThrows(UsageException.class, () -> Methods.named("gradcam").explain(job));
            assertEquals("there is no box 6: the detector finds 6 in this image, 0 to 5", refused.getMessage());
        }
    }
}
