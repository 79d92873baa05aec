package org.explainj.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** One sentence for what went wrong. */
final class Failure {
    private Failure() {
    }

    /** Java's own file errors say no more than the file's name: what is wrong with it is added. */
    static String sentence(Exception e) {
        if (e instanceof NoSuchFileException missing) {
            return "There is no file " + missing.getFile() + ": check the path.";
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + " can't be opened: check its permissions.";
        }
        if (e instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getFile() + ": " + failed.getReason() + ".";
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
