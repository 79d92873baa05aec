package org.explainj.export.sc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomException;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.export.Derivation;
import org.explainj.export.DerivedObject;
import org.explainj.export.FirstCreation;
import org.explainj.export.Sources;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources as other people's devices and programs make them. */
class SecondaryCaptureOfCorpusTest {
    @TempDir
    private Path folder;

    @Test
    void validatorFindsNoErrorWhateverTheSource() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Tools.corpus().resolve("dicom"))) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        FirstCreation memory = new FirstCreation(folder);
        TreeMap<String, List<String>> errors = new TreeMap<>();
        Set<String> modalities = new TreeSet<>();
        int captures = 0;
        for (Path file : files) {
            DicomImage image;
            DerivedObject capture;
            try {
                image = DicomImage.open(file);
                capture = SecondaryCapture.of(image, 0, new BufferedImage(image.columns() + 1, image.rows(),
                        BufferedImage.TYPE_INT_RGB), SecondaryCaptureTest.DESCRIPTION);
            } catch (DicomException e) {
                continue;
            }
            if (image.modality().equals("SEG") || !validUids(image)) {
                continue;
            }
            Path written = capture.write(folder, memory);
            List<String> found = Tools.dicomErrors(written);
            if (!found.isEmpty()) {
                errors.put(file.toString(), found);
            }
            assertPatient(image.dataset(), DicomImage.open(written).dataset());
            Files.delete(written);
            modalities.add(image.modality());
            captures++;
        }
        assertEquals("", errors.toString().replaceAll("^\\{}$", ""));
        assertTrue(modalities.containsAll(Set.of("CR", "CT", "MG", "MR", "NM", "US", "XA")), modalities.toString());
        assertTrue(captures > 100, captures + " captures");
    }

    /** A capture must name its source and its study as they are, right or wrong. */
    private static boolean validUids(DicomImage image) {
        return Stream.of(image.sopInstanceUid(), image.dataset().string(Tag.StudyInstanceUID).orElseThrow())
                .allMatch(uid -> uid.matches("(1|2)(\\.(0|[1-9]\\d*))+"));
    }

    private static void assertPatient(Dataset source, Dataset capture) {
        for (int tag : new int[] {Tag.PatientName, Tag.PatientID, Tag.StudyInstanceUID, Tag.AccessionNumber}) {
            assertEquals(source.strings(tag), capture.strings(tag), Tag.text(tag));
        }
    }
}
