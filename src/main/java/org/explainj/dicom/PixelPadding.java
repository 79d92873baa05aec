package org.explainj.dicom;

/**
 * The stored values that are padding (PS3.3 C.7.5.1.1.2): Pixel Padding Value, or from it to Pixel Padding Range Limit.
 *
 * @param from the lowest padding value; above {@code to} if there is no padding
 * @param to the highest padding value
 */
public record PixelPadding(double from, double to) {
    /** No value is padding. */
    public static final PixelPadding NONE = new PixelPadding(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /**
     * @param dataset the image
     * @param pixel its Image Pixel module
     */
    public static PixelPadding of(Dataset dataset, ImagePixel pixel) {
        if (!pixel.isMonochrome()) {
            return NONE;
        }
        if (dataset.contains(Tag.FloatPixelPaddingValue) || dataset.contains(Tag.DoubleFloatPixelPaddingValue)) {
            double value = dataset.decimal(Tag.FloatPixelPaddingValue)
                    .orElse(dataset.decimal(Tag.DoubleFloatPixelPaddingValue).orElse(Double.NaN));
            double limit = dataset.decimal(Tag.FloatPixelPaddingRangeLimit)
                    .orElse(dataset.decimal(Tag.DoubleFloatPixelPaddingRangeLimit).orElse(value));
            return new PixelPadding(Math.min(value, limit), Math.max(value, limit));
        }
        int[] value = dataset.ints(Tag.PixelPaddingValue);
        if (value.length == 0) {
            return NONE;
        }
        int[] limit = dataset.ints(Tag.PixelPaddingRangeLimit);
        double a = stored(value[0], pixel);
        double b = limit.length == 0 ? a : stored(limit[0], pixel);
        return new PixelPadding(Math.min(a, b), Math.max(a, b));
    }

    /** The VR is that of the pixels by the standard, and often not in practice. */
    private static double stored(int value, ImagePixel pixel) {
        return pixel.signed() ? (short) value : value & 0xFFFF;
    }

    /** @return whether a stored value is padding */
    public boolean contains(double stored) {
        return stored >= from && stored <= to;
    }

    /** @return whether any value is padding */
    public boolean isPresent() {
        return from <= to;
    }
}
