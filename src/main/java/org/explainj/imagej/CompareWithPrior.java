package org.explainj.imagej;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.plugin.PlugIn;
import ij.process.ColorProcessor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.explainj.PriorComparison;
import org.explainj.PriorImages;
import org.explainj.RefusedException;
import org.explainj.SoftwareVersion;
import org.explainj.UsageException;
import org.explainj.dicom.DicomFolder;
import org.explainj.dicom.DicomImage;
import org.explainj.export.Derivation;
import org.explainj.frame.SourceFrame;
import org.explainj.heatmap.ComparisonPicture;
import org.explainj.heatmap.Rendering;

/**
 * <i>Plugins ▸ ExplainJ ▸ Compare with Prior…</i>: explains the active image and an earlier one of the same patient,
 * which is open or in a file, and shows both side by side.
 */
public final class CompareWithPrior implements PlugIn {
    private static final String FILE = "the file below";

    /** Called by ImageJ. */
    public CompareWithPrior() {
        // ImageJ makes its plugins by name
    }

    @Override
    public void run(String argument) {
        Explain.explain(CompareWithPrior::ask, settings -> {
            if (settings.text(ExplainSettings.PRIOR).isEmpty()) {
                throw new UsageException("No prior is named: give prior=FILE, or the title of an open image.");
            }
        });
    }

    /** @return what <i>Explain…</i> was last asked for, with a prior; null if the dialog was cancelled */
    private static ExplainSettings ask(ImagePlus image) {
        ExplainSettings last = ExplainSettings.remembered().with("slices", "current");
        int[] open = WindowManager.getIDList();
        String[] choices = Stream.concat(Arrays.stream(open == null ? new int[0] : open)
                .mapToObj(WindowManager::getImage)
                .filter(other -> other != null && other != image).map(ImagePlus::getTitle), Stream.of(FILE))
                .distinct().toArray(String[]::new);
        GenericDialog dialog = new GenericDialog("Compare with Prior");
        dialog.addChoice("Open image:", choices, choices[0]);
        dialog.addFileField("Prior:", "", 30);
        dialog.addStringField("Class:", last.text("class"), 30);
        dialog.addStringField("Scale:", last.text("scale"), 30);
        dialog.addMessage("Both images are explained as last chosen in Explain..., on the same scale.\n"
                + "The prior must be an earlier image of the same patient. They are not aligned.\n"
                + "For research use only.");
        dialog.showDialog();
        if (dialog.wasCanceled()) {
            IJ.showStatus("");
            return null;
        }
        String chosen = dialog.getNextChoice();
        String file = dialog.getNextString().strip();
        return last.with(ExplainSettings.PRIOR, chosen.equals(FILE) ? file : chosen)
                .with("class", dialog.getNextString().strip()).with("scale", dialog.getNextString().strip());
    }

    /**
     * @param prior the title of an open image, or a file or folder
     * @param current the image to compare
     * @return the image to compare it with
     */
    static DicomImage find(String prior, SourceFrame current) throws IOException {
        DicomImage image = current.dicom().orElseThrow(() ->
                new RefusedException(current.file() + " is no DICOM image, so "
                + "that nobody knows whose it is: it can't be compared with a prior."));
        List<DicomImage> images = new ArrayList<>();
        ImagePlus open = WindowManager.getImage(prior);
        if (open != null) {
            Optional<DicomImage> source = SliceSource.of(open, open.getCurrentSlice()).frame().dicom();
            images.add(source.orElseThrow(() -> new RefusedException(prior
                    + " is no DICOM image, so that nobody knows whose "
                    + "it is: choose another prior.")));
        } else {
            for (Path file : DicomFolder.files(Headless.path(prior))) {
                images.add(DicomImage.open(file));
            }
        }
        return new PriorImages(images).of(image);
    }

    /** Shows both, the current image at its own resolution. */
    static void show(ImagePlus image, PriorComparison both, ExplainSettings settings) {
        Rendering rendering = settings.rendering(both.current().heatmap().orElseThrow());
        ComparisonPicture picture = both.picture(rendering, false);
        ImagePlus window = new ImagePlus(image.getTitle() + " with prior, " + both.current().label(),
                new ColorProcessor(picture.draw(true)));
        if (both.sameSize()) {
            window.copyScale(image);
            window.getCalibration().disableDensityCalibration();
        }
        window.setProperty("Info", SoftwareVersion.NAME + ". " + Derivation.RESEARCH_USE + "\n"
                + String.join("\n", picture.sentences()) + "\n");
        window.show();
    }
}
