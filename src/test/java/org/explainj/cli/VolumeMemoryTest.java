package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.explainj.frame.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a volume takes of memory at most, from a tensor on the command line to the maps of its slices.
 * {@code -Dexplainj.volume=256} takes one of 256×256×256 and prints what it finds.
 */
@EnabledOnOs(OS.LINUX)
class VolumeMemoryTest {
    private static final int SMALL = 64;
    private static final double LARGE = 256;
    private static final double OF_LARGE_MB = 4096;
    /** PyTorch itself, and Java. */
    private static final double FIXED_MB = 500;
    private static final String GREATEST = "VmHWM:";

    @TempDir
    Path folder;

    @Test
    void aVolumeStaysWithinMemory() throws Exception {
        int extent = Integer.getInteger("explainj.volume", SMALL);
        PyTorchCases cases = new PyTorchCases("volume");
        int channels = cases.tensor().shape()[1];
        float[] values = new float[channels * extent * extent * extent];
        Random random = new Random(5);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        Path input = folder.resolve("volume.npy");
        new Npy(new int[] {1, channels, extent, extent, extent}, values).write(input);
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Run.class.getName(),
                "explain", input.toString(), "--model", cases.model(), "--class", "1", "--scale", "image", "--write",
                "raw,map", "--out", folder.resolve("out").toString()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        try (var files = Files.list(folder.resolve("out"))) {
            Path map = files.filter(file -> file.toString().endsWith(".map.npy")).findFirst().orElseThrow();
            assertEquals(extent * extent * extent, Npy.read(map).values().length);
        }
        long greatest = output.lines().filter(line -> line.startsWith(GREATEST))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElseThrow() >> 10;
        if (extent != SMALL) {
            System.out.printf("%d×%d×%d: %d MB resident at most%n", extent, extent, extent, greatest);
        }
        double share = Math.pow(extent / LARGE, 3);
        assertTrue(greatest <= FIXED_MB + (OF_LARGE_MB - FIXED_MB) * share, greatest + " MB");
    }

    /** The command line in a machine of its own, which says how much it held at most. */
    static final class Run {
        private Run() {
        }

        public static void main(String[] arguments) throws Exception {
            int code = Main.run(arguments);
            Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith(GREATEST))
                    .forEach(System.out::println);
            System.exit(code);
        }
    }
}
