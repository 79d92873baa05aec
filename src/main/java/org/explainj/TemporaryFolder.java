package org.explainj;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder for patients' data that is needed during a run: only the user can read it, and it is deleted when it is
 * closed.
 *
 * <p>A process that is killed can delete nothing. So the folder has a lock beside it, a file that the living process
 * holds: whoever makes the next folder deletes those of the same user whose lock nobody holds.
 */
public final class TemporaryFolder implements Closeable {
    private static final String PREFIX = "explainj-data-";
    private static final String LOCK = ".lock";
    /**
     * Names this process, in whatever class loader: closing any channel to a lock gives up the process's hold of it.
     */
    private static final String OWN = PREFIX + ProcessHandle.current().pid() + "-"
            + ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH).toEpochMilli() + "-";

    private final Path path;
    private final FileChannel channel;

    private TemporaryFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * @return a new, empty folder among the system's temporary ones
     * @throws IOException if it can't be made
     */
    public static TemporaryFolder make() throws IOException {
        // locked before the folder is there, so that there is no moment in which it seems to be abandoned
        Path lock = home().resolve(OWN + UUID.randomUUID() + LOCK);
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new IOException(lock + " is locked by another program; set java.io.tmpdir to another folder.");
            }
            // made under another name for the rights that Java gives temporary folders on every system
            Path path = Files.move(Files.createTempDirectory(home(), "explainj-"), folderOf(lock));
            clearAbandoned();
            return new TemporaryFolder(path, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            Files.deleteIfExists(lock);
            throw e;
        }
    }

    /** @return one that is deleted when the program ends: for what is read as long as images are open */
    public static Path untilExit() throws IOException {
        TemporaryFolder folder = make();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                folder.close();
            } catch (IOException e) {
                // the next one to make such a folder deletes it
            }
        }));
        return folder.path();
    }

    /** Deletes what killed processes of this user have left; what can't be deleted stays for the next time. */
    public static void clearAbandoned() {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(home(), PREFIX + "*" + LOCK)) {
            for (Path lock : locks) {
                if (!lock.getFileName().toString().startsWith(OWN)) {
                    clear(lock);
                }
            }
        } catch (IOException e) {
            // nothing can be listed, and so nothing be cleared
        }
    }

    private static void clear(Path lock) {
        Path folder = folderOf(lock);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (channel.tryLock() != null && Files.getOwner(folder).equals(Files.getOwner(lock))) {
                delete(folder);
                Files.deleteIfExists(lock);
            }
        } catch (IOException e) {
            // another user's, or in use
        }
    }

    private static Path folderOf(Path lock) {
        String name = lock.getFileName().toString();
        return lock.resolveSibling(name.substring(0, name.length() - LOCK.length()));
    }

    private static Path home() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** @return where it is */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try {
            delete(path);
        } finally {
            channel.close();
            Files.deleteIfExists(path.resolveSibling(path.getFileName() + LOCK));
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> below = Files.walk(folder)) {
            all = below.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
