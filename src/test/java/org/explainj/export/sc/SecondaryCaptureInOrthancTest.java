package org.explainj.export.sc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.export.Derivation;
import org.explainj.export.DerivedObject;
import org.explainj.export.FirstCreation;
import org.explainj.export.Sources;
import org.explainj.test.Orthanc;
import org.explainj.test.Tools;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondaryCaptureInOrthancTest {
    private static Orthanc orthanc;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start(@TempDir Path storage) throws IOException, InterruptedException {
        orthanc = Orthanc.start(storage);
    }

    @AfterAll
    static void stop() {
        if (orthanc != null) {
            orthanc.close();
        }
    }

    private DerivedObject capture(Dataset source) throws IOException {
        return SecondaryCapture.of(Sources.write(source, folder), 0, SecondaryCaptureTest.withPanel(),
                SecondaryCaptureTest.DESCRIPTION);
    }

    private byte[] fetch(String uid) throws IOException, InterruptedException {
        JsonArray found = JsonParser.parseString(orthanc.post("/tools/lookup", uid.getBytes(StandardCharsets.US_ASCII)))
                .getAsJsonArray();
        assertEquals(1, found.size(), uid);
        return orthanc.get(found.get(0).getAsJsonObject().get("Path").getAsString() + "/file");
    }

    @Test
    void uploadedItIsFetchedBackUnchanged() throws IOException, InterruptedException {
        DerivedObject capture = capture(Sources.cr().set(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192")
                .set(Tag.PatientName, VR.PN, "Wang^XiaoDong=王^小東"));
        byte[] written = Files.readAllBytes(capture.write(folder, new FirstCreation(folder)));
        String answer = orthanc.post("/instances", written);
        assertEquals("Success", JsonParser.parseString(answer).getAsJsonObject().get("Status").getAsString());
        assertArrayEquals(written, fetch(capture.sopInstanceUid()));
        assertTrue(orthanc.post("/instances", written).contains("AlreadyStored"));
    }

    @Test
    void sentByAssociationItsAttributesAndPixelsArrive() throws IOException, InterruptedException {
        Tools.require("storescu");
        Tools.require("dcmdump");
        DerivedObject capture = capture(Sources.dx());
        Path file = capture.write(folder, new FirstCreation(folder));
        Duration limit = Duration.ofSeconds(60);
        Tools.run(limit, "storescu", "-aec", "ORTHANC", "127.0.0.1", Integer.toString(orthanc.dicomPort()),
                file.toString());
        Path back = Files.write(folder.resolve("back.dcm"), fetch(capture.sopInstanceUid()));
        assertEquals(withoutMeta(limit, file), withoutMeta(limit, back));
    }

    /** Each node writes its own File Meta Information. */
    private static String withoutMeta(Duration limit, Path file) {
        return Tools.run(limit, "dcmdump", "+L", file.toString()).lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("(0002")).toList().toString();
    }
}
