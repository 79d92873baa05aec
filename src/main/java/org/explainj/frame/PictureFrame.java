package org.explainj.frame;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.explainj.dicom.DicomImage;

/**
 * A PNG, JPEG or TIFF picture, or one page of a TIFF, read by the readers that Java itself has. Transparency, embedded
 * profiles and EXIF orientation are not applied.
 */
public final class PictureFrame implements SourceFrame {
    private static final int[] RED_GREEN_BLUE = {0, 1, 2};
    /** Where the prefix DICM stands in a DICOM file. */
    private static final int DICOM_PREFIX = 128;

    private final Path file;
    private final int frame;
    private final int rows;
    private final int columns;
    private final int channels;
    private final float[] values;
    private final ValueRange range;

    private PictureFrame(Path file, int frame, BufferedImage picture) {
        this.file = file;
        this.frame = frame;
        rows = picture.getHeight();
        columns = picture.getWidth();
        ColorModel colours = picture.getColorModel();
        if (colours instanceof IndexColorModel palette) {
            boolean grey = isGrey(palette);
            channels = grey ? 1 : 3;
            values = lookUp(picture.getRaster(), palette, channels);
            range = new ValueRange(0, 255);
        } else {
            channels = colours.getNumColorComponents() >= 3 ? 3 : 1;
            range = rangeOf(picture.getRaster(), channels);
            values = samples(picture.getRaster(), channels, range);
        }
    }

    /** @return true if the file begins as a PNG, JPEG or TIFF does and is no DICOM file; false if it cannot be read */
    public static boolean isPicture(Path file) {
        return formatOf(file).isPresent();
    }

    /**
     * @return all pages of a TIFF, or the one picture of a PNG or JPEG
     * @throws IOException if the file is none of these or cannot be decoded; the message is one sentence that names
     *     the file
     */
    public static List<PictureFrame> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException(file + " does not exist.");
        }
        String format = formatOf(file)
                .orElseThrow(() -> new IOException(file + " is no PNG, JPEG or TIFF picture."));
        ImageReader reader = readerOf(format);
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in);
            int pages = format.equals("tiff") ? reader.getNumImages(true) : 1;
            List<PictureFrame> frames = new ArrayList<>();
            for (int page = 0; page < pages; page++) {
                frames.add(new PictureFrame(file, page, reader.read(page)));
            }
            return frames;
        } catch (IOException | RuntimeException e) {
            // Java's readers answer a damaged file with either
            throw new IOException(file + " is damaged, or is a kind of " + format.toUpperCase(Locale.ROOT)
                    + " that cannot be read.", e);
        } finally {
            reader.dispose();
        }
    }

    private static Optional<String> formatOf(Path file) {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(DICOM_PREFIX + 4);
        } catch (IOException e) {
            return Optional.empty();
        }
        // a DICOM file may have a TIFF header in its preamble (PS3.10 section 7.1): it is read as DICOM all the same
        boolean dicom = start.length == DICOM_PREFIX + 4
                && new String(start, DICOM_PREFIX, 4, StandardCharsets.US_ASCII).equals("DICM");
        if (start.length < 4 || dicom) {
            return Optional.empty();
        }
        int magic = (start[0] & 0xFF) << 24 | (start[1] & 0xFF) << 16 | (start[2] & 0xFF) << 8 | start[3] & 0xFF;
        if (magic == 0x89504E47) {
            return Optional.of("png");
        }
        if (magic >>> 8 == 0xFFD8FF) {
            return Optional.of("jpeg");
        }
        return magic == 0x49492A00 || magic == 0x4D4D002A ? Optional.of("tiff") : Optional.empty();
    }

    /** Java's own reader, whatever else has been registered: which plug-ins ImageIO finds depends on the thread. */
    private static ImageReader readerOf(String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getModule() == ImageIO.class.getModule()) {
                return reader;
            }
        }
        throw new IllegalStateException("every Java reads " + format);
    }

    private static boolean isGrey(IndexColorModel palette) {
        for (int i = 0; i < palette.getMapSize(); i++) {
            if (palette.getRed(i) != palette.getGreen(i) || palette.getRed(i) != palette.getBlue(i)) {
                return false;
            }
        }
        return true;
    }

    private static float[] lookUp(Raster raster, IndexColorModel palette, int channels) {
        int size = raster.getWidth() * raster.getHeight();
        int[] indices = raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), 0, (int[]) null);
        float[] values = new float[channels * size];
        for (int i = 0; i < size; i++) {
            values[i] = palette.getRed(indices[i]);
            if (channels == 3) {
                values[size + i] = palette.getGreen(indices[i]);
                values[2 * size + i] = palette.getBlue(indices[i]);
            }
        }
        return values;
    }

    /** @return what the samples can hold; null for floating-point samples. Colour is brought to 0–255 */
    private static ValueRange rangeOf(Raster raster, int channels) {
        int bits = raster.getSampleModel().getSampleSize(0);
        return switch (raster.getDataBuffer().getDataType()) {
            case DataBuffer.TYPE_FLOAT, DataBuffer.TYPE_DOUBLE -> null;
            case DataBuffer.TYPE_SHORT -> new ValueRange(Short.MIN_VALUE, Short.MAX_VALUE);
            default -> new ValueRange(0, channels == 3 ? 255 : Math.scalb(1.0, bits) - 1);
        };
    }

    private static float[] samples(Raster raster, int channels, ValueRange range) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        int size = width * height;
        int bits = raster.getSampleModel().getSampleSize(0);
        float unit = channels == 3 && range != null && bits > 8 ? (float) (255 / (Math.scalb(1.0, bits) - 1)) : 1;
        float[] values = new float[channels * size];
        float[] plane = new float[size];
        for (int channel : channels == 3 ? RED_GREEN_BLUE : new int[] {0}) {
            raster.getSamples(0, 0, width, height, channel, plane);
            for (int i = 0; i < size; i++) {
                values[channel * size + i] = plane[i] * unit;
            }
        }
        return values;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public int frame() {
        return frame;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public float[] values() {
        return values.clone();
    }

    @Override
    public Optional<ValueRange> valueRange() {
        return Optional.ofNullable(range);
    }

    @Override
    public BufferedImage display() {
        return channels == 3 ? rgbDisplay() : greyDisplay();
    }

    private BufferedImage rgbDisplay() {
        BufferedImage display = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int row = 0, i = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++, i++) {
                int red = Math.round(values[i]);
                int green = Math.round(values[rows * columns + i]);
                int blue = Math.round(values[2 * rows * columns + i]);
                display.setRGB(column, row, red << 16 | green << 8 | blue);
            }
        }
        return display;
    }

    /** 8-bit values as they are; others from the least to the greatest, as ImageJ does. */
    private BufferedImage greyDisplay() {
        float low = 0;
        float high = 255;
        if (range == null || range.low() != 0 || range.high() != 255) {
            low = Float.POSITIVE_INFINITY;
            high = Float.NEGATIVE_INFINITY;
            for (float value : values) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        float scale = high > low ? 255 / (high - low) : 0;
        byte[] grey = new byte[values.length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) Math.round((values[i] - low) * scale);
        }
        BufferedImage display = new BufferedImage(columns, rows, BufferedImage.TYPE_BYTE_GRAY);
        display.getRaster().setDataElements(0, 0, columns, rows, grey);
        return display;
    }

    @Override
    public String pixelHash() {
        return PixelHash.of(values);
    }

    @Override
    public Optional<DicomImage> dicom() {
        return Optional.empty();
    }
}
