package org.explainj.imagej;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.GenericDialog;
import ij.plugin.PlugIn;
import java.util.List;
import java.util.Optional;
import org.explainj.UsageException;

/**
 * <i>Plugins ▸ ExplainJ ▸ Compare Layers…</i>: the layers of the current slice side by side in a picture, with how
 * alike they are.
 */
public final class CompareLayers implements PlugIn {
    /** Called by ImageJ. */
    public CompareLayers() {
        // ImageJ makes its plugins by name
    }

    @Override
    public void run(String argument) {
        MacroOptions macro = MacroOptions.ofMacro();
        Task.command(progress -> {
            ImagePlus image = Headless.activeImage();
            layers(image);
            MacroOptions options = macro == null ? ask() : macro;
            return options == null ? "" : Headless.show(List.of(compare(image, options)));
        });
    }

    private static MacroOptions ask() {
        GenericDialog dialog = new GenericDialog("Compare Layers");
        dialog.addCheckbox("Image without heat first", true);
        dialog.addCheckbox("Without the legend", false);
        dialog.showDialog();
        if (dialog.wasCanceled()) {
            IJ.showStatus("");
            return null;
        }
        return new MacroOptions((dialog.getNextBoolean() ? "image " : "") + (dialog.getNextBoolean() ? "without" : ""));
    }

    private static List<Layer.Shown> layers(ImagePlus image) {
        List<Layer.Shown> maps = LayerWatcher.get().shownOn(image, image.getCurrentSlice()).stream()
                .map(Layer::content).flatMap(Optional::stream).filter(Layer.Shown::evidence).toList();
        if (maps.isEmpty()) {
            throw new UsageException("This slice of " + image.getTitle()
                    + " has no layer of this session: run Plugins > "
                    + "ExplainJ > Explain... first.");
        }
        return maps;
    }

    /** @return the picture, not yet shown */
    static ImagePlus compare(ImagePlus image, MacroOptions options) {
        return ComparisonImage.of(image, layers(image), options.has("image"), !options.has("without"));
    }
}
