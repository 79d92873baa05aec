package org.explainj.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresentationStateTest {
    @TempDir
    private Path folder;

    private Optional<String> announced(Dataset dataset) throws IOException {
        Path file = folder.resolve("state.dcm");
        DicomEngine.preferred().write(dataset, TransferSyntax.EXPLICIT_LITTLE, file);
        return PresentationState.announced(file);
    }

    @Test
    void saysWhatIsNotApplied() throws IOException {
        Dataset state = Dataset.empty().set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.11.1")
                .set(Tag.SOPInstanceUID, VR.UI, "2.25.7").set(Tag.Modality, VR.CS, "PR")
                .setSequence(Tag.ReferencedSeriesSequence, Dataset.empty().setSequence(Tag.ReferencedImageSequence,
                        Dataset.empty(), Dataset.empty()), Dataset.empty());
        String plain = announced(state).orElseThrow();
        assertTrue(plain.contains("state.dcm is a presentation state of 2 images, without rotation or flip;"), plain);
        String turned = announced(state.setInts(Tag.ImageRotation, VR.US, 270)).orElseThrow();
        assertTrue(turned.contains("wants them rotated by 270°;"), turned);
        String both = announced(state.set(Tag.ImageHorizontalFlip, VR.CS, "Y")).orElseThrow();
        assertTrue(both.contains("wants them rotated by 270° and flipped;"), both);
        String flipped = announced(state.setInts(Tag.ImageRotation, VR.US, 0)).orElseThrow();
        assertTrue(flipped.contains("wants them flipped;"), flipped);
    }

    @Test
    void nothingIsSaidOfImagesAndOtherFiles() {
        assertEquals(Optional.empty(), PresentationState.announced(Path.of("sample-dicom", "ct", "slice-01.dcm")));
        assertEquals(Optional.empty(), PresentationState.announced(Path.of("pom.xml")));
        assertEquals(Optional.empty(), PresentationState.announced(folder.resolve("absent.dcm")));
    }
}
