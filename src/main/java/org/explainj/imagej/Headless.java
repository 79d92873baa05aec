package org.explainj.imagej;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.io.FileSaver;
import ij.io.Opener;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.explainj.AtomicFile;
import org.explainj.UsageException;
import org.explainj.dicom.DicomFolder;
import org.explainj.export.PngWriter;
import org.explainj.frame.PictureFrame;

/**
 * ExplainJ for macros that run without a display, where ImageJ's {@code run} and its dialogs are not to be had:
 * {@code call("org.explainj.imagej.Headless.explain", "class=all scale=image")}. With a display they work as well.
 *
 * <p>Options are the same as those of the menu commands. Every method returns a text; after an error it begins with
 * {@value #ERROR}.
 */
public final class Headless {
    /** What a result begins with when something went wrong; one sentence follows. */
    public static final String ERROR = "Error: ";

    private Headless() {
    }

    /**
     * Opens a DICOM file, or a PNG, JPEG or TIFF picture, and makes it the active image.
     *
     * @param path a file; a folder, ZIP or DICOMDIR opens as {@link #openSeries} does
     * @return the image's ID, for {@code selectImage}; several, with commas between them, if the file holds several
     */
    public static String open(String path) {
        return Task.call(progress -> show(!DicomFolder.isCollection(path(path)) && PictureFrame.isPicture(path(path))
                ? List.of(new Opener().openImage(path)) : new DicomOpener(progress).open(path(path), false)));
    }

    /**
     * Opens a series as a stack, or every series in a folder, ZIP or DICOMDIR.
     *
     * @param path a file of the series, or a folder, ZIP or DICOMDIR
     * @return the images' IDs with commas between them; the last one is active
     */
    public static String openSeries(String path) {
        return Task.call(progress -> show(new DicomOpener(progress).openSeries(path(path))));
    }

    /**
     * Explains the active image and puts a layer on it for each explained class.
     *
     * @param options as of <i>Explain…</i>: {@code model=… class=… target=… method=… layer=… scale=… …}; all may be
     *     left out
     * @return one line per slice and class: slice, class, probability, {@code positive} or {@code none}, with tabs
     *     between them
     */
    public static String explain(String options) {
        return Task.call(progress -> new ExplainImage(activeImage(),
                ExplainSettings.of(new MacroOptions(options)), progress).run());
    }

    /**
     * Makes a picture of the layers of the active image's current slice, side by side, and makes it the active image.
     *
     * @param options as of <i>Compare Layers…</i>: {@code image} for the image without heat first, {@code without} for
     *     no legend
     * @return the picture's ID
     */
    public static String compare(String options) {
        return Task.call(progress -> show(List.of(CompareLayers.compare(activeImage(), new MacroOptions(options)))));
    }

    /**
     * Writes a DICOM Secondary Capture of every layer of the active image.
     *
     * @param options {@code folder=…}, and {@code modality=…} if it shall not be OT
     * @return the files, one a line
     */
    public static String exportSecondaryCapture(String options) {
        return Task.call(progress -> ExportSecondaryCapture.export(activeImage(), new MacroOptions(options), progress));
    }

    /**
     * Talks to a PACS of nodes.json.
     *
     * @param options as of <i>PACS…</i>: {@code node=… action=echo|find|retrieve|send}; for find {@code id=… name=…
     *     date=… accession=…}, for retrieve {@code study=… folder=…}, for send {@code folder=…}
     * @return what came of it: a study a line, the opened images' IDs, or how many objects were stored
     */
    public static String pacs(String options) {
        return Task.call(progress -> Pacs.act(new MacroOptions(options), progress));
    }

    /**
     * Saves the active image's current slice with its layers drawn into it, as PNG.
     *
     * @param path the file, replaced if it exists
     * @return the file
     */
    public static String saveFlattened(String path) {
        return Task.call(progress -> {
            LayerWatcher.get().follow(activeImage());
            PngWriter.write(activeImage().flatten().getBufferedImage(), Map.of(), path(path));
            return path;
        });
    }

    /**
     * Saves the active image as TIFF, its layers as an overlay.
     *
     * @param path the file, replaced if it exists
     * @return the file
     */
    public static String saveTiff(String path) {
        return Task.call(progress -> {
            ImagePlus image = activeImage();
            LayerWatcher.get().follow(image);
            AtomicFile.write(path(path), temporary -> {
                FileSaver saver = new FileSaver(image);
                boolean saved = image.getStackSize() > 1 ? saver.saveAsTiffStack(temporary.toString())
                        : saver.saveAsTiff(temporary.toString());
                if (!saved) {
                    throw new IOException("ImageJ could not save " + path + ".");
                }
            });
            return path;
        });
    }

    /** @return version, engines and device, one a line */
    public static String about() {
        return Task.call(progress -> About.text());
    }

    static ImagePlus activeImage() {
        ImagePlus image = WindowManager.getCurrentImage();
        if (image == null) {
            throw new UsageException("There is no image open: open one with Plugins > ExplainJ > Open DICOM...");
        }
        return image;
    }

    static Path path(String text) throws IOException {
        if (text.isBlank()) {
            throw new UsageException("No file is named: give path=FILE.");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IOException("'" + text + "' is no file name.");
        }
    }

    static String show(List<ImagePlus> images) {
        LayerWatcher.get();
        images.forEach(ImagePlus::show);
        if (!images.isEmpty() && IJ.getInstance() == null) {
            WindowManager.setTempCurrentImage(images.get(images.size() - 1));
        }
        return images.stream().map(image -> Integer.toString(image.getID())).collect(Collectors.joining(","));
    }
}
