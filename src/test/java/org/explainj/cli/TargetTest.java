package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of target from the command line, against gradients of the same number by PyTorch. */
class TargetTest {
    @TempDir
    Path folder;

    private CommandLine explain(PyTorchCases cases, String... more) throws Exception {
        List<String> args = new ArrayList<>(List.of("explain", cases.input(folder).toString(), "--model",
                cases.model(), "--out", folder.resolve("out").toString(), "--json"));
        args.addAll(List.of(more));
        return CommandLine.run(args.toArray(String[]::new));
    }

    private void everyCase(String name, String layer, String className) throws Exception {
        PyTorchCases cases = new PyTorchCases(name);
        for (JsonObject expected : cases.cases()) {
            String target = expected.get("target").getAsString();
            CommandLine run = explain(cases, "--target", target, "--class", className, "--method",
                    expected.get("method").getAsString(), "--layer", layer, "--scale", "image", "--write", "raw,png");
            assertEquals(0, run.code(), run.err());
            JsonObject json = run.json().get(0);
            assertEquals(target, json.get("target").getAsString());
            PyTorchCases.assertRaw(expected, json);
            String file = json.getAsJsonObject("outputs").get("raw").getAsString();
            assertEquals(!target.equals("logit"), file.contains("-" + target.substring(0, 3)), file);
        }
    }

    @Test
    void contrastsEvidenceAgainstAndNumbers() throws Exception {
        everyCase("targets", "body", "top");
    }

    @Test
    void masksAndRegionsOfASegmentation() throws Exception {
        everyCase("segmentation", "encoder", "2");
    }

    /** What is explained on the input needs no layer. */
    @Test
    void aNetworkWithoutALayerThatHasAMap() throws Exception {
        PyTorchCases cases = new PyTorchCases("flat");
        for (JsonObject expected : cases.cases()) {
            String method = expected.get("method").getAsString();
            List<String> more = new ArrayList<>(List.of("--class", "1", "--method", method, "--scale", "image", "--write",
                    "raw"));
            if (method.equals("occlusion")) {
                more.addAll(List.of("--set", "window=1", "--set", "stride=1"));
            }
            CommandLine run = explain(cases, more.toArray(String[]::new));
            assertEquals(0, run.code(), run.err());
            PyTorchCases.assertRaw(expected, run.json().get(0));
        }
        CommandLine refused = explain(cases, "--method", "layercam", "--scale", "image");
        assertEquals(3, refused.code());
        assertTrue(refused.err().contains("has a spatial extent, so no map can be made of it"), refused.err());
        CommandLine inspected = CommandLine.run("model", "inspect", cases.model(), "--input", "1x2x5x7", "--json");
        assertEquals(0, inspected.code(), inspected.err());
        assertEquals(2, inspected.json().get(0).getAsJsonArray("layers").size());
    }

    /** A model of images on a sequence: the mean of the frames' logits. */
    @Test
    void aSequenceFrameByFrame() throws Exception {
        PyTorchCases cases = new PyTorchCases("frame");
        for (JsonObject expected : cases.cases()) {
            CommandLine run = explain(cases, "--class", "1", "--method", expected.get("method").getAsString(),
                    "--layer", "body", "--scale", "image", "--write", "raw,map");
            assertEquals(0, run.code(), run.err());
            JsonObject json = run.json().get(0);
            PyTorchCases.assertRaw(expected, json);
            float[] logits = cases.logits();
            for (int c = 0; c < logits.length; c++) {
                assertEquals(logits[c], json.getAsJsonObject("logits").get(Integer.toString(c)).getAsFloat(), 1e-5);
            }
            assertTrue(json.getAsJsonArray("notes").toString().contains("frames by itself"));
        }
    }

    @Test
    void theTopClassesAreThoseOfTheGreatestLogits() throws Exception {
        PyTorchCases cases = new PyTorchCases("targets");
        float[] logits = cases.logits();
        CommandLine run = explain(cases, "--class", "top:2", "--scale", "image", "--write", "raw");
        assertEquals(2, run.json().size(), run.err());
        float first = logits[run.json().get(0).get("classIndex").getAsInt()];
        float second = logits[run.json().get(1).get("classIndex").getAsInt()];
        assertTrue(first > second);
        for (float logit : logits) {
            assertTrue(logit >= second || logits.length == 3 && logit < second);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"contrast:0|contrast:A,B", "contrast:0,0|two different", "against:9|class '9'",
        "roi:1,2,3|roi:x,y,w,h", "roi:9,9,5,5|no mask or region", "mask|no mask or region", "box:a|box:i", "box:0|no detector", "output:7|7",
        "heart|contrast:A,B"})
    void whatCanNotBeExplainedIsSaidInASentence(String target, String said) throws Exception {
        PyTorchCases cases = new PyTorchCases("targets");
        CommandLine run = explain(cases, "--target", target, "--scale", "image", "--write", "png");
        assertEquals(ExitCode.USAGE, run.code(), run.err());
        assertTrue(run.err().contains(said), run.err());
        assertTrue(Files.notExists(folder.resolve("out").resolve("targets-0.png")));
    }

    @ParameterizedTest
    @CsvSource({"iscam,--sigma,0.1", "random,--samples,4", "iscam,--noise,targets.npy", "layercam,--set,gamma=2",
        "layercam,--flips,xw", "layercam,--flips,z"})
    void aParameterThatTheMethodDoesNotTakeIsRefused(String method, String option, String value) throws Exception {
        String given = option.equals("--noise") ? folder.resolve(value).toString() : value;
        CommandLine run = explain(new PyTorchCases("targets"), "--method", method, option, given, "--scale", "image",
                "--write", "raw");
        assertEquals(ExitCode.USAGE, run.code(), run.err());
        assertTrue(run.err().contains(option.equals("--flips") ? "axes" : method), run.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"layercam|--sigma|-1|at least 0", "sscam|--sigma|-0.5|at least 0",
        "finercam|--set|gamma|NAME=VALUE", "finercam|--set|gamma=x|no number for gamma"})
    void aParameterThatIsNoneIsRefused(String method, String option, String value, String said) throws Exception {
        CommandLine run = explain(new PyTorchCases("targets"), "--method", method, option, value, "--scale", "image",
                "--write", "raw");
        assertEquals(ExitCode.USAGE, run.code(), run.err());
        assertTrue(run.err().contains(said), run.err());
    }

    /** The current folder is not meant. */
    @Test
    void anEmptyNameIsNoInput() {
        CommandLine run = CommandLine.run("explain", "", "--model", "phantom-chest", "--out", folder.toString());
        assertEquals(ExitCode.USAGE, run.code(), run.err());
        assertTrue(run.err().contains("An input has no name"), run.err());
    }

    /** Of a linear head, a class's map is the reverse of the map against it; and a map is itself. */
    @Test
    void likenessIsTheRankCorrelation() throws Exception {
        PyTorchCases cases = new PyTorchCases("targets");
        CommandLine run = explain(cases, "--class", "0,1", "--method", "gradcam,hirescam", "--compare", "--scale",
                "image", "--palette", "diverging", "--write", "raw");
        assertEquals(0, run.code(), run.err());
        assertEquals(4, run.json().size());
        for (JsonObject json : run.json()) {
            assertEquals(3, json.getAsJsonArray("comparison").size());
            for (var other : json.getAsJsonArray("comparison")) {
                JsonObject likeness = other.getAsJsonObject();
                double correlation = likeness.get("rankCorrelation").getAsDouble();
                assertEquals(correlation >= 0.95, likeness.get("nearlySame").getAsBoolean());
                boolean sameClass = likeness.get("class").equals(json.get("class"));
                // right before a mean over the grid and a linear layer, Grad-CAM and HiResCAM are one
                assertEquals(sameClass, correlation > 0.9999, json.get("class") + " and " + likeness);
            }
        }
    }
}
