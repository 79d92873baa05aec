package org.explainj.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.explainj.Progress;
import org.explainj.test.Tools;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleWriterTest {
    private static final Path SHIPPED = Path.of("sample-dicom");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws Exception {
        SampleWriter.write(folder, Progress.NONE);
    }

    private static List<Path> files(Path root, String ending) throws Exception {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    @Test
    void theRepositorysSamplesAreTheGenerators() throws Exception {
        List<Path> made = files(folder, ".dcm");
        assertEquals(files(SHIPPED, ".dcm").size(), made.size());
        for (Path file : made) {
            assertArrayEquals(dataSet(file), dataSet(SHIPPED.resolve(folder.relativize(file))), file.toString());
        }
    }

    /** The file without its meta information, which names the version that wrote it. */
    private static byte[] dataSet(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        int metaLength = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(140);
        return Arrays.copyOfRange(bytes, 144 + metaLength, bytes.length);
    }

    @Test
    void theSamplesAreSmall() throws Exception {
        long bytes = 0;
        for (Path file : files(folder, "")) {
            bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        assertTrue(bytes < 10_000_000, bytes + " bytes");
    }

    @Test
    void dciodvfyFindsNoError() throws Exception {
        List<String> errors = new ArrayList<>();
        for (Path file : files(folder, ".dcm")) {
            Tools.dicomErrors(file).forEach(error -> errors.add(file.getFileName() + ": " + error));
        }
        assertEquals(List.of(), errors);
    }

    @Test
    void pydicomReadsWhatWasRendered() throws Exception {
        Tools.requirePython("pydicom");
        Tools.requirePython("numpy");
        Sample sample = Sample.CHEST.get(2);
        Path file = folder.resolve(SampleWriter.CHEST_FOLDER).resolve(sample.name() + ".dcm");
        String[] words = Tools.run(Duration.ofSeconds(60), "python3", "-c", """
                import pydicom, sys
                d = pydicom.dcmread(sys.argv[1])
                a = d.pixel_array
                print(d.PhotometricInterpretation, d.BitsStored, d.Rows, d.Columns, d.PresentationLUTShape,
                      a.min(), a.max(), a[100, 100], a[200, 300])
                """, file.toString()).trim().split(" ");
        Phantom phantom = new PhantomGenerator(0).draw(sample.seed(), sample.findings());
        int rows = Integer.parseInt(words[2]);
        int columns = Integer.parseInt(words[3]);
        int[] stored = new PhantomRenderer().render(phantom, rows, columns).storedValues(14, true);
        assertEquals(List.of("MONOCHROME1", "14", "INVERSE"), List.of(words[0], words[1], words[4]));
        assertTrue(Integer.parseInt(words[5]) >= 0 && Integer.parseInt(words[6]) <= 16383);
        assertEquals(stored[100 * columns + 100], Integer.parseInt(words[7]));
        assertEquals(stored[200 * columns + 300], Integer.parseInt(words[8]));
    }

    @Test
    void everyFindingHasAMaskOfTheImagesSize() throws Exception {
        for (Sample sample : Sample.CHEST) {
            for (Finding finding : sample.findings()) {
                Path mask = folder.resolve(SampleWriter.TRUTH_FOLDER)
                        .resolve(sample.name() + "." + finding.label().toLowerCase(Locale.ROOT) + ".png");
                BufferedImage image = ImageIO.read(mask.toFile());
                int white = 0;
                for (int y = 0; y < image.getHeight(); y++) {
                    for (int x = 0; x < image.getWidth(); x++) {
                        white += (image.getRGB(x, y) & 0xFF) > 0 ? 1 : 0;
                    }
                }
                assertTrue(white > 50 && white < image.getWidth() * image.getHeight() / 3, mask + ": " + white);
            }
        }
        long masks = Sample.CHEST.stream().mapToInt(sample -> sample.findings().size()).sum();
        assertEquals(masks, files(folder.resolve(SampleWriter.TRUTH_FOLDER), ".png").size());
    }

    @Test
    void theCtSeriesIsInHounsfieldUnits() throws Exception {
        Tools.requirePython("pydicom");
        Tools.requirePython("numpy");
        Path slice = folder.resolve(SampleWriter.CT_FOLDER).resolve("slice-03.dcm");
        String[] words = Tools.run(Duration.ofSeconds(60), "python3", "-c", """
                import pydicom, sys, numpy
                d = pydicom.dcmread(sys.argv[1])
                hu = d.pixel_array * d.RescaleSlope + d.RescaleIntercept
                print(numpy.median(hu[:8]), numpy.median(hu[90:100, 55:65]), d.ImagePositionPatient[2])
                """, slice.toString()).trim().split(" ");
        assertEquals(-1000, Double.parseDouble(words[0]), 30, "air");
        assertEquals(-840, Double.parseDouble(words[1]), 60, "lung");
        assertEquals(24, Double.parseDouble(words[2]), 1e-9);
    }

    @Test
    void randomPhantomsAreNamedByTheirSeed(@TempDir Path other) throws Exception {
        SampleWriter.writeRandom(other, 40, 2, Progress.NONE);
        assertEquals(List.of("phantom-40.dcm", "phantom-41.dcm"), files(other, ".dcm").stream()
                .map(file -> file.getFileName().toString()).toList());
    }
}
