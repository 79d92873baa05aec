package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in a ZIP are named by their places there, wherever they are unpacked. */
class ZipNamesTest {
    @TempDir
    private Path folder;
    private Path zip;

    @BeforeEach
    void zip() throws IOException {
        byte[] image = Files.readAllBytes(Path.of("sample-dicom/chest/dx-nodule.dcm"));
        zip = folder.resolve("study.zip");
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream zipped = new ZipOutputStream(out)) {
            zipped.putNextEntry(new ZipEntry("PAT 1/SER \"2\"/IM 1"));
            zipped.write(image);
            zipped.putNextEntry(new ZipEntry("PAT 1/IM2."));
            zipped.write(Arrays.copyOf(image, image.length / 2));
        }
    }

    @Test
    void inSentencesAndInJson() {
        CommandLine run = CommandLine.run("explain", zip.toString(), "--model", "phantom-chest", "--class", "Nodule",
                "--write", "png", "--json", "--out", folder.resolve("out").toString());
        assertEquals(ExitCode.SOME_FAILED, run.code(), run.err());
        assertEquals(zip + "!PAT 1/SER _2_/IM 1", run.json().get(0).get("file").getAsString());
        assertTrue(run.err().startsWith(zip + "!PAT 1/IM2. is cut off"), run.err());
        assertFalse((run.err() + run.out()).contains("explainj-data-"), run.err() + run.out());
    }

    @Test
    void inWhatIsPrintedOfHeaders() {
        CommandLine run = CommandLine.run("dicom", "info", zip.toString());
        assertTrue(run.out().get(0).startsWith(zip + "!PAT 1/SER _2_/IM 1: DX"), run.out()::toString);
        assertTrue(run.err().contains(zip + "!PAT 1/IM2. is cut off"), run.err());
    }
}
