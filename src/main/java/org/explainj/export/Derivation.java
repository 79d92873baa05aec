package org.explainj.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.explainj.Explanation;
import org.explainj.ModelIdentity;
import org.explainj.SoftwareVersion;
import org.explainj.dicom.Uids;
import org.explainj.heatmap.Heatmap;

/**
 * How an object came to be: everything that a reader of it could tell apart, except the source image. Two objects of
 * one kind and source frame with equal derivations are the same instance.
 *
 * <p>Nothing here may depend on the last bits of a calculation, as a probability does.
 *
 * @param model the model's name
 * @param modelVersion its version, empty if unknown
 * @param modelSha256 SHA-256 of its weights, in hex
 * @param cardSha256 SHA-256 of its card, in hex, which holds preprocessing and calibration; empty without a card
 * @param label the explained class
 * @param target what of the class is explained, such as {@code logit}
 * @param method the localisation method
 * @param parameters what was set of the method, such as {@code samples 8}, and of the way in which the image was seen
 * @param layers the explained layers
 * @param scale the scale as chosen, such as {@code reference} or {@code fixed:0,2.5}
 * @param form what the map was made into, in a sentence that holds for a whole series: palette, opacity, threshold and
 *     contours of a picture, the threshold of a segmentation
 * @param window the window or VOI LUT that the source is shown with, such as {@code centre 2048, width 4096}; empty for
 *     an object that does not show it
 * @param verdict {@code positive} or {@code none}
 * @param warnings sentences on what a reader must know, such as why the input is unverified
 */
public record Derivation(String model, String modelVersion, String modelSha256, String cardSha256, String label,
        String target, String method, List<String> parameters, List<String> layers, String scale, String form,
        String window, String verdict, List<String> warnings) {
    /** The mark that every object, layer and picture carries. */
    public static final String RESEARCH_USE = "Research use only. Not for diagnostic use.";

    private static final String SERIES_MARK = " - Not for diagnostic use";

    public Derivation {
        Objects.requireNonNull(model);
        Objects.requireNonNull(modelVersion);
        Objects.requireNonNull(modelSha256);
        Objects.requireNonNull(cardSha256);
        Objects.requireNonNull(label);
        Objects.requireNonNull(target);
        Objects.requireNonNull(method);
        Objects.requireNonNull(scale);
        Objects.requireNonNull(form);
        Objects.requireNonNull(window);
        Objects.requireNonNull(verdict);
        parameters = List.copyOf(parameters);
        layers = List.copyOf(layers);
        warnings = List.copyOf(warnings);
    }

    /**
     * @param explanation an explanation with a heatmap
     * @param form what the map is made into, one sentence
     * @param window the window or VOI LUT that the source is shown with, or empty
     * @return what describes an object of it
     */
    public static Derivation of(Explanation explanation, String form, String window) {
        Heatmap heatmap = explanation.heatmap().orElseThrow();
        ModelIdentity model = explanation.model();
        return new Derivation(model.name(), model.version(), model.sha256(), model.cardSha256(),
                explanation.label(), explanation.target().toString(), explanation.method().name(),
                parameters(explanation), explanation.layers(), heatmap.scale().option(), form, window, verdict(heatmap),
                explanation.remarks());
    }

    /**
     * @param maps explanations of one frame that are shown in one picture
     * @param form what the maps are made into, one sentence
     * @param window the window or VOI LUT that the source is shown with, or empty
     * @return what describes an object of them: every component holds each map's own, in their order
     */
    public static Derivation ofAll(List<Explanation> maps, String form, String window) {
        List<Derivation> each = maps.stream().map(map -> of(map, form, window)).toList();
        Derivation first = each.get(0);
        return new Derivation(joined(each, Derivation::model), joined(each, Derivation::modelVersion),
                joined(each, Derivation::modelSha256), joined(each, Derivation::cardSha256),
                joined(each, Derivation::label), joined(each, Derivation::target), joined(each, Derivation::method),
                all(each, Derivation::parameters), all(each, Derivation::layers), joined(each, Derivation::scale),
                first.form(), first.window(), joined(each, Derivation::verdict), all(each, Derivation::warnings));
    }

    /** @return the same, of which a reader must know one thing more */
    public Derivation withWarning(String sentence) {
        List<String> all = new ArrayList<>(List.of(sentence));
        all.addAll(warnings);
        return new Derivation(model, modelVersion, modelSha256, cardSha256, label, target, method, parameters, layers,
                scale, form, window, verdict, all);
    }

    /** Each once where they are all the same, else all of them, so that it says which is which. */
    private static String joined(List<Derivation> each, Function<Derivation, String> part) {
        List<String> parts = each.stream().map(part).toList();
        return parts.stream().distinct().count() == 1 ? parts.get(0) : String.join(", ", parts);
    }

    private static List<String> all(List<Derivation> each, Function<Derivation, List<String>> part) {
        List<List<String>> parts = each.stream().map(part).toList();
        return parts.stream().distinct().count() == 1 ? parts.get(0) : parts.stream().flatMap(List::stream).toList();
    }

    private static List<String> parameters(Explanation explanation) {
        List<String> parameters = new ArrayList<>();
        explanation.parameters().forEach((name, value) -> parameters.add(name + " " + value));
        explanation.tiles().ifPresent(tiles -> parameters.add("tiles, overlap " + tiles.overlap() + ", "
                + tiles.aggregate()));
        return parameters;
    }

    /** Without the probability, whose last digits are not the same everywhere. */
    private static String verdict(Heatmap heatmap) {
        String hidden = heatmap.gate()
                .map(gate -> ", hidden: the class is less probable than its operating point " + gate.operatingPoint())
                .orElse("");
        return heatmap.verdict().keyword() + hidden;
    }

    /** Adds what one series has in common: every slice explained in the same way. */
    public void addSeriesParts(Identity identity) {
        identity.with(SoftwareVersion.VERSION).with(model).with(modelVersion).with(modelSha256).with(cardSha256)
                .with(label).with(target).with(method).withAll(parameters).withAll(layers).with(scale).with(form);
    }

    /** Adds what may differ from image to image in a series. */
    public void addInstanceParts(Identity identity) {
        identity.with(window).with(verdict).withAll(warnings);
    }

    /**
     * @param source names the source's frame, empty if it has but one
     * @return Derivation Description (0008,2111), at most 1024 characters: what matters most comes first
     */
    public String derivation(String source) {
        List<String> parts = new ArrayList<>();
        parts.add(RESEARCH_USE);
        parts.add(method + " map of class '" + label + "' (" + target + ")" + source + " at layer "
                + String.join(", ", layers));
        parts.add("Model " + (model + " " + modelVersion).strip() + ", SHA-256 " + modelSha256);
        parts.add("Scale " + scale + ". Evidence: " + verdict);
        parts.addAll(warnings);
        parts.add(form);
        if (!window.isEmpty()) {
            parts.add("Shown with " + window);
        }
        parts.add("Made by " + SoftwareVersion.NAME + " " + SoftwareVersion.VERSION);
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(part).append(part.endsWith(".") ? " " : ". ");
        }
        return AttributeText.shortText(text.toString());
    }

    /**
     * @param what names the kind of object, or empty
     * @return Series Description (0008,103E), at most 64 characters, which always end in the research-use mark; an
     *     ensemble's members have no room in it
     */
    public String seriesDescription(String what) {
        return AttributeText.longString(SoftwareVersion.NAME + (what.isEmpty() ? " " : " " + what + " ")
                + method.replaceFirst("\\(.*", "") + " " + label, SERIES_MARK);
    }

    /** @return a UID of the model as a device, the same wherever the same weights are used */
    public String modelUid() {
        return Uids.derived("model", modelSha256);
    }
}
