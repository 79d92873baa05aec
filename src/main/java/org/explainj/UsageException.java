package org.explainj;

/**
 * What was asked for does not exist or does not fit together: an unknown class, layer, method, option value.
 *
 * <p>The message is one sentence for the user that says what to type instead. The command line exits with 2.
 */
public final class UsageException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * @param sentence what was asked for, why it can't be, and what can
     */
    public UsageException(String sentence) {
        super(sentence);
    }
}
