package org.explainj.export.sc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.explainj.Explanation;
import org.explainj.ModelIdentity;
import org.explainj.SoftwareVersion;
import org.explainj.export.AttributeText;
import org.explainj.export.Identity;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.Rendering;

/**
 * How a picture came to be: everything that a reader of the object could tell apart, except the source image. Two
 * captures of one source frame with equal descriptions are the same instance.
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
 * @param layers the explained layers
 * @param scale the scale as chosen, such as {@code reference} or {@code fixed:0,2.5}
 * @param rendering palette, opacity, threshold and contours
 * @param window the window or VOI LUT that the source is shown with, such as {@code centre 2048, width 4096}
 * @param verdict {@code positive} or {@code none}
 * @param warnings sentences on what a reader must know, such as why the input is unverified
 */
public record ScDescription(String model, String modelVersion, String modelSha256, String cardSha256, String label,
        String target, String method, List<String> layers, String scale, String rendering, String window,
        String verdict, List<String> warnings) {
    /** The mark that every object, layer and picture carries. */
    public static final String RESEARCH_USE = "Research use only. Not for diagnostic use.";

    private static final String SERIES_MARK = " - Not for diagnostic use";

    public ScDescription {
        Objects.requireNonNull(model);
        Objects.requireNonNull(modelVersion);
        Objects.requireNonNull(modelSha256);
        Objects.requireNonNull(cardSha256);
        Objects.requireNonNull(label);
        Objects.requireNonNull(target);
        Objects.requireNonNull(method);
        Objects.requireNonNull(scale);
        Objects.requireNonNull(rendering);
        Objects.requireNonNull(window);
        Objects.requireNonNull(verdict);
        layers = List.copyOf(layers);
        warnings = List.copyOf(warnings);
    }

    /**
     * @param explanation an explanation with a heatmap
     * @param rendering how the heatmap is drawn
     * @param window the window or VOI LUT that the source is shown with
     * @return what describes the picture of it
     */
    public static ScDescription of(Explanation explanation, Rendering rendering, String window) {
        Heatmap heatmap = explanation.heatmap().orElseThrow();
        ModelIdentity model = explanation.model();
        return new ScDescription(model.name(), model.version(), model.sha256(), model.cardSha256(),
                explanation.label(), explanation.target().toString(), explanation.method().name(),
                explanation.layers(), heatmap.scale().option(), text(rendering, heatmap), window, verdict(heatmap),
                explanation.unverified());
    }

    private static String text(Rendering rendering, Heatmap heatmap) {
        StringBuilder text = new StringBuilder("palette ").append(rendering.palette().keyword())
                .append(heatmap.signed() ? " signed" : "")
                .append(", opacity ").append(rendering.opacity().least());
        if (rendering.opacity().most() != rendering.opacity().least()) {
            text.append(" to ").append(rendering.opacity().most());
        }
        text.append(", threshold ").append(rendering.threshold().isPresent()
                ? Double.toString(rendering.threshold().getAsDouble()) : "of the scale");
        if (!rendering.contours().isEmpty()) {
            text.append(", contours ");
            text.append(rendering.contours().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
        return text.toString();
    }

    /** Without the probability, whose last digits are not the same everywhere. */
    private static String verdict(Heatmap heatmap) {
        String hidden = heatmap.gate()
                .map(gate -> ", hidden: the class is less probable than its operating point " + gate.operatingPoint())
                .orElse("");
        return heatmap.verdict().keyword() + hidden;
    }

    /** Adds what one series has in common: every slice explained in the same way. */
    void addSeriesParts(Identity identity) {
        identity.with(SoftwareVersion.VERSION).with(model).with(modelVersion).with(modelSha256).with(cardSha256)
                .with(label).with(target).with(method).withAll(layers).with(scale).with(rendering);
    }

    /** Adds what may differ from image to image in a series. */
    void addInstanceParts(Identity identity) {
        identity.with(window).with(verdict).withAll(warnings);
    }

    /**
     * @param source names the source's frame, empty if it has but one
     * @return Derivation Description (0008,2111), at most 1024 characters: what matters most comes first
     */
    String derivation(String source) {
        List<String> parts = new ArrayList<>();
        parts.add(RESEARCH_USE);
        parts.add(method + " map of class '" + label + "' (" + target + ")" + source + " at layer "
                + String.join(", ", layers));
        parts.add("Model " + (model + " " + modelVersion).strip() + ", SHA-256 " + modelSha256);
        parts.add("Scale " + scale + ". Evidence: " + verdict);
        parts.addAll(warnings);
        parts.add("Drawn with " + rendering + " over the image with " + window);
        parts.add("Made by " + SoftwareVersion.NAME + " " + SoftwareVersion.VERSION);
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(part).append(part.endsWith(".") ? " " : ". ");
        }
        return AttributeText.shortText(text.toString());
    }

    /** @return Series Description (0008,103E), at most 64 characters, which always end in the research-use mark */
    String seriesDescription() {
        return AttributeText.longString(SoftwareVersion.NAME + " " + method + " " + label, SERIES_MARK);
    }
}
