package org.explainj.imagej;

import ij.Prefs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.explainj.ExplainOptions;
import org.explainj.LayerFusion;
import org.explainj.TargetChoice;
import org.explainj.UsageException;
import org.explainj.cam.MethodParameters;
import org.explainj.cam.Methods;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.Opacity;
import org.explainj.heatmap.Palette;
import org.explainj.heatmap.Rendering;
import org.explainj.heatmap.ScaleChoice;
import org.explainj.torch.Device;

/**
 * What <i>Explain…</i> is asked for, as texts: the dialog's fields and a macro's options are the same.
 *
 * @param model a built-in name, a folder with a card, or a TorchScript file
 * @param classes {@code top}, {@code positive}, {@code all}, or names or indices with commas between them
 * @param target {@code logit}, {@code contrast:A,B}, {@code against:A}, {@code mask}, {@code roi:x,y,w,h},
 *     {@code box:i} or {@code output:i}
 * @param method the localisation method
 * @param samples how many a sampling method draws, or {@code auto}
 * @param seed where its random numbers begin, or {@code auto}
 * @param layer PyTorch's names with commas between them, or {@code auto}
 * @param sweep whether every stage of the network gets a map of its own
 * @param scale {@code reference}, {@code evidence}, {@code fixed:LO,HI} or {@code image}
 * @param palette the colours' name, or {@code auto}
 * @param opacity 0 to 1, or {@code value}
 * @param threshold in the colour bar's units, or {@code auto}
 * @param contours {@code threshold}, {@code none}, or levels in the colour bar's units with commas between them
 * @param device {@code auto}, {@code cpu} or {@code gpu}
 * @param slices {@code current} or {@code all}
 * @param gated whether classes below their operating point are hidden
 * @param map whether the calibrated values are opened as a 32-bit image
 * @param raw whether the raw map is opened as a 32-bit image
 */
record ExplainSettings(String model, String classes, String target, String method, String samples, String seed,
        String layer, boolean sweep, String scale, String palette,
        String opacity, String threshold, String contours, String device, String slices, boolean gated, boolean map,
        boolean raw) {
    /** What macros get where they say nothing, whatever was last chosen in the dialog. */
    static final ExplainSettings DEFAULT = new ExplainSettings("phantom-chest", "positive", "logit",
            "layercam", "auto", "auto", "auto", false, "reference", "auto", "0.5", "auto", "threshold", "auto", "current", false, false, false);
    private static final String PREFIX = "explainj.";

    static ExplainSettings of(MacroOptions options) {
        return read(options::value, options::has);
    }

    /** @return what was last chosen in the dialog */
    static ExplainSettings remembered() {
        return read((key, otherwise) -> Prefs.get(PREFIX + key, otherwise), key -> Prefs.get(PREFIX + key, false));
    }

    private interface Texts {
        String get(String key, String otherwise);
    }

    private interface Flags {
        boolean get(String key);
    }

    private static ExplainSettings read(Texts texts, Flags flags) {
        return new ExplainSettings(texts.get("model", DEFAULT.model), texts.get("class", DEFAULT.classes),
                texts.get("target", DEFAULT.target), texts.get("method", DEFAULT.method),
                texts.get("samples", DEFAULT.samples), texts.get("seed", DEFAULT.seed),
                texts.get("layer", DEFAULT.layer), flags.get("sweep"),
                texts.get("scale", DEFAULT.scale), texts.get("palette", DEFAULT.palette),
                texts.get("opacity", DEFAULT.opacity), texts.get("threshold", DEFAULT.threshold),
                texts.get("contours", DEFAULT.contours), texts.get("device", DEFAULT.device),
                texts.get("slices", DEFAULT.slices), flags.get("gate"), flags.get("map"), flags.get("raw"));
    }

    void remember() {
        Prefs.set(PREFIX + "model", model);
        Prefs.set(PREFIX + "class", classes);
        Prefs.set(PREFIX + "method", method);
        Prefs.set(PREFIX + "target", target);
        Prefs.set(PREFIX + "samples", samples);
        Prefs.set(PREFIX + "seed", seed);
        Prefs.set(PREFIX + "sweep", sweep);
        Prefs.set(PREFIX + "layer", layer);
        Prefs.set(PREFIX + "scale", scale);
        Prefs.set(PREFIX + "palette", palette);
        Prefs.set(PREFIX + "opacity", opacity);
        Prefs.set(PREFIX + "threshold", threshold);
        Prefs.set(PREFIX + "contours", contours);
        Prefs.set(PREFIX + "device", device);
        Prefs.set(PREFIX + "slices", slices);
        Prefs.set(PREFIX + "gate", gated);
        Prefs.set(PREFIX + "map", map);
        Prefs.set(PREFIX + "raw", raw);
    }

    /** @throws UsageException for a method or scale that does not exist */
    ExplainOptions options() {
        List<String> layers = layer.isEmpty() || layer.equalsIgnoreCase("auto") ? List.of() : split(layer);
        return new ExplainOptions(classes, TargetChoice.parse(target), Methods.named(method), parameters(), layers,
                sweep, sweep ? LayerFusion.NONE : LayerFusion.MEAN,
                Optional.of(ScaleChoice.parse(scale.toLowerCase(Locale.ROOT))), colours().diverging(), gated, false);
    }

    private MethodParameters parameters() {
        MethodParameters parameters = MethodParameters.STANDARD;
        if (!samples.isEmpty() && !samples.equalsIgnoreCase("auto")) {
            parameters = parameters.with("samples", samples);
        }
        return seed.isEmpty() || seed.equalsIgnoreCase("auto") ? parameters : parameters.with("seed", seed);
    }

    private Palette colours() {
        return Palette.parse(palette.equals("auto") ? TargetChoice.parse(target).palette(scale) : palette);
    }

    Device deviceChoice() {
        return Device.named(device);
    }

    /** @throws UsageException unless it is {@code current} or {@code all} */
    boolean allSlices() {
        return switch (slices) {
            case "all" -> true;
            case "current" -> false;
            default -> throw new UsageException("Unknown slices '" + slices + "': use current or all.");
        };
    }

    /**
     * @param heatmap what is to be drawn: its scale has a threshold of its own
     * @throws UsageException for a palette, opacity, threshold or contours that cannot be read
     */
    Rendering rendering(Heatmap heatmap) {
        Palette colours = colours();
        OptionalDouble least = threshold.isEmpty() || threshold.equalsIgnoreCase("auto")
                ? OptionalDouble.empty() : OptionalDouble.of(number("threshold", threshold));
        return new Rendering(colours, Opacity.parse(opacity), least,
                levels(least.orElse(heatmap.scale().defaultThreshold(colours.diverging())), colours.diverging()));
    }

    private List<Double> levels(double least, boolean signed) {
        return switch (contours.toLowerCase(Locale.ROOT)) {
            case "", "none" -> List.of();
            case "threshold" -> signed ? List.of(-least, least) : List.of(least);
            default -> {
                List<Double> levels = new ArrayList<>();
                split(contours).forEach(level -> levels.add(number("contours", level)));
                yield levels;
            }
        };
    }

    private static List<String> split(String list) {
        return List.of(list.strip().split("\\s*,\\s*"));
    }

    private static double number(String option, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new UsageException("The option " + option + " takes numbers in the colour bar's units, not '" + text
                    + "'.");
        }
    }
}
