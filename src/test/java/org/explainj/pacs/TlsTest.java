package org.explainj.pacs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explainj.Progress;
import org.explainj.dicom.FileHead;
import org.explainj.dicom.TransferSyntax;
import org.explainj.pacs.dimse.DimseClient;
import org.explainj.pacs.dimse.DimseNode;
import org.explainj.pacs.dimse.LocalNode;
import org.explainj.pacs.dimse.LocalScp;
import org.explainj.pacs.dimse.StorageScp;
import org.explainj.pacs.net.Network;
import org.explainj.test.Certificates;
import org.explainj.test.Orthanc;
import org.explainj.test.Tools;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DICOM over TLS with certificates on both sides. */
class TlsTest {
    private static final String STUDY = "1.2.826.0.1.3680043.9.4";

    @TempDir
    private static Path shared;
    private static Certificates ours;
    private static Certificates theirs;
    private static Certificates strangers;
    private static Path password;

    @TempDir
    private Path folder;

    @BeforeAll
    static void certificates() throws IOException {
        ours = Certificates.make(shared, "ours");
        theirs = Certificates.make(shared, "theirs");
        strangers = Certificates.make(shared, "strangers");
        password = Files.writeString(shared.resolve("password"), Certificates.PASSWORD + "\n");
    }

    private static TlsSettings settings(Certificates own, Certificates trusted) {
        return new TlsSettings(Optional.of(own.keystore()),
                Optional.of(new Secret(Secret.Kind.FILE, password.toString())),
                Optional.of(trusted.certificatePem()), Optional.empty(), true);
    }

    private static DimseClient client(int port, TlsSettings tls) throws IOException {
        return new DimseClient(new DimseNode("test", "ORTHANC", "127.0.0.1", port, Optional.of(tls.context()), true,
                false, 20), new LocalNode("EXPLAINJ", InetAddress.getLoopbackAddress(), -1, Optional.empty(),
                Set.of()));
    }

    @Test
    void orthancStoresAndGivesBackOverTls() throws IOException, InterruptedException {
        try (Orthanc orthanc = Orthanc.start(Files.createDirectory(folder.resolve("orthanc")), """
                "DicomTlsEnabled": true, "DicomTlsCertificate": "%s", "DicomTlsPrivateKey": "%s",
                "DicomTlsTrustedCertificates": "%s", "DicomAlwaysAllowFind": true, "DicomAlwaysAllowGet": true
                """.formatted(theirs.certificatePem(), theirs.keyPem(), ours.certificatePem()))) {
            DimseClient client = client(orthanc.dicomPort(), settings(ours, theirs));
            assertTrue(client.echo().contains("over TLS"));
            List<Path> files = Objects.write(folder, STUDY, 3);
            List<Stored> sent = new ArrayList<>();
            client.store(files, file -> { }, sent::add);
            assertTrue(sent.stream().allMatch(Stored::isStored), sent.toString());
            List<Path> back = client.retrieve(STUDY, Optional.empty(),
                    Files.createDirectory(folder.resolve("back")), Progress.NONE).files();
            assertEquals(3, back.size());
            for (Path file : files) {
                String uid = Instance.of(file).sopInstanceUid();
                assertEquals(Objects.content(file), Objects.content(folder.resolve("back").resolve(uid + ".dcm")));
            }
            assertThrows(PacsException.class, client(orthanc.dicomPort(), settings(strangers, theirs))::echo);
            PacsException untrusted = assertThrows(PacsException.class,
                    client(orthanc.dicomPort(), settings(ours, strangers))::echo);
            assertTrue(untrusted.getMessage().contains("TLS"), untrusted.getMessage());
        }
    }

    @Test
    void ownPortWantsACertificateThatItTrusts() throws IOException {
        Path received = Files.createDirectory(folder.resolve("received"));
        LocalNode local = new LocalNode("EXPLAINJ", InetAddress.getLoopbackAddress(), 0,
                Optional.of(settings(ours, theirs).context()), Set.of());
        try (LocalScp scp = LocalScp.open(Network.preferred(), local, new StorageScp(received, object -> { }),
                association -> { })) {
            String port = Integer.toString(scp.port());
            Path file = Objects.write(folder, STUDY, 1).get(0);
            Tools.require("storescu");
            Tools.run(Duration.ofSeconds(30), "storescu", "-aec", "EXPLAINJ", "+tls", theirs.keyPem().toString(),
                    theirs.certificatePem().toString(), "+cf", ours.certificatePem().toString(), "127.0.0.1", port,
                    file.toString());
            assertEquals(Objects.content(file), Objects.content(received.resolve(STUDY + ".1.1.dcm")));
            assertEquals(TransferSyntax.EXPLICIT_LITTLE, FileHead
                    .read(received.resolve(STUDY + ".1.1.dcm")).orElseThrow().syntax());
            Tools.Result stranger = Tools.exec(Duration.ofSeconds(30), "echoscu", "-aec", "EXPLAINJ", "+tls",
                    strangers.keyPem().toString(), strangers.certificatePem().toString(), "+cf",
                    ours.certificatePem().toString(), "127.0.0.1", port);
            assertTrue(stranger.exit() != 0, stranger.output());
            Tools.Result clear = Tools.exec(Duration.ofSeconds(30), "echoscu", "-aec", "EXPLAINJ", "127.0.0.1", port);
            assertTrue(clear.exit() != 0, clear.output());
        }
    }
}
