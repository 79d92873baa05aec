package org.explainj.dicom;

import java.io.Closeable;
import java.io.IOException;

/** Reads frames of one file, one at a time; holds the file open until it is closed. Not for several threads. */
public interface FrameReader extends Closeable {
    /**
     * @param index the frame, 0-based
     * @return its stored values
     * @throws DicomException if the frame is missing, cut off or cannot be decoded
     * @throws IOException if the file cannot be read
     */
    Frame frame(int index) throws IOException;
}
