package org.explainj.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.explainj.Services;

/** What ExplainJ wants of a DICOM library: files to data sets and back, and frames. */
public interface DicomEngine {
    /** @return the engine's name, as users are told */
    String name();

    /** @return the version of the library that it is; of ExplainJ for the built-in one */
    String version();

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

    /** @return how much an engine is preferred to others; the built-in one has 0 */
    default int rank() {
        return 0;
    }

    /**
     * @return the engines that are present, the one that is used first; others than the built-in one are found as
     *     {@link Services} says
     */
    static List<DicomEngine> present() {
        return Engines.PRESENT;
    }

    /** @return the engine that is used: the best of those present */
    static DicomEngine preferred() {
        return Engines.PRESENT.get(0);
    }

    /** The engines, looked up once. */
    final class Engines {
        private static final List<DicomEngine> PRESENT = Services.present(DicomEngine.class, BuiltinEngine.INSTANCE,
                DicomEngine::rank);

        private Engines() {
        }
    }
}
