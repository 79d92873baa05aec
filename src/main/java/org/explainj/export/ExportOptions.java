package org.explainj.export;

/**
 * How explanations become DICOM objects.
 *
 * @param multiframe whether the images of a series, or the frames of a file, become one object a class, instead of one
 *     each
 */
public record ExportOptions(boolean multiframe) {
    /** One object for each frame and class. */
    public static final ExportOptions DEFAULT = new ExportOptions(false);
}
