package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.explainj.frame.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several methods of one call, and what is said of a model's output. */
class SeveralMethodsTest {
    private static final Path ORACLE = Path.of("src/test/resources/org/explainj/cam/oracle");

    @TempDir
    private Path folder;

    private CommandLine explain(String archive, String methods, String... more) throws IOException {
        Path model = folder.resolve(archive + ".pt");
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(ORACLE.resolve(archive + ".pt.gz")))) {
            Files.write(model, in.readAllBytes());
        }
        float[] values = new float[2 * 12 * 16];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sin(i * 1.7);
        }
        Path input = folder.resolve("x.npy");
        new Npy(new int[] {1, 2, 12, 16}, values).write(input);
        return CommandLine.run(Stream.concat(Stream.of("explain", input.toString(), "--model", model.toString(),
                "--method", methods, "--write", "raw", "--out", folder.resolve("out").toString()),
                Stream.of(more)).toArray(String[]::new));
    }

    private long written() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.count();
        }
    }

    @Test
    void oneThatIsNamedTwiceRunsOnce() throws IOException {
        CommandLine run = explain("endings-none-scripted", "gradcam,layercam,GradCAM", "--layer", "body,body", "--json");
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of("gradcam body", "layercam body"), run.json().stream()
                .map(json -> json.get("method").getAsString() + " " + json.get("layer").getAsString()).toList());
        assertEquals(2, written());
    }

    @Test
    void whatIsWrittenBeforeARefusalIsTold() throws IOException {
        CommandLine run = explain("endings-none-scripted", "gradcam,legrad", "--json");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("legrad needs a transformer"), run.err());
        assertEquals(1, run.json().size());
        JsonObject outputs = run.json().get(0).getAsJsonObject("outputs");
        assertTrue(Files.exists(Path.of(outputs.get("raw").getAsString())));
        assertEquals(1, written());
    }

    @Test
    void aRefusalOfTheModelLeavesSomeDone() throws IOException {
        CommandLine run = explain("endings-argmax-scripted", "occlusion,gradcam", "--json");
        assertEquals(ExitCode.SOME_FAILED, run.code());
        assertTrue(run.err().contains("has no gradient, as labels"), run.err());
        assertEquals(1, run.json().size());
        assertTrue(run.json().get(0).getAsJsonArray("notes").get(0).getAsString().startsWith(
                "The model's outputs are whole numbers, as labels are"), run.out().toString());
    }

    @Test
    void probabilitiesThatAreExplainedAsTheyAreAreNoted() throws IOException {
        String note = "The model's outputs always sum to 1 and so are probabilities, and were explained as they are";
        CommandLine run = explain("endings-mean-of-softmaxes-traced", "gradcam");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().stream().anyMatch(line -> line.startsWith("    note: " + note)), run.out().toString());
        CommandLine softmax = explain("endings-softmax-module-traced", "gradcam", "--json");
        assertEquals(0, softmax.json().get(0).getAsJsonArray("notes").size());
        assertTrue(softmax.json().get(0).get("activationInput").getAsBoolean());
    }
}
