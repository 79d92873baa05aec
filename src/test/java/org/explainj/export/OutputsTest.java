package org.explainj.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.explainj.Explanation;
import org.explainj.cam.Methods;
import org.explainj.dicom.DicomImage;
import org.explainj.heatmap.Rendering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputsTest {
    @TempDir
    private Path folder;

    private Path map(Outputs outputs, Explanation explanation) throws IOException {
        Map<OutputKind, Path> written = outputs.write(explanation, false);
        assertEquals(Set.of(OutputKind.MAP), written.keySet());
        return written.get(OutputKind.MAP);
    }

    private Outputs outputs() throws IOException {
        return new Outputs(folder.resolve("out"), Set.of(OutputKind.MAP), Rendering.DEFAULT, true,
                ExportOptions.DEFAULT);
    }

    private Explanation explanation(String fileName, String method) throws IOException {
        Path file = Sources.write(Sources.cr(), folder).file();
        DicomImage image = DicomImage.open(Files.copy(file, folder.resolve(fileName)));
        return Explanations.by(Explanations.twoSpots(image, 0), Methods.named(method));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IM 0001.dcm", "2026-11-24T06:10:11.dcm", "a?b*c<d>e|f\"g\\h.dcm", "tab\tin it.dcm"})
    void namesAreValidOnWindowsToo(String fileName) throws IOException {
        try (Outputs outputs = outputs()) {
            String name = map(outputs, explanation(fileName, "gradcam++:pgc")).getFileName().toString();
            assertTrue(name.matches("[^<>:\"/\\\\|?*\\p{Cntrl}]+-nodule-gradcam\\+\\+\\.pgc-layer3\\.map\\.npy"), name);
        }
    }

    @Test
    void whatBecomesTheSameNameIsToldApart() throws IOException {
        try (Outputs outputs = outputs()) {
            Path first = map(outputs, explanation("a:b.dcm", "layercam"));
            Path second = map(outputs, explanation("A.b.dcm", "layercam"));
            assertNotEquals(first.getFileName().toString().toLowerCase(), second.getFileName().toString().toLowerCase());
            assertEquals(first, map(outputs, Explanations.by(Explanations.twoSpots(
                    DicomImage.open(folder.resolve("a:b.dcm")), 0), Methods.named("layercam"))));
        }
    }
}
