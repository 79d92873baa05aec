package org.explainj.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.explainj.dicom.codec.FrameDecoder;
import org.explainj.dicom.codec.FrameShape;
import org.explainj.dicom.codec.Samples;

/** Frames of a file whose pixels have been located. */
final class PixelReader implements FrameReader {
    private static final VarHandle LITTLE_ENDIAN = MethodHandles.byteArrayViewVarHandle(short[].class,
            ByteOrder.LITTLE_ENDIAN);

    private final DicomFile file;
    private final PixelData pixels;
    private final ImagePixel pixel;
    private final FrameDecoder decoder;
    private final ByteSource source;
    private final FragmentIndex index;

    private PixelReader(DicomFile file, PixelData pixels, ImagePixel pixel, FrameDecoder decoder, ByteSource source)
            throws IOException {
        this.file = file;
        this.pixels = pixels;
        this.pixel = pixel;
        this.decoder = decoder;
        this.source = source;
        this.index = decoder == null ? null : FragmentIndex.of(pixels, pixel.frames(), source);
    }

    static PixelReader open(DicomFile file) throws IOException {
        ImagePixel pixel = ImagePixel.of(file);
        PixelData pixels = file.pixels().orElseThrow();
        FrameDecoder decoder = null;
        if (pixels.isEncapsulated()) {
            TransferSyntax syntax = file.transferSyntax();
            if (!syntax.encapsulated()) {
                throw new DicomException(file.path() + " has compressed pixels, but its transfer syntax, " + syntax
                        + ", is one of uncompressed pixels; copy it again from its source.");
            }
            decoder = FrameDecoder.of(syntax.uid()).orElseThrow(() -> new DicomException(file.path()
                    + " has pixels in " + syntax
                    + ", which ExplainJ does not decode; convert it to Explicit VR Little Endian first."));
        }
        ByteSource source = ByteSource.open(file.path(), pixels.deflatedFrom());
        try {
            return new PixelReader(file, pixels, pixel, decoder, source);
        } catch (EOFException e) {
            source.close();
            throw new DicomException(file.path() + " holds fewer compressed frames than the " + pixel.frames()
                    + " that it announces; copy it again from its source.", e);
        } catch (IOException e) {
            source.close();
            throw e;
        }
    }

    @Override
    public Frame frame(int i) throws IOException {
        if (i < 0 || i >= pixel.frames()) {
            throw new DicomException(file.path() + " has " + pixel.frames() + " frames; there is no frame " + (i + 1)
                    + ".");
        }
        try {
            return decoder != null ? decoded(i) : uncompressed(i);
        } catch (EOFException e) {
            throw new DicomException(file.path() + " is cut off in frame " + (i + 1)
                    + "; copy it again from its source.", e);
        }
    }

    private Frame decoded(int i) throws IOException {
        byte[] data = index.frame(i, source);
        FrameShape shape = new FrameShape(pixel.rows(), pixel.columns(), pixel.samples(), pixel.bitsAllocated());
        Samples samples;
        try {
            samples = decoder.decode(data, shape);
        } catch (EOFException e) {
            throw e;
        } catch (IOException e) {
            throw new DicomException(file.path() + ": frame " + (i + 1) + ", in " + file.transferSyntax() + ", "
                    + e.getMessage() + "; copy the file again, or convert it to Explicit VR Little Endian first.", e);
        }
        String photometric = pixel.photometricInterpretation();
        if (samples.isRgb()) {
            photometric = "RGB";
        } else if (photometric.endsWith("_422") || photometric.endsWith("_420")) {
            photometric = photometric.substring(0, photometric.length() - 4);
        }
        int[] cells = samples.bits() > pixel.bitsStored() ? cells(samples.values()) : null;
        mask(samples);
        return frame(i, photometric, samples.values(), null, cells);
    }

    private Frame uncompressed(int i) throws IOException {
        long bits = pixel.frameBits(pixels);
        long first = bits * i;
        byte[] data = bytes(first / 8, (first % 8 + bits + 7) / 8);
        ByteOrder order = file.transferSyntax().bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteBuffer in = ByteBuffer.wrap(data).order(order);
        if (pixels.tag() != Tag.PixelData) {
            double[] reals = new double[pixel.rows() * pixel.columns()];
            for (int p = 0; p < reals.length; p++) {
                reals[p] = pixel.bitsAllocated() == 32 ? in.getFloat() : in.getDouble();
            }
            return frame(i, pixel.photometricInterpretation(), null, reals, null);
        }
        int[] raw = raw(in, (int) (first % 8), (int) (bits / pixel.bitsAllocated()));
        int[] values = pixel.isSubsampled(pixels) ? replicated(raw) : pixel.planar() && pixel.samples() > 1
                ? interleaved(raw) : raw;
        int[] cells = cells(values);
        mask(values, pixel.highBit(), pixel.bitsStored());
        String photometric = pixel.photometricInterpretation();
        return frame(i, photometric.endsWith("_422") ? photometric.substring(0, photometric.length() - 4)
                : photometric, values, null, cells);
    }

    /** @return the bytes of native pixels, in the order of little endian if they are cells of eight bits or fewer */
    private byte[] bytes(long from, long count) throws IOException {
        boolean bytesInWords = file.transferSyntax().bigEndian() && pixels.vr() == VR.OW
                && pixel.bitsAllocated() != 16 && pixel.bitsAllocated() != 32;
        if (!bytesInWords) {
            return stored(from, count);
        }
        // cells in 16-bit words change places when the words are big endian (PS3.5 8.1 and annex D); a frame may begin
        // and end within a word
        long start = from & ~1L;
        byte[] words = stored(start, from + count - start + 1 & ~1L);
        for (int i = 0; i + 1 < Math.min(words.length, pixels.length() - start); i += 2) {
            byte first = words[i];
            words[i] = words[i + 1];
            words[i + 1] = first;
        }
        return Arrays.copyOfRange(words, (int) (from - start), (int) (from - start + count));
    }

    /** @return bytes as they stand in the file; zeros for the few that it may lack */
    private byte[] stored(long from, long count) throws IOException {
        long there = Math.min(count, pixels.length() - from);
        byte[] data = source.bytes(pixels.offset() + from, Math.max(0, there));
        return there == count ? data : Arrays.copyOf(data, (int) count);
    }

    /** @return a copy of the cells before they are masked, if overlay planes are in them; else null */
    private int[] cells(int[] values) {
        return pixel.samples() == 1 && OverlayPlane.anyEmbedded(file.dataset()) ? values.clone() : null;
    }

    private Frame frame(int i, String photometric, int[] values, double[] reals, int[] cells) {
        return new Frame(i, pixel.rows(), pixel.columns(), pixel.samples(), photometric, pixel.bitsStored(),
                pixel.signed(), values == null ? new int[0] : values, reals, cells);
    }

    /** @return the cells as they are, of Bits Allocated bits each */
    private int[] raw(ByteBuffer in, int firstBit, int count) {
        int[] raw = new int[count];
        switch (pixel.bitsAllocated()) {
            case 8 -> {
                for (int i = 0; i < count; i++) {
                    raw[i] = in.get(i) & 0xFF;
                }
            }
            case 16 -> {
                // from the array: from the buffer, one by one, costs most of the time of reading
                byte[] bytes = in.array();
                boolean swapped = in.order() == ByteOrder.BIG_ENDIAN;
                for (int i = 0; i < count; i++) {
                    short cell = (short) LITTLE_ENDIAN.get(bytes, 2 * i);
                    raw[i] = (swapped ? Short.reverseBytes(cell) : cell) & 0xFFFF;
                }
            }
            case 32 -> {
                for (int i = 0; i < count; i++) {
                    raw[i] = in.getInt();
                }
            }
            default -> packed(in, firstBit, raw);
        }
        return raw;
    }

    /** Cells that follow each other bit by bit, the least significant first (PS3.5 8.1.1). */
    private void packed(ByteBuffer in, int firstBit, int[] raw) {
        int bits = pixel.bitsAllocated();
        long at = firstBit;
        for (int i = 0; i < raw.length; i++) {
            int value = 0;
            for (int b = 0; b < bits; b++, at++) {
                value |= (in.get((int) (at >> 3)) >> (at & 7) & 1) << b;
            }
            raw[i] = value;
        }
    }

    /** Y1 Y2 Cb Cr → Y1 Cb Cr Y2 Cb Cr. */
    private int[] replicated(int[] raw) {
        int[] values = new int[pixel.rows() * pixel.columns() * 3];
        for (int p = 0; p < values.length / 3; p++) {
            int pair = (p >> 1) * 4;
            values[3 * p] = raw[pair + (p & 1)];
            values[3 * p + 1] = raw[pair + 2];
            values[3 * p + 2] = raw[pair + 3];
        }
        return values;
    }

    private int[] interleaved(int[] planes) {
        int[] values = new int[planes.length];
        int samples = pixel.samples();
        int size = planes.length / samples;
        for (int s = 0; s < samples; s++) {
            for (int p = 0; p < size; p++) {
                values[p * samples + s] = planes[s * size + p];
            }
        }
        return values;
    }

    private void mask(Samples samples) {
        // some JPEG 2000 encoders don't say that samples of fewer bits are signed
        boolean unmarked = pixel.signed() && !samples.signed() && samples.bits() < pixel.bitsStored()
                && file.transferSyntax().isJpeg2000();
        boolean overshoots = file.transferSyntax().equals(TransferSyntax.JPEG_2000) && samples.bits() > pixel.bitsStored()
                && samples.signed() == pixel.signed() && pixel.highBit() == pixel.bitsStored() - 1
                && !OverlayPlane.anyEmbedded(file.dataset());
        if (overshoots) {
            // a lossy stream of more bits than are stored may leave their range, and would come in at its other end
            clamp(samples.values());
        }
        int bits = unmarked ? samples.bits() : pixel.bitsStored();
        // decoded samples stand at the low end, wherever High Bit is, unless the stream has the bits for it
        mask(samples.values(), samples.bits() > pixel.highBit() ? pixel.highBit() : bits - 1, bits);
    }

    private void clamp(int[] values) {
        int least = (int) pixel.minimum();
        int most = (int) pixel.maximum();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(least, Math.min(most, values[i]));
        }
    }

    /** Leaves so many bits from the high bit down, with the sign in those above. */
    private void mask(int[] values, int highBit, int bits) {
        int up = 31 - highBit;
        int down = 32 - bits;
        if (pixel.signed()) {
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] << up >> down;
            }
        } else {
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] << up >>> down;
            }
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
