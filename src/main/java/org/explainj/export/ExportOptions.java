package org.explainj.export;

import java.util.Objects;

/**
 * How explanations become DICOM objects.
 *
 * @param multiframe whether the images of a series, or the frames of a file, become one object a class, instead of one
 *     each
 * @param modality Modality (0008,0060) of secondary captures: OT, or the source's where a site's viewers hang by it
 * @param legend whether secondary captures have the legend beside the image
 * @param sideBySide whether secondary captures show the image without the heat to the left of the one with it
 * @param compression of secondary captures, the grey ones of heat too
 * @param maximumBytes how large the pixels of a multi-frame secondary capture or a parametric map may become before
 *     another begins, uncompressed
 */
public record ExportOptions(boolean multiframe, String modality, boolean legend, boolean sideBySide,
        Compression compression, long maximumBytes) {
    /** Half a gigabyte, which PACS and viewers take. */
    public static final long DEFAULT_MAXIMUM = 512L << 20;
    /** One object for each frame and class, with its legend, uncompressed. */
    public static final ExportOptions DEFAULT =
            new ExportOptions(false, "OT", true, false, Compression.NONE, DEFAULT_MAXIMUM);

    public ExportOptions {
        Objects.requireNonNull(modality);
        Objects.requireNonNull(compression);
    }

    /** @return these options with another Modality of secondary captures */
    public ExportOptions withModality(String other) {
        return new ExportOptions(multiframe, other, legend, sideBySide, compression, maximumBytes);
    }

    /** @return these options with another compression */
    public ExportOptions withCompression(Compression other) {
        return new ExportOptions(multiframe, modality, legend, sideBySide, other, maximumBytes);
    }

    /** @return these options with one object for the images of a series, or not */
    public ExportOptions withMultiframe(boolean multi) {
        return new ExportOptions(multi, modality, legend, sideBySide, compression, maximumBytes);
    }
}
