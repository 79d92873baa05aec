package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomFile;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.PixelCopy;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.export.CtVolume;
import org.explainj.phantom.BrightnessNet;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results of a series that is explained as a volume, and of pictures, without what identifies the patient. */
class DeidentifiedVolumeTest {
    private static final List<String> IDENTIFYING = List.of("marker", "1.2.777", "19700102", "20240102", "2024-01-02",
            "053y", "secretive");

    @TempDir
    private Path folder;

    /** A series in a folder that is called by the patient's name, every text of which must not be found again. */
    private Path series() throws IOException {
        CtVolume ct = new CtVolume(24, 20, 6, 1, 1.2, 3, new double[] {1, 0, 0, 0, 1, 0}, 0, 0, 0);
        Path plain = ct.write(folder.resolve("plain"), CtVolume.ball(10, 12, 8, 7), true);
        Path series = Files.createDirectory(folder.resolve("MARKER-Jane"));
        try (Stream<Path> files = Files.list(plain)) {
            for (Path path : files.toList()) {
                DicomFile file = DicomEngine.preferred().read(path);
                Dataset dataset = file.dataset();
                String uid = dataset.string(Tag.SOPInstanceUID).orElseThrow().replace("1.2.3.4", "1.2.777.3.4");
                dataset.set(Tag.PatientName, VR.PN, "Marker^Jane").set(Tag.PatientID, VR.LO, "MARKER-1")
                        .set(Tag.IssuerOfPatientID, VR.LO, "MARKER HOSPITAL").set(Tag.PatientAge, VR.AS, "053Y")
                        .set(Tag.PatientBirthDate, VR.DA, "19700102").set(Tag.StudyDate, VR.DA, "20240102")
                        .set(Tag.StudyDescription, VR.LO, "Marker study").set(Tag.SeriesDescription, VR.LO, "Marker")
                        .set(Tag.AccessionNumber, VR.SH, "MARKER").set(Tag.ReferringPhysicianName, VR.PN, "Marker^Doc")
                        .set(Tag.InstitutionName, VR.LO, "Marker").set(Tag.StudyID, VR.SH, "MARKER")
                        .set(Tag.SOPInstanceUID, VR.UI, uid).set(Tag.SeriesInstanceUID, VR.UI, "1.2.777.3")
                        .set(Tag.StudyInstanceUID, VR.UI, "1.2.777.2").set(Tag.FrameOfReferenceUID, VR.UI, "1.2.777.9");
                DicomEngine.preferred().write(dataset, file.transferSyntax(), PixelCopy.of(file).orElseThrow(),
                        series.resolve("marker" + path.getFileName()));
            }
        }
        return series;
    }

    private Path model() throws IOException {
        Path model = BrightnessNet.write(folder.resolve("volumes"), 3, 1, "\"kind\": \"volume\"", "{}",
                "{\"kind\": \"range\", \"low\": 0, \"high\": 1000}");
        return model;
    }

    private static void assertNothingIdentifies(Path out) throws IOException {
        try (Stream<Path> below = Files.walk(out)) {
            for (Path path : below.filter(Files::isRegularFile).toList()) {
                String name = out.relativize(path).toString().toLowerCase(Locale.ROOT);
                String bytes = Files.readString(path, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                for (String secret : IDENTIFYING) {
                    assertFalse(name.contains(secret), path + " is called by " + secret);
                    assertFalse(bytes.contains(secret), path + " holds " + secret);
                }
            }
        }
    }

    @Test
    void nothingThatIdentifiesIsLeftAndReferencesHold() throws IOException {
        Path series = series();
        Path out = folder.resolve("out");
        String secret = folder.resolve("secret").toString();
        CommandLine run = CommandLine.run("explain", series.toString(), "--model", model().toString(), "--class", "0",
                "--scale", "image", "--write", "sc,pm,seg,sr,pr,png,map,raw", "--deidentify", "--secret", secret, "--json",
                "--out", out.toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertNothingIdentifies(out);
        assertEquals(1, run.err().lines().filter(line -> line.contains("may have")).count(), run.err());
        Path clean = folder.resolve("clean");
        assertEquals(ExitCode.DONE, CommandLine.run("dicom", "deidentify", series.toString(), "--secret", secret, "--out",
                clean.toString()).code());
        Tools.requirePython("pydicom");
        String read = Tools.run(Duration.ofSeconds(60), "python3", "-c", """
                import pydicom, glob, sys
                out, clean = sys.argv[1:]
                sources = [pydicom.dcmread(f) for f in glob.glob(clean + '/*.dcm')]
                uids = {s.SOPInstanceUID for s in sources}
                first = sources[0]
                results = [pydicom.dcmread(f) for f in glob.glob(out + '/*.dcm')]
                own = {r.SOPInstanceUID for r in results}
                def referenced(ds):
                    for e in ds.iterall():
                        if e.keyword == 'ReferencedSOPInstanceUID' and e.value: yield e.value
                for r in results:
                    assert r.StudyInstanceUID == first.StudyInstanceUID, r.Modality
                    assert (r.PatientID, r.StudyDate) == (first.PatientID, first.StudyDate), r.Modality
                    assert r.get('FrameOfReferenceUID', first.FrameOfReferenceUID) == first.FrameOfReferenceUID
                    assert r.PatientIdentityRemoved == 'YES'
                    found = set(referenced(r))
                    assert found and found <= uids | own, (r.Modality, found - uids - own)
                print(len(sources), sorted(r.Modality for r in results))
                """, out.toString(), clean.toString());
        assertEquals("6 ['OT', 'OT', 'PR', 'SEG', 'SR']", read.strip());
        try (Stream<Path> objects = Files.list(out)) {
            for (Path object : objects.filter(path -> path.toString().endsWith(".dcm")).toList()) {
                assertEquals(List.of(), Tools.dicomErrors(object), object.toString());
            }
        }
    }

    @Test
    void picturesAndTensorsAreNotCalledByTheirFiles() throws IOException {
        Path picture = folder.resolve("marker-secretive.png");
        DicomImage image = DicomImage.open(Path.of("sample-dicom/chest/dx-nodule.dcm"));
        ImageIO.write(image.display(image.frame(0)), "png", picture.toFile());
        Path out = folder.resolve("out");
        CommandLine run = CommandLine.run("explain", picture.toString(), "--model", "phantom-chest", "--class", "Nodule",
                "--write", "png,map,raw", "--deidentify", "--json", "--out", out.toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertNothingIdentifies(out);
        try (Stream<Path> files = Files.list(out)) {
            assertTrue(files.allMatch(path -> path.getFileName().toString().startsWith("image-")));
        }
    }
}
