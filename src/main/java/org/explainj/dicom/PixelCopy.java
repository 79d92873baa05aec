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
        if (!pixels.get().isEncapsulated()) {
            return Optional.of(new Native(file, pixels.get()));
        }
        int frames = Math.max(1, file.dataset().integer(Tag.NumberOfFrames).orElse(1));
        try (ByteSource source = ByteSource.open(file.path(), pixels.get().deflatedFrom())) {
            return Optional.of(new Encapsulated(file, pixels.get(), FragmentIndex.of(pixels.get(), frames, source),
                    frames));
        } catch (EOFException e) {
            throw new DicomException(file.path() + " is cut off; copy it again from its source.", e);
        }
    }

    private record Native(DicomFile file, PixelData pixels) implements PixelSource {
        @Override
        public int tag() {
            return pixels.tag();
        }

        @Override
        public VR vr() {
            return pixels.vr();
        }

        @Override
        public long length() {
            return pixels.length();
        }

        @Override
        public int pieces() {
            return (int) ((pixels.length() + CHUNK - 1) / CHUNK);
        }

        @Override
        public byte[] piece(int index) throws IOException {
            long from = (long) index * CHUNK;
            try (ByteSource source = ByteSource.open(file.path(), pixels.deflatedFrom())) {
                return source.bytes(pixels.offset() + from, Math.min(CHUNK, pixels.length() - from));
            }
        }
    }

    private record Encapsulated(DicomFile file, PixelData pixels, FragmentIndex index, int pieces)
            implements PixelSource {
        @Override
        public int tag() {
            return pixels.tag();
        }

        @Override
        public VR vr() {
            return VR.OB;
        }

        @Override
        public long length() {
            return 0;
        }

        @Override
        public byte[] piece(int frame) throws IOException {
            try (ByteSource source = ByteSource.open(file.path(), pixels.deflatedFrom())) {
                return index.frame(frame, source);
            }
        }
    }
}
