package org.explainj.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.explainj.frame.Npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A tiny network and what PyTorch makes of it, written by {@code src/test/python/make_input_references.py}. */
final class PyTorchCases {
    private static final Path FOLDER = Path.of("src/test/resources/org/explainj/inputs");
    /** Of the greatest absolute value of the reference. */
    private static final double TOLERANCE = 1e-4;

    private final String name;
    private final JsonObject reference;

    PyTorchCases(String name) throws IOException {
        this.name = name;
        reference = JsonParser.parseString(Files.readString(FOLDER.resolve(name + ".json"))).getAsJsonObject();
    }

    String model() {
        return FOLDER.resolve(name + ".pt").toString();
    }

    /** @return the file that the network's input has been written to */
    Path input(Path folder) throws IOException {
        Path file = folder.resolve(name + ".npy");
        tensor().write(file);
        return file;
    }

    Npy tensor() {
        return new Npy(ints(reference.get("shape")), floats(reference.get("input")));
    }

    float[] logits() {
        return floats(reference.get("logits"));
    }

    List<JsonObject> cases() {
        return StreamSupport.stream(reference.getAsJsonArray("cases").spliterator(), false)
                .map(JsonElement::getAsJsonObject).toList();
    }

    static int[] ints(JsonElement array) {
        return StreamSupport.stream(((JsonArray) array).spliterator(), false).mapToInt(JsonElement::getAsInt).toArray();
    }

    static float[] floats(JsonElement array) {
        float[] values = new float[((JsonArray) array).size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = ((JsonArray) array).get(i).getAsFloat();
        }
        return values;
    }

    static Npy output(JsonObject json, String kind) throws IOException {
        return Npy.read(Path.of(json.getAsJsonObject("outputs").get(kind).getAsString()));
    }

    static void assertClose(float[] expected, float[] actual, String what) {
        assertEquals(expected.length, actual.length, what);
        double greatest = 0;
        double off = 0;
        for (int i = 0; i < expected.length; i++) {
            greatest = Math.max(greatest, Math.abs(expected[i]));
            off = Math.max(off, Math.abs(expected[i] - actual[i]));
        }
        assertTrue(greatest > 0, what + ": a reference of zeros tests nothing");
        assertTrue(off <= TOLERANCE * greatest, what + ": off by " + off / greatest + " of the maximum");
    }

    static void assertRaw(JsonObject expected, JsonObject json) throws IOException {
        Npy raw = output(json, "raw");
        String what = expected.get("target").getAsString() + " by " + expected.get("method").getAsString();
        assertArrayEquals(ints(expected.get("rawShape")), raw.shape(), what);
        assertArrayEquals(raw.shape(), ints(json.get("rawShape")), what);
        assertClose(floats(expected.get("raw")), raw.values(), what);
    }
}
