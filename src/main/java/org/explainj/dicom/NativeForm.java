package org.explainj.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/**
 * A file's data set with its pixels uncompressed, for peers that don't take the file's own transfer syntax. One frame
 * is in memory at a time.
 */
public final class NativeForm {
    private static final int CHUNK = 1 << 16;

    private final DicomEngine engine;
    private final DicomFile file;
    private final TransferSyntax syntax;

    /**
     * @param engine the engine that decodes
     * @param file a file that it has read
     * @param syntax Explicit or Implicit VR Little Endian
     */
    public NativeForm(DicomEngine engine, DicomFile file, TransferSyntax syntax) {
        this.engine = engine;
        this.file = file;
        this.syntax = syntax;
    }

    /**
     * Finds out whether there is a decoder, before anything is written.
     *
     * @throws DicomException if the pixels can't be decoded
     * @throws IOException if the file can't be read
     */
    public void check() throws IOException {
        PixelData pixels = file.pixels().orElse(null);
        if (pixels != null && pixels.isEncapsulated()) {
            try (FrameReader frames = engine.frames(file)) {
                frames.frame(0);
            }
        } else if (pixels != null) {
            ImagePixel.requireKnownBytes(file, pixels);
        }
    }

    /**
     * Writes the data set, without File Meta Information.
     *
     * @throws DicomException if the pixels can't be decoded
     * @throws IOException if the file can't be read or {@code out} not be written to
     */
    public void write(OutputStream out) throws IOException {
        PixelData pixels = file.pixels().orElse(null);
        if (pixels == null) {
            MessageData.write(file.dataset(), syntax, out);
            return;
        }
        if (!pixels.isEncapsulated()) {
            part(file.dataset(), tag -> Integer.compareUnsigned(tag, pixels.tag()) < 0, out);
            copy(pixels, out);
        } else {
            decode(pixels, out);
        }
        part(file.dataset(), tag -> Integer.compareUnsigned(tag, pixels.tag()) > 0, out);
    }

    private void part(Dataset whole, IntPredicate wanted, OutputStream out) throws IOException {
        Dataset part = whole.copy();
        for (Element element : whole) {
            boolean offsets = element.tag() == Tag.ExtendedOffsetTable
                    || element.tag() == Tag.ExtendedOffsetTableLengths;
            if (!wanted.test(element.tag()) || offsets) {
                part.remove(element.tag());
            }
        }
        if (part.size() > 0) {
            MessageData.write(part, syntax, out);
        }
    }

    private void copy(PixelData pixels, OutputStream out) throws IOException {
        int swapped = file.transferSyntax().bigEndian() ? pixels.vr().unit() : 1;
        header(pixels.tag(), pixels.vr(), pixels.length(), out);
        try (ByteSource source = ByteSource.open(file.path(), pixels.deflatedFrom())) {
            long end = pixels.offset() + pixels.length();
            for (long at = pixels.offset(); at < end; at += CHUNK) {
                byte[] bytes = source.bytes(at, Math.min(CHUNK, end - at));
                for (int i = 0; swapped > 1 && i + swapped <= bytes.length; i += swapped) {
                    for (int a = i, b = i + swapped - 1; a < b; a++, b--) {
                        byte t = bytes[a];
                        bytes[a] = bytes[b];
                        bytes[b] = t;
                    }
                }
                out.write(bytes);
            }
        }
        if (pixels.length() % 2 == 1) {
            out.write(0);
        }
    }

    private void decode(PixelData pixels, OutputStream out) throws IOException {
        ImagePixel pixel = ImagePixel.of(file);
        try (FrameReader frames = engine.frames(file)) {
            Frame first = frames.frame(0);
            int cell = cell(pixel);
            long frameLength = (long) pixel.rows() * pixel.columns() * first.samples() * cell;
            part(described(pixel, first), tag -> Integer.compareUnsigned(tag, pixels.tag()) < 0, out);
            long length = frameLength * pixel.frames();
            if (length > 0xFFFF_FFFEL) {
                throw new DicomException(file.path() + " has more than 4 GiB of pixels, which no uncompressed object "
                        + "can hold; send it to a PACS that takes " + file.transferSyntax() + ".");
            }
            header(pixels.tag(), cell == 1 ? VR.OB : VR.OW, length, out);
            for (int i = 0; i < pixel.frames(); i++) {
                out.write(cells(i == 0 ? first : frames.frame(i), cell));
            }
            if (length % 2 == 1) {
                out.write(0);
            }
        }
    }

    private static int cell(ImagePixel pixel) {
        return pixel.bitsAllocated() <= 8 ? 1 : pixel.bitsAllocated() <= 16 ? 2 : 4;
    }

    /** The data set as it describes decompressed pixels; lossy compression once is lossy for ever (PS3.3 C.7.6.1). */
    private Dataset described(ImagePixel pixel, Frame frame) {
        Dataset described = file.dataset().copy()
                .set(Tag.PhotometricInterpretation, VR.CS, frame.photometricInterpretation())
                .setInts(Tag.BitsAllocated, VR.US, 8 * cell(pixel));
        if (frame.samples() > 1) {
            described.setInts(Tag.PlanarConfiguration, VR.US, 0);
        }
        boolean lossy = file.transferSyntax().equals(TransferSyntax.JPEG_BASELINE)
                || file.transferSyntax().equals(TransferSyntax.JPEG_EXTENDED)
                || file.transferSyntax().equals(TransferSyntax.JPEG_LS_NEAR_LOSSLESS);
        return lossy ? described.set(Tag.LossyImageCompression, VR.CS, "01") : described;
    }

    private static byte[] cells(Frame frame, int cell) {
        int[] values = frame.values();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * cell).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            switch (cell) {
                case 1 -> bytes.put((byte) value);
                case 2 -> bytes.putShort((short) value);
                default -> bytes.putInt(value);
            }
        }
        return bytes.array();
    }

    private void header(int tag, VR vr, long length, OutputStream out) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(syntax.explicit() ? 12 : 8).order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) Tag.group(tag)).putShort((short) Tag.element(tag));
        if (syntax.explicit()) {
            head.put(vr.name().getBytes(StandardCharsets.US_ASCII)).putShort((short) 0);
        }
        out.write(head.putInt((int) (length + length % 2)).array());
    }
}
