package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.explainj.dicom.DicomImage;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process of the command line that is told to stop while PyTorch works. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no SIGTERM")
class InterruptionTest {
    private static final int SIGTERM = 128 + 15;

    @TempDir
    Path folder;

    private Process start(String... arguments) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-cp", classPath, Main.class.getName());
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
