package org.explainj.imagej;

import ij.process.ColorProcessor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Frame;
import org.explainj.dicom.ImagePixel;
import org.explainj.dicom.ModalityLut;
import org.explainj.dicom.Slice;
import org.explainj.dicom.StandardizedUptake;
import org.explainj.frame.DicomFrame;

/** Stored values as ImageJ holds them: as they are in 8 or 16 bit where they fit, else modality values as floats. */
final class DicomPixels {
    /** ImageJ's 16-bit images are unsigned; signed values are shifted by this, and a calibration shifts them back. */
    static final int SIGNED_OFFSET = 32768;

    private DicomPixels() {
    }

    /**
     * @param slices what one stack is to hold; all grey or all colour
     * @return 24 for colour; 32 if values are real, wide, looked up in a table, or rescaled differently from slice to
     *     slice; else 8 or 16
     */
    static int bitDepth(List<Slice> slices) {
        DicomImage first = slices.get(0).image();
        if (!first.pixel().isMonochrome()) {
            return 24;
        }
        ModalityLut rescale = first.modalityLut(slices.get(0).frame());
        int depth = 8;
        for (Slice slice : slices) {
            ImagePixel pixel = slice.image().pixel();
            if (pixel.bitsAllocated() > 16 || pixel.signed() != first.pixel().signed()) {
                return 32;
            }
            if (pixel.bitsAllocated() > 8 || pixel.signed()) {
                depth = 16;
            }
            ModalityLut lut = slice.image().modalityLut(slice.frame());
            if (lut.isTable() || lut.slope() != rescale.slope() || lut.intercept() != rescale.intercept()) {
                return 32;
            }
        }
        return depth;
    }

    /** @return whether ImageJ can hold a frame at that depth without a change that no calibration undoes */
    static boolean fits(DicomFrame frame, int bitDepth) {
        if (frame.channels() == 3 || bitDepth == 24) {
            return frame.channels() == 3 && bitDepth == 24;
        }
        int needed = frame.stored().isReal() ? 32 : frame.stored().bitsStored() + (frame.stored().signed() ? 8 : 0);
        return bitDepth == 32 || needed <= bitDepth || frame.stored().signed() && bitDepth == 16
                && frame.stored().bitsStored() <= 16;
    }

    /**
     * @param slices what one stack is to hold
     * @return by what modality values are multiplied to be SUVbw in g/ml; empty unless it is the same for all of them
     */
    static OptionalDouble uptake(List<Slice> slices) {
        Set<Optional<Double>> factors = slices.stream().map(Slice::image).distinct()
                .map(image -> StandardizedUptake.of(image).map(StandardizedUptake::factor)).collect(Collectors.toSet());
        return factors.size() != 1 ? OptionalDouble.empty()
                : factors.iterator().next().map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /**
     * @param bitDepth as {@link #bitDepth} gives it
     * @param uptake by what real values are multiplied; a calibration does so for the others
     * @return ImageJ's pixel array
     */
    static Object pixels(DicomImage image, Frame frame, int bitDepth, double uptake) {
        return switch (bitDepth) {
            case 24 -> new ColorProcessor(image.rendering().picture(frame)).getPixels();
            case 32 -> scaled(image.modalityLut(frame.index()).apply(frame), uptake);
            case 16 -> shorts(frame);
            default -> bytes(frame);
        };
    }

    private static float[] scaled(float[] values, double factor) {
        for (int i = 0; i < values.length && factor != 1; i++) {
            values[i] = (float) (values[i] * factor);
        }
        return values;
    }

    private static short[] shorts(Frame frame) {
        int offset = frame.signed() ? SIGNED_OFFSET : 0;
        short[] pixels = new short[frame.values().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (short) (frame.values()[i] + offset);
        }
        return pixels;
    }

    private static byte[] bytes(Frame frame) {
        byte[] pixels = new byte[frame.values().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) frame.values()[i];
        }
        return pixels;
    }
}
