package org.explainj.pacs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.explainj.Progress;
import org.explainj.TemporaryFolder;
import org.explainj.UsageException;

/** Studies that are retrieved for the time of a run: in a folder that only the user can read, and that is deleted. */
public final class RetrievedStudies implements AutoCloseable {
    /** What an input begins with that names a study in a PACS: {@code pacs:NODE/STUDYUID}. */
    public static final String PREFIX = "pacs:";

    private TemporaryFolder folder;

    /** @return whether a text names a study in a PACS */
    public static boolean isOne(String text) {
        return text.startsWith(PREFIX);
    }

    /**
     * @param name a study in a PACS of the user's nodes.json: {@code pacs:NODE/STUDYUID}, or
     *     {@code pacs:NODE/STUDYUID/SERIESUID}
     * @param progress learns how far it is
     * @return the folder with its objects
     * @throws UsageException if the name is none
     * @throws PacsException if the PACS does not give the study, or not all of it
     */
    public Path get(String name, Progress progress) throws IOException {
        String[] parts = name.substring(PREFIX.length()).split("/", -1);
        if (parts.length < 2 || parts.length > 3 || !Instance.isUid(parts[1])
                || parts.length == 3 && !Instance.isUid(parts[2])) {
            throw new UsageException("'" + name + "' names no study: write pacs:NODE/STUDYUID.");
        }
        PacsClient client = Nodes.ofUser().client(parts[0]);
        if (folder == null) {
            folder = TemporaryFolder.make();
        }
        Path target = Files.createDirectories(folder.path().resolve(String.join("-", parts)));
        Retrieved retrieved = client.retrieve(parts[1], parts.length == 3 ? Optional.of(parts[2]) : Optional.empty(),
                target, progress);
        if (retrieved.missing() > 0) {
            throw new PacsException(retrieved.missing() + " objects of study " + parts[1] + " did not arrive from "
                    + parts[0] + ": " + retrieved.reason() + ".");
        }
        return target;
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            folder.close();
        }
    }
}
