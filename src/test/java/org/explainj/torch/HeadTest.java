package org.explainj.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows a layer, run by itself, against the derivatives that the whole network gives there. */
class HeadTest {
    private static final long[] SHAPE = {1, 3, 20, 28};
    private static final int COPIES = 3;

    /** Inside a block, skip connections go around the layer: added to what follows it, or joined to its channels. */
    @ParameterizedTest
    @ValueSource(strings = {"residual-traced", "residual-scripted", "dense-traced", "dense-scripted"})
    void aLayerInsideABlockMeetsWhatGoesAroundIt(String net) throws Exception {
        Path file = Path.of(HeadTest.class.getResource("/org/explainj/cam/" + net + ".pt").toURI());
        Score score = Score.of(ClassSelection.of(0, 1));
        try (Network network = Network.load(file, Device.CPU); NDManager manager = network.newManager()) {
            float[] values = new float[3 * 20 * 28];
            Random random = new Random(3);
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian();
            }
            NDArray x = manager.create(FloatBuffer.wrap(values), new Shape(SHAPE));
            int seen = 0;
            for (Layer layer : network.layers(SHAPE)) {
                if (layer.hasGrid() && layer.name().matches(".*(conv|bn|norm)\\d?")) {
                    check(network, x, layer.name(), score);
                    seen++;
                }
            }
            assertTrue(seen >= 3, net + " has " + seen + " such layers");
        }
    }

    private static void check(Network network, NDArray x, String layer, Score score) throws ModelException {
        try (NDManager scope = network.newManager();
                Evidence whole = network.explain(x, List.of(layer), score, Derivatives.FIRST)) {
            NDArray copies = whole.outputs(layer).repeat(0, COPIES);
            copies.attach(scope);
            NDList gradients = network.gradientsFrom(layer, copies, x, score);
            for (int rank = 0; rank < 2; rank++) {
                float[] expected = whole.gradients(layer, rank).toFloatArray();
                float greatest = 0;
                for (float value : expected) {
                    greatest = Math.max(greatest, Math.abs(value));
                }
                assertTrue(greatest > 0, layer);
                for (int i = 0; i < COPIES; i++) {
                    assertArrayEquals(expected, gradients.get(rank).get(i).toFloatArray(), 1e-4f * greatest, layer);
                }
            }
            float[][] scores = Evidence.rows(network.scoresFrom(layer, copies, x, score));
            for (float[] row : scores) {
                assertArrayEquals(whole.scores()[0], row, 1e-4f, layer);
            }
        }
    }
}
