package org.explainj.pacs;

import java.io.IOException;

/**
 * A PACS that could not be reached, that refused, or that broke the protocol. The message is one sentence for the user;
 * it never holds a patient's data, a password or a token.
 */
public class PacsException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param sentence which PACS, what happened, and what to do */
    public PacsException(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence which PACS, what happened, and what to do
     * @param cause what was met below
     */
    public PacsException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
