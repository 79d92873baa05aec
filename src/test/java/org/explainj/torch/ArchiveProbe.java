package org.explainj.torch;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.explainj.UsageException;
import org.explainj.cam.GradCam;
import org.explainj.cam.LayerCam;
import org.explainj.cam.RawMap;

/**
 * Explains the archives that src/test/python/archive_check.py asks for, so that one JVM serves many of them: reads a
 * {@link Question} a line as JSON, and writes an {@link Answer} a line.
 */
final class ArchiveProbe {
    private static final Gson GSON = new GsonBuilder().serializeSpecialFloatingPointValues().create();

    /** The archive, its input as little-endian float32, the layer to explain (or null for the default) and the output. */
    private record Question(String archive, String input, long[] shape, String layer, String output) { }

    /** What was found, or what was said. */
    private record Answer(String error, List<String> layers, String layer, int[] grid, int classIndex, float[] logits,
            boolean endsInActivation, long[] shape, float[] activation, float[] layercam, float[] gradcam) {
        static Answer of(String error) {
            return new Answer(error, null, null, null, 0, null, false, null, null, null, null);
        }
    }

    private ArchiveProbe() {
    }

    public static void main(String[] arguments) throws IOException {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            System.out.println(GSON.toJson(answer(GSON.fromJson(line, Question.class))));
        }
    }

    private static Answer answer(Question question) {
        Path archive = Path.of(question.archive());
        try (Network network = Network.load(archive, Device.CPU)) {
            float[] input = floats(Path.of(question.input()));
            long[] shape = question.shape();
            List<String> layers = network.layers(shape).stream().map(Layer::name).toList();
            Layer layer = question.layer() == null ? network.defaultLayer(shape)
                    : network.layer(question.layer(), shape);
            OutputPart part = question.output() == null ? OutputPart.usual() : OutputPart.named(question.output());
            Score score = Score.of(ClassSelection.top(1)).with(part);
            try (Evidence evidence = network.explain(input, shape, List.of(layer.name()), score)) {
                int found = evidence.classes()[0][0];
                RawMap map = new LayerCam().map(evidence, layer.name(), 0, found);
                return new Answer(null, layers, layer.name(), map.shape(), found, evidence.logits()[0],
                        network.endsInActivation(), layer.outputShape(),
                        evidence.outputs(layer.name()).toFloatArray(), map.values(),
                        new GradCam().map(evidence, layer.name(), 0, found).values());
            }
        } catch (IOException | RuntimeException e) {
            String sentence = e instanceof ModelException || e instanceof UsageException
                    ? e.getMessage() : String.valueOf(e);
            return Answer.of(sentence.replace(archive.toString(), archive.getFileName().toString()));
        }
    }

    private static float[] floats(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
    }
}
