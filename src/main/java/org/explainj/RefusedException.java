package org.explainj;

import java.io.IOException;

/** A readable input that the model was not made for, or that can't be given to it. The message says why. */
public final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param sentence which file, why, and what to do */
    public RefusedException(String sentence) {
        super(sentence);
    }
}
