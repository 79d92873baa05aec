package org.explainj.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomException;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.frame.PictureFrame;
import org.explainj.heatmap.Rendering;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What sources lack, or say in a way of their own: every kind of object that is made of them is valid. */
class VariedSourcesTest {
    private static final Set<OutputKind> KINDS = Set.of(OutputKind.SC, OutputKind.SEG, OutputKind.SR, OutputKind.PM,
            OutputKind.PR, OutputKind.BPR, OutputKind.HEAT);

    @TempDir
    private Path folder;

    static Stream<Arguments> variations() {
        byte[] curve = new byte[2 * 256];
        for (int i = 0; i < 256; i++) {
            ByteBuffer.wrap(curve).order(ByteOrder.LITTLE_ENDIAN).putShort(2 * i, (short) (16 * i));
        }
        return Stream.of(
                Arguments.of("no Type 2 attributes", without(Sources.ctSlice(0), Tag.PatientName, Tag.PatientID,
                        Tag.PatientBirthDate, Tag.PatientSex, Tag.StudyDate, Tag.StudyTime, Tag.AccessionNumber,
                        Tag.ReferringPhysicianName, Tag.StudyID, Tag.SeriesNumber, Tag.InstanceNumber, Tag.BodyPartExamined,
                        Tag.Manufacturer)),
                Arguments.of("no body part", without(Sources.mr(), Tag.BodyPartExamined)),
                Arguments.of("paired body part without a side", Sources.ctSlice(0).set(Tag.BodyPartExamined, VR.CS, "KNEE")),
                Arguments.of("orientation in words", Sources.dx().set(Tag.PatientOrientation, VR.CS, "Left", "Foot")),
                Arguments.of("calibration without a description", Sources.ctSlice(0)
                        .set(Tag.PixelSpacingCalibrationType, VR.CS, "GEOMETRY")),
                Arguments.of("an animal", Sources.ctSlice(0).set(Tag.PatientSpeciesDescription, VR.LO, "Canis lupus")),
                Arguments.of("VOI LUT of 12 bits", without(Sources.ctSlice(0), Tag.WindowCenter, Tag.WindowWidth)
                        .setSequence(Tag.VOILUTSequence, Dataset.empty().setInts(Tag.LUTDescriptor, VR.US, 256, 0, 12)
                                .setBytes(Tag.LUTData, VR.OW, curve))),
                Arguments.of("no thickness", without(Sources.ctSlice(0), Tag.SliceThickness)),
                Arguments.of("no thickness but a distance", without(Sources.ctSlice(0), Tag.SliceThickness)
                        .setDecimals(Tag.SpacingBetweenSlices, VR.DS, 2.5)),
                Arguments.of("rounded orientation", Sources.ctSlice(0).set(Tag.ImageOrientationPatient, VR.DS, "0.9998",
                        "0.001", "0", "-0.001", "0.9998", "0.01")),
                Arguments.of("year without a century", Sources.ctSlice(0).set(Tag.StudyDate, VR.DA, "00950724")),
                Arguments.of("UIDs with a space", Sources.ctSlice(0).setBytes(Tag.StudyInstanceUID, VR.UI, bytes("1.2.3 "))
                        .setBytes(Tag.FrameOfReferenceUID, VR.UI, bytes("1.2.3.9 "))),
                Arguments.of("private and long texts", Sources.ctSlice(0).set(0x00090010, VR.LO, "ACME")
                        .set(0x00091001, VR.LT, "x".repeat(5000)).set(Tag.SeriesDescription, VR.LO, "y".repeat(64))),
                Arguments.of("greatest numbers", Sources.ctSlice(0).setInts(Tag.InstanceNumber, VR.IS, Integer.MAX_VALUE)
                        .setInts(Tag.SeriesNumber, VR.IS, Integer.MIN_VALUE)));
    }

    /** Sources of each kind of device, of the given frames where they have several. */
    private static Map<String, Supplier<Dataset>> devices() {
        Map<String, Supplier<Dataset>> devices = new LinkedHashMap<>();
        devices.put("CR", Sources::cr);
        devices.put("DX", Sources::dx);
        devices.put("MG", Sources::mg);
        devices.put("CT", () -> Sources.ctSlice(0));
        devices.put("MR", Sources::mr);
        devices.put("enhanced MR", () -> Sources.enhancedMr(2));
        devices.put("enhanced CT", () -> Sources.enhancedCt(2));
        devices.put("US", () -> Sources.us(2));
        devices.put("NM", () -> Sources.nm(2));
        devices.put("PT", Sources::pt);
        devices.put("XA", () -> Sources.xa(2));
        return devices;
    }

    static Stream<Arguments> devicesAndOddities() {
        Map<String, UnaryOperator<Dataset>> oddities = new LinkedHashMap<>();
        String longest = "1." + "2".repeat(62);
        oddities.put("nothing but the longest UIDs, two windows and pixels that are not square", d ->
                without(d, Tag.PatientName, Tag.PatientID, Tag.PatientBirthDate, Tag.PatientSex, Tag.StudyDate, Tag.StudyTime,
                        Tag.AccessionNumber, Tag.ReferringPhysicianName, Tag.StudyID, Tag.SeriesNumber, Tag.InstanceNumber,
                        Tag.BodyPartExamined, Tag.Manufacturer, Tag.ImageLaterality, Tag.Laterality,
                        Tag.FrameOfReferenceUID, Tag.PatientOrientation)
                        .set(Tag.StudyInstanceUID, VR.UI, longest).set(Tag.SeriesInstanceUID, VR.UI, longest.substring(1).replaceFirst("^", "2"))
                        .setDecimals(Tag.WindowCenter, VR.DS, 100, 2000).setDecimals(Tag.WindowWidth, VR.DS, 0, 4000)
                        .setDecimals(Tag.ImagerPixelSpacing, VR.DS, 0.5, 0.7)
                        .setDecimals(Tag.PixelSpacing, VR.DS, 0.4, 0.6));
        oddities.put("NULs, Japanese, codes that are too long and a side of what has none", d ->
                d.set(Tag.SpecificCharacterSet, VR.CS, "", "ISO 2022 IR 87")
                        .set(Tag.PatientName, VR.PN, "Yamada^Tarou=\u5c71\u7530^\u592a\u90ce=\u3084\u307e\u3060^\u305f\u308d\u3046")
                        .setBytes(Tag.PatientID, VR.LO, bytes("P1\0\0")).setBytes(Tag.StudyID, VR.SH, bytes("S1\0\0"))
                        .setBytes(Tag.AccessionNumber, VR.SH, bytes("\0\0")).set(Tag.BodyPartExamined, VR.CS, "PANCREAS")
                        .set(Tag.Laterality, VR.CS, "L").set(Tag.PatientIdentityRemoved, VR.CS, "YES")
                        .setSequence(Tag.DeidentificationMethodCodeSequence, Dataset.empty()
                                .set(Tag.CodeValue, VR.SH, "replace_recognizable").set(Tag.CodingSchemeDesignator, VR.SH, "99X")
                                .set(Tag.CodeMeaning, VR.LO, "Faces replaced"))
                        .set(Tag.LossyImageCompression, VR.CS, "01").set(Tag.LossyImageCompressionRatio, VR.DS)
                        .setSequence(0x00091010, Dataset.empty().set(0x00090010, VR.LO, "ACME").set(0x00091001, VR.SH, "x")));
        oddities.put("signed, padded, inverted, of a small slope and a window to match", d -> {
            boolean grey = d.integer(Tag.SamplesPerPixel).orElse(1) == 1;
            return grey ? d.setInts(Tag.PixelRepresentation, VR.US, 1).setInts(Tag.PixelPaddingValue, VR.SS, -2000)
                    .set(Tag.PresentationLUTShape, VR.CS, d.string(Tag.PhotometricInterpretation).orElse("")
                            .equals("MONOCHROME1") ? "INVERSE" : "IDENTITY")
                    .setDecimals(Tag.RescaleSlope, VR.DS, 1e-5).setDecimals(Tag.RescaleIntercept, VR.DS, 0)
                    .setDecimals(Tag.WindowCenter, VR.DS, 0.01).setDecimals(Tag.WindowWidth, VR.DS, 0.02)
                    : d.set(Tag.PhotometricInterpretation, VR.CS, "YBR_FULL");
        });
        return devices().entrySet().stream().flatMap(device -> oddities.entrySet().stream().map(oddity ->
                Arguments.of(device.getKey() + ": " + oddity.getKey(), oddity.getValue().apply(device.getValue().get()))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Dataset without(Dataset dataset, int... tags) {
        for (int tag : tags) {
            dataset.remove(tag);
        }
        return dataset;
    }

    /** @return dciodvfy's errors, by kind */
    private Map<OutputKind, List<String>> errors(DicomImage image, int frame) throws IOException {
        Map<OutputKind, List<String>> errors = new TreeMap<>();
        try (DicomOutputs outputs = new DicomOutputs(folder.resolve("out"), KINDS, Rendering.DEFAULT,
                ExportOptions.DEFAULT, StudyConflicts.NONE)) {
            for (Map.Entry<OutputKind, Path> each : outputs.write(Explanations.twoSpots(image, frame)).entrySet()) {
                List<String> found = Tools.dicomErrors(each.getValue());
                Files.delete(each.getValue());
                if (!found.isEmpty()) {
                    errors.put(each.getKey(), found);
                }
            }
        }
        return errors;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"variations", "devicesAndOddities"})
    void validatorFindsNoError(String name, Dataset source) throws IOException {
        assertEquals(Map.of(), errors(Sources.write(source, folder), 0));
    }

    /** One file of each kind of device, as other people's make them; what their own UIDs are wrong in stays wrong. */
    @Test
    void validatorFindsNoErrorWhateverTheDevice() throws IOException {
        Map<String, DicomImage> kinds = new LinkedHashMap<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Tools.corpus().resolve("dicom"))) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            try {
                DicomImage image = DicomImage.open(file);
                String maker = image.dataset().string(Tag.Manufacturer).orElse("");
                if (!Set.of("", "SEG", "SM", "RTDOSE", "OT").contains(image.modality()) && image.rows() >= 16
                        && image.rows() * image.columns() < 1_100_000 && validUids(image.dataset())) {
                    kinds.putIfAbsent(image.sopClassUid() + " " + image.modality() + " " + (maker.isEmpty() ? "" : maker.substring(0, 1)), image);
                }
            } catch (DicomException e) {
                // no image
            }
        }
        Map<Path, Object> errors = new TreeMap<>();
        Set<String> modalities = new TreeSet<>();
        for (DicomImage image : kinds.values()) {
            Map<OutputKind, List<String>> found = errors(image, image.frames() - 1);
            if (!found.isEmpty()) {
                errors.put(image.file(), found);
            }
            modalities.add(image.modality());
        }
        assertEquals(Map.of(), errors);
        assertTrue(modalities.containsAll(Set.of("CR", "CT", "MG", "MR", "NM", "PT", "US", "XA")), modalities.toString());
    }

    private static boolean validUids(Dataset dataset) {
        List<String> uids = new ArrayList<>();
        for (int tag : new int[] {Tag.SOPInstanceUID, Tag.SeriesInstanceUID, Tag.StudyInstanceUID,
            Tag.FrameOfReferenceUID}) {
            uids.add(dataset.string(tag).orElse("1.2"));
        }
        return uids.stream().allMatch(uid -> uid.matches("[12](\\.(0|[1-9]\\d*))+")) && !uids.get(2).equals(uids.get(3));
    }

    @Test
    void whatPixelsInheritStaysWithThem() throws IOException {
        Dataset source = Sources.ctSlice(0).set(Tag.BurnedInAnnotation, VR.CS, "YES")
                .set(Tag.RecognizableVisualFeatures, VR.CS, "YES").set(Tag.LossyImageCompression, VR.CS, "01")
                .set(Tag.LossyImageCompressionRatio, VR.DS, "12.5").set(Tag.LossyImageCompressionMethod, VR.CS, "ISO_10918_1")
                .setDecimals(Tag.PixelSpacing, VR.DS, 0.5, 0.5).setDecimals(Tag.ImagerPixelSpacing, VR.DS, 0.6, 0.6)
                .set(Tag.PixelSpacingCalibrationType, VR.CS, "FIDUCIAL")
                .set(Tag.PixelSpacingCalibrationDescription, VR.LO, "coin");
        try (DicomOutputs outputs = new DicomOutputs(folder.resolve("out"), KINDS, Rendering.DEFAULT,
                ExportOptions.DEFAULT, StudyConflicts.NONE)) {
            Map<OutputKind, Path> written = outputs.write(Explanations.twoSpots(Sources.write(source, folder), 0));
            Dataset capture = DicomEngine.preferred().read(written.get(OutputKind.SC)).dataset();
            for (int tag : new int[] {Tag.BurnedInAnnotation, Tag.RecognizableVisualFeatures, Tag.LossyImageCompression,
                Tag.LossyImageCompressionRatio, Tag.LossyImageCompressionMethod, Tag.PixelSpacing, Tag.ImagerPixelSpacing,
                Tag.PixelSpacingCalibrationType, Tag.PixelSpacingCalibrationDescription}) {
                assertEquals(source.strings(tag), capture.strings(tag), Tag.text(tag));
            }
            for (OutputKind kind : List.of(OutputKind.SEG, OutputKind.PM, OutputKind.HEAT)) {
                Dataset object = DicomEngine.preferred().read(written.get(kind)).dataset();
                assertEquals(List.of("NO"), object.strings(Tag.BurnedInAnnotation), kind.keyword());
                assertEquals(List.of("NO"), object.strings(Tag.RecognizableVisualFeatures), kind.keyword());
                assertEquals(List.of("01"), object.strings(Tag.LossyImageCompression), kind.keyword());
                assertEquals(List.of("12.5"), object.strings(Tag.LossyImageCompressionRatio), kind.keyword());
            }
            for (Path file : written.values()) {
                Dataset object = DicomEngine.preferred().read(file).dataset();
                assertEquals(2, object.sequence(Tag.ContributingEquipmentSequence).size());
                assertFalse(object.strings(Tag.Manufacturer).contains("Scanner maker"));
            }
        }
    }

    @Test
    void aTiffInThePreambleIsStillDicom() throws IOException {
        Path file = Sources.write(Sources.ctSlice(0), folder).file();
        byte[] bytes = Files.readAllBytes(file);
        System.arraycopy(new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0}, 0, bytes, 0, 8);
        Files.write(file, bytes);
        assertFalse(PictureFrame.isPicture(file));
    }
}
