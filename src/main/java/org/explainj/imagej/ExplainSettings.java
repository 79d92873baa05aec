package org.explainj.imagej;

import ij.Prefs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.explainj.ExplainOptions;
import org.explainj.LayerFusion;
import org.explainj.PriorComparison;
import org.explainj.TargetChoice;
import org.explainj.UsageException;
import org.explainj.cam.Averaged;
import org.explainj.cam.Method;
import org.explainj.cam.MethodParameters;
import org.explainj.cam.Methods;
import org.explainj.frame.Npy;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.Opacity;
import org.explainj.heatmap.Palette;
import org.explainj.heatmap.Rendering;
import org.explainj.heatmap.ScaleChoice;
import org.explainj.torch.Device;

/**
 * What <i>Explain…</i> is asked for, as texts: the dialog's fields and a macro's options are the same, and the first
 * word of a field's label is the option's key.
 *
 * @param texts by key; those of {@link #DEFAULT} are all there
 * @param flags what is switched on, of {@link #FLAGS}
 */
record ExplainSettings(Map<String, String> texts, Set<String> flags) {
    /** Of options with a value, those of the dialog's second page. */
    static final List<String> ADVANCED = List.of("more", "other", "samples", "sigma", "seed", "noise", "flips", "set",
            "layer", "fuse", "frames", "palette", "opacity", "threshold", "contours", "device");
    /** Of options that are on or off, those of the dialog's second page. */
    static final List<String> ADVANCED_FLAGS = List.of("sweep", "tile", "gate", "map", "raw");
    /** All options that are on or off. */
    static final List<String> FLAGS = Stream.concat(Stream.of("selection", "compare", "ensemble"),
            ADVANCED_FLAGS.stream()).toList();
    /** An earlier image of the patient: of one comparison, and never remembered. */
    static final String PRIOR = "prior";
    /** What macros get where they say nothing, whatever was last chosen in the dialog. */
    static final ExplainSettings DEFAULT = new ExplainSettings(defaults(), Set.of());

    private static final String PREFIX = "explainj.";
    static final String AUTO = "auto";

    ExplainSettings {
        texts = Map.copyOf(texts);
        flags = Set.copyOf(flags);
    }

    private static Map<String, String> defaults() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("model", "phantom-chest");
        texts.put("class", "positive");
        texts.put("target", "logit");
        texts.put("method", "layercam");
        texts.put("scale", "reference");
        texts.put("slices", "current");
        texts.put(PRIOR, "");
        for (String key : ADVANCED) {
            texts.put(key, AUTO);
        }
        texts.put("more", "");
        texts.put("other", "");
        texts.put("flips", "none");
        texts.put("set", "");
        texts.put("noise", "");
        texts.put("opacity", "0.5");
        texts.put("contours", "threshold");
        return texts;
    }

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
        Map<String, String> chosen = new LinkedHashMap<>();
        DEFAULT.texts.forEach((key, standard) -> chosen.put(key, texts.get(key, standard).strip()));
        Set<String> on = new HashSet<>();
        FLAGS.stream().filter(flags::get).forEach(on::add);
        return new ExplainSettings(chosen, on);
    }

    void remember() {
        texts.forEach((key, text) -> Prefs.set(PREFIX + key, key.equals(PRIOR) ? "" : text));
        FLAGS.forEach(flag -> Prefs.set(PREFIX + flag, flags.contains(flag)));
    }

    /** @return the same with another value of an option */
    ExplainSettings with(String key, String text) {
        Map<String, String> changed = new LinkedHashMap<>(texts);
        changed.put(key, text);
        return new ExplainSettings(changed, flags);
    }

    /** @return the value of an option */
    String text(String key) {
        return texts.get(key);
    }

    /** @return whether an option is switched on */
    boolean has(String flag) {
        return flags.contains(flag);
    }

    /** @return the advanced options that are not as they are by default, as a macro writes them; may be empty */
    String unusual() {
        List<String> words = new ArrayList<>();
        ADVANCED.stream().filter(key -> !text(key).equals(DEFAULT.text(key)))
                .forEach(key -> words.add(key + "=" + text(key)));
        ADVANCED_FLAGS.stream().filter(this::has).forEach(words::add);
        return String.join(" ", words);
    }

    /** @return the models to be asked; several are an ensemble */
    List<String> models() {
        return Stream.concat(Stream.of(text("model")), list("other").stream()).toList();
    }

    private List<String> list(String key) {
        return text(key).isEmpty() ? List.of() : split(text(key));
    }

    private TargetChoice target() {
        return TargetChoice.parse(text("target"));
    }

    /**
     * @param selection the region of interest that the image's selection is; empty if it is not asked for
     * @return one for each method
     * @throws UsageException for a method or scale that does not exist, or what does not go together
     * @throws IOException if the file of noise cannot be read
     */
    List<ExplainOptions> options(Optional<TargetChoice.Roi> selection) throws IOException {
        if (selection.isPresent() && !(target() instanceof TargetChoice.Classes)) {
            throw new UsageException("The selection is the target: leave target at logit.");
        }
        TargetChoice subject = selection.isPresent() ? selection.get() : target();
        List<String> layers = isAuto("layer") ? List.of() : split(text("layer"));
        LayerFusion fusion = LayerFusion.parse(text("fuse"), has("sweep"));
        MethodParameters parameters = parameters();
        List<ExplainOptions> options = new ArrayList<>();
        List<String> methods = new ArrayList<>(split(text("method")));
        methods.addAll(list("more"));
        for (String name : methods) {
            Method method = Averaged.asked(Methods.named(name), parameters);
            options.add(new ExplainOptions(text("class"), subject, method, parameters, layers, has("sweep"), fusion,
                    Optional.of(ScaleChoice.parse(text("scale").toLowerCase(Locale.ROOT))), colours().diverging(),
                    has("gate"), has("tile")));
        }
        requireSense(options, fusion);
        return options;
    }

    private void requireSense(List<ExplainOptions> options, LayerFusion fusion) {
        boolean several = models().size() > 1;
        if (!text(PRIOR).isEmpty()) {
            if (has("ensemble") || allSlices()) {
                throw new UsageException("The maps of one model on one slice are compared with a prior: "
                        + (has("ensemble") ? "leave out ensemble." : "use slices=current."));
            }
            options.forEach(PriorComparison::requireComparable);
        }
        if (has("compare") && allSlices()) {
            throw new UsageException("One slice is compared at a time: use slices=current.");
        }
        if (!has("ensemble")) {
            if (several) {
                throw new UsageException("Several models are explained together: add ensemble, or name one model.");
            }
            return;
        }
        if (models().size() * options.size() < 2) {
            throw new UsageException("An ensemble needs several methods (more) or several models (other).");
        }
        boolean each = fusion == LayerFusion.NONE;
        if (has("sweep") || each || has("raw") || has("compare")) {
            throw new UsageException("An ensemble gives one map of each class on the scale: leave out "
                    + (has("sweep") ? "sweep." : each ? "fuse=none." : has("raw") ? "raw." : "compare."));
        }
        if (several && (has("gate") || text("class").matches("(?i)(top|positive).*"))) {
            throw new UsageException("Models may differ on which classes are on top or positive: name the classes of "
                    + "the ensemble, and leave out gate.");
        }
    }

    private boolean isAuto(String key) {
        return text(key).isEmpty() || text(key).equalsIgnoreCase(AUTO);
    }

    /** @return whether each of several layers has a result of its own, and so a layer of its own on the image */
    boolean eachLayer() {
        return !has("sweep") && LayerFusion.parse(text("fuse"), false) == LayerFusion.NONE;
    }

    /**
     * @param byCard whether the model's card says that frames are one result together
     * @return whether the frames of a multi-frame image are one result together, for a model of images
     * @throws UsageException unless {@code frames} is {@code auto}, {@code each} or {@code mean}
     */
    boolean averagesFrames(boolean byCard) {
        return switch (text("frames").toLowerCase(Locale.ROOT)) {
            case "", AUTO -> byCard;
            case "each" -> false;
            case "mean" -> true;
            default -> throw new UsageException("Unknown frames '" + text("frames") + "': use auto, each or mean.");
        };
    }

    private MethodParameters parameters() throws IOException {
        MethodParameters parameters = MethodParameters.STANDARD;
        for (String key : List.of("samples", "sigma", "seed")) {
            parameters = isAuto(key) ? parameters : parameters.with(key, text(key));
        }
        for (String pair : list("set")) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new UsageException("The option set takes NAME=VALUE, several with commas between them, not '"
                        + pair
                        + "'.");
            }
            parameters = parameters.with(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
        }
        String flips = text("flips").toLowerCase(Locale.ROOT);
        parameters = flips.isEmpty() || flips.equals("none") ? parameters : parameters.with("flips", flips);
        return text("noise").isEmpty() ? parameters : parameters.with(Npy.read(Headless.path(text("noise"))));
    }

    private Palette colours() {
        String palette = text("palette");
        return Palette.parse(palette.equals(AUTO) ? target().palette(text("scale")) : palette);
    }

    Device deviceChoice() {
        return Device.named(text("device"));
    }

    /** @throws UsageException unless it is {@code current} or {@code all} */
    boolean allSlices() {
        return switch (text("slices")) {
            case "all" -> true;
            case "current" -> false;
            default -> throw new UsageException("Unknown slices '" + text("slices") + "': use current or all.");
        };
    }

    /**
     * @param heatmap what is to be drawn: its scale has a threshold of its own
     * @throws UsageException for a palette, opacity, threshold or contours that cannot be read
     */
    Rendering rendering(Heatmap heatmap) {
        Palette colours = colours();
        OptionalDouble least = isAuto("threshold")
                ? OptionalDouble.empty() : OptionalDouble.of(number("threshold", text("threshold")));
        return new Rendering(colours, Opacity.parse(text("opacity")), least,
                levels(least.orElse(heatmap.scale().defaultThreshold(colours.diverging())), colours.diverging()));
    }

    private List<Double> levels(double least, boolean signed) {
        return switch (text("contours").toLowerCase(Locale.ROOT)) {
            case "", "none" -> List.of();
            case "threshold" -> signed ? List.of(-least, least) : List.of(least);
            default -> {
                List<Double> levels = new ArrayList<>();
                split(text("contours")).forEach(level -> levels.add(number("contours", level)));
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
