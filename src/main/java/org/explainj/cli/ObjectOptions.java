package org.explainj.cli;

import org.explainj.export.Compression;
import org.explainj.export.ExportOptions;
import picocli.CommandLine.Option;

/** How DICOM objects are made of explanations. */
final class ObjectOptions {
    @Option(names = "--multiframe", description = "One DICOM object a class for all images of a series or frames of a "
            + "file, instead of one for each.")
    private boolean multiframe;

    @Option(names = "--no-legend", description = "Leave the legend out of secondary captures.")
    private boolean noLegend;

    @Option(names = "--side-by-side", description = "In secondary captures and PNG, show the image without heat on the "
            + "left.")
    private boolean sideBySide;

    @Option(names = "--compress", paramLabel = "C", defaultValue = "none",
            description = "Of secondary captures and grey heat images: none, rle or jpeg2000, without loss. Default: "
            + "none.")
    private String compress;

    ExportOptions parse() {
        return new ExportOptions(multiframe, "OT", !noLegend, sideBySide, Compression.parse(compress),
                ExportOptions.DEFAULT_MAXIMUM);
    }
}
