package org.explainj.heatmap;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What a legend says beside the colour bar. Never patient data: it is burned into pixels.
 *
 * @param model the model's name
 * @param version the model's version, empty if unknown
 * @param method the localisation method, such as LayerCAM
 * @param layers the explained layers' names
 * @param label the class
 * @param probability 0 to 1, where the model gives one
 * @param probabilityCalibrated whether the card calibrated it
 * @param inputVerified whether the card is known to apply to the image; if not, the legend says 'unverified input'
 *     and drops every claim about the reference cohort
 * @param notes sentences on what else went into the map, such as how layers were fused
 * @param warnings further sentences, such as why the input is unverified
 */
public record LegendFacts(String model, String version, String method, List<String> layers, String label,
        OptionalDouble probability, boolean probabilityCalibrated, boolean inputVerified, List<String> notes,
        List<String> warnings) {
    public LegendFacts {
        Objects.requireNonNull(model);
        Objects.requireNonNull(version);
        Objects.requireNonNull(method);
        Objects.requireNonNull(label);
        Objects.requireNonNull(probability);
        layers = List.copyOf(layers);
        notes = List.copyOf(notes);
        warnings = List.copyOf(warnings);
    }
}
