package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.explainj.Sha256;
import org.explainj.SoftwareVersion;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.VR;
import org.explainj.frame.Npy;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line as scripts see it: what is printed where, and the exit code. */
class MainTest {
    private static final String NODULE = "sample-dicom/chest/dx-nodule.dcm";
    private static final String CT = "sample-dicom/ct/slice-01.dcm";

    @TempDir
    Path folder;

    private String out() {
        return folder.resolve("out").toString();
    }

    @Test
    void explainsARadiographInJson() throws Exception {
        CommandLine run = CommandLine.run("explain", NODULE, "--model", "phantom-chest", "--class", "Nodule", "--write", "sc,png,raw,map",
                "--out", out(), "--json");
        assertEquals(0, run.code(), run.err());
        assertEquals(1, run.out().size());
        JsonObject json = JsonParser.parseString(run.out().get(0)).getAsJsonObject();
        for (String field : List.of("file", "sopInstanceUid", "frame", "model", "logits", "probabilities", "class",
                "method", "layer", "scale", "rawShape", "rawMin", "rawMax", "evidence", "device", "outputs")) {
            assertTrue(json.has(field), field);
        }
        assertEquals("positive", json.get("evidence").getAsString());
        assertEquals("layer4", json.get("layer").getAsString());
        JsonObject outputs = json.getAsJsonObject("outputs");
        Npy raw = Npy.read(Path.of(outputs.get("raw").getAsString()));
        assertArrayEquals(new int[] {14, 14}, raw.shape());
        Npy map = Npy.read(Path.of(outputs.get("map").getAsString()));
        assertArrayEquals(new int[] {538, 524}, map.shape());
        byte[] first = Files.readAllBytes(Path.of(outputs.get("sc").getAsString()));
        CommandLine.run("explain", NODULE, "--model", "phantom-chest", "--class", "Nodule", "--write", "sc", "--out", out());
        assertArrayEquals(first, Files.readAllBytes(Path.of(outputs.get("sc").getAsString())),
                "the same result exported twice is the same instance");
    }

    /** On the scale {@code image} each stage is a share of its own maximum, and the last map the greatest of these. */
    @Test
    void aSweepCanEndInTheMapOfAllStagesTogether() throws Exception {
        CommandLine run = CommandLine.run("explain", NODULE, "--model", "phantom-chest", "--class", "Nodule", "--sweep",
                "--fuse", "max", "--scale", "image", "--write", "map,raw", "--out", out(), "--json");
        assertEquals(0, run.code(), run.err());
        List<JsonObject> json = run.json();
        JsonObject fused = json.get(json.size() - 1);
        assertEquals(json.subList(0, json.size() - 1).stream().map(one -> one.get("layer").getAsString()).collect(
                Collectors.joining(",")), fused.get("layer").getAsString());
        assertTrue(fused.getAsJsonArray("notes").toString().contains("Layers fused: max."), fused.toString());
        assertEquals(json.size(), json.stream().map(one -> one.get("outputs").toString()).distinct().count());
        float[] all = PyTorchCases.output(fused, "map").values();
        for (int i = 0; i < all.length; i += 997) {
            float greatest = 0;
            for (JsonObject stage : json.subList(0, json.size() - 1)) {
                greatest = Math.max(greatest, PyTorchCases.output(stage, "map").values()[i]);
            }
            assertEquals(greatest, all[i], 1e-6);
        }
        CommandLine alone = CommandLine.run("explain", NODULE, "--model", "phantom-chest", "--class", "Nodule", "--sweep",
                "--scale", "image", "--write", "raw", "--out", out(), "--json");
        assertEquals(json.size() - 1, alone.json().size());
    }

    @Test
    void hiResCamSumsToTheLogitWithoutItsBiasOnTheScaleOfEvidence() throws Exception {
        CommandLine run = CommandLine.run("explain", NODULE, "--model", "phantom-chest", "--class", "Nodule", "--method", "hirescam",
                "--scale", "evidence", "--write", "raw,map", "--out", out(), "--json");
        assertEquals(0, run.code(), run.err());
        JsonObject outputs = JsonParser.parseString(run.out().get(0)).getAsJsonObject().getAsJsonObject("outputs");
        double raw = sum(Npy.read(Path.of(outputs.get("raw").getAsString())));
        double map = sum(Npy.read(Path.of(outputs.get("map").getAsString())));
        assertTrue(raw > 1);
        // what falls into the square input's padding is no part of the image
        assertTrue(map <= raw * 1.05 && map >= raw * 0.8, raw + " on the layer's grid, " + map + " on the image's");
    }

    private static double sum(Npy array) {
        double sum = 0;
        for (float value : array.values()) {
            sum += value;
        }
        return sum;
    }

    @Test
    void aBatchGoesOnAfterAFailure() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.dcm"), "no image");
        CommandLine run = CommandLine.run("explain", text.toString(), NODULE, "--model", "phantom-chest", "--out", out(), "--json");
        assertEquals(ExitCode.SOME_FAILED, run.code());
        assertEquals(1, run.out().size());
        assertTrue(run.err().contains("notes.dcm"), run.err());
    }

    @Test
    void aPresentationStateBesideAnImageIsAnnouncedAndNoFailure() throws Exception {
        Path study = Files.createDirectory(folder.resolve("study"));
        Path state = study.resolve("state.dcm");
        DicomEngine.preferred().write(Dataset.empty().set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.11.1")
                .set(Tag.SOPInstanceUID, VR.UI, "2.25.7").set(Tag.Modality, VR.CS, "PR")
                .setInts(Tag.ImageRotation, VR.US, 90), TransferSyntax.EXPLICIT_LITTLE, state);
        assertEquals(ExitCode.UNUSABLE, CommandLine.run("explain", state.toString(), "--model", "phantom-chest",
                "--out", out()).code());
        Files.copy(Path.of(NODULE), study.resolve("image.dcm"));
        CommandLine run = CommandLine.run("explain", study.toString(), "--model", "phantom-chest", "--write", "png",
                "--out", out());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.err().contains("rotated by 90°"), run.err());
    }

    @Test
    void refusesWhatTheModelWasNotMadeFor() {
        CommandLine run = CommandLine.run("explain", CT, "--model", "phantom-chest", "--out", out());
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertTrue(run.err().contains("CT"), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
    }

    @ParameterizedTest
    @CsvSource({"--layer,layer9,layer4", "--class,Pneumonia,Nodule", "--method,gradcan,gradcam",
        "--scale,rainbow,reference", "--palette,jet,cividis", "--device,tpu,cpu", "--write,pdf,png"})
    void whatDoesNotExistIsAUsageErrorThatSaysWhatDoes(String option, String value, String offered) {
        CommandLine run = CommandLine.run("explain", NODULE, "--model", "phantom-chest", option, value, "--out", out());
        assertEquals(ExitCode.USAGE, run.code(), run.err());
        assertTrue(run.err().contains(offered), run.err());
    }

    @Test
    void enginesAreNamedAndExactlyOneIsUsed() {
        CommandLine run = CommandLine.run("dicom", "engines", "--json");
        assertEquals(ExitCode.DONE, run.code());
        List<JsonObject> engines = run.json();
        assertEquals(List.of(true), engines.stream().map(e -> e.get("used").getAsBoolean()).filter(u -> u).toList());
        assertTrue(engines.get(0).get("used").getAsBoolean());
        JsonObject last = engines.get(engines.size() - 1);
        assertEquals("builtin", last.get("name").getAsString());
        assertEquals(SoftwareVersion.VERSION, last.get("version").getAsString());
        assertEquals(engines.size(), CommandLine.run("dicom", "engines").out().size());
    }

    @Test
    void everyUnusableInputGetsOneSentence() throws Exception {
        byte[] whole = Files.readAllBytes(Path.of(NODULE));
        Files.write(folder.resolve("empty.dcm"), new byte[0]);
        Files.write(folder.resolve("half.dcm"), Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(folder.resolve("text.dcm"), "Dear colleague,");
        for (String name : List.of("empty.dcm", "half.dcm", "text.dcm", "missing.dcm")) {
            CommandLine run = CommandLine.run("dicom", "info", folder.resolve(name).toString(), "--json");
            assertEquals(ExitCode.UNUSABLE, run.code(), name);
            assertEquals(List.of(), run.out(), name);
            assertEquals(1, run.err().lines().count(), run.err());
            assertTrue(run.err().contains(name), run.err());
        }
    }

    @Test
    void explainGivesEveryUnusableInputOneSentenceToo() throws Exception {
        byte[] whole = Files.readAllBytes(Path.of(NODULE));
        Files.write(folder.resolve("empty.dcm"), new byte[0]);
        Files.write(folder.resolve("half.dcm"), Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(folder.resolve("text.txt"), "Dear colleague,");
        Dataset header = DicomEngine.preferred().read(Path.of(NODULE)).dataset().copy().remove(Tag.PixelData);
        DicomEngine.preferred().write(header, TransferSyntax.EXPLICIT_LITTLE, folder.resolve("header.dcm"));
        for (String name : List.of("empty.dcm", "half.dcm", "text.txt", "header.dcm", "missing.dcm")) {
            CommandLine run = CommandLine.run("explain", folder.resolve(name).toString(), "--model", "phantom-chest", "--out", out());
            assertEquals(ExitCode.UNUSABLE, run.code(), name);
            assertEquals(List.of(), run.out(), name);
            assertEquals(2, run.err().lines().count(), "the sentence, and how many failed: " + run.err());
            assertTrue(run.err().lines().findFirst().orElseThrow().contains(name), run.err());
            assertFalse(run.err().contains("Exception"), run.err());
        }
    }

    private static Path corpusModel(String name) {
        return Tools.corpus().resolve("models").resolve(name);
    }

    @Test
    void aStudyOfTwoPatientsYieldsNoObjects() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.copy(Path.of(NODULE), in.resolve("a.dcm"));
        String patient = DicomEngine.preferred().read(Path.of(NODULE)).dataset().string(Tag.PatientID).orElseThrow();
        Files.writeString(in.resolve("b.dcm"), Files.readString(Path.of(NODULE), StandardCharsets.ISO_8859_1)
                .replace(patient, "X" + patient.substring(1)), StandardCharsets.ISO_8859_1);
        CommandLine run = CommandLine.run("explain", in.toString(), "--model", "phantom-chest", "--write", "sc,map",
                "--out", out());
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains("b.dcm: Study ") && run.err().contains("several patients"), run.err());
        try (Stream<Path> files = Files.list(Path.of(out()))) {
            assertTrue(files.allMatch(file -> file.toString().endsWith(".map.npy")));
        }
    }

    @Test
    void threeChannelsGivenOneAreExplainedByTheCard() throws Exception {
        Path model = Files.createDirectory(folder.resolve("three"));
        Files.copy(corpusModel("cxr3_teachable_mobilenetv2_logits_traced.pt"), model.resolve("model.pt"));
        String card = """
                {"name": "three", "version": "1", "description": "d", "intendedUse": "tests", "licence": "MIT",
                 "training": "elsewhere", "weights": {"file": "model.pt", "sha256": "%s"},
                 "input": {"channels": %d, "rows": 224, "columns": 224},
                 "output": {"kind": "classification", "labels": ["Normal", "Covid19", "Viral"],
                            "activation": "softmax"},
                 "intensity": {"mapping": {"kind": "percentiles", "low": 1, "high": 99}, "monochrome1": "invert"%s},
                 "geometry": {"steps": [{"step": "resize", "size": "exact", "rows": 224, "columns": 224,
                                         "interpolation": "bilinear"}]},
                 "appliesTo": {"modality": ["DX"]}}""";
        String hash = Sha256.hex(model.resolve("model.pt"));
        String[] explain = {"explain", NODULE, "--model", model.toString(), "--scale", "image", "--out", out()};
        Files.writeString(model.resolve("model.json"), card.formatted(hash, 1, ""));
        CommandLine oneChannel = CommandLine.run(explain);
        assertEquals(ExitCode.UNUSABLE, oneChannel.code());
        assertTrue(oneChannel.err().contains("input.channels") && oneChannel.err().contains("3"), oneChannel.err());
        Files.writeString(model.resolve("model.json"), card.formatted(hash, 3, ", \"grey\": \"refuse\""));
        CommandLine refused = CommandLine.run(explain);
        assertEquals(ExitCode.UNUSABLE, refused.code());
        assertTrue(refused.err().contains("\"grey\": \"replicate\""), refused.err());
        Files.writeString(model.resolve("model.json"), card.formatted(hash, 3, ", \"grey\": \"replicate\""));
        assertEquals(ExitCode.DONE, CommandLine.run(explain).code());
    }

    @Test
    void aBareModelThatEndsInSoftmaxGivesItsProbabilities() throws Exception {
        Path input = folder.resolve("input.npy");
        float[] values = new float[3 * 224 * 224];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i * 37 % 200 - 100) / 100f;
        }
        new Npy(new int[] {1, 3, 224, 224}, values).write(input);
        List<JsonObject> results = new ArrayList<>();
        for (String name : List.of("softmax", "logits")) {
            CommandLine run = CommandLine.run("explain", input.toString(), "--model",
                    corpusModel("cxr3_teachable_mobilenetv2_" + name + "_traced.pt").toString(), "--scale", "image",
                    "--write", "raw", "--out", out(), "--json");
            assertEquals(ExitCode.DONE, run.code(), run.err());
            results.add(JsonParser.parseString(run.out().get(0)).getAsJsonObject());
        }
        JsonObject probabilities = results.get(0).getAsJsonObject("probabilities");
        JsonObject logits = results.get(1).getAsJsonObject("logits");
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += Math.exp(logits.get(Integer.toString(i)).getAsDouble());
        }
        for (int i = 0; i < 3; i++) {
            assertEquals(Math.exp(logits.get(Integer.toString(i)).getAsDouble()) / sum,
                    probabilities.get(Integer.toString(i)).getAsDouble(), 1e-5);
        }
        assertEquals(0, results.get(1).getAsJsonObject("probabilities").size(), "bare logits say nothing of theirs");
    }

    @Test
    void everyUnusableModelGetsOneSentence() throws Exception {
        Path noZip = Files.writeString(folder.resolve("nozip.pt"), "weights");
        Path stateDict = folder.resolve("state.pt");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(stateDict))) {
            zip.putNextEntry(new ZipEntry("state/data.pkl"));
            zip.write(new byte[] {(byte) 0x80, 2, '}', '.'});
        }
        for (Path model : List.of(noZip, stateDict)) {
            CommandLine run = CommandLine.run("explain", NODULE, "--model", model.toString(), "--scale", "image", "--out", out());
            assertEquals(ExitCode.UNUSABLE, run.code(), run.err());
            assertEquals(1, run.err().lines().count(), run.err());
            assertTrue(run.err().contains(model.getFileName().toString()), run.err());
        }
    }

    @Test
    void anOutputFolderThatCanNotBeMadeIsSaidBeforeAnyWork() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        CommandLine run = CommandLine.run("explain", NODULE, "--model", "phantom-chest", "--out", file.resolve("out").toString());
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertTrue(run.err().contains("output folder"), run.err());
    }

    @Test
    void inspectNamesTheLayersAsPyTorchDoes() {
        CommandLine run = CommandLine.run("model", "inspect", "phantom-chest", "--json");
        assertEquals(0, run.code(), run.err());
        JsonObject json = JsonParser.parseString(run.out().get(0)).getAsJsonObject();
        long marked = 0;
        for (var layer : json.getAsJsonArray("layers")) {
            marked += layer.getAsJsonObject().get("default").getAsBoolean() ? 1 : 0;
        }
        assertEquals(1, marked);
        assertEquals(4, json.getAsJsonArray("classes").size());
    }

    @Test
    void benchMeasuresBothInOneRun() {
        CommandLine run = CommandLine.run("bench", "--model", "phantom-chest", "--repeats", "3", "--json");
        assertEquals(0, run.code(), run.err());
        JsonObject json = JsonParser.parseString(run.out().get(0)).getAsJsonObject();
        assertEquals(json.get("ratio").getAsDouble(),
                json.get("explainMs").getAsDouble() / json.get("forwardMs").getAsDouble(), 0.5);
    }

    @Test
    void benchTimesEveryMethodThatTheModelAllows() {
        CommandLine run = CommandLine.run("bench", "--model", "phantom-chest", "--input", "1x1x64x64", "--methods",
                "layercam,scorecam,refinecam,rise,ablationcam,rollout", "--repeats", "1", "--seconds", "0.1", "--json");
        assertEquals(0, run.code(), run.err());
        List<JsonObject> lines = run.out().stream().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
        assertEquals(List.of("layercam", "scorecam", "refinecam", "rise", "ablationcam", "rollout"),
                lines.stream().map(line -> line.get("method").getAsString()).toList());
        assertEquals("layer4", lines.get(0).get("layer").getAsString());
        assertEquals(1, lines.get(0).get("passes").getAsInt());
        // layer4 has 128 channels, of which those that noise leaves constant share a pass
        int passes = lines.get(1).get("passes").getAsInt();
        assertTrue(passes > 8 && passes <= 129, "passes " + passes);
        assertTrue(lines.get(1).get("throughput").getAsDouble() > 0.1);
        assertTrue(lines.get(2).get("layer").getAsString().endsWith(",layer4"));
        assertEquals(3, lines.get(3).get("passes").getAsInt());
        assertEquals("2", lines.get(3).getAsJsonObject("parameters").get("samples").getAsString());
        // only the head runs again
        assertEquals(1, lines.get(4).get("passes").getAsInt());
        assertTrue(lines.get(5).get("skipped").getAsString().contains("attention"), run.out().get(5));
    }
}
