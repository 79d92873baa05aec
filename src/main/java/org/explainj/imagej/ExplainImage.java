package org.explainj.imagej;

import ij.ImagePlus;
import ij.gui.Roi;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.explainj.Ensemble;
import org.explainj.ExplainOptions;
import org.explainj.Explained;
import org.explainj.Explainer;
import org.explainj.Explanation;
import org.explainj.PriorComparison;
import org.explainj.Progress;
import org.explainj.RefusedException;
import org.explainj.TargetChoice;
import org.explainj.UsageException;
import org.explainj.card.ModelCard;
import org.explainj.dicom.DicomImage;
import org.explainj.heatmap.Probability;
import org.explainj.heatmap.Rendering;

/** Explains slices of an image and puts a layer on each for every explained class. */
final class ExplainImage {
    private final ImagePlus image;
    private final ExplainSettings settings;
    private final Progress progress;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, DisagreementImage> disagreements = new LinkedHashMap<>();
    /** What is shown once every slice is done: a run that is cancelled or fails leaves the image as it was. */
    private final List<Show> shows = new ArrayList<>();

    private interface Show {
        void run() throws IOException;
    }

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
        progress.update(0, "Loading " + String.join(", ", settings.models()));
        return Models.use(settings.models(), settings.deviceChoice(), explainers -> {
            Explainer model = explainers.get(0);
            boolean together = model.inputKind() != ModelCard.InputKind.IMAGE;
            if (together && !settings.text("frames").equals(ExplainSettings.AUTO)) {
                throw new UsageException("The option frames is for a model of images; " + model.identity().name()
                        + " sees all slices at once: leave it at auto.");
            }
            boolean averaged = !together && settings.averagesFrames(model.averagesFrames())
                    && SliceSource.of(image, first).frame().frames() > 1;
            if (together || averaged) {
                if (!settings.text(ExplainSettings.PRIOR).isEmpty()) {
                    throw new RefusedException(image.getTitle()
                            + " is explained as a volume or sequence, and only single "
                            + "images are compared with a prior.");
                }
                return new ExplainVolume(image, settings, progress).run(model);
            }
            for (int n = first; n <= last; n++) {
                progress.checkCancelled();
                progress.update((double) (n - first) / (last - first + 1), "Explaining " + image.getTitle());
                explain(explainers, n, progress.part((double) (n - first) / (last - first + 1),
                        (n - first + 1.0) / (last - first + 1), first == last ? "" : "Slice " + n + " of " + last));
            }
            progress.checkCancelled();
            for (Show show : shows) {
                show.run();
            }
            disagreements.values().forEach(DisagreementImage::show);
            return String.join("\n", lines);
        });
    }

    private void explain(List<Explainer> explainers, int n, Progress part) throws IOException {
        SliceSource source = SliceSource.of(image, n);
        List<ExplainOptions> options = settings.options(settings.has("selection")
                ? Optional.of(selection(source)) : Optional.empty());
        Optional<DicomImage> prior = settings.text(ExplainSettings.PRIOR).isEmpty() ? Optional.empty()
                : Optional.of(CompareWithPrior.find(settings.text(ExplainSettings.PRIOR), source.frame()));
        List<Explained> results = new ArrayList<>();
        int runs = explainers.size() * options.size();
        for (Explainer explainer : explainers) {
            for (ExplainOptions one : options) {
                part.checkCancelled();
                results.add(explainer.explain(source.frame(), one, part.part((double) results.size() / runs,
                        (results.size() + 1.0) / runs)));
            }
        }
        if (settings.has("ensemble")) {
            List<Ensemble> ensembles = Ensemble.ofEach(results);
            shows.add(() -> showAll(ensembles.stream().map(Ensemble::mean).toList(), source, false));
            shows.add(() -> ensembles.forEach(ensemble ->
                    disagreements.computeIfAbsent(ensemble.mean().subject().title(), title ->
                            new DisagreementImage(image,
                        title, settings.has("map"))).add(ensemble, source,
                                settings.rendering(ensemble.mean().heatmap().orElseThrow()).ofDisagreement())));
        } else {
            shows.add(() -> showAll(results.stream().flatMap(result -> result.explanations().stream()).toList(), source,
                    runs > 1 || settings.eachLayer()));
            for (int i = 0; prior.isPresent() && i < options.size(); i++) {
                PriorComparison.of(results.get(i).explanations(), prior.get(), explainers.get(0), options.get(i), part)
                        .forEach(both -> shows.add(() -> CompareWithPrior.show(image, both, settings)));
            }
        }
    }

    /** The selection's bounds in pixels of the stored image, however ImageJ shows it. */
    private TargetChoice.Roi selection(SliceSource source) {
        Roi roi = image.getRoi();
        if (roi == null || !roi.isArea()) {
            throw new UsageException(image.getTitle()
                    + " has no area selected: select a region with one of ImageJ's area "
                    + "tools, or leave out selection.");
        }
        try {
            AffineTransform toStored = source.site().placement().transform(source.frame().columns(),
                    source.frame().rows()).createInverse();
            Rectangle bounds = roi.getBounds();
            Rectangle2D stored = toStored.createTransformedShape(bounds).getBounds2D();
            return new TargetChoice.Roi(stored.getX(), stored.getY(), stored.getWidth(), stored.getHeight());
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("flips and turns can be undone", e);
        }
    }

    private void showAll(List<Explanation> explanations, SliceSource source, boolean several) throws IOException {
        if (explanations.isEmpty()) {
            lines.add(source.site().slice() + "\t-\t-\tnone");
        }
        Map<String, List<ImagePlus>> stages = new LinkedHashMap<>();
        List<Layer.Shown> shown = new ArrayList<>();
        for (Explanation explanation : explanations) {
            Rendering rendering = settings.rendering(explanation.heatmap().orElseThrow());
            Layer layer = several
                    ? LayerFactory.ofSeveral(explanation, settings.eachLayer(), rendering, source, shown.size())
                    : LayerFactory.of(explanation, rendering, source);
            LayerWatcher.get().add(image, layer, source.site());
            shown.add(layer.content().orElseThrow());
            if (settings.has("sweep")) {
                stages.computeIfAbsent(explanation.label() + " " + explanation.method().name(),
                        key -> new ArrayList<>()).add(MapImage.calibrated(explanation, rendering, image,
                        source.site()));
            } else if (settings.has("map")) {
                show(MapImage.calibrated(explanation, rendering, image, source.site()), explanation);
            }
            if (settings.has("raw")) {
                show(MapImage.raw(explanation, layer), explanation);
            }
            lines.add(line(source.site().slice(), explanation, explanation.hasEvidence()));
        }
        // of a sweep the image shows the coarsest stage, or all of them fused; the stack has each
        stages.values().forEach(maps -> MapImage.show(MapImage.stack(maps)));
        if (settings.has("compare") && !shown.isEmpty()) {
            ComparisonImage.of(image, shown, true, true).show();
        }
    }

    private void show(ImagePlus map, Explanation explanation) {
        boolean each = settings.eachLayer() || settings.has("sweep");
        MapImage.show(each ? MapImage.titledByLayer(map, explanation) : map);
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
                + (field[3].equals("none") ? ", no positive evidence" : ""))
                // of several methods or layers of the network each has a line, and a status line no room
                .distinct().collect(Collectors.joining("; "));
    }
}
