package org.explainj.pacs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.explainj.Progress;
import org.explainj.UsageException;
import org.explainj.pacs.Outbox.Entry;
import org.explainj.pacs.Outbox.Pause;
import org.explainj.pacs.Outbox.State;
import org.explainj.pacs.dimse.LocalScp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is in the outbox, and makes sure that the PACS keeps it. One process works an outbox at a time.
 *
 * <p>An object is marked before it is sent. If the outcome stays unknown, because this program or the PACS was killed,
 * the PACS is asked whether it has it before it is sent again. It leaves the outbox once the PACS has confirmed it.
 */
public final class OutboxSender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final int BATCH = 200;
    private static final int COMMITMENT_SECONDS = 30;
    /** So often the PACS may not know an object that it has acknowledged, before it is sent again. */
    private static final int DOUBTS = 5;

    private final Outbox outbox;
    private final Clients clients;
    private final Backoff backoff;
    private final FileChannel channel;
    private final FileLock lock;
    private final Map<String, Pause> pauses = new HashMap<>();

    /** Who speaks to the nodes. */
    @FunctionalInterface
    public interface Clients {
        /** @return the client of a node */
        PacsClient of(String node) throws IOException;

        /** @return how the node confirms; by query unless its settings say otherwise */
        default Node.Confirm confirm(String node) {
            return Node.Confirm.QUERY;
        }
    }

    /**
     * How long to wait before the next attempt: doubled each time.
     *
     * @param firstMillis after the first failure
     * @param longestMillis at most
     */
    public record Backoff(long firstMillis, long longestMillis) {
        /** Five seconds to one hour. */
        public static final Backoff DEFAULT = new Backoff(5_000, 3_600_000);

        long after(int attempts) {
            return Math.min(longestMillis, firstMillis << Math.min(30, Math.max(0, attempts - 1)));
        }

        /** @return whether a time to wait for has come; one further away than any wait is of a clock set back since */
        boolean isOver(long notBeforeMillis) {
            long left = notBeforeMillis - System.currentTimeMillis();
            return left <= 0 || left > longestMillis;
        }
    }

    private OutboxSender(Outbox outbox, Clients clients, Backoff backoff, FileChannel channel, FileLock lock) {
        this.outbox = outbox;
        this.clients = clients;
        this.backoff = backoff;
        this.channel = channel;
        this.lock = lock;
    }

    /** @return clients as the user's nodes.json has them */
    public static Clients clients(Nodes nodes, Optional<LocalScp> running) {
        return new Clients() {
            @Override
            public PacsClient of(String node) throws IOException {
                return nodes.client(node, running);
            }

            @Override
            public Node.Confirm confirm(String node) {
                return nodes.node(node).confirm();
            }
        };
    }

    /**
     * @param outbox what to send
     * @param clients who speaks to the nodes
     * @param backoff how long to wait after failures
     * @return the sender; empty if another process works this outbox
     * @throws IOException if the outbox can't be written
     */
    public static Optional<OutboxSender> open(Outbox outbox, Clients clients, Backoff backoff) throws IOException {
        Files.createDirectories(outbox.folder());
        Path file = outbox.folder().resolve(".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        outbox.sweep();
        // who begins anew tries at once
        outbox.writePauses(Map.of());
        return Optional.of(new OutboxSender(outbox, clients, backoff, channel, lock));
    }

    /** What happened to an entry: it is confirmed, or its state has changed. */
    public record Change(Entry entry, boolean confirmed) {
    }

    /**
     * Does what can be done now: sends what is due, and asks for confirmation.
     *
     * @param progress cancels between objects
     * @param changes is told of each entry that is confirmed or failed
     * @return when there is more to do, in milliseconds since 1970; empty if the outbox is empty, but for what
     *     was refused
     */
    public Optional<Long> work(Progress progress, Consumer<Change> changes) throws IOException {
        Map<String, List<Entry>> byNode = outbox.entries().stream().filter(entry -> entry.state() != State.FAILED)
                .collect(Collectors.groupingBy(Entry::node, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Entry>> node : byNode.entrySet()) {
            Pause pause = pauses.get(node.getKey());
            if (pause == null || backoff.isOver(pause.notBeforeMillis())) {
                work(node.getKey(), node.getValue(), progress, changes);
            }
        }
        long next = Long.MAX_VALUE;
        for (Entry entry : outbox.entries()) {
            // what waits for others is looked at again when those have changed
            if (entry.state() != State.FAILED && outbox.awaited(entry).isEmpty()) {
                Pause pause = pauses.get(entry.node());
                next = Math.min(next, Math.max(waiting(entry.notBeforeMillis()),
                        pause == null ? 0 : waiting(pause.notBeforeMillis())));
            }
        }
        return next == Long.MAX_VALUE ? Optional.empty() : Optional.of(next);
    }

    private long waiting(long notBeforeMillis) {
        return backoff.isOver(notBeforeMillis) ? 0 : notBeforeMillis;
    }

    /** @return why a node was given up for the time being; empty if it answered the last time */
    public Optional<String> silence(String node) {
        return Optional.ofNullable(pauses.get(node)).map(Pause::reason);
    }

    private void work(String node, List<Entry> entries, Progress progress, Consumer<Change> changes)
            throws IOException {
        try {
            PacsClient client = clients.of(node);
            List<Entry> due = new ArrayList<>();
            for (Entry entry : entries) {
                if (backoff.isOver(entry.notBeforeMillis()) && outbox.awaited(entry).isEmpty()) {
                    due.add(entry);
                }
            }
            List<Entry> ready = new ArrayList<>(due.stream().filter(entry -> entry.state() == State.QUEUED).toList());
            ready.addAll(doubtful(client, due.stream().filter(entry -> entry.state() == State.SENDING).toList()));
            for (int from = 0; from < ready.size(); from += BATCH) {
                progress.checkCancelled();
                send(client, intact(ready.subList(from, Math.min(ready.size(), from + BATCH)), changes), progress,
                        changes);
            }
            List<Entry> sent = outbox.entries().stream().filter(entry -> entry.node().equals(node)
                    && entry.state() == State.SENT && backoff.isOver(entry.notBeforeMillis())).toList();
            for (int from = 0; from < sent.size(); from += BATCH) {
                progress.checkCancelled();
                confirm(client, clients.confirm(node), sent.subList(from, Math.min(sent.size(), from + BATCH)),
                        changes);
            }
            if (pauses.remove(node) != null) {
                outbox.writePauses(pauses);
            }
        } catch (Outbox.UnwritableException e) {
            throw e;
        } catch (IOException | UsageException e) {
            // not reached, or its settings are wrong: the other nodes' entries go on
            int attempts = pauses.containsKey(node) ? pauses.get(node).attempts() + 1 : 1;
            pauses.put(node, new Pause(attempts, System.currentTimeMillis() + backoff.after(attempts),
                    e.getMessage()));
            LOG.info("{} It is tried again later.", e.getMessage());
            outbox.writePauses(pauses);
            remark(node, e.getMessage());
        }
    }

    /** A copy that has changed on the disk must not reach the PACS. */
    private List<Entry> intact(List<Entry> entries, Consumer<Change> changes) throws IOException {
        List<Entry> intact = new ArrayList<>();
        for (Entry entry : entries) {
            if (outbox.isIntact(entry)) {
                intact.add(entry);
                continue;
            }
            changes.accept(new Change(outbox.update(entry.with(State.FAILED, entry.attempts() + 1, 0, "The copy "
                    + outbox.object(entry) + " is damaged: drop the entry and send the object again.")), false));
        }
        return intact;
    }

    /** Lets {@code pacs queue} say why nothing moves. */
    private void remark(String node, String reason) throws IOException {
        for (Entry entry : outbox.entries()) {
            if (entry.node().equals(node) && entry.state() != State.FAILED && !entry.reason().equals(reason)) {
                outbox.update(entry.with(entry.state(), entry.attempts(), entry.notBeforeMillis(), reason));
            }
        }
    }

    /** Asks about those whose sending was cut short: what the PACS has need not be sent again. */
    private List<Entry> doubtful(PacsClient client, List<Entry> entries) throws IOException {
        List<Entry> again = new ArrayList<>();
        if (entries.isEmpty()) {
            return again;
        }
        Set<String> held = client.held(entries.stream().map(Entry::instance).toList());
        for (Entry entry : entries) {
            boolean there = held.contains(entry.instance().sopInstanceUid());
            Entry now = outbox.update(entry.with(there ? State.SENT : State.QUEUED, entry.attempts(), 0, ""));
            if (!there) {
                again.add(now);
            }
        }
        return again;
    }

    private void send(PacsClient client, List<Entry> entries, Progress progress, Consumer<Change> changes)
            throws IOException {
        Map<Path, Entry> byFile = new LinkedHashMap<>();
        entries.forEach(entry -> byFile.put(outbox.object(entry), entry));
        if (byFile.isEmpty()) {
            return;
        }
        int[] done = {0};
        try {
            client.store(List.copyOf(byFile.keySet()), file -> {
                progress.checkCancelled();
                progress.update((double) done[0]++ / entries.size(), "Sending to " + client.node());
                Entry entry = byFile.get(file);
                mark(entry.with(State.SENDING, entry.attempts(), 0, ""));
            }, stored -> {
                Entry entry = byFile.get(stored.file());
                int attempts = entry.attempts() + 1;
                Entry now = switch (stored.outcome()) {
                    case STORED -> entry.with(State.SENT, 0, 0, "");
                    case TRY_AGAIN -> entry.with(State.QUEUED, attempts,
                            System.currentTimeMillis() + backoff.after(attempts), stored.reason());
                    case REFUSED -> entry.with(State.FAILED, attempts, 0, stored.reason());
                };
                mark(now);
                if (now.state() == State.FAILED) {
                    changes.accept(new Change(now, false));
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Nothing is sent whose state can't be written, as on a full disk. */
    private void mark(Entry entry) {
        try {
            outbox.update(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void confirm(PacsClient client, Node.Confirm how, List<Entry> entries, Consumer<Change> changes)
            throws IOException {
        List<Instance> instances = entries.stream().map(Entry::instance).toList();
        Optional<Commitment> report = how == Node.Confirm.COMMITMENT ? client.commit(instances, COMMITMENT_SECONDS)
                : Optional.empty();
        // without a report the PACS is asked whether it has them at least
        Set<String> kept = how == Node.Confirm.NONE
                ? instances.stream().map(Instance::sopInstanceUid).collect(Collectors.toSet())
                : report.isPresent() ? report.get().committed() : client.held(instances);
        for (Entry entry : entries) {
            String uid = entry.instance().sopInstanceUid();
            if (kept.contains(uid)) {
                outbox.remove(entry.id());
                changes.accept(new Change(entry, true));
                continue;
            }
            int attempts = entry.attempts() + 1;
            String reason = report.map(r -> r.failed().get(uid)).orElse(null);
            boolean again = reason != null || attempts >= DOUBTS;
            outbox.update(entry.with(again ? State.QUEUED : State.SENT, attempts,
                    System.currentTimeMillis() + backoff.after(attempts),
                    reason != null ? reason : "the PACS acknowledged it, but does not find it (yet)"));
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
