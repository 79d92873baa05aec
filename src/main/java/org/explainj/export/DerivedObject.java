package org.explainj.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.PixelSource;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;

/**
 * A DICOM object made of an explanation, with all that makes it the instance it is; its dates are those of its first
 * creation and are set when it is written.
 */
public final class DerivedObject {
    private final String kind;
    private final Dataset attributes;
    private final TransferSyntax syntax;
    private final Optional<PixelSource> pixels;
    private final CreationStamp stamp;

    /** What an object says of its creation besides the attributes that all have. */
    @FunctionalInterface
    public interface CreationStamp {
        /** Sets the attributes. */
        void describe(Dataset target, CreationTime created);
    }

    /**
     * @param kind the beginning of its file's name, such as {@code sc}
     * @param attributes the whole data set without dates, character set and pixels
     * @param syntax how it is written
     * @param pixels its pixels, if it has some
     * @param stamp what it says of its creation besides the attributes that all have
     */
    public DerivedObject(String kind, Dataset attributes, TransferSyntax syntax, Optional<PixelSource> pixels,
            CreationStamp stamp) {
        this.kind = Objects.requireNonNull(kind);
        this.attributes = attributes;
        this.syntax = syntax;
        this.pixels = pixels;
        this.stamp = stamp;
    }

    /** @return SOP Instance UID */
    public String sopInstanceUid() {
        return attributes.string(Tag.SOPInstanceUID).orElseThrow();
    }

    /** @return Series Instance UID */
    public String seriesInstanceUid() {
        return attributes.string(Tag.SeriesInstanceUID).orElseThrow();
    }

    /** @return the name of its file: the same for the same instance, and without anything of the patient's */
    public String fileName() {
        return kind + "-" + sopInstanceUid() + ".dcm";
    }

    /** @return its attributes, without dates and pixels; not to be altered */
    public Dataset attributes() {
        return attributes;
    }

    /**
     * Writes the object, or writes it again with the dates of its first creation.
     *
     * @param folder where to, made if it does not exist
     * @return the file, {@link #fileName()} in that folder
     * @throws IOException if it cannot be written; then nothing is left behind
     */
    public Path write(Path folder) throws IOException {
        return write(folder, FirstCreation.ofUser());
    }

    /**
     * Writes the object, or writes it again with the dates of its first creation.
     *
     * @param folder where to, made if it does not exist
     * @param memory what remembers the first creation
     * @return the file, {@link #fileName()} in that folder
     * @throws IOException if it cannot be written; then nothing is left behind
     */
    public Path write(Path folder, FirstCreation memory) throws IOException {
        Path file = folder.resolve(fileName());
        Files.createDirectories(folder);
        CreationTime created = memory.of(sopInstanceUid(), file, attributes);
        Dataset object = attributes.copy();
        created.describe(object);
        stamp.describe(object, created);
        Characters.declare(object);
        if (pixels.isPresent()) {
            DicomEngine.preferred().write(object, syntax, pixels.get(), file);
        } else {
            DicomEngine.preferred().write(object, syntax, file);
        }
        return file;
    }
}
