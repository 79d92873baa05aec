package org.explainj.frame;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Frames that go to a network together: the slices of a volume, or the images of a sequence in the order of time.
 *
 * <p>All have the same rows, columns and channels. A slice is read when it is asked for, so that a large volume need
 * not be in memory twice.
 */
public interface SourceVolume {
    /** Takes slices, one after another. */
    @FunctionalInterface
    interface SliceVisitor {
        /**
         * @param index 0-based, along the volume
         * @param slice the slice; need not be kept
         */
        void visit(int index, SourceFrame slice) throws IOException;
    }

    /** @return the file or folder that the volume is called by in messages and results */
    Path file();

    /** @return what tells it from other volumes of the same file or folder, such as {@code series-3}; may be empty */
    default String name() {
        return "";
    }

    /** @return D, or T of a sequence */
    int slices();

    /**
     * @param index 0-based, along the volume
     * @return the slice
     * @throws IOException if it cannot be read
     */
    SourceFrame slice(int index) throws IOException;

    /**
     * Reads all slices in order, which may be faster than one by one.
     *
     * @param visitor takes them
     * @throws IOException if a slice cannot be read, or the visitor's
     */
    default void stream(SliceVisitor visitor) throws IOException {
        for (int index = 0; index < slices(); index++) {
            visitor.visit(index, slice(index));
        }
    }

    /** @return whether it is known that these are frames in the order of time */
    default boolean isCine() {
        return false;
    }

    /** @return what is odd about how the slices lie, a sentence each without its full stop; mostly none */
    default List<String> remarks() {
        return List.of();
    }

    /**
     * @return D positions of the slices' centres along the volume, in mm, ascending; or their indices where nothing is
     *     known of their distances
     */
    double[] positions();

    /** @return whether {@link #positions} are millimetres */
    boolean spaced();

    /**
     * What tells this choice of frames from another one that shares frames with it.
     *
     * @return such as the SOP Instance UIDs and frame numbers of the slices
     */
    List<String> identity();
}
