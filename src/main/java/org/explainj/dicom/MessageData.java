package org.explainj.dicom;

import java.io.IOException;
import java.io.OutputStream;

/** Data sets as network messages carry them: without File Meta Information, and without pixels. */
public final class MessageData {
    /** Implementation Class UID, by which peers tell ExplainJ from other programs (PS3.7 annex D.3.3.2). */
    public static final String IMPLEMENTATION_CLASS_UID = DicomWriter.IMPLEMENTATION_CLASS_UID;
    /** Implementation Version Name. */
    public static final String IMPLEMENTATION_VERSION_NAME = DicomWriter.IMPLEMENTATION_VERSION_NAME;

    private MessageData() {
    }

    /**
     * @param syntax Explicit or Implicit VR Little Endian
     * @throws IOException if {@code out} can't be written to
     */
    public static void write(Dataset dataset, TransferSyntax syntax, OutputStream out) throws IOException {
        DicomWriter.writeDataset(dataset, syntax, out);
    }

    /**
     * @param bytes a data set's elements
     * @param syntax how they are encoded; not a deflated one
     * @throws IOException if they are no data set, with a message that continues "the answer …"
     */
    public static Dataset read(byte[] bytes, TransferSyntax syntax) throws IOException {
        ByteCursor in = new ByteCursor(new ByteSource.Memory(bytes), 0);
        return new DatasetReader(in, -1).dataset(syntax.explicit(), syntax.bigEndian());
    }
}
