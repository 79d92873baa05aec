package org.explainj.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.explainj.Explanation;
import org.explainj.RefusedException;
import org.explainj.cam.Methods;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
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
        return new Outputs(folder.resolve("out"), Set.of(OutputKind.MAP), Rendering.DEFAULT, new OutputNames(true, List.of(), List.of()),
                ExportOptions.DEFAULT, StudyConflicts.NONE);
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
    void noObjectIsMadeForAStudyOfTwoPatients() throws IOException {
        Path one = Sources.write(Sources.ctSlice(0), folder).file();
        Path two = Sources.write(Sources.ctSlice(1).set(Tag.PatientID, VR.LO, "P 2"), folder).file();
        Path other = Sources.write(Sources.dx().set(Tag.StudyInstanceUID, VR.UI, "1.9")
                .set(Tag.SeriesInstanceUID, VR.UI, "1.9.1"), folder).file();
        Path out = folder.resolve("out");
        try (Outputs outputs = new Outputs(out, Set.of(OutputKind.MAP, OutputKind.SC), Rendering.DEFAULT,
                OutputNames.standard(), ExportOptions.DEFAULT, StudyConflicts.among(List.of(one, two, other)))) {
            for (Path file : List.of(one, two)) {
                Explanation explanation = Explanations.twoSpots(DicomImage.open(file), 0);
                String sentence = assertThrows(RefusedException.class, () -> outputs.write(explanation, false))
                        .getMessage();
                assertEquals("No DICOM object is made of " + file + ": Study 1.2 has images of several patients (Patient "
                        + "ID or its issuer differ); correct the files first.", sentence);
            }
            assertTrue(outputs.write(Explanations.twoSpots(DicomImage.open(other), 0), false)
                    .containsKey(OutputKind.SC));
        }
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(3 + 1, files.count());
        }
    }

    @Test
    void aSecondImageOfTheSameUidIsRefusedToo() throws IOException {
        Path one = Sources.write(Sources.ctSlice(0), folder).file();
        Path two = Sources.write(Sources.ctSlice(0).setInts(Tag.InstanceNumber, VR.IS, 99),
                Files.createDirectory(folder.resolve("two"))).file();
        StudyConflicts conflicts = StudyConflicts.among(List.of(one, two));
        assertThrows(RefusedException.class, () -> conflicts.requireNone(one));
        assertThrows(RefusedException.class, () -> conflicts.requireNone(two));
        assertEquals(1, conflicts.sentences().size());
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
