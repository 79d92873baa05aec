package org.explainj.pacs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.explainj.UsageException;

/**
 * Where a password or token is kept, which is never in the file of nodes itself. Its value is read when it is needed
 * and is in no text that this class gives.
 *
 * @param kind environment variable or file
 * @param name its name
 */
public record Secret(Kind kind, String name) {
    /** Where a secret can be. */
    public enum Kind {
        /** An environment variable. */
        ENV,
        /** A file's first line. */
        FILE
    }

    /**
     * @return the secret
     * @throws UsageException if the variable is not set
     * @throws IOException if the file can't be read, with a sentence
     */
    public String read() throws IOException {
        if (kind == Kind.ENV) {
            String value = System.getenv(name);
            if (value == null || value.isEmpty()) {
                throw new UsageException("The environment variable " + name + ", which nodes.json names, is not set.");
            }
            return value;
        }
        try {
            String first = Files.readString(Path.of(name)).lines().findFirst().orElse("").strip();
            if (first.isEmpty()) {
                throw new UsageException("The file " + name + ", which nodes.json names for a secret, is empty.");
            }
            return first;
        } catch (IOException e) {
            throw new IOException("The file " + name + ", which nodes.json names for a secret, can't be read.", e);
        }
    }
}
