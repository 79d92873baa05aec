package org.explainj.pacs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.explainj.Progress;
import org.explainj.dicom.Dataset;

/**
 * One PACS, whatever it is spoken to by: DIMSE or DICOMweb. Every method throws {@link PacsException} if the PACS can't
 * be reached or refuses. Not for use by several threads.
 */
public interface PacsClient {
    /** @return the node's name in nodes.json */
    String node();

    /**
     * Finds out whether the PACS is there.
     *
     * @return who answered and how, in words
     */
    String echo() throws IOException;

    /**
     * Queries.
     *
     * @param matches takes each match; once it returns false the query is cancelled
     */
    void find(Query query, Predicate<Dataset> matches) throws IOException;

    /**
     * Retrieves objects into a folder, one file each, named by the SOP Instance UID.
     *
     * @param studyUid the study
     * @param seriesUid one series of it; empty for all
     * @param folder an existing folder
     * @param progress learns how far it is
     * @return what came
     */
    Retrieved retrieve(String studyUid, Optional<String> seriesUid, Path folder, Progress progress) throws IOException;

    /**
     * Sends objects, in order.
     *
     * @param files DICOM files
     * @param sending is told of each just before it is sent
     * @param sent is told what became of it
     */
    void store(List<Path> files, Consumer<Path> sending, Consumer<Stored> sent) throws IOException;

    /**
     * Asks which objects the PACS has.
     *
     * @param instances at most some hundreds
     * @return the SOP Instance UIDs of those that it has
     */
    Set<String> held(Collection<Instance> instances) throws IOException;

    /**
     * Asks the PACS to commit to keeping objects (PS3.4 annex J), and waits for its report.
     *
     * @param instances the objects
     * @param seconds how long to wait for the report
     * @return what it said; empty if there was no report in time, or the PACS doesn't know storage commitment
     */
    Optional<Commitment> commit(Collection<Instance> instances, int seconds) throws IOException;
}
