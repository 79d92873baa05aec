package org.explainj.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** How every command writes JSON: one object a line. */
final class Json {
    static final Gson GSON = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private Json() {
    }
}
