package org.explainj.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies put together from files, folders, ZIPs and DICOMDIRs. */
class StudyAssemblyTest {
    private static final String AXIAL = "1\\0\\0\\0\\1\\0";
    private static final String SAGITTAL = "0\\1\\0\\0\\0\\-1";

    @TempDir
    private Path folder;
    private int written;

    @Test
    void slicesAreOrderedAndGapsReported() throws IOException {
        List<DicomImage> images = new ArrayList<>();
        for (int z : new int[] {30, 0, 10, 60, 20}) {
            images.add(slice(z, AXIAL, dataset -> dataset));
        }
        Study study = only(images);
        Stack stack = study.series().get(0).stacks().get(0);
        assertEquals(List.of(0.0, 10.0, 20.0, 30.0, 60.0),
                stack.slices().stream().map(slice -> slice.geometry().position()[2]).toList());
        assertEquals(1, study.remarks().size(), study.remarks()::toString);
        assertTrue(study.remarks().get(0).contains("Slices are missing"), study.remarks()::toString);
        assertTrue(study.mayExport());
    }

    @Test
    void orientationsAndLocalizersAreKeptApart() throws IOException {
        List<DicomImage> images = List.of(slice(0, AXIAL, d -> d), slice(5, AXIAL, d -> d),
                slice(0, SAGITTAL, d -> d.set(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "LOCALIZER")),
                slice(7, SAGITTAL, d -> d));
        Study study = only(images);
        List<Stack> stacks = study.series().get(0).stacks();
        assertEquals(3, stacks.size());
        assertEquals(1, stacks.stream().filter(Stack::localizer).count());
        assertTrue(study.remarks().stream().anyMatch(r -> r.contains("2 orientations")), study.remarks()::toString);
        assertTrue(study.remarks().stream().anyMatch(r -> r.contains("localizers")), study.remarks()::toString);
    }

    @Test
    void whatLiesAtOnePlaceIsToldApart() throws IOException {
        List<DicomImage> images = new ArrayList<>();
        for (int z = 0; z < 3; z++) {
            for (String echo : List.of("10.5", "110")) {
                for (int time = 1; time <= 2; time++) {
                    String position = "" + time;
                    images.add(slice(z, AXIAL, d -> d.set(Tag.EchoTime, VR.DS, echo)
                            .set(Tag.TemporalPositionIdentifier, VR.IS, position)));
                }
            }
        }
        List<Stack> stacks = only(images).series().get(0).stacks();
        assertEquals(List.of("time 1, echo time 10.5", "time 1, echo time 110", "time 2, echo time 10.5",
                "time 2, echo time 110"), stacks.stream().map(Stack::name).toList());
        assertTrue(stacks.stream().allMatch(stack -> stack.slices().size() == 3 && stack.remarks().isEmpty()));
    }

    @Test
    void directionsOfDiffusionAreToldApart() throws IOException {
        List<DicomImage> images = new ArrayList<>();
        for (int z = 0; z < 2; z++) {
            images.add(slice(z, AXIAL, d -> d.setDecimals(Tag.DiffusionBValue, VR.FD, 0)));
            for (double[] along : new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}) {
                images.add(slice(z, AXIAL, d -> d.setDecimals(Tag.DiffusionBValue, VR.FD, 1000)
                        .setDecimals(Tag.DiffusionGradientOrientation, VR.FD, along)));
            }
        }
        List<Stack> stacks = only(images).series().get(0).stacks();
        assertEquals(List.of("b-value 0.0, gradient direction none", "b-value 1000.0, gradient direction 0.000 0.000 1.000",
                "b-value 1000.0, gradient direction 0.000 1.000 0.000", "b-value 1000.0, gradient direction 1.000 0.000 0.000"),
                stacks.stream().map(Stack::name).toList());
        assertTrue(stacks.stream().allMatch(stack -> stack.slices().size() == 2 && stack.remarks().isEmpty()));
    }

    /** As of functional series whose moments only private elements number. */
    @Test
    void whatOnlyInstanceNumbersTellApartIsToldApartByThem() throws IOException {
        List<DicomImage> images = new ArrayList<>();
        for (int number : new int[] {12, 3, 5, 1, 9, 2, 7, 4, 11, 6, 8, 10}) {
            // three places of four moments each, moment after moment
            images.add(slice((number - 1) % 3, AXIAL, d -> d.setInts(Tag.InstanceNumber, VR.IS, number)));
        }
        Study study = only(images);
        List<Stack> stacks = study.series().get(0).stacks();
        assertEquals(List.of("repetition 1", "repetition 2", "repetition 3", "repetition 4"),
                stacks.stream().map(Stack::name).toList());
        for (int i = 0; i < 4; i++) {
            assertEquals(List.of(3 * i + 1, 3 * i + 2, 3 * i + 3), stacks.get(i).slices().stream()
                    .map(slice -> slice.image().dataset().integer(Tag.InstanceNumber).orElse(0)).toList());
        }
        assertEquals(1, study.remarks().size(), study.remarks()::toString);
        // where one is missing, it can't be said which belong together
        images.remove(0);
        study = only(images);
        assertEquals(1, study.series().get(0).stacks().size());
        assertTrue(study.remarks().get(0).contains("8 slices lie where another one does"), study.remarks()::toString);
    }

    @Test
    void manyGapsAreOneSentence() throws IOException {
        List<DicomImage> images = new ArrayList<>();
        for (int z : new int[] {0, 4, 8, 12, 16, 20, 24, 28, 35, 42, 49, 57}) {
            images.add(slice(z, AXIAL, d -> d));
        }
        List<String> remarks = only(images).remarks();
        assertEquals(1, remarks.size(), remarks::toString);
        assertTrue(remarks.get(0).endsWith("The slices are unevenly spaced, or some are missing: 4 of 11 steps are longer than "
                + "4.0 mm; the longest, of 8.0 mm, is between slice10.dcm and slice11.dcm."), remarks::toString);
    }

    @Test
    void whatBelongsToNoStudyIsSaidOnce() throws IOException {
        DicomImage a = slice(0, AXIAL, d -> d.remove(Tag.StudyInstanceUID));
        DicomImage b = slice(1, AXIAL, d -> d.remove(Tag.StudyInstanceUID).set(Tag.PatientName, VR.PN, "Other^Name"));
        assertEquals(List.of("Images have no Study Instance UID, so results would belong to no study."),
                only(List.of(a, b)).conflicts());
    }

    @Test
    void headersThatAreKeptMayLackTheirPrivateElements() throws IOException {
        DicomImage image = slice(0, AXIAL, d -> d.set(0x00290010, VR.LO, "MAKER").setBytes(0x00291010, VR.OB, new byte[900])
                .setSequence(Tag.ReferencedImageSequence, Dataset.empty().set(0x00290010, VR.LO, "MAKER")
                        .set(Tag.ReferencedSOPInstanceUID, VR.UI, "2.25.9")));
        Dataset brief = image.withoutPrivateElements().dataset();
        assertEquals(image.dataset().size() - 2, brief.size());
        assertEquals(1, brief.sequence(Tag.ReferencedImageSequence).get(0).size());
        assertEquals("2.25.9", brief.sequence(Tag.ReferencedImageSequence).get(0).string(Tag.ReferencedSOPInstanceUID)
                .orElse(""));
    }

    @Test
    void patientsAreKeyedByIdAndIssuer() throws IOException {
        DicomImage a = slice(0, AXIAL, d -> d.set(Tag.IssuerOfPatientID, VR.LO, "A"));
        DicomImage b = slice(1, AXIAL, d -> d.set(Tag.IssuerOfPatientID, VR.LO, "B"));
        List<Study> studies = StudyAssembly.assemble(List.of(a, b));
        assertEquals(2, studies.size());
        assertFalse(studies.get(0).mayExport());
        assertThrows(DicomException.class, () -> studies.get(0).requireSamePatient(studies.get(1)));
        studies.get(0).requireSamePatient(only(List.of(a)));
        DicomImage nobody = slice(2, AXIAL, d -> d.remove(Tag.PatientID));
        assertThrows(DicomException.class, () -> only(List.of(nobody)).requireSamePatient(only(List.of(nobody))));
    }

    @Test
    void contradictionsBlockExportAndCopiesDoNot() throws IOException {
        DicomImage a = slice(0, AXIAL, d -> d);
        DicomImage renamed = slice(1, AXIAL, d -> d.set(Tag.PatientName, VR.PN, "Other^Name"));
        assertFalse(only(List.of(a, renamed)).mayExport());
        String uid = a.sopInstanceUid();
        DicomImage impostor = slice(1, AXIAL, d -> d.set(Tag.SOPInstanceUID, VR.UI, uid));
        assertFalse(only(List.of(a, impostor)).mayExport());
        DicomImage otherPixels = slice(0, AXIAL, d -> d.set(Tag.SOPInstanceUID, VR.UI, uid)
                .set(Tag.InstanceNumber, VR.IS, "100").setBytes(Tag.PixelData, VR.OW, "other pixels....".getBytes(
                        StandardCharsets.US_ASCII)));
        assertFalse(only(List.of(a, otherPixels)).mayExport());
        Tools.require("dcmcrle");
        Path compressed = folder.resolve("compressed.dcm");
        Tools.run(Duration.ofSeconds(30), "dcmcrle", "+un", a.file().toString(), compressed.toString());
        assertTrue(only(List.of(a, DicomImage.open(compressed))).mayExport());
        Path copy = Files.copy(a.file(), folder.resolve("copy.dcm"));
        Study study = only(List.of(a, DicomImage.open(copy)));
        assertTrue(study.mayExport());
        assertEquals(1, study.series().get(0).images().size());
        assertTrue(study.remarks().get(0).contains("there twice"), study.remarks()::toString);
    }

    @Test
    void zipsAreUnpackedAndDirectoriesFollowed() throws IOException {
        for (int z = 0; z < 3; z++) {
            slice(z, AXIAL, d -> d);
        }
        Path zip = folder.resolve("study.zip");
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream zipped = new ZipOutputStream(out)) {
            for (Path file : images()) {
                zipped.putNextEntry(new ZipEntry("../../PAT/" + file.getFileName()));
                zipped.write(Files.readAllBytes(file));
            }
            zipped.putNextEntry(new ZipEntry("README.TXT"));
            zipped.write("no image".getBytes(StandardCharsets.US_ASCII));
            zipped.putNextEntry(new ZipEntry("long".repeat(100) + ".txt"));
        }
        assertEquals(3, DicomFolder.files(zip).size());

        Tools.require("dcmmkdir");
        Path medium = Files.createDirectory(folder.resolve("medium"));
        int n = 0;
        for (Path file : images()) {
            Files.copy(file, medium.resolve("IM" + n++));
        }
        Tools.run(Duration.ofSeconds(30), "dcmmkdir", "+I", "+id", medium.toString(), "+D",
                medium.resolve("DICOMDIR").toString(), "IM0", "IM1", "IM2");
        Files.move(medium.resolve("IM1"), medium.resolve("im1"));
        List<String> remarks = new ArrayList<>();
        assertEquals(3, DicomFolder.files(medium.resolve("DICOMDIR"), remarks::add).size());
        assertEquals(List.of(), remarks);
        Files.delete(medium.resolve("im1"));
        assertEquals(2, DicomFolder.files(medium.resolve("DICOMDIR"), remarks::add).size());
        assertEquals(List.of(medium.resolve("DICOMDIR") + " refers to an image that is not there, IM1; copy the whole "
                + "medium."), remarks);
    }

    @Test
    void framesOfEnhancedImagesAreSlicesOfStacks() throws IOException {
        List<Dataset> groups = new ArrayList<>();
        for (int z : new int[] {6, 0, 3}) {
            for (int time = 1; time <= 2; time++) {
                groups.add(Dataset.empty()
                        .setSequence(Tag.PlanePositionSequence, Dataset.empty()
                                .set(Tag.ImagePositionPatient, VR.DS, "0", "0", "" + z))
                        .setSequence(Tag.FrameContentSequence, Dataset.empty()
                                .setInts(Tag.TemporalPositionIndex, VR.UL, time)));
            }
        }
        DicomImage image = slice(0, AXIAL, d -> d.remove(Tag.ImagePositionPatient).remove(Tag.ImageOrientationPatient)
                .set(Tag.NumberOfFrames, VR.IS, "6").setBytes(Tag.PixelData, VR.OW, new byte[96])
                .setSequence(Tag.SharedFunctionalGroupsSequence, Dataset.empty().setSequence(
                        Tag.PlaneOrientationSequence, Dataset.empty().set(Tag.ImageOrientationPatient, VR.DS,
                                AXIAL.split("\\\\"))))
                .setSequence(Tag.PerFrameFunctionalGroupsSequence, groups.toArray(Dataset[]::new)));
        List<Stack> stacks = only(List.of(image)).series().get(0).stacks();
        assertEquals(List.of("time 1", "time 2"), stacks.stream().map(Stack::name).toList());
        assertEquals(List.of(2, 4, 0), stacks.get(0).slices().stream().map(Slice::frame).toList());
        assertEquals(List.of(3, 5, 1), stacks.get(1).slices().stream().map(Slice::frame).toList());
    }

    private Study only(List<DicomImage> images) {
        List<Study> studies = StudyAssembly.assemble(images);
        assertEquals(1, studies.size());
        return studies.get(0);
    }

    private List<Path> images() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("slice")).sorted().toList();
        }
    }

    /** Says how an image differs. */
    private interface Change {
        Dataset of(Dataset dataset);
    }

    private DicomImage slice(int place, String orientation, Change change) throws IOException {
        String position = orientation.equals(AXIAL) ? "0\\0\\" + place : place + "\\0\\0";
        Dataset dataset = Dataset.empty().set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.4")
                .set(Tag.SOPInstanceUID, VR.UI, "2.25.100" + written).set(Tag.StudyInstanceUID, VR.UI, "2.25.1")
                .set(Tag.SeriesInstanceUID, VR.UI, "2.25.2").set(Tag.Modality, VR.CS, "MR")
                .set(Tag.PatientID, VR.LO, "P1").set(Tag.PatientName, VR.PN, "Some^Body")
                .set(Tag.StudyID, VR.SH, "1").set(Tag.StudyDate, VR.DA, "20200101").set(Tag.StudyTime, VR.TM, "120000")
                .set(Tag.SeriesNumber, VR.IS, "1").set(Tag.InstanceNumber, VR.IS, "" + (100 - written))
                .set(Tag.ImagePositionPatient, VR.DS, position.split("\\\\"))
                .set(Tag.ImageOrientationPatient, VR.DS, orientation.split("\\\\"))
                .set(Tag.PixelSpacing, VR.DS, "1", "1").setInts(Tag.SamplesPerPixel, VR.US, 1)
                .set(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2").setInts(Tag.Rows, VR.US, 4)
                .setInts(Tag.Columns, VR.US, 4).setInts(Tag.BitsAllocated, VR.US, 8)
                .setInts(Tag.BitsStored, VR.US, 8).setInts(Tag.HighBit, VR.US, 7)
                .setInts(Tag.PixelRepresentation, VR.US, 0).setBytes(Tag.PixelData, VR.OW, new byte[16]);
        Path file = folder.resolve("slice" + written++ + ".dcm");
        DicomEngine.preferred().write(change.of(dataset), TransferSyntax.EXPLICIT_LITTLE, file);
        return DicomImage.open(file);
    }
}
