package org.explainj.export.sr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.export.Explanations;
import org.explainj.export.FirstCreation;
import org.explainj.export.Sources;
import org.explainj.heatmap.Rendering;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EvidenceReportTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> sources() {
        return Explanations.sources();
    }

    private Path write(DicomImage image, int frames) throws IOException {
        try (EvidenceReport builder = new EvidenceReport(Rendering.DEFAULT)) {
            for (int i = 0; i < frames; i++) {
                builder.add(Explanations.twoSpots(image, i));
            }
            return builder.objects().get(0).write(folder.resolve("out"), new FirstCreation(folder));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void validatorAndDcmtkFindNoError(String name, Dataset source, int frames) throws IOException {
        Tools.require("dsrdump");
        Path file = write(Sources.write(source, folder), frames);
        assertEquals(List.of(), Tools.dicomErrors(file));
        String dump = Tools.run(Duration.ofSeconds(60), "dsrdump", file.toString());
        assertTrue(dump.contains("Comprehensive 3D SR"), dump);
        assertTrue(dump.contains("(,,\"Probability\")=\"0.875\""), dump);
    }

    /** One Python for all sources: it takes seconds to start. */
    @Test
    void highdicomReadsFindingsRegionsAndMeasurements() throws IOException {
        List<String> arguments = new ArrayList<>();
        StringBuilder expected = new StringBuilder();
        for (Arguments argument : sources().toList()) {
            int frames = (int) argument.get()[2];
            DicomImage image = Sources.write((Dataset) argument.get()[1], folder);
            arguments.add(write(image, frames).toString());
            expected.append("Comprehensive3DSR COMPLETE UNVERIFIED 1.2.3.4\n");
            expected.append("nodule 0.875 Region of model evidence Present\n".repeat(frames));
            expected.append(("Region of model evidence POLYLINE [10.0, 12.0] [20.0, 24.0] 5 [('Model evidence', 0.9, '1')]\n"
                    + "Region of model evidence POLYLINE [20.0, 36.0] [30.0, 42.0] 5 [('Model evidence', 0.6, '1')]\n")
                    .repeat(frames));
        }
        String read = Tools.runHighdicom("""
                import sys, highdicom as hd
                from pydicom.sr.codedict import codes
                for name in sys.argv[1:]:
                    s = hd.sr.srread(name)
                    r = s.content
                    groups = r.get_image_measurement_groups()
                    print(type(s).__name__, s.CompletionFlag, s.VerificationFlag,
                          groups[0].source_images[0].referenced_sop_instance_uid)
                    for g in groups:
                        p = g.get_measurements(name=codes.DCM.Probability)[0]
                        e = g.get_qualitative_evaluations()[-1]
                        print(g.finding_type.meaning, float(p.value), e.name.meaning, e.value.meaning)
                    for g in r.get_planar_roi_measurement_groups():
                        c = g.roi.value
                        m = [(m.name.meaning, float(m.value), m.unit.value) for m in g.get_measurements()]
                        print(g.finding_type.meaning, g.roi.graphic_type.name, c.min(axis=0).tolist(),
                              c.max(axis=0).tolist(), len(c), m[:1])
                """, arguments.toArray(String[]::new));
        assertEquals(expected.toString(), read);
    }

    @ParameterizedTest
    @CsvSource({
        // 120 pixels of 0.7 mm × 0.7 mm in a patient; of 0.143 mm at a detector; of no known size
        "CT, Area, 58.8, mm2", "DX, Area at detector, 2.454, mm2", "US, Area, 120, {pixels}",
    })
    void areaSaysInWhichPlaneItIs(String kind, String name, String value, String unit) throws IOException {
        Tools.requirePython("pydicom");
        Dataset source = kind.equals("CT") ? Sources.ctSlice(0) : kind.equals("DX") ? Sources.dx() : Sources.us(1);
        Path file = write(Sources.write(source, folder), 1);
        String read = Tools.run(Duration.ofSeconds(60), "python3", "-c", """
                import sys, pydicom
                d = pydicom.dcmread(sys.argv[1])
                g = [g for g in d.ContentSequence[-1].ContentSequence
                     if g.ContentTemplateSequence[0].TemplateIdentifier == '1410'][0]
                for i in g.ContentSequence:
                    if i.ValueType == 'NUM' and 'rea' in i.ConceptNameCodeSequence[0].CodeMeaning:
                        m = i.MeasuredValueSequence[0]
                        print(i.ConceptNameCodeSequence[0].CodeMeaning, m.NumericValue,
                              m.MeasurementUnitsCodeSequence[0].CodeValue, sep='|')
                """, file.toString());
        assertEquals(name + "|" + value + "|" + unit + "\n", read);
    }

    @Test
    void withoutEvidenceItSaysSo() throws IOException {
        Tools.require("dsrdump");
        try (EvidenceReport builder = new EvidenceReport(Rendering.DEFAULT)) {
            builder.add(Explanations.nothing(Sources.write(Sources.dx(), folder), 0));
            Path file = builder.objects().get(0).write(folder.resolve("out"), new FirstCreation(folder));
            assertEquals(List.of(), Tools.dicomErrors(file));
            String dump = Tools.run(Duration.ofSeconds(60), "dsrdump", file.toString());
            assertTrue(dump.contains("(,,\"Region of model evidence\")=(2667000,SCT,\"Absent\")"), dump);
            assertTrue(!dump.contains("Image Region"), dump);
        }
    }

    @Test
    void labelsInAnyScriptAndLengthMakeValidCodes() throws IOException {
        Dataset source = Sources.dx().set(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192")
                .set(Tag.PatientName, VR.PN, "Wang^XiaoDong=王^小東")
                .setSequence(Tag.AnatomicRegionSequence, Dataset.empty().set(Tag.CodeValue, VR.SH, "51185008")
                        .set(Tag.CodingSchemeDesignator, VR.SH, "SCT").set(Tag.CodeMeaning, VR.LO, "Chest"));
        assertEquals(List.of(), Tools.dicomErrors(write(Sources.write(source, folder), 1)));
    }

    @Test
    void exportedAgainItIsTheSameFile() throws IOException {
        DicomImage image = Sources.write(Sources.mg(), folder);
        byte[] bytes = Files.readAllBytes(write(image, 1));
        assertArrayEquals(bytes, Files.readAllBytes(write(image, 1)));
    }
}
