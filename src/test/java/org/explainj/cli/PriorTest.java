package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomFile;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.PixelCopy;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image beside an earlier one of the same patient. */
class PriorTest {
    private static final Path CURRENT = Path.of("sample-dicom/chest/dx-nodule-effusion.dcm");
    private static final String BEFORE = "20200229";

    @TempDir
    private Path folder;

    /** Another of the sample images, as if it were the patient's of the current one. */
    private Path prior(String sample, String date, UnaryOperator<Dataset> change) throws IOException {
        DicomFile file = DicomEngine.preferred().read(Path.of("sample-dicom/chest/" + sample + ".dcm"));
        Dataset patient = DicomEngine.preferred().read(CURRENT).dataset();
        Dataset dataset = file.dataset();
        for (int tag : List.of(Tag.PatientID, Tag.PatientName, Tag.PatientBirthDate, Tag.PatientSex)) {
            dataset.put(patient.element(tag).orElseThrow());
        }
        for (int tag : List.of(Tag.AcquisitionDate, Tag.ContentDate, Tag.StudyDate)) {
            dataset.set(tag, VR.DA, date);
        }
        Path target = Files.createDirectories(folder.resolve("priors")).resolve(sample + "-" + date + ".dcm");
        DicomEngine.preferred().write(change.apply(dataset), file.transferSyntax(), PixelCopy.of(file).orElseThrow(),
                target);
        return target;
    }

    private CommandLine explain(Path prior, String... more) {
        List<String> args = new ArrayList<>(List.of("explain", CURRENT.toString(), "--model", "phantom-chest", "--class",
                "Nodule", "--json", "--out", out().toString(), "--prior", prior.toString()));
        args.addAll(List.of(more));
        return CommandLine.run(args.toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("out");
    }

    private static Path file(JsonObject json, String name) {
        return Path.of(json.getAsJsonObject("outputs").get(name).getAsString());
    }

    @Test
    void isExplainedAlikeAndShownBesideTheCurrentImage() throws Exception {
        Path prior = prior("cr-effusion", BEFORE, dataset -> dataset);
        CommandLine run = explain(prior);
        assertEquals(0, run.code(), run.err());
        JsonObject json = run.json().get(0);
        JsonObject earlier = json.getAsJsonObject("prior");
        assertEquals("2020-02-29", earlier.get("date").getAsString());
        CommandLine alone = CommandLine.run("explain", prior.toString(), "--model", "phantom-chest", "--class", "Nodule",
                "--json", "--write", "png", "--out", folder.resolve("alone").toString());
        double before = alone.json().get(0).getAsJsonObject("probabilities").get("Nodule").getAsDouble();
        double now = json.getAsJsonObject("probabilities").get("Nodule").getAsDouble();
        assertEquals(before, earlier.get("probability").getAsDouble(), 1e-6);
        assertEquals(now - before, earlier.get("probabilityChange").getAsDouble(), 1e-6);
        BufferedImage both = ImageIO.read(file(json, "priorPng").toFile());
        BufferedImage single = ImageIO.read(file(json, "png").toFile());
        DicomImage current = DicomImage.open(CURRENT);
        for (int y = 0; y < current.rows(); y++) {
            for (int x = 0; x < current.columns(); x++) {
                assertEquals(single.getRGB(x, y), both.getRGB(x, y));
            }
        }
    }

    @Test
    void theCaptureIsOfTheCurrentStudyAndNamesBothSources() throws Exception {
        Path prior = prior("cr-effusion", BEFORE, dataset -> dataset.set(Tag.BurnedInAnnotation, VR.CS, "YES")
                .set(Tag.LossyImageCompression, VR.CS, "01").set(Tag.LossyImageCompressionRatio, VR.DS, "12")
                .set(Tag.LossyImageCompressionMethod, VR.CS, "ISO_10918_1"));
        Path sc = file(explain(prior, "--write", "sc").json().get(0), "priorSc");
        assertEquals(List.of(), Tools.dicomErrors(sc));
        Tools.requirePython("pydicom");
        String read = Tools.run(Duration.ofSeconds(60), "python3", "-c", """
                import pydicom, sys
                c, p, s = [pydicom.dcmread(f, stop_before_pixels=True) for f in sys.argv[1:]]
                assert s.StudyInstanceUID == c.StudyInstanceUID and s.PatientID == c.PatientID
                assert [i.ReferencedSOPInstanceUID for i in s.SourceImageSequence] == [c.SOPInstanceUID, p.SOPInstanceUID]
                other = s.StudiesContainingOtherReferencedInstancesSequence[0]
                assert other.StudyInstanceUID == p.StudyInstanceUID
                series = other.ReferencedSeriesSequence[0]
                assert series.SeriesInstanceUID == p.SeriesInstanceUID
                assert series.ReferencedInstanceSequence[0].ReferencedSOPInstanceUID == p.SOPInstanceUID
                assert (s.BurnedInAnnotation, s.LossyImageCompression) == ('YES', '01')
                assert s.LossyImageCompressionMethod == 'ISO_10918_1'
                assert list(s.ImagerPixelSpacing) == list(c.ImagerPixelSpacing)
                assert '2020-02-29' in s.DerivationDescription and p.SOPInstanceUID in s.DerivationDescription
                print('ok')
                """, CURRENT.toString(), prior.toString(), sc.toString());
        assertEquals("ok", read.strip());
        Path older = prior("cr-effusion", "20190101", dataset -> dataset);
        assertFalse(file(explain(older, "--write", "sc").json().get(0), "priorSc").equals(sc));
    }

    @Test
    void spacingIsKeptOnlyWhereItHoldsForBoth() throws Exception {
        Path prior = prior("cr-effusion", BEFORE, dataset -> dataset.remove(Tag.ImagerPixelSpacing));
        JsonObject json = explain(prior, "--write", "sc").json().get(0);
        assertFalse(json.getAsJsonObject("prior").get("sameSize").getAsBoolean());
        DicomImage capture = DicomImage.open(file(json, "priorSc"));
        assertFalse(capture.dataset().contains(Tag.ImagerPixelSpacing));
        assertEquals(List.of(), Tools.dicomErrors(capture.file()));
    }

    @Test
    void ofSeveralTheNearestInViewThenTheNewestIsTaken() throws Exception {
        prior("cr-effusion", "20230101", dataset -> dataset.set(Tag.ViewPosition, VR.CS, "AP"));
        Path wanted = prior("dx-normal", "20220101", dataset -> dataset);
        prior("dx-nodule", "20210101", dataset -> dataset);
        prior("dx-cardiomegaly", "20240101", dataset -> dataset.set(Tag.ViewPosition, VR.CS, "LL"));
        prior("cr-normal-monochrome1", "20240101", dataset -> dataset.set(Tag.BodyPartExamined, VR.CS, "HAND")
                .remove(Tag.AnatomicRegionSequence));
        prior("dx-nodule", "20990101", dataset -> dataset);
        JsonObject json = explain(folder.resolve("priors"), "--write", "png").json().get(0);
        assertEquals(wanted.toString(), json.getAsJsonObject("prior").get("file").getAsString());
    }

    @Test
    void anotherPatientsIsRefused() throws Exception {
        refused(prior("cr-effusion", BEFORE, dataset -> dataset.set(Tag.PatientID, VR.LO, "SOMEONE-ELSE")),
                "another patient");
        refused(prior("cr-effusion", BEFORE, dataset -> dataset.set(Tag.IssuerOfPatientID, VR.LO, "ELSEWHERE")),
                "another patient");
        refused(prior("cr-effusion", BEFORE, dataset -> dataset.remove(Tag.PatientID)), "another patient");
        refused(prior("cr-effusion", BEFORE, dataset -> dataset.set(Tag.PatientName, VR.PN, "Other^Name")),
                "Patient's Name");
        refused(prior("cr-effusion", BEFORE, dataset -> dataset.set(Tag.PatientBirthDate, VR.DA, "19010101")),
                "Patient's Birth Date");
        refused(prior("cr-effusion", BEFORE, dataset -> dataset.set(Tag.PatientSex, VR.CS, "M")), "Patient's Sex");
    }

    @Test
    void whatIsNotEarlierOrNotAlikeIsRefused() throws Exception {
        refused(prior("cr-effusion", "20990101", dataset -> dataset), "not earlier");
        refused(CURRENT, "no image to compare");
        refused(prior("cr-effusion", BEFORE, dataset -> dataset.set(Tag.ViewPosition, VR.CS, "LL")),
                "no image to compare");
        refused(prior("cr-effusion", BEFORE, dataset -> dataset.remove(Tag.AcquisitionDate).remove(Tag.ContentDate)
                .remove(Tag.StudyDate)), "no date in common");
        refused(folder.resolve("nothing.dcm"), "The prior can't be used");
        CommandLine run = explain(prior("cr-effusion", BEFORE, dataset -> dataset), "--scale", "image");
        assertEquals(2, run.code(), run.err());
        assertEquals(2, explain(CURRENT, "--target", "roi:1,1,5,5").code());
    }

    private void refused(Path prior, String why) throws IOException {
        CommandLine run = explain(prior);
        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().lines().findFirst().orElse("").contains(why), run.err());
        assertFalse(run.err().contains("Other^Name") || run.err().contains("SOMEONE-ELSE"), run.err());
        if (Files.isDirectory(out())) {
            try (Stream<Path> below = Files.list(out())) {
                assertEquals(List.of(), below.toList());
            }
        }
    }
}
