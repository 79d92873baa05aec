package org.explainj.dicom;

import java.io.IOException;
import java.nio.file.Path;

/** The engine that is always there. */
final class BuiltinEngine implements DicomEngine {
    static final BuiltinEngine INSTANCE = new BuiltinEngine();

    @Override
    public String name() {
        return "builtin";
    }

    @Override
    public DicomFile read(Path file) throws IOException {
        throw new DicomException(file + " cannot be read yet.");
    }

    @Override
    public FrameReader frames(DicomFile file) throws IOException {
        throw new DicomException(file.path() + " cannot be read yet.");
    }

    @Override
    public void write(Dataset dataset, TransferSyntax syntax, Path file) throws IOException {
        throw new DicomException(file + " cannot be written yet.");
    }
}
