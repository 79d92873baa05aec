package org.explainj.dicom;

import java.nio.file.Path;
import java.util.Optional;

/** A parsed file: everything but the pixels, and where those are. */
public final class DicomFile {
    private final Path path;
    private final Dataset meta;
    private final Dataset dataset;
    private final TransferSyntax transferSyntax;
    private final PixelData pixels;

    DicomFile(Path path, Dataset meta, Dataset dataset, TransferSyntax transferSyntax, PixelData pixels) {
        this.path = path;
        this.meta = meta;
        this.dataset = dataset;
        this.transferSyntax = transferSyntax;
        this.pixels = pixels;
    }

    /** @return where it is */
    public Path path() {
        return path;
    }

    /** @return the File Meta Information, group 0002; empty if the file has none */
    public Dataset meta() {
        return meta;
    }

    /** @return the data set without Pixel Data, Float Pixel Data and Double Float Pixel Data */
    public Dataset dataset() {
        return dataset;
    }

    /** @return the same file with another data set */
    DicomFile withDataset(Dataset other) {
        return new DicomFile(path, meta, other, transferSyntax, pixels);
    }

    /** @return how it is encoded; for a file without meta information, what was found out */
    public TransferSyntax transferSyntax() {
        return transferSyntax;
    }

    /** @return where the pixels are, if there are any */
    Optional<PixelData> pixels() {
        return Optional.ofNullable(pixels);
    }
}
