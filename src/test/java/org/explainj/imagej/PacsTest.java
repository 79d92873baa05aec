package org.explainj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.WindowManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.explainj.pacs.Instance;
import org.explainj.pacs.Nodes;
import org.explainj.test.Orthanc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PACS from a macro, against a real Orthanc. */
class PacsTest {
    private static final Path CT = Path.of("sample-dicom/ct");

    @TempDir
    private Path folder;

    @Test
    void studiesAreSentFoundAndOpened() throws IOException, InterruptedException {
        Path file = Nodes.home().resolve(Nodes.FILE_NAME);
        Files.createDirectories(Nodes.home());
        try (Orthanc orthanc = Orthanc.start(folder, "\"Plugins\": [], \"DicomAlwaysAllowFind\": true, "
                + "\"DicomAlwaysAllowGet\": true")) {
            Files.writeString(file, """
                    {"nodes": {"pacs": {"aeTitle": "ORTHANC", "host": "127.0.0.1", "port": %d}}}
                    """.formatted(orthanc.dicomPort()));
            assertTrue(Headless.pacs("node=pacs action=echo").contains("answers to C-ECHO"));
            assertEquals("8 of 8 objects are stored by pacs.",
                    Headless.pacs("node=pacs action=send folder=[" + CT.toAbsolutePath() + "]"));
            String study = Instance.of(CT.resolve("slice-01.dcm")).studyUid();
            String found = Headless.pacs("node=pacs action=find name=*");
            assertEquals(study, found.split("\t")[0]);
            String id = Headless.pacs("node=pacs action=retrieve study=" + study);
            assertTrue(id.matches("-\\d+"), id);
            ImagePlus image = WindowManager.getImage(Integer.parseInt(id));
            ImagePlus opened = image == null ? WindowManager.getCurrentImage() : image;
            assertEquals(8, opened.getStackSize());
            opened.close();
            assertTrue(Headless.pacs("node=nobody action=find").startsWith(Headless.ERROR));
            assertTrue(Headless.pacs("node=pacs action=dance").startsWith(Headless.ERROR));
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
