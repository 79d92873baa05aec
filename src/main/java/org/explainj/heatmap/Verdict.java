package org.explainj.heatmap;

/** Whether a map holds evidence for the class at all, decided before any scaling. */
public enum Verdict {
    /** There is evidence to draw. */
    POSITIVE("positive"),
    /** "No positive evidence": nothing is drawn. */
    NONE("none");

    private final String keyword;

    Verdict(String keyword) {
        this.keyword = keyword;
    }

    /** @return {@code positive} or {@code none}, as written in JSON */
    public String keyword() {
        return keyword;
    }
}
