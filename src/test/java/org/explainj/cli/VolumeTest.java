package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.explainj.frame.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Volumes and sequences, from a tensor on the command line to the maps in files. */
class VolumeTest {
    @TempDir
    Path folder;

    private CommandLine explain(String input, String model, String... more) {
        List<String> args = new java.util.ArrayList<>(List.of("explain", input, "--model", model, "--class", "1",
                "--out", folder.resolve("out").toString(), "--json"));
        args.addAll(List.of(more));
        return CommandLine.run(args.toArray(String[]::new));
    }

    /** Two volumes of 6×10×14, neither cubic nor square: each has its own result, on the layer's grid and its own. */
    @Test
    void volumesHaveTheMapsThatPyTorchGivesThem() throws Exception {
        PyTorchCases cases = new PyTorchCases("volume");
        String input = cases.input(folder).toString();
        for (String method : List.of("gradcam", "layercam", "hirescam")) {
            CommandLine run = explain(input, cases.model(), "--method", method, "--scale", "fixed:0,1", "--write",
                    "raw,map,png", "--layer", "body");
            assertEquals(0, run.code(), run.err());
            assertEquals(2, run.json().size());
            for (JsonObject expected : cases.cases()) {
                if (expected.get("method").getAsString().equals(method)) {
                    JsonObject json = run.json().get(expected.get("image").getAsInt());
                    assertEquals(expected.get("image").getAsInt() + 1, json.get("frame").getAsInt());
                    PyTorchCases.assertRaw(expected, json);
                    Npy map = PyTorchCases.output(json, "map");
                    assertArrayEquals(new int[] {6, 10, 14}, map.shape());
                    PyTorchCases.assertClose(PyTorchCases.floats(expected.get("map")), map.values(), method);
                    assertPictureOfThePeak(json, map);
                }
            }
        }
    }

    private static void assertPictureOfThePeak(JsonObject json, Npy map) {
        int peak = 0;
        for (int i = 0; i < map.values().length; i++) {
            peak = map.values()[i] > map.values()[peak] ? i : peak;
        }
        assertEquals(peak / 140 + 1, json.get("slice").getAsInt());
        assertEquals(6, json.get("slices").getAsInt());
        Path picture = Path.of(json.getAsJsonObject("outputs").get("png").getAsString());
        assertTrue(Files.exists(picture));
        assertTrue(picture.toString().endsWith(".s" + (peak / 140 + 1) + ".png"), picture.toString());
    }

    /** All the evidence of a GAP and linear head is found again on the slices. */
    @Test
    void evidenceIsConservedAcrossSlices() throws Exception {
        PyTorchCases cases = new PyTorchCases("volume");
        CommandLine run = explain(cases.input(folder).toString(), cases.model(), "--method", "hirescam", "--scale",
                "evidence", "--write", "raw,map");
        assertEquals(0, run.code(), run.err());
        for (JsonObject json : run.json()) {
            double raw = sum(PyTorchCases.output(json, "raw").values());
            double map = sum(PyTorchCases.output(json, "map").values());
            assertTrue(Math.abs(raw) > 1e-3);
            assertEquals(raw, map, 1e-4 * Math.abs(raw));
        }
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    /** Stages from fine to coarse, in one pass: each map is that of the layer by itself. */
    @Test
    void aSweepIsEveryStageByItself() throws Exception {
        PyTorchCases cases = new PyTorchCases("volume");
        String input = cases.input(folder).toString();
        CommandLine sweep = explain(input, cases.model(), "--sweep", "--scale", "image", "--write", "raw,map");
        assertEquals(0, sweep.code(), sweep.err());
        assertEquals(4, sweep.json().size(), "two volumes, two stages");
        assertEquals("stem", sweep.json().get(0).get("layer").getAsString());
        assertEquals("body", sweep.json().get(1).get("layer").getAsString());
        CommandLine alone = explain(input, cases.model(), "--layer", "stem", "--scale", "image", "--write", "raw,map");
        PyTorchCases.assertClose(PyTorchCases.output(alone.json().get(0), "raw").values(),
                PyTorchCases.output(sweep.json().get(0), "raw").values(), "stem");
    }
}
