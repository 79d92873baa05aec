package org.explainj.torch;

import java.io.IOException;

/** A model file that cannot be used; the message is one sentence that says why and what to do. */
public final class ModelException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence for the user: what, which file, what to do */
    public ModelException(String message) {
        super(message);
    }

    /**
     * @param message one sentence for the user: what, which file, what to do
     * @param cause kept for the log
     */
    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
