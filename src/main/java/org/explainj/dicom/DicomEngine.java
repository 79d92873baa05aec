package org.explainj.dicom;

import java.io.IOException;
import java.nio.file.Path;

/** What ExplainJ wants of a DICOM library: files to data sets and back, and frames. */
public interface DicomEngine {
    /** @return the engine's name and version, as users are told */
    String name();

    /**
     * Reads a file's header, and where its pixels are.
     *
     * @throws DicomException if the file is not DICOM, or broken
     * @throws IOException if it cannot be read
     */
    DicomFile read(Path file) throws IOException;

    /**
     * @param file a file that this engine has read
     * @throws DicomException if it has no pixels, or they are described or compressed in a way that can't be read
     */
    FrameReader frames(DicomFile file) throws IOException;

    /**
     * Writes a Part 10 file, first under a temporary name in the same folder.
     *
     * @param dataset the data set, with SOP Class UID and SOP Instance UID, and pixels as an element of bytes
     * @param syntax Explicit or Implicit VR Little Endian
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written; then nothing is left behind
     */
    void write(Dataset dataset, TransferSyntax syntax, Path file) throws IOException;

    /**
     * Writes a Part 10 file whose pixels come piece by piece, first under a temporary name in the same folder.
     *
     * @param dataset the data set without pixels, with SOP Class UID and SOP Instance UID
     * @param syntax Explicit or Implicit VR Little Endian, or an encapsulated one in which the pieces are compressed
     * @param pixels the pixels
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written; then nothing is left behind
     */
    void write(Dataset dataset, TransferSyntax syntax, PixelSource pixels, Path file) throws IOException;

    /** @return the engine that is used: the best of those present */
    static DicomEngine preferred() {
        return BuiltinEngine.INSTANCE;
    }
}
