package org.explainj.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.explainj.export.DicomOutputs;
import org.explainj.export.Explanations;
import org.explainj.export.ExportOptions;
import org.explainj.export.OutputKind;
import org.explainj.export.Sources;
import org.explainj.export.StudyConflicts;
import org.explainj.heatmap.Rendering;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequiredAttributesTest {
    @TempDir
    private Path folder;

    /** What is required here is required by dciodvfy too, in each kind of object that ExplainJ writes. */
    @Test
    void whatIsMissingIsFoundAsAValidatorFindsIt() throws IOException {
        Set<OutputKind> kinds = Set.of(OutputKind.SC, OutputKind.SEG, OutputKind.SR, OutputKind.PM, OutputKind.PR,
                OutputKind.BPR);
        try (DicomOutputs outputs = new DicomOutputs(folder.resolve("out"), kinds, Rendering.DEFAULT,
                ExportOptions.DEFAULT, StudyConflicts.NONE)) {
            for (Path file : outputs.write(Explanations.twoSpots(Sources.write(Sources.ctSlice(0), folder), 0)).values()) {
                assertEquals(List.of(), Validation.of(file));
            }
        }
        Path report = folder.resolve("report.dcm");
        Dataset broken = Sources.dx().set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.88.34")
                .set(Tag.Modality, VR.CS, "SR").remove(Tag.PixelData).remove(Tag.StudyID);
        DicomEngine.preferred().write(broken, TransferSyntax.EXPLICIT_LITTLE, report);
        List<String> findings = Validation.of(report);
        List<String> errors = Tools.dicomErrors(report);
        assertEquals(1, findings.size(), findings.toString());
        for (String keyword : List.of("StudyID", "CompletionFlag", "VerificationFlag", "ConceptNameCodeSequence",
                "ContentDate")) {
            assertTrue(findings.get(0).contains(Tag.text(Dictionary.tag(keyword).orElseThrow())), findings.get(0));
            assertTrue(errors.stream().anyMatch(error -> error.contains("<" + keyword + ">")), keyword + " " + errors);
        }
    }

    @Test
    void malformedValuesAndReferencesToNothingAreFoundAsAValidatorFindsThem() throws IOException {
        Path file = folder.resolve("capture.dcm");
        Dataset source = Sources.dx();
        assertEquals(List.of(), Validation.of(Sources.write(source, folder).file()));
        source.set(Tag.PatientAge, VR.AS, "62").set(Tag.StudyDate, VR.DA, "1 May 2026")
                .setSequence(Tag.SourceImageSequence, Dataset.empty().set(Tag.ReferencedSOPClassUID, VR.UI,
                        "1.2.840.10008.5.1.4.1.1.1"));
        DicomEngine.preferred().write(source, TransferSyntax.EXPLICIT_LITTLE, file);
        List<String> findings = Validation.of(file);
        assertEquals(3, findings.size(), findings.toString());
        List<String> errors = Tools.dicomErrors(file);
        List<String> theirs = List.of("Study Date", "Patient's Age", "<ReferencedSOPInstanceUID>");
        List<String> ours = List.of("Study Date", "Patient's Age", "without saying which");
        for (int i = 0; i < ours.size(); i++) {
            String name = theirs.get(i);
            assertTrue(errors.stream().anyMatch(error -> error.contains(name)), name + " " + errors);
            assertTrue(findings.get(i).contains(ours.get(i)), findings.get(i));
        }
    }
}
