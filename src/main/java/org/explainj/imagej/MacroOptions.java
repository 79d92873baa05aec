package org.explainj.imagej;

import ij.Macro;
import java.util.Locale;

/**
 * Options as ImageJ's recorder writes them: {@code key=value}, {@code key=[value with blanks]} and bare words.
 *
 * @param text the options, empty for none
 */
record MacroOptions(String text) {
    /** @return the options of the macro that runs the calling command, null if no macro does */
    static MacroOptions ofMacro() {
        String options = Macro.getOptions();
        return options == null ? null : new MacroOptions(options.strip());
    }

    /** @return the value of a key, or what is to be taken without it */
    String value(String key, String otherwise) {
        return Macro.getValue(text + " ", key, otherwise).strip();
    }

    /** @return whether a bare word is there */
    boolean has(String word) {
        String bare = text.replaceAll("\\w+=(\\[[^\\]]*]|'[^']*'|\\S*)", " ").toLowerCase(Locale.ROOT);
        return (" " + bare.replaceAll("\\s+", " ") + " ").contains(" " + word + " ");
    }
}
