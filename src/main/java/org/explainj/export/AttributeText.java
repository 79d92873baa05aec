package org.explainj.export;

/** Makes free text fit a text value representation (PS3.5 section 6.2). */
public final class AttributeText {
    private static final String CUT = "...";

    private AttributeText() {
    }

    /**
     * @param text any text
     * @return at most 64 characters for LO, without backslashes and control characters
     */
    public static String longString(String text) {
        return longString(text, "");
    }

    /**
     * @param text any text
     * @param ending what stays whole
     * @return the text, shortened where needed, and the ending: at most 64 characters for LO
     */
    public static String longString(String text, String ending) {
        return cut(oneLine(text).replace('\\', '/'), 64 - ending.length()) + ending;
    }

    /**
     * @param text any text
     * @return at most 1024 characters for ST, on one line
     */
    public static String shortText(String text) {
        return cut(oneLine(text), 1024);
    }

    /**
     * @param text any text
     * @param length the most characters it may have, at least 3
     * @return the text, or its beginning and "..."
     */
    public static String cut(String text, int length) {
        if (text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, length - CUT.length())) + CUT;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
