package org.explainj.pacs;

import java.util.Map;
import java.util.Set;

/**
 * A PACS's report about storage commitment.
 *
 * @param committed the SOP Instance UIDs that it keeps
 * @param failed those that it does not, with the reason
 */
public record Commitment(Set<String> committed, Map<String, String> failed) {
    /** Keeps its own copies. */
    public Commitment {
        committed = Set.copyOf(committed);
        failed = Map.copyOf(failed);
    }
}
