package org.explainj.export.ko;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomException;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.export.DerivedObject;
import org.explainj.export.Explanations;
import org.explainj.export.FirstCreation;
import org.explainj.export.Sources;
import org.explainj.export.sc.SecondaryCapture;
import org.explainj.export.sr.EvidenceReport;
import org.explainj.heatmap.Rendering;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectionNoteTest {
    @TempDir
    private Path folder;

    @Test
    void validatorAndDcmtkReadWhatIsWithdrawn() throws IOException {
        Tools.require("dsrdump");
        DicomImage image = Sources.write(Sources.dx(), folder);
        DerivedObject capture = SecondaryCapture.of(Explanations.twoSpots(image, 0), Rendering.DEFAULT,
                SecondaryCapture.OTHER);
        try (EvidenceReport reports = new EvidenceReport(Rendering.DEFAULT)) {
            reports.add(Explanations.twoSpots(image, 0));
            DerivedObject report = reports.objects().get(0);
            Path note = RejectionNote.of(List.of(capture.attributes(), report.attributes()),
                    RejectionNote.Reason.QUALITY, "Superseded by a newer result.").write(folder,
                    new FirstCreation(folder));
            assertEquals(List.of(), Tools.dicomErrors(note));
            String dump = Tools.run(Duration.ofSeconds(60), "dsrdump", note.toString());
            assertTrue(dump.contains("Rejected for Quality Reasons"), dump);
            String all = Tools.run(Duration.ofSeconds(60), "dcmdump", "+L", note.toString());
            assertTrue(all.contains(capture.sopInstanceUid()) && all.contains(report.sopInstanceUid()), all);
        }
    }

    @Test
    void severalStudiesAreRefused() {
        Dataset other = Sources.dx().set(Tag.StudyInstanceUID, VR.UI, "1.9");
        assertThrows(DicomException.class, () -> RejectionNote.of(List.of(Sources.dx(), other),
                RejectionNote.Reason.QUALITY, ""));
    }
}
