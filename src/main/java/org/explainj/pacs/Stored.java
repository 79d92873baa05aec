package org.explainj.pacs;

import java.nio.file.Path;

/**
 * What became of an object that was sent.
 *
 * @param file the file
 * @param outcome what became of it
 * @param reason in words, with the status; empty if all is well
 */
public record Stored(Path file, Outcome outcome, String reason) {
    /** The kinds of outcome. */
    public enum Outcome {
        /** The PACS has it. */
        STORED,
        /** The PACS can't take it now, but may later. */
        TRY_AGAIN,
        /** The PACS does not take it, or it can't be sent. */
        REFUSED
    }

    /** @return whether the PACS has it */
    public boolean isStored() {
        return outcome == Outcome.STORED;
    }
}
