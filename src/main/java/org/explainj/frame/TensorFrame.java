package org.explainj.frame;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import org.explainj.dicom.DicomImage;

/**
 * One image of an N×C×H×W tensor that goes to the network unchanged.
 *
 * @param file the {@code .npy} file
 * @param frame N's index, 0-based
 * @param frames N
 * @param channels C
 * @param rows H
 * @param columns W
 * @param values C×H×W; not copied, not to be altered
 */
public record TensorFrame(Path file, int frame, int frames, int channels, int rows, int columns, float[] values)
        implements SourceFrame {
    private static final int WHITE = 255;

    /** @return H×W, 8-bit grey: the mean of the channels from its least value, black, to its greatest, white */
    @Override
    public BufferedImage display() {
        float[] mean = new float[rows * columns];
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < mean.length; i++) {
            for (int c = 0; c < channels; c++) {
                mean[i] += values[c * mean.length + i] / channels;
            }
            low = Math.min(low, mean[i]);
            high = Math.max(high, mean[i]);
        }
        byte[] grey = new byte[mean.length];
        for (int i = 0; i < grey.length && high > low; i++) {
            grey[i] = (byte) Math.round(WHITE * (mean[i] - low) / (high - low));
        }
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, columns, rows, grey);
        return image;
    }

    /** @return empty: a tensor's values are what they are */
    @Override
    public Optional<ValueRange> valueRange() {
        return Optional.empty();
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
