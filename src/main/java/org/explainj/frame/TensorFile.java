package org.explainj.frame;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A {@code .npy} file that holds what a network takes: N×C×H×W images, or N×C×D×H×W volumes or sequences.
 *
 * @param file the file
 * @param array its array, of four or five dimensions
 */
public record TensorFile(Path file, Npy array) {
    /**
     * @param file float32, N×C×H×W or N×C×D×H×W
     * @return its array
     * @throws IOException if the file holds anything else
     */
    public static TensorFile read(Path file) throws IOException {
        Npy npy = Npy.read(file);
        int[] shape = npy.shape();
        if (shape.length < 4 || shape.length > 5 || Arrays.stream(shape).anyMatch(extent -> extent == 0)) {
            throw new IOException(file + " holds an array of shape "
                    + Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining("×"))
                    + ": a network's input is N×C×H×W, or N×C×D×H×W for volumes and sequences.");
        }
        return new TensorFile(file, npy);
    }

    /** @return whether these are volumes or sequences */
    public boolean holdsVolumes() {
        return array.shape().length == 5;
    }

    /** @return N */
    public int count() {
        return array.shape()[0];
    }

    /**
     * @param n 0-based
     * @return that image, C×H×W
     */
    public TensorFrame image(int n) {
        int[] shape = array.shape();
        return new TensorFrame(file, n, shape[0], shape[1], shape[2], shape[3], values(n));
    }

    /**
     * @param n 0-based
     * @return that volume, C×D×H×W
     */
    public TensorVolume volume(int n) {
        int[] shape = array.shape();
        return new TensorVolume(file, n, shape[0], shape[1], shape[2], shape[3], shape[4], values(n));
    }

    private float[] values(int n) {
        if (count() == 1) {
            return array.values();
        }
        int size = array.values().length / count();
        return Arrays.copyOfRange(array.values(), n * size, (n + 1) * size);
    }
}
