package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.explainj.dicom.DicomImage;
import org.explainj.export.CtVolume;
import org.explainj.frame.Npy;
import org.explainj.phantom.BrightnessNet;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A process of the command line that is told to stop while PyTorch works. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no SIGTERM")
class InterruptionTest {
    private static final int SIGTERM = 128 + 15;
    private static final int SIGINT = 128 + 2;
    private static final int SLICES = 30;

    @TempDir
    Path folder;

    private Process start(String... arguments) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        // a shell's background jobs, and what they start, ignore Ctrl-C
        List<String> attentive = Files.isExecutable(Path.of("/usr/bin/env")) && OS.current() == OS.LINUX
                ? List.of("/usr/bin/env", "--default-signal=INT") : List.of();
        ProcessBuilder java = new ProcessBuilder(new ArrayList<>(attentive));
        java.command().addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-cp", classPath, Main.class.getName()));
        java.command().addAll(List.of(arguments));
        return java.directory(folder.toFile()).redirectError(folder.resolve("err").toFile())
                .redirectOutput(folder.resolve("out").toFile()).start();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** When the signal comes: while the network computes; while slices are drawn; while they are compared. */
    enum Moment { COMPUTING, DRAWING, COMPARING }

    /** Ctrl-C amid a volume: what is begun leaves nothing, and what was finished before is whole. */
    @ParameterizedTest
    @EnumSource(Moment.class)
    void amidAVolumeNothingHalfDoneIsLeft(Moment moment) throws Exception {
        CtVolume ct = new CtVolume(200, 200, SLICES, 1, 1, 2, new double[] {1, 0, 0, 0, 1, 0}, 0, 0, 0);
        double[] ball = ct.place(10, 100, 70);
        Path series = ct.write(folder.resolve("ct"), CtVolume.ball(ball[0], ball[1], ball[2], 40), false);
        Path model = BrightnessNet.write(folder.resolve("model"), 3, 4, "\"kind\": \"volume\"",
                "{\"pixelSpacing\": [4, 4]}", "{\"kind\": \"range\", \"low\": 0, \"high\": 1000}");
        Path results = folder.resolve("results");
        List<String> arguments = new ArrayList<>(List.of("explain", series.toString(), "--model", model.toString(),
                "--class", "bright,dark", "--scale", "image", "--compare", "--write", "png,sc,raw,map", "--out",
                results.toString()));
        arguments.addAll(moment == Moment.COMPUTING ? List.of("--method", "rise", "--samples", "1000000")
                : List.of("--method", "hirescam"));
        Process process = start(arguments.toArray(String[]::new));
        for (int i = 0; i < 6000 && !reached(moment, results); i++) {
            assertTrue(process.isAlive(), Files.readString(folder.resolve("err")));
            Thread.sleep(20);
        }
        assertTrue(reached(moment, results), moment.toString());
        if (moment == Moment.COMPUTING) {
            Thread.sleep(2500);
        }
        assertEquals(0, new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor());
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(SIGINT, process.exitValue(), Files.readString(folder.resolve("err")));
        assertEquals("Cancelled.", Files.readString(folder.resolve("err")).strip());
        assertFalse(Files.readString(folder.resolve("out")).contains("Explained"), "it did not go on to the end");
        List<Path> left = files(results);
        int done = moment == Moment.COMPARING ? 2 : 0;
        assertEquals(done, left.stream().filter(file -> file.toString().endsWith(".slices")).count(), left.toString());
        for (Path file : left) {
            String name = file.getFileName().toString();
            assertFalse(name.startsWith(".") || name.contains("comparison"), name);
            if (name.endsWith(".slices")) {
                assertEquals(SLICES, files(file).size());
                assertTrue(ImageIO.read(files(file).get(0).toFile()).getWidth() >= 200);
            } else if (name.endsWith(".npy")) {
                assertTrue(Npy.read(file).values().length > SLICES, name);
            } else {
                assertTrue(name.endsWith(".dcm") && moment == Moment.COMPARING, name);
                assertEquals(SLICES, DicomImage.open(file).frames());
            }
        }
        assertTrue(moment != Moment.COMPUTING || left.isEmpty(), left.toString());
    }

    private static boolean reached(Moment moment, Path results) throws IOException {
        List<Path> now = files(results);
        List<Path> drawing = now.stream().filter(file -> file.getFileName().toString().startsWith(".explainj-")
                && Files.isDirectory(file)).toList();
        boolean drawn = !drawing.isEmpty() && now(drawing.get(0)) > 2;
        return switch (moment) {
            case COMPUTING -> Files.isDirectory(results);
            case DRAWING -> drawn;
            case COMPARING -> drawn && now.stream().filter(file -> file.toString().endsWith(".slices")).count() == 2;
        };
    }

    /** @return how many files are there, 0 if the folder has gone meanwhile */
    private static int now(Path folder) {
        String[] names = folder.toFile().list();
        return names == null ? 0 : names.length;
    }

    /** @param written how many files are there when the signal comes: 0 while the model loads, more amid the work */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void endsInOrderAndLeavesOnlyWholeFiles(int written) throws Exception {
        String chest = Path.of("sample-dicom/chest").toAbsolutePath().toString();
        Path results = folder.resolve("results");
        Process process = start("explain", chest, chest, chest, "--model", "phantom-chest", "--class", "all",
                "--out", results.toString());
        for (int i = 0; i < 600 && files(results).size() < written; i++) {
            assertTrue(process.isAlive(), Files.readString(folder.resolve("err")));
            Thread.sleep(50);
        }
        if (written == 0) {
            Thread.sleep(700);
        }
        process.destroy();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(SIGTERM, process.exitValue(), Files.readString(folder.resolve("err")));
        assertEquals(List.of(), files(folder).stream().map(Path::toFile).map(File::getName)
                .filter(name -> name.startsWith("hs_err") || name.startsWith("core")).toList());
        assertFalse(Files.readString(folder.resolve("out")).contains("Explained"), "it did not go on to the end");
        if (written > 0) {
            assertEquals("Cancelled.", Files.readString(folder.resolve("err")).strip());
        }
        for (Path file : files(results)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".png")) {
                assertTrue(ImageIO.read(file.toFile()).getWidth() > 400);
            } else {
                assertTrue(name.endsWith(".dcm"), "nothing half-written: " + name);
                DicomImage.open(file).frame(0);
            }
        }
    }
}
