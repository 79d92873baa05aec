package org.explainj.torch.script;

/**
 * A token of serialised TorchScript.
 *
 * @param kind what it is
 * @param text as written
 * @param start offset of its first character in the source
 */
record Token(Kind kind, String text, int start) {

    /** What a token is. */
    enum Kind { NAME, NUMBER, STRING, OPERATOR }

    /** @return offset behind its last character */
    int end() {
        return start + text.length();
    }

    /**
     * @param what an operator or name
     * @return whether this is it
     */
    boolean is(String what) {
        return kind != Kind.STRING && text.equals(what);
    }
}
