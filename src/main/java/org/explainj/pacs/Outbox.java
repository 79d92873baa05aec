package org.explainj.pacs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.explainj.AtomicFile;
import org.explainj.UsageException;

/**
 * Objects on their way to a PACS, on disk: a folder each, with the object and what is known about its sending.
 *
 * <p>An entry comes into being by one rename and goes away by one, and its state changes by one: whenever the program
 * is killed, each object is either still here or known to be in the PACS. The same object for the same node is one
 * entry, however often it is added.
 */
public final class Outbox {
    private static final String OBJECT = "object.dcm";
    private static final String ENTRY = "entry.json";
    private static final String PENDING = ".new-";
    private static final String GONE = ".gone-";
    private static final String PAUSES = ".pauses.json";
    private static final TypeToken<Map<String, Pause>> PAUSES_TYPE = new TypeToken<>() { };
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Path folder;

    /** What is known about an object's sending. */
    public enum State {
        /** Waits to be sent. */
        QUEUED,
        /** Was being sent when something went wrong: the PACS may have it. */
        SENDING,
        /** The PACS said success; that it keeps it is not confirmed yet. */
        SENT,
        /** Refused for good, until the user says retry. */
        FAILED
    }

    /**
     * An object and what is known about its sending.
     *
     * @param id what it is called in the outbox
     * @param node the name of the PACS
     * @param instance which object it is
     * @param sha256 of the file, in hexadecimal
     * @param state where it stands
     * @param attempts how often sending or confirming it did not work
     * @param queuedMillis when it was added, in milliseconds since 1970
     * @param notBeforeMillis when it may be tried again
     * @param reason why it did not work the last time; empty if nothing went wrong
     * @param after the entries that must have left, confirmed, before this one is sent
     */
    public record Entry(String id, String node, Instance instance, String sha256, State state, int attempts,
            long queuedMillis, long notBeforeMillis, String reason, List<String> after) {
        public Entry {
            after = after == null ? List.of() : List.copyOf(after);
        }

        Entry with(State newState, int newAttempts, long newNotBefore, String newReason) {
            return new Entry(id, node, instance, sha256, newState, newAttempts, queuedMillis, newNotBefore, newReason,
                    after);
        }

        private boolean isWhole() {
            return id != null && node != null && instance != null && sha256 != null && state != null && reason != null;
        }
    }

    /**
     * How long a node that can't be reached is left alone.
     *
     * @param attempts how often it was not reached, one after the other
     * @param notBeforeMillis when it is tried again, in milliseconds since 1970
     * @param reason why it was not reached
     */
    public record Pause(int attempts, long notBeforeMillis, String reason) {
    }

    /** @param folder where it is kept; made when the first object is added */
    public Outbox(Path folder) {
        this.folder = folder;
    }

    /** @return the user's outbox, in ExplainJ's home folder */
    public static Outbox ofUser() {
        return new Outbox(Nodes.home().resolve("outbox"));
    }

    Path folder() {
        return folder;
    }

    /** @return where an entry's object is */
    Path object(Entry entry) {
        return folder.resolve(entry.id()).resolve(OBJECT);
    }

    /**
     * Adds an object; does nothing if it is there already, except that one which was refused is tried again.
     *
     * @param node the name of the PACS
     * @param file the object, which is copied
     * @return the entry
     * @throws UsageException if another object of the same UID is there
     * @throws IOException if the file is no object that a PACS could keep, or the outbox can't be written
     */
    public Entry add(String node, Path file) throws IOException {
        return add(node, file, List.of());
    }

    /**
     * Adds an object that is to be sent behind others, as {@link #add(String, Path)} does.
     *
     * @param after the entries that must have left, confirmed, before this one is sent
     */
    public Entry add(String node, Path file, List<String> after) throws IOException {
        Instance instance = Instance.of(file);
        String id = id(node, instance.sopInstanceUid());
        try {
            makeFolder();
            if (Files.isDirectory(folder.resolve(id)) && read(id).isEmpty()) {
                // what is damaged is replaced
                remove(id);
            }
            return add(new Entry(id, node, instance, sha256(file), State.QUEUED, 0, System.currentTimeMillis(), 0, "",
                    after), file);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Entry add(Entry entry, Path file) throws IOException {
        Optional<Entry> there = read(entry.id());
        if (there.isPresent()) {
            return again(there.get(), entry.sha256());
        }
        Path pending = folder.resolve(PENDING + UUID.randomUUID());
        Files.createDirectory(pending);
        try {
            Path copy = pending.resolve(OBJECT);
            Files.copy(file, copy);
            force(copy);
            Files.writeString(pending.resolve(ENTRY), GSON.toJson(entry));
            force(pending.resolve(ENTRY));
            try {
                move(pending, folder.resolve(entry.id()));
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                return again(read(entry.id()).orElseThrow(() -> e), entry.sha256());
            }
            return entry;
        } finally {
            delete(pending);
        }
    }

    /** The outbox itself is the trouble, and not one entry or its PACS. */
    static final class UnwritableException extends IOException {
        private static final long serialVersionUID = 1L;

        UnwritableException(String message, IOException cause) {
            super(message, cause);
        }
    }

    private UnwritableException unwritable(IOException e) {
        String reason = e instanceof FileSystemException failed && failed.getReason() != null ? failed.getReason()
                : e instanceof AccessDeniedException ? "no permission"
                : e instanceof FileAlreadyExistsException ? "a file is in its place"
                : e instanceof NoSuchFileException ? "no folder can be made there" : e.getMessage();
        return new UnwritableException("The outbox " + folder + " can't be written (" + reason
                + "): free some space there, or make it writable.", e);
    }

    private Entry again(Entry there, String sha256) throws IOException {
        if (!there.sha256().equals(sha256)) {
            throw new UsageException("Another object with the UID " + there.instance().sopInstanceUid()
                    + " is already on its way to " + there.node() + ": a PACS keeps only one of them. Drop it first "
                    + "(explainj pacs queue --drop " + there.id() + ").");
        }
        return there.state() == State.FAILED ? update(there.with(State.QUEUED, 0, 0, "")) : there;
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            try {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            } catch (UnsupportedOperationException e) {
                // the file system keeps others out in its own way, or not at all
            }
        }
    }

    private static String id(String node, String uid) {
        return HexFormat.of().formatHex(digest().digest((node + "\n" + uid).getBytes(
                StandardCharsets.UTF_8)), 0, 8);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Onto the disk itself: a power failure is no different from a kill. */
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        } catch (FileSystemException e) {
            if (Files.isDirectory(to)) {
                throw new FileAlreadyExistsException(to.toString());
            }
            throw e;
        }
    }

    /** @return the entries, the oldest first, without {@linkplain #damaged damaged} ones */
    public List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String id : ids()) {
            read(id).ifPresent(entries::add);
        }
        entries.sort(Comparator.comparingLong(Entry::queuedMillis).thenComparing(Entry::id));
        return entries;
    }

    /** @return the entries of which it can't be read what they are, by what they are called in the outbox */
    public List<String> damaged() throws IOException {
        List<String> damaged = new ArrayList<>();
        for (String id : ids()) {
            if (read(id).isEmpty() && Files.isDirectory(folder.resolve(id))) {
                damaged.add(id);
            }
        }
        return damaged;
    }

    private List<String> ids() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> below = Files.list(folder)) {
            return below.map(path -> path.getFileName().toString()).filter(name -> !name.startsWith("."))
                    .sorted().toList();
        }
    }

    /** @return the entry that an object of a node has, or would have, in the outbox */
    Optional<Entry> entry(String node, String sopInstanceUid) throws IOException {
        return read(id(node, sopInstanceUid));
    }

    /** @return empty if it is not there, or damaged */
    private Optional<Entry> read(String id) throws IOException {
        try {
            Entry entry = GSON.fromJson(Files.readString(folder.resolve(id).resolve(ENTRY)), Entry.class);
            return Optional.ofNullable(entry).filter(read -> read.isWhole() && read.id().equals(id));
        } catch (NoSuchFileException | NotDirectoryException | MalformedInputException | JsonParseException e) {
            return Optional.empty();
        } catch (FileSystemException e) {
            if (!Files.isDirectory(folder.resolve(id))) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** @return the entries that an entry waits for; it is not sent while there are any */
    public List<String> awaited(Entry entry) {
        return entry.after().stream().filter(id -> Files.isDirectory(folder.resolve(id))).toList();
    }

    /** @return whether an entry's object is still what was added */
    boolean isIntact(Entry entry) throws IOException {
        try {
            return sha256(object(entry)).equals(entry.sha256());
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** @return the nodes that are left alone for the time being, by their names, as the last sender has it */
    public Map<String, Pause> pauses() throws IOException {
        try {
            Map<String, Pause> pauses = GSON.fromJson(Files.readString(folder.resolve(PAUSES)), PAUSES_TYPE);
            return pauses == null ? Map.of() : pauses;
        } catch (NoSuchFileException | NotDirectoryException | MalformedInputException | JsonParseException e) {
            return Map.of();
        }
    }

    void writePauses(Map<String, Pause> pauses) throws IOException {
        if (pauses.isEmpty()) {
            Files.deleteIfExists(folder.resolve(PAUSES));
        } else {
            AtomicFile.write(folder.resolve(PAUSES), temporary -> Files.writeString(temporary, GSON.toJson(pauses)));
        }
    }

    /** Writes an entry's new state; one that has been dropped meanwhile stays away. */
    Entry update(Entry entry) throws IOException {
        try {
            AtomicFile.write(folder.resolve(entry.id()).resolve(ENTRY), temporary -> {
                Files.writeString(temporary, GSON.toJson(entry));
                force(temporary);
            });
        } catch (NoSuchFileException e) {
            // dropped
        } catch (IOException e) {
            throw unwritable(e);
        }
        return entry;
    }

    /**
     * Tries an entry again now, refused or not.
     *
     * @return whether it is there
     */
    public boolean retry(String id) throws IOException {
        Optional<Entry> entry = read(id);
        if (entry.isPresent()) {
            State state = entry.get().state() == State.FAILED ? State.QUEUED : entry.get().state();
            update(entry.get().with(state, 0, 0, entry.get().reason()));
        }
        return entry.isPresent();
    }

    /**
     * Takes an entry out unsent, damaged or not. What waits for it is not sent by itself any more.
     *
     * @return whether it was there
     */
    public boolean drop(String id) throws IOException {
        for (Entry entry : entries()) {
            if (entry.after().contains(id) && entry.state() != State.FAILED) {
                update(entry.with(State.FAILED, entry.attempts(), 0, "It was to follow " + id
                        + ", which was taken out of the outbox: retry it if it is to be sent all the same."));
            }
        }
        return remove(id);
    }

    /**
     * Takes out an entry whose object the PACS keeps.
     *
     * @return whether it was there
     */
    boolean remove(String id) throws IOException {
        Path gone = folder.resolve(GONE + UUID.randomUUID());
        try {
            move(folder.resolve(id), gone);
            delete(gone);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Clears away what a kill has left: copies that were not finished, and entries that were being removed. */
    void sweep() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> left;
        try (Stream<Path> below = Files.list(folder)) {
            left = below.filter(path -> {
                String name = path.getFileName().toString();
                return name.startsWith(GONE) || name.startsWith(PENDING) && isOld(path);
            }).toList();
        }
        for (Path path : left) {
            delete(path);
        }
    }

    /** Another process may be adding something just now. */
    private static boolean isOld(Path path) {
        try {
            return System.currentTimeMillis() - Files.getLastModifiedTime(path).toMillis() > 3_600_000;
        } catch (IOException e) {
            return false;
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> below = Files.walk(directory)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
