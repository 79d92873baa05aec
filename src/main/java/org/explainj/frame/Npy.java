package org.explainj.frame;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A float32 array as NumPy's {@code .npy} format keeps it.
 *
 * @param shape such as N×C×H×W; empty for a single number
 * @param values in C order; not copied, not to be altered
 */
public record Npy(int[] shape, float[] values) {
    /**
     * Reads a file of format version 1, 2 or 3 that holds little-endian float32 in C order.
     *
     * @throws IOException if it holds anything else; the message is one sentence that names the file
     */
    public static Npy read(Path file) throws IOException {
        throw new UnsupportedOperationException("to be landed shortly: " + file);
    }

    /**
     * Writes format version 1.0; to a temporary name first.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        throw new UnsupportedOperationException("to be landed shortly: " + file);
    }
}
