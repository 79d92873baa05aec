package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.frame.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ensembles from the command line, against mean and standard deviation of the members' own maps. */
class EnsembleTest {
    @TempDir
    Path folder;

    private final PyTorchCases cases;

    EnsembleTest() throws Exception {
        cases = new PyTorchCases("targets");
    }

    private CommandLine explain(String... more) throws Exception {
        List<String> args = new ArrayList<>(List.of("explain", cases.input(folder).toString(), "--model",
                cases.model(), "--out", folder.resolve("out").toString(), "--json"));
        args.addAll(List.of(more));
        return CommandLine.run(args.toArray(String[]::new));
    }

    private JsonObject one(String... more) throws Exception {
        CommandLine run = explain(more);
        assertEquals(0, run.code(), run.err());
        assertEquals(1, run.json().size());
        return run.json().get(0);
    }

    private static void assertMeanAndDeviation(JsonObject json, List<float[]> members) throws Exception {
        float[] map = PyTorchCases.output(json, "map").values();
        float[] mean = new float[map.length];
        float[] deviation = new float[map.length];
        double sum = 0;
        double max = 0;
        for (int i = 0; i < map.length; i++) {
            double own = 0;
            double squares = 0;
            for (float[] member : members) {
                own += member[i] / members.size();
                squares += (double) member[i] * member[i] / members.size();
            }
            mean[i] = (float) own;
            deviation[i] = (float) Math.sqrt(Math.max(0, squares - own * own));
            sum += deviation[i];
            max = Math.max(max, deviation[i]);
        }
        PyTorchCases.assertClose(mean, map, "the mean");
        PyTorchCases.assertClose(deviation, PyTorchCases.output(json, "disagreement").values(), "the disagreement");
        JsonObject said = json.getAsJsonObject("disagreement");
        assertEquals(sum / map.length, said.get("mean").getAsDouble(), 1e-5 * max);
        assertEquals(max, said.get("max").getAsDouble(), 1e-4 * max);
    }

    @ParameterizedTest
    @CsvSource({"image,gradcam", "evidence,hirescam"})
    void ofMethods(String scale, String other) throws Exception {
        String[] methods = scale.equals("image") ? new String[] {"layercam", other, "eigencam"}
                : new String[] {"gradcam", other};
        String layer = "body";
        List<float[]> members = new ArrayList<>();
        for (String method : methods) {
            members.add(PyTorchCases.output(one("--class", "1", "--method", method, "--layer", layer, "--scale", scale,
                    "--write", "map"), "map").values());
        }
        JsonObject json = one("--class", "1", "--method", String.join(",", methods), "--layer", layer, "--scale",
                scale, "--write", "map,png", "--ensemble");
        assertEquals("ensemble(" + String.join(",", methods) + ")", json.get("method").getAsString());
        assertEquals(methods.length, json.getAsJsonArray("ensemble").size());
        assertEquals(methods[1], json.getAsJsonArray("ensemble").get(1).getAsJsonObject().get("method").getAsString());
        assertFalse(json.has("rawShape"));
        JsonObject outputs = json.getAsJsonObject("outputs");
        assertTrue(Files.size(Path.of(outputs.get("png").getAsString())) > 1000);
        assertTrue(Files.size(Path.of(outputs.get("disagreementPng").getAsString())) > 1000);
        if (scale.equals("image")) {
            assertMeanAndDeviation(json, members);
        } else {
            // right before a mean over the grid and a linear layer, Grad-CAM and HiResCAM are one
            PyTorchCases.assertClose(members.get(0), PyTorchCases.output(json, "map").values(), "the mean");
            assertEquals(0, json.getAsJsonObject("disagreement").get("max").getAsDouble(), 1e-4);
        }
    }

    /** Percentiles, each of its method's own distribution; and what the DICOM object says. */
    @Test
    void ofPercentiles() throws Exception {
        List<String> args = new ArrayList<>(List.of("explain", "sample-dicom/chest/dx-nodule.dcm", "--model", "phantom-chest",
                "--class", "Nodule", "--write", "map,sc", "--json", "--out", folder.resolve("out").toString(), "--method"));
        args.add("layercam,hirescam");
        List<float[]> members = new ArrayList<>();
        for (JsonObject json : CommandLine.run(args.toArray(String[]::new)).json()) {
            members.add(PyTorchCases.output(json, "map").values());
        }
        args.add("--ensemble");
        CommandLine run = CommandLine.run(args.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        assertMeanAndDeviation(run.json().get(0), members);
        Dataset capture = DicomImage.open(Path.of(run.json().get(0).getAsJsonObject("outputs").get("sc")
                .getAsString())).dataset();
        assertTrue(capture.string(Tag.SeriesDescription).orElseThrow().contains("ensemble Nodule"));
        assertTrue(capture.string(Tag.DerivationDescription).orElseThrow()
                .contains("hirescam of phantom-chest at layer4"));
    }

    /** Two networks of the same classes with other weights. */
    @Test
    void ofModels() throws Exception {
        String second = new PyTorchCases("frame").model();
        String[] models = {cases.model(), second};
        Npy input = cases.tensor();
        Path file = folder.resolve("image.npy");
        input.write(file);
        List<float[]> members = new ArrayList<>();
        List<String> args = new ArrayList<>(List.of("explain", file.toString(), "--class", "1", "--method", "gradcam",
                "--layer", "body", "--scale", "image", "--write", "map", "--json", "--out",
                folder.resolve("out").toString()));
        double logit = 0;
        for (String model : models) {
            List<String> own = new ArrayList<>(args);
            own.addAll(List.of("--model", model));
            CommandLine run = CommandLine.run(own.toArray(String[]::new));
            assertEquals(0, run.code(), run.err());
            members.add(PyTorchCases.output(run.json().get(0), "map").values());
            logit += run.json().get(0).getAsJsonObject("logits").get("1").getAsDouble() / 2;
        }
        args.addAll(List.of("--model", models[0], "--model", models[1], "--ensemble"));
        CommandLine run = CommandLine.run(args.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        JsonObject json = run.json().get(0);
        assertEquals(logit, json.getAsJsonObject("logits").get("1").getAsDouble(), 1e-5);
        assertEquals("targets + frame", json.getAsJsonObject("model").get("name").getAsString());
        assertMeanAndDeviation(json, members);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--method layercam|several methods", "--method layercam,gradcam --write raw|raw",
        "--method layercam,gradcam --compare|--compare", "--method layercam,gradcam --sweep|--sweep",
        "--method layercam,gradcam --scale fixed:0,1|no common unit",
        "--model src/test/resources/org/explainj/inputs/frame.pt|--class"})
    void whatIsNoEnsembleIsSaidInASentence(String options, String said) throws Exception {
        List<String> all = new ArrayList<>(List.of(options.split(" ")));
        if (!options.contains("--scale")) {
            all.addAll(List.of("--scale", "image"));
        }
        if (!options.contains("--write")) {
            all.addAll(List.of("--write", "map"));
        }
        all.add("--ensemble");
        CommandLine run = explain(all.toArray(String[]::new));
        assertEquals(ExitCode.USAGE, run.code(), run.err());
        assertTrue(run.err().contains(said), run.err());
    }
}
