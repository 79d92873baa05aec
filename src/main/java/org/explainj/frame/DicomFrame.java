package org.explainj.frame;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.explainj.dicom.DicomException;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Frame;
import org.explainj.dicom.ImagePixel;
import org.explainj.dicom.ModalityLut;

/**
 * A frame of a DICOM image. MONOCHROME frames have modality values; PALETTE COLOR, YBR and RGB frames are RGB.
 *
 * @param image the image the frame belongs to
 * @param stored the frame's stored values
 */
public record DicomFrame(DicomImage image, Frame stored) implements SourceFrame {
    /**
     * @param index the frame, 0-based
     * @throws DicomException if the frame is missing, cut off or cannot be decoded, or is a tile of a whole slide
     * @throws IOException if the file cannot be read
     */
    public static DicomFrame read(DicomImage image, int index) throws IOException {
        image.requireFrames();
        return new DicomFrame(image, image.frame(index));
    }

    @Override
    public Path file() {
        return image.file();
    }

    @Override
    public int frame() {
        return stored.index();
    }

    @Override
    public int rows() {
        return stored.rows();
    }

    @Override
    public int columns() {
        return stored.columns();
    }

    @Override
    public int channels() {
        return image.pixel().isMonochrome() ? 1 : 3;
    }

    @Override
    public float[] values() {
        return image.pixel().isMonochrome() ? image.modalityValues(stored) : image.rgbValues(stored);
    }

    @Override
    public Optional<ValueRange> valueRange() {
        ImagePixel pixel = image.pixel();
        if (stored.isReal()) {
            return Optional.empty();
        }
        if (!pixel.isMonochrome()) {
            return Optional.of(new ValueRange(0, 255));
        }
        ModalityLut lut = image.modalityLut(stored.index());
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        // a straight line has its extremes at the ends; a table, which has 65536 inputs at most, may have them anywhere
        double span = pixel.maximum() - pixel.minimum();
        double step = lut.isTable() ? Math.max(1, span / 65535) : span;
        for (double value = pixel.minimum(); value <= pixel.maximum(); value += step) {
            low = Math.min(low, lut.apply(value));
            high = Math.max(high, lut.apply(value));
        }
        return Optional.of(new ValueRange(low, high));
    }

    @Override
    public BufferedImage display() {
        return image.display(stored);
    }

    @Override
    public String pixelHash() {
        return stored.isReal() ? PixelHash.of(stored.reals()) : PixelHash.of(stored.values());
    }

    @Override
    public Optional<DicomImage> dicom() {
        return Optional.of(image);
    }
}
