package org.explainj.dicom.codec;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** JPEG of 8 and 12 bits with discrete cosines, and lossless JPEG (ITU-T T.81); colour stays what the stream holds. */
final class JpegDecoder implements FrameDecoder {
    /** Not looked up by ImageIO, which finds only what the context class loader of the first caller saw. */
    private static final JPEGImageReaderSpi READERS = readers();

    /** The marker SOF3. */
    private static final int LOSSLESS = 0xC3;
    /** The marker SOF1. */
    private static final int SEQUENTIAL = 0xC1;
    /** The marker APP14. */
    private static final int ADOBE = 0xEE;
    /** Of its segment, the length included. */
    private static final int ADOBE_LENGTH = 14;
    private static final int BYTE = 8;
    /** The other precision of extended JPEG. */
    private static final int EXTENDED = 12;

    private static JPEGImageReaderSpi readers() {
        JPEGImageReaderSpi spi = new JPEGImageReaderSpi();
        // where it finds the JDK's own reader, which it leaves the discrete cosines to
        spi.onRegistration(IIORegistry.getDefaultInstance(), ImageReaderSpi.class);
        return spi;
    }

    @Override
    public Samples decode(byte[] data, FrameShape shape) throws IOException {
        int header = frameHeader(data);
        int precision = check(data, header, shape);
        if (isLossless(data, header)) {
            // not the library: it loses colour at restarts, and the last pixel, and overlooks the point transform
            return new Samples(LosslessJpeg.decode(data, shape), precision, false, false);
        }
        if (precision != BYTE) {
            return new Samples(ExtendedJpeg.decode(data, shape), precision, false, false);
        }
        Raster raster = raster(withoutShortAdobe(data, header));
        if (raster.getWidth() != shape.columns() || raster.getHeight() != shape.rows()
                || raster.getNumBands() != shape.samples()) {
            throw new IOException("does not decode to the size that its own header says");
        }
        int[] values = raster.getPixels(raster.getMinX(), raster.getMinY(), raster.getWidth(), raster.getHeight(),
                new int[shape.values()]);
        return new Samples(values, precision, false, false);
    }

    private static Raster raster(byte[] data) throws IOException {
        ImageReader reader = READERS.createReaderInstance(null);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(data))) {
            reader.setInput(in, true, true);
            return reader.readRaster(0, null);
        } catch (IOException e) {
            throw new IOException("is no JPEG stream that can be decoded", e);
        } catch (RuntimeException e) {
            // what decoders throw when broken streams lead them astray
            throw new IOException("is a broken JPEG stream", e);
        } finally {
            reader.dispose();
        }
    }

    /**
     * @param header where the length of the frame header stands
     * @return the stream without an Adobe marker segment that is shorter than it should be, which the library stumbles
     *     over; it says how colour is to be shown, and colour stays what the stream holds
     */
    private static byte[] withoutShortAdobe(byte[] data, int header) {
        int at = 2;
        while (at + 4 <= header - 2) {
            int length = (data[at + 2] & 0xFF) << 8 | data[at + 3] & 0xFF;
            if (data[at] == (byte) 0xFF && (data[at + 1] & 0xFF) == ADOBE && length < ADOBE_LENGTH) {
                byte[] rest = Arrays.copyOf(data, data.length - length - 2);
                System.arraycopy(data, at + 2 + length, rest, at, rest.length - at);
                return rest;
            }
            at += data[at + 1] == (byte) 0xFF ? 1 : 2 + length;
        }
        return data;
    }

    private static boolean isLossless(byte[] data, int header) {
        return (data[header - 1] & 0xFF) == LOSSLESS;
    }

    /**
     * Compares the frame header (T.81 B.2.2) with the data set before memory is taken for either.
     *
     * @return the sample precision, in bits
     */
    private static int check(byte[] data, int at, FrameShape shape) throws IOException {
        int precision = data[at + 2] & 0xFF;
        int rows = (data[at + 3] & 0xFF) << 8 | data[at + 4] & 0xFF;
        int columns = (data[at + 5] & 0xFF) << 8 | data[at + 6] & 0xFF;
        int samples = data[at + 7] & 0xFF;
        if (rows != shape.rows() || columns != shape.columns() || samples != shape.samples()) {
            throw new IOException("is a JPEG stream of " + rows + "×" + columns + " pixels with " + samples
                    + " samples where the data set says " + shape.rows() + "×" + shape.columns() + " with "
                    + shape.samples());
        }
        if (precision > shape.bitsAllocated()) {
            throw new IOException("has JPEG samples of " + precision + " bits in " + shape.bitsAllocated()
                    + " bits allocated");
        }
        int process = data[at - 1] & 0xFF;
        if (process != LOSSLESS && precision != BYTE && (precision != EXTENDED || process > SEQUENTIAL)) {
            throw new IOException("is a JPEG stream of " + precision + " bits in coding process SOF"
                    + (process & 0xF) + ", which ExplainJ does not decode");
        }
        return precision;
    }

    /** @return where the length of the frame header stands, at least eight bytes before the end */
    private static int frameHeader(byte[] data) throws IOException {
        int at = 2;
        while (at + 10 <= data.length && data[at] == (byte) 0xFF) {
            int marker = data[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return at + 2;
            }
            at += 2 + ((data[at + 2] & 0xFF) << 8 | data[at + 3] & 0xFF);
        }
        throw new IOException("is no JPEG stream");
    }
}
