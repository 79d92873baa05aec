package org.explainj.frame;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import org.explainj.dicom.DicomImage;

/**
 * One frame to explain: the values a network may see and the picture a reader sees, kept apart.
 *
 * <p>{@link #values()} never depends on a window, a shutter or an overlay plane; {@link #display()} does.
 */
public interface SourceFrame {
    /** @return the file the frame was read from */
    Path file();

    /** @return the frame's index in its file, 0-based */
    int frame();

    /** @return H */
    int rows();

    /** @return W */
    int columns();

    /** @return C: 1, or 3 for RGB */
    int channels();

    /**
     * @return C×H×W modality values (after the modality LUT or rescale; RGB as 0–255); pixel padding is NaN. The
     *     photometric interpretation is not applied: what to do with MONOCHROME1 is the model card's to say
     */
    float[] values();

    /** @return what {@link #values()} could hold at all; empty for floating-point pixels, which have no bounds */
    Optional<ValueRange> valueRange();

    /**
     * @return H×W, 8-bit grey or RGB, as a viewer shows it: VOI LUT or window, MONOCHROME1 and inverse shape inverted
     */
    BufferedImage display();

    /** @return SHA-256, in hex, of the frame's stored values */
    String pixelHash();

    /** @return the DICOM image the frame belongs to; empty for PNG, JPEG and TIFF */
    Optional<DicomImage> dicom();

    /** @return how many frames the file has */
    default int frames() {
        return dicom().map(DicomImage::frames).orElse(1);
    }
}
