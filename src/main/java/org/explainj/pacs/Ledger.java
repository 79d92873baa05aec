package org.explainj.pacs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.explainj.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the listener remembers of a study, on disk: which image it has worked on in which way, and which results are to
 * be withdrawn. UIDs only, nothing of the patient's.
 */
final class Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Path file;
    private final Content content;

    /**
     * Results that were made together.
     *
     * @param line what must agree for a newer result to supersede an older one
     * @param images SOP Instance UIDs of the images that were explained
     * @param results what was made of them; empty if the model saw no evidence
     */
    private record Made(String line, Set<String> images, List<Instance> results) {
    }

    /**
     * @param images the way in which each image was worked on last, by SOP Instance UID
     * @param made the results that hold, the oldest first
     * @param superseded results that are not withdrawn yet
     * @param rejected SOP Instance UIDs of what others have rejected
     * @param notes how many rejection notes there have been
     */
    private record Content(Map<String, String> images, List<Made> made, List<Instance> superseded,
            Set<String> rejected, int notes) {
        Content {
            rejected = rejected == null ? new TreeSet<>() : rejected;
            images = images == null ? new TreeMap<>() : images;
            made = made == null ? new ArrayList<>() : made;
            superseded = superseded == null ? new ArrayList<>() : superseded;
        }
    }

    private Ledger(Path file, Content content) {
        this.file = file;
        this.content = content;
    }

    /**
     * @param file the study's; may be absent
     * @return what it remembers; nothing if it can't be understood
     */
    static Ledger read(Path file) throws IOException {
        Content read = null;
        try {
            read = GSON.fromJson(Files.readString(file), Content.class);
        } catch (NoSuchFileException e) {
            // a study that is new here
        } catch (MalformedInputException | JsonParseException e) {
            LOG.warn("{} is damaged: the study counts as new, and earlier results of it are not withdrawn.", file);
        }
        return new Ledger(file, read != null ? read : new Content(null, null, null, null, 0));
    }

    void write() throws IOException {
        AtomicFile.write(file, temporary -> Files.writeString(temporary, GSON.toJson(content)));
    }

    /** @return whether an image has been worked on in this way */
    boolean isDone(String imageUid, String way) {
        return way.equals(content.images.get(imageUid));
    }

    /** @return whether all images that share results of this line with one of these are among them */
    boolean isWhole(Set<String> imageUids, String line) {
        return content.made.stream().filter(made -> made.line.equals(line))
                .filter(made -> made.images.stream().anyMatch(imageUids::contains))
                .allMatch(made -> imageUids.containsAll(made.images));
    }

    /**
     * Notes what has been worked on. Results of the same line are superseded once each image that they are of has been
     * explained again, together or one by one.
     *
     * @param line what must agree
     * @param way in which way
     * @param worked SOP Instance UIDs of all images that were looked at
     * @param explained of those that were explained
     * @param results what was made of them
     */
    void add(String line, String way, Collection<String> worked, Set<String> explained, List<Instance> results) {
        worked.forEach(uid -> content.images.put(uid, way));
        if (explained.isEmpty()) {
            return;
        }
        content.made.add(new Made(line, explained, results));
        Set<String> explainedLater = new HashSet<>();
        Set<Instance> holding = new HashSet<>();
        for (int i = content.made.size() - 1; i >= 0; i--) {
            Made made = content.made.get(i);
            if (!made.line.equals(line)) {
                continue;
            }
            if (explainedLater.containsAll(made.images)) {
                content.made.remove(i);
                content.superseded.addAll(made.results);
            } else {
                explainedLater.addAll(made.images);
                holding.addAll(made.results);
            }
        }
        content.superseded.removeIf(holding::contains);
    }

    /** @return the results that hold, of every line */
    List<Instance> holding() {
        return content.made.stream().flatMap(made -> made.results.stream()).toList();
    }

    /** @return the results that are to be withdrawn */
    List<Instance> superseded() {
        return List.copyOf(content.superseded);
    }

    /** @return the number of the next rejection note */
    int nextNote() {
        return content.notes + 1;
    }

    /** @return this ledger after the superseded results have been withdrawn */
    Ledger withdrawn() {
        return new Ledger(file, new Content(content.images, content.made, null, content.rejected, nextNote()));
    }

    /** @return whether somebody has rejected an image */
    boolean isRejected(String imageUid) {
        return content.rejected.contains(imageUid);
    }

    /**
     * Notes that objects have been rejected by others. Results that were made of one of them hold no longer; the other
     * images of such a result count as new. A result that was rejected itself is not there any more.
     *
     * @param uids SOP Instance UIDs of rejected objects
     * @return the results to withdraw
     */
    List<Instance> reject(Set<String> uids) {
        content.rejected.addAll(uids);
        Predicate<Instance> gone = result -> uids.contains(result.sopInstanceUid());
        content.superseded.removeIf(gone);
        List<Instance> results = new ArrayList<>();
        for (int i = content.made.size() - 1; i >= 0; i--) {
            Made made = content.made.get(i);
            List<Instance> left = made.results.stream().filter(gone.negate()).toList();
            if (made.images.stream().anyMatch(uids::contains)) {
                content.made.remove(i);
                content.images.keySet().removeAll(made.images);
                results.addAll(left);
            } else {
                content.made.set(i, new Made(made.line, made.images, left));
            }
        }
        // the same result may have been made in two ways
        List<Instance> holding = holding();
        return results.stream().distinct().filter(result -> !holding.contains(result)).toList();
    }

    /** @return this ledger after a note on rejected results has been queued */
    Ledger noted() {
        return new Ledger(file, new Content(content.images, content.made, content.superseded, content.rejected,
                nextNote()));
    }
}
