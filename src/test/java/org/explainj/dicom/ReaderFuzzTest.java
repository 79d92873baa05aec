package org.explainj.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mutated files through the reader: each is read or refused in one sentence, within two seconds of processor time, and takes no more
 * memory than its bytes justify. {@code -Dexplainj.fuzz=100000} makes it a campaign.
 */
class ReaderFuzzTest {
    private static final int COUNT = Integer.getInteger("explainj.fuzz", 400);
    private static final long SEED = Long.getLong("explainj.fuzz.seed", 20_260_101L);
    private static final int LARGEST = 40_000;
    private static final double SECONDS = 2;
    /** What parsing and any modest frame may take, and how much a byte of the file justifies on top. */
    private static final long FREE_BYTES = 256L << 20;
    private static final long BYTES_PER_BYTE = 4096;
    private static final int[] EXTREMES = {0, 1, 0x7F, 0x80, 0xFE, 0xFF};

    @TempDir
    private Path folder;

    @Test
    void mutatedFilesAreReadOrRefused() throws IOException {
        campaign(COUNT, SEED);
    }

    void campaign(int files, long seed) throws IOException {
        List<byte[]> seeds = seeds();
        Random random = new Random(seed);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<String> wrong = new ArrayList<>();
        Path file = folder.resolve("mutated.dcm");
        int read = 0;
        double slowest = 0;
        long most = 0;
        for (int n = 0; n < files && wrong.size() < 20; n++) {
            byte[] bytes = mutated(seeds.get(random.nextInt(seeds.size())), random);
            Files.write(file, bytes);
            long before = threads.getCurrentThreadAllocatedBytes();
            long start = threads.getCurrentThreadCpuTime();
            String fault = null;
            try {
                DicomInfo.of(file);
                read++;
            } catch (DicomException e) {
                boolean sentence = e.getMessage() != null && e.getMessage().startsWith(file.toString())
                        && e.getMessage().endsWith(".") && e.getMessage().lines().count() == 1;
                fault = sentence ? null : "no sentence: " + e.getMessage();
            } catch (Exception | StackOverflowError | OutOfMemoryError e) {
                fault = e + " at " + Arrays.stream(e.getStackTrace()).limit(4).toList();
            }
            double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            slowest = Math.max(slowest, seconds);
            most = Math.max(most, allocated);
            if (fault == null && seconds > SECONDS) {
                fault = "took " + seconds + " s";
            }
            if (fault == null && allocated > FREE_BYTES + BYTES_PER_BYTE * bytes.length) {
                fault = "took " + (allocated >> 20) + " MiB for " + bytes.length + " bytes";
            }
            if (fault != null) {
                Path kept = Files.copy(file, Path.of(System.getProperty("java.io.tmpdir"), "explainj-fuzz-" + n + ".dcm"),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                wrong.add(kept + ": " + fault);
            }
        }
        System.err.printf("%d mutated files, %d read, slowest %.2f s, most allocated %d MiB%n", files, read, slowest,
                most >> 20);
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    }

    /** @return the small files of the corpus where there is one, and the project's own sample */
    static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(Files.readAllBytes(Path.of("sample-dicom", "ct", "slice-01.dcm")));
        String corpus = System.getenv("EXPLAINJ_CORPUS");
        if (corpus != null && Files.isDirectory(Path.of(corpus, "dicom"))) {
            try (Stream<Path> below = Files.walk(Path.of(corpus, "dicom"))) {
                for (Path file : below.filter(Files::isRegularFile).sorted().toList()) {
                    if (Files.size(file) <= LARGEST) {
                        seeds.add(Files.readAllBytes(file));
                    }
                }
            }
        }
        return seeds;
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        int kinds = 1 + random.nextInt(3);
        for (int k = 0; k < kinds; k++) {
            // half of what is changed is in the header
            int span = random.nextBoolean() ? Math.min(bytes.length, 4096) : bytes.length;
            switch (random.nextInt(6)) {
                case 0 -> {
                    for (int i = random.nextInt(20); i >= 0 && span > 0; i--) {
                        bytes[random.nextInt(span)] = (byte) random.nextInt();
                    }
                }
                case 1 -> {
                    for (int i = random.nextInt(8); i >= 0 && span > 0; i--) {
                        bytes[random.nextInt(span)] ^= (byte) (1 << random.nextInt(8));
                    }
                }
                case 2 -> bytes = Arrays.copyOf(bytes, span == 0 ? 0 : random.nextInt(span));
                case 3 -> {
                    int at = random.nextInt(span + 1);
                    for (int i = at; i < Math.min(at + 4, bytes.length); i++) {
                        bytes[i] = (byte) EXTREMES[random.nextInt(EXTREMES.length)];
                    }
                }
                case 4 -> {
                    int from = random.nextInt(bytes.length + 1);
                    int to = random.nextInt(bytes.length + 1);
                    int length = Math.min(random.nextInt(256), bytes.length - Math.max(from, to));
                    System.arraycopy(bytes, from, bytes, to, length);
                }
                default -> {
                    int at = random.nextInt(span + 1);
                    int gone = Math.min(random.nextInt(16), bytes.length - at);
                    byte[] shorter = new byte[bytes.length - gone];
                    System.arraycopy(bytes, 0, shorter, 0, at);
                    System.arraycopy(bytes, at + gone, shorter, at, shorter.length - at);
                    bytes = shorter;
                }
            }
        }
        return bytes;
    }
}
