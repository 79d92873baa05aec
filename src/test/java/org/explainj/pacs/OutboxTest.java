package org.explainj.pacs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.explainj.Progress;
import org.explainj.UsageException;
import org.explainj.pacs.Outbox.Entry;
import org.explainj.pacs.Outbox.State;
import org.explainj.pacs.dimse.DimseClient;
import org.explainj.pacs.dimse.DimseNode;
import org.explainj.pacs.dimse.LocalNode;
import org.explainj.pacs.dimse.LocalScp;
import org.explainj.pacs.dimse.StorageScp;
import org.explainj.pacs.net.Network;
import org.explainj.test.Orthanc;
import org.explainj.test.Tools;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outbox and its sender, with a storage SCP on the other side. */
class OutboxTest {
    private static final String STUDY = "1.2.826.0.1.3680043.9.11";
    private static final OutboxSender.Backoff BACKOFF = new OutboxSender.Backoff(60_000, 3_600_000);

    @TempDir
    private Path folder;
    private Path received;
    private Outbox outbox;
    private LocalScp scp;
    private int port;
    private final List<String> arrived = new ArrayList<>();

    @BeforeEach
    void listen() throws IOException {
        received = Files.createDirectory(folder.resolve("received"));
        outbox = new Outbox(folder.resolve("outbox"));
        scp = LocalScp.open(Network.preferred(), local("PEER", 0), new StorageScp(received, object -> {
            synchronized (arrived) {
                arrived.add(object.instance().sopInstanceUid());
            }
        }), association -> { });
        port = scp.port();
    }

    @AfterEach
    void close() {
        scp.close();
    }

    private static LocalNode local(String aeTitle, int port) {
        return new LocalNode(aeTitle, InetAddress.getLoopbackAddress(), port, Optional.empty(), Set.of());
    }

    private OutboxSender.Clients clients(int to) {
        return new OutboxSender.Clients() {
            @Override
            public PacsClient of(String node) throws IOException {
                if (node.equals("unknown")) {
                    throw new UsageException("There is no node.");
                }
                if (node.equals("keyless")) {
                    throw new IOException("No keys.");
                }
                return new DimseClient(new DimseNode(node, "PEER", "127.0.0.1", to, Optional.empty(), true, false, 10),
                        local("EXPLAINJ", -1));
            }

            @Override
            public Node.Confirm confirm(String node) {
                return Node.Confirm.NONE;
            }
        };
    }

    private Optional<Long> work(int to, List<OutboxSender.Change> changes) throws IOException {
        try (OutboxSender sender = OutboxSender.open(outbox, clients(to), BACKOFF).orElseThrow()) {
            return sender.work(Progress.NONE, changes::add);
        }
    }

    private List<Entry> add(int count) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path file : Objects.write(folder, STUDY, count)) {
            entries.add(outbox.add("pacs", file));
        }
        return entries;
    }

    @Test
    void whatIsToFollowIsSentOnceAllBeforeItAreConfirmed() throws IOException {
        List<Path> files = Objects.write(folder, STUDY, 3);
        Entry first = outbox.add("pacs", files.get(2));
        Entry second = outbox.add("pacs", files.get(1));
        Entry last = outbox.add("pacs", files.get(0), List.of(first.id(), second.id()));
        assertEquals(List.of(first.id(), second.id()), outbox.awaited(last));
        try (OutboxSender sender = OutboxSender.open(outbox, clients(port), BACKOFF).orElseThrow()) {
            Optional<Long> next = sender.work(Progress.NONE, change -> { });
            assertEquals(List.of(last.id()), outbox.entries().stream().map(Entry::id).toList());
            assertTrue(next.orElseThrow() <= System.currentTimeMillis());
            assertEquals(Optional.empty(), sender.work(Progress.NONE, change -> { }));
        }
        assertEquals(last.instance().sopInstanceUid(), arrived.get(2));
        assertEquals(List.of(), outbox.entries());
    }

    @Test
    void whatIsToFollowSomethingThatIsDroppedWaitsForAPerson() throws IOException {
        List<Path> files = Objects.write(folder, STUDY, 2);
        Entry first = outbox.add("pacs", files.get(0));
        Entry last = outbox.add("pacs", files.get(1), List.of(first.id()));
        assertTrue(outbox.drop(first.id()));
        assertEquals(Optional.empty(), work(port, new ArrayList<>()));
        Entry waiting = outbox.entries().get(0);
        assertEquals(State.FAILED, waiting.state());
        assertTrue(waiting.reason().contains(first.id()), waiting.reason());
        outbox.retry(last.id());
        work(port, new ArrayList<>());
        assertEquals(List.of(last.instance().sopInstanceUid()), arrived);
    }

    @Test
    void aDamagedEntryStopsNoneOfTheOthersAndIsReplacedByItsObject() throws IOException {
        List<Entry> entries = add(4);
        Path state = folder.resolve("outbox").resolve(entries.get(0).id()).resolve("entry.json");
        Files.writeString(state, Files.readString(state).substring(0, 40));
        Files.write(folder.resolve("outbox").resolve(entries.get(1).id()).resolve("entry.json"),
                new byte[] {(byte) 0xFF, 0, 1});
        Files.write(outbox.object(entries.get(2)), new byte[] {0}, StandardOpenOption.APPEND);
        List<OutboxSender.Change> changes = new ArrayList<>();
        work(port, changes);
        assertEquals(List.of(entries.get(3).instance().sopInstanceUid()), arrived);
        assertEquals(Set.of(entries.get(0).id(), entries.get(1).id()), Set.copyOf(outbox.damaged()));
        assertEquals(State.FAILED, outbox.entries().get(0).state());
        assertTrue(outbox.entries().get(0).reason().contains("is damaged"));
        outbox.add("pacs", folder.resolve(STUDY + ".1.dcm"));
        assertEquals(List.of(entries.get(1).id()), outbox.damaged());
        assertTrue(outbox.drop(entries.get(1).id()));
        work(port, changes);
        assertEquals(List.of(entries.get(3).instance().sopInstanceUid(), entries.get(0).instance().sopInstanceUid()),
                arrived);
    }

    @Test
    void howLongAPacsIsLeftAloneIsSaid() throws IOException {
        add(1);
        int nobody = Orthanc.freePort();
        long before = System.currentTimeMillis();
        try (OutboxSender sender = OutboxSender.open(outbox, clients(nobody), BACKOFF).orElseThrow()) {
            long next = sender.work(Progress.NONE, change -> { }).orElseThrow();
            Outbox.Pause pause = outbox.pauses().get("pacs");
            assertEquals(1, pause.attempts());
            assertEquals(next, pause.notBeforeMillis());
            assertTrue(next >= before + 60_000 && next <= System.currentTimeMillis() + 60_000);
            assertTrue(outbox.entries().get(0).reason().contains("nothing listens there"));
        }
        work(port, new ArrayList<>());
        assertEquals(1, arrived.size());
        assertEquals(Map.of(), outbox.pauses());
    }

    @Test
    void aNodeWithWrongSettingsStopsNoneOfTheOthers() throws IOException {
        List<Path> files = Objects.write(folder, STUDY, 3);
        outbox.add("unknown", files.get(0));
        outbox.add("keyless", files.get(1));
        outbox.add("pacs", files.get(2));
        work(port, new ArrayList<>());
        assertEquals(List.of(STUDY + ".1.3"), arrived);
        assertEquals(Set.of("unknown", "keyless"), outbox.pauses().keySet());
        assertEquals("No keys.", outbox.entries().stream().filter(entry -> entry.node().equals("keyless")).findFirst()
                .orElseThrow().reason());
    }

    @Test
    void aClockThatIsSetBackDelaysNothing() throws IOException {
        Entry entry = add(1).get(0);
        outbox.update(entry.with(State.QUEUED, 1, System.currentTimeMillis() + TimeUnit.DAYS.toMillis(365), "busy"));
        work(port, new ArrayList<>());
        assertEquals(1, arrived.size());
        Entry later = add(1).get(0);
        outbox.update(later.with(State.QUEUED, 1, System.currentTimeMillis() + 30_000, "busy"));
        work(port, new ArrayList<>());
        assertEquals(1, arrived.size());
    }

    @Test
    void oneSenderWorksAtATime() throws IOException {
        add(1);
        try (OutboxSender first = OutboxSender.open(outbox, clients(port), BACKOFF).orElseThrow()) {
            assertTrue(OutboxSender.open(outbox, clients(port), BACKOFF).isEmpty());
            first.work(Progress.NONE, change -> { });
        }
        assertTrue(OutboxSender.open(outbox, clients(port), BACKOFF).isPresent());
        assertEquals(1, arrived.size());
    }

    @Test
    void anotherObjectOfTheSameUidIsRefused() throws IOException {
        add(1);
        Path other = Objects.write(Files.createDirectory(folder.resolve("other")), STUDY, 1).get(0);
        byte[] bytes = Files.readAllBytes(other);
        bytes[bytes.length - 1] ^= 1;
        Files.write(other, bytes);
        UsageException refused = assertThrows(UsageException.class, () -> outbox.add("pacs", other));
        assertTrue(refused.getMessage().contains("--drop"), refused.getMessage());
        assertFalse(outbox.entries().isEmpty());
    }

    @Test
    void onAFullDiskNothingIsLostAndNothingIsSentTwice() throws IOException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(Files.exists(Path.of("/bin/mount")) && Tools.exec(Duration.ofSeconds(10), "mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs",
                disk.toString()).exit() == 0, "a small disk can't be mounted here");
        try {
            outbox = new Outbox(disk.resolve("outbox"));
            Files.write(disk.resolve("other"), new byte[1 << 14]);
            List<Path> files = Objects.write(folder, STUDY, 60);
            List<String> queued = new ArrayList<>();
            IOException full = assertThrows(IOException.class, () -> {
                for (Path file : files) {
                    queued.add(outbox.add("pacs", file).instance().sopInstanceUid());
                }
            });
            assertTrue(full.getMessage().startsWith("The outbox " + disk.resolve("outbox") + " can't be written (No "
                    + "space left on device)"), full.getMessage());
            assertTrue(queued.size() > 5 && queued.size() < 60, queued.toString());
            assertEquals(queued.size(), outbox.entries().size());
            fill(disk.resolve("filler"));
            assertThrows(IOException.class, () -> work(port, new ArrayList<>()));
            assertEquals(List.of(), arrived);
            Files.delete(disk.resolve("filler"));
            Files.delete(disk.resolve("other"));
            work(port, new ArrayList<>());
            assertEquals(queued.stream().sorted().toList(), arrived.stream().sorted().toList());
            assertEquals(List.of(), outbox.entries());
        } finally {
            Tools.exec(Duration.ofSeconds(10), "umount", disk.toString());
        }
    }

    @Test
    void aPlaceThatNobodyCanWriteToIsSaidInOneSentence() throws IOException {
        Path object = Objects.write(folder, STUDY, 1).get(0);
        Path file = Files.createFile(folder.resolve("file"));
        for (Path place : List.of(file, file.resolve("outbox"), Path.of("/proc/explainj/outbox"))) {
            IOException refused = assertThrows(IOException.class, () -> new Outbox(place).add("pacs", object));
            assertTrue(refused.getMessage().matches("The outbox " + place + " can't be written \\([A-Za-z ]+\\): free "
                    + "some space there, or make it writable\\."), refused.getMessage());
        }
    }

    private static void fill(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = new byte[512];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertTrue(e.getMessage().contains("No space left"), e.getMessage());
        }
    }
}
