package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.explainj.frame.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Averages over copies of an image, from the command line, against the mean of runs on the copies themselves. */
class AveragedTest {
    @TempDir
    Path folder;

    private final PyTorchCases cases;

    AveragedTest() throws Exception {
        cases = new PyTorchCases("targets");
    }

    private JsonObject explain(Npy input, String... more) throws Exception {
        Path file = folder.resolve("image.npy");
        input.write(file);
        List<String> args = new ArrayList<>(List.of("explain", file.toString(), "--model", cases.model(), "--class",
                "1", "--scale", "image", "--write", "raw,png", "--out", folder.resolve("out").toString(), "--json"));
        args.addAll(List.of(more));
        CommandLine run = CommandLine.run(args.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return run.json().get(0);
    }

    private float[] raw(Npy input, String... more) throws Exception {
        return PyTorchCases.output(explain(input, more), "raw").values();
    }

    /** Every value of a stack of planes, each plane turned over from left to right. */
    private static float[] mirrored(float[] values, int columns) {
        float[] mirrored = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            mirrored[i] = values[i - i % columns + columns - 1 - i % columns];
        }
        return mirrored;
    }

    @Test
    void overFlips() throws Exception {
        Npy image = cases.tensor();
        int columns = image.shape()[3];
        JsonObject json = explain(image, "--flips", "X");
        assertEquals("x", json.getAsJsonObject("parameters").get("flips").getAsString());
        assertTrue(json.getAsJsonArray("notes").toString().contains("1 flipped copy (x)"), json.toString());
        Npy averaged = PyTorchCases.output(json, "raw");
        float[] own = raw(image);
        float[] turned = mirrored(raw(new Npy(image.shape(), mirrored(image.values(), columns))),
                averaged.shape()[1]);
        float[] mean = new float[own.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (own[i] + turned[i]) / 2;
        }
        PyTorchCases.assertClose(mean, averaged.values(), "the mean of two runs");
    }

    @Test
    void overNoiseFromOutside() throws Exception {
        Npy image = cases.tensor();
        int size = image.values().length;
        int[] shape = image.shape().clone();
        shape[0] = 2;
        float[] noise = new float[2 * size];
        float[][] copies = new float[2][size];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) Math.sin(i * 0.7) / 5;
            copies[i / size][i % size] = image.values()[i % size] + noise[i];
        }
        Path file = folder.resolve("noise.npy");
        new Npy(shape, noise).write(file);
        JsonObject json = explain(image, "--noise", file.toString());
        assertEquals("2", json.getAsJsonObject("parameters").get("samples").getAsString());
        assertEquals(64, json.getAsJsonObject("parameters").get("noise").getAsString().length());
        float[] first = raw(new Npy(image.shape(), copies[0]));
        float[] second = raw(new Npy(image.shape(), copies[1]));
        float[] mean = new float[first.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (first[i] + second[i]) / 2;
        }
        float[] averaged = PyTorchCases.output(explain(image, "--noise", file.toString()), "raw").values();
        PyTorchCases.assertClose(mean, averaged, "the mean of two runs");
    }

    @Test
    void overSeededNoise() throws Exception {
        Npy image = cases.tensor();
        JsonObject json = explain(image, "--samples", "3", "--sigma", "0.2", "--seed", "7");
        JsonObject parameters = json.getAsJsonObject("parameters");
        assertEquals("3", parameters.get("samples").getAsString());
        assertEquals("0.2", parameters.get("sigma").getAsString());
        assertEquals("7", parameters.get("seed").getAsString());
        assertTrue(json.getAsJsonArray("notes").toString().contains("Mean over 3 copies"), json.toString());
        float[] values = PyTorchCases.output(json, "raw").values();
        assertArrayEquals(values, raw(image, "--samples", "3", "--sigma", "0.2", "--seed", "7"));
        assertFalse(java.util.Arrays.equals(values, raw(image, "--samples", "3", "--sigma", "0.2", "--seed", "8")));
    }
}
