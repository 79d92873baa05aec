package org.explainj.pacs.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.MessageData;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.VR;
import org.explainj.pacs.Objects;
import org.explainj.pacs.dimse.DimseClient;
import org.explainj.pacs.dimse.DimseNode;
import org.explainj.pacs.dimse.LocalNode;
import org.explainj.pacs.dimse.LocalScp;
import org.explainj.pacs.dimse.SopClass;
import org.explainj.pacs.dimse.StorageScp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Broken and malicious peers, on the loopback interface. The full campaign is
 * {@code -Dexplainj.hostile.associations=10000}.
 */
class HostilePeersTest {
    private static final int ASSOCIATIONS = Integer.getInteger("explainj.hostile.associations", 500);
    private static final long SEED = Long.getLong("explainj.seed", 7);
    private static final long HANG_NANOS = 2_000_000_000L;

    @TempDir
    private Path folder;
    private LocalScp scp;

    @BeforeEach
    void listen() throws IOException {
        scp = LocalScp.open(BuiltinNetwork.INSTANCE, local(), new StorageScp(folder, object -> { }),
                association -> { });
    }

    @AfterEach
    void close() {
        scp.close();
    }

    private static LocalNode local() {
        return new LocalNode("EXPLAINJ", InetAddress.getLoopbackAddress(), 0, Optional.empty(), Set.of());
    }

    private Socket socket() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), scp.port()), 5000);
        socket.setSoTimeout(5000);
        return socket;
    }

    /** A valid association with a C-STORE of a small object, as one stream of bytes. */
    private static byte[] conversation() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        AssociationRequest request = new AssociationRequest("HOSTILE", "EXPLAINJ", "", 0, Optional.empty(), true,
                List.of(Proposal.use(SopClass.VERIFICATION, SopClass.UNCOMPRESSED),
                        Proposal.use(Objects.CR, SopClass.UNCOMPRESSED)), Timeouts.DEFAULT);
        pdu(out, PduStream.ASSOCIATE_RQ, AssociatePdu.request(request, 16384).encode(true));
        Dataset store = Command.withData(Command.request(Command.C_STORE, Objects.CR)
                .set(Tag.AffectedSOPInstanceUID, VR.UI, "1.2.3.4").setInts(Tag.MessageID, VR.US, 1), true);
        pdv(out, 3, 3, Command.encode(store));
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        MessageData.write(Dataset.empty().set(Tag.SOPClassUID, VR.UI, Objects.CR)
                .set(Tag.SOPInstanceUID, VR.UI, "1.2.3.4").set(Tag.StudyInstanceUID, VR.UI, "1.2")
                .set(Tag.SeriesInstanceUID, VR.UI, "1.2.3"), TransferSyntax.EXPLICIT_LITTLE, data);
        pdv(out, 3, 2, data.toByteArray());
        pdu(out, PduStream.RELEASE_RQ, new byte[4]);
        return bytes.toByteArray();
    }

    private static void pdu(DataOutputStream out, int type, byte[] content) throws IOException {
        out.writeByte(type);
        out.writeByte(0);
        out.writeInt(content.length);
        out.write(content);
    }

    private static void pdv(DataOutputStream out, int context, int control, byte[] content) throws IOException {
        out.writeByte(PduStream.P_DATA);
        out.writeByte(0);
        out.writeInt(content.length + 6);
        out.writeInt(content.length + 2);
        out.writeByte(context);
        out.writeByte(control);
        out.write(content);
    }

    private static byte[] mutated(byte[] valid, Random random) {
        byte[] bytes = valid.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            // the first bytes decide most
            int at = random.nextInt(random.nextBoolean() ? bytes.length : Math.min(bytes.length, 120));
            bytes[at] = switch (random.nextInt(4)) {
                case 0 -> (byte) 0xFF;
                case 1 -> 0;
                case 2 -> (byte) (bytes[at] ^ 1 << random.nextInt(8));
                default -> (byte) random.nextInt(256);
            };
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    /** Sends, says that nothing more comes, and waits for the end. */
    private long talk(byte[] bytes) throws IOException {
        long start = System.nanoTime();
        try (Socket socket = socket()) {
            try {
                socket.getOutputStream().write(bytes);
                socket.shutdownOutput();
                InputStream in = socket.getInputStream();
                byte[] answer = new byte[4096];
                while (in.read(answer) >= 0) {
                    // whatever it says
                }
            } catch (SocketException e) {
                // it has hung up
            }
        }
        return System.nanoTime() - start;
    }

    @Test
    void brokenConversationsEndAndNothingIsLeft() throws IOException {
        byte[] valid = conversation();
        talk(valid);
        assertTrue(Files.exists(folder.resolve("1.2.3.4.dcm")), "the conversation itself is a good one");
        Random random = new Random(SEED);
        Runtime runtime = Runtime.getRuntime();
        long slowest = 0;
        for (int i = 0; i < ASSOCIATIONS; i++) {
            slowest = Math.max(slowest, talk(mutated(valid, random)));
        }
        assertTrue(slowest < HANG_NANOS, "the slowest took " + slowest / 1_000_000 + " ms");
        System.gc();
        long used = runtime.totalMemory() - runtime.freeMemory();
        assertTrue(used < 200L << 20, used / (1 << 20) + " MiB are in use");
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.filter(p -> p.getFileName().toString().endsWith(".tmp")).toList());
        }
        assertAnswers();
    }

    private void assertAnswers() throws IOException {
        DimseNode node = new DimseNode("self", "EXPLAINJ", "127.0.0.1", scp.port(), Optional.empty(), true, false, 10);
        assertTrue(new DimseClient(node, local()).echo().contains("EXPLAINJ"));
    }

    @Test
    void aLengthThatIsOnlyClaimedAllocatesNothing() throws IOException {
        for (int type = 0; type < 9; type++) {
            byte[] head = {(byte) type, 0, 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
            assertTrue(talk(head) < HANG_NANOS);
        }
        assertAnswers();
    }

    @Test
    void theNumberOfAssociationsIsBounded() throws IOException, InterruptedException {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 3 * ServerSettings.MOST_ASSOCIATIONS; i++) {
                idle.add(socket());
            }
            Thread.sleep(200);
            long threads = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("explainj-dicom-association")).count();
            assertTrue(threads <= ServerSettings.MOST_ASSOCIATIONS + 8, threads + " threads");
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
        Thread.sleep(300);
        assertAnswers();
    }

    @Test
    void whoTricklesIsCutOff() throws IOException, InterruptedException {
        Timeouts hurried = new Timeouts(1, 1, 1, 1);
        ServerSettings settings = new ServerSettings("EXPLAINJ", InetAddress.getLoopbackAddress(), 0, Optional.empty(),
                Set.of(), StorageScp.accepted(), 4, hurried);
        byte[] valid = conversation();
        try (Server server = BuiltinNetwork.INSTANCE.listen(settings, RequestHandler.NONE, association -> { });
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            long start = System.nanoTime();
            boolean cut = false;
            for (int i = 0; i < valid.length && !cut && System.nanoTime() - start < 10_000_000_000L; i++) {
                try {
                    socket.getOutputStream().write(valid[i]);
                } catch (SocketException e) {
                    cut = true;
                }
                Thread.sleep(100);
            }
            assertTrue(cut && System.nanoTime() - start < 5_000_000_000L);
        }
    }
}
