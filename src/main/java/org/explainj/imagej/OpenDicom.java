package org.explainj.imagej;

import ij.IJ;
import ij.gui.GenericDialog;
import ij.io.OpenDialog;
import ij.plugin.PlugIn;
import java.nio.file.Path;

/**
 * <i>Plugins ▸ ExplainJ ▸ Open DICOM…</i>: a file, or with {@code series} the series that it belongs to, or every
 * series in a folder, a ZIP or a DICOMDIR; with {@code virtual} slices are read when they are shown, with
 * {@code presentation} rotations and flips of presentation states are applied.
 */
public final class OpenDicom implements PlugIn {
    private static final String COMMAND = "Open DICOM...";

    /** Called by ImageJ. */
    public OpenDicom() {
        // ImageJ makes its plugins by name
    }

    @Override
    public void run(String argument) {
        MacroOptions macro = MacroOptions.ofMacro();
        MacroOptions options = macro == null ? ask() : macro;
        if (options != null) {
            Task.command(progress -> {
                Path path = Headless.path(options.value("path", ""));
                return Headless.show(new DicomOpener(progress).streamed(options.has("virtual"))
                        .presented(options.has("presentation"))
                        .open(path, options.has("series")));
            });
        }
    }

    private static MacroOptions ask() {
        GenericDialog dialog = new GenericDialog(COMMAND);
        dialog.addFileField("Path of a file, folder, ZIP or DICOMDIR:", OpenDialog.getDefaultDirectory() == null
                ? "" : OpenDialog.getDefaultDirectory(), 40);
        dialog.addCheckbox("Series that the file belongs to", false);
        dialog.addCheckbox("Virtual stack: read slices when they are shown", false);
        dialog.addCheckbox("Presentation states: rotate and flip as they say", false);
        dialog.showDialog();
        if (dialog.wasCanceled()) {
            IJ.showStatus("");
            return null;
        }
        String path = dialog.getNextString();
        Path parent = Path.of(path).toAbsolutePath().getParent();
        if (parent != null) {
            OpenDialog.setDefaultDirectory(parent.toString());
        }
        return new MacroOptions("path=[" + path + "]" + (dialog.getNextBoolean() ? " series" : "")
                + (dialog.getNextBoolean() ? " virtual" : "") + (dialog.getNextBoolean() ? " presentation" : ""));
    }
}
