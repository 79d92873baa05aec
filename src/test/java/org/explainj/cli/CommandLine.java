package org.explainj.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One run of the command line, as a script sees it.
 *
 * @param code the exit code
 * @param out standard output, line by line
 * @param err standard error
 */
record CommandLine(int code, List<String> out, String err) {
    static CommandLine run(String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
            int code = Main.run(args);
            return new CommandLine(code, outBytes.toString(StandardCharsets.UTF_8).lines().toList(),
                    errBytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** @return the objects that {@code --json} printed */
    List<JsonObject> json() {
        return out.stream().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    }
}
