package org.explainj.dicom.codec.jpeg2000;

import java.io.IOException;
import org.explainj.dicom.codec.FrameDecoder;
import org.explainj.dicom.codec.FrameShape;
import org.explainj.dicom.codec.Samples;

/**
 * JPEG 2000 Part 1, reversible and irreversible, bare or in a JP2 file; colour transforms are undone.
 *
 * <p>Written here because the one Java reader on Maven Central clashes with other copies of itself in Fiji, and neither
 * bounds the memory that a broken stream takes nor the time.
 */
public final class Jpeg2000Decoder implements FrameDecoder {
    private static final int START_OF_CODESTREAM = 0xFF4FFF51;
    private static final int BOX_CODESTREAM = 'j' << 24 | 'p' << 16 | '2' << 8 | 'c';
    private static final int BOX_SIGNATURE = 'j' << 24 | 'P' << 16 | ' ' << 8 | ' ';
    /** Frames up to this size need not be justified by their bytes: a black one takes hardly any. */
    private static final int MODEST = 1 << 25;
    private static final int SAMPLES_PER_BYTE = 1 << 12;

    @Override
    public Samples decode(byte[] data, FrameShape shape) throws IOException {
        try {
            return decoded(data, shape);
        } catch (IndexOutOfBoundsException | ArithmeticException | NegativeArraySizeException e) {
            throw new IOException("is a broken JPEG 2000 stream", e);
        }
    }

    private static Samples decoded(byte[] data, FrameShape shape) throws IOException {
        Codestream stream = Codestream.read(new Bytes(data, codestream(data), data.length));
        ImageSize size = stream.size();
        int samples = size.components().length;
        if (size.height() != shape.rows() || size.width() != shape.columns() || samples != shape.samples()) {
            throw new IOException("is a JPEG 2000 stream of " + size.height() + "×" + size.width() + " pixels with "
                    + samples + " samples where the data set says " + shape.rows() + "×" + shape.columns() + " with "
                    + shape.samples());
        }
        for (ImageSize.Component component : size.components()) {
            if (component.precision() > shape.bitsAllocated()) {
                throw new IOException("has JPEG 2000 samples of " + component.precision() + " bits in "
                        + shape.bitsAllocated() + " bits allocated");
            }
            if (component.xStep() != 1 || component.yStep() != 1) {
                throw new IOException("is a JPEG 2000 stream with subsampled colour, which ExplainJ does not decode");
            }
        }
        if (shape.values() > Math.max(MODEST, (long) data.length * SAMPLES_PER_BYTE)) {
            throw new IOException("has fewer JPEG 2000 bytes than its pixels need");
        }
        ImageSize.Component first = size.components()[0];
        return new Samples(stream.decode(), first.precision(), first.signed(), samples == 3 && stream.isTransformed());
    }

    /** @return where the codestream begins, in a JP2 file too */
    private static int codestream(byte[] data) throws IOException {
        Bytes in = new Bytes(data, 0, data.length);
        if (data.length >= 12 && in.int32At(4) == BOX_SIGNATURE) {
            int at = 0;
            while (at + 16 <= data.length) {
                long length = in.int32At(at) & 0xFFFF_FFFFL;
                int header = length == 1 ? 16 : 8;
                if (in.int32At(at + 4) == BOX_CODESTREAM) {
                    return at + header;
                }
                length = length == 1 ? in.int32At(at + 12) & 0xFFFF_FFFFL : length;
                if (length < header || length > data.length - at) {
                    break;
                }
                at += (int) length;
            }
        } else if (data.length >= 4 && in.int32At(0) == START_OF_CODESTREAM) {
            return 0;
        }
        throw new IOException("is no JPEG 2000 stream");
    }
}
