package org.explainj.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/** A file's pixels as they are stored, compressed or not, for a file with another header. */
public final class PixelCopy {
    private static final int CHUNK = 1 << 20;

    private PixelCopy() {
    }

    /**
     * @param file a parsed file
     * @return its pixels, read as they are written; empty if it has none
     * @throws DicomException if the file is big endian, which is not written
     * @throws IOException if the file can't be read, or its frames are not all there
     */
    public static Optional<PixelSource> of(DicomFile file) throws IOException {
        if (file.transferSyntax().bigEndian() && file.pixels().isPresent()) {
            throw new DicomException(file.path() + " is big endian, which is not copied; convert it first, as with "
                    + "dcmconv +te.");
        }
        Optional<PixelData> pixels = file.pixels();
        if (pixels.isEmpty()) {
            return Optional.empty();
        }
        PixelData stored = pixels.get();
        if (!stored.isEncapsulated()) {
            return Optional.of(new PixelSource(stored.tag(), stored.vr(), stored.length(),
                    (int) ((stored.length() + CHUNK - 1) / CHUNK), index -> chunk(file, stored, (long) index * CHUNK)));
        }
        int frames = Math.max(1, file.dataset().integer(Tag.NumberOfFrames).orElse(1));
        try (ByteSource source = ByteSource.open(file.path(), stored.deflatedFrom())) {
            FragmentIndex fragments = FragmentIndex.of(stored, frames, source);
            return Optional.of(PixelSource.encapsulated(frames, index -> frame(file, stored, fragments, index)));
        } catch (EOFException e) {
            throw new DicomException(file.path() + " is cut off; copy it again from its source.", e);
        }
    }

    private static byte[] chunk(DicomFile file, PixelData pixels, long from) throws IOException {
        try (ByteSource source = ByteSource.open(file.path(), pixels.deflatedFrom())) {
            return source.bytes(pixels.offset() + from, Math.min(CHUNK, pixels.length() - from));
        }
    }

    private static byte[] frame(DicomFile file, PixelData pixels, FragmentIndex fragments, int index)
            throws IOException {
        try (ByteSource source = ByteSource.open(file.path(), pixels.deflatedFrom())) {
            return fragments.frame(index, source);
        }
    }
}
