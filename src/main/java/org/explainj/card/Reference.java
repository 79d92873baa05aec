package org.explainj.card;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explainj.heatmap.Quantiles;

/**
 * What the model's maps look like on images without the finding.
 *
 * @param cohort what the images are, in words that fit a legend
 * @param size how many images the cohort has
 * @param entries one for each class, method and layer that was measured
 */
public record Reference(String cohort, int size, List<Entry> entries) {
    public Reference {
        entries = List.copyOf(entries);
    }

    /** @return the entry with this key, if it was measured */
    public Optional<Entry> entry(Key key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /**
     * What a distribution was measured for; nothing else may use it.
     *
     * @param weightsSha256 SHA-256 of the weights, in hex
     * @param label the class
     * @param target what of the class was explained, such as {@code logit}
     * @param layers the explained layers, in the order of fusion
     * @param preprocessing {@link ModelCard#preprocessingKey()}
     * @param method the method, such as {@code layercam}
     * @param parameters the method's parameters by name; empty if it has none
     */
    public record Key(String weightsSha256, String label, String target, List<String> layers, String preprocessing,
            String method, Map<String, String> parameters) {
        public Key {
            layers = List.copyOf(layers);
            parameters = Map.copyOf(parameters);
        }
    }

    /**
     * The maps of the images without the finding, resampled to their source, inside the field of view.
     *
     * @param images how many there were
     * @param pixels all their pixels, pooled
     * @param maxima each image's greatest value
     */
    public record Entry(Key key, int images, Quantiles pixels, Quantiles maxima) {
    }
}
