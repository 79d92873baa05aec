package org.explainj.pacs;

import java.nio.file.Path;
import java.util.List;

/**
 * What a retrieval brought.
 *
 * @param files what arrived, in the order of arrival
 * @param missing how many objects the PACS has, or said to have, that did not arrive
 * @param reason why some are missing, in words; empty if none are
 */
public record Retrieved(List<Path> files, int missing, String reason) {
    /** Keeps its own copy of the list. */
    public Retrieved {
        files = List.copyOf(files);
    }
}
