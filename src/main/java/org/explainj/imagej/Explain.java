package org.explainj.imagej;

import ij.ImagePlus;
import ij.gui.GenericDialog;
import ij.plugin.PlugIn;
import java.util.Arrays;
import java.util.stream.Stream;
import org.explainj.cam.Method;
import org.explainj.cam.Methods;
import org.explainj.heatmap.Palette;
import org.explainj.torch.Device;

/** <i>Plugins ▸ ExplainJ ▸ Explain…</i>: a layer on the active image for each class that is explained. */
public final class Explain implements PlugIn {
    /** Called by ImageJ. */
    public Explain() {
        // ImageJ makes its plugins by name
    }

    @Override
    public void run(String argument) {
        MacroOptions macro = MacroOptions.ofMacro();
        Task.command(progress -> {
            ImagePlus image = Headless.activeImage();
            ExplainSettings settings = macro == null ? ask(image) : ExplainSettings.of(macro);
            if (settings == null) {
                return "";
            }
            String result = new ExplainImage(image, settings, progress).run();
            progress.say(ExplainImage.inWords(result));
            return result;
        });
    }

    /** @return what was chosen, null if the dialog was cancelled */
    private static ExplainSettings ask(ImagePlus image) {
        ExplainSettings last = ExplainSettings.remembered();
        GenericDialog dialog = new GenericDialog("Explain");
        dialog.addFileField("Model:", last.model(), 30);
        dialog.addStringField("Class:", last.classes(), 20);
        dialog.addStringField("Target:", last.target(), 20);
        choice(dialog, "Method:", Methods.all().stream().map(Method::name).toArray(String[]::new),
                last.method());
        dialog.addStringField("Samples:", last.samples(), 8);
        dialog.addStringField("Seed:", last.seed(), 8);
        dialog.addStringField("Layer:", last.layer(), 20);
        dialog.addStringField("Scale:", last.scale(), 20);
        choice(dialog, "Palette:", Stream.concat(Stream.of("auto"), Arrays.stream(Palette.values())
                .map(Palette::keyword)).toArray(String[]::new),
                last.palette());
        dialog.addStringField("Opacity:", last.opacity(), 8);
        dialog.addStringField("Threshold:", last.threshold(), 8);
        dialog.addStringField("Contours at:", last.contours(), 20);
        choice(dialog, "Device:", Arrays.stream(Device.values()).map(Device::toString).toArray(String[]::new),
                last.device());
        choice(dialog, "Slices:", new String[] {"current", "all"}, image.getStackSize() == 1 ? "current"
                : last.slices());
        dialog.addCheckbox("Sweep: a map for each stage of the network", last.sweep());
        dialog.addCheckbox("Gate: hide classes below their operating point", last.gated());
        dialog.addCheckbox("Map of the calibrated values as a 32-bit image", last.map());
        dialog.addCheckbox("Raw map as a 32-bit image", last.raw());
        dialog.addMessage("Class: top, positive, all, or names or numbers with commas between them.\n"
                + "Target: logit, contrast:A,B, against:A, mask, roi:x,y,w,h, box:i or output:i.\n"
                + "Layer: auto, or names. Scale: reference, evidence, fixed:LO,HI or image.\n"
                + "Contours: threshold, none, or levels. For research use only.");
        dialog.showDialog();
        if (dialog.wasCanceled()) {
            return null;
        }
        String model = dialog.getNextString();
        String classes = dialog.getNextString();
        String target = dialog.getNextString();
        String method = dialog.getNextChoice();
        String samples = dialog.getNextString();
        String seed = dialog.getNextString();
        String layer = dialog.getNextString();
        String scale = dialog.getNextString();
        String palette = dialog.getNextChoice();
        String opacity = dialog.getNextString();
        String threshold = dialog.getNextString();
        String contours = dialog.getNextString();
        String device = dialog.getNextChoice();
        String slices = dialog.getNextChoice();
        boolean sweep = dialog.getNextBoolean();
        ExplainSettings chosen = new ExplainSettings(model.strip(), classes.strip(), target.strip(), method,
                samples.strip(), seed.strip(), layer.strip(), sweep,
                scale.strip(), palette, opacity.strip(), threshold.strip(), contours.strip(), device, slices,
                dialog.getNextBoolean(), dialog.getNextBoolean(), dialog.getNextBoolean());
        chosen.remember();
        return chosen;
    }

    private static void choice(GenericDialog dialog, String label, String[] choices, String chosen) {
        dialog.addChoice(label, choices, Arrays.asList(choices).contains(chosen) ? chosen : choices[0]);
    }
}
