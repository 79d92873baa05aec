package org.explainj.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Scanner;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers when each object was first made, so that the same result exported again is the same instance, down to its
 * dates, and never a new object under an old UID.
 *
 * <p>The time is, in this order: that of the file which is about to be replaced, if it is the same instance; the one
 * that this memory has for the UID; now, which is then remembered. The memory is the folder {@code created}: text
 * files named by the last two digits of the UID, a line for each object with its UID, date and time. Where it cannot be
 * written, the file to be replaced is all there is to go by.
 */
public final class FirstCreation {
    private static final Logger LOG = LoggerFactory.getLogger(FirstCreation.class);
    private static final Object LOCK = new Object();

    private final Path folder;

    /** @param home where ExplainJ keeps what it must remember */
    public FirstCreation(Path home) {
        folder = home.resolve("created");
    }

    /** @return the user's memory: in the folder that the environment variable EXPLAINJ_HOME names, else ~/.explainj */
    public static FirstCreation ofUser() {
        String home = System.getenv("EXPLAINJ_HOME");
        return new FirstCreation(home != null && !home.isEmpty() ? Path.of(home)
                : Path.of(System.getProperty("user.home"), ".explainj"));
    }

    /**
     * @param uid SOP Instance UID of the object
     * @param file where it will be written; may exist
     * @param object its attributes, for the time zone
     * @return when it was first made
     */
    public CreationTime of(String uid, Path file, Dataset object) {
        CreationTime candidate = of(file, uid).orElseGet(() -> CreationTime.now(object));
        try {
            CreationTime remembered = remember(uid, candidate);
            return of(file, uid).orElse(remembered);
        } catch (IOException e) {
            LOG.debug("{} cannot be used: {}", folder, e.getMessage());
            return candidate;
        }
    }

    private static Optional<CreationTime> of(Path file, String uid) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Dataset earlier = DicomEngine.preferred().read(file).dataset();
            return earlier.string(Tag.SOPInstanceUID).filter(uid::equals).flatMap(same -> CreationTime.of(earlier));
        } catch (IOException e) {
            LOG.debug("{} is replaced: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    private CreationTime remember(String uid, CreationTime candidate) throws IOException {
        Files.createDirectories(folder);
        Path page = folder.resolve(uid.substring(uid.length() - 2) + ".txt");
        // the lock keeps other processes out, the monitor other threads of this one
        synchronized (LOCK) {
            try (FileChannel channel = FileChannel.open(page, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
                Optional<CreationTime> known = find(uid, channel);
                if (known.isEmpty() && lock.isValid()) {
                    String line = uid + " " + candidate.date() + " " + candidate.time() + "\n";
                    channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)), channel.size());
                }
                return known.orElse(candidate);
            }
        }
    }

    /** The channel stays open: closing a stream or scanner over it would close it, and give up the lock. */
    @SuppressWarnings("resource")
    private static Optional<CreationTime> find(String uid, FileChannel channel) {
        Scanner lines = new Scanner(Channels.newInputStream(channel), StandardCharsets.US_ASCII);
        while (lines.hasNextLine()) {
            String[] words = lines.nextLine().split(" ");
            if (words.length == 3 && words[0].equals(uid)) {
                return Optional.of(new CreationTime(words[1], words[2]));
            }
        }
        return Optional.empty();
    }
}
