package org.explainj.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.explainj.Explanation;
import org.explainj.RefusedException;
import org.explainj.cam.Methods;
import org.explainj.deidentify.Deidentifier;
import org.explainj.deidentify.Pseudonyms;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.heatmap.Rendering;
import org.explainj.test.Tools;
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

    /** Results by a de-identified header belong to the image that the same secret makes, and name nobody. */
    @Test
    void resultsByAnotherHeaderBelongToTheDeidentifiedImage() throws IOException {
        Path file = Sources.write(Sources.ctSlice(0).set(Tag.StudyInstanceUID, VR.UI, "1.2.777")
                .set(Tag.SeriesInstanceUID, VR.UI, "1.2.777.3").set(Tag.SOPInstanceUID, VR.UI, "1.2.777.3.4")
                .set(Tag.FrameOfReferenceUID, VR.UI, "1.2.777.5").set(Tag.StudyDescription, VR.LO, "Head of Doe"),
                folder).file();
        file = Files.move(file, folder.resolve("doe_jane.dcm"));
        Deidentifier deidentifier = new Deidentifier(Pseudonyms.of(folder.resolve("secret")));
        DicomImage clean = DicomImage.open(deidentifier.deidentify(file, folder.resolve("clean")).file());
        Path out = folder.resolve("out");
        try (Outputs outputs = new Outputs(out, Set.of(OutputKind.values()), Rendering.DEFAULT, OutputNames.standard(),
                ExportOptions.DEFAULT, StudyConflicts.NONE, Optional.of(deidentifier::deidentify))) {
            Map<OutputKind, Path> written = outputs.write(Explanations.twoSpots(DicomImage.open(file), 0), false);
            assertEquals(Set.of(OutputKind.values()), written.keySet());
            for (Map.Entry<OutputKind, Path> each : written.entrySet()) {
                String all = (each.getValue() + new String(Files.readAllBytes(each.getValue()),
                        StandardCharsets.ISO_8859_1)).replace(folder.toString(), "").toLowerCase(Locale.ROOT);
                for (String secret : List.of("doe", "jane", "roe^", "1.2.777", "19700102", "20240102", "p 1")) {
                    assertFalse(all.contains(secret), each.getKey() + " holds " + secret);
                }
                if (each.getKey().isDicom()) {
                    assertEquals(List.of(), Tools.dicomErrors(each.getValue()));
                    Dataset object = DicomEngine.preferred().read(each.getValue()).dataset();
                    for (int tag : new int[] {Tag.PatientID, Tag.PatientName, Tag.StudyInstanceUID, Tag.StudyDate,
                        Tag.PatientIdentityRemoved, Tag.LongitudinalTemporalInformationModified}) {
                        assertEquals(clean.dataset().string(tag), object.string(tag), Tag.text(tag));
                    }
                    assertTrue(new String(Files.readAllBytes(each.getValue()), StandardCharsets.ISO_8859_1)
                            .contains(clean.sopInstanceUid()), each.getKey() + " names its source");
                }
            }
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
