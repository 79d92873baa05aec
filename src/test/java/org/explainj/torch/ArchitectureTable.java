package org.explainj.torch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.explainj.cam.LayerCam;
import org.explainj.cam.RawMap;

/**
 * Tries the archives that src/test/python/make_architectures.py writes into a folder, deletes each, and prints a row of
 * docs/architectures.md for it. Ends when the file {@code done} is there and no archive is left.
 */
final class ArchitectureTable {
    private static final int PAUSE_MS = 500;

    private ArchitectureTable() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        while (true) {
            boolean done = Files.exists(folder.resolve("done"));
            List<Path> archives = archives(folder);
            for (Path archive : archives) {
                System.out.println(row(archive));
                Files.delete(archive);
            }
            if (done && archives.isEmpty()) {
                return;
            }
            Thread.sleep(PAUSE_MS);
        }
    }

    private static List<Path> archives(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pt")).sorted().toList();
        }
    }

    /** The file's name says architecture, kind and the extent of the input: {@code resnet18-traced-96.pt}. */
    private static String row(Path archive) {
        String[] parts = archive.getFileName().toString().replace(".pt", "").split("-");
        int extent = Integer.parseInt(parts[2]);
        return "| " + parts[0] + " | " + parts[1] + " | " + extent + "² | " + explained(archive, 1, 3, extent, extent)
                + " |";
    }

    private static String explained(Path archive, long... shape) {
        Random random = new Random(1);
        float[] input = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) random.nextGaussian();
        }
        try (Network network = Network.load(archive, Device.CPU)) {
            int layers = network.layers(shape).size();
            Layer layer = network.defaultLayer(shape);
            try (Evidence evidence = network.explain(input, shape, List.of(layer.name()), ClassSelection.top(1))) {
                RawMap map = new LayerCam().map(evidence, layer.name(), 0, evidence.classes()[0][0]);
                String grid = Arrays.stream(map.shape()).mapToObj(Integer::toString).collect(Collectors.joining("×"));
                boolean sound = Float.isFinite(map.max()) && Float.isFinite(map.min()) && map.max() != map.min();
                return layers + " | `" + layer.name() + "` | " + grid + " | "
                        + (sound ? "yes" : "no: the map is empty");
            }
        } catch (IOException | RuntimeException e) {
            return " | | | no: " + String.valueOf(e.getMessage()).replace(archive.toString(), archive.getFileName()
                    .toString());
        }
    }
}
