package org.explainj.dicom;

import java.nio.file.Path;

/**
 * The Image Pixel module (PS3.3 C.7.6.3), checked.
 *
 * @param rows H
 * @param columns W
 * @param frames Number of Frames
 * @param samples Samples per Pixel, 1 to 4
 * @param photometricInterpretation Photometric Interpretation
 * @param bitsAllocated 1 to 64
 * @param bitsStored 1 to Bits Allocated
 * @param highBit the number of the topmost meaningful bit
 * @param signed whether Pixel Representation is 1
 * @param planar whether Planar Configuration is 1: all red, all green, all blue
 */
public record ImagePixel(int rows, int columns, int frames, int samples, String photometricInterpretation,
        int bitsAllocated, int bitsStored, int highBit, boolean signed, boolean planar) {
    /** A file that lacks one part in so many of its pixels can be looked at, though not explained. */
    private static final int NEGLIGIBLE = 64;

    /**
     * @param file a parsed file
     * @throws DicomException if the file has no pixels, doesn't describe them, lacks much of them, or has them
     *     uncompressed in a transfer syntax that is not known
     */
    static ImagePixel of(DicomFile file) throws DicomException {
        Dataset dataset = file.dataset();
        PixelData pixels = file.pixels().orElseThrow(() -> new DicomException(file.path() + " has no pixels"
                + kind(dataset) + "; give a DICOM image."));
        requireKnownBytes(file, pixels);
        int bitsAllocated = switch (pixels.tag()) {
            case Tag.FloatPixelData -> 32;
            case Tag.DoubleFloatPixelData -> 64;
            default -> required(file, Tag.BitsAllocated);
        };
        int bitsStored = dataset.integer(Tag.BitsStored).orElse(bitsAllocated);
        if (bitsStored < 1 || bitsStored > bitsAllocated) {
            bitsStored = bitsAllocated;
        }
        int highBit = dataset.integer(Tag.HighBit).orElse(bitsStored - 1);
        if (highBit < bitsStored - 1 || highBit >= bitsAllocated) {
            highBit = bitsStored - 1;
        }
        int samples = dataset.integer(Tag.SamplesPerPixel).orElse(1);
        ImagePixel pixel = new ImagePixel(required(file, Tag.Rows), required(file, Tag.Columns),
                Math.max(1, dataset.integer(Tag.NumberOfFrames).orElse(1)), samples,
                dataset.string(Tag.PhotometricInterpretation).orElse(samples == 3 ? "RGB" : "MONOCHROME2"),
                bitsAllocated, bitsStored, highBit, dataset.integer(Tag.PixelRepresentation).orElse(0) == 1,
                dataset.integer(Tag.PlanarConfiguration).orElse(0) == 1);
        pixel.check(file.path(), pixels);
        return pixel;
    }

    /** @throws DicomException if native pixels are in a transfer syntax that doesn't tell the order of their bytes */
    static void requireKnownBytes(DicomFile file, PixelData pixels) throws DicomException {
        if (!pixels.isEncapsulated() && !file.transferSyntax().readsNativePixels()) {
            throw new DicomException(file.path() + " has uncompressed pixels in "
                    + file.transferSyntax() + ", the order of whose bytes ExplainJ can't tell; convert it to Explicit "
                    + "VR Little Endian first.");
        }
    }

    private static String kind(Dataset dataset) {
        return dataset.string(Tag.Modality).filter(m -> m.matches("[A-Z0-9]{2,16}"))
                .map(m -> " (its Modality is " + m + ")").orElse("");
    }

    private static int required(DicomFile file, int tag) throws DicomException {
        int value = file.dataset().integer(tag).orElse(0);
        if (value < 1) {
            throw new DicomException(file.path() + " has pixels but no " + Dictionary.name(tag) + " " + Tag.text(tag)
                    + "; its pixels cannot be read.");
        }
        return value;
    }

    private void check(Path path, PixelData pixels) throws DicomException {
        long values = (long) rows * columns * samples;
        if (samples < 1 || samples > 4 || values > Integer.MAX_VALUE - 8) {
            throw new DicomException(path + " describes frames of " + rows + "×" + columns + " pixels with " + samples
                    + " samples, which cannot be read.");
        }
        boolean bits = pixels.tag() != Tag.PixelData
                || bitsAllocated <= 32 && (!pixels.isEncapsulated() || bitsAllocated % 8 == 0 || bitsAllocated == 1);
        if (!bits) {
            throw new DicomException(path + " has " + bitsAllocated + " bits allocated, which cannot be read.");
        }
        long missing = missingBytes(pixels);
        if (missing > neededBytes(pixels) / NEGLIGIBLE) {
            throw cutOff(path, pixels);
        }
    }

    /**
     * @param file the file that this describes the pixels of
     * @throws DicomException if any of the bytes of native pixels is missing
     */
    void requireComplete(DicomFile file) throws DicomException {
        PixelData pixels = file.pixels().orElseThrow();
        if (missingBytes(pixels) > 0) {
            throw cutOff(file.path(), pixels);
        }
    }

    private DicomException cutOff(Path path, PixelData pixels) {
        return new DicomException(path + " is cut off: its pixels need " + neededBytes(pixels) + " bytes and it has "
                + pixels.length() + "; copy it again from its source.");
    }

    private long neededBytes(PixelData pixels) {
        return (frames * frameBits(pixels) + 7) / 8;
    }

    /** @return how many bytes of native pixels the file lacks at its end */
    long missingBytes(PixelData pixels) {
        return pixels.isEncapsulated() ? 0 : Math.max(0, neededBytes(pixels) - pixels.length());
    }

    /** @return the bits of a native frame; frames of 1-bit pixels follow each other without padding */
    long frameBits(PixelData pixels) {
        long pixelCount = (long) rows * columns;
        return isSubsampled(pixels) ? pixelCount * 2 * bitsAllocated : pixelCount * samples * bitsAllocated;
    }

    /** @return whether native pixels have one pair of chroma samples for two pixels (PS3.3 C.7.6.3.1.2) */
    boolean isSubsampled(PixelData pixels) {
        if (!photometricInterpretation.endsWith("_422") || samples != 3 || pixels.isEncapsulated()) {
            return false;
        }
        // some say 422 and write all samples
        return pixels.length() * 8 / frames < (long) rows * columns * samples * bitsAllocated;
    }

    /** @return whether there is one grey value per pixel: MONOCHROME1 or MONOCHROME2 */
    public boolean isMonochrome() {
        return photometricInterpretation.startsWith("MONOCHROME");
    }

    /** @return the smallest stored value that the bits allow */
    public double minimum() {
        return signed ? -Math.scalb(1.0, bitsStored - 1) : 0;
    }

    /** @return the largest stored value that the bits allow */
    public double maximum() {
        return Math.scalb(1.0, signed ? bitsStored - 1 : bitsStored) - 1;
    }
}
