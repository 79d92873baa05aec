package org.explainj;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Files that are there whole or not at all: written under a temporary name in the same folder, then moved. */
public final class AtomicFile {
    private AtomicFile() {
    }

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {
        /**
         * @param temporary a file that does not exist yet
         * @throws IOException if it cannot be written
         */
        void write(Path temporary) throws IOException;
    }

    /**
     * @param file the file to write; replaced if it exists
     * @param content what writes it, under the name that it is given
     * @throws IOException if it cannot be written; then nothing is left behind and an earlier file stays as it was
     */
    public static void write(Path file, Content content) throws IOException {
        Path temporary = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            content.write(temporary);
            try {
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
