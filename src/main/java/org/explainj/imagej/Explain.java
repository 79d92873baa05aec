package org.explainj.imagej;

import ij.ImagePlus;
import ij.gui.GenericDialog;
import ij.plugin.PlugIn;
import ij.plugin.frame.Recorder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.explainj.UsageException;
import org.explainj.cam.Method;
import org.explainj.cam.Methods;
import org.explainj.heatmap.Palette;
import org.explainj.torch.Device;

/** <i>Plugins ▸ ExplainJ ▸ Explain…</i>: a layer on the active image for each class that is explained. */
public final class Explain implements PlugIn {
    private static final int LONGEST_LINE = 70;

    /** Called by ImageJ. */
    public Explain() {
        // ImageJ makes its plugins by name
    }

    @Override
    public void run(String argument) {
        explain(Explain::ask, settings -> { });
    }

    /**
     * Explains the active image.
     *
     * @param dialog asks how, unless a macro says it; gives null if it was cancelled
     * @param requirement throws {@link UsageException} if the settings are not enough
     */
    static void explain(Function<ImagePlus, ExplainSettings> dialog, Consumer<ExplainSettings> requirement) {
        MacroOptions macro = MacroOptions.ofMacro();
        Task.command(progress -> {
            ImagePlus image = Headless.activeImage();
            ExplainSettings settings = macro == null ? dialog.apply(image) : ExplainSettings.of(macro);
            if (settings == null) {
                return "";
            }
            requirement.accept(settings);
            String result = new ExplainImage(image, settings, progress).run();
            progress.say(ExplainImage.inWords(result));
            return result;
        });
    }

    /** @return what was chosen, null if a dialog was cancelled */
    private static ExplainSettings ask(ImagePlus image) {
        ExplainSettings last = ExplainSettings.remembered();
        Map<String, String> texts = new LinkedHashMap<>(last.texts());
        Set<String> flags = new HashSet<>(last.flags());
        GenericDialog dialog = new GenericDialog("Explain");
        dialog.addFileField("Model:", last.text("model"), 30);
        dialog.addStringField("Class:", last.text("class"), 30);
        dialog.addStringField("Target:", last.text("target"), 30);
        dialog.addCheckbox("Selection as target: the class within the image's selection", false);
        choice(dialog, "Method:", Methods.all().stream()
                .flatMap(method -> Stream.concat(Stream.of(method), Methods.variants(method).stream()))
                .map(Method::name).toArray(String[]::new), last.text("method"));
        dialog.addStringField("Scale:", last.text("scale"), 30);
        choice(dialog, "Slices:", new String[] {"current", "all"},
                image.getStackSize() == 1 ? "current" : last.text("slices"));
        dialog.addCheckbox("Compare: all maps side by side in a window", last.has("compare"));
        dialog.addCheckbox("Ensemble: mean and disagreement of several methods or models", last.has("ensemble"));
        String unusual = last.unusual();
        dialog.addCheckbox("Advanced options on a second page", !unusual.isEmpty());
        dialog.addMessage((unusual.isEmpty() ? "" : "Advanced options in force: "
                + (unusual.length() <= LONGEST_LINE ? unusual : unusual.substring(0, LONGEST_LINE) + "…") + "\n")
                + "Class: top, positive, all, or names or numbers with commas between them.\n"
                + "Target: logit, contrast:A,B, against:A, mask, roi:x,y,w,h, box:i or output:i.\n"
                + "Scale: reference, evidence, fixed:LO,HI or image; contrast and against\n"
                + "show both signs on evidence and image. For research use only.");
        dialog.showDialog();
        if (dialog.wasCanceled()) {
            return null;
        }
        for (String key : List.of("model", "class", "target")) {
            texts.put(key, dialog.getNextString().strip());
        }
        texts.put("method", dialog.getNextChoice());
        texts.put("scale", dialog.getNextString().strip());
        texts.put("slices", dialog.getNextChoice());
        for (String flag : List.of("selection", "compare", "ensemble")) {
            set(flags, flag, dialog.getNextBoolean());
        }
        boolean advanced = dialog.getNextBoolean();
        if (advanced && !askAdvanced(last, texts, flags)) {
            return null;
        }
        ExplainSettings chosen = new ExplainSettings(texts, flags);
        if (!advanced) {
            record(chosen);
        }
        chosen.remember();
        return chosen;
    }

    /** @return false if the dialog was cancelled */
    private static boolean askAdvanced(ExplainSettings last, Map<String, String> texts, Set<String> flags) {
        GenericDialog dialog = new GenericDialog("Explain: advanced options");
        dialog.addStringField("More methods:", last.text("more"), 20);
        dialog.addStringField("Other models:", last.text("other"), 20);
        dialog.addStringField("Samples:", last.text("samples"), 8);
        dialog.addStringField("Sigma:", last.text("sigma"), 8);
        dialog.addStringField("Seed:", last.text("seed"), 8);
        dialog.addFileField("Noise:", last.text("noise"), 20);
        dialog.addStringField("Flips:", last.text("flips"), 8);
        dialog.addStringField("Set parameters:", last.text("set"), 20);
        dialog.addStringField("Layer:", last.text("layer"), 20);
        choice(dialog, "Fuse layers by:", new String[] {"auto", "mean", "max", "none"}, last.text("fuse"));
        choice(dialog, "Frames of an image:", new String[] {"auto", "each", "mean"}, last.text("frames"));
        choice(dialog, "Palette:", Stream.concat(Stream.of("auto"), Arrays.stream(Palette.values())
                .map(Palette::keyword)).toArray(String[]::new), last.text("palette"));
        dialog.addStringField("Opacity:", last.text("opacity"), 8);
        dialog.addStringField("Threshold:", last.text("threshold"), 8);
        dialog.addStringField("Contours at:", last.text("contours"), 20);
        choice(dialog, "Device:", Arrays.stream(Device.values()).map(Device::toString).toArray(String[]::new),
                last.text("device"));
        dialog.addCheckbox("Sweep: a map for each stage of the network", last.has("sweep"));
        dialog.addCheckbox("Tile: see an image larger than the model's input in tiles", last.has("tile"));
        dialog.addCheckbox("Gate: hide classes below their operating point", last.has("gate"));
        dialog.addCheckbox("Map of the calibrated values as a 32-bit image", last.has("map"));
        dialog.addCheckbox("Raw map as a 32-bit image", last.has("raw"));
        dialog.addMessage("More methods, other models: with commas between them, for a comparison or an ensemble.\n"
                + "Samples, sigma, seed: auto, or the mean over noisy copies. Flips: none, or axes such as xy.\n"
                + "Noise: a float32 .npy of random numbers or masks, one sample a row, in place of the seed's.\n"
                + "Set: other parameters of the method, such as gamma=0.8,base=layercam.\n"
                + "Layer: auto, or names; fused by none each is a layer on the image.\n"
                + "Threshold, contours: in the colour bar's units.");
        dialog.showDialog();
        if (dialog.wasCanceled()) {
            return false;
        }
        for (String key : ExplainSettings.ADVANCED) {
            boolean chosen = List.of("fuse", "frames", "palette", "device").contains(key);
            texts.put(key, chosen ? dialog.getNextChoice() : dialog.getNextString().strip());
        }
        for (String flag : ExplainSettings.ADVANCED_FLAGS) {
            set(flags, flag, dialog.getNextBoolean());
        }
        return true;
    }

    /** What holds from an earlier time holds in the recorded macro too. */
    private static void record(ExplainSettings settings) {
        if (Recorder.record) {
            ExplainSettings.ADVANCED.stream()
                    .filter(key -> !settings.text(key).equals(ExplainSettings.DEFAULT.text(key)))
                    .forEach(key -> Recorder.recordOption(key, settings.text(key)));
            ExplainSettings.ADVANCED_FLAGS.stream().filter(settings::has).forEach(Recorder::recordOption);
        }
    }

    private static void set(Set<String> flags, String flag, boolean on) {
        if (on) {
            flags.add(flag);
        } else {
            flags.remove(flag);
        }
    }

    private static void choice(GenericDialog dialog, String label, String[] choices, String chosen) {
        dialog.addChoice(label, choices, Arrays.asList(choices).contains(chosen) ? chosen : choices[0]);
    }
}
