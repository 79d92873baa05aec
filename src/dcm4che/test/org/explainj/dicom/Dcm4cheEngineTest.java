package org.explainj.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;

/** That dcm4che is what is used, and reads by itself what the built-in engine reads. */
class Dcm4cheEngineTest {
    @Test
    void itIsPreferredToTheBuiltInEngine() {
        assertEquals(List.of("dcm4che", "builtin"),
                DicomEngine.present().stream().map(DicomEngine::name).toList());
        assertEquals("dcm4che", DicomEngine.preferred().name());
        assertTrue(DicomEngine.preferred().version().matches("5\\.\\d+\\.\\d+"), DicomEngine.preferred().version());
    }

    @Test
    void nearlyTheWholeCorpusIsReadWithoutTheBuiltInEngine() throws IOException {
        List<String> left = new ArrayList<>();
        int read = 0;
        try (Stream<Path> paths = Files.walk(Tools.corpus().resolve("dicom"))) {
            for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
                try {
                    BuiltinEngine.INSTANCE.read(file);
                } catch (DicomException e) {
                    continue;
                }
                try {
                    Dcm4cheEngine.parse(file);
                    read++;
                } catch (IOException | RuntimeException e) {
                    left.add(file.getFileName() + ": " + e);
                }
            }
        }
        System.err.println(read + " read by dcm4che, left to the built-in engine: " + String.join("\n", left));
        assertTrue(left.size() * 10 <= read, () -> String.join("\n", left));
    }
}
