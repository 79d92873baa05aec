package org.explainj.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.explainj.dicom.codec.HighThroughputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mutated files through the reader: images of every codec, DICOMDIRs and ZIPs. Each is read or refused in one sentence,
 * within two seconds of processor time, and takes no more memory than its bytes justify.
 * {@code -Dexplainj.fuzz=100000} makes it a campaign.
 */
class ReaderFuzzTest {
    private static final int COUNT = Integer.getInteger("explainj.fuzz", 400);
    private static final long SEED = Long.getLong("explainj.fuzz.seed", 20_260_101L);
    private static final int LARGEST = 40_000;
    private static final String MEDIA_STORAGE_DIRECTORY = "1.2.840.10008.1.3.10";
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

    void campaign(int count, long seed) throws IOException {
        List<List<byte[]>> seeds = seeds(folder);
        Random random = new Random(seed);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<String> wrong = new ArrayList<>();
        Path file = folder.resolve("mutated.dcm");
        int read = 0;
        double slowest = 0;
        long most = 0;
        for (int n = 0; n < count && wrong.size() < 20; n++) {
            // a kind first: else most would be of the few kinds that most files are of
            List<byte[]> kind = seeds.get(random.nextInt(seeds.size()));
            byte[] bytes = mutated(kind.get(random.nextInt(kind.size())), random);
            Files.write(file, bytes);
            Path listed = bytes.length > 200 && new String(bytes, StandardCharsets.ISO_8859_1)
                    .contains(MEDIA_STORAGE_DIRECTORY) ? Files.write(folder.resolve("DICOMDIR"), bytes) : file;
            long before = threads.getCurrentThreadAllocatedBytes();
            long start = threads.getCurrentThreadCpuTime();
            String fault = null;
            Path unpacked = null;
            try {
                List<Path> files = DicomFolder.files(listed);
                unpacked = files.isEmpty() || files.get(0).startsWith(folder) ? null : files.get(0).getParent();
                for (Path one : files) {
                    DicomInfo.of(one);
                    read++;
                }
            } catch (DicomException e) {
                boolean sentence = e.getMessage() != null && e.getMessage().startsWith(folder.getParent().toString())
                        && e.getMessage().endsWith(".") && e.getMessage().lines().count() == 1;
                fault = sentence ? null : "no sentence: " + e.getMessage();
            } catch (Exception | StackOverflowError | OutOfMemoryError e) {
                fault = e + " at " + Arrays.stream(e.getStackTrace()).limit(4).toList();
            }
            if (unpacked != null) {
                // else a campaign leaves a folder for each
                for (File left : unpacked.toFile().listFiles()) {
                    Files.delete(left.toPath());
                }
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
        System.err.printf("%d mutated files, %d read, slowest %.2f s, most allocated %d MiB%n", count, read, slowest,
                most >> 20);
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    }

    /** @return by transfer syntax, the small files of the corpus where there is one, and the project's own samples */
    private static List<List<byte[]>> seeds(Path folder) throws IOException {
        Path own = Path.of("sample-dicom", "ct", "slice-01.dcm");
        Map<String, List<byte[]>> seeds = new TreeMap<>();
        seeds.put("own", new ArrayList<>(List.of(Files.readAllBytes(own))));
        seeds.put("ZIP", List.of(zip(own)));
        List<byte[]> highThroughput = new ArrayList<>();
        for (String name : HighThroughputStream.NAMES) {
            highThroughput.add(Files.readAllBytes(HighThroughputStream.of(name).write(TransferSyntax.HTJ2K,
                    folder.resolve("htj2k.dcm"))));
        }
        seeds.put("HTJ2K", highThroughput);
        String corpus = System.getenv("EXPLAINJ_CORPUS");
        if (corpus != null && Files.isDirectory(Path.of(corpus, "dicom"))) {
            try (Stream<Path> below = Files.walk(Path.of(corpus, "dicom"))) {
                for (Path file : below.filter(Files::isRegularFile).sorted().toList()) {
                    if (Files.size(file) <= LARGEST) {
                        seeds.computeIfAbsent(kind(file), k -> new ArrayList<>()).add(Files.readAllBytes(file));
                    }
                }
            }
        }
        return List.copyOf(seeds.values());
    }

    private static String kind(Path file) {
        try {
            DicomFile read = DicomEngine.preferred().read(file);
            return read.dataset().contains(Tag.DirectoryRecordSequence) ? "DICOMDIR"
                    : read.transferSyntax().uid() + (read.pixels().isPresent() ? "" : " without pixels");
        } catch (IOException e) {
            return "broken";
        }
    }

    private static byte[] zip(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : List.of("study/", "study/1.dcm", "study/notes.txt", "study/2.dcm")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.endsWith(".dcm") ? Files.readAllBytes(file) : new byte[0]);
            }
        }
        return bytes.toByteArray();
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
