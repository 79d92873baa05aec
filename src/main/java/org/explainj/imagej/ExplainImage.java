package org.explainj.imagej;

import ij.ImagePlus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.explainj.Explained;
import org.explainj.Explanation;
import org.explainj.Progress;
import org.explainj.RefusedException;
import org.explainj.card.ModelCard;
import org.explainj.heatmap.Probability;

/** Explains slices of an image and puts a layer on each for every explained class. */
final class ExplainImage {
    private final ImagePlus image;
    private final ExplainSettings settings;
    private final Progress progress;
    private final List<String> lines = new ArrayList<>();

    ExplainImage(ImagePlus image, ExplainSettings settings, Progress progress) {
        this.image = image;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * @return one line per slice and class: slice, class, probability, {@code positive} or {@code none}, with tabs
     *     between them; a line {@code slice, -, -, none} where only positive classes were asked for and none is. Where
     *     slices are explained together, one line per volume or cine and class, with the slice of the greatest value
     * @throws RefusedException if the model was not made for the image
     * @throws IOException if the stored image or the model cannot be read
     */
    String run() throws IOException {
        LayerWatcher.get().follow(image);
        boolean all = settings.allSlices();
        int first = all ? 1 : image.getCurrentSlice();
        int last = all ? image.getStackSize() : first;
        progress.update(0, "Loading " + settings.model());
        return Models.use(settings.model(), settings.deviceChoice(), explainer -> {
            if (explainer.inputKind() != ModelCard.InputKind.IMAGE || explainer.averagesFrames()) {
                return new ExplainVolume(image, settings, progress).run(explainer);
            }
            for (int n = first; n <= last; n++) {
                progress.checkCancelled();
                progress.update((double) (n - first) / (last - first + 1), "Explaining " + image.getTitle());
                SliceSource source = SliceSource.of(image, n);
                show(explainer.explain(source.frame(), settings.options(), progress.part(
                        (double) (n - first) / (last - first + 1), (n - first + 1.0) / (last - first + 1))), source);
            }
            return String.join("\n", lines);
        });
    }

    private void show(Explained explained, SliceSource source) {
        if (explained.explanations().isEmpty()) {
            lines.add(source.site().slice() + "\t-\t-\tnone");
        }
        Map<String, List<ImagePlus>> stages = new LinkedHashMap<>();
        for (Explanation explanation : explained.explanations()) {
            Layer layer = LayerFactory.of(explanation, settings.rendering(explanation.heatmap().orElseThrow()), source);
            LayerWatcher.get().add(image, layer, source.site());
            if (settings.sweep()) {
                stages.computeIfAbsent(explanation.label(), label -> new ArrayList<>())
                        .add(MapImage.calibrated(explanation, layer, image, source.site()));
            } else if (settings.map()) {
                MapImage.show(MapImage.calibrated(explanation, layer, image, source.site()));
            }
            if (settings.raw()) {
                MapImage.show(MapImage.raw(explanation, layer));
            }
            lines.add(line(source.site().slice(), explanation, explanation.hasEvidence()));
        }
        // of a sweep the image shows the coarsest stage; the stack has them all
        stages.values().forEach(maps -> MapImage.show(MapImage.stack(maps)));
    }

    static String line(int slice, Explanation explanation, boolean evidence) {
        return slice + "\t" + explanation.label() + "\t" + (explanation.probability().isPresent()
                ? String.format(Locale.ROOT, "%.6f", explanation.probability().getAsDouble()) : "-")
                + "\t" + (evidence ? "positive" : "none");
    }

    /** @return the result of {@link #run()} in words, for the status line and the log */
    static String inWords(String result) {
        return result.lines().map(line -> line.split("\t")).map(field -> field[1].equals("-")
                ? "slice " + field[0] + ": no class is positive"
                : "slice " + field[0] + ": " + field[1] + (field[2].equals("-") ? ""
                        : " " + Probability.text(Double.parseDouble(field[2])))
                + (field[3].equals("none") ? ", no positive evidence" : "")).collect(Collectors.joining("; "));
    }
}
